"""The headline of a copy, if it has one; else a working title made of the lead's own words."""

import re
from collections.abc import Sequence

from dateline_news.desk.wire.dateline import is_dateline
from dateline_news.desk.wire.furniture import WORD
from dateline_news.desk.wire.pieces import Fate, Piece, Pieces, claimed, dropped, metadata
from dateline_news.desk.wire.stamps import WRITER

FEWEST, MOST, LONGEST = 2, 20, 150  # words of a headline, and its characters
TITLE_WORDS = 12  # of a working title
SENTENCE = re.compile(r"[.…]\s+[A-Z“\"‘]|[۔؟]\s+\S")
ENDS_SENTENCE = re.compile(r"(?<!\.[A-Za-z])[.,;:،؛۔][\"”’')\]]*$|…$|\.\.\.$")
PAGE_TITLE = re.compile(r"\s*(?:[|»:·]|\s[–—-])\s+")
NOT_ONE = re.compile(
    r"(?:[•●▪■◦‣·*+–—-]\s|\d{1,2}[.)]\s|https?://|www\.|[#@]\w|[(\[]|(?i:by|from|source|photo|image|picture)\b\s*[:—–]?\s)"
)
KICKER, NEAR = 2, 4  # words that stand above a headline; free pieces among which a byline is
BYLINE = re.compile(r"(?i:(?:written |reported )?by|author:|رپورٹ:?|از)\s+(?P<names>\S.{1,80}?)\.?")
SOURCE = re.compile(
    r"(?i:source|agency|news agency)\s*:\s*(?P<name>\S.{1,60})|(?:AFP|APP|AP|PTI|ANI|Reuters|REUTERS|Agencies|AGENCIES)"
)
AUTHOR = re.compile(r"[^\W\d_][\w.’'-]*(?:\s+[^\W\d_][\w.’'-]*){0,4}")
PARTICLES = {"al", "bin", "da", "de", "den", "der", "di", "ibn", "la", "van", "von"}
AND = re.compile(r"\s*,\s*|\s+(?:and|&|اور)\s+")


def found(pieces: Sequence[Piece]) -> Pieces:
    """Recognise the headline, what repeats it, and the byline below it."""
    at = _place(pieces)
    if at is None:
        return _credited(pieces)
    title = pieces[at].text
    made = [*pieces[:at], claimed(pieces[at], metadata("title", title)), *pieces[at + 1 :]]
    for near in range(len(made)):
        piece = made[near]
        if piece.free and len(piece.text) <= LONGEST and _plain(piece.text) == _plain(title):
            made[near] = claimed(piece, dropped("headline-repeated"))
        elif piece.free and near < at and _is_page_title(piece.text, title):
            made[near] = claimed(piece, dropped("page-title"))
        elif piece.free and near < at and WORD.fullmatch(piece.text):
            made[near] = claimed(piece, dropped("section-name"))
    return _credited(made)


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
    """Where the headline stands: the first free piece, if it reads as one and a text comes after it.

    A word or two above a line that reads as a headline is a kicker, the name of a paper, or a tab's title.
    """
    free = [at for at, piece in enumerate(pieces) if piece.free][: FEWEST + 1]
    if len(free) < 2:  # noqa: PLR2004  a headline and a text
        return None
    first, second = (pieces[at].text for at in free[:2])
    is_above = len(first.split()) <= KICKER < len(second.split()) or _is_page_title(first, second)
    if is_above and reads_as_one(second) and len(free) > FEWEST:
        return free[1]
    return free[0] if reads_as_one(first) else None


def _is_page_title(line: str, title: str) -> bool:
    """Whether a line is the headline with a paper's name behind it, as browsers show it on a tab."""
    rest = line[len(title) :]
    return line.startswith(title) and bool(PAGE_TITLE.match(rest)) and len(rest.split()) <= 6  # noqa: PLR2004  a name


def _credited(pieces: Sequence[Piece]) -> Pieces:
    """The same pieces with the byline and the source that lines of their own name, near the top or at the very end."""
    free = [at for at, piece in enumerate(pieces) if piece.free]
    made = list(pieces)
    for at in [*free[:NEAR], *free[-1:]]:
        fate = _credit(pieces[at].text)
        if fate and not any(one.fate and one.fate.name == fate.name for one in made):
            made[at] = claimed(pieces[at], fate)
    return made


def _credit(text: str) -> Fate | None:
    """The field that a line is, if it is nothing but a byline or a source."""
    if source := SOURCE.fullmatch(text):
        return metadata("source", source["name"] or text)
    match = BYLINE.fullmatch(text)
    names = AND.split(match["names"]) if match else []
    if names and all(map(_is_author, names)):
        return metadata("authors" if len(names) > 1 else "author", ", ".join(names))
    return metadata("author", text) if WRITER.fullmatch(text) else None


def _is_author(name: str) -> bool:
    return bool(AUTHOR.fullmatch(name)) and not any(word.islower() for word in set(name.split()) - PARTICLES)


def _plain(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))
