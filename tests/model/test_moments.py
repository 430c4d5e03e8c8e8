"""The one grammar of moments: what is accepted is read rightly, and all else is refused with what to write."""

import re
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline_news.model import moments
from dateline_news.model.fields import PageFields, StoryFields, faults
from dateline_news.model.moments import orders, read, zones
from dateline_news.model.moments.days import MONTHS, WEEKDAYS

ROUGHLY = r"\d{1,4}[-/. ]\d{1,2}[-/. ]\d{1,4}( \d{1,2}:?\d{2}( ?[A-Z+-]{1,4}\d{0,4})?)?"  # a moment, or like one
Spelling = Callable[[datetime], str]


def day(form: str) -> Spelling:
    """A spelling of a day; `name` and `short` are those of its month, `week` is the weekday."""
    return lambda at: form.format(
        at=at,
        name=MONTHS[at.month - 1],
        short=MONTHS[at.month - 1][:3],
        week=WEEKDAYS[at.weekday()],
        brief=WEEKDAYS[at.weekday()][:3],
    )


def offset(at: datetime, sign: str = ":") -> str:
    """The offset of a moment: +05:00, or with another sign in it."""
    minutes = int((at.utcoffset() or timedelta()).total_seconds()) // 60
    return f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02}{sign}{abs(minutes) % 60:02}"


DAYS = [
    day(form)
    for form in (
        "{at:%Y-%m-%d}", "{at.year}-{at.month}-{at.day}", "{at:%Y/%m/%d}", "{at:%Y.%m.%d}", "{at:%Y%m%d}",
        "{at.day} {name} {at.year}", "{at.day} {short} {at.year}", "{at:%d} {short}. {at.year}",
        "{at.day} {name}, {at.year}", "{at:%d}-{short}-{at.year}", "{at.day}th of {name} {at.year}",
        "{name} {at.day}, {at.year}", "{short} {at:%d} {at.year}", "{short}. {at.day}th, {at.year}",
        "{at.year} {name} {at.day}", "{at.year}-{short}-{at:%d}", "{week}, {at.day} {name} {at.year}",
        "{week} {name} {at.day}, {at.year}", "{brief}, {at:%d} {short} {at.year}", "{brief} {at.day} {short} {at.year}",
    )
]  # fmt: skip
JOINTS = ("{} {}", "{}, {}", "{} at {}", "{}T{}", "{}_{}")


def halved(at: datetime, half: str) -> str:
    """The time by half days, with such a sign of the half; twelve o'clock sharp by the whole day."""
    if (at.hour % 12, at.minute) == (0, 0):
        return f"{at:%H:%M:%S}"
    return f"{(at.hour - 1) % 12 + 1}:{at:%M:%S}{half.format('ap'[at.hour > 11])}"


TIMES: list[Spelling] = [
    lambda at: f"{at:%H:%M:%S}",
    lambda at: f"{at.hour}:{at:%M:%S}",
    lambda at: f"{at:%H:%M:%S}.000000000",
    lambda at: halved(at, " {}m"),
    lambda at: halved(at, "{}.m."),
]
ZONES: list[Spelling] = [
    offset,
    lambda at: f" {offset(at)}",
    lambda at: f" {offset(at, '')}",
    lambda at: f" {offset(at, '')} (XYZ)",
    lambda at: f" UTC{offset(at)}",
    lambda at: f" UTC {offset(at, '')}",
    lambda at: f" GMT{offset(at, '')} (Sample Standard Time)",
    lambda at: f" {offset(at)}".replace("-", "\N{MINUS SIGN}"),
    lambda at: f" {offset(at).removesuffix(':00')}",
]
MOMENTS = st.datetimes(
    datetime(1900, 1, 1),  # noqa: DTZ001  bounds have no zone
    datetime(2900, 1, 1),  # noqa: DTZ001  likewise
    timezones=st.integers(-14 * 4, 14 * 4).map(lambda quarters: timezone(timedelta(minutes=15 * quarters))),
).map(lambda at: at.replace(microsecond=0))


@given(MOMENTS, st.sampled_from(DAYS), st.sampled_from(JOINTS), st.sampled_from(TIMES), st.sampled_from(ZONES))
def test_a_moment_is_read_in_every_spelling(
    at: datetime, spelt: Spelling, joint: str, time: Spelling, zone: Spelling
) -> None:
    written = joint.format(spelt(at), time(at)) + zone(at)
    parsed = read(written)
    assert (parsed.at, parsed.at.utcoffset(), parsed.is_timed) == (at, at.utcoffset(), True), written


@given(MOMENTS, st.sampled_from(DAYS))
def test_a_day_is_read_in_every_spelling_and_has_no_time(at: datetime, spelt: Spelling) -> None:
    parsed = read(spelt(at))
    assert (parsed.at.date(), parsed.at.tzinfo, parsed.is_timed, parsed.text) == (
        at.date(),
        None,
        False,
        f"{at.date()}",
    )


