"""Exchanges two folders, so that readers find the old edition or the new one at any moment."""

import ctypes
import os
import sys
from collections.abc import Callable
from pathlib import Path

WORKING_DIRECTORY = -100  # AT_FDCWD of Linux: paths mean what they mean elsewhere
EXCHANGE = 2  # RENAME_EXCHANGE of Linux, and RENAME_SWAP of macOS

CALLS: dict[str, Callable[[ctypes.CDLL, bytes, bytes], int]] = {
    "linux": lambda libc, first, second: int(
        libc.renameat2(WORKING_DIRECTORY, first, WORKING_DIRECTORY, second, EXCHANGE)
    ),
    "darwin": lambda libc, first, second: int(libc.renamex_np(first, second, EXCHANGE)),
}


def swap(new: Path, output: Path, aside: Path) -> Path:
    """Move the folder `new` to `output`; gives the path of the old one then, if there was one.

    It is one step where the system and the file system have it (renameat2(2) of Linux, renamex_np(2) of macOS), and
    the old folder is at `new` then. Elsewhere it takes two renames, and the old folder is at `aside`: a process killed
    between them leaves nothing at `output`. Raises OSError; the folder at `output` is the old one then.
    """
    if not output.exists():
        new.rename(output)
    elif not swap_at_once(new, output):
        output.rename(aside)
        try:
            new.rename(output)
        except OSError:
            aside.rename(output)
            raise
        return aside
    return new


def swap_at_once(first: Path, second: Path) -> bool:
    """Exchange two folders in one step; False if that was refused: the renames that follow meet any real error."""
    if sys.platform not in CALLS:
        return False
    try:
        return CALLS[sys.platform](ctypes.CDLL(None), os.fsencode(first), os.fsencode(second)) == 0
    except AttributeError:  # a C library older than the call
        return False
