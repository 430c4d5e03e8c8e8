"""Reads a day, or a day and a time, in every spelling that is accepted; one grammar for wherever one is written.

    day     2026-11-28   2026/11/28   20261128   28 November 2026   Nov. 28, 2026   28/11/2026 (not 03/11/2026)
    time    18:00   18:00:30.5   6:00 pm   6pm
    zone    Z   UTC   GMT   +05:00   +0500   +05   UTC-5
    all     2026-11-28T18:00:00Z   2026-11-28 18:00 +05:00   Sat, 28 Nov 2026 18:00:00 +0500

Everything else is refused, with what to write (refusals.py). Headers, corrections, what the desk is told by --date and
--since, wire copy and imports are all read by it. zones.py knows the zones, orders.py the days in numbers; days.py
names days and times for readers, and clock.py alone reads the clock.
"""

import re
from dataclasses import dataclass
from datetime import date, datetime, time, tzinfo

from dateline_news.model.moments import orders, refusals, zones
from dateline_news.model.moments.days import MONTHS, WEEKDAYS

# What most moments look like: these are read at once.
MACHINE = re.compile(r"\d{4}-\d\d-\d\d([ T]\d\d:\d\d(:\d\d)?)?", re.ASCII)
LAST_YEAR = 9999  # of Python's calendar: in it, as in the first, no zone can be computed
NUMBER_OF = {name.lower()[:3]: number for number, name in enumerate(MONTHS, 1)}
NAME = "|".join(MONTHS)
MONTH = rf"(?P<month>{NAME}|{'|'.join(name[:3] for name in MONTHS)}|Sept)(?![a-z])\.?"
DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
YEAR = r"(?P<year>\d{4})(?!\d)"
CLOCK = r"(?P<hour>\d{1,2}):(?P<minute>\d\d)(?::(?P<second>\d\d)(?:[.,](?P<fraction>\d+))?)?(?!\d)"
HALF = r" ?(?P<half>[ap])\.?m(?![a-z])\.?"
FLAGS = re.ASCII | re.IGNORECASE
WEEKDAY = re.compile(
    r"(?P<weekday>mon(?:day)?|tue(?:s|sday)?|wed(?:nesday)?|thu(?:r|rs|rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)"
    r"(?![a-z])\.?,? ",
    FLAGS,
)
DAYS = [
    re.compile(form, FLAGS)
    for form in (
        r"(?P<year>\d{4})(?P<mark>[-/.])(?P<number>\d{1,2})(?P=mark)(?P<day>\d{1,2})(?!\d)",
        r"(?P<year>\d{4})(?P<number>\d\d)(?P<day>\d\d)(?!\d)",
        rf"{DAY}(?: of)?[ -]{MONTH}(?:,? |-){YEAR}",
        rf"{MONTH} {DAY}(?:, ?| ){YEAR}",
        rf"(?P<year>\d{{4}})[ -]{MONTH}[ -](?P<day>\d{{1,2}})(?!\d)",
    )
]
# As `date` and `git log` write it: the time is before the year.
UNIX = re.compile(rf"(?P<day>{MONTH} \d{{1,2}}) (?P<time>{CLOCK}(?: (?:UTC|GMT))?) (?P<year>\d{{4}})(?!\d)", FLAGS)
JOINT = re.compile(r"(?P<letter>[T_])(?=\d)|,? (?:at )?", FLAGS)
TIMES = [re.compile(form, FLAGS) for form in (rf"{CLOCK}(?:{HALF})?", rf"(?P<hour>\d{{1,2}}){HALF}")]
BASIC = re.compile(r"(?P<hour>\d\d)(?P<minute>\d\d)(?:(?P<second>\d\d)(?:[.,](?P<fraction>\d+))?)?(?!\d)", FLAGS)
NOON = 12


@dataclass(frozen=True, slots=True)
class ParsedMoment:
    """A moment as it was written: with a zone only if it names one, and at midnight if it names no time."""

    at: datetime
    is_timed: bool

    @property
    def text(self) -> str:
        """As the desk writes it: `2026-11-28`, `2026-11-28 18:00`, `2026-11-28 18:00:30+05:00`; in whole seconds."""
        if not self.is_timed:
            return self.at.date().isoformat()
        return self.at.isoformat(" ", "seconds" if self.at.second else "minutes")


