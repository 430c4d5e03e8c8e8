"""Key points and other lists: lines that begin with a bullet or with the numbers 1, 2, 3 …"""

import re
from collections.abc import Sequence
from dataclasses import replace

from newsroom.desk.wire.pieces import Fate, Piece, Pieces, cut, dropped, shown

ALONE = "•●▪■◦‣∙⁃➤►▶✓✔➢❖◆○·"  # bullets that mean nothing else at the start of a line
BULLET = re.compile(rf"(?P<sure>[{ALONE}])\s*(?=\S)|(?P<maybe>[*–+-])\s+(?=\S)")
STUCK = re.compile(rf"(?<=\s)[{ALONE[:9]}]\s*(?=\S)")
NUMBER = re.compile(r"\(?(?P<number>\d{1,2})[.)]\s+(?=\S)")
ONLY_MARKS = re.compile(r"\W*")


def found(pieces: Sequence[Piece]) -> Pieces:
    """Recognise lists. A bullet becomes the mark of an item, so its sign is not shown a second time."""
    made = _numbered(_split(pieces))
    group = 0
    run: list[int] = []
    result: Pieces = []
    for piece in [*made, Piece("", 0, -1)]:
        bullet = BULLET.match(piece.text) if piece.free and not ONLY_MARKS.fullmatch(piece.text) else None
        if bullet:
            run.append(len(result))
        elif run:
            sure = any(_is_sure(result[at].text) for at in run)
            group += 1
            result = _set(result, run, group) if sure or len(run) > 1 else result
            run = []
        result.append(piece)
    return [part for piece in result[:-1] for part in _parts(piece)]


def _is_sure(text: str) -> bool:
    bullet = BULLET.match(text)
    return bool(bullet and bullet["sure"])


def _split(pieces: Sequence[Piece]) -> Pieces:
    """Pieces in which several points stand in one line, parted before each bullet."""
    made: Pieces = []
    for piece in pieces:
        places = [match.start() for match in STUCK.finditer(piece.text)] if piece.free else []
        begins = bool(BULLET.match(piece.text)) and _is_sure(piece.text)
        if len(places) + begins < 2:  # noqa: PLR2004  a list has two points
            made.append(piece)
            continue
        edges = [0, *places, len(piece.text)]
        texts = (piece.text[begin:end].strip() for begin, end in zip(edges, edges[1:], strict=False))
        made += [replace(piece, text=text) for text in texts if text]
    return made


def _set(pieces: Pieces, run: list[int], group: int) -> Pieces:
    """The pieces with those of a run marked as items; their bullets are cut off by `_parts`."""
    return [replace(one, fate=shown("item", group)) if at in run else one for at, one in enumerate(pieces)]


def _parts(piece: Piece) -> Pieces:
    """An item without its bullet, which is told as dropped; any other piece as it is."""
    bullet = BULLET.match(piece.text) if piece.is_shown_as("item") else None
    if not bullet:
        return [piece]
    free = replace(piece, fate=None)
    return [
        part if part.fate else replace(part, fate=piece.fate)
        for part in cut(free, (0, bullet.end(), dropped("bullet")))
    ]


def _numbered(pieces: Sequence[Piece]) -> Pieces:
    """The pieces with lists marked whose numbers begin with 1 and leave none out."""
    made = list(pieces)
    run: list[int] = []
    for at, piece in enumerate([*pieces, Piece("", 0, -1)]):
        match = NUMBER.match(piece.text) if piece.free else None
        if match and int(match["number"]) == len(run) + 1:
            run.append(at)
            continue
        if len(run) > 1:
            for number, one in enumerate(run, 1):
                made[one] = replace(made[one], fate=Fate("shown", "number", str(number), group=-at))
        run = [at] if match and int(match["number"]) == 1 else []
    return [part for piece in made for part in _without_number(piece)]


def _without_number(piece: Piece) -> Pieces:
    number = NUMBER.match(piece.text) if piece.is_shown_as("number") else None
    if not number:
        return [piece]
    free = replace(piece, fate=None)
    return [
        part if part.fate else replace(part, fate=piece.fate)
        for part in cut(free, (0, number.end(), dropped("number")))
    ]
