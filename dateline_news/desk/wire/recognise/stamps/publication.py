"""Dates that say when a copy was published or changed: at its very beginning, or on lines of their own.

Dates inside of sentences and of quoted posts are news, not stamps; nothing here looks at them.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from dateline_news.desk.wire.recognise import dates
from dateline_news.desk.wire.recognise.dateline import is_dateline
from dateline_news.desk.wire.recognise.head.dateline.forms import dateline_of_a_form
from dateline_news.desk.wire.recognise.head.headline.menus import is_menu
from dateline_news.desk.wire.recognise.head.prose import is_prose
from dateline_news.desk.wire.recognise.stamps.among_names import among_names, stamps_behind_name
from dateline_news.desk.wire.recognise.stamps.lines import all_of_line, between_bars, end_of_line, of_speech, stamp_at
from dateline_news.desk.wire.recognise.stamps.place_and_day import OTHER_DAY, place_and_day
from dateline_news.desk.wire.recognise.stamps.place_beside import with_place_beside
from dateline_news.desk.wire.recognise.stamps.posted_by import behind_number, stamp_with_poster
from dateline_news.desk.wire.recognise.tail.foot_lines import PAGE
from dateline_news.desk.wire.recognise.vocabulary.stamp_labels import LABEL
from dateline_news.desk.wire.segments import Segment, Segments, Span, cut, metadata, shown

MARKED = re.compile(r"[:=–—،-]\s*$")
EDGE = re.compile(r"\s*[|·•:,–—-]+\s*|\s+|$")
# Lines beside which a day is that of something to go to.
OCCASION = re.compile(
    r"\W*(?:event|what|venue|where|tickets?|admission|rsvp|entry|doors|location|register|ort|eintritt|lieu"
    r"|entrée|lugar|entrada|luogo|ingresso|yer|tempat|المكان|مقام|स्थान)\s*[:：]",
    re.IGNORECASE,
)
# Labels of a day, which may be that of the occasion.
DAY_LABEL = re.compile(r"(?:dated?|data|datum|fecha|tarih|tanggal|تاریخ|التاريخ|दिनांक|तारीख)(?!\w)", re.IGNORECASE)
HOURS = re.compile(r"[ .:]*(?:\([^()]{3,40}\))?")  # behind a day
VENUE = re.compile(r"\b(?:hall|stadium|arena|theatre|theater|auditorium|tickets|doors|free entry)\b", re.IGNORECASE)
HEAD = 20  # segments from the top among which a date without a label is a stamp
LONGEST = 240  # characters of a line of stamps
FOOT, PLACE_WORDS = 8, 3  # segments at the end under which a copy is signed; words of the place there
TOP, NEAR = 6, 2  # segments from the top that may be the name of a page and its day; from the day to a menu
PARAGRAPH_WORDS = 25  # that make a segment a paragraph, with which the head ends


def with_opening_stamp(segments: Sequence[Segment]) -> Segments:
    """Recognise the stamp that a copy opens with, whether anything stands right behind it or not."""
    text = segments[0].text if segments and segments[0].unclaimed else ""
    stamp = stamp_at(text, 0)
    is_of_dateline = any(field.name == "dateline" for _, _, field in dateline_of_a_form(text)) and is_prose(text)
    if stamp is None or is_of_dateline:
        return list(segments)
    disposition, end = stamp
    rest = text[end:]
    is_whole = dates.dates_in(disposition.value)[-1].is_whole
    label = LABEL.match(text)
    may_lack_case = bool(label and (label[0].isascii() or MARKED.search(label[0])))
    if rest.strip() and (_goes_on(rest, may_lack_case=may_lack_case) or not (is_whole or _opens_copy(text, rest))):
        return list(segments)
    if rest.strip() and (edge := EDGE.match(rest)) and not rest[edge.end() :].startswith("("):
        end += edge.end()
    return [*cut(segments[0], (0, end, disposition)), *segments[1:]]


def _goes_on(rest: str, *, may_lack_case: bool) -> bool:
    """Whether a sentence goes on behind a date: in lower case, or in a script that has none where no label tells the two apart."""
    first = rest.strip()[:1]
    return first in tuple(".;’'") or first.islower() or (first.isalpha() and not first.isupper() and not may_lack_case)


def _opens_copy(text: str, rest: str) -> bool:
    """Whether a date that is not whole, such as a month, is no part of what follows: it has a label, or a dateline does."""
    return bool(LABEL.match(text)) or is_dateline(rest.strip())


def with_stamp_lines(segments: Sequence[Segment]) -> Segments:
    """Recognise stamps that have lines to themselves: labelled ones anywhere, others at the head or the very end."""
    head = next((index for index, segment in enumerate(segments) if _is_paragraph(segment)), len(segments))
    texts = [index for index, segment in enumerate(segments) if segment.unclaimed and is_prose(segment.text)]
    foot = max([len(segments) - FOOT, *(index + 1 for index in texts)])
    below_text = range(texts[-1] + 1 if texts else len(segments), len(segments))
    lists = (at for at in below_text if PAGE.match(segments[at].text))
    foot_end = next(lists, len(segments))  # below, the days are those of other stories
    recognised: Segments = []
    segments = _with_days_of_entries(segments)
    for index, segment in enumerate(segments):
        text = segment.text
        spans: list[Span] = []
        label = LABEL.match(text)
        is_occasion = (VENUE.search(text) and not label) or (
            not (label and not DAY_LABEL.match(text))
            and any(OCCASION.match(near.text) for near in segments[max(0, index - 2) : index + 3])
        )
        if segment.unclaimed and not is_occasion and len(text) <= LONGEST and (dates.DIGIT.search(text) or label):
            in_head = index < min(head, HEAD, foot_end)
            may_lack_label = in_head or len(segments) - 1 == index < foot_end
            spans = all_of_line(text, may_lack_label=may_lack_label)
            if not spans and foot <= index < foot_end:
                spans = _signed_on(text)
            if not spans and in_head:
                spans = (
                    place_and_day(text, segments)
                    or between_bars(text)
                    or stamp_with_poster(text)
                    or of_speech(text)
                    or end_of_line(text)
                    or behind_number(text)
                    or stamps_behind_name(text)
                    or ([] if is_dateline(text) or dateline_of_a_form(text) else among_names(text))
                )
        recognised += cut(segment, *(with_place_beside(text, spans, segments) if index < min(head, HEAD) else spans))
    return _with_day_of_page(recognised)


def _with_days_of_entries(segments: Sequence[Segment]) -> Segments:
    """The segments with days that have no year as headings, where several stand over lists of what happens then."""
    days = [at for at in range(len(segments) - 1) if _is_over_entry(segments, at)]
    return [
        replace(each, disposition=shown("heading")) if at in days and len(days) > 1 else each
        for at, each in enumerate(segments)
    ]


def _is_over_entry(segments: Sequence[Segment], index: int) -> bool:
    """Whether a day without its year, and but for hours in a bracket nothing else, opens a block of points or hours."""
    line, below = segments[index : index + 2]
    written = dates.date_at(line.text, 0) if line.unclaimed else None
    is_first = below.block == line.block and not below.text[0].isalpha() and segments[index - 1].block != line.block
    return written is not None and is_first and bool(written.month_day and HOURS.fullmatch(line.text[written.end :]))


def _with_day_of_page(segments: Segments) -> Segments:
    """The segments with the day above a menu as that of the page, where the story has a stamp of its own below it."""
    stamps = [
        at for at, each in enumerate(segments[:HEAD]) if each.disposition and each.disposition.name == "published"
    ]
    for at in stamps[:-1]:
        below = segments[at + 1 : at + 1 + NEAR]
        if at < TOP and any(each.is_dropped_as("menu", "breadcrumb") or is_menu(each.text) for each in below):
            segments[at] = replace(segments[at], disposition=metadata("saved", segments[at].text))
    return segments


def _signed_on(text: str) -> list[Span]:
    """The span of the day under which a letter or a release is signed, alone or behind a place."""
    written = next(iter(dates.dates_in(text)), None)
    if not written or not written.is_whole or text[written.end :].strip(" .,،"):
        return []
    before = text[: written.begin].rstrip()
    is_alone = not before or (
        before[-1] in ",،:" and len(before.split()) <= PLACE_WORDS and not OTHER_DAY.search(before)
    )
    return [(written.begin, len(text), metadata("published", text[written.begin : written.end]))] if is_alone else []


def _is_paragraph(segment: Segment) -> bool:
    """Whether a segment is a paragraph of the story: then the head of the copy is over."""
    return segment.unclaimed and len(segment.text.split()) >= PARAGRAPH_WORDS
