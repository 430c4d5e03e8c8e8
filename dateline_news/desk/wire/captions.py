"""Captions and credits of pictures, told by their labels and by what they end with; and an agency's name at the end."""

import re
from collections.abc import Sequence

from dateline_news.desk.wire.pieces import Piece, Pieces, claimed, cut, metadata, shown

MOST = 45  # words of a caption
LONGEST_CREDIT = 90  # characters
AGENCY = (
    r"(?:AFP|AP|APP|EPA|EFE|DPA|dpa|ANI|PTI|PPI|NNI|INP|UNI|PID|ISPR|TASS|Reuters|REUTERS|Xinhua|Getty Images|Getty"
    r"|Anadolu|Bloomberg)"
)
MADE = r"(?i:(?:file |stock |handout |courtesy )?(?:photos?|pictures?|images?|videos?))"
CREDIT = rf"(?:{MADE}|(?i:screen ?grab|handout|courtesy|illustration))"
LABELS = (
    rf"{CREDIT}(?i:\s+(?:credits?|courtesy|by|source|caption))?\s*[:：]\s*\S",
    r"(?i:(?:photo|picture|image|video)s?\s+(?:by|courtesy|credit))\s+\S",
    r"(?i:caption|credits?)\s*:",
    r"(?i:in (?:this|the) (?:file )?(?:photo|picture|image)[^.]{0,40},|a file (?:photo|picture|image) (?:of|shows)\b)",
    r"(?i:file photo)\s*[:–—-]",
    r"(?:تصویر|فوٹو|صورة)\s*:",
)
LABEL = re.compile(rf"[(\[]?\s*(?:{'|'.join(LABELS)})")
ALONE = re.compile(rf"[(\[]?\s*(?:{CREDIT}|{AGENCY}(?:\s*[/,|]\s*(?:{AGENCY}|{CREDIT}))*)\s*[)\]]?\.?")
OF_WHOM = r"(?:\s*[:/,|–—-]\s*[A-Z][\w .’'-]{0,40}|\s+(?i:by|courtesy)\s+[\w .’'-]{1,40})?"
TAIL = re.compile(
    r"(?:\s[–—―-]{1,2}\s*|\s*[|/]\s*|\s*\(|\s*\[)\s*"
    rf"(?:{CREDIT}{OF_WHOM}|{AGENCY}(?:\s*[/,|]\s*[\w .’'-]{{1,30}})?)\s*[)\]]?\.?$"
)
ONLY_AGENCY = re.compile(rf"\s*[–—―(\[-]*\s*(?P<who>{AGENCY}(?:\s*[/,&]\s*{AGENCY})*)\s*[)\]]?\.?")


def signed(pieces: Sequence[Piece]) -> Pieces:
    """Recognise the agency that signs a copy: behind its last sentence, or on its last line."""
    free = [at for at, piece in enumerate(pieces) if piece.free]
    if len(free) < 2:  # noqa: PLR2004  a signature is under something
        return list(pieces)
    last = pieces[free[-1]]
    if match := ONLY_AGENCY.fullmatch(last.text):
        return [*pieces[: free[-1]], claimed(last, metadata("source", match["who"])), *pieces[free[-1] + 1 :]]
    tail = TAIL.search(last.text)
    if tail and re.search(r"[.!?”\"’۔]\s*$", last.text[: tail.start()]) and ONLY_AGENCY.fullmatch(tail[0]):
        span = (tail.start(), len(last.text), metadata("source", re.sub(r"^\W+|\W+$", "", tail[0])))
        return [*pieces[: free[-1]], *cut(last, span), *pieces[free[-1] + 1 :]]
    return list(pieces)


def found(pieces: Sequence[Piece]) -> Pieces:
    """Recognise captions and credits that have lines to themselves."""
    return [claimed(piece, shown("caption")) if piece.free and is_caption(piece.text) else piece for piece in pieces]


def is_caption(text: str) -> bool:
    """Whether a line is a caption or a credit."""
    if len(text.split()) > MOST:
        return False
    return bool(LABEL.match(text) or ALONE.fullmatch(text) or TAIL.search(text[-LONGEST_CREDIT:]))
