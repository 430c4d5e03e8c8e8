"""Reads a shape: the marks at the top of its file, and the bytes of the copy below them."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

FIELDS = ("headline", "standfirst", "place", "date", "source", "byline", "embargo", "kind")
# Words that stand together in one piece of the text, headings, what may be one, beginnings of what is no text;
# and days that are not the story's, which nobody is to be offered as such.
TEXT = ("whole", "heading", "maybe-heading", "apart", "another-day")
ABOUT = ("about", "points", "plain", "with", "as")
KINDS = ("story", "update", "correction", "kill", "advisory")
COPIES = Path(__file__).parent / "copies"
PARTING = "=== the copy, as it came ===\n"
DOUBT = "?"
# The tables, each with the numbers of its shapes; those of the first stood before the code that reads them.
TABLES = {
    "The sixty that the desk was written by": range(1, 61),
    "Twenty by others": range(61, 81),
    "Thirty more by others": range(81, 111),
    "Twenty again by others": range(111, 131),
    "Twenty by which headlines are ranked": range(131, 151),
    "Twenty by which letterheads and bylines are told": range(151, 171),
    "Twenty by which headlines are told from decks, and papers from their owners": range(171, 191),
    "Twenty by which updates, runs of bylines and the days of pages are told": range(191, 211),
    "Twenty by which labels before headlines, days of sending and places on lines of their own are told": range(
        211, 231
    ),
    "Twenty by which hours of holds, names of houses and captions are told": range(231, 251),
}


@dataclass(frozen=True, slots=True)
class Mark:
    """What a person sees in a field: the answers that are right, and whether asking is right; no text means blank."""

    answers: tuple[str, ...]
    is_doubtful: bool = False

    @property
    def is_there(self) -> bool:
        """Whether the field is in the copy, without a doubt."""
        return not self.is_doubtful and "" not in self.answers


@dataclass(frozen=True, slots=True)
class Shape:
    """A copy, and what a person sees in it; `lines` are those of its text that are marked."""

    name: str
    about: dict[str, str]
    marks: dict[str, Mark]
    lines: dict[str, list[str]]
    copy: bytes

    @property
    def number(self) -> int:
        """The number with which its name begins."""
        return int(self.name.partition("-")[0])

    @property
    def is_plain(self) -> bool:
        """Whether a person would be sure of all of it."""
        return self.about["plain"] == "yes"

    @property
    def day(self) -> str:
        """The day that the editor gives with the copy, or an empty string."""
        return self.about.get("with", "").removeprefix("--date ")


def shapes() -> list[Shape]:
    """All shapes, by number."""
    return sorted(map(shape, COPIES.glob("*/*.txt")), key=lambda shape: shape.number)


def shape(file: Path) -> Shape:
    """The shape in a file."""
    header, parting, copy = file.read_bytes().decode().partition(PARTING)
    if not parting:
        raise ValueError(f"{file}: has no line “{PARTING.strip()}”")
    values: dict[str, list[str]] = {}
    for name, value in _lines(header):
        values.setdefault(name, []).append(value)
    if unknown := values.keys() - {*FIELDS, *TEXT, *ABOUT}:
        raise ValueError(f"{file}: {', '.join(sorted(unknown))}: nothing is marked by that name")
    marks = {name: _mark(values[name]) for name in FIELDS}
    about = {name: values[name][0] for name in ABOUT if name in values}
    lines = {name: values.get(name, []) for name in TEXT}
    return Shape(file.stem, about, marks, lines, _bytes(copy, about.get("as", "utf-8")))


def _lines(header: str) -> Iterator[tuple[str, str]]:
    """The names and values of a header; those of `or:` have the name of the line above."""
    name = ""
    for line in header.splitlines():
        label, _, value = line.partition(":")
        name = name if label.strip() == "or" else label
        yield name, value.strip()


def _mark(values: list[str]) -> Mark:
    return Mark(tuple(value for value in values if value != DOUBT), DOUBT in values)


def _bytes(copy: str, form: str) -> bytes:
    encoding, *ends = form.split()
    return (copy.replace("\n", "\r\n") if ends else copy).encode(encoding)
