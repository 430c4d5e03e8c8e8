"""Dates as feeds, exports and pages write them, with the zone they are written in."""

import re
from dataclasses import dataclass
from datetime import date, datetime
from email.utils import parsedate_tz
from typing import NoReturn

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
# RFC 822, section 5: the names of zones that mean one offset. Any other name means several.
NAMED = {"GMT", "UT", "UTC", "Z", "EST", "EDT", "CST", "CDT", "MST", "MDT", "PST", "PDT"}
ZONE = re.compile(r"(?:([+-]\d{2}):?(\d{2})|\b([A-Z]{1,5}))\s*(?:\([^)]*\))?$")
NOTHING = "0000-00-00"


@dataclass(frozen=True, slots=True)
class Day:
    """A day, as a header writes it (`2026-05-05`, or `2026-05-05 18:30+05:00`), and what is doubtful about it."""

    written: str
    day: date
    at: datetime | None = None  # where the moment is known
    doubt: str = ""

    def is_after(self, other: "Day") -> bool:
        """Whether it is later, as far as both are known."""
        if self.at and other.at:
            return self.at > other.at
        return self.day > other.day


def day(written: str) -> Day:
    """Read a date of RFC 822 (RSS) or of ISO 8601 (Atom, pages), keeping its zone.

    A time without a zone is no moment, so only its day is used. Raises ValueError with what is wrong.
    """
    text = " ".join(written.split())
    try:
        return _iso(text) if re.match(r"\d{4}-", text) else _mail(text)
    except (ValueError, OverflowError, IndexError):
        _refuse(text)


def _refuse(text: str) -> NoReturn:
    if re.fullmatch(r"\d{4}(-\d{2})?", text):
        raise ValueError(f"“{text}” is not a whole day") from None
    raise ValueError(f"“{text}” is no date that can be read") from None


def _iso(text: str) -> Day:
    at = datetime.fromisoformat(re.sub(r"(\.\d{1,6})\d*", r"\1", text.replace(" UTC", "Z")))
    if re.fullmatch(r"[\d-]+", text):
        return Day(at.date().isoformat(), at.date())
    return _moment(at, text, "")


def _mail(text: str) -> Day:
    parts = parsedate_tz(text)
    if parts is None:
        raise ValueError(text)
    year, month, of_month, hour, minute, second = parts[:6]
    offset = _offset(text)
    at = datetime.fromisoformat(
        f"{year:04}-{month:02}-{of_month:02}T{hour:02}:{minute:02}:{min(second, 59):02}{offset}"
    )
    named = text[:3].lower()
    doubt = "" if named not in WEEKDAYS or named == WEEKDAYS[at.weekday()] else f"“{text}” names another weekday"
    return _moment(at, text, doubt)


def _offset(text: str) -> str:
    """The zone as `+05:00`, or nothing where it is not given or its name means several."""
    match = ZONE.search(text)
    if not match:
        return ""
    if match[1]:
        return f"{match[1]}:{match[2]}" if f"{match[1]}{match[2]}" != "-0000" else "+00:00"
    if match[3] not in NAMED:
        return ""
    seconds = (parsedate_tz(text) or (0,))[-1] or 0
    sign, minutes = ("-" if seconds < 0 else "+"), abs(seconds) // 60
    return f"{sign}{minutes // 60:02}:{minutes % 60:02}"


def _moment(at: datetime, text: str, doubt: str) -> Day:
    if at.tzinfo is None:
        lost = f"“{text}” has a time whose zone is not known, so only its day is used"
        return Day(at.date().isoformat(), at.date(), None, f"{doubt}; {lost}" if doubt else lost)
    precision = "seconds" if at.second else "minutes"
    return Day(at.isoformat(" ", precision), at.date(), at, doubt)
