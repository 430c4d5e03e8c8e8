"""Folders that a build reads from, the content folder first: only here does a path become a file to read.

No other code opens, lists or copies what lies there. A path has to stay in its root, also where symbolic links lead it;
SYMLINK_TARGETS names the places outside that they may lead to. What is hidden (a part begins with a dot) is no copy and
no picture, and mostly a secret: only what EXTRA_PATH_METADATA names is read, and `.well-known`.

A folder is looked up once, and a list of a folder says what in it is a link, so that for a file that is no link the
check costs no system call.
"""

import errno
import os
import re
import stat
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

HIDDEN = re.compile(r"(?:^|/)(\.(?!well-known(?:/|$))[^/]*)")
SURROGATE = re.compile(r"[\ud800-\udfff]")  # what Python makes of a byte that is no part of a letter
GONE = "was taken away while the build ran; build again"

LeftOut = Callable[[str, bool], bool]  # (a path, whether it is a folder) → whether it is left out of a list


class RefusedError(OSError):
    """A path under a root that may not be read; says why, as half a sentence."""


class Root:
    """A folder that a build reads from. Paths are from it, with '/' between their parts."""

    def __init__(
        self,
        folder: str | Path,
        targets: Iterable[str | Path] = (),
        named: Iterable[str] = (),
        *,
        shows_hidden: bool = False,
        beside: Iterable[tuple[str, str]] = (),
    ) -> None:
        """Take the folder, other targets of links, and the hidden paths to read, or whether to read all of them.

        What it does not hold is looked for in the folders `beside`, each with what a path that lies there begins with.
        """
        self.folder, self.name = str(folder), Path(folder).name
        self.real = os.path.realpath(folder)
        self.beside = tuple(beside)
        self.targets = tuple(os.path.realpath(target) for target in (*targets, *(folder for _, folder in self.beside)))
        self.named = frozenset(os.path.normpath(path) for path in named)
        self.shows_hidden = shows_hidden
        self.refused: dict[str, str] = {}  # the paths that `files` has skipped, and why
        self.broken_links: dict[str, str] = {}  # the links to nothing that `files` has met, and what is wrong with them
        self._folders = {"": ""}  # each that was looked up, and why nothing in it may be read

    def fault(self, path: str) -> str:
        """Why the file at a path may not be read, and what would be right; empty if it may, or is not there."""
        return self._fault_on_the_way(path) or self._own_fault(path)

    def holds(self, path: str) -> bool:
        """Whether there is a file at a path that may be read. For most it is one system call."""
        try:
            info = None if self._fault_on_the_way(path) else os.lstat(self._at(path))
            if info and stat.S_ISLNK(info.st_mode):
                info = None if self._own_fault(path) else os.stat(self._at(path))  # noqa: PTH116  as below
        except OSError:
            return False
        return info is not None and stat.S_ISREG(info.st_mode)

    def is_beside(self, path: str) -> bool:
        """Whether the file at a path lies in one of the folders beside, and not in this one."""
        return bool(self.beside) and self._at(path) != f"{self.folder}/{path}"

    def file(self, path: str) -> Path:
        """The file at a path; raises RefusedError if it may not be read."""
        if message := self.fault(path):
            raise RefusedError(message)
        return Path(self._at(path))

    def stat(self, path: str) -> os.stat_result:
        """The size, times and type of a file; raises OSError, also for what is no regular file, such as a pipe."""
        info = self.file(path).stat()
        if not stat.S_ISREG(info.st_mode):
            raise RefusedError("is no file that can be read to its end; take it away")
        return info

    def read(self, path: str) -> bytes:
        """The bytes of a file; raises OSError."""
        return self.file(path).read_bytes()

    def head(self, path: str, size: int) -> bytes:
        """The first bytes of a file, at most `size`; raises OSError."""
        with self.file(path).open("rb", buffering=0) as file:
            return file.read(size)

    def text(self, path: str) -> str:
        """The text of a file; raises OSError, and UnicodeDecodeError where it is not UTF-8."""
        return self.read(path).decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")

    def files(self, start: str, is_left_out: LeftOut) -> Iterator[tuple[str, os.stat_result]]:
        """Every file at or below a path, in order. What may not be read is noted in `refused`."""
        begin = os.path.normpath(start) if start else "."
        path = "" if begin == "." else begin
        if message := self.fault(path) if path else "":
            self.refused[path] = message
        elif os.path.isdir(self._at(path)):  # noqa: PTH112  as below
            yield from self._below(path, is_left_out, (os.path.realpath(self._at(path)),))
        elif self.holds(path) and not is_left_out(path, False):  # noqa: FBT003  no folder
            yield path, os.stat(self._at(path))  # noqa: PTH116  as below

    def _below(self, folder: str, is_left_out: LeftOut, above: tuple[str, ...]) -> Iterator[tuple[str, os.stat_result]]:
        """Every file in a folder, in order; `above` are the real folders that lead to it, itself the last."""
        for entry in self._entries(folder):
            path = f"{folder}/{entry.name}" if folder else entry.name
            is_link = entry.is_symlink()
            is_folder = _is_folder(entry)
            if is_left_out(path, is_folder):
                continue
            if is_link and (message := self._own_fault(path) or (self._circle(path, above) if is_folder else "")):
                self.refused[path] = message
            elif is_folder:
                yield from self._below(
                    path, is_left_out, (*above, self._real(path) if is_link else f"{above[-1]}/{entry.name}")
                )
            elif not path.isascii() and SURROGATE.search(path):
                self.refused[path] = "has a name that is not UTF-8; rename it"
            elif info := _regular_stat(entry):
                yield path, info
            elif is_link and not os.path.exists(self._at(path)):  # noqa: PTH110  as below
                self.broken_links[path] = (
                    "is a symbolic link to a file that is not there; put that back, or remove the link"
                )

    def _entries(self, folder: str) -> list[os.DirEntry[str]]:
        try:
            with os.scandir(self._at(folder)) as entries:
                return sorted(entries, key=lambda entry: entry.name)
        except FileNotFoundError:
            return []
        except OSError as error:
            self.refused[folder] = f"cannot be looked into ({error.strerror}); let everybody read it"
            return []

    def _at(self, path: str) -> str:
        place = f"{self.folder}/{path}" if path else self.folder
        if not self.beside or os.path.lexists(place):
            return place
        beside = (f"{folder}/{path.removeprefix(begin)}" for begin, folder in self.beside if path.startswith(begin))
        return next(filter(os.path.lexists, beside), place)

    def _real(self, path: str) -> str:
        return os.path.realpath(self._at(path))

    def is_hidden(self, path: str, is_folder: bool) -> bool:  # noqa: FBT001  as LeftOut has it
        """Whether a path is hidden, and neither it nor, where it is a folder, anything in it is named."""
        is_above = is_folder and any(name.startswith(f"{path}/") for name in self.named)
        return bool(self._hidden(path)) and not is_above

    def is_named(self, path: str) -> bool:
        """Whether a path is one of the named hidden paths, or lies below one and is not hidden there."""
        return path in self.named or any(
            path.startswith(f"{name}/") and not HIDDEN.search(path[len(name) + 1 :]) for name in self.named
        )

    def _fault_on_the_way(self, path: str) -> str:
        """Why nothing at a path may be read, by the path itself and the folders that lead to it."""
        if path.startswith("/") or ".." in path.split("/") or "\0" in path:
            return f"lies outside of {self.name}/, and nothing is read from there; copy the file into it"
        return ("." in path and self._hidden(path)) or self._folder_fault(path.rpartition("/")[0])

    def _hidden(self, path: str) -> str:
        """What is wrong with a path that is hidden and not named; empty if nothing is."""
        parts = HIDDEN.search(path)
        if not parts or self.shows_hidden or self.is_named(path):
            return ""
        return f"is hidden, since “{parts[1]}” begins with a dot; rename it, or name it in EXTRA_PATH_METADATA"

    def _folder_fault(self, folder: str) -> str:
        if folder not in self._folders:
            for slash in (*re.finditer("/", folder), None):  # from above: a path may be deeper than calls can be
                parent = folder[: slash.start()] if slash else folder
                above = self._folders[parent.rpartition("/")[0]]
                if parent not in self._folders:
                    own = "" if above else self._own_fault(parent)
                    self._folders[parent] = above or (f"lies behind {parent}, which {own}" if own else "")
        return self._folders[folder]

    def _own_fault(self, path: str) -> str:
        """Why a path may not be read if it is a link, whatever leads to its folder."""
        try:
            is_link = stat.S_ISLNK(os.lstat(self._at(path)).st_mode)
            real = os.path.realpath(self._at(path), strict=True) if is_link else ""
        except OSError as error:  # mostly that there is no such file
            return "is a symbolic link that leads to itself; remove it" if error.errno == errno.ELOOP else ""
        return self._link_fault(real) if is_link else ""

    def _link_fault(self, real: str) -> str:
        for root in (self.real, *self.targets):
            if real == root or real.startswith(f"{root.rstrip('/')}/"):
                return self._hidden(real[len(root) + 1 :]) if root == self.real else ""
        right = "copy what it leads to, or name that in SYMLINK_TARGETS"
        return f"is a symbolic link to {real}, outside of {self.name}/; {right}"

    def _circle(self, path: str, above: tuple[str, ...]) -> str:
        """Why a link to a folder may not be followed if it leads back to one that it lies in."""
        real = self._real(path)
        if real in above or f"{above[-1]}/".startswith(f"{real.rstrip('/')}/"):
            return "is a symbolic link to a folder that it lies in, so that there would be no end; remove it"
        return ""


