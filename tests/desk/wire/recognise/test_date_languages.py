"""Dates in the languages that the desk knows: their names come from CLDR, and a date is of one language."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline_news.desk.wire.recognise import dates
from dateline_news.desk.wire.recognise.dates import names, other_calendars
from tests import day_names

DAY = date(2023, 5, 4)  # a Thursday


def test_the_table_is_what_cldr_says() -> None:
    assert day_names.TABLE.read_text(encoding="utf-8") == day_names.table()


@given(st.sampled_from(sorted(names.TABLE)), st.integers(0, 11), st.data())
def test_each_name_of_a_month_is_read_as_it_is_written(language: str, month: int, data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(names.TABLE[language]["months"][month]))
    spelling = data.draw(st.sampled_from([name, name.upper(), name.title(), f"{name}."]))
    read = dates.date_at(f"4 {spelling} 2023", 0)
    assert read is not None
    assert read.day == date(2023, month + 1, 4)


@given(st.sampled_from(sorted(names.TABLE)), st.dates(date(2000, 1, 1), date(2030, 1, 1)))
def test_a_weekday_is_read_with_the_day_in_its_language(language: str, day: date) -> None:
    table = names.TABLE[language]
    text = f"{table['weekdays'][day.weekday()][0]}, {day.day} {table['months'][day.month - 1][0]} {day.year}"
    read = dates.date_at(text, 0)
    assert read is not None
    assert (read.day, read.weekday, read.end) == (day, day.weekday(), len(text))


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("4. Mai 2023", "2023-05-04"),
        ("04. Mai 2023, 10:14 Uhr", "2023-05-04 10:14"),
        ("Donnerstag, den 4. Mai 2023 um 18 Uhr", "2023-05-04 18:00"),
        ("4th May, 2023. 10:49 am", "2023-05-04 10:49"),
        ("jueves 4 de mayo de 2023", "2023-05-04"),
        ("4 de maio de 2023, às 10h49", "2023-05-04 10:49"),
        ("le 4 mai 2023 à 10h49", "2023-05-04 10:49"),
        ("JEUDI 4 MAI 2023", "2023-05-04"),
        ("4 Mayıs 2023 Perşembe 10:49", "2023-05-04 10:49"),
        ("Kamis, 4 Mei 2023 pukul 10.49 WIB", "2023-05-04 10:49+07:00"),
        ("الخميس 4 مايو/ أيار 2023 - 09:15 ص", "2023-05-04 09:15"),
        ("٤ أيار ٢٠٢٣ 10:49 م", "2023-05-04 22:49"),
        ("4 ماي 2023م", "2023-05-04"),
        ("10 fév 2023", "2023-02-10"),
        ("4. Jänner 2023", "2023-01-04"),
        ("یکم مئی 2023ء", "2023-05-01"),
        ("4 mei 2023 @ 5.30 PM", "2023-05-04 17:30"),
        ("गुरुवार, ०४ मई २०२३", "2023-05-04"),
        ("پنجشنبه ۴ مه ۲۰۲۳", "2023-05-04"),
        ("پنج شنبه ۱۴ اردیبهشت ۱۴۰۲ - ۱۰:۴۹", "2023-05-04 10:49"),
        ("۱۴ اردیبهشت ۱۴۰۲، ۱۰:۴۹", "2023-05-04 10:49"),
        ("4 مئی ، 2023 | 06:40 شام", "2023-05-04 18:40"),
        ("2023-05-04 / 4:15 p.m.", "2023-05-04 16:15"),
        ("Thursday, 04/05/2023", "2023-05-04"),
        ("1800 GMT Thursday, May 4, 2023", "2023-05-04 18:00+00:00"),
    ],
)
def test_a_date_is_read_in_each_language_with_its_own_words_around_it(written: str, iso: str) -> None:
    read = dates.date_at(written, 0)
    assert read is not None
    assert (read.iso, read.end) == (iso, len(written))


@pytest.mark.parametrize(
    "text",
    [
        "12 out of 14 ferries",
        "10 set meals were eaten",
        "So 4 ferries",
        "4 तारीख",
        "4 mayors",
        "5 Marzipan 2023",
        "7 آباد 2023",
    ],
)
def test_words_that_look_like_months_are_no_dates(text: str) -> None:
    assert dates.dates_in(text) == []


def test_the_names_of_a_date_are_of_one_language() -> None:
    (read,) = dates.dates_in("So 4 May 2023 came")  # a German Sunday, and an English May
    assert (read.begin, read.day, read.weekday) == (3, DAY, None)
    assert [written.day for written in dates.dates_in("4 مايو/ حزيران 2023")] == [None, None]


@pytest.mark.parametrize("written", ["1402/02/14", "جمعه ۱۴ اردیبهشت ۱۴۰۲", "14 شوال 1444 هـ", "4 May 1402"])
def test_a_day_of_another_calendar_is_no_day_here_unless_its_weekday_or_a_month_by_name_says_so(written: str) -> None:
    (read,) = dates.dates_in(written)
    assert (read.day, read.is_whole) == (None, False)
    assert "another calendar" in read.fault


@given(st.dates(date(1930, 1, 1), date(2090, 1, 1)))
def test_every_day_is_one_day_of_the_solar_hijri_calendar(day: date) -> None:
    year = day.year - 621
    near = [(y, m, d) for y in (year - 1, year) for m in range(1, 13) for d in range(1, 32)]
    days = [converted for parts in near if (converted := other_calendars.solar_day(*parts))]
    assert days.count(day) == 1
    assert days == [days[0] + timedelta(days=index) for index in range(len(days))]


@pytest.mark.parametrize(
    ("parts", "day"),
    [
        ((1402, 2, 14), DAY),
        ((1403, 1, 1), date(2024, 3, 20)),
        ((1399, 12, 30), date(2021, 3, 20)),
        ((1357, 11, 22), date(1979, 2, 11)),
    ],
)
def test_days_of_the_solar_hijri_calendar_are_those_that_are_known(parts: tuple[int, int, int], day: date) -> None:
    assert other_calendars.solar_day(*parts) == day


def test_a_solar_year_that_does_not_leap_has_no_thirtieth_of_its_last_month() -> None:
    assert other_calendars.solar_day(1402, 12, 30) is other_calendars.solar_day(1402, 13, 1) is None
