"""Zones as lines about embargoes name them besides letters and offsets: by a city and the word time."""

import re
from datetime import datetime, timedelta, timezone, tzinfo
from functools import cache
from zoneinfo import ZoneInfo, available_timezones

from dateline_news.model.moments import zones

NAMED = {
    "uk": "Europe/London", "british": "Europe/London", "gb": "Europe/London",
    "eastern": "America/New_York", "us eastern": "America/New_York", "et": "America/New_York",
    "us pacific": "America/Los_Angeles", "pt": "America/Los_Angeles",
    "mez": "Europe/Berlin", "mesz": "Europe/Berlin", "hec": "Europe/Paris",
    "central european": "Europe/Berlin", "pakistan": "Asia/Karachi", "japan": "Asia/Tokyo",
}  # fmt: skip
UNIVERSAL = re.compile(r"(?<![^\W_])(?:UTC|GMT|Z)(?![^\W_])(?!\s?[+\u2212-]\s?\d)|غرينتش|جرينتش", re.IGNORECASE)
OFFSET = re.compile(rf"(?:(?:UTC|GMT)\s?)?{zones.SIGN}\s?\d\d?(?::?\d\d)?(?![\d/.-])", re.IGNORECASE)
WORD = r"[^\W\d_][^\W\d_.’']*"
BY_CITY = re.compile(
    rf"(?P<before>{WORD}(?:\s{WORD})?)\s+(?:standard\s+|daylight\s+|summer\s+)?time(?!\w)"
    rf"|(?:hora(?:\s+local)?\s+de|heure\s+de|hora\s+de|ora\s+di|بتوقيت)\s+(?P<after>{WORD}(?:\s{WORD})?)"
    rf"|(?P<german>{WORD}?)er\s+(?:Orts)?zeit(?!\w)",
    re.IGNORECASE,
)
LETTERS = re.compile(
    r"(?<![^\W_])(?:[A-Z]{1,3}[SD]T|[A-Z]{2,3}ST|[ECMP]T|[CEW]E(?:S)?T|ME(?:S)?Z|[A-Z]KT|EAT|JST|KST|SGT|HKT)(?![^\W_])"
)
UNCLEAR = timezone(timedelta(0), "unclear")  # in place of a zone that letters or words do not settle


@cache
def _cities() -> dict[str, str]:
    """The zone of each city that has one of its own, by its name in small letters."""
    names = (name for name in available_timezones() if "/" in name and not name.startswith(("Etc", "posix", "right")))
    return {name.rsplit("/", 1)[1].replace("_", " ").lower(): name for name in sorted(names)}


def zone_in(text: str, at: datetime) -> tuple[tzinfo | None, str]:
    """The zone that a text names for a local moment, and the words for it: None where it names none.

    UNCLEAR is given for words that are a zone, and of which nobody can say which.
    """
    if match := UNIVERSAL.search(text):
        return timezone(timedelta(0)), match[0]
    if (match := OFFSET.search(text)) and (offset := zones.zone(re.sub(r"\s", "", match[0]))):
        return offset, match[0]
    for match in BY_CITY.finditer(text):
        words = next(filter(None, match.groups())).lower()
        if "local" in words:
            return UNCLEAR, match[0]
        names = (words, words.split()[-1])
        if name := next((known for each in names if (known := NAMED.get(each) or _cities().get(each))), ""):
            return _fixed(at, name), match[0]
    if match := LETTERS.search(text):
        letters = match[0]
        name = NAMED.get(letters.lower(), "")
        return (_fixed(at, name) if name else zones.by_letters(letters, at) or UNCLEAR), letters
    return None, ""


def _fixed(at: datetime, name: str) -> tzinfo:
    return timezone(at.replace(tzinfo=ZoneInfo(name)).utcoffset() or timedelta(0))