@given(MOMENTS, st.sampled_from(["Z", " Z", " UTC", " GMT", " UT", "z", " utc", "+00", "-00:00"]))
def test_universal_time_is_read_by_its_letters(at: datetime, letters: str) -> None:
    universal = at.astimezone(UTC)
    assert read(f"{universal:%Y-%m-%d %H:%M:%S}{letters}").at == universal


@given(MOMENTS)
def test_what_the_desk_writes_is_read_as_the_same_moment(at: datetime) -> None:
    assert read(moments.ParsedMoment(at, is_timed=True).text).at == at
    assert read(moments.ParsedMoment(at, is_timed=False).text).at.date() == at.date()


@given(st.integers(1, 11), st.sampled_from(["am", "pm", "p.m.", " AM"]))
def test_an_hour_with_am_or_pm_is_a_time(hour: int, half: str) -> None:
    parsed = read(f"2026-11-28 {hour}{half}")
    assert (parsed.at.hour, parsed.at.minute, parsed.is_timed) == (hour + 12 * ("p" in half), 0, True)


@pytest.mark.parametrize(
    ("written", "universal"),
    [
        ("2026-11-28 20:00 UTC-5", "2026-11-29 01:00"),
        ("2026-11-28 20:00 UTC -5", "2026-11-29 01:00"),
        ("2026-11-28 20:00 GMT+1", "2026-11-28 19:00"),
        ("2026-11-28 20:00 GMT-05:00", "2026-11-29 01:00"),
        ("2026-11-28 20:00 UTC+05:30", "2026-11-28 14:30"),
        ("2026-11-28 20:00 UTC+530", "2026-11-28 14:30"),
        ("2026-11-28 20:00 \N{MINUS SIGN}05:00", "2026-11-29 01:00"),
        ("20261128T200000-0500", "2026-11-29 01:00"),
        ("20261128T2000Z", "2026-11-28 20:00"),
        ("Sat Nov 28 20:00:00 UTC 2026", "2026-11-28 20:00"),
        ("Sat Nov 28 20:00:00 2026 +0500", "2026-11-28 15:00"),
        ("Sat Nov 28 2026 20:00:00 GMT+0500 (Sample Standard Time)", "2026-11-28 15:00"),
    ],
)
def test_spellings_that_were_once_misread_are_read_rightly(written: str, universal: str) -> None:
    """UTC-5 was once taken as POSIX has it, five hours ahead, and an embargo ended ten hours early."""
    assert read(written).at.astimezone(UTC) == datetime.fromisoformat(f"{universal}+00:00")


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("2026-11-28 20:00 Z+5", "“Z+5” behind 20:00 is no zone; write an offset, as in 09:30 +05:00"),
        ("2026-11-28 20:00 EST+5", "“EST+5” behind 20:00 is no zone; write an offset"),
        ("2026-11-28 20:00 +5", "“+5” behind 20:00 is no zone; write an offset"),
        ("2026-11-28 20:00 UTC+15", "“UTC+15” behind 20:00 is no zone; write an offset"),
        ("2026-11-28 20:00 +05:60", "“+05:60” behind 20:00 is no zone"),
        ("2026-11-28 20:00 EST", "“EST” is no zone that means the same everywhere; write an offset"),
        ("2026-11-28 18-00", "“18-00” is no time of day here; write 18:00 if that is meant"),
        ("2026-11-28 18:00-19:00", "“18:00-19:00” is two times; write the one that is meant"),
        ("2026-11-28 18:00 - 19:00", "“18:00 - 19:00” is two times"),
        ("2026-11-28 08:00–10:00", "“08:00–10:00” is two times"),
        ("2026-11-28 9h30", "“9h30” is no time of day here; write 09:30 if that is meant"),
        ("2026-11-28 0930", "“0930” is no time of day here; write 09:30 if that is meant"),
        ("2026-11-28 18h", "“18h” is no time of day here; write 18:00 if that is meant"),
        ("2026-11-28 18.30", "“18.30” is no time of day here; write 18:30 if that is meant"),
        ("2026-11-28 12pm", "“12pm” is noon to some and midnight to others; write 12:00 or 00:00"),
        ("2026-11-28 12:00 am", "“12:00 am” is noon to some and midnight to others"),
        ("2026-11-28 13pm", "has a time of day that cannot be read"),
        ("2026-11-28 UTC", "has a time of day that cannot be read"),
        ("2026-11-28 20:00 CET", "“CET” is not read as a zone here; write an offset, as in 09:30 +05:00"),
        ("2026-11-28 20:00 MSK", "“MSK” is not read as a zone here; write an offset"),
        ("2026-11-28 24:00", "“24:00” is no time of day here; write 00:00 of the next day"),
        ("2026-11-28T24:00:00Z", "is no time of day here; write 00:00 of the next day"),
        ("2026-11-28 23:59:60", "“23:59:60” is no time of day; a day goes from 00:00 to 23:59:59; write it as"),
        ("2026-11-28 25:61", "“25:61” is no time of day; a day goes from"),
        ("2026-11-31 18:00", "“2026-11-31 18:00” is no day of the calendar"),
        ("03/12/2026", "“03/12/2026” may be 2026-12-03 or 2026-03-12; write the one that is meant"),
        ("4.3.2026", "“4.3.2026” may be 2026-03-04 or 2026-04-03; write the one that is meant"),
        ("04-03-26", "“04-03-26” may be 2026-03-04, 2026-04-03 or 2004-03-26; write the one that is meant"),
        ("4/3/2026 18:00", "may be 2026-03-04 18:00 or 2026-04-03 18:00; write"),
        ("31/12/99", "“31/12/99” has a year of two digits; write 1999-12-31 if that is meant"),
        ("31/02/2026", "“31/02/2026” is no day of the calendar"),
        ("Sunday, 28 November 2026", "says Sunday, but 2026-11-28 is a Saturday; write the one that is meant"),
        ("2026-11", "“2026-11” is not a whole day"),
        ("28 novembre 2026", "“28 novembre 2026” is no day of the calendar; write it as 2021-07-14"),
        ("٢٠٢٦-١١-٢٨", "is no day of the calendar"),
        ("2026-11-28 20:00 \u200f+05:00", "is no zone"),
        ("0001-01-01", "is no day of the calendar"),
        ("9999-12-31", "is no day of the calendar"),
    ],
)
def test_any_other_spelling_is_refused_with_what_to_write(written: str, expected: str) -> None:
    with pytest.raises(ValueError, match=re.escape(expected)):
        read(written)


