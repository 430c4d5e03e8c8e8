"""The spare: a folder beside the place that holds the same files once more, as hard links.

The next edition is made of it, so that only what changed has to be written. It is believed in nothing: before
it is used it is held against the place, name by name and inode by inode, and what differs is mended. Two names
of one inode are one file, and an inode that still has a name is given to no other file, so that equal inodes
prove that nobody has put another file there, in the place or in the spare. It costs no look into the files:
a folder's list has the inodes. So whatever a killed build, a restored cache or a person has left, is a spare.
"""

import errno
import os
import shutil
from collections.abc import Collection, Mapping
from pathlib import Path

FileStat = tuple[int, int]  # a file's size in bytes, and when it was last modified, in nanoseconds
FolderInodes = dict[str, dict[str, int]]  # a folder, '' or 'a/b/' → the files in it by name → inode; parents come first

FOLLOWED = os.link not in os.supports_follow_symlinks  # where the system cannot but link what a link leads to
NO_LINKS = {errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS, errno.EXDEV, errno.EMLINK}

PROBE = ".link-of-the-spare"  # comes and goes; if a kill leaves it, it does not belong there
SAMPLE = 64  # files, of all parts of an edition


def scan(place: Path, kept: Collection[str]) -> tuple[dict[str, FileStat], FolderInodes]:
    """Every file below `place` by its path from there, and the same on shelves; without what is `kept` at its top.

    No folder is not a fault, nor is a file that goes while we look. A link is a file, whatever it leads to.
    """
    files: dict[str, FileStat] = {}
    shelves: FolderInodes = {}
    left = [""]
    while left:
        folder = left.pop()
        shelf = shelves[folder] = {}
        for entry in _entries(f"{place}/{folder}"):
            if not folder and entry.name in kept:
                continue
            if entry.is_dir(follow_symlinks=False):
                left.append(f"{folder}{entry.name}/")
            elif found := _standing(entry):
                files[folder + entry.name] = (found.st_size, found.st_mtime_ns)
                shelf[entry.name] = found.st_ino
    return files, _filled(shelves)


def _entries(folder: str) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as found:
            return list(found)
    except FileNotFoundError:
        return []


def _standing(entry: os.DirEntry[str]) -> os.stat_result | None:
    try:
        return entry.stat(follow_symlinks=False)
    except FileNotFoundError:
        return None


def _filled(shelves: FolderInodes) -> FolderInodes:
    """The shelves without the folders that have no file in or below them: an empty folder is no part of an edition."""
    needed = {""}
    for folder in reversed(shelves):
        if shelves[folder] or folder in needed:
            needed.add(folder[: folder.rfind("/", 0, -1) + 1])
            needed.add(folder)
    return {folder: shelf for folder, shelf in shelves.items() if folder in needed}


def sync(spare: Path, place: Path, shelves: FolderInodes) -> None:
    """Let the folder `spare`, made if need be, hold the files on these shelves of `place` and nothing else.

    Costs a look at every folder, and work for what differs; what frees space comes first. Raises OSError.
    """
    twin = Mirror(spare, place)
    lacking = [(folder, shelf.keys() - twin.remove_extra(folder, shelf, shelves)) for folder, shelf in shelves.items()]
    for folder, names in lacking:
        if names or not shelves[folder]:
            Path(f"{spare}/{folder}").mkdir(exist_ok=True)
        for name in names:
            twin.put(folder + name)
    if place.exists():
        shutil.copymode(place, spare)


def sample(shelves: FolderInodes) -> list[str]:
    """A file of every so many folders, by which it can be told how much of an edition has changed."""
    folders = [(folder, shelf) for folder, shelf in shelves.items() if shelf]
    step = len(folders) // SAMPLE + 1
    return [folder + next(iter(shelf)) for folder, shelf in folders[::step]]


def share_changed(spare: Path, place: Path, paths: Collection[str]) -> float:
    """The share of these files, 0 to 1, that are not the same in the place and in the spare."""
    changed = sum(_inode(place / path) != _inode(spare / path) for path in paths)
    return changed / max(1, len(paths))


def _inode(file: Path) -> int:
    try:
        return file.lstat().st_ino
    except (FileNotFoundError, NotADirectoryError):
        return 0


class Mirror:
    """The folder `root` on its way to be the same as `place`, file by file."""

    def __init__(self, root: Path, place: Path) -> None:
        """Take the two folders; neither needs to be there."""
        self.root = root
        self.place = place
        self._links: bool | None = None  # whether the file system has them; asked when it first matters

    def remove_extra(self, folder: str, shelf: Mapping[str, int], folders: Collection[str]) -> set[str]:
        """Remove from a folder, if it is there, what does not belong, and give the names that are level."""
        found = set()
        for entry in _entries(f"{self.root}/{folder}"):
            if entry.is_dir(follow_symlinks=False):
                if f"{folder}{entry.name}/" not in folders:
                    shutil.rmtree(entry.path)
            elif shelf.get(entry.name) == entry.inode() or (entry.name in shelf and self._copied(folder, entry)):
                found.add(entry.name)
            else:
                os.unlink(entry.path)  # noqa: PTH108  a hundred thousand of them at times
        return found

    def put(self, path: str) -> None:
        """Link a file of the place that is missing, or copy it with its times where that is refused."""
        source, target = f"{self.place}/{path}", f"{self.root}/{path}"
        if not (self._may_link(source) and _linked(source, target)):
            shutil.copy2(source, target, follow_symlinks=False)

    def _copied(self, folder: str, entry: os.DirEntry[str]) -> bool:
        """Whether a file is a copy of the place's; that counts only where links are refused."""
        source = f"{self.place}/{folder}{entry.name}"
        if self._may_link(source):
            return False
        one, other = entry.stat(follow_symlinks=False), os.lstat(source)
        return (one.st_mode, one.st_size, one.st_mtime_ns) == (other.st_mode, other.st_size, other.st_mtime_ns)

    def _may_link(self, source: str) -> bool:
        if self._links is None:
            try:
                self._links = _linked(source, f"{self.root}/{PROBE}")
            except OSError:  # a full disk, say: no answer, and no reason to stop before space is freed
                return True
            if self._links:
                (self.root / PROBE).unlink()
        return self._links


def _linked(source: str, target: str) -> bool:
    """Give a file a second name; False if that is refused here."""
    try:
        os.link(source, target, follow_symlinks=FOLLOWED)
    except OSError as fault:
        if fault.errno not in NO_LINKS:
            raise
        return False
    return True
