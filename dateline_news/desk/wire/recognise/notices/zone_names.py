"""Zones as lines about embargoes name them besides letters and offsets: by a city and the word time."""

import re
import unicodedata
from datetime import datetime, timedelta, timezone, tzinfo
from functools import cache
from zoneinfo import ZoneInfo, available_timezones

from dateline_news.desk.wire.recognise.dates import WEEKDAY
from dateline_news.desk.wire.recognise.vocabulary.zone_words import LOCAL, NAMED, NO_ZONES
from dateline_news.model.moments import zones

UNIVERSAL = re.compile(r"(?<![^\W_])(?:UTC|GMT|Z)(?![^\W_])(?!\s?[+\u2212-]\s?\d)|غرينتش|جرينتش", re.IGNORECASE)
# From UTC, or right behind a time: `5 May - 10:00` has none.
OFFSET = re.compile(
    rf"(?:(?:UTC|GMT)\s?{zones.SIGN}\s?|(?:\A[\s(]{{0,2}}|(?<=:\d\d)|(?<=:\d\d\s)|(?<=:\d\d\s\()){zones.SIGN})\d\d?(?::?\d\d)?(?![\d/.-])",
    re.IGNORECASE,
)
WORD = r"[^\W\d_](?:[^\W\d_]|[\u064b-\u0655\u0900-\u0903\u093a-\u094f-])*"
NAME = rf"{WORD}(?:\s{WORD})?"
BY_CITY = re.compile(
    rf"(?P<before>{NAME})\s+(?:standard\s+|daylight\s+|summer\s+)?time(?!\w)"
    rf"|(?:hora(?:\s+local)?(?:\s+de)?|horário\s+de|heure\s+de|ora\s+di|waktu|(?P<stated>بتوقيت|بالتوقيت)|به\s+وقت)\s+(?P<after>{NAME})"
    rf"|(?P<german>(?:New\s+|Neu-)?{WORD}?)er\s+(?:Orts)?zeit(?!\w)|(?P<orts>orts)zeit(?!\w)"
    rf"|(?P<south>{NAME})\s+(?:کے\s+|के\s+)?(?:وقت|समय|saati(?:yle)?)(?!\w)"
    rf"|(?<=[\dm.h])\s[(\[](?![ap]\.?\s?m)(?P<bracket>{NAME})(?:\stime)?[)\]]",
    re.IGNORECASE,
)
IS_LOCAL = re.compile(rf"(?<!\w)(?:{LOCAL})(?!\w)", re.IGNORECASE)
LETTERS = re.compile(
    rf"(?<![^\W_])(?:{'|'.join(zones.LETTERS)}|[A-Z]{{1,3}}[SD]T|[A-Z]{{2,3}}ST|[ECMP]T|ME(?:S)?Z|[A-Z]KT)(?![^\W_])"
    r"|(?<=\d )[A-Z]{2,4}T(?!\w)"
)
FIRST_MARK = "\u0300"  # Latin letters come before it
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
    if (match := OFFSET.search(text)) and (offset := zones.zone(re.sub(r"[\s(]", "", match[0]))):
        return offset, match[0]
    unknown = ""
    for match in BY_CITY.finditer(text):
        name = _zone_of(match)
        if name:
            return _fixed(at, name), match[0]
        unknown = unknown or match[0] * _may_be_zone(match)
    if match := LETTERS.search(text):
        letters = match[0]
        name = NAMED.get(letters.lower(), "")
        return (_fixed(at, name) if name else zones.by_letters(letters, at) or UNCLEAR), letters
    return (UNCLEAR, unknown.strip()) if unknown else (None, "")


def _words(match: re.Match[str]) -> str:
    return next(value for name, value in match.groupdict().items() if value and name != "stated")


def _zone_of(match: re.Match[str]) -> str:
    """The zone of a city or a land that stands beside the word for time, by as many of its words as have one."""
    words = _words(match).lower()
    names = (words, words.split()[-1], words.split()[0])
    spelt = (spelling for each in names for spelling in (each, f"{each}er", _bare(each)))
    return "" if IS_LOCAL.search(words) else next((zone for each in spelt if (zone := _known(each))), "")


def _known(name: str) -> str:
    return NAMED.get(name) or _cities().get(name) or ""


def _bare(name: str) -> str:
    """A name without its accents: `Bogotá`."""
    return (
        "".join(sign for sign in unicodedata.normalize("NFD", name) if not unicodedata.combining(sign))
        if name < FIRST_MARK
        else name
    )


def _may_be_zone(match: re.Match[str]) -> bool:
    """Whether what stands beside the word for time may be a place that nobody here knows, or is any."""
    words = _words(match)
    last = words.split()[0 if match["after"] else -1]
    is_name = last[:1].isupper() or bool(match["stated"])
    is_plain = last.casefold() in NO_ZONES or (
        match["bracket"] and not match[0].endswith("time)") and WEEKDAY.match(last)
    )
    return bool(IS_LOCAL.search(words) or (is_name and not is_plain))


def _fixed(at: datetime, name: str) -> tzinfo:
    return timezone(at.replace(tzinfo=ZoneInfo(name)).utcoffset() or timedelta(0))
