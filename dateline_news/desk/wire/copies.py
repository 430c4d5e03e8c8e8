"""The copies that an editor names: files, folders, standard input."""

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from dateline_news.desk.wire.characters import MOST
from dateline_news.model.diagnostics import Problem

STANDARD_INPUT = "-"


def copies(named: Iterable[str]) -> Iterator[tuple[str, bytes | Problem]]:
    """Each copy: its name, and its bytes or why it has none. Of a folder, every file in it that is not hidden."""
    for one in named:
        if one == STANDARD_INPUT:
            yield "standard input", sys.stdin.buffer.read(MOST + 1)
            continue
        path = Path(one)
        found = _inside(path) if path.is_dir() else [path]
        if not found:
            yield one, Problem(one, 1, "file", "is a folder without a copy in it; name one that has some")
        for file in found:
            yield str(file), _read(file)


def _inside(folder: Path) -> list[Path]:
    files = (file for file in folder.rglob("*") if file.is_file())
    return sorted(file for file in files if not any(part.startswith(".") for part in file.relative_to(folder).parts))


def _read(file: Path) -> bytes | Problem:
    try:
        with file.open("rb") as opened:
            return opened.read(MOST + 1)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        return Problem(str(file), 1, "file", f"cannot be read: {reason}; name a text file, a folder of them, or -")
