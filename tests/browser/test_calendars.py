"""The Solar Hijri calendar of the wire desk, held against the browser's own, which comes with CLDR."""

from datetime import date

from playwright.sync_api import Page

from dateline_news.desk.wire.recognise.dates import other_calendars
from dateline_news.desk.wire.recognise.dates.names import key

# The days around each new year, by which all others are counted, and one of each month.
DAYS = [date(year, 3, day) for year in range(1926, 2060) for day in range(17, 25)]
DAYS += [date(year, month, 1) for year in range(1926, 2060) for month in range(1, 13)]
PARTS = """days => {
    const form = new Intl.DateTimeFormat("en-u-ca-persian-nu-latn", {timeZone: "UTC"});
    const pairs = day => form.formatToParts(Date.parse(day)).map(part => [part.type, Number(part.value)]);
    return days.map(day => Object.fromEntries(pairs(day))).map(({year, month, day}) => [year, month, day]);
}"""
NAMES = """() => [...Array(12).keys()].map(month => new Intl.DateTimeFormat(
    "fa-u-ca-persian", {month: "long", timeZone: "UTC"}).format(Date.UTC(2023, month, 5)))"""


def test_a_day_is_the_same_to_the_desk_and_to_the_browser(page: Page) -> None:
    parts = page.evaluate(PARTS, [day.isoformat() for day in DAYS])
    assert [other_calendars.solar_day(*each) for each in parts] == DAYS


def test_a_month_is_called_the_same(page: Page) -> None:
    assert sorted(map(key, page.evaluate(NAMES))) == sorted(map(key, other_calendars.SOLAR))
