"""What is left above the text when its head is read: codes, letterheads, sections, buttons. All of it is apart, and told."""

import re
from collections.abc import Sequence

from dateline_news.desk.wire.recognise.head.live_page import CLOCK
from dateline_news.desk.wire.recognise.head.prose import ends_sentence, is_prose, lead_at
from dateline_news.desk.wire.recognise.headline import reads_as_headline
from dateline_news.desk.wire.recognise.tail.desk_codes import is_code
from dateline_news.desk.wire.recognise.tail.foot_lines import is_foot_line
from dateline_news.desk.wire.segments import Segment, Segments, claimed, dropped

PARTED = re.compile(r"\S(?:\t| {3,})\s*\S|\s[|·•]\s")
CODE = re.compile(r"(?<!\S)(?:[A-Z]{2,4}-?\d{2,8}|[a-z]{1,3}\d{3,5})(?!\S)")
NAMES = re.compile(r"\s*[,;]\s*|\s+(?:and|&|und|et|y|e|ve|dan|و|اور)\s+")
BRACKET = re.compile(r"[(\[][^()\[\]]*[)\]]")
BELOW_WORDS = 4  # of a line between headline and text that is no deck
RULE = "above-text"


def with_above_text(segments: Sequence[Segment]) -> Segments:
    """Drop the lines above the text that are none of it."""
    lead = lead_at(segments)
    if lead == len(segments):
        return list(segments)
    title = next(
        (at for at, each in enumerate(segments[:lead]) if each.disposition and each.disposition.name == "title"), None
    )
    recognised = list(segments)
    for index, segment in enumerate(segments[:lead]):
        heads_list = _heads_list(segments[index + 1 : index + 3])
        if _is_no_text(segment, segments[lead]) or (
            not heads_list and _is_left_over(segment, index, title, segments[lead])
        ):
            recognised[index] = claimed(segment, dropped(RULE))
    return _without_names(recognised, lead)


def _without_names(segments: Segments, lead: int) -> Segments:
    """The segments without a writer's name that has a line to itself in the text, as under an entry of a live page."""
    fields = [
        each.disposition for each in segments if each.disposition and each.disposition.name in ("author", "authors")
    ]
    names = {name for field in fields for name in NAMES.split(field.value)}
    return [
        claimed(each, dropped("byline-repeated")) if index > lead and each.text in names else each
        for index, each in enumerate(segments)
    ]


def _heads_list(below: Sequence[Segment]) -> bool:
    """Whether a list or a quote begins right below a line."""
    return any(each.is_shown_as("item", "number", "quote", "attribution") for each in below)


def _is_no_text(segment: Segment, lead: Segment) -> bool:
    """Whether a line is a code, a button, or several things beside one another."""
    text = segment.text
    if not segment.unclaimed or (CLOCK.fullmatch(text) and segment.block == lead.block):
        return False
    has_code = len(text.split()) <= BELOW_WORDS and bool(CODE.search(text))
    return has_code or is_foot_line(segment) or is_code(text) or bool(PARTED.search(text) or BRACKET.fullmatch(text))


def _is_left_over(segment: Segment, index: int, title: int | None, lead: Segment) -> bool:
    """Whether a line above the text is none of it; what may be the headline stays where nobody knows which is."""
    text = segment.text
    if not segment.unclaimed or (CLOCK.fullmatch(text) and segment.block == lead.block):
        return False
    if is_prose(text) or (ends_sentence(text) and text[-1] not in ")]|"):
        return False
    if title is None:
        return not reads_as_headline(text) and len(text.split()) <= BELOW_WORDS
    return index < title or (len(text.split()) <= BELOW_WORDS and segment.block != lead.block)
