"""The headline of a copy, if it has one; else a working title made of the lead's own words."""

import re
from collections.abc import Sequence

from newsroom.desk.wire.dateline import is_dateline
from newsroom.desk.wire.pieces import Piece, Pieces, claimed, dropped, metadata

FEWEST, MOST, LONGEST = 2, 20, 150  # words of a headline, and its characters
TITLE_WORDS = 12  # of a working title
SENTENCE = re.compile(r"[.…]\s+[A-Z“\"‘]|[۔؟]\s+\S")
ENDS_SENTENCE = re.compile(r"(?<!\.[A-Za-z])[.,;:،؛۔][\"”’')\]]*$|…$|\.\.\.$")
PAGE_TITLE = re.compile(r"\s*(?:[|»:·]|\s[–—-])\s+")
NOT_ONE = re.compile(
    r"(?:[•●▪■◦‣·*+–—-]\s|\d{1,2}[.)]\s|https?://|www\.|[#@]\w|[(\[]|(?i:by|from|source|photo|image|picture)\b\s*[:—–]?\s)"
)
BYLINE = re.compile(r"(?i:by|written by|reported by|رپورٹ:?|از)\s+(?P<names>\S.{1,80}?)\.?")
AUTHOR = re.compile(r"[^\W\d_][\w.’'-]*(?:\s+[^\W\d_][\w.’'-]*){0,4}")
PARTICLES = {"al", "bin", "da", "de", "den", "der", "di", "ibn", "la", "van", "von"}
AND = re.compile(r"\s*,\s*|\s+(?:and|&|اور)\s+")


def found(pieces: Sequence[Piece]) -> Pieces:
    """Recognise the headline, what repeats it, and the byline below it."""
    at = _place(pieces)
    if at is None:
        return _byline(pieces, 3)
    title = pieces[at].text
    made = [*pieces[:at], claimed(pieces[at], metadata("title", title)), *pieces[at + 1 :]]
    for near in range(len(made)):
        piece = made[near]
        if piece.free and _plain(piece.text) == _plain(title):
            made[near] = claimed(piece, dropped("headline-repeated"))
        elif piece.free and near < at and _is_page_title(piece.text, title):
            made[near] = claimed(piece, dropped("page-title"))
    return _byline(made, 3)


def reads_as_one(text: str) -> bool:
    """Whether a line reads as a headline: short, one thought, no full stop at its end."""
    words = text.split()
    return (
        FEWEST <= len(words) <= MOST
        and len(text) <= LONGEST
        and any(map(str.isalpha, text))
        and not text[0].islower()
        and not NOT_ONE.match(text)
        and not ENDS_SENTENCE.search(text)
        and not SENTENCE.search(text)
        and not is_dateline(text)
    )


def working_title(lead: str) -> str:
    """A title made of the first words of the lead, as they stand there; a clause, where one ends in time."""
    words = lead.split()[:TITLE_WORDS]
    for end in range(len(words), 4, -1):
        if words[end - 1][-1] in ",;:—–،":
            words = words[:end]
            break
    return " ".join(words).strip(" ,;:—–-،.۔") or " ".join(words)


def _place(pieces: Sequence[Piece]) -> int | None:
    """Where the headline stands: the first free piece, if it reads as one and a text comes after it."""
    free = [at for at, piece in enumerate(pieces) if piece.free]
    if len(free) < 2 or not reads_as_one(pieces[free[0]].text):  # noqa: PLR2004  a headline and a text
        return None
    first, second = free[0], free[1]
    if _is_page_title(pieces[first].text, pieces[second].text) and reads_as_one(pieces[second].text):
        return second
    return first


def _is_page_title(line: str, title: str) -> bool:
    """Whether a line is the headline with a paper's name behind it, as browsers show it on a tab."""
    rest = line[len(title) :]
    return line.startswith(title) and bool(PAGE_TITLE.match(rest)) and len(rest.split()) <= 6  # noqa: PLR2004  a name


def _byline(pieces: Sequence[Piece], within: int) -> Pieces:
    """The same pieces with a byline, if one stands among the first that are free."""
    near = [at for at, piece in enumerate(pieces) if piece.free][:within]
    for at in near:
        match = BYLINE.fullmatch(pieces[at].text)
        names = AND.split(match["names"]) if match else []
        if names and all(map(_is_author, names)):
            field = "authors" if len(names) > 1 else "author"
            made = claimed(pieces[at], metadata(field, ", ".join(names)))
            return [*pieces[:at], made, *pieces[at + 1 :]]
    return list(pieces)


def _is_author(name: str) -> bool:
    return bool(AUTHOR.fullmatch(name)) and not any(word.islower() for word in set(name.split()) - PARTICLES)


def _plain(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))
