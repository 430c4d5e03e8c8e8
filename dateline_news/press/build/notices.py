"""Notices: what the lenient mode has let pass, grouped for the eye, and whole in a file.

A notice is a diagnostic that does not stop the build.
"""

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from dateline_news.model.diagnostics import Diagnostic

NAME = "notices.txt"  # in CACHE_PATH
WIDEST = 16  # as many characters as the column of names may take


def write(notices: Sequence[Diagnostic], folder: Path) -> Path:
    """Write all notices, one a line, into the folder, or take away the file where there are none; gives its path."""
    file = folder / NAME
    file.unlink(missing_ok=True)  # and what it may be a link to stays as it is
    if notices:
        with file.open("x", encoding="utf-8") as opened:
            opened.writelines(f"{one}\n" for one in notices)
    return file


def summary(notices: Sequence[Diagnostic], file: Path) -> list[str]:
    """The lines that a person reads: how many there are, where, and of each kind how many and the first."""
    kinds: dict[str, list[Diagnostic]] = {}
    for one in notices:
        kinds.setdefault(one.field, []).append(one)
    ordered = sorted(kinds.items(), key=lambda item: (-len(item[1]), item[0]))
    width = min(WIDEST, max((len(name) for name in kinds), default=0))
    return [headline(len(notices), file), *(f"  {name:{width}} {len(of):6,}  first {of[0]}" for name, of in ordered)]


def headline(count: int, file: Path) -> str:
    """The line that says how many there are, and where they stand."""
    shown = file
    with suppress(ValueError):
        shown = file.resolve().relative_to(Path.cwd())
    noun = "1 notice" if count == 1 else f"{count:,} notices"
    return f"{noun} of what was let pass, each with its file and line in {shown}"
