"""Dates as copy writes them, anywhere in a text: in digits, with month names, in words, with times and zones."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from dateline_news.desk.wire.recognise.day_names import MONTHS, ORDINALS, WEEKDAYS
from dateline_news.model import moments
from dateline_news.model.moments import orders, zones


def _any(names: Iterable[str]) -> str:
    return "|".join(sorted(map(re.escape, names), key=len, reverse=True))


MONTH = rf"(?P<month>{_any(MONTHS)})(?![^\W\d_])\.?"
DAY = rf"(?:(?P<day>[0-9۰-۹٠-٩]{{1,2}})(?:\s?(?:st|nd|rd|th)(?![a-z]))?|(?P<ordinal>{_any(ORDINALS)}))"
YEAR = r"(?P<year>[0-9۰-۹٠-٩]{4})(?![0-9۰-۹٠-٩])(?:ء)?"
WEEKDAY = rf"(?:(?P<weekday>{_any(WEEKDAYS)})(?![^\W\d_])\.?[\s,،]*)?"
WEEKDAY_AFTER = rf"(?:[\s,،]+\(?(?P<weekday_after>{_any(WEEKDAYS)})(?![^\W\d_])\)?)?"
LETTERS = _any([*zones.UNIVERSAL, *zones.LETTERS]) + r"|(?-i:[A-Z]{1,4}T)"
ZONE = rf"(?:(?:{LETTERS})(?![A-Za-z])(?:\s?{zones.SIGN}\d\d?(?::?\d\d)?)?|{zones.SIGN}\d\d(?::?\d\d)?)(?!\d)"
TIME = (
    r"(?P<hour>\d{1,2})[:.](?P<minute>\d\d)(?::\d\d(?:[.,]\d+)?)?(?!\d)"
    r"(?:\s?(?P<half>[ap])\.?m\.?(?![a-z]))?"
    rf"(?:\s?\(?(?P<zone>{ZONE})\)?)?(?:\s?(?:hrs|hours))?"
)
BETWEEN = r"(?:\s*[,،|·•]\s*|\s+(?:at\s+)?|\s*[–—-]\s*)"
FORMS = (
    rf"{YEAR}(?P<mark>[-/.])(?P<month_number>\d{{1,2}})(?P=mark)(?P<day>\d{{1,2}})(?!\d)",
    rf"(?P<first>\d{{1,2}})(?P<mark>[-/.])(?P<second>\d{{1,2}})(?P=mark){YEAR}",
    rf"(?:the\s+)?{DAY}(?:\s+of)?[\s-]*{MONTH}(?:[\s,،-]*{YEAR})",
    rf"{MONTH}[\s-]*(?:the\s+)?{DAY}(?:[\s,،-]+{YEAR})",
    rf"(?:the\s+)?{DAY}(?:\s+of)?[\s-]*{MONTH}(?![\s,]*\d)",
    rf"{MONTH}[\s-]*{DAY}(?![\s,]*\d)",
    rf"{MONTH}[\s,،-]*{YEAR}",
)
PATTERNS = [
    re.compile(
        rf"(?<![\w/])(?:{TIME.replace('P<', 'P<before_')}{BETWEEN})?{WEEKDAY}{form}{WEEKDAY_AFTER}(?:(?:[Tt]|{BETWEEN}){TIME})?",
        re.IGNORECASE,
    )
    for form in FORMS
]
DIGIT = re.compile(r"\d")
NO_DAY = "is no day of the calendar"


@dataclass(frozen=True, slots=True)
class WrittenDate:
    """A date in a text: where it stands, the day it means, or what is wrong with it; `note` says what was left out.

    `time` is `20:12`, or `20:12+05:00` where the zone is given, or empty; `month_day` is set where only the year is
    missing; `is_whole` says that day, month and year are all written.
    """

    begin: int
    end: int
    day: date | None = None
    month_day: tuple[int, int] | None = None
    time: str = ""
    weekday: int | None = None
    fault: str = ""
    note: str = ""
    is_whole: bool = True

    @property
    def iso(self) -> str:
        """As a header writes it: `2021-07-14`, or `2021-07-14 20:12`."""
        return f"{self.day} {self.time}".strip()

    def in_year(self, year: int) -> date | None:
        """The day it means; one without a year is of this one."""
        try:
            return date(year, *self.month_day) if self.month_day else self.day
        except ValueError:
            return None


def date_at(text: str, begin: int) -> WrittenDate | None:
    """The date that begins at an index of a text, in the longest form it can be read in."""
    matches = [match for pattern in PATTERNS if (match := pattern.match(text, begin))]
    return _written_date(max(matches, key=lambda match: match.end()), text) if matches else None


def dates_in(text: str) -> list[WrittenDate]:
    """Every date in a text, in order, none inside another."""
    dates: list[WrittenDate] = []
    if not DIGIT.search(text):  # every date has one somewhere, and most lines have none
        return dates
    for begin in sorted({match.start() for pattern in PATTERNS for match in pattern.finditer(text)}):
        if (not dates or begin >= dates[-1].end) and (written := date_at(text, begin)):
            dates.append(written)
    return dates


def editor_date(text: str) -> WrittenDate:
    """The date that an editor has given. Raises ValueError for what a header could not say."""
    moment = moments.read(text)
    _, _, time = moment.text.partition(" ")
    return WrittenDate(0, len(text), moment.at.date(), time=time)


def _written_date(match: re.Match[str], text: str) -> WrittenDate:
    parts = {name: value for name, value in match.groupdict().items() if value}
    begin, end = match.start(), match.start() + len(match[0].rstrip())
    quoted = f"“{text[begin:end]}”"
    weekday = WEEKDAYS.get((parts.get("weekday") or parts.get("weekday_after", "")).lower())
    month, day, fault = _month_and_day(parts)
    if fault:
        return WrittenDate(begin, end, fault=f"{quoted} {fault}")
    if not day:
        return WrittenDate(begin, end, fault=f"{quoted} is only a month", is_whole=False)
    if "year" not in parts:
        fault = f"{quoted} has no year"
        return WrittenDate(begin, end, month_day=(month, day), weekday=weekday, fault=fault, is_whole=False)
    try:
        on = date(int(parts["year"]), month, day)
    except ValueError:
        return WrittenDate(begin, end, fault=f"{quoted} {NO_DAY}")
    time, note = _time(parts, on)
    return WrittenDate(begin, end, on, time=time, weekday=weekday, note=note)


def _month_and_day(parts: dict[str, str]) -> tuple[int, int, str]:
    """Month and day (0 where there is none), or what is wrong."""
    if "first" in parts:
        return _in_numbers(parts)
    month = int(parts["month_number"]) if "month_number" in parts else MONTHS[parts["month"].lower()]
    day = ORDINALS[parts["ordinal"].lower()] if "ordinal" in parts else int(parts.get("day", 0))
    return month, day, NO_DAY if "day" in parts and day == 0 else ""


def _in_numbers(parts: dict[str, str]) -> tuple[int, int, str]:
    """Month and day of numbers alone, where they can be read in one way only."""
    numbers = (int(parts[name]) for name in ("first", "second", "year"))
    match = orders.NUMBERS.fullmatch("{}/{}/{:04}".format(*numbers))
    days = list(dict.fromkeys(orders.readings(match).values())) if match else []
    if len(days) > 1:
        return 0, 0, f"may be a day and a month or a month and a day, {' or '.join(map(str, days))}"
    return (days[0].month, days[0].day, "") if days else (0, 0, NO_DAY)


def _time(parts: dict[str, str], day: date) -> tuple[str, str]:
    """The time on a day as a header writes it, and what was left out of it."""
    written = {name.removeprefix("before_"): value for name, value in parts.items()}
    if "hour" not in written:
        return "", ""
    clock = f"{int(written['hour'])}:{int(written['minute']):02}{written.get('half', '')}{'m' * ('half' in written)}"
    try:
        moment = moments.read(f"{day} {clock}").at
    except ValueError:
        return "", f"{clock} is no clear time of day and was left out"
    zone = written.get("zone", "")
    offset = zones.zone(zone) or zones.by_letters(zone.upper(), moment)
    if zone and offset is None:
        return "", f"{zone} means no one zone, so {moment:%H:%M} was left out"
    return moment.replace(tzinfo=offset).isoformat(timespec="minutes").partition("T")[2], ""
