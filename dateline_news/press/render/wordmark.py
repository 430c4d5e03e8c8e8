"""Draws the paper's name as a path of SVG, so that it is the same on every machine.

The outlines are the theme's, beside the face of its headlines: `make typeface` writes them, and
tests/typeface/outlines.py says their form.
"""

import json
import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

FILE = "static/fonts/wordmark.json"  # of a theme
LONGEST = 1024  # bytes of a path: a name that needs more is set as text
CONTOUR = re.compile(r"M(-?\d+) ?(-?\d+)([^M]+)")
Outlines = dict[str, Any]


class Part(NamedTuple):
    """An outline in its place: its box, and its path with the point that it is counted from."""

    left: int
    top: int
    right: int
    bottom: int
    path: str
    x: int
    y: int


@cache
def wordmark(theme: Path, name: str) -> dict[str, Any] | None:
    """The name as {path, width, height, size}, lengths in units; `size` is the height in ems, as an attribute has it.

    None where the theme has no outlines, or none of one of the letters, and where the path would be too long.
    """
    known, letters = outlines(theme), unicodedata.normalize("NFC", name)
    if not set(letters) <= known["letters"].keys():
        return None
    parts = list(_parts(known, letters))
    left, top = min(part.left for part in parts), min(part.top for part in parts)
    right, bottom = max(part.right for part in parts), max(part.bottom for part in parts)
    path, width, height = _path(parts, left, top), right - left, bottom - top
    if len(path) > LONGEST:
        return None
    return {"path": path, "width": width, "height": height, "size": f"{height / known['em']:.3g}em"}


@cache
def outlines(theme: Path) -> Outlines:
    """The outlines of a theme, which may have none."""
    file = theme / FILE
    return dict(json.loads(file.read_text(encoding="utf-8"))) if file.is_file() else {"letters": {}}


def _parts(outlines: Outlines, letters: str) -> Iterator[Part]:
    """The outlines of letters in a row."""
    *classes, distances = outlines["kerning"]
    lefts, rights = ({letter: at for at, group in enumerate(groups) for letter in group} for groups in classes)
    pen = 0
    for letter, following in zip(letters, [*letters[1:], ""], strict=True):
        advance, *placed = outlines["letters"][letter]
        for number, along, down in zip(placed[::3], placed[1::3], placed[2::3], strict=True):
            left, top, right, bottom, path = outlines["parts"][number]
            x = pen + along
            yield Part(left + x, top + down, right + x, bottom + down, path, x, down)
        pen += advance
        if letter in lefts and following in rights:
            pen += distances[lefts[letter]][rights[following]]


def _path(parts: list[Part], left: int, top: int) -> str:
    """One path of all parts, of which a point is the origin; each contour begins from where the last one did."""
    commands, at = [], (left, top)
    for part in parts:
        for x, y, rest in CONTOUR.findall(part.path):
            begin = part.x + int(x), part.y + int(y)
            commands.append(f"m{begin[0] - at[0]} {begin[1] - at[1]}".replace(" -", "-") + rest)
            at = begin
    return "".join(commands)
