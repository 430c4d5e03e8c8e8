"""The mirror: a folder beside the output that holds the same files once more, as hard links.

The next edition is made of it, so that only what has changed is written. It is not trusted: before it is used it is
compared with the output, name by name and inode by inode, and what differs is corrected. Two names of one inode are one
file, and an inode that still has a name is given to no other file, so that equal inodes prove that no other file was
put there, in the output or in the mirror. No file is opened for that: a folder's list has the inodes. So whatever a
killed build, a restored cache or a person has left can be used.
"""

import errno
import os
import shutil
from collections.abc import Collection, Mapping
from pathlib import Path

FileStat = tuple[int, int]  # a file's size in bytes, and when it was last modified, in nanoseconds
FolderInodes = dict[str, dict[str, int]]  # a folder, '' or 'a/b/' → the files in it by name → inode; parents come first

FOLLOWS_LINKS = os.link not in os.supports_follow_symlinks  # where the system cannot but link what a link leads to
LINK_REFUSED = {errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS, errno.EXDEV, errno.EMLINK}

PROBE_NAME = ".link-of-the-spare"  # comes and goes; if a kill leaves it, it does not belong there
SAMPLE_SIZE = 64  # files, of all parts of an edition


def scan(output: Path, retained: Collection[str]) -> tuple[dict[str, FileStat], FolderInodes]:
    """Every file below `output` by its path, and the inodes of all by folder; without what is `retained` at its top.

    A missing folder is no error, nor is a file that is removed meanwhile. A link is a file, whatever it leads to.
    """
    files: dict[str, FileStat] = {}
    inodes: FolderInodes = {}
    folders = [""]
    while folders:
        folder = folders.pop()
        inodes[folder] = {}
        for entry in _entries(f"{output}/{folder}"):
            if not folder and entry.name in retained:
                continue
            if entry.is_dir(follow_symlinks=False):
                folders.append(f"{folder}{entry.name}/")
                continue
            try:
                stat = entry.stat(follow_symlinks=False)
            except FileNotFoundError:
                continue
            files[folder + entry.name] = (stat.st_size, stat.st_mtime_ns)
            inodes[folder][entry.name] = stat.st_ino
    return files, _without_empty_folders(inodes)


def _entries(folder: str) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as entries:
            return list(entries)
    except FileNotFoundError:
        return []


def _without_empty_folders(inodes: FolderInodes) -> FolderInodes:
    """The folders that have a file in or below them."""
    needed = {""}
    for folder in reversed(inodes):
        if inodes[folder] or folder in needed:
            needed.add(folder[: folder.rfind("/", 0, -1) + 1])
            needed.add(folder)
    return {folder: names for folder, names in inodes.items() if folder in needed}


def sync(mirror: Path, output: Path, inodes: FolderInodes) -> None:
    """Let the folder `mirror`, made if need be, hold these files of `output` and nothing else.

    Every folder is listed, and what differs is removed or linked; removing comes first. Raises OSError.
    """
    files = Mirror(mirror, output)
    missing = [(folder, names.keys() - files.remove_extra(folder, names, inodes)) for folder, names in inodes.items()]
    for folder, names in missing:
        if names or not inodes[folder]:
            Path(f"{mirror}/{folder}").mkdir(exist_ok=True)
        for name in names:
            files.put(folder + name)
    if output.exists():
        shutil.copymode(output, mirror)


def sample(inodes: FolderInodes) -> list[str]:
    """The paths of some files of all parts of an edition, by which the share that has changed is estimated."""
    folders = [(folder, names) for folder, names in inodes.items() if names]
    step = len(folders) // SAMPLE_SIZE + 1
    return [folder + next(iter(names)) for folder, names in folders[::step]]


def share_changed(mirror: Path, output: Path, paths: Collection[str]) -> float:
    """The share of these files, 0 to 1, that are not the same in the output and in the mirror."""
    changed = sum(_inode(output / path) != _inode(mirror / path) for path in paths)
    return changed / max(1, len(paths))


def _inode(file: Path) -> int:
    try:
        return file.lstat().st_ino
    except (FileNotFoundError, NotADirectoryError):
        return 0


class Mirror:
    """The folder `root`, in which the files of `output` are linked one by one."""

    def __init__(self, root: Path, output: Path) -> None:
        """Take the two folders; neither needs to be there."""
        self.root = root
        self.output = output
        self._has_links: bool | None = None  # whether the file system has them; asked when it first matters

    def remove_extra(self, folder: str, inodes: Mapping[str, int], folders: Collection[str]) -> set[str]:
        """Remove from a folder, if it is there, what the output does not have; gives the names that are the same."""
        names = set()
        for entry in _entries(f"{self.root}/{folder}"):
            if entry.is_dir(follow_symlinks=False):
                if f"{folder}{entry.name}/" not in folders:
                    shutil.rmtree(entry.path)
            elif inodes.get(entry.name) == entry.inode() or (entry.name in inodes and self._is_copy(folder, entry)):
                names.add(entry.name)
            else:
                os.unlink(entry.path)  # noqa: PTH108  a hundred thousand of them at times
        return names

    def put(self, path: str) -> None:
        """Link a missing file of the output, or copy it with its times where links are refused."""
        source, target = f"{self.output}/{path}", f"{self.root}/{path}"
        if not (self._may_link(source) and _link(source, target)):
            shutil.copy2(source, target, follow_symlinks=False)

    def _is_copy(self, folder: str, entry: os.DirEntry[str]) -> bool:
        """Whether a file is a copy of the output's, on a file system that refuses links."""
        source = f"{self.output}/{folder}{entry.name}"
        if self._may_link(source):
            return False
        ours, theirs = entry.stat(follow_symlinks=False), os.lstat(source)
        return (ours.st_mode, ours.st_size, ours.st_mtime_ns) == (theirs.st_mode, theirs.st_size, theirs.st_mtime_ns)

    def _may_link(self, source: str) -> bool:
        if self._has_links is None:
            try:
                self._has_links = _link(source, f"{self.root}/{PROBE_NAME}")
            except OSError:  # a full disk, say: no answer, and no reason to stop before space is freed
                return True
            if self._has_links:
                (self.root / PROBE_NAME).unlink()
        return self._has_links


def _link(source: str, target: str) -> bool:
    """Give a file a second name; False if that is refused here."""
    try:
        os.link(source, target, follow_symlinks=FOLLOWS_LINKS)
    except OSError as error:
        if error.errno not in LINK_REFUSED:
            raise
        return False
    return True
