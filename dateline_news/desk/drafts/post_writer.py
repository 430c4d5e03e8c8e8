"""Writes posts (header, notes for the editor, body) into files that were not there."""

import os
import re
from collections.abc import Mapping, Sequence
from datetime import date
from itertools import count
from pathlib import Path

from dateline_news.model import characters

# The order in which an editor reads a header; a field that is not here comes after these.
ORDER = (
    "title", "date", "modified", "embargo", "category", "tags", "kind", "author", "authors", "summary", "points",
    "lang", "translation", "dateline", "source", "source_url", "credit", "rights", "image", "image_alt",
    "image_caption", "image_credit", "image_focus", "priority", "slug", "status", "wanted", "slugline", "copy",
)  # fmt: skip
IN_COMMENT = str.maketrans({"<": "‹", ">": "›"})

Fields = Mapping[str, str | Sequence[str]]


def text(fields: Fields, body: str, notes: Sequence[str] = ()) -> str:
    """A post as it stands in its file; what no page may hold is a space in it.

    Takes fields by name (of a sequence, each value gets a line; an empty value gets none), the body in Markdown, and
    notes for the editor, which become one HTML comment above the body that the press strips.
    """
    by_name = {name.lower(): value for name, value in fields.items()}
    names = sorted(by_name, key=lambda name: ORDER.index(name) if name in ORDER else len(ORDER))
    header = [f"{name.capitalize()}: {value}" for name in names for value in _values(by_name[name])]
    return characters.mended("\n".join([*header, "", comment(notes) + body.strip("\n"), ""]))


def write(folder: Path, day: date, slug: str, post: str, *, beside: Path | None = None) -> Path:
    """Write a post's text to `folder`/<YYYY-MM-DD>-<slug>.md and give that path.

    Never overwrites: where there is such a file, also in a folder that `beside` holds (their posts share addresses),
    -2, -3 … is put behind the slug. The file appears whole or not at all. Raises OSError where it cannot be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    folders = {folder, *(path for path in (beside.iterdir() if beside else ()) if path.is_dir())}
    part = folder / f".{day}-{slug}.{os.getpid()}.part"  # a name that Pelican passes over
    part.write_text(post, encoding="utf-8", newline="\n")
    try:
        for number in count(1):
            name = f"{day}-{slug}.md" if number == 1 else f"{day}-{slug}-{number}.md"
            if not any((other / name).exists() for other in folders) and _take_name(part, folder / name):
                return folder / name
    finally:
        part.unlink(missing_ok=True)
    raise AssertionError  # numbers never run out


def _values(value: str | Sequence[str]) -> list[str]:
    """The lines of a field; a line break in a value would end the field, or the header."""
    values = [value] if isinstance(value, str) else value
    return [line for text in values if (line := " ".join(text.split()))]


def comment(notes: Sequence[str]) -> str:
    """The notes as a comment that nothing in them can end and no check takes for markup; empty if there are none."""
    lines = [re.sub("-{2,}", "–", " ".join(note.split())).translate(IN_COMMENT) for note in notes]
    return "\n".join(["<!-- For the editor:", *(f"  · {line}" for line in lines), "-->", "", ""]) if lines else ""


def _take_name(part: Path, path: Path) -> bool:
    """Give a finished file its name, unless another one has got it meanwhile; says whether it did."""
    try:
        path.hardlink_to(part)
    except FileExistsError:
        return False
    except OSError:  # a file system without hard links
        try:
            path.touch(exist_ok=False)
        except FileExistsError:
            return False
        part.replace(path)
    return True
