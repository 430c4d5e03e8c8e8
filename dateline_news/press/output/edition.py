"""An edition: a whole new output beside the old one, which then takes its place in one step.

Whenever a build is killed, and whatever fails, `output` is the old edition or the new one, and the next build goes on
from there. The next edition begins as the same files once more (hardlinks.py), so that it costs what changes.
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

ScannedFiles = tuple[
    dict[str, FileStat], FolderInodes, bool
]  # the files, where they lie, and whether the spare is level with them
MARK = ".nojekyll"  # stands in every edition (GitHub Pages wants it), and tells ours from another folder
PATIENCE = 600.0  # seconds to wait for another build
CHUNK = 1 << 20  # bytes of a copied file in memory at a time
LARGE = 1 / 3  # when this share of the old files has changed, the build that did it also frees their space


class Edition:
    """The output folder `place`, and the folder beside it in which the next edition is made."""

    def __init__(self, place: Path, kept: Iterable[str] = ()) -> None:
        """Take a place for editions; nothing on disk is changed.

        `kept` names what else may lie at the top of that place, such as `.git`, and goes from edition to edition.
        """
        self.place = place
        self.kept = frozenset(name for name in kept if name.strip(".") and "/" not in name)
        self._stand = Path(os.path.realpath(place))  # a link to a folder stays, and the folder is exchanged
        self._beside = Siblings(self._stand, self.kept)
        self._next: FolderWriter | None = None
        self._shelves: FolderInodes | None = None
        self._sample: list[str] = []
        self._is_level = False  # the spare is as the place was when `files` was asked
        self._process = os.getpid()
        self.outcome = f"{place.name} is the new edition; build again to put the rest in order"  # once it is published

    @property
    def scratch(self) -> Path:
        """The folder that other plugins take for the output."""
        return self._beside.scratch

    def fault(self) -> str:
        """Why the place cannot be taken, as a sentence; an empty string if it can."""
        if self.place.exists() and not self.place.is_dir():
            return f"{self.place} is a file, and an edition is a folder; choose another with -o"
        if self._stand.is_mount():
            return f"{self.place} is a mount point, which cannot be exchanged; choose a folder in it with -o"
        if wrong := self._beside.fault():
            return wrong
        if not self.place.is_dir() or (self.place / MARK).exists():
            return ""
        if all(one.name in self.kept for one in self.place.iterdir()):
            return ""
        return f"{self.place} holds files that are no edition of this paper; empty it, or choose another with -o"

    @contextmanager
    def acquire(self, patience: float = PATIENCE) -> Iterator[None]:
        """Hold the press for this place, after any other build that holds it, and mend what a killed one has left.

        Raises SystemExit after `patience` seconds. An edition that was opened and not published is given up at
        the end. It parts processes, not threads of one process.
        """
        with ExitStack() as stack:
            with self._explained():
                self._stand.parent.mkdir(parents=True, exist_ok=True)
                stack.enter_context(lock.acquire(self._beside.lock, self.place.name, patience))
                self._beside.mend()
            try:
                yield
            finally:
                self.abandon()

    def files(self, seen: ScannedFiles | None = None) -> dict[str, FileStat]:
        """Every file now in the place but what is kept: path from there, with '/' → size in bytes, mtime in ns.

        A link is a file, whatever it leads to. Empty if there is no folder. `seen` is what `look` has found already.
        """
        files, self._shelves, self._is_level = seen or self.look(ahead=False)
        return files

    def look(self, *, ahead: bool) -> ScannedFiles:
        """Look for `files`, in any process; `ahead`: and do what `open` begins with."""
        with self._explained():
            files, shelves = scan(self._stand, self.kept)
            if ahead and shelves:
                sync(self._beside.spare, self._stand, shelves)
        return files, shelves, bool(ahead and shelves)

    def open(self) -> None:
        """Begin the next edition, with the same files as the place has (or had, when `files` was asked)."""
        with self._explained():
            shelves = self._shelves or scan(self._stand, self.kept)[1]
            if not self._is_level:
                sync(self._beside.spare, self._stand, shelves)
            self._is_level = False
            self._sample = sample(shelves)
            self._shelves = None  # workers need no copy of it
            self._next = FolderWriter(self._beside.begin(), self.kept)

    def write(self, path: str, data: bytes) -> FileStat:
        """Put a file into the next edition; gives its size in bytes and its mtime in ns.

        Any number of processes forked after `open` may do so. In them OSError is raised, which `explanation`
        puts into words; in the process that made this object it is SystemExit with these words.
        """
        with self._explained(path):
            return self._opened().put(path, [data])

    def take(self, path: str, source: Path) -> FileStat:
        """Put a copy of the file `source` into the next edition, as `write` does; the file itself is not shared."""
        with self._explained(path), source.open("rb") as file:
            return self._opened().put(path, iter(partial(file.read, CHUNK), b""))

    def remove(self, path: str) -> None:
        """Remove a file from the next edition, if it is there, and folders that are empty then."""
        with self._explained(path):
            self._opened().remove(path)

    def publish(self) -> bool:
        """Let the next edition take the place of the old; whether one was opened at all."""
        if self._next is None:
            return False
        with self._explained():
            old = swap(self._next.root, self._stand, self._beside.aside)
        self._next = self._shelves = None
        with self._explained(outcome=self.outcome):
            self._beside.retire(old)
            if share_changed(self._beside.spare, self._stand, self._sample) > LARGE:
                sync(self._beside.spare, self._stand, scan(self._stand, self.kept)[1])
        return True

    def prepare(self) -> None:
        """Make a spare where there is none, so that the next build finds it; nothing is lost where that fails."""
        if not self._beside.spare.exists():
            with suppress(OSError):
                sync(self._beside.spare, self._stand, scan(self._stand, self.kept)[1])

    def explanation(self, fault: OSError, outcome: str = "") -> str:
        """What the system says of a file, as a sentence for people; `outcome` is what that means for the place."""
        file = str(fault.filename or self.place)
        if self._next:
            file = file.replace(str(self._next.root), str(self.place))
        return f"{file}: {fault.strerror or fault}; {outcome or f'{self.place.name} stays as it was'}"

    @contextmanager
    def _explained(self, path: str = "", outcome: str = "") -> Iterator[None]:
        try:
            yield
        except OSError as fault:
            if fault.filename is None and path:
                fault.filename = str(self.place / path)
            if os.getpid() != self._process:
                raise
            raise SystemExit(self.explanation(fault, outcome)) from None

    def _opened(self) -> FolderWriter:
        if self._next is None:
            message = "the next edition is not open"
            raise RuntimeError(message)
        return self._next

    def abandon(self) -> None:
        """Make the spare of what was not published: what was written may fill a disk. The next build mends the rest."""
        if self._next is None or os.getpid() != self._process:
            return
        left, self._next = self._next.root, None
        with suppress(OSError):
            if not self._stand.exists():
                shutil.rmtree(left)
            else:
                sync(left, self._stand, scan(self._stand, self.kept)[1])
        with suppress(OSError):
            self._beside.retire(left, was_public=False)
