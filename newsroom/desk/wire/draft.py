"""From one raw copy to a draft: the recognisers in their order, then the header and the body that follow from them."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date as Day  # noqa: N812  `date` is a module of this folder
from urllib.parse import urlsplit

from pelican.utils import slugify

from newsroom.desk.wire import (
    captions,
    characters,
    dateline,
    furniture,
    headings,
    headline,
    lines,
    lists,
    markdown,
    published,
    social,
    stamps,
)
from newsroom.desk.wire.language import language
from newsroom.desk.wire.pieces import Piece, Pieces, Recogniser, claimed, letters, shown
from newsroom.desk.wire.published import Remark
from newsroom.desk.wire.topics import Topics, names
from newsroom.problems import Problem

# Each sees what those before it have left. The dates of posts are taken before any other is looked for.
RECOGNISERS: tuple[Recogniser, ...] = (
    stamps.opening,
    social.posts,
    furniture.told,
    stamps.lines,
    headline.found,
    dateline.found,
    captions.signed,
    captions.found,
    lists.found,
    headings.found,
)
LONGEST_SLUG = 70  # characters
JOINED = {"rights": " ", "source": ", ", "author": ", ", "authors": ", "}  # fields that several pieces may add to


@dataclass(frozen=True, slots=True)
class Order:
    """What the editor has said of copies: empty where nothing was said."""

    section: str = ""
    source: str = ""
    source_url: str = ""
    date: str = ""


@dataclass(frozen=True, slots=True)
class Desk:
    """What drafts are made for: sections (slug → name, in the paper's order), its language, its topics."""

    sections: Mapping[str, str]
    lang: str = "en"
    topics: Topics = field(default_factory=lambda: Topics({}))
    substitutions: Sequence[tuple[str, str]] = ()

    def slug(self, words: str) -> str:
        """Words as a part of an address, cut after a word."""
        slug = str(slugify(words, self.substitutions))
        return slug if len(slug) <= LONGEST_SLUG else slug[: LONGEST_SLUG + 1].rpartition("-")[0] or slug[:LONGEST_SLUG]


@dataclass(slots=True)
class Draft:
    """What was made of a copy.

    `pieces` is the ledger: every piece of the copy with its fate. Where there are `problems` there is no
    post, and the rest is as far as it got. `remarks` are for a person to look at, with their lines.
    """

    name: str
    digest: str
    pieces: Pieces = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)
    facts: list[str] = field(default_factory=list)
    fields: dict[str, str] = field(default_factory=dict)
    day: Day = Day.min
    section: str = ""
    slug: str = ""
    body: str = ""
    topics: list[str] = field(default_factory=list)
    names: list[str] = field(default_factory=list)

    @property
    def notes(self) -> list[str]:
        """What the post's own comment tells the editor."""
        notes = [f"line {line} of the copy: {remark}" if line else remark for line, remark in self.remarks]
        notes += [f"Topics of this paper that the copy names: {', '.join(self.topics)}"] * bool(self.topics)
        return notes + [f"Names in the copy: {', '.join(self.names)}"] * bool(self.names)


def draft(data: bytes, name: str, desk: Desk, order: Order = Order()) -> Draft:
    """Make a draft of the bytes of a copy; `name` is what reports call it. Raises nothing for what is in them."""
    made = Draft(name, hashlib.sha256(data).hexdigest())
    try:
        text = characters.text(data)
    except characters.UnreadableError as error:
        made.problems.append(Problem(name, error.line, "file", str(error)))
        return made
    made.facts.extend(text.notes)
    settled = published.settled(recognised(lines.pieces(text.text)), order.date)
    made.pieces = [claimed(piece, shown("paragraph")) for piece in settled.pieces]
    made.problems += [Problem(name, line, "date", message) for line, message in settled.problems]
    if settled.day is None:
        return made
    made.day = settled.day
    made.remarks += settled.notes
    made.problems += _faults(made, text.text)
    if not made.problems:
        _fill(made, desk, order, settled.iso)
    return made


