"""Dates as copy writes them, anywhere in a text: in digits, with month names, in words, with times and zones."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from dateline_news.desk.wire.names_of_days import MONTHS, ORDINALS, WEEKDAYS
from dateline_news.model import moments
from dateline_news.model.moments import orders, zones


def _any(names: Iterable[str]) -> str:
    return "|".join(sorted(map(re.escape, names), key=len, reverse=True))


MONTH = rf"(?P<month>{_any(MONTHS)})(?![^\W\d_])\.?"
DAY = rf"(?:(?P<day>[0-9۰-۹٠-٩]{{1,2}})(?:\s?(?:st|nd|rd|th)(?![a-z]))?|(?P<ordinal>{_any(ORDINALS)}))"
YEAR = r"(?P<year>[0-9۰-۹٠-٩]{4})(?![0-9۰-۹٠-٩])(?:ء)?"
WEEKDAY = rf"(?:(?P<weekday>{_any(WEEKDAYS)})(?![^\W\d_])\.?[\s,،]*)?"
LATE = rf"(?:[\s,،]+\(?(?P<late>{_any(WEEKDAYS)})(?![^\W\d_])\)?)?"
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
FLAGS = re.IGNORECASE
WRITTEN = [
    re.compile(
        rf"(?<![\w/])(?:{TIME.replace('P<', 'P<early_')}{BETWEEN})?{WEEKDAY}{form}{LATE}(?:(?:[Tt]|{BETWEEN}){TIME})?",
        FLAGS,
    )
    for form in FORMS
]
DIGIT = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class Written:
    """A date in a text: where it stands, the day it means, or what is wrong with it.

    `time` is `20:12`, or `20:12+05:00` where the zone is given, or empty; `month_day` is set where
    only the year is missing; `is_whole` says that day, month and year are all written; `note` says what
    was left out.
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


def at(text: str, place: int) -> Written | None:
    """The date that begins at a place in a text, in the longest form it can be read in."""
    found = [match for pattern in WRITTEN if (match := pattern.match(text, place))]
    return _written(max(found, key=lambda match: match.end()), text) if found else None


def all_in(text: str) -> list[Written]:
    """Every date in a text, in order, none inside another."""
    found: list[Written] = []
    if not DIGIT.search(text):  # every date has one somewhere, and most lines have none
        return found
    starts = sorted({match.start() for pattern in WRITTEN for match in pattern.finditer(text)})
    for place in starts:
        if (not found or place >= found[-1].end) and (one := at(text, place)):
            found.append(one)
    return found


def _written(match: re.Match[str], text: str) -> Written:
    said = {name: value for name, value in match.groupdict().items() if value}
    end = match.end() - (len(match[0]) - len(match[0].rstrip()))
    weekday = WEEKDAYS.get((said.get("weekday") or said.get("late", "")).lower())
    here, words = (match.start(), end), f"“{text[match.start() : end]}”"
    month, day, fault = _month_and_day(said)
    if not fault and not day:
        return Written(*here, fault=f"{words} is only a month", is_whole=False)
    if not fault and "year" not in said:
        fault = f"{words} has no year"
        return Written(*here, month_day=(month, day), weekday=weekday, fault=fault, is_whole=False)
    if fault:
        return Written(*here, fault=fault.format(words=words))
    try:
        day_of_all = date(int(said["year"]), month, day)
    except ValueError:
        return Written(*here, fault=f"{words} is no day of the calendar")
    time, note = _time(said, day_of_all)
    return Written(*here, day_of_all, time=time, weekday=weekday, note=note)


def _month_and_day(said: dict[str, str]) -> tuple[int, int, str]:
    """Month and day (0 where there is none), or what is wrong."""
    if "first" in said:
        return _in_numbers(said)
    month = int(said["month_number"]) if "month_number" in said else MONTHS[said["month"].lower()]
    day = ORDINALS[said["ordinal"].lower()] if "ordinal" in said else int(said.get("day", 0))
    if "day" in said and day == 0:
        return month, 0, "{words} is no day of the calendar"
    return month, day, ""


def _in_numbers(said: dict[str, str]) -> tuple[int, int, str]:
    """Month and day of numbers alone, where they can be read in one way only."""
    numbers = (int(said[name]) for name in ("first", "second", "year"))
    match = orders.NUMBERS.fullmatch("{}/{}/{:04}".format(*numbers))
    days = list(dict.fromkeys(orders.readings(match).values())) if match else []
    if len(days) > 1:
        shown = " or ".join(map(str, days))
        return 0, 0, f"{{words}} may be a day and a month or a month and a day, {shown}"
    return (days[0].month, days[0].day, "") if days else (0, 0, "{words} is no day of the calendar")


def _time(said: dict[str, str], day: date) -> tuple[str, str]:
    """The time on a day as a header writes it, and what was left out of it."""
    given = {name.removeprefix("early_"): value for name, value in said.items()}
    if "hour" not in given:
        return "", ""
    clock = f"{int(given['hour'])}:{int(given['minute']):02}{given.get('half', '')}{'m' * ('half' in given)}"
    try:
        at = moments.read(f"{day} {clock}").at
    except ValueError:
        return "", f"{clock} is no clear time of day and was left out"
    zone = given.get("zone", "")
    offset = zones.zone(zone) or zones.by_letters(zone.upper(), at)
    if zone and offset is None:
        return "", f"{zone} means no one zone, so {at:%H:%M} was left out"
    return at.replace(tzinfo=offset).isoformat(timespec="minutes").partition("T")[2], ""


def given(written: str) -> Written:
    """The date that an editor has given. Raises ValueError for what a header could not say."""
    read = moments.read(written)
    _, _, time = read.text.partition(" ")
    return Written(0, len(written), read.at.date(), time=time)