class OtherWeekdayError(ValueError):
    """A moment that names another weekday than its day was; `moment` is the moment without the weekday."""

    def __init__(self, message: str, moment: ParsedMoment) -> None:
        """Take the message and the moment."""
        super().__init__(message)
        self.moment = moment


def read(written: str) -> ParsedMoment:
    """The moment that a text names. Raises ValueError with what is wrong with it, and what would be right."""
    if MACHINE.fullmatch(written):
        try:
            return _within(datetime.fromisoformat(written), written, is_timed=":" in written)
        except ValueError:
            if ":" not in written:
                raise ValueError(refusals.of_text(written)) from None
    text = UNIX.sub(r"\g<day> \g<year> \g<time>", " ".join(written.split()))
    weekday = WEEKDAY.match(text)
    day, rest = _day(text[weekday.end() :] if weekday else text, written)
    moment = _timed(day, rest, written)
    right = WEEKDAYS[day.weekday()]
    if weekday and right[:3].lower() != weekday["weekday"][:3].lower():
        raise OtherWeekdayError(refusals.of_weekday(written, weekday["weekday"], day, right), moment)
    return moment


def _within(at: datetime, written: str, *, is_timed: bool) -> ParsedMoment:
    """The parsed moment; raises ValueError for one in the first or the last year of the calendar."""
    if not 1 < at.year < LAST_YEAR:
        raise ValueError(refusals.of_text(written))
    return ParsedMoment(at, is_timed)


def _day(text: str, written: str) -> tuple[date, str]:
    """The day that a text begins with, and the rest of the text."""
    if match := next(filter(None, (form.match(text) for form in DAYS)), None):
        groups = match.groupdict()
        number = groups.get("number") or NUMBER_OF[groups["month"][:3].lower()]
        try:
            return date(int(match["year"]), int(number), int(match["day"])), text[match.end() :]
        except ValueError:
            raise ValueError(refusals.of_text(written)) from None
    if match := orders.NUMBERS.match(text):
        days = list(dict.fromkeys(orders.readings(match).values()))
        if orders.is_clear(text):
            return days[0], text[match.end() :]
        raise ValueError(refusals.of_numbers(written, days, text[match.end() :]))
    raise ValueError(refusals.of_text(written))


def _timed(day: date, rest: str, written: str) -> ParsedMoment:
    """A day with the time and the zone that follow it."""
    if not rest:
        return _within(datetime.combine(day, time()), written, is_timed=False)
    joint = JOINT.match(rest)
    clock = rest[joint.end() :] if joint else rest
    forms = [*TIMES, BASIC] if joint and joint["letter"] in ("T", "t") else TIMES
    match = next(filter(None, (form.match(clock) for form in forms)), None) if joint else None
    if not match or not (at := _time(match.groupdict())):
        raise ValueError(refusals.of_time(written, clock))
    return _within(datetime.combine(day, at, _zone(match[0], clock[match.end() :])), written, is_timed=True)


def _time(groups: dict[str, str | None]) -> time | None:
    """The time of day in a match; None if it is none, and for 12 am and 12 pm, which not all mean alike."""
    hour, minute, half = int(groups["hour"] or 0), int(groups.get("minute") or 0), (groups.get("half") or "").lower()
    if half and (not 1 <= hour <= NOON or (hour, minute) == (NOON, 0)):
        return None
    hour = hour % NOON + NOON * (half == "p") if half else hour
    try:
        return time(hour, minute, int(groups.get("second") or 0), int((groups.get("fraction") or "")[:6].ljust(6, "0")))
    except ValueError:
        return None


def _zone(clock: str, written: str) -> tzinfo | None:
    """The zone that follows a time, if there is one."""
    if not written:
        return None
    zone = zones.zone(written.removeprefix(" "))
    if zone is None:
        raise ValueError(refusals.of_zone(clock, written))
    return zone
