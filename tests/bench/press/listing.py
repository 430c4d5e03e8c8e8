"""Which files a build has touched."""

import hashlib
from pathlib import Path

Listing = dict[str, tuple[int, bytes]]


def listing(folder: Path) -> Listing:
    """Every file below a folder by its path there: when it was written (ns), and the digest of its content."""
    return {str(file.relative_to(folder)): _seen(file) for file in folder.rglob("*") if file.is_file()}


def touched(before: Listing, after: Listing) -> list[str]:
    """The files that are new, gone, written again or of other content, in order."""
    return sorted(path for path in before.keys() | after.keys() if before.get(path) != after.get(path))


def _seen(file: Path) -> tuple[int, bytes]:
    with file.open("rb") as opened:
        return file.stat().st_mtime_ns, hashlib.file_digest(opened, "blake2b").digest()
