"""The bytes of the copies that an editor names: files, folders, standard input."""

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from dateline_news.desk.wire.split.decode import MOST_BYTES
from dateline_news.model.diagnostics import Diagnostic

STANDARD_INPUT = "-"


def read_copies(paths: Iterable[str]) -> Iterator[tuple[str, bytes | Diagnostic]]:
    """Each copy: its name, and its bytes or why it has none. Of a folder, every file in it that is not hidden."""
    for path in paths:
        if path == STANDARD_INPUT:
            yield "standard input", sys.stdin.buffer.read(MOST_BYTES + 1)
            continue
        files = _visible_files(Path(path)) if Path(path).is_dir() else [Path(path)]
        if not files:
            yield path, Diagnostic(path, 1, "file", "is a folder without a copy in it; name one that has some")
        for file in files:
            yield str(file), _read(file)


def _visible_files(folder: Path) -> list[Path]:
    files = (file for file in folder.rglob("*") if file.is_file())
    return sorted(file for file in files if not any(part.startswith(".") for part in file.relative_to(folder).parts))


def _read(file: Path) -> bytes | Diagnostic:
    try:
        with file.open("rb") as stream:
            return stream.read(MOST_BYTES + 1)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        return Diagnostic(str(file), 1, "file", f"cannot be read: {reason}; name a text file, a folder of them, or -")
