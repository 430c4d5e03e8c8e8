"""A line on the terminal, whatever the terminal."""

import io
import os
import sys


def tell(line: str) -> None:
    """Print a line. What the terminal has no character for is escaped; who has closed the pipe is told nothing more."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")
    try:
        print(line, flush=True)  # noqa: T201  it speaks to a person
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # or Python complains of it at its end
