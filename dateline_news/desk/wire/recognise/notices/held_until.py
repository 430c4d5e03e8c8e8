"""Reads until when a line holds a copy back: one day and one time, or what is doubtful about them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, tzinfo

from dateline_news.desk.wire.recognise import dates
from dateline_news.desk.wire.recognise.dates import WrittenDate
from dateline_news.desk.wire.recognise.notices.held_hours import Clock, hours_in
from dateline_news.desk.wire.recognise.notices.zone_names import UNCLEAR, zone_in
from dateline_news.model.moments.days import WEEKDAYS

SHORT_DAY = re.compile(r"(?<![\d.:])(?P<day>[0-3]?\d)\.\s?(?P<month>1[0-2]|0?[1-9])\.(?!\d)")
FURTHEST = 366  # days from a story to the day until which it is held, of which a year in a line is more likely an hour


@dataclass(frozen=True, slots=True)
class HeldUntil:
    """The day and the time that a line names, and what is doubtful about them (each half a sentence)."""

    day: date | None = None
    month_day: tuple[int, int] | None = None
    weekday: int | None = None
    at: time | None = None
    zone: tzinfo | None = None
    doubts: list[str] = field(default_factory=list)

    def on(self, story: date | None) -> "date | None":
        """The day; of one without a year the one that is nearest to the story's, and of the weekday if one is named."""
        if self.day or not self.month_day or not story:
            return self.day
        years = (story.year, story.year + 1, story.year - 1)
        days = [day for year in years if (day := _calendar_day(year, *self.month_day))]
        return min(days, key=lambda day: abs((day - story).days), default=None)

    def iso(self, story: date | None = None) -> str:
        """As a header writes it: `2023-05-05`, `2023-05-05 06:00`, `2023-05-05 06:00+00:00`; empty without a day."""
        day = self.on(story)
        if not day or not self.at:
            return day.isoformat() if day else ""
        zone = None if self.zone is UNCLEAR else self.zone
        return datetime.combine(day, self.at, zone).isoformat(" ", "minutes")

    def all_doubts(self, story: date | None) -> list[str]:
        """What is doubtful, with a weekday that does not fit its day."""
        day = self.on(story)
        if not day:
            return [*self.doubts, "it names no day"] if not self.doubts else list(self.doubts)
        if story and abs((day - story).days) > FURTHEST:
            return [*self.doubts, f"{day} is far from the day of the story"]
        if self.weekday is not None and self.weekday != day.weekday():
            stated, right = (WEEKDAYS[number] for number in (self.weekday, day.weekday()))
            return [*self.doubts, f"it says {stated}, but {day} is a {right}"]
        return list(self.doubts)


def held_until(text: str, begin: int = 0) -> HeldUntil:
    """What a text names as the moment, behind an index or else anywhere in it."""
    every = dates.dates_in(text)
    written = [each for each in every if each.begin >= begin] or every
    doubts = [f"“{text.strip()}” names no day that is clear"] * any(
        each.fault and not each.month_day for each in written
    )
    days = [each for each in written if each.day or each.month_day]
    if not days and (short := SHORT_DAY.search(text, begin)):  # with no year: `Mi 18.3., 10 Uhr`
        days = [WrittenDate(*short.span(), month_day=(int(short["month"]), int(short["day"])))]
    if len({each.day or each.month_day for each in days}) > 1:
        doubts.append("it names more than one day")
    latest = max(days, key=lambda each: (each.day or date.min, each.month_day or (0, 0)), default=WrittenDate(0, 0))
    some_day = latest.day or date(2000, 7, 1)
    hours = hours_in(text, begin, days)
    doubts += hours.doubts
    at, zone = _settled(hours.clocks, text, some_day, doubts)
    if zone is UNCLEAR:
        doubts.append(f"“{zone_in(text, datetime.combine(some_day, at or time()))[1]}” means no one zone")
    return HeldUntil(latest.day, latest.month_day, latest.weekday, at, zone, doubts)


def _settled(clocks: Sequence[Clock], text: str, day: date, doubts: list[str]) -> tuple[time | None, tzinfo | None]:
    """The one time that several are, each on its own clock; a doubt is added where they are not one."""
    ends = [*(clock.begin for clock in clocks), len(text)][1:]
    read: list[tuple[time, tzinfo | None]] = []
    for clock, end in zip(clocks, ends, strict=True):
        moment = datetime.combine(day, clock.at)
        zone, _ = zone_in(text[clock.end : end], moment)
        read.append((clock.at, zone if zone or len(clocks) > 1 else zone_in(text, moment)[0]))
    if len(clocks) == 1 and _has_other_zone(text[clocks[0].end :], datetime.combine(day, clocks[0].at)):
        doubts.append("it names more than one zone")
    clear = [datetime.combine(day, at, zone) for at, zone in read if zone and zone is not UNCLEAR]
    if len(read) > 1 and (len(set(clear)) > 1 or (not clear and len({at for at, _ in read}) > 1)):
        doubts.append("it names more than one time")
    if clear:
        first = clear[0]
        return first.time(), first.tzinfo
    return read[0] if read else (None, None)


def _has_other_zone(text: str, at: datetime) -> bool:
    """Whether a text names two zones that are not one at a moment."""
    first, words = zone_in(text, at)
    second, _ = zone_in(text.replace(words, " ", 1), at) if words else (None, "")
    return bool(second and first is not UNCLEAR and second is not UNCLEAR) and first != second


def _calendar_day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
