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

    def __init__(self, place: Path) -> None:
        """Take a place for the edition. Mends what a build that was killed has left."""
        self.place = place
        self.begun = time.perf_counter()
        self.stories = self.pages = 0
        self.next = place.with_name(f"{place.name}.next")
        self.last = place.with_name(f"{place.name}.last")
        if self.last.exists() and not place.exists():
            self.last.rename(place)
        for left in (self.next, self.last):
            shutil.rmtree(left, ignore_errors=True)

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

    def publish(self, kept: Iterable[str]) -> None:
        """Let the next edition take the place of the old. `kept` names entries of the old to carry over."""
        for name in kept:
            old, new = self.place / name, self.next / name
            if old.exists() and not new.exists():
                old.rename(new)
        if self.place.exists():
            self.place.rename(self.last)
        self.next.rename(self.place)
        shutil.rmtree(self.last, ignore_errors=True)

    def report(self) -> str:
        """The closing line: what was printed, how long it took, and how to look at it."""
        seconds = time.perf_counter() - self.begun
        stories = "1 story" if self.stories == 1 else f"{self.stories} stories"
        return f"{stories}, {self.pages} pages in {seconds:.1f} s; to look at it, open {self.place / 'index.html'}"

    def drop(self) -> None:
        """Throw the next edition away."""
        shutil.rmtree(self.next, ignore_errors=True)
