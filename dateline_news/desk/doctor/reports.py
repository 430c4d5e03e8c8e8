"""Reads a file, or the report of a program, into text or faults that say why that cannot be done."""

import os
import re
from collections.abc import Iterator
from pathlib import Path

from dateline_news.model.diagnostics import Diagnostic

LINE = re.compile(r"(?P<file>[^:\n]+):(?P<line>\d+): (?P<field>[^:\n]+): (?P<message>.*)")
FATAL = "RuntimeError: Warning or error encountered"  # what Pelican adds to a message that ended it
ERROR = re.compile(r"^Traceback \(most recent call last\):\n(?:[ \n].*\n|\n)*(?P<error>\S.*)", re.MULTILINE)


def read(file: Path) -> str | Diagnostic:
    """The text of a file, or why it cannot be read."""
    try:
        return file.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return Diagnostic(str(file), 1, "file", "is not UTF-8; save it as UTF-8")
    except IsADirectoryError:
        return Diagnostic(str(file), 1, "file", "is a folder; move it away, or give it another name")
    except FileNotFoundError:
        return Diagnostic(str(file), 1, "file", "is not there; take that of a new paper")
    except OSError as error:
        return Diagnostic(str(file), 1, "file", f"cannot be read ({error.strerror}); let everybody read it")


def texts(folder: Path, pattern: str) -> Iterator[tuple[Path, str | Diagnostic]]:
    """The files of a pattern in a folder, by path, each with its text or why that cannot be read."""
    if folder.is_dir() and not os.access(folder, os.R_OK | os.X_OK):
        yield folder, Diagnostic(str(folder), 1, "file", "cannot be looked into; let everybody read it")
    for file in sorted(folder.glob(pattern)):
        yield file, read(file)


def faults(printed: str) -> Iterator[Diagnostic]:
    """The faults that the press has printed, a line each; none where it has printed something else."""
    for line in printed.partition("Traceback (most")[0].splitlines():
        if match := LINE.fullmatch(line):
            yield Diagnostic(match["file"], int(match["line"]), match["field"], match["message"])


def reason(printed: str) -> str:
    """What a program says before its traceback, and the error of that, in a line; empty where it says nothing."""
    words = " ".join(printed.partition("Traceback (most")[0].replace(FATAL, "").split()).rstrip(".")
    error = ERROR.search(printed)
    name, _, about = error["error"].partition(": ") if error else ("", "", "")
    return words if (about or name).rstrip(".") in words + FATAL else f"{words}: {name}: {about}"
