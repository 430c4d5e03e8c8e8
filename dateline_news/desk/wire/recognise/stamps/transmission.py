"""Stamps of machines: when an agency sent a copy, and when a browser printed it; a page is of an earlier day than that.

AP-WF-03-17-26 2148GMT   031512 Mär 26   AFP 181142 GMT MAR 26   16-MAR-26 17:08 NNNN   APP/2026/03/17/1715   This report by … was first published Jan. 28, 2026.   09/03/2026, 17:05   Title
"""

import re
from collections.abc import Iterator, Sequence

from dateline_news.desk.wire.recognise import dates
from dateline_news.desk.wire.recognise.dates.names import MONTH_PATTERN, MONTHS, number
from dateline_news.desk.wire.recognise.vocabulary.agencies import KNOWN_NAME
from dateline_news.desk.wire.segments import Disposition, Segment, Segments, cut, metadata

LONGEST = 140  # characters of a line with a stamp
AMERICAN = re.compile(
    r"AP-[A-Z]{2}-(?P<month>\d\d)-(?P<day>\d\d)-(?P<year>\d\d)\s+(?P<hour>\d\d)(?P<minute>\d\d)\s?(?P<zone>[A-Z]{0,4})\W*"
)
EUROPEAN = re.compile(
    rf"(?:[a-z]{{2,4}} )?(?P<day>\d\d)(?P<hour>\d\d)(?P<minute>\d\d) (?:(?P<zone>[A-Z]{{3,4}}) )?(?P<name>{MONTH_PATTERN})\.? (?P<year>\d\d)\W*",
    re.IGNORECASE,
)
ITALIAN = re.compile(
    rf"(?P<day>\d\d)-(?P<name>{MONTH_PATTERN})-(?P<year>\d\d) (?P<hour>\d\d):(?P<minute>\d\d)\W*(?:NNNN)?",
    re.IGNORECASE,
)
OF_AGENCY = re.compile(
    rf"(?:{KNOWN_NAME})\s?[/-]\s?(?P<year>\d{{4}})(?P<mark>[/.-]?)(?P<month>\d\d)(?P=mark)(?P<day>\d\d)[/ -](?P<hour>\d\d):?(?P<minute>\d\d)\W*"
)
TO_THE_SECOND = re.compile(r"\d{4}-\d\d-\d\d[:T ]\d\d:\d\d:\d\dZ?")  # as no person writes
FOOT = 4  # segments at the end, among which that is the moment of sending
ENDS = re.compile(r"NNNN")  # of a transmission, below the moment of sending
CODES = re.compile(r"[^\W\d_a-z][^\Wa-z_]*|[\[({<]\S*[\])}>]|\W+")  # beside the moment of sending
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
    for form in (AMERICAN, EUROPEAN, ITALIAN, OF_AGENCY):
        if match := form.fullmatch(text):
            return metadata("sent", _moment(match))
    is_last = any(ENDS.fullmatch(below.text) for below in segments[index + 1 : index + 2])
    written = dates.date_at(text, 0)
    is_last = is_last or bool(TO_THE_SECOND.fullmatch(text) and 0 < len(segments) - FOOT <= index)
    if written and written.time and (_are_codes(text[written.end :]) or (is_last and written.end == len(text))):
        return metadata("sent", text[: written.end])
    if published := FIRST_PUBLISHED.fullmatch(text):
        return metadata("published", published["date"])
    if PRINTED.fullmatch(text) and any(_is_title(near) for near in _row(segments, index)):
        return metadata("saved", text)
    return None


def _are_codes(text: str) -> bool:
    """Whether an agency's letters and codes in brackets stand behind a moment: `RTRS [nL8N3720KQ] {C}ENDS`."""
    return "[" in text and all(map(CODES.fullmatch, re.sub(r"(?<=[\])}])(?=\w)", " ", text).split()))


def _moment(match: re.Match[str]) -> str:
    """What a stamp says, as other copy would write it."""
    parts = match.groupdict()
    month = number(MONTHS, parts["name"]) if "name" in parts else int(parts["month"])
    day = f"{CENTURY + int(parts['year']) % 100}-{month:02}-{parts['day']}"
    return f"{day} {parts['hour']}:{parts['minute']} {parts.get('zone') or ''}".strip()


def _row(segments: Sequence[Segment], index: int) -> Iterator[Segment]:
    line = segments[index].line
    yield from (near for near in segments[index + 1 : index + 3] if near.line == line)


def _is_title(segment: Segment) -> bool:
    return len(segment.text.split()) >= TITLE_WORDS
