"""The lock of an output folder: one build at a time prints editions there."""

import errno
import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

NOTICE_DELAY, PAUSE = 0.5, 0.05  # seconds: until the wait is announced, and between two attempts
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
    """Lock `file`, which is made if need be and may stay; `name` is what it guards, for people.

    Waits while another process has the lock, says so once, and raises SystemExit after `patience` seconds. The system
    unlocks the file when the process ends, however it ends. The lock is not between threads of one process, and closing
    `file` anywhere in this process unlocks it: fcntl(2). Raises OSError if `file` cannot be made, or is a link: what
    that leads to would be written over.
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
    started, is_printed = time.monotonic(), False
    while not _try_lock(descriptor, name):
        waited = time.monotonic() - started
        if waited >= patience:
            raise SystemExit(
                f"{_holder_name(descriptor)} still holds the press for {name}; end it if it hangs, then build"
            )
        if waited >= NOTICE_DELAY and not is_printed:
            print(f"{_holder_name(descriptor)} holds the press for {name}; waiting for it.", flush=True)  # noqa: T201  to a person
            is_printed = True
        time.sleep(PAUSE)


def _try_lock(descriptor: int, name: str) -> bool:
    """Try to take the lock; whether this process has it now, or there are no locks here."""
    try:
        _take(descriptor)
    except OSError as error:
        if error.errno in LOCKED_ERRORS:
            return False
        print(f"Nothing keeps a second build from {name} here ({error.strerror}): start one at a time.")  # noqa: T201
    return True


def _holder_name(descriptor: int) -> str:
    os.lseek(descriptor, 0, os.SEEK_SET)
    process = os.read(descriptor, 20).decode(errors="replace").strip()
    return f"Another build (process {process})" if process.isdigit() else "Another build"
