"""A small press for the tests of the edition, and a system whose calls stop or fail at a chosen moment."""

import errno
import os
import shutil
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any
from unittest.mock import patch

from dateline_news.press.output import atomic_swap
from dateline_news.press.output.edition import Edition
from dateline_news.press.output.hardlinks import FileStat

CHANGING = ("chmod", "ftruncate", "link", "mkdir", "open", "rename", "rmdir", "unlink", "write")
FILLING = {"copy2", "link", "mkdir", "write"}  # what a full disk refuses

Fault = Callable[[int, str], BaseException | None]  # number of the call and its name → what it raises


class KilledError(BaseException):
    """The process ends here: whatever it still tries, nothing comes of it."""


class Printer:
    """Prints editions as the press does: what has changed is written, what is not expected is removed."""

    def __init__(self, output: Path, retained: tuple[str, ...] = (".git",)) -> None:
        """Take an output of which nothing is known."""
        self.output = output
        self.retained = retained
        self.printed: dict[str, tuple[bytes, FileStat | None]] = {}

    def print(self, expected: Mapping[str, bytes]) -> None:
        """Print an edition of these files."""
        edition = Edition(self.output, self.retained)
        with edition.acquire():
            files_on_disk = edition.files()
            changed = {
                path: data
                for path, data in expected.items()
                if self.printed.get(path) != (data, files_on_disk.get(path))
            }
            removed = files_on_disk.keys() - expected.keys()
            if changed or removed:
                edition.open()
                for path in removed:
                    edition.remove(path)
                written = {path: (data, edition.write(path, data)) for path, data in changed.items()}
                edition.publish()
                self.printed |= written


def files_on_disk(output: Path) -> dict[str, bytes]:
    """The files of an output, but for `.git`: path → content."""
    files = [file for file in output.rglob("*") if not file.is_dir()]
    contents = {file.relative_to(output).as_posix(): file.read_bytes() for file in files}
    return {path: data for path, data in contents.items() if not path.startswith(".git/")}


def beside(output: Path) -> set[str]:
    """The names beside an output, but for the lock and the mirror."""
    names = {file.name for file in output.parent.iterdir()}
    return names - {output.name, f".{output.name}.lock", f".{output.name}.spare"}


def killed_at(moment: int) -> Fault:
    """Nothing happens from this call on."""
    return lambda call, _: KilledError() if call >= moment else None


def killed_at_call(name: str) -> Fault:
    """Nothing happens from the first call of this name on."""
    calls: list[str] = []

    def fault(_: int, call: str) -> BaseException | None:
        calls.append(call)
        return KilledError() if name in calls else None

    return fault


def broken_at(moment: int) -> Fault:
    """This one call fails."""
    return lambda call, _: OSError(errno.EIO, os.strerror(errno.EIO)) if call == moment else None


def full_from(moment: int) -> Fault:
    """The disk is full from this call on."""
    return lambda call, name: (
        OSError(errno.ENOSPC, os.strerror(errno.ENOSPC)) if call >= moment and name in FILLING else None
    )


@contextmanager
def system(fault: Fault) -> Iterator[list[str]]:
    """A system with such faults; gives the names of the calls that change the disk, as they come."""
    calls: list[str] = []

    def faulty(name: str, real: Callable[..., Any]) -> Callable[..., Any]:
        def call(*args: Any, **more: Any) -> Any:
            calls.append(name)
            if stop := fault(len(calls), name):
                _half_done(name, real, args)
                raise stop
            return real(*args, **more)

        return call

    with ExitStack() as stack:
        for name in CHANGING:
            stack.enter_context(patch.object(os, name, faulty(name, getattr(os, name))))
        for module, name in ((shutil, "copy2"), (atomic_swap, "swap_at_once")):
            stack.enter_context(patch.object(module, name, faulty(name, getattr(module, name))))
        yield calls


def _half_done(name: str, real: Callable[..., Any], args: tuple[Any, ...]) -> None:
    """What a call that writes has done already when it stops."""
    if name == "write":
        real(args[0], bytes(args[1])[: len(args[1]) // 2])
    elif name == "copy2":
        Path(args[1]).write_bytes(b"half")
