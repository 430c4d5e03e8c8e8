"""What open pages have to know of the builds, and a way to wait for news of it."""

import json
import re
import secrets
import threading
from dataclasses import dataclass, field

from dateline_news.desk.preview.builds import FinishedBuild


@dataclass(frozen=True, slots=True)
class PreviewState:
    """What a page drawn now would show: which edition (a random word), and the problems of a build that failed.

    Until a first build has succeeded, `printed` is False and every failed build counts as an edition of one page.
    """

    edition: str = ""
    problems: tuple[str, ...] = ()
    printed: bool = False

    def after(self, build: FinishedBuild) -> "PreviewState":
        """The state that `build` leads to."""
        if build.ok:
            return PreviewState(secrets.token_hex(8), (), printed=True)
        edition = self.edition if self.printed else secrets.token_hex(8)
        # A line that is indented continues the one before it, as in a traceback.
        problems = re.split(r"\n(?=\S)", "\n".join(build.lines))
        return PreviewState(edition, tuple(problems), self.printed)

    def message(self) -> str:
        """The state as one line of JSON for the refresh script: {"edition", "problems"}."""
        problems = self.problems if self.printed else ()
        return json.dumps({"edition": self.edition, "problems": problems})


@dataclass(slots=True)
class BuildEvents:
    """The state on show. Any number of threads may wait for it to change."""

    state: PreviewState = PreviewState()
    closed: bool = False
    _change: threading.Condition = field(default_factory=threading.Condition)

    def show(self, build: FinishedBuild) -> None:
        """Show what `build` led to."""
        with self._change:
            self.state = self.state.after(build)
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
