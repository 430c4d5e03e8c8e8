"""Sub-headings: short lines between longer ones, with no full stop at their end."""

import re
from collections.abc import Sequence

from newsroom.desk.wire.pieces import Piece, Pieces, claimed, shown

MOST, LONGEST, LABEL_WORDS = 14, 90, 5  # words of a heading, its characters, words of a label with a colon
LABEL = re.compile(r"[^.!?,،]{2,40}[:：]")  # `Key points:`, over a list
ENDS = re.compile(r"[.,;:…،؛۔!\"”’')\]>|/-]$")
OPENS = re.compile(r"(?:[(\[<>|{}\\/=~^*_#@+•·–—-]|https?://|www\.|\d{1,2}[.)]\s)")
LINK = re.compile(r"\S+(?:\.\w{2,6}/|@)\S+|https?://")


def found(pieces: Sequence[Piece]) -> Pieces:
    """Recognise headings: what reads as one, has text after it, and is not one of several such lines in a row."""
    return [claimed(piece, shown("heading")) if _is_heading(pieces, at) else piece for at, piece in enumerate(pieces)]


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


def _is_heading(pieces: Sequence[Piece], at: int) -> bool:
    piece = pieces[at]
    if not piece.free:
        return False
    below = next((one for one in pieces[at + 1 :] if _is_shown(one)), None)
    if below is None or below.is_shown_as("caption", "attribution"):
        return False
    if below.is_shown_as("item", "number"):
        return reads_as_one(piece.text) or (
            bool(LABEL.fullmatch(piece.text)) and len(piece.text.split()) <= LABEL_WORDS
        )
    above = next((one for one in reversed(pieces[:at]) if _is_shown(one)), None)
    if above is None or not reads_as_one(piece.text):
        return False
    return not (below.free and reads_as_one(below.text)) and not (above.free and reads_as_one(above.text))


def _is_shown(piece: Piece) -> bool:
    return piece.free or (piece.fate is not None and piece.fate.kind == "shown")
