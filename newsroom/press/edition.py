"""An edition: a whole new output beside the old one, which then takes its place.

A failed build leaves the old edition as it was. Nothing is ever half old and half new.
"""

import shutil
import time
from collections.abc import Iterable
from pathlib import Path

MARK = ".nojekyll"  # stands in every edition (GitHub Pages wants it), and tells ours from another folder


class Edition:
    """The output folder `place`, and the folder beside it in which the next one is made."""

    def __init__(self, place: Path, kept: Iterable[str] = ()) -> None:
        """Take a place for the edition, and mend what a build that was killed has left.

        `kept` names what else may lie in that place, such as `.git`, and goes from edition to edition.
        """
        self.place = place
        self.kept = tuple(kept)
        self.begun = time.perf_counter()
        self.stories = self.pages = 0
        self.next = place.with_name(f"{place.name}.next")
        self.last = place.with_name(f"{place.name}.last")
        if self.last.exists() and not self.place.exists():
            self.last.rename(self.place)
        self._carry_over()
        shutil.rmtree(self.next, ignore_errors=True)

    def fault(self) -> str:
        """Why the place cannot be taken, as a sentence; an empty string if it can."""
        if self.place.is_dir() and any(self.place.iterdir()) and not (self.place / MARK).exists():
            return f"{self.place} holds files that are no edition of this paper; empty it, or choose another with -o"
        return ""

    def write(self, path: str, data: bytes) -> None:
        """Write a file of the next edition."""
        file = self.next / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)

    def publish(self) -> None:
        """Let the next edition take the place of the old."""
        if self.place.exists():
            self.place.rename(self.last)
        self.next.rename(self.place)
        self._carry_over()

    def _carry_over(self) -> None:
        """Take what is kept from the last edition's folder, and then remove that folder."""
        for name in self.kept:
            old, new = self.last / name, self.place / name
            if old.exists() and not new.exists():
                old.rename(new)
        shutil.rmtree(self.last, ignore_errors=True)

    def report(self) -> str:
        """The closing line: what was printed, how long it took, and how to look at it."""
        seconds = time.perf_counter() - self.begun
        stories = "1 story" if self.stories == 1 else f"{self.stories} stories"
        return f"{stories}, {self.pages} pages in {seconds:.1f} s; to look at it, open {self.place / 'index.html'}"
