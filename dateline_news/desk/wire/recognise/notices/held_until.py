"""Reads until when a line holds a copy back: one day and one time, or what is doubtful about them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, tzinfo

from dateline_news.desk.wire.recognise import dates
from dateline_news.desk.wire.recognise.dates import WrittenDate
from dateline_news.desk.wire.recognise.notices.zone_names import UNCLEAR, zone_in
from dateline_news.model import moments

HALF = r"(?:\s?(?P<half>[ap])\s?\.?\s?m\b\.?|\s?(?P<word>صباحا?ً?|مساءً?|ص|م)(?!\w))?"
HOURS = r"(?:hrs?|hours?|heures?|horas?|uhr|uur|بجے|h)(?!\w)"
BEFORE = r"(?<![\d/.:,-])(?:(?P<early>صبح|الساعة|شام|رات)\s+)?"
TIMES = (
    re.compile(rf"{BEFORE}(?P<hour>\d{{1,2}})\s?[:.h]\s?(?P<minute>\d\d)(?::\d\d)?(?![\d/]|\.\d){HALF}", re.IGNORECASE),
    re.compile(rf"{BEFORE}(?P<hour>\d\d)(?P<minute>\d\d)(?!\d)(?=\s?(?:{HOURS}|\(?[A-Z]{{2,5}}(?![a-z])|z\b|\w+\s\w*\s?time\b))()", re.IGNORECASE),
    re.compile(rf"{BEFORE}(?P<hour>\d{{1,2}})(?!\d)(?=\s?[ap]\s?\.?\s?m\b){HALF}", re.IGNORECASE),
    re.compile(rf"{BEFORE}(?P<hour>\d{{1,2}})(?!\d)\s?{HOURS}", re.IGNORECASE),
    re.compile(r"(?<!\w)(?P<noon>noon|midday|mediodía|midi|mittags?|meio-dia)(?!\w)", re.IGNORECASE),
)  # fmt: skip
MIDNIGHT = re.compile(r"(?<!\w)(?:midnight|medianoche|minuit|mitternacht|meia-noite|منتصف الليل)(?!\w)", re.IGNORECASE)
# What has no time that a line says: with a day alone, the copy would go out too early.
EVENT = re.compile(
    r"(?<!\w)(?:delivery|start|beginning|end|close|speech|remarks|meeting|conference|announcement|morning|evening|afternoon"
    r"|papers|editions|beginns?|rede|redebeginn|ende|inicio|début|início|discurso|discours)(?!\w)",
    re.IGNORECASE,
)
SHORT_DAY = re.compile(r"(?<![\d.:])(?P<day>[0-3]?\d)\.\s?(?P<month>1[0-2]|0?[1-9])\.(?!\d)")
LAST_MINUTE, NOON = 59, 12
AFTERNOON = ("م", "مساء", "مساءً", "شام", "رات")


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
        if self.weekday is not None and self.weekday != day.weekday():
            stated, right = (moments.WEEKDAYS[number] for number in (self.weekday, day.weekday()))
            return [*self.doubts, f"it says {stated}, but {day} is a {right}"]
        return list(self.doubts)


def held_until(text: str, begin: int = 0) -> HeldUntil:
    """What a text names as the moment, behind an index or else anywhere in it."""
    written = dates.dates_in(text[begin:]) or dates.dates_in(text)
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
    clocks = _times(text, str(some_day.year) if latest.day else "")
    if MIDNIGHT.search(text):
        doubts.append("midnight may be the beginning of that day, or its end")
    at, zone = _settled(clocks, text, some_day, doubts)
    if at is None and (event := EVENT.search(text, begin)):
        doubts.append(f"“{event[0]}” is no time")
    if zone is UNCLEAR:
        doubts.append(f"“{zone_in(text, datetime.combine(some_day, at or time()))[1]}” means no one zone")
    return HeldUntil(latest.day, latest.month_day, latest.weekday, at, zone, doubts)


def _times(text: str, year: str) -> list[tuple[int, int, time]]:
    """The times in a text: where each begins and ends, and what it says; the year of its day is none."""
    clocks: list[tuple[int, int, time]] = []
    for form in TIMES:
        for match in form.finditer(text):
            at = _time(match)
            is_new = all(match.end() <= begin or match.start() >= end for begin, end, _ in clocks)
            if at is not None and is_new and match[0].strip() != year:
                clocks.append((match.start(), match.end(), at))
    return sorted(clocks, key=lambda each: each[0])


def _time(match: re.Match[str]) -> time | None:
    parts = match.groupdict()
    if parts.get("noon"):
        return time(NOON)
    hour, minute = int(parts["hour"]), int(parts.get("minute") or 0)
    half = (parts.get("half") or "").lower()
    is_late = half == "p" or (parts.get("word") or parts.get("early") or "") in AFTERNOON
    if half and not 1 <= hour <= NOON:
        return None
    if half or (is_late and hour < NOON):
        hour = hour % NOON + NOON * is_late
    return time(hour, minute) if hour < 24 and minute <= LAST_MINUTE else None  # noqa: PLR2004  hours of a day


def _settled(
    clocks: Sequence[tuple[int, int, time]], text: str, day: date, doubts: list[str]
) -> tuple[time | None, tzinfo | None]:
    """The one time that several are, each on its own clock; a doubt is added where they are not one."""
    ends = [*(begin for begin, _, _ in clocks), len(text)][1:]
    read: list[tuple[time, tzinfo | None]] = []
    for (_, stop, at), end in zip(clocks, ends, strict=True):
        moment = datetime.combine(day, at)
        zone, _ = zone_in(text[stop:end], moment)
        read.append((at, zone if zone or len(clocks) > 1 else zone_in(text, moment)[0]))
    clear = [datetime.combine(day, at, zone) for at, zone in read if zone and zone is not UNCLEAR]
    if len(read) > 1 and (len(set(clear)) > 1 or (not clear and len({at for at, _ in read}) > 1)):
        doubts.append("it names more than one time")
    if clear:
        first = clear[0]
        return first.time(), first.tzinfo
    return read[0] if read else (None, None)


def _calendar_day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