def content_root(settings: Mapping[str, Any]) -> Root:
    """The content folder, from Pelican's settings and ours."""
    targets, beside = settings.get("SYMLINK_TARGETS", ()), settings.get("FOLDERS_BESIDE", ())
    return Root(settings["PATH"], targets, settings["EXTRA_PATH_METADATA"], beside=beside)


def read_fault(error: OSError) -> str:
    """Why a file could not be read, and what would be right, as half a sentence."""
    if isinstance(error, RefusedError):
        return str(error)
    return GONE if isinstance(error, FileNotFoundError) else f"cannot be read ({error.strerror}); let everybody read it"


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:  # links that lead to one another
        return False


def _regular_stat(entry: os.DirEntry[str]) -> os.stat_result | None:
    """The size, times and type of a regular file; None for a link that leads nowhere, and for what is no file."""
    try:
        info = entry.stat()
    except OSError:
        return None
    return info if stat.S_ISREG(info.st_mode) else None


def file_stat(stat: os.stat_result) -> tuple[int, int]:
    """A file's size in bytes, and when it was last changed in any way, in nanoseconds: no program can set that.

    Windows has no such time; there it is when the content was last modified.
    """
    return stat.st_size, stat.st_mtime_ns if os.name == "nt" else stat.st_ctime_ns
