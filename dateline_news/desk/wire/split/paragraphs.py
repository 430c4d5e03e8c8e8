"""From text to segments: one a line, but lines that were broken to a width are one paragraph again."""

import itertools
from dataclasses import dataclass

from dateline_news.desk.wire.segments import Segment, Segments
from dateline_news.desk.wire.split.goes_on import begins_anew, goes_on_by_words

NARROWEST, WIDEST = 40, 110  # columns to which mail programs and teleprinters break lines


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a copy, without the space around it: its number (from 1), and whether it is indented."""

    number: int
    text: str
    is_indented: bool


def split(text: str) -> Segments:
    """The segments of a text, in order, none claimed."""
    lines = [Line(number, line.strip(), line[:2].isspace()) for number, line in enumerate(text.split("\n"), 1)]
    groups = itertools.groupby(lines, lambda line: bool(line.text))
    blocks = [list(group) for is_filled, group in groups if is_filled]
    width = _width(blocks)
    return [
        Segment(" ".join(line.text for line in paragraph), paragraph[0].number, number)
        for number, block in enumerate(blocks)
        for paragraph in _paragraphs(block, width)
    ]


def _width(blocks: list[list[Line]]) -> int:
    """The width to which a copy's lines were broken; 0 if they were not.

    They were if most lines that end inside of a block are as full as their next word allows.
    """
    pairs = [
        (above.text, below.text)
        for block in blocks
        for above, below in itertools.pairwise(block)
        if above.is_indented or not below.is_indented
    ]
    width = max((len(line) for pair in pairs for line in pair), default=0)
    broken = [below for line, below in pairs if _is_full(line, below, width)]
    is_likely = len(broken) > 1 or any(below[0].islower() for below in broken)
    return width if is_likely and 2 * len(broken) >= len(pairs) and NARROWEST <= width <= WIDEST else 0


def _paragraphs(block: list[Line], width: int) -> list[list[Line]]:
    """The lines of a block, those together that one paragraph was broken into."""
    paragraphs = [[block[0]]]
    for line in block[1:]:
        if _goes_on(paragraphs[-1], line, width, is_short_block=len(block) <= 3):  # noqa: PLR2004  lines of a headline
            paragraphs[-1].append(line)
        else:
            paragraphs.append([line])
    return paragraphs


def _goes_on(paragraph: list[Line], below: Line, width: int, *, is_short_block: bool) -> bool:
    """Whether a line goes on with the paragraph above it: by its width, by an indent that it lacks, or by its words."""
    above = paragraph[-1]
    if begins_anew(below.text) or (below.is_indented and not above.is_indented):
        return False
    if width and _is_full(above.text, below.text, width):
        return True
    is_first_line = paragraph[0].is_indented and not below.is_indented
    if is_first_line and len(above.text) >= NARROWEST and len(above.text) <= WIDEST:
        return True
    return goes_on_by_words([line.text for line in paragraph], below.text, is_short_block=is_short_block)


def _is_full(line: str, below: str, width: int) -> bool:
    """Whether a line ends only because the first word of the one below had no room left on it."""
    return len(line) + 1 + len(below.split(maxsplit=1)[0]) > width and not begins_anew(below)
