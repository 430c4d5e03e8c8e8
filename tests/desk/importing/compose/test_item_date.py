import pytest

from dateline_news.desk.importing.compose.item_date import item_date


@pytest.mark.parametrize(
    ("written", "header"),
    [
        ("Tue, 05 May 2026 18:30:00 +0500", "2026-05-05 18:30+05:00"),
        ("Tue, 05 May 2026 18:30:15 GMT", "2026-05-05 18:30:15+00:00"),
        ("Tue, 05 May 2026 18:30:00 -0000", "2026-05-05 18:30+00:00"),
        ("5 May 2026 18:30 EST", "2026-05-05 18:30-05:00"),
        ("Tue, 5 May 26 18:30:00 Z", "2026-05-05 18:30+00:00"),
        ("2026-05-05T18:30:00Z", "2026-05-05 18:30+00:00"),
        ("2026-05-05T18:30:00.1234567+05:30", "2026-05-05 18:30+05:30"),
        ("2026-05-05 18:30:00+05:00", "2026-05-05 18:30+05:00"),
        ("2026-05-05", "2026-05-05"),
    ],
)
def test_a_date_keeps_its_time_and_its_zone(written: str, header: str) -> None:
    date = item_date(written)
    assert (date.written, date.day.isoformat(), date.doubt) == (header, "2026-05-05", "")


@pytest.mark.parametrize("written", ["Tue, 05 May 2026 18:30:00 PKT", "2026-05-05T18:30:00", "Tue, 05 May 2026 18:30"])
def test_a_time_in_a_zone_that_nobody_knows_is_not_used(written: str) -> None:
    date = item_date(written)
    assert date.written == "2026-05-05"
    assert "zone is not known" in date.doubt


def test_a_weekday_that_does_not_fit_is_doubted() -> None:
    assert item_date("Mon, 05 May 2026 18:30:00 GMT").doubt == "“Mon, 05 May 2026 18:30:00 GMT” names another weekday"


@pytest.mark.parametrize(
    "written", ["Tue, 31 Feb 2026 18:30:00 GMT", "2026-02-31", "yesterday", "0000-00-00 00:00:00", "Mon", "٣"]
)
def test_what_is_no_day_is_refused(written: str) -> None:
    with pytest.raises(ValueError, match="is no date that can be read"):
        item_date(written)


@pytest.mark.parametrize("written", ["2026", "2026-05"])
def test_a_month_is_no_day(written: str) -> None:
    with pytest.raises(ValueError, match="is not a whole day"):
        item_date(written)


def test_a_later_moment_is_later_across_zones() -> None:
    assert item_date("2026-05-05T18:30:00Z").is_after(item_date("2026-05-05T19:00:00+05:00"))
    assert not item_date("2026-05-05").is_after(item_date("2026-05-05T19:00:00+05:00"))
