"""The line of a page that says which desk has put a story up, and mostly of which house and where: `News Desk, Sample Times, Sample Town`."""

import itertools
import re
from collections.abc import Sequence

from dateline_news.desk.wire.recognise.vocabulary.names_of_bodies import is_named_as_body, names_paper
from dateline_news.desk.wire.segments import Disposition, Segment, Segments, cut, dropped, metadata

DESK = re.compile(r"(?:[^\W\d_]\S* ){1,2}(?:desk|newsroom|डेस्क|ڈیسک)", re.IGNORECASE)
PART = re.compile(r"[^,،|]+")
MOST_PARTS, MOST_WORDS = 2, 4  # beside the desk, and words of each
SIGNS = re.compile(r"[\d.।۔:;!?]")  # that neither a house's name nor a place's has
LETTER = "[\\w\u0900-\u0963]"  # with the signs that Indian scripts write over and under letters
RULE = "desk-line"


def with_desk_line(segments: Sequence[Segment], headline_at: int, lead_at: int) -> Segments:
    """Recognise a desk's line below a headline, with the house and the place of which the copy speaks elsewhere."""
    for at in range(headline_at + 1, lead_at):
        segment = segments[at]
        line = list(PART.finditer(segment.text)) if segment.unclaimed else []
        if not line or len(line) - 1 > MOST_PARTS or not DESK.fullmatch(line[0][0].strip()):
            continue
        desk, *parts = line
        names = [part[0].strip() for part in parts]
        if all(map(_may_be_name, names)):
            fields = _fields(segments, at, names)
            ends = [desk.end(), *(part.end() for part in parts)]
            spans = [
                (begin, end, field or dropped(RULE))
                for (begin, end), field in zip(itertools.pairwise([0, *ends]), [None, *fields], strict=True)
            ]
            return [*segments[:at], *cut(segment, *spans), *segments[at + 1 :]]
    return list(segments)


def _may_be_name(name: str) -> bool:
    return 0 < len(name.split()) <= MOST_WORDS and not SIGNS.search(name) and is_named_as_body(name)


def _fields(segments: Sequence[Segment], at: int, names: Sequence[str]) -> list[Disposition | None]:
    """What each name behind a desk is: the place, of which the story speaks, is last, and the house before it."""
    taken = {each.disposition.name for each in segments if each.disposition and each.disposition.kind == "metadata"}
    story = "\n".join(
        each.text
        for each in segments
        if each.unclaimed or each.is_shown_as("paragraph") or (each.disposition and each.disposition.name == "title")
        if each is not segments[at]
    )
    around = "\n".join(each.text for each in segments if each is not segments[at])
    fields: list[Disposition | None] = [None] * len(names)
    has_place = len(names) == MOST_PARTS and _has(story, names[-1]) and not names_paper(names[-1])
    if has_place and "dateline" not in taken:
        fields[-1] = metadata(
            "dateline", names[-1], "likely", "the line of its desk ends with it, and the story has it"
        )
    is_house = bool(names) and not _has(story, names[0]) and (has_place or names_paper(names[0]))
    if is_house and "source" not in taken and (_has(around, names[0]) or names_paper(names[0])):
        fields[0] = metadata("source", names[0])
    return fields


def _has(text: str, name: str) -> bool:
    return bool(re.search(rf"(?<!{LETTER}){re.escape(name)}(?!{LETTER})", text))
