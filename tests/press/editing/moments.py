"""Moments inside of a build: each time that it is about to change something on the disk.

Audit hooks (https://docs.python.org/3/library/audit_events.html) are told of every such moment beforehand, in the
process itself and in all that it forks. So a build can be ended where it matters, which a clock hardly ever hits.
"""

import errno
import os
import signal
import sys
from collections.abc import Callable
from ctypes import c_int
from multiprocessing.sharedctypes import RawValue
from typing import Any

CHANGES = {"os.rename", "os.remove", "os.mkdir", "os.rmdir", "os.link", "os.symlink", "os.truncate", "os.utime"}
WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND


class Count:
    """Counts the moments of a build. To be given to a Printer as `prepare`."""

    def __init__(self) -> None:
        """Begin at 0."""
        self.seen: c_int = RawValue(c_int, 0)

    def __call__(self) -> None:
        """Listen, from now on to the end of this process."""
        sys.addaudithook(self._listen)

    def _listen(self, event: str, given: tuple[Any, ...]) -> None:
        if event in CHANGES or (event == "open" and isinstance(given[2], int) and given[2] & WRITING):
            self.seen.value += 1
            self.reached(event)

    def reached(self, event: str) -> None:
        """What to do when a moment has come."""


class At(Count):
    """Does something at one moment, counted from 1, and at all that follow."""

    def __init__(self, moment: int, do: Callable[[str], None]) -> None:
        """Take the moment, and what to do."""
        super().__init__()
        self.moment, self.do = moment, do

    def reached(self, event: str) -> None:
        """Do it if the moment has come."""
        if self.seen.value >= self.moment:
            self.do(event)


def die(_event: str) -> None:
    """End this process and all of its group, as `kill -9` does."""
    os.killpg(0, signal.SIGKILL)


def disk_full(event: str) -> None:
    """Refuse what needs room on the disk. Raises OSError."""
    if event in ("open", "os.mkdir", "os.link"):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
