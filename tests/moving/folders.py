"""Folders of other programs as they were moved in, and what a person expects of each piece in them."""

import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from html import unescape
from pathlib import Path
from typing import Any

from tests.site.built import Site
from tests.site.in_process import build

HERE = Path(__file__).parent
ADDRESS = "https://moved.example"
DIALECTS = ("pelican-markdown", "pelican-plugins", "pelican-rst", "jekyll", "hugo", "hugo-bundles", "eleventy")
GAP = "[…]"  # in an expected text: any words, or none
BLOCKS = re.compile(
    r"</?(?:p|div|h[1-6]|li|ul|ol|dl|dt|dd|td|th|tr|table|thead|tbody|caption|blockquote|pre|figure|figcaption|section"
    r"|aside|details|summary|br|hr|img|header|footer|article|main|colgroup|col)\b[^>]*>"
)
TAGS = re.compile(r"<[^>]*>")
MARKS = re.compile(r"\[(?P<words>[^\]]+)\]\([^)]*\)|[*`]|^#+ |^> ", re.MULTILINE)


@dataclass(frozen=True)
class Piece:
    """A source, and what a person expects of it."""

    dialect: str
    path: str
    expected: dict[str, Any]

    def __str__(self) -> str:
        """How the piece is called among the tests."""
        return f"{self.dialect}: {self.path}"

    @property
    def page(self) -> str:
        """The file that it becomes."""
        return str(self.expected["page"])

    def words(self, content: Path) -> list[str]:
        """The words of its copy: as kept by hand, or for plain copy as they stand in the source, less a few marks."""
        if "text" in self.expected:
            return str(self.expected["text"]).split()
        copy = (content / self.path).read_text("utf-8-sig")
        below = copy.split("\n---\n", 1)[1] if copy.startswith("---\n") else copy.split("\n\n", 1)[1]
        return MARKS.sub(lambda match: match["words"] or "", below).split()


@dataclass(frozen=True)
class Moved:
    """A folder that was moved in: its site, and what was told of it."""

    dialect: str
    site: Site
    notices: tuple[str, ...]

    @cached_property
    def expected(self) -> dict[str, Any]:
        """What a person expects of the folder as a whole."""
        return expected(self.dialect)

    @property
    def content(self) -> Path:
        """The content folder that Dateline was pointed at."""
        return content(self.dialect)


def expected(dialect: str) -> dict[str, Any]:
    """What stands in the table beside the folder."""
    return tomllib.loads((HERE / f"{dialect}.toml").read_text("utf-8"))


def content(dialect: str) -> Path:
    """The folder that somebody points Dateline at."""
    return HERE / str(expected(dialect)["content"])


def pieces() -> list[Piece]:
    """Every piece of every folder."""
    return [Piece(one, path, said) for one in DIALECTS for path, said in expected(one)["pieces"].items()]


def moved(dialect: str, place: Path) -> Moved:
    """Build a folder into `place`, as lenient as the press is."""
    cache = place / "cache"
    given = {"SITEURL": ADDRESS, "STORY_FIELDS": "lenient", "WORKERS": 1, **expected(dialect).get("settings", {})}
    build(content(dialect), place / "out", cache, **given)
    notices = cache / "notices.txt"
    told = notices.read_text("utf-8").splitlines() if notices.is_file() else []
    return Moved(dialect, Site(place / "out"), tuple(told))


def words(html: str) -> list[str]:
    """The words that some HTML shows; blocks part them, and marks within a line do not."""
    return unescape(TAGS.sub("", BLOCKS.sub(" ", html))).split()


def runs(wanted: Sequence[str]) -> Iterator[list[str]]:
    """The runs of words between the gaps of an expected text."""
    run: list[str] = []
    for word in wanted:
        if word == GAP:
            yield run
            run = []
        else:
            run.append(word)
    yield run


def missing(wanted: Sequence[str], shown: Sequence[str]) -> str:
    """The first run of wanted words that does not stand in its place; empty if all do, and nothing else does."""
    at, parts = 0, list(runs(wanted))
    for number, run in enumerate(parts):
        is_first, is_last = number == 0, number == len(parts) - 1
        if is_first and is_last:
            places = [0] if list(shown) == run else []
        elif is_first:
            places = [0]
        elif is_last:
            places = [len(shown) - len(run)]
        else:
            places = list(range(at, len(shown) - len(run) + 1))
        found = next((place for place in places if place >= at and list(shown[place : place + len(run)]) == run), None)
        if found is None:
            return f"“{' '.join(run)}” is not in “{' '.join(shown[at:])}”"
        at = found + len(run)
    return ""
