"""A line on the terminal, whatever the terminal, and a path as who sits there calls it."""

import io
import os
import sys
from contextvars import ContextVar
from pathlib import Path

STANDS_IN: ContextVar[Path] = ContextVar("the folder that a verb was said in, before it went to the paper's")


def path_from_there(file: Path) -> str:
    """The path of a file from where the person stands."""
    return os.path.relpath(file, STANDS_IN.get(None))


def print_line(line: str) -> None:
    """Print a line; what the terminal has no character for is escaped, and a closed pipe is no error."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")
    try:
        print(line, flush=True)  # noqa: T201  it speaks to a person
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # or Python complains of it at its end
