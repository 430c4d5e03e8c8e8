"""From one raw copy to a draft: the recognisers in their order, then the header and the body that follow from them."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date as Day  # noqa: N812  `date` is a module of this folder

from dateline_news.desk.wire import (
    captions,
    characters,
    dateline,
    fields,
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
from dateline_news.desk.wire.order import Desk, Order
from dateline_news.desk.wire.pieces import Piece, Pieces, Recogniser, claimed, letters, shown
from dateline_news.desk.wire.published import Remark
from dateline_news.desk.wire.topics import names
from dateline_news.model.diagnostics import Problem

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


def draft(data: bytes, name: str, desk: Desk, order: Order) -> Draft:
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
    if not any(piece.is_shown_as(*fields.TEXT) for piece in made.pieces):
        line = made.pieces[-1].line if made.pieces else 1
        faults.append(Problem(made.name, line, "text", "there is no text but what was recognised as something else"))
    return faults


def _fill(made: Draft, desk: Desk, order: Order, iso: str) -> None:
    """Put the header and the body together."""
    made.section, why = fields.section(made.pieces, desk, order)
    made.facts += [why] * bool(why)
    category = desk.sections.get(made.section, made.section)
    header = {**fields.fields(made.pieces, desk, order), "date": iso, "category": category, "copy": made.digest}
    made.fields = {name: value for name, value in header.items() if value}
    if "wanted" in made.fields:
        made.remarks.insert(0, (0, "It needs a headline: write one over Title, then take the line Wanted out"))
    made.slug = desk.slug(made.fields["title"]) or f"copy-{made.digest[:8]}"
    made.body = markdown.body(made.pieces)
    texts = [made.fields["title"], *fields.shown(made.pieces)]
    made.topics = desk.topics.used("\n".join(texts))
    known = {name.casefold() for name in made.topics}
    made.names = [one for one in names(texts[1:]) if one.casefold() not in known]
