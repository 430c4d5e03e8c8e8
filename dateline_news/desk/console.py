"""A line on the terminal, whatever the terminal."""

import io
import os
import sys


def print_line(line: str) -> None:
    """Print a line; what the terminal has no character for is escaped, and a closed pipe is no error."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")
    try:
        print(line, flush=True)  # noqa: T201  it speaks to a person
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # or Python complains of it at its end
