"""Lists and key points, told by bullets at the beginning of lines, or by the numbers 1, 2, 3 and so on."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from dateline_news.desk.wire.pieces import Fate, Piece, Pieces, cut, dropped

ALONE = "•●▪■◦‣∙⁃➤►▶✓✔➢❖◆○·"  # bullets that mean nothing else at the start of a line
BULLET = re.compile(rf"(?P<sure>[{ALONE}])\s*(?=\S)|(?P<maybe>[*–+-])\s+(?=\S)")
STUCK = re.compile(rf"(?<=\s)[{ALONE[:9]}]\s*(?=\S)")
NUMBER = re.compile(r"\(?(?P<number>\d{1,2})[.)]\s+(?=\S)")
ONLY_MARKS = re.compile(r"\W*")
FEWEST = 2  # items of a list, unless its bullet leaves no doubt


def found(pieces: Sequence[Piece]) -> Pieces:
    """Recognise lists. A list draws its own bullets and numbers, so those of the copy are not shown a second time."""
    parted = _parted(pieces)
    marked = {**_numbered(parted), **_bulleted(parted)}
    made: Pieces = []
    for at, piece in enumerate(parted):
        made += _item(piece, *marked[at]) if at in marked else [piece]
    return made


def _parted(pieces: Sequence[Piece]) -> Pieces:
    """Pieces in which several points stand in one line, parted before each bullet."""
    made: Pieces = []
    for piece in pieces:
        places = [match.start() for match in STUCK.finditer(piece.text)] if piece.free else []
        if len(places) + (piece.text[0] in ALONE) < FEWEST:
            made.append(piece)
            continue
        edges = sorted({0, *places, len(piece.text)})
        made += [replace(piece, text=piece.text[begin:end].strip()) for begin, end in pairwise(edges)]
    return made


def _bulleted(pieces: Sequence[Piece]) -> dict[int, tuple[int, Fate]]:
    """The items of lists with bullets, by place: where the bullet ends, and the item's fate."""
    found_at = ((at, BULLET.match(piece.text)) for at, piece in enumerate(pieces) if piece.free)
    bullets = {at: match for at, match in found_at if match and not ONLY_MARKS.fullmatch(pieces[at].text)}
    items: dict[int, tuple[int, Fate]] = {}
    for group, run in enumerate(_runs(list(bullets)), 1):
        if len(run) >= FEWEST or any(bullets[at]["sure"] for at in run):
            items |= {at: (bullets[at].end(), Fate("shown", "item", group=group)) for at in run}
    return items


def _numbered(pieces: Sequence[Piece]) -> dict[int, tuple[int, Fate]]:
    """The items of lists whose numbers begin with 1 and leave none out, by place: where the number ends, and a fate."""
    found_at = ((at, NUMBER.match(piece.text)) for at, piece in enumerate(pieces) if piece.free)
    numbers = {at: match for at, match in found_at if match}
    items: dict[int, tuple[int, Fate]] = {}
    for run in _runs(list(numbers)):
        series: list[int] = []
        for at in run:
            said = int(numbers[at]["number"])
            series = [*series, at] if said == len(series) + 1 else [at] if said == 1 else []
            if len(series) >= FEWEST:
                group = -series[0] - 1
                items |= {
                    one: (numbers[one].end(), Fate("shown", "number", str(number), group))
                    for number, one in enumerate(series[-FEWEST:], len(series) - FEWEST + 1)
                }
    return items


def _runs(places: Sequence[int]) -> Iterator[list[int]]:
    """Places that follow one another, together."""
    run: list[int] = []
    for place in places:
        if run and place != run[-1] + 1:
            yield run
            run = []
        run.append(place)
    if run:
        yield run


def _item(piece: Piece, end: int, fate: Fate) -> Pieces:
    """An item without its sign, which is told as dropped."""
    sign = dropped("number-sign" if fate.name == "number" else "bullet-sign")
    return [part if part.fate else replace(part, fate=fate) for part in cut(piece, (0, end, sign))]
