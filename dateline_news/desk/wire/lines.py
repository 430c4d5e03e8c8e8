"""From text to pieces: one a line, but lines that were broken to a width are one paragraph again."""

import itertools
import re

from dateline_news.desk.wire.pieces import Piece, Pieces

NARROWEST, WIDEST = 40, 110  # columns to which mail programs and teleprinters break lines
OPENING = re.compile(r"\s*([•●▪■◦‣·*–—+-]|\(?\d{1,2}[.)]|\(?[a-z]\))\s?|.*(://|\bpic\.twitter\.com/)|\s*@\w")

Line = tuple[int, str]


def pieces(text: str) -> Pieces:
    """The pieces of a text, in order, none claimed."""
    numbered = list(enumerate(text.split("\n"), 1))
    filled = itertools.groupby(numbered, lambda line: bool(line[1].strip()))
    blocks = [[(number, line.strip()) for number, line in group] for is_filled, group in filled if is_filled]
    width = _width(blocks)
    made: Pieces = []
    for number, block in enumerate(blocks):
        for paragraph in _paragraphs(block, width):
            made.append(Piece(" ".join(line for _, line in paragraph), paragraph[0][0], number))
    return made


def _width(blocks: list[list[Line]]) -> int:
    """The width to which a copy's lines were broken; 0 if they were not.

    They were if most lines that end inside of a block are as full as their next word allows.
    """
    ends = [(one, after) for block in blocks for (_, one), (_, after) in itertools.pairwise(block)]
    width = max((len(line) for pair in ends for line in pair), default=0)
    full = [after for one, after in ends if _goes_on(one, after, width)]
    is_likely = len(full) > 1 or any(after[0].islower() for after in full)
    return width if is_likely and 2 * len(full) >= len(ends) and NARROWEST <= width <= WIDEST else 0


def _paragraphs(block: list[Line], width: int) -> list[list[Line]]:
    """The lines of a block, those together that one paragraph was broken into."""
    paragraphs = [[block[0]]]
    for line in block[1:]:
        if width and _goes_on(paragraphs[-1][-1][1], line[1], width):
            paragraphs[-1].append(line)
        else:
            paragraphs.append([line])
    return paragraphs


def _goes_on(line: str, after: str, width: int) -> bool:
    """Whether a line ends only because the next line's first word had no room left on it."""
    return len(line) + 1 + len(after.split(maxsplit=1)[0]) > width and not OPENING.match(after)
