"""What open pages have to know of the builds, and a way to wait for news of it."""

import json
import secrets
import threading
from dataclasses import asdict, dataclass, field
from pathlib import Path

from dateline_news.desk.preview.builds import FinishedBuild
from dateline_news.desk.preview.problems import Problem, problems_of


@dataclass(frozen=True, slots=True)
class PreviewState:
    """What a page drawn now would show: which edition (a random word), and the problems of a build that failed.

    Until a first build has succeeded, `printed` is False and every failed build counts as an edition of one page.
    """

    edition: str = ""
    problems: tuple[Problem, ...] = ()
    printed: bool = False

    def after(self, build: FinishedBuild, folders: tuple[Path, ...] = ()) -> "PreviewState":
        """The state that `build` leads to; its problems name files from these folders."""
        if build.ok:
            return PreviewState(secrets.token_hex(8), (), printed=True)
        edition = self.edition if self.printed else secrets.token_hex(8)
        return PreviewState(edition, problems_of(build.lines, folders), self.printed)

    def message(self) -> str:
        """The state as one line of JSON for the refresh script: {"edition", "problems"}, as problems.py has them."""
        return json.dumps({"edition": self.edition, "problems": [asdict(problem) for problem in self.problems]})


@dataclass(slots=True)
class BuildEvents:
    """The state on show. Any number of threads may wait for it to change; problems name files from `folders`."""

    folders: tuple[Path, ...] = ()
    state: PreviewState = PreviewState()
    closed: bool = False
    _change: threading.Condition = field(default_factory=threading.Condition)

    def show(self, build: FinishedBuild) -> None:
        """Show what `build` led to."""
        with self._change:
            self.state = self.state.after(build, self.folders)
            self._change.notify_all()

    def close(self) -> None:
        """End all waiting."""
        with self._change:
            self.closed = True
            self._change.notify_all()

    def wait(self, state: PreviewState, seconds: float) -> PreviewState:
        """The state on show as soon as it is another one, at the latest after so many seconds."""
        with self._change:
            self._change.wait_for(lambda: self.closed or self.state != state, seconds)
            return self.state
