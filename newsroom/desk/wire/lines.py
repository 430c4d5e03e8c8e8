"""From text to pieces: one a line, but lines that were broken to a width are one paragraph again."""

import itertools
import re

from newsroom.desk.wire.pieces import Piece, Pieces

NARROWEST, WIDEST = 40, 110  # columns to which mail programs and teleprinters break lines
ALMOST = 8  # columns by which a line may be shorter than the longest, for words that were kept together
OPENING = re.compile(r"\s*([•●▪■◦‣·*–—+-]|\(?\d{1,2}[.)]|\(?[a-z]\))\s?|.*(://|\bpic\.twitter\.com/)|\s*@\w")

Line = tuple[int, str]


def pieces(text: str) -> Pieces:
    """The pieces of a text, in order, none claimed."""
    numbered = list(enumerate(text.split("\n"), 1))
    blocks = [
        list(group) for filled, group in itertools.groupby(numbered, lambda line: bool(line[1].strip())) if filled
    ]
    width = max((len(line.rstrip()) for block in blocks if len(block) > 1 for _, line in block), default=0)
    made: Pieces = []
    for number, block in enumerate(blocks):
        for paragraph in _paragraphs(block, width):
            words = " ".join(line.strip() for _, line in paragraph)
            made.append(Piece(words, paragraph[0][0], number))
    return made


def _paragraphs(block: list[Line], width: int) -> list[list[Line]]:
    """The lines of a block, those together that one paragraph was broken into."""
    paragraphs = [[block[0]]]
    for line in block[1:]:
        if NARROWEST <= width <= WIDEST and _goes_on(paragraphs[-1][-1][1], line[1], width):
            paragraphs[-1].append(line)
        else:
            paragraphs.append([line])
    return paragraphs


def _goes_on(line: str, after: str, width: int) -> bool:
    """Whether a line ends only because the next line's first word had no room left on it."""
    if OPENING.match(after):
        return False
    return len(line.rstrip()) + 1 + len(after.split()[0]) > width - ALMOST and len(line.rstrip()) > width // 2
