"""The lock: one build at a time prints the editions of one place."""

import errno
import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

MOMENT, PAUSE = 0.5, 0.05  # seconds: until the wait is told, and between two attempts
LOCKED_ERRORS = {errno.EACCES, errno.EAGAIN, errno.EDEADLK}  # POSIX leaves the choice; Windows: first, last

if sys.platform == "win32":
    import msvcrt

    def _take(descriptor: int) -> None:
        """Lock a byte far beyond the text: Windows lets nobody read what is locked."""
        os.lseek(descriptor, 1 << 30, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _take(descriptor: int) -> None:
        """Lock the file for this process only: forked workers that outlive a killed build hold nothing."""
        fcntl.lockf(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


@contextmanager
def acquire(file: Path, name: str, patience: float) -> Iterator[None]:
    """Hold the lock in `file`, which is made and may stay; `name` is what it guards, for people.

    Waits while another process has it, says so once, and gives up after `patience` seconds with SystemExit. The
    system gives a lock back when its process ends, however it ends. It does not part threads of one process, and
    closing `file` anywhere in this process gives it back: fcntl(2). Raises OSError if `file` cannot be made, or is a
    link: what that leads to would be written over.
    """
    descriptor = os.open(file, os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), 0o666)
    try:
        _wait(descriptor, name, patience)
        os.ftruncate(descriptor, 0)
        os.lseek(descriptor, 0, os.SEEK_SET)
        os.write(descriptor, f"{os.getpid()}\n".encode())
        yield
    finally:
        os.close(descriptor)


def _wait(descriptor: int, name: str, patience: float) -> None:
    begun, is_told = time.monotonic(), False
    while not _is_ours(descriptor, name):
        waited = time.monotonic() - begun
        if waited >= patience:
            raise SystemExit(f"{_holder(descriptor)} still holds the press for {name}; end it if it hangs, then build")
        if waited >= MOMENT and not is_told:
            print(f"{_holder(descriptor)} holds the press for {name}; waiting for it.", flush=True)  # noqa: T201  to a person
            is_told = True
        time.sleep(PAUSE)


def _is_ours(descriptor: int, name: str) -> bool:
    """Whether the lock is ours now."""
    try:
        _take(descriptor)
    except OSError as error:
        if error.errno in LOCKED_ERRORS:
            return False
        print(f"Nothing keeps a second build from {name} here ({error.strerror}): start one at a time.")  # noqa: T201
    return True


def _holder(descriptor: int) -> str:
    os.lseek(descriptor, 0, os.SEEK_SET)
    process = os.read(descriptor, 20).decode(errors="replace").strip()
    return f"Another build (process {process})" if process.isdigit() else "Another build"
