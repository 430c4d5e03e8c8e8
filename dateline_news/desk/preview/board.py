"""What open pages have to know, posted by the builds and read by everyone who waits for it."""

import json
import re
import secrets
import threading
from dataclasses import dataclass, field

from dateline_news.desk.preview.builds import Build


@dataclass(frozen=True, slots=True)
class State:
    """What a page drawn now would show: which edition, and the problems of a build that failed.

    `edition` is a random word: a page of an earlier run of the server must not pass for a new one.
    Until a first build has succeeded, `printed` is False and every failed build counts as an
    edition, whose only page lists the problems.
    """

    edition: str = ""
    problems: tuple[str, ...] = ()
    printed: bool = False

    def after(self, build: Build) -> "State":
        """The state that `build` leads to."""
        if build.ok:
            return State(secrets.token_hex(8), (), printed=True)
        edition = self.edition if self.printed else secrets.token_hex(8)
        # A line that is set in continues the one before it, as in a traceback.
        problems = re.split(r"\n(?=\S)", "\n".join(build.lines))
        return State(edition, tuple(problems), self.printed)

    def message(self) -> str:
        """The state as one line of JSON for the refresh script: {"edition", "problems"}."""
        problems = self.problems if self.printed else ()
        return json.dumps({"edition": self.edition, "problems": problems})


@dataclass(slots=True)
class Board:
    """The state on show. Any number of threads may wait for it to change."""

    state: State = State()
    closed: bool = False
    _change: threading.Condition = field(default_factory=threading.Condition)

    def post(self, build: Build) -> None:
        """Show what `build` led to."""
        with self._change:
            self.state = self.state.after(build)
            self._change.notify_all()

    def close(self) -> None:
        """Send everyone who waits home."""
        with self._change:
            self.closed = True
            self._change.notify_all()

    def wait(self, seen: State, seconds: float) -> State:
        """The state on show as soon as it is not `seen`, at the latest after so many seconds."""
        with self._change:
            self._change.wait_for(lambda: self.closed or self.state != seen, seconds)
            return self.state
