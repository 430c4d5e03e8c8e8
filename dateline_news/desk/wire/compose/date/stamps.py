"""The stamps of a copy, each read in the light of the others: numbers that may be two days, a day without its year."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from dateline_news.desk.drafts.language import language
from dateline_news.desk.wire.compose.date.date_hint import NO_HINT, SENTENCE
from dateline_news.desk.wire.compose.date.numbers_of_a_land import MONTH_FIRST_SIGN, told_by_copy
from dateline_news.desk.wire.recognise.dates import WrittenDate, dates_in, names, weekdays_in
from dateline_news.desk.wire.segments import Segment
from dateline_news.model.moments import orders

# The first of them that a copy has is its date. One that a browser printed is of the page, and only tells how to read others.
ROLES = ("published", "created", "printed", "updated", "sent", "filed", "mailed")
SAVED, MAILED = "saved", "mailed"
AMERICAN_CLOCK = re.compile(r"\d{1,2}/\d{1,2}/\d{2}, \d{1,2}:\d\d\s?[AP]M", re.IGNORECASE)
RIGHTS_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
DOTTED = re.compile(r"\d\.\d{1,2}\.\d{4}")
NEAR = 7  # days from a mail in which what it says of a day is of its own year
ENDS_SENTENCE = re.compile(r"[.!?۔।]\s")


@dataclass(frozen=True, slots=True)
class Stamp:
    """A stamp of the copy: the index of its segment, its line, its role, the date as read."""

    index: int
    line: int
    role: str
    written: WrittenDate


def stamps_of(segments: Sequence[Segment], sent: date | None = None) -> list[Stamp]:
    """The stamps of a copy, each with the day that it means as far as the copy, or the mail it came with, settles it."""
    stamps = list(_as_read(segments))
    settled = [replace(stamp, written=_reading(stamp.written, stamps, segments)) for stamp in stamps]
    return [replace(stamp, written=_with_year(stamp.written, settled, segments, sent)) for stamp in settled]


def _as_read(segments: Sequence[Segment]) -> Iterator[Stamp]:
    for index, segment in enumerate(segments):
        field = segment.disposition
        if field and field.kind == "metadata" and field.name in (*ROLES, SAVED) and (written := dates_in(field.value)):
            read = written[-1]
            if field.name == SAVED and read.readings:
                order = orders.MONTH_FIRST if AMERICAN_CLOCK.match(field.value) else orders.DAY_FIRST
                read = read.readings.get(order, read)
            yield Stamp(index, segment.line, field.name, read)


def _reading(written: WrittenDate, stamps: Sequence[Stamp], segments: Sequence[Segment]) -> WrittenDate:
    """Numbers that may be several days, as the one that another stamp says; else in the order of the copy's language."""
    readings = written.readings
    others = [stamp.written for stamp in stamps]
    agreeing = {
        reading.day: reading for reading in readings.values() if any(_agrees(reading, other) for other in others)
    }
    if len(agreeing) == 1:
        return next(iter(agreeing.values()))
    if agreeing:
        return written
    if (order := orders.proven(_numbers(segments))) in readings:
        return readings[order]
    return told_by_copy(written, segments) or _by_language(written, segments)


def _by_language(written: WrittenDate, segments: Sequence[Segment]) -> WrittenDate:
    """Numbers that may be several days, in the order of the copy's language if that begins with the day, as all with dots do."""
    text = "\n".join(segment.text for segment in segments)
    is_dotted = DOTTED.search(written.fault) and not MONTH_FIRST_SIGN.search(text)
    is_day_first = is_dotted or language(text) in names.DAY_FIRST
    if not is_day_first or orders.DAY_FIRST not in written.readings:
        return written
    return _day_first(written, written.readings[orders.DAY_FIRST], _weekdays(written, segments))


def _numbers(segments: Sequence[Segment]) -> Iterator[str]:
    """The days in numbers that the stamps of a copy have: one that can be read in one way only tells how to read others."""
    for segment in segments:
        if segment.disposition and segment.disposition.name in ROLES:
            yield from (match[0] for match in orders.NUMBERS.finditer(segment.text))


def _day_first(written: WrittenDate, reading: WrittenDate, weekdays: set[int]) -> WrittenDate:
    """Numbers as a language that begins with the day has them; it is told where no weekday of the copy says so too."""
    fitting = {each.day for each in written.readings.values() if each.day and each.day.weekday() in weekdays}
    if reading.day in fitting:
        return reading
    if fitting:  # the weekday is that of another reading
        return written
    return replace(reading, note="; ".join(filter(None, (f"read with the day first, as {reading.day}", reading.note))))


def _agrees(reading: WrittenDate, other: WrittenDate) -> bool:
    """Whether a reading is the day of a date that is sure, or would be if that had its year."""
    if reading.day is None:
        return False
    return reading.day == other.day or other.month_day == (reading.day.month, reading.day.day)


def _with_year(
    written: WrittenDate, stamps: Sequence[Stamp], segments: Sequence[Segment], sent: date | None
) -> WrittenDate:
    """A day that lacks only its year, with the year that the copy gives it elsewhere, if that is sure."""
    if not written.month_day or any(stamp.written.day for stamp in stamps if stamp.role not in (SAVED, MAILED)):
        return written
    sent = sent or next(
        (stamp.written.day for stamp in reversed(stamps) if stamp.role == MAILED and stamp.written.day), None
    )
    weekdays = _weekdays(written, segments)
    days = {day for segment in segments for day in _days_named(segment) if (day.month, day.day) == written.month_day}
    days = {day for day in days if not weekdays or weekdays & {day.weekday(), (day - timedelta(days=1)).weekday()}}
    days |= {day for day in _by_rights(written, segments) if day.weekday() in weekdays}
    if sent:
        near = (written.in_year(year) for year in (sent.year - 1, sent.year, sent.year + 1))
        days |= {day for day in near if day and abs((day - sent).days) <= NEAR}
    if len(days) != 1:
        return written
    (day,) = days
    note = f"the year is not beside {day:%B} {day.day}; {day.year} stands elsewhere"
    return replace(written, day=day, month_day=None, fault="", is_whole=True, note=note)


def _days_named(segment: Segment) -> Iterator[date]:
    """The whole days that a segment names as days on which something has happened."""
    if not segment.is_shown_as("quote", "attribution"):
        sentences = (sentence for sentence in SENTENCE.split(segment.text) if not NO_HINT.search(sentence))
        yield from (written.day for sentence in sentences for written in dates_in(sentence) if written.day)


def _by_rights(written: WrittenDate, segments: Sequence[Segment]) -> Iterator[date]:
    """The days that a date would be in the years that lines about rights name."""
    for segment in segments:
        if segment.disposition and segment.disposition.name == "rights":
            years = {int(year[0]) for year in RIGHTS_YEAR.finditer(segment.text)}
            yield from (day for year in years if (day := written.in_year(year)))


def _weekdays(written: WrittenDate, segments: Sequence[Segment]) -> set[int]:
    """The weekdays that the date or the first sentence of the text names: one that fits makes a year sure."""
    named = {written.weekday} if written.weekday is not None else set()
    lead = next((segment.text for segment in segments if segment.is_shown_as("paragraph") or segment.unclaimed), "")
    end = ENDS_SENTENCE.search(lead)
    return named | weekdays_in(lead[: end.start()] if end else lead)
