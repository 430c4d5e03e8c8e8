"""Whether a piece is released, and from when on."""

from datetime import UTC, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline_news.model.fields import StoryFields, faults
from dateline_news.model.paper import Moment
from dateline_news.model.release_status import DRAFT, due, embargo, kept_by, moment, standing

KARACHI = ZoneInfo("Asia/Karachi")
ROUGHLY = r"\d{1,4}[-/. ]\d{1,2}[-/. ]\d{1,4}( \d{1,2}:\d{2}( ?[A-Z+-]{1,4}\d{0,4})?)?"  # a moment, or like one
NOON = datetime(2026, 5, 5, 12, tzinfo=UTC)
ZONES = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
MOMENTS = st.builds(
    Moment,
    st.datetimes(datetime(1900, 1, 1), datetime(2900, 1, 1), timezones=ZONES),  # noqa: DTZ001  bounds have no zone
    st.booleans(),
)


def at(written: str) -> Moment:
    return moment(written, UTC)


@given(MOMENTS, st.none() | MOMENTS, MOMENTS)
def test_a_story_is_released_exactly_when_its_date_and_its_embargo_have_come(
    date: Moment, until: Moment | None, now: Moment
) -> None:
    has_come = date.at <= now.at and (not until or until.at <= now.at)
    assert (standing("published", date, until, now.at) == "") is has_come
    assert (due(date, until).at <= now.at) is has_come


@given(MOMENTS, st.none() | MOMENTS, MOMENTS)
def test_a_draft_is_never_released(date: Moment, until: Moment | None, now: Moment) -> None:
    assert standing("draft", date, until, now.at) == DRAFT


def test_a_story_is_released_at_the_very_moment_and_not_a_second_before() -> None:
    date, until = at("2026-05-01"), at("2026-05-05 12:00")
    assert standing("published", date, until, NOON) == ""
    assert standing("published", date, until, NOON - timedelta(seconds=1))


def test_a_day_is_its_first_minute_in_the_paper_s_time_zone() -> None:
    assert moment("2026-05-05", KARACHI).at == datetime(2026, 5, 4, 19, tzinfo=UTC)
    assert moment("5 May 2026", KARACHI).at == datetime(2026, 5, 4, 19, tzinfo=UTC)


@pytest.mark.parametrize("written", ["2026-05-05 17:00 +05:00", "2026-05-05T12:00:00Z", "May 5, 2026 12:00 UTC"])
def test_a_written_zone_is_used_instead_of_the_paper_s(written: str) -> None:
    assert moment(written, KARACHI).at == NOON


@pytest.mark.parametrize(
    ("until", "expected"),
    [
        ("2026-06-05 18:00", "Embargoed until 5 June 2026, 18:00 UTC"),
        ("2026-06-05", "Embargoed until 5 June 2026"),
        ("2026-06-05 18:00 +05:00", "Embargoed until 5 June 2026, 18:00 UTC+05:00"),
    ],
)
def test_an_embargo_is_shown_as_it_was_written(until: str, expected: str) -> None:
    assert standing("published", at("2026-05-01"), at(until), NOON) == expected


def test_the_later_of_date_and_embargo_is_shown() -> None:
    assert standing("published", at("2026-07-01"), at("2026-06-05"), NOON) == "Dated ahead: 1 July 2026"
    assert standing("published", at("2026-06-05"), at("2026-06-05"), NOON) == "Embargoed until 5 June 2026"


@pytest.mark.parametrize(
    ("status", "date", "until", "keeper"),
    [
        ("draft", "2026-05-01", "2026-06-05", "draft"),
        ("published", "2026-05-01", "2026-06-05", "embargo"),
        ("published", "2026-07-01", "2026-06-05", "date"),
        ("published", "2026-05-01", "2026-05-02", ""),
    ],
)
def test_what_keeps_a_piece_is_told_by_what_is_shown(status: str, date: str, until: str, keeper: str) -> None:
    assert kept_by(standing(status, at(date), at(until), NOON)) == keeper


def test_a_page_without_a_date_is_released() -> None:
    assert standing("published", None, None, NOON) == ""


def test_a_header_without_an_embargo_has_none() -> None:
    assert embargo({}, UTC) is None
    assert embargo({"embargo": "2026-05-05"}, UTC) == at("2026-05-05")


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("soon", "“soon” is no day of the calendar; write it as"),
        ("18:00", "“18:00” is not a whole day"),
        ("2026-02-30 18:00", "is no day of the calendar"),
        ("2026-05-05 18:00 PKT", "“PKT” is not read as a zone here; write an offset"),
        ("05/06/2026", "“05/06/2026” may be 2026-06-05 or 2026-05-06; write the one that is meant"),
    ],
)
def test_an_ambiguous_embargo_is_refused(written: str, expected: str) -> None:
    assert expected in faults(StoryFields, {"title": "T", "date": "2026-05-05", "embargo": written})["embargo"]


@given(st.text(max_size=30) | st.from_regex(ROUGHLY, fullmatch=True))
def test_an_accepted_embargo_is_a_moment(written: str) -> None:
    written = written.strip()
    if not faults(StoryFields, {"title": "T", "date": "2026-05-05", "embargo": written}):
        assert moment(written, UTC).at.tzinfo


def test_a_draft_needs_no_date_and_anything_else_does() -> None:
    assert not faults(StoryFields, {"title": "T", "status": "Draft"})
    assert "date" in faults(StoryFields, {"title": "T", "status": "hidden"})


@pytest.mark.parametrize(
    ("written", "universal"),
    [("2026-10-25 02:30", "01:30"), ("2026-03-29 02:30", "01:30"), ("2026-10-25 02:30 +02:00", "00:30")],
)
def test_an_embargo_ends_at_the_later_of_the_two_moments_that_a_time_names(written: str, universal: str) -> None:
    """Where clocks are put back, half past two comes twice: the first may be an hour too early."""
    moment = embargo({"embargo": written}, ZoneInfo("Europe/Berlin"))
    assert moment
    assert f"{moment.at.astimezone(UTC):%H:%M}" == universal


def test_when_clocks_are_put_back_the_later_moment_decides() -> None:
    """A quarter to two comes first, and half past one, read as an embargo, three quarters of an hour later."""
    london = ZoneInfo("Europe/London")
    date, until = moment("2026-10-25 01:45", london), embargo({"embargo": "2026-10-25 01:30"}, london)
    assert due(date, until) == until
    assert standing("published", date, until, datetime(2026, 10, 25, 1, 15, tzinfo=UTC))
