"""Reads the hours in a line that holds a copy back, in figures and in words, by the part of the day that it names.

An hour that is lost lets a copy out too early; so whatever may be one, and is not read, is told as doubtful.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import time

from dateline_news.desk.wire.recognise.dates import WrittenDate
from dateline_news.desk.wire.recognise.vocabulary import hour_words as words

HALF = r"(?:[\s(]*(?P<half>[ap])\s?\.?\s?m\b\.?\)?|\s?(?P<word>ص|م)(?!\w))?"  # of the day
HOURS = r"(?:hrs?|hours?|heures?|horas?|uhr|uur|بجے|बजे|h)(?!\w)"
END = r"(?![\w\u0900-\u0903\u093a-\u094f])"  # of a word: to Python the signs of Hindi are no part of it
# Neither a part of a number nor what a zone is ahead or behind.
BEFORE = r"(?<![\d/.:,])(?<!:\d\d[+-])(?<!:\d\d\s[+-])(?<!:\d\d\s\([+-])(?<![A-Za-z][+-])(?<![A-Z]\s[+-])"
NUMBERS = "|".join(f"(?P<n{number}>{names})" for number, names in sorted(words.HOURS.items(), reverse=True))
FORMS = (
    re.compile(rf"{BEFORE}(?P<hour>\d{{1,2}})\s?[:.h]\s?(?P<minute>\d\d)(?::\d\d)?(?![\d/]|\.\d){HALF}", re.IGNORECASE),
    re.compile(rf"{BEFORE}(?P<hour>\d\d)(?P<minute>\d\d)(?!\d)(?=\s?(?:{HOURS}|\(?[A-Z]{{2,5}}(?![a-z])|z\b|\w+\s\w*\s?time\b))()", re.IGNORECASE),
    re.compile(rf"{BEFORE}(?P<hour>\d{{1,2}})(?!\d)(?=[\s(]*[ap]\s?\.?\s?m\b){HALF}", re.IGNORECASE),
    re.compile(rf"{BEFORE}(?P<hour>\d{{1,2}})(?!\d)\s?{HOURS}(?:\s+(?P<minute>[0-5]\d)(?![\d.|/]))?", re.IGNORECASE),
    re.compile(rf"{BEFORE}(?<!\w)(?:{words.AT_HOUR})\s+(?P<hour>\d{{1,2}})(?![\d.:|/])(?!\s?[ap]\.?m\b)", re.IGNORECASE),
    re.compile(rf"{BEFORE}(?P<hour>\d{{1,2}})(?!\d)\s+(?:o[’']clock|(?:in\s+the|de\s+la|da|du|di|del|de)\s+(?={'|'.join(words.PARTS.values())}))", re.IGNORECASE),
    re.compile(rf"(?<!\w)(?P<noon>{words.NOON}){END}", re.IGNORECASE),
    re.compile(rf"(?<!\w)(?:{words.AT_HOUR})\s+(?:{NUMBERS}){END}", re.IGNORECASE),
    re.compile(rf"(?<!\w)(?:{NUMBERS})\s+(?:{words.CLOCK}|(?P<half>[ap])\.?\s?m\b)", re.IGNORECASE),
)  # fmt: skip
# Four figures with nothing beside them, as desks write to one another: `to 0001 Thursday`.
FOUR_FIGURES = re.compile(r"(?<![\w./:,+-])(?<!\d )(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)(?![\w/]|[.:-]\d| \d)")
PART = {name: re.compile(rf"(?<!\w)(?:{form}){END}", re.IGNORECASE) for name, form in words.PARTS.items()}
MIDNIGHT = re.compile(rf"(?<!\w)(?:{words.MIDNIGHT}){END}", re.IGNORECASE)
FRACTION = re.compile(rf"(?<!\w)(?:{words.FRACTIONS}){END}", re.IGNORECASE)
EVENT = re.compile(rf"(?<!\w)(?:{words.EVENTS}){END}", re.IGNORECASE)
# What may be an hour that no form has read: a number by itself, and the words beside one.
MAY_BE_HOUR = re.compile(
    rf"(?<![\w./:+])\d{{1,4}}(?![\w/:]|[.-]\d)|(?<![\w./:])\d{{1,2}}[:.]\d\d(?![\w.])|(?<!\w)\d{{6}}Z?{END}|(?<!\w)(?:الساعة|ساعت|saat|pukul|{words.CLOCK}|{HOURS}){END}",
    re.IGNORECASE,
)
RANGE = re.compile(r"(?P<begin>\d{1,2}:\d\d)\s?[-–—]\s?(?P<end>\d{1,2}:\d\d)")
YEAR_AS_HOUR = re.compile(rf"\s?{HOURS}", re.IGNORECASE)
# What stands before an hour that may be another: `until delivery (expected 2pm)`.
ABOUT = re.compile(
    r"(?<!\w)(?:expected|approx(?:imately|\.)?|around|circa|ca\.|etwa|gegen|voraussichtlich|environ|vers|aproximadamente|hacia las?|por volta d\w+|yaklaşık|نحو|حوالي|تقريبا|تقریباً|لگ بھگ|क़?रीब|लगभग)\W{1,3}(?:\w{2,4}\s)?$",
    re.IGNORECASE,
)
TIMES = (*FORMS, *PART.values())
ANY = (*FORMS, *PART.values(), MIDNIGHT, FRACTION)
BEHIND = re.compile(rf"[\s(]*(?:{HOURS}|(?-i:(?!MON|TUE|WED|THU|FRI|SAT|SUN)[A-Z]{{1,5}}(?!\w)))", re.IGNORECASE)
FILLER = "|"  # in place of a day's letters, so that nothing is read across them
HALF_BY_LETTER = {"ص": "a", "م": "p"}
MINUTES, NOON, DAY = 60, 12, 24
# The first and the last hour of each part of a day; those of the night that are of the next day may be of either.
OF_PART = {"early": (0, 11), "noon": (11, 16), "late": (12, 23), "night": (19, 23)}


@dataclass(frozen=True, slots=True)
class Clock:
    """An hour in a line: where it begins and ends, and whether it tells the half of the day by itself."""

    begin: int
    end: int
    at: time
    is_clear: bool = True


@dataclass(frozen=True, slots=True)
class Hours:
    """The hours that a line names, in order, and what is doubtful about them (each half a sentence)."""

    clocks: Sequence[Clock]
    doubts: Sequence[str]


def hours_in(text: str, begin: int, days: Sequence[WrittenDate]) -> Hours:
    """The hours of a line whose hold begins at an index and that names these days."""
    line = without_days(text, days)
    clocks: Sequence[Clock] = sorted(_clocks(line), key=lambda each: each.begin)
    if not clocks and len(bare := list(FOUR_FIGURES.finditer(line))) == 1:
        clocks = [Clock(*bare[0].span(), time(int(bare[0]["hour"]), int(bare[0]["minute"])))]
    doubts = [f"“{match[0]}” adds to an hour, or takes from it" for match in [FRACTION.search(line)] if match]
    if any(each.day and YEAR_AS_HOUR.match(text, each.end) for each in days):
        doubts.append("its year may be an hour")
    if any(match["begin"].zfill(5) < match["end"].zfill(5) for match in RANGE.finditer(text)):
        doubts.append("it names more than one time")
    if MIDNIGHT.search(line):
        doubts.append("midnight may be the beginning of that day, or its end")
    if any(ABOUT.search(line, 0, clock.begin) for clock in clocks):
        doubts.append("it says only about when")
    parts = [(name, match[0]) for name, form in PART.items() if (match := form.search(line))]
    if clocks and parts and not MIDNIGHT.search(line):
        clocks, doubt = _by_part(clocks, parts)
        doubts += doubt
    if not clocks:
        behind = line[begin:] if any(each.begin >= begin for each in days) else line
        event = EVENT.search(line, begin)
        what = event[0] if event else parts[0][1] if parts else ""
        doubts += [f"“{what}” is no time"] if what else []
        doubts += [f"“{match[0]}” may be a time" for match in [MAY_BE_HOUR.search(behind)] if match and not what]
    return Hours(clocks, doubts)


def without_days(text: str, days: Sequence[WrittenDate]) -> str:
    """A text of the same length without its days, and with the times beside them."""
    for day in days:
        there = text[day.begin : day.end]
        is_timed = day.time or day.note or not day.day  # else what looks like a time is its year
        times = (match for form in TIMES for match in form.finditer(there)) if is_timed else ()
        clocks = [match for match in times if not day.day or match[0].strip() != str(day.day.year)]
        kept = [(match.start(), _past_letters(there, match.end())) for match in clocks]
        letters = (
            letter if any(begin <= at < end for begin, end in kept) else FILLER for at, letter in enumerate(there)
        )
        text = f"{text[: day.begin]}{''.join(letters)}{text[day.end :]}"
    return text


def _past_letters(text: str, end: int) -> int:
    """Where the letters end that stand behind a time, such as those of its zone."""
    letters = BEHIND.match(text, end)
    return letters.end() if letters else end


def _clocks(line: str) -> list[Clock]:
    """The hours that forms have, none inside of another."""
    clocks: list[Clock] = []
    for form in FORMS:
        for match in form.finditer(line):
            clock = _clock(match)
            if clock and all(match.end() <= other.begin or match.start() >= other.end for other in clocks):
                clocks.append(clock)
    return clocks


def _clock(match: re.Match[str]) -> Clock | None:
    parts = {name: value for name, value in match.groupdict().items() if value}
    if "noon" in parts:
        return Clock(*match.span(), time(NOON))
    in_words = next((int(name[1:]) for name in parts if name[0] == "n"), None)
    hour, minute = in_words or int(parts["hour"]), int(parts.get("minute", 0))
    half = parts.get("half", "").lower()
    letter = HALF_BY_LETTER.get(parts.get("word", ""), half)
    if half and hour > NOON and half == "a":
        return None
    if letter and hour <= NOON:
        hour = hour % NOON + NOON * (letter == "p")
    at = time(hour, minute) if hour < DAY and minute < MINUTES else None
    return Clock(*match.span(), at, is_clear=bool(letter)) if at else None


def _by_part(clocks: Sequence[Clock], parts: Sequence[tuple[str, str]]) -> tuple[Sequence[Clock], list[str]]:
    """The hours as the part of the day that a line names makes them, or what is doubtful about that."""
    if all(clock.is_clear for clock in clocks):
        return clocks, []
    quoted = " and ".join(f"“{word}”" for _, word in parts)
    if len({name for name, _ in parts}) > 1 or len(clocks) > 1:
        return clocks, [f"nobody can tell what {quoted} makes of its hours"]
    hour = _in_part(clocks[0].at.hour, parts[0][0])
    if hour is None:
        return clocks, [f"{clocks[0].at:%H:%M} and {quoted} may be two times"]
    return [replace(clocks[0], at=clocks[0].at.replace(hour=hour))], []


def _in_part(hour: int, part: str) -> int | None:
    """An hour of the clock as one of the day; None if it may be of another."""
    first, last = OF_PART[part]
    return next((each for each in (hour, hour + NOON) if first <= each <= last), None)