def recognised(pieces: Sequence[Piece]) -> Pieces:
    """The pieces after all recognisers. What is still free then is paragraphs."""
    for recogniser in RECOGNISERS:
        pieces = recogniser(pieces)
    return list(pieces)


def _faults(made: Draft, text: str) -> list[Problem]:
    """The account must add up, and there must be something to print."""
    faults = []
    if letters(piece.text for piece in made.pieces) != letters([text]):
        message = "the account of its words does not add up, which is a fault of this desk; nothing was made of it"
        faults.append(Problem(made.name, 1, "text", message))
    if not any(piece.is_shown_as("paragraph", "item", "number", "quote") for piece in made.pieces):
        line = made.pieces[-1].line if made.pieces else 1
        faults.append(Problem(made.name, line, "text", "there is no text but what was recognised as something else"))
    return faults


def _fill(made: Draft, desk: Desk, order: Order, iso: str) -> None:
    """Put the header and the body together."""
    said = _said(made.pieces)
    showing = [piece.text for piece in made.pieces if piece.fate and piece.fate.kind == "shown"]
    lead = next(piece.text for piece in made.pieces if piece.is_shown_as("paragraph", "item", "number", "quote"))
    title = said.pop("title", "")
    if not title:
        made.remarks.insert(0, (0, "It needs a headline: write one over Title, then take the line Wanted out"))
    lang = language("\n".join([title, *showing]))
    made.section = _section(made, desk, order)
    made.fields = {
        **said,
        "title": title or headline.working_title(lead),
        "date": iso,
        "category": desk.sections.get(made.section, made.section),
        "lang": lang if lang and lang != desk.lang.lower().split("-")[0] else "",
        **_source(said, order),
        "status": "draft",
        "wanted": "" if title else "headline",
        "copy": made.digest,
    }
    made.fields = {name: value for name, value in made.fields.items() if value}
    made.slug = desk.slug(made.fields["title"]) or f"copy-{made.digest[:8]}"
    made.body = markdown.body(made.pieces)
    made.topics = desk.topics.used("\n".join([title, *showing]))
    known = {name.casefold() for name in made.topics}
    made.names = [one for one in names(showing) if one.casefold() not in known]


def _said(pieces: Pieces) -> dict[str, str]:
    """The fields that the pieces say; a field to which several add has each of their words once."""
    said: dict[str, str] = {}
    for fate in (piece.fate for piece in pieces if piece.fate and piece.fate.kind == "metadata"):
        if fate.name in said and fate.name in JOINED and fate.value not in said[fate.name]:
            said[fate.name] += JOINED[fate.name] + fate.value
        said.setdefault(fate.name, fate.value)
    return said


def _source(said: dict[str, str], order: Order) -> dict[str, str]:
    """Who the copy is from: as the editor says, and then the copy's own word for it is a credit."""
    host = (urlsplit(order.source_url).hostname or "").removeprefix("www.")
    found = said.get("source", "")
    credit = found if order.source and found != order.source else ""
    return {"source": order.source or found or host, "source_url": order.source_url, "credit": credit}


def _section(made: Draft, desk: Desk, order: Order) -> str:
    """The slug of the section: as the editor says, or as the copy's own breadcrumbs do, or the paper's first."""
    if order.section:
        return desk.slug(order.section)
    for piece in made.pieces:
        if piece.fate and piece.fate.name == "breadcrumb":
            for part in map(desk.slug, piece.text.replace("»", ">").replace("›", ">").replace("/", ">").split(">")):
                if part in desk.sections:
                    made.facts.append(f"section {desk.sections[part]}: line {piece.line} says so")
                    return part
    first = next(iter(desk.sections))
    made.facts.append(f"section {desk.sections[first]}: nobody named one")
    return first
