"""From text to segments: one a line, but lines that were broken to a width are one paragraph again."""

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass

from dateline_news.desk.wire.segments import Segment, Segments
from dateline_news.desk.wire.split.goes_on import (
    BULLET,
    begins_anew,
    ends_sentence,
    goes_on_by_words,
    goes_on_with_sign,
    is_byline_below,
    joined,
    may_be_of_its_own,
)
from dateline_news.desk.wire.split.wrap_width import NARROW, NARROWEST, WIDEST, Width, wrap_width

INDENT = 2  # spaces
SHORT_BLOCK = 3  # lines of a headline
RAGGED, LAST = 0.7, 1.15  # of the longest line of a ragged paragraph: what each has, and what the last may have
MOST_SMALL = 0.1  # of the letters of a text in capitals
COLUMNS = re.compile(r"\S(?:\t| {3,})\s*\S")  # what stands beside one another, as on a letterhead
SIGN = re.compile(
    r"(?:[•●▪■◦‣·*–—+-]|\d{1,2}[.)]|[^\W\d_]{2,12}\.?:)\s+"
)  # of a point or a label, and the space to its text
HEAD = 6  # lines of a block above the dateline in it
OPENS_STORY = re.compile(
    r"\([A-Z][\w./-]{1,20}\) ?[–—-] ?[^a-z\W_]|[^a-z\W_].{1,50}[(\[][^()\[\]]{2,25}[)\]]\s*[:–—_-]|[^a-z\W_][^.!?]{1,50}, [^\W\d_]{3,10}\.? \d{1,2}(?:, \d{4})? \([^()]{2,25}\) "
)  # as a dateline does
SENTENCE = re.compile(r"[\w”\"’)]{3}[.!?۔।؟][”\"’)]? \S.*\w")  # one that ends inside of a line


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a copy, without the space around it: its number (from 1), and whether it is indented."""

    number: int
    text: str
    indent: int

    @property
    def is_indented(self) -> bool:
        """Whether space stands before it, as before the first line of a paragraph."""
        return self.indent >= INDENT

    def may_go_on_with(self, above: "Line") -> bool:
        """Whether nothing of its own begins with this line."""
        from_edge = above.indent if above.is_indented and not BULLET.match(above.text) else 0
        is_deeper = self.indent >= from_edge + INDENT and not (above.is_indented and not from_edge)
        lines = (self.text, above.text)
        return not (
            is_deeper
            or above.text.endswith((" =", "<"))
            or (begins_anew(self.text) and not goes_on_with_sign(above.text, self.text))
            or is_byline_below(above.text, self.text)
            or any(map(COLUMNS.search, lines))
            or any(map(_is_bracket, lines))
        )


def _is_bracket(text: str) -> bool:
    """Whether a line is one bracket: an aside to a desk, a credit, a picture."""
    return text[0] in "([" and text[-1] in ")]"


def split(text: str) -> Segments:
    """The segments of a text, in order, none claimed."""
    lines = [
        Line(number, line.strip(), len(line) - len(line.lstrip())) for number, line in enumerate(text.split("\n"), 1)
    ]
    groups = itertools.groupby(lines, lambda line: bool(line.text))
    blocks = [list(group) for is_filled, group in groups if is_filled]
    pairs = [pair for block in blocks for pair in itertools.pairwise(block)]
    alone = [block[0].text for block in blocks if len(block) == 1]
    width = wrap_width([(above.text, below.text) for above, below in pairs if below.may_go_on_with(above)], alone)
    ends = (any(ends_sentence(line.text) and not begins_anew(line.text) for line in block) for block in blocks)
    head = next((number for number, is_end in enumerate(ends) if is_end), 0)
    return [
        Segment(joined([line.text for line in paragraph]), paragraph[0].number, number)
        for number, block in enumerate(blocks)
        for paragraph in _paragraphs(block, width, is_head=number < head)
    ]


def _paragraphs(block: Sequence[Line], width: Width, *, is_head: bool) -> list[list[Line]]:
    """The lines of a block, those together that one paragraph was broken into."""
    ragged = _ragged(block)
    dateline = next((line.number for line in block[1 : HEAD + 1] if OPENS_STORY.match(line.text)), 0)
    paragraphs = [[block[0]]]
    for line in block[1:]:
        is_short_block = len(block) <= SHORT_BLOCK
        is_apart = is_head and may_be_of_its_own(paragraphs[-1][-1].text, line.text)
        filled = (
            Width() if line.number < dateline or is_apart else width
        )  # no line of a head is filled as those of a text are
        if line.number in ragged or _goes_on(paragraphs[-1], line, filled, is_short_block=is_short_block):
            paragraphs[-1].append(line)
        else:
            paragraphs.append([line])
    return paragraphs


def _goes_on(paragraph: Sequence[Line], below: Line, width: Width, *, is_short_block: bool) -> bool:
    """Whether a line goes on with the paragraph above it: by its width, by an indent that it lacks, or by its words."""
    above = paragraph[-1]
    if _hangs(below, paragraph[0]) and not begins_anew(below.text):
        return True
    if not below.may_go_on_with(above):
        return False
    if width.is_full(above.text, below.text) and not OPENS_STORY.match(below.text):
        return True
    is_first_line = paragraph[0].is_indented and not below.is_indented
    narrowest = NARROW if 0 < width.columns < NARROWEST else NARROWEST
    if is_first_line and narrowest <= len(above.text) <= WIDEST:
        return True
    return goes_on_by_words([line.text for line in paragraph[-SHORT_BLOCK:]], below.text, is_short_block=is_short_block)


def _hangs(below: Line, first: Line) -> bool:
    """Whether a line begins right below the text of a bullet, which stands further to the left."""
    sign = SIGN.match(first.text)
    return sign is not None and below.indent == first.indent + sign.end()


def _ragged(block: Sequence[Line]) -> set[int]:
    """The numbers of the lines that go on with the one above though no width tells so.

    Lines of about one length, none of which ends a sentence but the last, are one paragraph: if they are in capitals
    or in letters that have no case, which cannot tell by a small letter that they go on, or if one of them does.
    """
    numbers: set[int] = set()
    start = 0
    for end, line in enumerate(block):
        is_last = end + 1 == len(block)
        if is_last or ends_sentence(line.text) or not _may_follow(line, block[end + 1]):
            if _is_ragged([each.text for each in block[start : end + 1]]):
                numbers |= {each.number for each in block[start + 1 : end + 1]}
            start = end + 1
    return numbers


def _may_follow(above: Line, below: Line) -> bool:
    return below.may_go_on_with(above) and not OPENS_STORY.match(below.text)


def _is_ragged(lines: Sequence[str]) -> bool:
    """Whether lines are one sentence or more that somebody broke by eye."""
    *broken, last = lines
    longest = max(map(len, broken), default=0)
    if not (NARROWEST <= longest <= WIDEST and ends_sentence(last) and len(last) <= LAST * longest):
        return False
    if min(map(len, broken)) < max(NARROWEST, RAGGED * longest):
        return False
    is_prose = any(SENTENCE.search(line) or OPENS_STORY.match(line) for line in broken)
    return is_prose or any(line[0].islower() for line in lines[1:]) or _has_hardly_small(" ".join(lines))


def _has_hardly_small(text: str) -> bool:
    """Whether a text is in capitals or in letters that have no case, but for a word or two."""
    return sum(map(str.islower, text)) <= MOST_SMALL * sum(map(str.isalpha, text))
