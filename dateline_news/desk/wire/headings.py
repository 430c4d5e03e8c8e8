"""Sub-headings: short lines between longer ones, with no full stop at their end."""

import re
from collections.abc import Sequence

from dateline_news.desk.wire.pieces import Piece, Pieces, claimed, shown

MOST, LONGEST, LABEL_WORDS = 14, 90, 5  # words of a heading, its characters, words of a label with a colon
LABEL = re.compile(r"[^.!?,،]{2,40}[:：]")  # `Key points:`, over a list
ENDS = re.compile(r"[.,;:…،؛۔!\"”’')\]>|/-]$")
OPENS = re.compile(r"(?:[(\[<>|{}\\/=~^*_#@+•·–—-]|https?://|www\.|\d{1,2}[.)]\s)")
LINK = re.compile(r"\S+(?:\.\w{2,6}/|@)\S+|https?://")


def found(pieces: Sequence[Piece]) -> Pieces:
    """Recognise headings: what reads as one, has text after it, and is not one of several such lines in a row."""
    shown_at = [at for at, piece in enumerate(pieces) if _is_shown(piece)]
    made = list(pieces)
    for above, at, below in zip([None, *shown_at], shown_at, shown_at[1:], strict=False):
        if pieces[at].free and _is_heading(pieces[at], pieces[below], None if above is None else pieces[above]):
            made[at] = claimed(pieces[at], shown("heading"))
    return made


def reads_as_one(text: str) -> bool:
    """Whether a line reads as a sub-heading."""
    words = text.split()
    return (
        len(words) <= MOST
        and 2 < len(text) <= LONGEST  # noqa: PLR2004  letters of the shortest word that heads anything
        and any(map(str.isalpha, text))
        and not text[0].islower()
        and not ENDS.search(text)
        and not OPENS.match(text)
        and not LINK.search(text)
    )


def _is_heading(piece: Piece, below: Piece, above: Piece | None) -> bool:
    """Whether a piece is a heading, between what is shown above and below it."""
    if below.is_shown_as("caption", "attribution"):
        return False
    if below.is_shown_as("item", "number"):
        is_label = bool(LABEL.fullmatch(piece.text)) and len(piece.text.split()) <= LABEL_WORDS
        return is_label or reads_as_one(piece.text)
    if above is None or not reads_as_one(piece.text):
        return False
    return not any(one.free and reads_as_one(one.text) for one in (above, below))


def _is_shown(piece: Piece) -> bool:
    return piece.free or (piece.fate is not None and piece.fate.kind == "shown")
