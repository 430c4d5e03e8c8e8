"""Flags weekdays in the copy that do not fit the date beside them."""

import re
from collections.abc import Iterator
from datetime import date

from dateline_news.desk.check.post import Post
from dateline_news.desk.check.rule import LineMessages, Rule
from dateline_news.model.paper import MONTHS

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_WEEKDAY = r"(?P<weekday>" + "|".join(rf"{day}|{day[:3]}\.?" for day in WEEKDAYS) + r"|Tues\.?|Thurs?\.?|Weds\.?)"
_MONTH = r"(?P<month>" + "|".join(rf"{month}|{month[:3]}\.?" for month in MONTHS) + r"|Sept\.?)"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_FULL_YEAR = r"(?P<year>1[6-9]\d{2}|20\d{2})\b"
_YEAR = rf"(?:,?\s+{_FULL_YEAR})?(?!,?\s+\d{{4}}\b)"
_ALONE = r"(?=[.,;:)]|\s*$)"
_END = r"(?![\w–-]|\s*[–-]\s*\d)"
FORMS = tuple(
    re.compile(form)
    for form in (
        rf"\b{_WEEKDAY},?\s+(?:the\s+)?{_DAY}\s+(?:of\s+)?{_MONTH}{_YEAR}{_END}",
        rf"\b{_WEEKDAY},?\s+{_MONTH}\s+{_DAY}\b{_YEAR}{_END}",
        rf"\b{_DAY}\s+{_MONTH}{_YEAR},?\s+\(?{_WEEKDAY}\)",
        rf"\b{_WEEKDAY}\s+\({_MONTH}\s+{_DAY}\b{_YEAR}\)",
        rf"\b{_WEEKDAY}\s+\({_DAY}\s+{_MONTH}{_YEAR}\)",
        rf"\b{_MONTH}\s+{_DAY}{_YEAR},?\s+\({_WEEKDAY}\)",
        rf"\b{_DAY}\s+{_MONTH},?\s+{_FULL_YEAR},\s+(?:a\s+)?{_WEEKDAY}{_ALONE}",
        rf"\b{_MONTH}\s+{_DAY},?\s+{_FULL_YEAR},\s+(?:a\s+)?{_WEEKDAY}{_ALONE}",
        rf"\b{_WEEKDAY},?\s+\(?(?P<year>(?:19|20)\d{{2}})-(?P<number>\d{{2}})-(?P<day>\d{{2}})\b",
    )
)
ANY = re.compile(r"\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)")
MAX_DISTANCE = 100  # days; a date without a year further from the story's own may be of another year


def conflicts(post: Post) -> LineMessages:
    """A weekday beside a date that was another day of the week."""
    for block in post.copy:
        for form in FORMS if ANY.search(block.plain) else ():
            for match in form.finditer(block.plain):
                weekday = _weekday(match["weekday"])
                days = list(_days(match.groupdict(), post.day))
                if weekday and days and weekday not in map(_name, days):
                    yield block.at(match.start(), block.plain), _message(match[0], days[0])


def _message(written: str, day: date) -> str:
    return (
        f"“{' '.join(written.split())}”: {day.day} {MONTHS[day.month - 1]} {day.year} was a {_name(day)}; "
        "find out which of the two is right"
    )


def _name(day: date) -> str:
    return WEEKDAYS[day.weekday()]


def _weekday(written: str) -> str:
    return next((day for day in WEEKDAYS if day.startswith(written[:3])), "")


def _days(parts: dict[str, str | None], own: date | None) -> Iterator[date]:
    """The day of a match; without a year, the one nearest to the story's own day, unless that is far away."""
    month = int(parts["number"] or 0) if "number" in parts else _month(parts["month"] or "")
    if parts["year"]:
        yield from _if_any(int(parts["year"]), month, int(parts["day"] or 0))
    elif own:
        near = [
            day
            for year in (own.year - 1, own.year, own.year + 1)
            for day in _if_any(year, month, int(parts["day"] or 0))
        ]
        near.sort(key=lambda day: abs(day - own))
        yield from (day for day in near[:1] if abs((day - own).days) <= MAX_DISTANCE)


def _month(written: str) -> int:
    return next((at for at, month in enumerate(MONTHS, 1) if month.startswith(written[:3])), 0)


def _if_any(year: int, month: int, day: int) -> Iterator[date]:
    try:
        yield date(year, month, day)
    except ValueError:
        return


RULES = (
    Rule(
        "weekday-conflicts-with-date",
        "warning",
        "a weekday beside a date of another weekday; a date without a year is taken for the one nearest to the story's",
        conflicts,
    ),
)
