"""The one place that writes a post: header, notes for the editor, body, into a file that was not there."""

import os
import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import count
from pathlib import Path

from dateline_news.model import characters

# The order in which an editor reads a header; a field that is not here comes after these.
ORDER = (
    "title", "date", "modified", "embargo", "category", "tags", "kind", "author", "authors", "summary",
    "lang", "translation", "dateline", "source", "source_url", "credit", "rights", "image", "image_alt",
    "image_caption", "image_credit", "priority", "slug", "status", "wanted", "copy",
)  # fmt: skip
IN_COMMENT = str.maketrans({"<": "‹", ">": "›"})

Fields = Mapping[str, str | Sequence[str]]


def text(fields: Fields, body: str, notes: Sequence[str] = ()) -> str:
    """A post as it stands in its file.

    Takes fields by name (case makes no difference; of a sequence, each value gets a line; an empty
    value gets none), the body in Markdown, and notes for the editor, which become one HTML comment
    above the body that the press strips. What no page may hold is a space in it.
    """
    by_name = {name.lower(): value for name, value in fields.items()}
    names = sorted(by_name, key=lambda name: ORDER.index(name) if name in ORDER else len(ORDER))
    header = [f"{name.capitalize()}: {value}" for name in names for value in _values(by_name[name])]
    return characters.mended("\n".join([*header, "", *_comment(notes), body.strip("\n"), ""]))


def write(  # noqa: PLR0913, PLR0917  a post is what these are
    content: Path,
    section_slug: str,
    day: date,
    slug: str,
    fields: Fields,
    body: str,
    notes: Sequence[str] = (),
) -> Path:
    """Write a post to `content`/articles/<section>/<YYYY-MM-DD>-<slug>.md and give that path.

    Never overwrites: where the day has a story of that slug in any section (they would share an
    address), -2, -3 … is put behind it. The file appears whole or not at all. Raises OSError where
    the folder cannot be written to.
    """
    articles = content / "articles"
    return put(articles / section_slug, day, slug, text(fields, body, notes), beside=articles)


def put(folder: Path, day: date, slug: str, written: str, *, beside: Path | None = None) -> Path:
    """Write a post's text into `folder` under the first free name, and give the path.

    `beside` names a folder whose other folders share addresses with this one. Raises OSError.
    """
    folder.mkdir(parents=True, exist_ok=True)
    folders = {folder, *(one for one in (beside.iterdir() if beside else ()) if one.is_dir())}
    part = folder / f".{day}-{slug}.{os.getpid()}.part"  # a name that Pelican passes over
    part.write_text(written, encoding="utf-8", newline="\n")
    try:
        for name in _names(day, slug):
            if any((other / name).exists() for other in folders):
                continue
            if _taken(part, folder / name):
                return folder / name
    finally:
        part.unlink(missing_ok=True)
    raise AssertionError  # names never run out


def _values(value: str | Sequence[str]) -> list[str]:
    """The lines of a field; a line break in a value would end the field, or the header."""
    several = [value] if isinstance(value, str) else value
    return [line for one in several if (line := " ".join(one.split()))]


def _comment(notes: Sequence[str]) -> list[str]:
    """The notes as a comment that nothing in them can end and no check takes for markup."""
    lines = [re.sub("-{2,}", "–", " ".join(note.split())).translate(IN_COMMENT) for note in notes]
    return ["<!-- For the editor:", *(f"  · {line}" for line in lines), "-->", ""] if lines else []


def _names(day: date, slug: str) -> Iterator[str]:
    yield f"{day}-{slug}.md"
    for number in count(2):
        yield f"{day}-{slug}-{number}.md"


def _taken(part: Path, place: Path) -> bool:
    """Give a finished file its name, unless another one has got it meanwhile."""
    try:
        place.hardlink_to(part)
    except FileExistsError:
        return False
    except OSError:  # a file system without hard links
        try:
            place.touch(exist_ok=False)
        except FileExistsError:
            return False
        part.replace(place)
    return True
