"""The hidden files and folders beside the output, and what a killed build has left of them.

For `output` these are `.output.lock`, `.output.spare`, the mirror of which the next edition is made (hardlinks.py),
`.output.scratch`, which plugins take for the output, and `.output.next-<process>-<inode>`, the unpublished edition.
After an exchange (atomic_swap.py) the old edition has that last name until it is the mirror, or `.output.last`, and may
still hold what is to be retained. A folder whose inode is not that of its name is the old edition. The process in the
name keeps workers that outlive their build from finding a folder of the next build under the path that they write to.
"""

import os
import re
import shutil
from collections.abc import Collection
from pathlib import Path


class Siblings:
    """The paths beside the folder `output`, which is no link; each of them may be there or not."""

    def __init__(self, output: Path, retained: Collection[str]) -> None:
        """Take the output, and the names at its top that are moved into each edition."""
        self.output = output
        self.retained = retained
        self.lock = self._named("lock")
        self.mirror = self._named("spare")
        self.aside = self._named("last")
        self.scratch = self._named("scratch")

    def _named(self, ending: str) -> Path:
        return self.output.parent / f".{self.output.name}.{ending}"

    def fault(self) -> str:
        """Why these may not be written, as a sentence; empty if they may. A link would lead to other folders."""
        for link in filter(os.path.islink, (self.lock, self.mirror, self.aside, self.scratch, *self._unpublished())):
            right = "a build would change what that leads to; remove the link"
            return f"{link} is a symbolic link to {os.path.realpath(link)}, and {right}"
        return ""

    def begin(self) -> Path:
        """Make the mirror the unpublished edition."""
        return self.mirror.rename(self._named(f"next-{os.getpid()}-{self.mirror.stat().st_ino}"))

    def mend(self) -> None:
        """Turn what a killed build has left into the mirror, and move what is retained back into the output."""
        if self.aside.exists() and not self.output.exists():
            self.aside.rename(self.output)
        if self.aside.exists():
            self.retire(self.aside)
        for folder, inode in self._unpublished().items():
            self.retire(folder, was_public=inode != folder.stat().st_ino)

    def _unpublished(self) -> dict[Path, int]:
        """The unpublished editions that killed builds have left, with the inodes of their names."""
        pattern = re.compile(re.escape(self._named("next").name) + r"-\d+-(\d+)")
        folder = self.output.parent
        files = sorted(folder.iterdir()) if folder.is_dir() else ()
        return {file: int(match[1]) for file in files if (match := pattern.fullmatch(file.name))}

    def retire(self, old: Path, *, was_public: bool = True) -> None:
        """Turn a folder, if it is there, into the mirror; what is retained is moved out of one that `was_public`."""
        if not old.exists():
            return
        for name in self.retained if was_public else ():
            _carry(old / name, self.output / name)
        if self.mirror.exists():
            shutil.rmtree(old)
        else:
            old.rename(self.mirror)


def _carry(old: Path, new: Path) -> None:
    """Move a retained file or folder; where the edition has one of that name, only what is not in it."""
    if old.is_dir() and not old.is_symlink() and new.is_dir() and not new.is_symlink():
        for file in old.iterdir():
            _carry(file, new / file.name)
    elif os.path.lexists(old) and not os.path.lexists(new):
        old.rename(new)
