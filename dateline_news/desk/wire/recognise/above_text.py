"""What is left above the text when its head is read: codes, letterheads, sections, buttons. All of it is apart, and told."""

import re
from collections.abc import Sequence

from dateline_news.desk.wire.recognise.dates import dates_in
from dateline_news.desk.wire.recognise.head.live_page import CLOCK, is_entry_head
from dateline_news.desk.wire.recognise.head.prose import LONG, ends_sentence, is_prose, lead_at
from dateline_news.desk.wire.recognise.headline import reads_as_headline
from dateline_news.desk.wire.recognise.tail.desk_codes import is_code
from dateline_news.desk.wire.recognise.tail.foot_lines import is_foot_line
from dateline_news.desk.wire.recognise.vocabulary.names_of_bodies import is_named_as_body
from dateline_news.desk.wire.segments import Segment, Segments, claimed, dropped

PARTED = re.compile(r"\S(?:\t| {3,})\s*\S|\s[|·•]\s")
CODE = re.compile(r"(?<!\S)(?:[A-Z]{2,4}-?\d{2,8}|[a-z]{1,3}\d{3,5})(?!\S)")
NAMES = re.compile(r"\s*[,;]\s*|\s+(?:and|&|und|et|y|e|ve|dan|و|اور)\s+")
BRACKET = re.compile(r"[(\[][^()\[\]]*[)\]]")
MOST_OF_NAME = 6  # words of whose picture it is
BELOW_WORDS = 4  # of a line between headline and text that is no deck
MOST_OF_STAMP = 9  # words of a line with a day and an hour
HOUR = re.compile(r"(?<!\d)\d{1,2}[:.h]\d\d(?!\d)")
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
    for index in _of_picture(segments, title, lead):
        recognised[index] = claimed(segments[index], dropped("caption"))
    for index, segment in enumerate(segments[:lead]):
        if is_entry_head(segments, index):
            continue
        heads_list = _heads_list(segments[index + 1 : index + 3])
        if _is_no_text(segment, segments[lead]) or (
            not heads_list and _is_left_over(segment, index, title, segments[lead])
        ):
            recognised[index] = claimed(segment, dropped(RULE))
    return _without_names(recognised, lead)


def _of_picture(segments: Sequence[Segment], title: int | None, lead: int) -> list[int]:
    """The indexes of a caption below the name of whose picture it is: two lines in a block of their own, between the head's stamps and the text."""
    names = ("author", "authors", "published", "updated", "created")
    stamps = (
        at
        for at, each in enumerate(segments[:lead])
        if title is not None
        and at > title
        and ((each.disposition and each.disposition.name in names) or each.is_dropped_as("relative-time"))
    )
    stamp = next(stamps, lead)
    for index in range(stamp + 1, lead - 1):
        name, caption = segments[index : index + 2]
        is_block = [each.block for each in segments].count(name.block) == len(
            (name, caption)
        ) and name.block == caption.block
        is_name = (
            name.block != segments[stamp].block
            and is_named_as_body(name.text)
            and not CLOCK.fullmatch(name.text)
            and name.text.lower() != name.text.upper()
        )
        if (
            is_block
            and is_name
            and len(name.text.split()) <= MOST_OF_NAME
            and caption.unclaimed
            and not is_named_as_body(caption.text)
        ):
            return [index, index + 1] if len(caption.text.split()) < LONG else []
    return []


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
    if len(text.split()) <= MOST_OF_STAMP and not ends_sentence(text) and _is_moment(text):
        return True
    has_code = len(text.split()) <= BELOW_WORDS and bool(CODE.search(text))
    return has_code or is_foot_line(segment) or is_code(text) or bool(PARTED.search(text) or BRACKET.fullmatch(text))


def _is_moment(text: str) -> bool:
    """Whether a line has a day of a year and an hour in it, as stamps have."""
    return bool(HOUR.search(text)) and any(written.is_whole for written in dates_in(text))


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
