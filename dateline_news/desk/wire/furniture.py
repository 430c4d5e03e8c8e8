"""What web pages put around copy: dropped line by line, and only where a named rule recognises all of a line."""

import re
from collections.abc import Sequence

from dateline_news.desk.wire.furniture_rules import COOKIES, END_MARK, LONGEST, LONGEST_OF_ALL, MENU, RIGHTS, RULES
from dateline_news.desk.wire.pieces import Fate, Piece, Pieces, claimed, dropped, metadata

ANY = re.compile("|".join(f"(?P<{name.replace('-', '_')}>{one})" for name, one in RULES.items()), re.IGNORECASE)
END = re.compile(END_MARK, re.IGNORECASE)
OWNER = re.compile(RIGHTS, re.IGNORECASE)
LONG = re.compile(COOKIES, re.IGNORECASE)
WORD = re.compile(MENU, re.IGNORECASE)
LEAST_RUN = 3  # lines of a menu
BETWEEN = ("share-buttons", "menu")  # what may stand between the lines of a menu


def told(pieces: Sequence[Piece]) -> Pieces:
    """Drop the lines that rules recognise, and keep lines about rights as metadata."""
    names = [rule(piece.text) if piece.free else "" for piece in pieces]
    for at in _menus(pieces, names):
        names[at] = "menu"
    last = max((at for at, piece in enumerate(pieces) if piece.free), default=-1)
    if last >= 0 and END.fullmatch(pieces[last].text):
        names[last] = "end-mark"
    return [_told(piece, name) if piece.free else piece for piece, name in zip(pieces, names, strict=True)]


def rule(line: str) -> str:
    """The name of the rule that recognises all of a line as furniture; an empty string if none does."""
    may_be = len(line) <= LONGEST or (len(line) <= LONGEST_OF_ALL and LONG.match(line))
    match = ANY.fullmatch(line) if may_be else None
    return match.lastgroup.replace("_", "-") if match and match.lastgroup else ""


def _told(piece: Piece, name: str) -> Piece:
    fate: Fate | None = dropped(name) if name else None
    if len(piece.text) <= LONGEST and OWNER.fullmatch(piece.text):
        fate = metadata("rights", piece.text)
    return claimed(piece, fate) if fate else piece


def _menus(pieces: Sequence[Piece], names: Sequence[str]) -> set[int]:
    """The places of lines that are a menu together: each of them is a menu's word, and several stand in a row."""
    found: set[int] = set()
    run: list[int] = []
    for at, piece in enumerate(pieces):
        if piece.free and WORD.fullmatch(piece.text):
            run.append(at)
        elif piece.free and names[at] not in BETWEEN:
            found |= set(run) if len(run) >= LEAST_RUN else set()
            run = []
    return found | (set(run) if len(run) >= LEAST_RUN else set())
