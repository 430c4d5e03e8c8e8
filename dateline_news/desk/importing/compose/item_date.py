"""Read dates as feeds, exports and pages write them, with the zone they are written in.

The grammar of moments reads them, once what RFC 5322 allows besides (section 4.3) is written out: years of two digits,
and zones by letters that mean one zone there, and several elsewhere.
"""

import re
from dataclasses import dataclass
from datetime import date, datetime

from dateline_news.desk.importing.item import Graded, Item
from dateline_news.desk.wire.compose.date.story_date import story_date
from dateline_news.desk.wire.segments import Segments
from dateline_news.model import moments

# The letters of RFC 5322 for clocks of America, with their hours from UTC.
MAIL_ZONES = {"EDT": -4, "EST": -5, "CDT": -5, "CST": -6, "MDT": -6, "MST": -7, "PDT": -7, "PST": -8}
MAIL_ZONE = re.compile(rf"(?<=\d) ({'|'.join(MAIL_ZONES)})(?: \([^()]*\))?$")
MAIL_YEAR = re.compile(r"^((?:[A-Za-z]{3},? )?\d{1,2} [A-Za-z]{3} )(\d\d)(?= \d)")
TURN = 50  # of the years of two digits: 50 to 99 are of the last century
LETTERS = re.compile(r"(?<=\d) ?[A-Z]{2,5}$")


@dataclass(frozen=True, slots=True)
class ItemDate:
    """A day, as a header writes it (`2026-05-05`, or `2026-05-05 18:30+05:00`), and what is doubtful about it."""

    written: str
    day: date
    at: datetime | None = None  # where the moment is known
    doubt: str = ""
    grade: Graded | None = None  # where it is not what the item says

    def is_after(self, other: "ItemDate") -> bool:
        """Whether it is later, as far as both are known."""
        if self.at and other.at:
            return self.at > other.at
        return self.day > other.day


def item_date(written: str) -> ItemDate:
    """Read a date of RFC 5322 (RSS) or of ISO 8601 (Atom, pages), keeping its zone.

    A time without a zone is no moment, so only its day is used. Raises ValueError with what is wrong.
    """
    text = " ".join(written.split())
    doubt = ""
    try:
        moment = _moment(_without_obsolete(text))
    except moments.OtherWeekdayError as error:
        moment, doubt = error.moment, f"“{text}” names another weekday"
    except ValueError as error:
        message = str(error).partition("; ")[0]
        is_day = "is not a whole day" in message
        raise ValueError(message if is_day else f"“{text}” is no date that can be read") from None
    if moment.is_timed and moment.at.tzinfo is None:
        lost = f"“{text}” has a time whose zone is not known, so only its day is used"
        day = moment.at.date()
        return ItemDate(day.isoformat(), day, None, f"{doubt}; {lost}" if doubt else lost)
    return ItemDate(moment.text, moment.at.date(), moment.at if moment.is_timed else None, doubt)


def date_of_lines(item: Item, read: Segments) -> ItemDate | None:
    """The day that lines of a page or the dateline of its text say, where the page itself does not say it plainly."""
    if not item.is_page or item.grades.get("date", ("needs you", ""))[0] != "needs you":
        return None
    dated = story_date(read)
    lines = (each.text for each in dated.segments if each.disposition and each.disposition.name == "date")
    line = next(lines, "").strip(" ,–—-")
    return ItemDate(dated.iso, dated.day, grade=("sure", f"“{line}” says so")) if dated.day else None


def _moment(text: str) -> moments.ParsedMoment:
    """The moment in a text; a zone by letters that mean several is passed over."""
    try:
        return moments.read(text)
    except ValueError as error:
        if isinstance(error, moments.OtherWeekdayError) or not LETTERS.search(text):
            raise
        return moments.read(LETTERS.sub("", text))


def _without_obsolete(text: str) -> str:
    """A date of RFC 5322 without what is obsolete in it."""
    text = MAIL_ZONE.sub(lambda match: f" {MAIL_ZONES[match[1]]:+03}:00", text)
    return MAIL_YEAR.sub(lambda match: f"{match[1]}{'20' if int(match[2]) < TURN else '19'}{match[2]}", text)
