"""What lies in an output folder, held against what lay there or should."""

import difflib
import os
import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

KEPT = ".git"  # OUTPUT_RETENTION
SHOWN, LINES = 2, 12  # files whose difference is shown line by line, and lines of each


@dataclass(frozen=True)
class Edition:
    """Every file of a folder (its path → its bytes), when each was last written, and the folders that hold no file."""

    files: dict[str, bytes]
    written: dict[str, int]
    empty: frozenset[str]


NONE = Edition({}, {}, frozenset())


def edition(folder: Path) -> Edition:
    """What lies in a folder, but for what goes from edition to edition."""
    files, written, empty = {}, {}, set()
    for here, folders, names in os.walk(folder):
        within = Path(here).relative_to(folder)
        if not within.parts and KEPT in folders:
            folders.remove(KEPT)
        if not folders and not names and within.parts:
            empty.add(within.as_posix())
        for name in names:
            path = (within / name).as_posix()
            files[path] = Path(here, name).read_bytes()
            written[path] = Path(here, name).lstat().st_mtime_ns
        for name in [one for one in folders if Path(here, one).is_symlink()]:
            files[(within / name).as_posix()] = b"a link to a folder"
    return Edition(files, written, frozenset(empty))


def difference(found: Edition, right: Edition) -> str:
    """How what was found differs from what is right, as lines to read; empty if it does not."""
    lines = [f"missing: {path}" for path in sorted(set(right.files) - set(found.files))]
    lines += [f"too many: {path}" for path in sorted(set(found.files) - set(right.files))]
    lines += [f"an empty folder: {path}" for path in sorted(found.empty - right.empty)]
    both = sorted(set(found.files) & set(right.files))
    other = [path for path in both if found.files[path] != right.files[path]]
    lines += [f"other bytes: {path}" for path in other]
    for path in other[:SHOWN]:
        lines += [f"{path}:", *_first_lines(found.files[path], right.files[path])]
    return "\n".join(lines)


def _first_lines(found: bytes, right: bytes) -> list[str]:
    """Where two files begin to differ, in lines of a width that can be read."""
    one, other = (data.decode(errors="replace").replace("><", ">\n<").splitlines() for data in (found, right))
    lines = [line[:160] for line in difflib.unified_diff(one, other, "as it is", "as it should be", n=0, lineterm="")]
    return [f"    {line}" for line in lines[:LINES]]


def touched(before: Edition, after: Edition, among: Iterable[str]) -> list[str]:
    """The files that were written anew although they are what they were."""
    same = [path for path in among if path in after.files and before.files.get(path) == after.files[path]]
    return sorted(path for path in same if before.written[path] != after.written[path])


def laid(source: Path, place: Path) -> None:
    """Put a copy of a folder in a place, with its times; what lies there goes."""
    shutil.rmtree(place, ignore_errors=True)
    if source.exists():
        shutil.copytree(source, place, symlinks=True)
