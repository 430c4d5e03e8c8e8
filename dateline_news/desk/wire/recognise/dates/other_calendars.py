"""Days of the Solar Hijri calendar as days of the paper's, and names of Muslim months, by which a day is no sure one.

A Muslim month begins with a sighting of the moon, a day sooner or later by the country; so nothing is made of it. The
Solar Hijri year begins with spring, and its leap years repeat after 33 for all years that news is written in.
"""

import re
from collections.abc import Iterable
from datetime import date, timedelta

from dateline_news.desk.wire.recognise.dates.names import key, pattern

SOLAR = ["فروردین", "اردیبهشت", "خرداد", "تیر", "مرداد", "شهریور", "مهر", "آبان", "آذر", "دی", "بهمن", "اسفند"]
LUNAR = [
    "محرم", "صفر", "ربيع الأول", "ربيع الثاني", "ربيع الآخر", "جمادى الأولى", "جمادى الآخرة", "جمادى الثانية", "رجب",
    "شعبان", "رمضان", "شوال", "ذو القعدة", "ذو الحجة", "ذي القعدة", "ذي الحجة", "ربیع الاول", "ربیع الثانی",
    "جمادی الاول", "جمادی الثانی", "ذیقعدہ", "ذی الحج", "رمضان المبارک", "محرم الحرام", "صفر المظفر", "جمادی الاولیٰ",
    "جمادی الثانیہ", "رجب المرجب", "شعبان المعظم", "شوال المکرم", "ذوالقعدہ", "ذوالحجہ", "ذی الحجہ", "رمضان المبارك",
]  # fmt: skip
VOWELS = "[\u064b-\u0652]*"  # as Arabic may write them over any letter: `ذو القِعدة`
SOLAR_PATTERN = pattern(SOLAR)
LUNAR_PATTERN = re.sub("([\u0621-\u06d3])", rf"\1{VOWELS}", pattern(LUNAR))
SOLAR_NUMBERS = {key(name): number for number, name in enumerate(SOLAR, 1)}
YEARS = range(1300, 1500)  # of both, in our time
FIRST_YEAR, FIRST_DAY = 1304, date(1925, 3, 21)  # from which on Iran counts by it
LONG_MONTHS, LAST = 6, 12  # months of 31 days; the last month, which has 30 in a leap year


def month_of(name: str) -> int:
    """The number of a Solar Hijri month."""
    return SOLAR_NUMBERS[key(name)]


def solar_day(year: int, month: int, day: int) -> date | None:
    """The day that a day of the Solar Hijri calendar is; None if that has no such day, or did not count then."""
    if year not in YEARS[FIRST_YEAR - YEARS.start :] or not 1 <= month <= LAST or not 1 <= day <= _length(year, month):
        return None
    days = sum(365 + _is_leap(before) for before in range(FIRST_YEAR, year))
    days += sum(_length(year, before) for before in range(1, month)) + day - 1
    return FIRST_DAY + timedelta(days=days)


def is_of_another(years: Iterable[int]) -> bool:
    """Whether a year is one that another calendar has now, and the paper's had in the Middle Ages."""
    return any(year in YEARS for year in years)


def _length(year: int, month: int) -> int:
    return 31 if month <= LONG_MONTHS else 30 if month < LAST or _is_leap(year) else 29


def _is_leap(year: int) -> bool:
    return year % 33 in (1, 5, 9, 13, 17, 22, 26, 30)