@pytest.mark.parametrize("written", ["25/12/2026", "12/25/2026", "25.12.2026", "25-12-2026"])
def test_numbers_that_can_mean_one_day_only_are_read(written: str) -> None:
    assert read(written).text == "2026-12-25"
    assert read("05/05/2026 09:30").text == "2026-05-05 09:30"


@given(
    st.text(max_size=30) | st.from_regex(r"\d{1,4}[-/. ]\d{1,2}[-/. ]\d{1,4}( \d{1,2}:?\d{2}( ?[A-Z+-]{1,4}\d{0,4})?)?")
)
def test_whatever_is_written_is_a_moment_or_is_refused_with_what_to_write(written: str) -> None:
    try:
        assert 1 < read(written).at.year < 9999
    except ValueError as error:
        assert re.search("; write .", str(error))  # noqa: PT017  either is right


@pytest.mark.parametrize("contract", [StoryFields, PageFields])
@pytest.mark.parametrize("name", ["date", "modified", "embargo"])
def test_every_field_with_a_moment_is_checked_by_the_grammar(contract: type[PageFields], name: str) -> None:
    if name in contract.model_fields:
        fields = {"title": "T", "date": "2026-01-01", name: "04/03/2026"}
        assert "may be 2026-03-04 or 2026-04-03" in faults(contract, fields)[name]


# Zones by letters


def test_letters_are_read_as_the_zone_that_has_them_at_that_moment() -> None:
    winter, summer = datetime(2021, 1, 14), datetime(2021, 7, 14)  # noqa: DTZ001  on no clock yet
    assert zones.by_letters("CET", winter) == timezone(timedelta(hours=1))
    assert zones.by_letters("SGT", winter) == timezone(timedelta(hours=8))
    assert zones.by_letters("CET", summer) is zones.by_letters("EST", winter) is None


# Days in numbers


@pytest.mark.parametrize(
    ("written", "order"),
    [
        (["25/12/2026", "03/12/2026"], orders.DAY_FIRST),
        (["12/25/2026", "03/12/2026"], orders.MONTH_FIRST),
        (["99-03-12"], orders.YEAR_FIRST),
        (["25/12/2026", "12/25/2026"], ""),
        (["03/12/2026", "05/05/2026", "2026-03-12", "soon"], ""),
    ],
)
def test_the_order_of_days_that_can_be_read_in_one_way_is_found(written: list[str], order: str) -> None:
    assert orders.proven(written) == order


@pytest.mark.parametrize(
    ("written", "order", "settled"),
    [
        ("03/12/2026", orders.DAY_FIRST, "2026-12-03"),
        ("03/12/2026 18:00 +05:00", orders.MONTH_FIRST, "2026-03-12 18:00 +05:00"),
        ("04-03-26", orders.DAY_FIRST, "2026-03-04"),
        ("04-03-26", "", ""),
        ("31/12/99", "", "1999-12-31"),
        ("2026-03-12", orders.DAY_FIRST, ""),
    ],
)
def test_a_given_order_decides_what_numbers_mean(written: str, order: str, settled: str) -> None:
    assert orders.in_order(written, order)[0] == settled


@given(st.dates(date(1970, 1, 1), date(2068, 1, 1)), st.sampled_from(["%d/%m/%Y", "%m/%d/%Y", "%d.%m.%y", "%y-%m-%d"]))
def test_a_day_in_numbers_is_among_its_readings(on: date, form: str) -> None:
    match = orders.NUMBERS.fullmatch(on.strftime(form))
    assert match
    assert on in orders.readings(match).values()
