"""The header of a draft: what the pieces of its copy say, and what the editor has said."""

import re
from collections.abc import Sequence
from urllib.parse import urlsplit

from dateline_news.desk.wire import headline
from dateline_news.desk.wire.language import language
from dateline_news.desk.wire.order import Desk, Order
from dateline_news.desk.wire.pieces import Piece

JOINED = {"rights": " ", "source": ", ", "author": ", ", "authors": ", "}  # fields that several pieces may add to
CRUMBS = re.compile(r"\s*[»>›/|→]\s*|\s*::\s*")
TEXT = ("paragraph", "item", "number", "quote")  # ways to be shown that can be the lead

Fields = dict[str, str]


def said(pieces: Sequence[Piece]) -> Fields:
    """The fields that pieces say; one to which several add has each of their words once."""
    fields: Fields = {}
    for fate in (piece.fate for piece in pieces if piece.fate and piece.fate.kind == "metadata"):
        if fate.name in fields and fate.name in JOINED and fate.value not in fields[fate.name]:
            fields[fate.name] += JOINED[fate.name] + fate.value
        fields.setdefault(fate.name, fate.value)
    return fields


def shown(pieces: Sequence[Piece]) -> list[str]:
    """The texts of the pieces that are shown."""
    return [piece.text for piece in pieces if piece.fate and piece.fate.kind == "shown"]


def fields(pieces: Sequence[Piece], desk: Desk, order: Order) -> Fields:
    """The header of a draft, but for its date, its section and the digest of its copy."""
    of_copy = said(pieces)
    lead = next(piece.text for piece in pieces if piece.is_shown_as(*TEXT))
    lang = language("\n".join([of_copy.get("title", ""), *shown(pieces)]))
    return {
        **of_copy,
        "title": of_copy.get("title") or headline.working_title(lead),
        "lang": lang if lang and lang != desk.lang.lower().split("-")[0] else "",
        **_source(of_copy.get("source", ""), order),
        "status": "draft",
        "wanted": "" if "title" in of_copy else "headline",
    }


def section(pieces: Sequence[Piece], desk: Desk, order: Order) -> tuple[str, str]:
    """The slug of the section, and why it is that: the editor says so, or the copy's breadcrumbs; else the first."""
    if order.section:
        return desk.slug(order.section), ""
    for piece in pieces:
        if piece.fate and piece.fate.name == "breadcrumb":
            for part in map(desk.slug, CRUMBS.split(piece.text)):
                if part in desk.sections:
                    return part, f"section {desk.sections[part]}: line {piece.line} says so"
    first = next(iter(desk.sections))
    return first, f"section {desk.sections[first]}: nobody named one"


def _source(of_copy: str, order: Order) -> Fields:
    """Who the copy is from: what the editor says, and then the copy's own word for it is a credit."""
    host = (urlsplit(order.source_url).hostname or "").removeprefix("www.")
    credit = of_copy if order.source and of_copy != order.source else ""
    return {"source": order.source or of_copy or host, "source_url": order.source_url, "credit": credit}
