"""Flags weekdays in the copy that do not fit the date beside them."""

import re
from datetime import date

from dateline_news.desk.check.post import Post
from dateline_news.desk.check.rule import LineMessages, Rule
from dateline_news.model.moments import NUMBER_OF
from dateline_news.model.moments.days import MONTHS, WEEKDAYS, day_name
from dateline_news.model.moments.orders import calendar_day

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
RIGHT = "find out which of the two is right"
MAX_DISTANCE = 100  # days; a date without a year further from the story's own may be of another year


def conflicts(post: Post) -> LineMessages:
    """A weekday beside a date that was another day of the week."""
    for block in post.copy:
        for form in FORMS if ANY.search(block.plain) else ():
            for match in form.finditer(block.plain):
                day = _day(match.groupdict(), post.day)
                if day and match["weekday"][:3] != WEEKDAYS[day.weekday()][:3]:
                    written = " ".join(match[0].split())
                    message = f"“{written}”: {day_name(day)} was a {WEEKDAYS[day.weekday()]}; {RIGHT}"
                    yield block.at(match.start(), block.plain), message


def _day(groups: dict[str, str | None], own: date | None) -> date | None:
    """The day of a match; without a year, the one nearest to the story's own day, unless that is far away."""
    month = int(groups["number"] or 0) if "number" in groups else NUMBER_OF[str(groups["month"])[:3].lower()]
    number = int(groups["day"] or 0)
    if groups["year"]:
        return calendar_day(int(groups["year"]), month, number)
    if not own:
        return None
    days = (calendar_day(year, month, number) for year in (own.year - 1, own.year, own.year + 1))
    nearest = min(filter(None, days), key=lambda day: abs(day - own), default=None)
    return nearest if nearest and abs((nearest - own).days) <= MAX_DISTANCE else None


RULES = (
    Rule(
        "weekday-conflicts-with-date",
        "warning",
        "a weekday beside a date of another weekday; a date without a year is taken for the one nearest to the story's",
        conflicts,
    ),
)
