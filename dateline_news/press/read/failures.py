"""Explains why a post could not be read: what was being done, what went wrong, and what to change.

Whatever is raised while one post is read is a problem of that post: its name, its line where that can be found out.
"""

import re
import traceback
from bisect import bisect_left
from collections.abc import Mapping
from contextlib import suppress
from pathlib import PurePath
from typing import Any

from markdown import Markdown

from dateline_news.model.diagnostics import Diagnostic
from dateline_news.press.read.limits import EndedError, TooLargeError, TooLongError, within

# What a library does for us, by a file or a folder of its code; the message names the one that was entered last.
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
SHOWN = 120  # characters of a library's message
MARKS = re.compile(r"(?:[\s>*+-]|\d+\.)*")  # of lists and quotations, each within the one before
NESTED = "is nested too deeply to be read; take quotations and lists out of one another"


class UnsetError(Exception):
    """Raised where Markdown could not be converted; what was raised then is the cause."""

    def __init__(self, copy: str, first_line: int, md: Markdown) -> None:
        """Take the copy, the line (from 1) of the source on which it begins, and its converter."""
        super().__init__(copy, first_line, md)
        self.lines, self.first_line, self.md = copy.split("\n"), first_line, md

    def line(self, error: BaseException) -> int:
        """The first line of the passage that fails; if it is nested too deeply, its deepest line."""
        if isinstance(error, RecursionError):
            return self.first_line + max(range(len(self.lines)), key=self._depth)
        end = 1 + bisect_left(range(1, len(self.lines)), x=True, key=lambda count: self._fails(self.lines[:count]))
        size = 1 + bisect_left(range(1, end), x=True, key=lambda count: self._fails(self.lines[end - count : end]))
        return self.first_line + end - size

    def _depth(self, index: int) -> int:
        match = MARKS.match(self.lines[index])
        return len(match[0]) if match else 0

    def _fails(self, lines: list[str]) -> bool:
        self.md.parser.state.clear()  # a failure leaves it as it was in the middle, and `reset` does not look at it
        try:
            self.md.reset().convert("\n".join(lines))
        except Exception:  # noqa: BLE001  Python itself does not always raise the same for the same fault
            return True
        return False


def diagnostic(error: BaseException, settings: Mapping[str, Any]) -> Diagnostic:
    """The diagnostic of a failure, on the line of the source that it comes from; 0 if that is not known."""
    cause, line = error, 0
    if isinstance(error, UnsetError):
        cause = error.__cause__ or error
        with suppress(TooLongError), within(settings["READ_SECONDS"]):
            line = error.line(cause)
    return Diagnostic("", line, "text", _message(cause, settings))


def _message(error: BaseException, settings: Mapping[str, Any]) -> str:
    too_much = "takes more than {} {} to read; part it, or let {} in the settings be more"
    if isinstance(error, TooLongError):
        return too_much.format(settings["READ_SECONDS"], "s", "READ_SECONDS")
    if isinstance(error, TooLargeError | MemoryError):
        return too_much.format(settings["READ_MEGABYTES"], "MB", "READ_MEGABYTES")
    if isinstance(error, EndedError):
        return "cannot be read: a library has failed on it; part it, to find the lines on which it does"
    if isinstance(error, RecursionError):
        return NESTED
    doing, detail = _doing(error), " ".join(str(error).split())[:SHOWN] or type(error).__name__
    right = "leave out what stands in braces behind its fence" if doing == LISTING else "write it in another way"
    return f"cannot be read: it fails while {doing} ({detail}); {right}"


def _doing(error: BaseException) -> str:
    """Half a sentence about what was being done when an error was raised."""
    parts = [part for frame in traceback.extract_tb(error.__traceback__) for part in PurePath(frame.filename).parts]
    return next((DOING[part] for part in reversed(parts) if part in DOING), "its parts are put together")
