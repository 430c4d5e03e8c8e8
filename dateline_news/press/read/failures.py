"""What is told of a post that could not be read: what was being done, what went wrong, and what to change.

Whatever is raised while one post is read is a problem of that post: its name, its line where that can be found out.
"""

import re
import traceback
from bisect import bisect_left
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import PurePath
from typing import Any

from markdown import Markdown

from dateline_news.model.diagnostics import Diagnostic
from dateline_news.press.read.limits import EndedError, TooLargeError, TooLongError, within

# What a library is asked for, by a file or a folder of its code; that which was entered last is told of.
DOING = {
    "codehilite.py": "a listing is coloured",
    "fenced_code.py": "a listing is coloured",
    "markdown": "its Markdown is set",
    "docutils": "its reStructuredText is set",
    "yaml": "its header is read",
    "selectolax": "its text is parted into blocks",
    "pelican": "its address is made",
}
LISTING = DOING["codehilite.py"]
SHOWN = 120  # characters of what a library says
MARKS = re.compile(r"(?:[\s>*+-]|\d+\.)*")  # of lists and quotations, each within the one before
NESTED = "is nested too deeply to be read; take quotations and lists out of one another"


class UnsetError(Exception):
    """Markdown could not be set; what was raised then is the cause."""

    def __init__(self, copy: str, first_line: int, md: Markdown) -> None:
        """Take the copy, the line (from 1) of the source on which it begins, and what was to set it."""
        super().__init__(copy, first_line, md)
        self.passage = _Passage(copy.split("\n"), first_line, md)


@dataclass(frozen=True, slots=True)
class _Passage:
    lines: list[str]
    first_line: int
    md: Markdown

    def line(self, error: BaseException) -> int:
        """The line with which what fails begins; of what is nested too deeply, the deepest."""
        if isinstance(error, RecursionError):
            return self.first_line + max(range(len(self.lines)), key=self._depth)
        end = 1 + bisect_left(range(1, len(self.lines)), x=True, key=lambda at: self._fails(self.lines[:at]))
        least = 1 + bisect_left(range(1, end), x=True, key=lambda at: self._fails(self.lines[end - at : end]))
        return self.first_line + end - least

    def _depth(self, at: int) -> int:
        match = MARKS.match(self.lines[at])
        return len(match[0]) if match else 0

    def _fails(self, lines: list[str]) -> bool:
        self.md.parser.state.clear()  # a failure leaves it as it was in the middle, and `reset` does not look at it
        try:
            self.md.reset().convert("\n".join(lines))
        except Exception:  # noqa: BLE001  Python itself does not always raise the same for the same fault
            return True
        return False


def diagnostic(error: BaseException, settings: Mapping[str, Any]) -> Diagnostic:
    """What to say of a failure, on the line of the source that it comes from; 0 if nobody can tell."""
    cause, line = (error.__cause__ or error, 0) if isinstance(error, UnsetError) else (error, 0)
    if isinstance(error, UnsetError):
        with suppress(TooLongError), within(settings["READ_SECONDS"]):
            line = error.passage.line(cause)
    return Diagnostic("", line, "text", _sentence(cause, settings))


def _sentence(error: BaseException, settings: Mapping[str, Any]) -> str:
    if isinstance(error, TooLongError):
        most = settings["READ_SECONDS"]
        return f"takes more than {most} s to read; part it, or let READ_SECONDS in the settings be more"
    if isinstance(error, TooLargeError | MemoryError):
        most = settings["READ_MEGABYTES"]
        return f"takes more than {most} MB to read; part it, or let READ_MEGABYTES in the settings be more"
    if isinstance(error, EndedError):
        return "cannot be read: a library has failed on it; part it, to find the lines on which it does"
    if isinstance(error, RecursionError):
        return NESTED
    doing, detail = _doing(error), " ".join(str(error).split())[:SHOWN] or type(error).__name__
    right = "leave out what stands in braces behind its fence" if doing == LISTING else "write it in another way"
    return f"cannot be read: it fails while {doing} ({detail}); {right}"


def _doing(error: BaseException) -> str:
    """What was being done when an error was raised, as half a sentence."""
    parts = [part for frame in traceback.extract_tb(error.__traceback__) for part in PurePath(frame.filename).parts]
    return next((DOING[part] for part in reversed(parts) if part in DOING), "its parts are put together")
