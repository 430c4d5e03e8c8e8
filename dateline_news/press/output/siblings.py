"""The hidden files and folders beside the place, and what a killed build has left of them.

For `output` these are `.output.lock`, `.output.spare`, the mirror of which the next edition is made (hardlinks.py),
`.output.scratch`, which other plugins take for the output, and `.output.next-<process>-<inode>`, the edition in the
making. After an exchange (atomic_swap.py) the old edition bears that last name until it is the mirror, or
`.output.last`, and may still hold what is to be kept. The inode tells the two apart: a folder that has another one than
its name says is the old edition. The process in the name keeps workers that outlive their build from finding a folder
of the next build under the path that they write to.
"""

import os
import re
import shutil
from collections.abc import Collection
from pathlib import Path


class Siblings:
    """The names beside the folder `place`, which is no link; each of them may be there or not."""

    def __init__(self, output: Path, retained: Collection[str]) -> None:
        """Take the place, and the names at its top that go from edition to edition."""
        self.output = output
        self.retained = retained
        self.lock = self._named("lock")
        self.mirror = self._named("spare")
        self.aside = self._named("last")
        self.scratch = self._named("scratch")

    def _named(self, ending: str) -> Path:
        return self.output.parent / f".{self.output.name}.{ending}"

    def fault(self) -> str:
        """Why nothing can be made here, as a sentence; empty if it can. Through a link, folders elsewhere would be."""
        for link in filter(os.path.islink, (self.lock, self.mirror, self.aside, self.scratch, *self._unpublished())):
            right = "a build would change what that leads to; remove the link"
            return f"{link} is a symbolic link to {os.path.realpath(link)}, and {right}"
        return ""

    def begin(self) -> Path:
        """Give the mirror the name of an edition in the making."""
        return self.mirror.rename(self._named(f"next-{os.getpid()}-{self.mirror.stat().st_ino}"))

    def mend(self) -> None:
        """Turn what a killed build has left into the mirror; what was to be kept goes to where it belongs."""
        if self.aside.exists() and not self.output.exists():
            self.aside.rename(self.output)
        if self.aside.exists():
            self.retire(self.aside)
        for folder, inode in self._unpublished().items():
            self.retire(folder, was_public=inode != folder.stat().st_ino)

    def _unpublished(self) -> dict[Path, int]:
        """The editions in the making that killed builds have left, with the inodes that their names say."""
        pattern = re.compile(re.escape(self._named("next").name) + r"-\d+-(\d+)")
        folder = self.output.parent
        files = sorted(folder.iterdir()) if folder.is_dir() else ()
        return {file: int(match[1]) for file in files if (match := pattern.fullmatch(file.name))}

    def retire(self, old: Path, *, was_public: bool = True) -> None:
        """Turn a folder, if it is there, into the mirror; what is kept of one that `was_public` stays so."""
        if not old.exists():
            return
        for name in self.retained if was_public else ():
            _carry(old / name, self.output / name)
        if self.mirror.exists():
            shutil.rmtree(old)
        else:
            old.rename(self.mirror)


def _carry(old: Path, new: Path) -> None:
    """Move a file or folder that is kept; where the edition has one of that name, only what is not in it."""
    if old.is_dir() and not old.is_symlink() and new.is_dir() and not new.is_symlink():
        for file in old.iterdir():
            _carry(file, new / file.name)
    elif os.path.lexists(old) and not os.path.lexists(new):
        old.rename(new)
