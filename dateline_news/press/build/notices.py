"""Writes notices (diagnostics that stop no build): all of them into a file, and a summary by kind for people."""

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from dateline_news.model.diagnostics import Diagnostic

NAME = "notices.txt"  # in CACHE_PATH
MAX_WIDTH = 16  # characters of the column of names


def write(notices: Sequence[Diagnostic], folder: Path) -> Path:
    """Write all notices, one a line, into the folder, or remove the file where there are none; gives its path."""
    file = folder / NAME
    file.unlink(missing_ok=True)  # it may be a link, and what that leads to stays as it is
    if notices:
        with file.open("x", encoding="utf-8") as stream:
            stream.writelines(f"{diagnostic}\n" for diagnostic in notices)
    return file


def summary(notices: Sequence[Diagnostic], file: Path) -> list[str]:
    """The lines that a person reads: how many notices there are, where, and of each kind how many and the first."""
    kinds: dict[str, list[Diagnostic]] = {}
    for diagnostic in notices:
        kinds.setdefault(diagnostic.field, []).append(diagnostic)
    ordered = sorted(kinds.items(), key=lambda kind: (-len(kind[1]), kind[0]))
    width = min(MAX_WIDTH, max((len(name) for name in kinds), default=0))
    lines = (f"  {name:{width}} {len(of_kind):6,}  first {of_kind[0]}" for name, of_kind in ordered)
    return [headline(len(notices), file), *lines]


def headline(count: int, file: Path) -> str:
    """The line that says how many notices there are, and in which file."""
    shown = file
    with suppress(ValueError):
        shown = file.resolve().relative_to(Path.cwd())
    noun = "1 notice" if count == 1 else f"{count:,} notices"
    return f"{noun} of what was let pass, each with its file and line in {shown}"
