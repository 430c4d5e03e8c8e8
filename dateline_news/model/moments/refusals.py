"""Messages about moments that the grammar does not accept: what is wrong, and what to write."""

import re
from collections.abc import Iterable
from datetime import date

from dateline_news.model.moments import zones

FLAGS = re.ASCII | re.IGNORECASE
RIGHT = "write it as 2021-07-14 or 2021-07-14 09:30"
OFFSET = "write an offset, as in 09:30 +05:00"
WORD = r"(?:[a-z]{3,9}\.?)"
# A part of a moment: a year, a month, a day without its year, a time, a weekday.
PART = re.compile(
    rf"\d{{4}}([-/.]\d{{1,2}})?|{WORD},? \d{{4}}|\d{{1,2}}(?:st|nd|rd|th)? {WORD}|{WORD} \d{{1,2}}(?:st|nd|rd|th)?"
    r"|\d{1,2}[:.]\d\d.*|\d{1,2} ?[ap]\.?m\.?|(?:mon|tues|wednes|thurs|fri|satur|sun)day",
    FLAGS,
)
TWO_TIMES = re.compile(r"\d{1,2}[:.h]?\d\d ?[-\u2010-\u2015\N{MINUS SIGN}] ?\d{1,2}[:.h]\d\d", FLAGS)
# Times as people write them elsewhere: 9h30, 18h, 0930, 18.30, 18-00.
OTHER_TIME = re.compile(
    r"(?P<hour>[01]?\d|2[0-3])(?:[h.\-](?P<minute>[0-5]\d)?|(?P<bare>[0-5]\d))(?: ?h(?:rs|ours)?)?", FLAGS
)
NOON = re.compile(r"12(?::00)? ?[ap]\.?m\b.*", FLAGS)
LETTERS = re.compile(r"\(?[a-z]{1,5}\)?", FLAGS)
SHOWN = 60  # characters of a moment that a message shows


def _quoted(written: str) -> str:
    return f"“{written if len(written) <= SHOWN else f'{written[:SHOWN]}…'}”"


def of_text(written: str) -> str:
    """The message about a text that is no moment, or only a part of one."""
    if PART.fullmatch(" ".join(written.split())):
        return f"{_quoted(written)} is not a whole day; {RIGHT}"
    return f"{_quoted(written)} is no day of the calendar; {RIGHT}"


def of_numbers(written: str, days: Iterable[date], rest: str) -> str:
    """The message about a day in numbers that may be one of several, or none."""
    moments = [f"{day}{rest}" for day in days]
    if not moments:
        return of_text(written)
    if len(moments) == 1:
        return f"{_quoted(written)} has a year of two digits; write {moments[0]} if that is meant"
    return f"{_quoted(written)} may be {', '.join(moments[:-1])} or {moments[-1]}; write the one that is meant"


def of_weekday(written: str, named: str, day: date, right: str) -> str:
    """The message about a weekday that the day was not."""
    return f"{_quoted(written)} says {named}, but {day} is a {right}; write the one that is meant"


def of_time(written: str, clock: str) -> str:
    """The message about a text after a day that is no time."""
    if TWO_TIMES.fullmatch(clock):
        return f"“{clock}” is two times; write the one that is meant, as in 2021-07-14 18:00"
    if NOON.fullmatch(clock):
        return f"“{clock}” is noon to some and midnight to others; write 12:00 or 00:00"
    if match := OTHER_TIME.fullmatch(clock):
        right = f"{int(match['hour']):02}:{match['minute'] or match['bare'] or '00'}"
        return f"“{clock}” is no time of day here; write {right} if that is meant"
    if re.match(r"24:00", clock):
        return f"“{clock}” is no time of day here; write 00:00 of the next day"
    if re.match(r"[0-9]{1,2}:[0-9]{2}", clock):
        return f"“{clock}” is no time of day; a day goes from 00:00 to 23:59:59; {RIGHT}"
    return f"{_quoted(written)} has a time of day that cannot be read; {RIGHT}"


def of_zone(clock: str, written: str) -> str:
    """The message about a text after a time that is no zone."""
    shown = written.strip()
    if TWO_TIMES.fullmatch(clock + written):
        return of_time("", clock + written)
    if shown.upper() in zones.LETTERS:
        return f"“{shown}” is not read as a zone here; {OFFSET}"
    if LETTERS.fullmatch(shown):
        return f"“{shown}” is no zone that means the same everywhere; {OFFSET}"
    return f"“{shown}” behind {clock} is no zone; {OFFSET}"
