"""What the lines of a page are, read as those of wire copy: notices, bylines, a dateline, what stands around a text.

Of what its recognisers say, only that counts here which is plain of a page: its headline and its days are known.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from dateline_news.desk.wire.recognise import recognised
from dateline_news.desk.wire.recognise.boilerplate_rules import RULES
from dateline_news.desk.wire.recognise.notices.holds import AT_ONCE, HOLD
from dateline_news.desk.wire.recognise.notices.message_kinds import KIND_OF
from dateline_news.desk.wire.segments import Segment, Segments

TITLE = -1  # the block of the headline, among those of the copy
STAMPS = {"published", "created", "updated"}
NOTICES = {HOLD, AT_ONCE, *KIND_OF}
# What whole blocks may be; the name of a picture is its link here.
LINES = {*RULES.keys() - {"file-line"}, *STAMPS, "author", "authors", "credit"}
LINES |= {"also-read", "menu", "end-mark", "below-end", "notes-to-editors", "contact"}
OPENING = {"dateline", "filed", "source"}


def read_page(title: Sequence[Segment], lines: Sequence[Segment]) -> Segments:
    """The headline of a page and its blocks, cut and claimed where that is plain."""
    read = recognised([*title, *lines])
    blocks: dict[int, Segments] = {}
    for each in read:
        blocks.setdefault(each.block, []).append(each)
    return [each for block, parts in blocks.items() for each in _plain(parts, is_title=block == TITLE)]


def opening_of(parts: Sequence[Segment]) -> Segments:
    """The segments of a block that are the dateline with which it opens."""
    return [*takewhile(lambda each: _name(each) in OPENING, parts)]


def _plain(parts: Segments, *, is_title: bool) -> Segments:
    """The segments of a block with what is plain of them: of a headline a label, else whole lines and a dateline."""
    is_whole = all(_is_claimed(each, NOTICES | LINES) for each in parts)
    if is_title or is_whole:
        return [each if _is_claimed(each, NOTICES if is_title else NOTICES | LINES) else _text(each) for each in parts]
    opening = opening_of(parts)
    if len(opening) == len(parts) or any(
        each.disposition and each.disposition.grade == "needs you" for each in opening
    ):
        opening = []
    return [*opening, *map(_text, parts[len(opening) :])]


def _is_claimed(segment: Segment, names: set[str]) -> bool:
    return _name(segment) in names or bool(segment.disposition and segment.disposition.grounds in KIND_OF)


def _name(segment: Segment) -> str:
    return segment.disposition.name if segment.disposition else ""


def _text(segment: Segment) -> Segment:
    return replace(segment, disposition=None)
