"""Stamps of machines: when an agency sent a copy, and when a browser printed it; a page is of an earlier day than that.

AP-WF-03-17-26 2148GMT   031512 Mär 26   This report by … was first published Jan. 28, 2026.   09/03/2026, 17:05   Title
"""

import re
from collections.abc import Iterator, Sequence

from dateline_news.desk.wire.recognise import dates
from dateline_news.desk.wire.recognise.dates.names import MONTH_PATTERN, MONTHS, number
from dateline_news.desk.wire.segments import Disposition, Segment, Segments, cut, metadata

LONGEST = 140  # characters of a line with a stamp
AMERICAN = re.compile(
    r"AP-[A-Z]{2}-(?P<month>\d\d)-(?P<day>\d\d)-(?P<year>\d\d)\s+(?P<hour>\d\d)(?P<minute>\d\d)\s?(?P<zone>[A-Z]{0,4})\W*"
)
GERMAN = re.compile(
    rf"(?P<day>\d\d)(?P<hour>\d\d)(?P<minute>\d\d) (?P<name>{MONTH_PATTERN})\.? (?P<year>\d\d)\W*", re.IGNORECASE
)
FIRST_PUBLISHED = re.compile(
    r"this (?:report|story|article|dispatch)\b.{0,60}\b(?:first|originally) published(?: on)?\s+(?P<date>.{6,40}?)\.?",
    re.IGNORECASE,
)
PRINTED = re.compile(r"\d{1,2}[./]\d{1,2}[./]\d{2,4},? \d{1,2}:\d\d(?:\s?[AP]M)?", re.IGNORECASE)
TITLE_WORDS = 4  # of the title of a page beside it
CENTURY = 2000


def with_transmission_stamps(segments: Sequence[Segment]) -> Segments:
    """Recognise such stamps, wherever in a copy they stand."""
    recognised: Segments = []
    for index, segment in enumerate(segments):
        field = _field(segments, index) if segment.unclaimed else None
        recognised += cut(segment, (0, len(segment.text), field)) if field else [segment]
    return recognised


def _field(segments: Sequence[Segment], index: int) -> Disposition | None:
    text = segments[index].text
    if not text[-1:].strip() or len(text) > LONGEST or not dates.DIGIT.search(text):
        return None
    for form in (AMERICAN, GERMAN):
        if match := form.fullmatch(text):
            return metadata("sent", _moment(match))
    if published := FIRST_PUBLISHED.fullmatch(text):
        return metadata("published", published["date"])
    if PRINTED.fullmatch(text) and any(_is_title(near) for near in _row(segments, index)):
        return metadata("saved", text)
    return None


def _moment(match: re.Match[str]) -> str:
    """What a stamp says, as other copy would write it."""
    parts = match.groupdict()
    month = number(MONTHS, parts["name"]) if "name" in parts else int(parts["month"])
    day = f"{CENTURY + int(parts['year'])}-{month:02}-{parts['day']}"
    return f"{day} {parts['hour']}:{parts['minute']} {parts.get('zone') or ''}".strip()


def _row(segments: Sequence[Segment], index: int) -> Iterator[Segment]:
    line = segments[index].line
    yield from (near for near in segments[index + 1 : index + 3] if near.line == line)


def _is_title(segment: Segment) -> bool:
    return len(segment.text.split()) >= TITLE_WORDS
