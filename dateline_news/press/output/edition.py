"""An edition: a whole new output beside the old one, which it then replaces in one step.

Whenever a build is killed, and whatever fails, the output is the old edition or the new one, and the next build goes on
from there. The next edition begins as a mirror of the last (hardlinks.py), so that it costs only what changes.
"""

import os
import shutil
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from functools import partial
from pathlib import Path

from dateline_news.press.output import lock
from dateline_news.press.output.atomic_swap import swap
from dateline_news.press.output.hardlinks import FileStat, FolderInodes, sample, scan, share_changed, sync
from dateline_news.press.output.siblings import Siblings
from dateline_news.press.output.writer import FolderWriter

MARK = ".nojekyll"  # a file in every edition (GitHub Pages wants it), by which ours are told from other folders
PATIENCE = 600.0  # seconds to wait for another build
CHUNK = 1 << 20  # bytes of a copied file in memory at a time
LARGE_CHANGE = 1 / 3  # a build that changes at least this share of the files also frees the space of the old ones


class Edition:
    """The folder `output`, and the folder beside it in which the next edition is written."""

    def __init__(self, output: Path, retained: Iterable[str] = ()) -> None:
        """Take the output folder, and the names at its top, such as `.git`, that are moved into each edition."""
        self.output = output
        self.retained = frozenset(name for name in retained if name.strip(".") and "/" not in name)
        self._real_output = Path(os.path.realpath(output))  # a link to a folder stays, and the folder is exchanged
        self._siblings = Siblings(self._real_output, self.retained)
        self._next: FolderWriter | None = None
        self._inodes: FolderInodes | None = None
        self._sample: list[str] = []
        self._process = os.getpid()
        # What a failure means once it is published.
        self.consequence = f"{output.name} is the new edition; build again to put the rest in order"

    @property
    def scratch(self) -> Path:
        """The folder that plugins take for the output."""
        return self._siblings.scratch

    def fault(self) -> str:
        """Why no edition can replace this folder, as a sentence; an empty string if one can."""
        if self.output.exists() and not self.output.is_dir():
            return f"{self.output} is a file, and an edition is a folder; choose another with -o"
        if self._real_output.is_mount():
            return f"{self.output} is a mount point, which cannot be exchanged; choose a folder in it with -o"
        if fault := self._siblings.fault():
            return fault
        if not self.output.is_dir() or (self.output / MARK).exists():
            return ""
        if all(file.name in self.retained for file in self.output.iterdir()):
            return ""
        return f"{self.output} holds files that are no edition of this paper; empty it, or choose another with -o"

    @contextmanager
    def acquire(self, patience: float = PATIENCE) -> Iterator[None]:
        """Lock the output, once no other build has it locked, and clean up what a killed build has left.

        Raises SystemExit after `patience` seconds. An edition that was opened and not published is abandoned at the
        end. The lock is between processes, not between threads of one process.
        """
        with ExitStack() as stack:
            with self._explained():
                self._real_output.parent.mkdir(parents=True, exist_ok=True)
                stack.enter_context(lock.acquire(self._siblings.lock, self.output.name, patience))
                self._siblings.mend()
            try:
                yield
            finally:
                self.abandon()

    def files(self) -> dict[str, FileStat]:
        """The files now in the output, but for those retained: path → size in bytes, mtime in ns. A link is a file."""
        with self._explained():
            files, self._inodes = scan(self._real_output, self.retained)
        return files

    def open(self) -> None:
        """Begin the next edition with the files of the output, as `files` has listed them if it was called."""
        with self._explained():
            inodes = self._inodes or scan(self._real_output, self.retained)[1]
            sync(self._siblings.mirror, self._real_output, inodes)
            self._sample = sample(inodes)
            self._inodes = None  # workers need no copy of it
            self._next = FolderWriter(self._siblings.begin(), self.retained)

    def write(self, path: str, data: bytes) -> FileStat:
        """Write a file into the next edition; gives its size in bytes and its mtime in ns.

        Any number of processes forked after `open` may do so. In them OSError is raised, which `explanation`
        puts into words; in the process that made this object it is SystemExit with these words.
        """
        with self._explained(path):
            return self._opened().put(path, [data])

    def take(self, path: str, source: Path) -> FileStat:
        """Copy the file `source` into the next edition, as `write` does; no link is made."""
        with self._explained(path), source.open("rb") as file:
            return self._opened().put(path, iter(partial(file.read, CHUNK), b""))

    def remove(self, path: str) -> None:
        """Remove a file from the next edition, if it is there, and folders that are empty then."""
        with self._explained(path):
            self._opened().remove(path)

    def publish(self) -> bool:
        """Replace the old edition by the next one; gives whether one was opened at all."""
        if self._next is None:
            return False
        with self._explained():
            old = swap(self._next.root, self._real_output, self._siblings.aside)
        self._next = self._inodes = None
        with self._explained(consequence=self.consequence):
            self._siblings.retire(old)
            if share_changed(self._siblings.mirror, self._real_output, self._sample) > LARGE_CHANGE:
                self._sync(self._siblings.mirror)
        return True

    def prepare(self) -> None:
        """Make a mirror if there is none, for the next build; that may fail without harm."""
        if not self._siblings.mirror.exists():
            with suppress(OSError):
                self._sync(self._siblings.mirror)

    def explanation(self, error: OSError, consequence: str = "") -> str:
        """An OSError as a sentence for people; `consequence` is what it means for the output."""
        file = str(error.filename or self.output)
        if self._next:
            file = file.replace(str(self._next.root), str(self.output))
        return f"{file}: {error.strerror or error}; {consequence or f'{self.output.name} stays as it was'}"

    @contextmanager
    def _explained(self, path: str = "", consequence: str = "") -> Iterator[None]:
        try:
            yield
        except OSError as error:
            if error.filename is None and path:
                error.filename = str(self.output / path)
            if os.getpid() != self._process:
                raise
            raise SystemExit(self.explanation(error, consequence)) from None

    def _opened(self) -> FolderWriter:
        if self._next is None:
            message = "the next edition is not open"
            raise RuntimeError(message)
        return self._next

    def abandon(self) -> None:
        """Turn what was not published into the mirror, as it may fill a disk. The next build does what fails here."""
        if self._next is None or os.getpid() != self._process:
            return
        unpublished, self._next = self._next.root, None
        with suppress(OSError):
            if self._real_output.exists():
                self._sync(unpublished)
            else:
                shutil.rmtree(unpublished)
        with suppress(OSError):
            self._siblings.retire(unpublished, was_public=False)

    def _sync(self, mirror: Path) -> None:
        """Let a folder hold the same files as the output."""
        sync(mirror, self._real_output, scan(self._real_output, self.retained)[1])
