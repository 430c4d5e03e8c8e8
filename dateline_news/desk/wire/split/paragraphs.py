"""From text to segments: one a line, but lines that were broken to a width are one paragraph again."""

import itertools
import re

from dateline_news.desk.wire.segments import Segment, Segments

NARROWEST, WIDEST = 40, 110  # columns to which mail programs and teleprinters break lines
OPENING = re.compile(r"\s*([•●▪■◦‣·*–—+-]|\(?\d{1,2}[.)]|\(?[a-z]\))\s?|.*(://|\bpic\.twitter\.com/)|\s*@\w")

NumberedLine = tuple[int, str]


def split(text: str) -> Segments:
    """The segments of a text, in order, none claimed."""
    numbered = list(enumerate(text.split("\n"), 1))
    groups = itertools.groupby(numbered, lambda line: bool(line[1].strip()))
    blocks = [[(number, line.strip()) for number, line in group] for is_filled, group in groups if is_filled]
    width = _width(blocks)
    return [
        Segment(" ".join(line for _, line in paragraph), paragraph[0][0], number)
        for number, block in enumerate(blocks)
        for paragraph in _paragraphs(block, width)
    ]


def _width(blocks: list[list[NumberedLine]]) -> int:
    """The width to which a copy's lines were broken; 0 if they were not.

    They were if most lines that end inside of a block are as full as their next word allows.
    """
    pairs = [(line, below) for block in blocks for (_, line), (_, below) in itertools.pairwise(block)]
    width = max((len(line) for pair in pairs for line in pair), default=0)
    broken = [below for line, below in pairs if _goes_on(line, below, width)]
    is_likely = len(broken) > 1 or any(below[0].islower() for below in broken)
    return width if is_likely and 2 * len(broken) >= len(pairs) and NARROWEST <= width <= WIDEST else 0


def _paragraphs(block: list[NumberedLine], width: int) -> list[list[NumberedLine]]:
    """The lines of a block, those together that one paragraph was broken into."""
    paragraphs = [[block[0]]]
    for line in block[1:]:
        if width and _goes_on(paragraphs[-1][-1][1], line[1], width):
            paragraphs[-1].append(line)
        else:
            paragraphs.append([line])
    return paragraphs


def _goes_on(line: str, below: str, width: int) -> bool:
    """Whether a line ends only because the first word of the one below had no room left on it."""
    return len(line) + 1 + len(below.split(maxsplit=1)[0]) > width and not OPENING.match(below)
