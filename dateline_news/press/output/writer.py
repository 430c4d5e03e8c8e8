"""Writes the files of an edition; many processes do so at the same time."""

import errno
import os
import shutil
import stat
from collections.abc import Collection, Iterable
from contextlib import suppress
from pathlib import Path

from dateline_news.model.addresses.output_paths import LEAVING, key

NEW_FILE = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
ATTEMPTS = 10


class FolderWriter:
    """The folder `root`, which is there; paths are from it, with '/' between their parts."""

    def __init__(self, root: Path, retained: Collection[str] = ()) -> None:
        """Take the folder, and the names at its top that may not be written."""
        self.root, self.retained = root, frozenset(map(key, retained))
        self._folders = {""}  # the paths in it that this process knows to be folders

    def put(self, path: str, chunks: Iterable[bytes]) -> tuple[int, int]:
        """Write a file, whatever was at its path or at that of a folder above; gives its size and mtime in ns.

        It is always a new file: what was there may be a link to a file of the edition that readers see.
        Raises OSError; what could be written stays.
        """
        descriptor = self._open(path)
        try:
            for chunk in chunks:
                rest = memoryview(chunk)
                while rest:
                    rest = rest[os.write(descriptor, rest) :]
            written = os.fstat(descriptor)
        finally:
            os.close(descriptor)
        return written.st_size, written.st_mtime_ns

    def remove(self, path: str) -> None:
        """Remove a file, if it is there, and the folders that are empty then; raises OSError."""
        target, folder = self._inside(path), path.rpartition("/")[0]
        if self._is_folder(folder):
            _unlink(target)
            with suppress(OSError):  # not empty: nothing to do there, nor above
                while folder:
                    Path(f"{self.root}/{folder}").rmdir()
                    self._folders.discard(folder)
                    folder = folder.rpartition("/")[0]

    def _open(self, path: str) -> int:
        """Open a new file; another attempt is made if another process makes or removes something in between."""
        for _ in range(ATTEMPTS):
            with suppress(FileNotFoundError, FileExistsError, NotADirectoryError):
                return self._create(path)
            self._folders = {""}
        return self._create(path)

    def _create(self, path: str) -> int:
        target = self._inside(path)
        self._make(path.rpartition("/")[0])
        if not _unlink(target):
            shutil.rmtree(target)
        return os.open(target, NEW_FILE, 0o666)

    def _inside(self, path: str) -> str:
        """The file at a path; raises OSError for one that leaves the folder or is retained."""
        if LEAVING.search(path) or key(path.partition("/")[0]) in self.retained:
            raise OSError(errno.EPERM, "No path that may be written", path)
        return f"{self.root}/{path}"

    def _make(self, folder: str) -> None:
        """Make a folder and those above it, but never the root: if that is not there, it was moved.

        A link to a folder is replaced as a file is: files would be written through it elsewhere.
        """
        if folder in self._folders:
            return
        self._make(folder.rpartition("/")[0])
        target = Path(f"{self.root}/{folder}")
        try:
            target.mkdir()
        except FileExistsError:
            if not stat.S_ISDIR(target.lstat().st_mode):
                _unlink(str(target))
                target.mkdir()
        self._folders.add(folder)

    def _is_folder(self, folder: str) -> bool:
        """Whether this is a folder in the root, and not one that a link leads to."""
        while folder:
            try:
                if not stat.S_ISDIR(os.lstat(f"{self.root}/{folder}").st_mode):
                    return False
            except (FileNotFoundError, NotADirectoryError):
                return False
            folder = folder.rpartition("/")[0]
        return True


def _unlink(file: str) -> bool:
    """Remove a file if there is one; False for a folder, which stays."""
    try:
        os.unlink(file)  # noqa: PTH108  once for every file of an edition
    except FileNotFoundError:
        pass
    except (IsADirectoryError, PermissionError):  # Linux and macOS have different words for it
        if stat.S_ISDIR(os.lstat(file).st_mode):
            return False
        raise
    return True
