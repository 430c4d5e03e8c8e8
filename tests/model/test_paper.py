"""The paper as plain data."""

from datetime import UTC, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from dateutil.tz import tzoffset

from dateline_news.model.paper import LABEL_KINDS, Label, Moment, direction, grouped
from tests.papers import author, moment, paper, section, story, topic


def test_a_day_without_a_time_claims_none() -> None:
    assert moment("2021-07-14").data() == {"iso": "2021-07-14", "day": "14 July 2021", "time": "", "zone": ""}


def test_a_time_comes_with_its_zone() -> None:
    at = Moment(datetime(2021, 7, 14, 9, 30, tzinfo=ZoneInfo("Asia/Karachi")), timed=True)
    assert at.data() == {
        "iso": "2021-07-14T09:30:00+05:00",
        "day": "14 July 2021",
        "time": "09:30",
        "zone": "PKT",
    }


def test_midnight_is_a_time_where_it_was_written() -> None:
    assert moment("2021-07-14 00:00").time == "00:00"


@pytest.mark.parametrize(
    "zone", [tzoffset(None, 18000), timezone(timedelta(hours=5), "+05:00"), timezone(timedelta(hours=5))]
)
def test_a_zone_without_a_name_goes_by_its_offset(zone: timezone) -> None:
    """A date written with +05:00 once showed its time without any zone: dateutil gives such zones no name."""
    assert Moment(datetime(2021, 7, 14, 9, 30, tzinfo=zone), timed=True).zone == "+05:00"


@pytest.mark.parametrize(
    ("at", "iso"),
    [
        (datetime(2021, 7, 14, 9, 30, 0, 123456, UTC), "2021-07-14T09:30:00.123+00:00"),
        (datetime(2021, 7, 14, 9, 30, 0, 500000, UTC), "2021-07-14T09:30:00.500+00:00"),
        (datetime(1890, 1, 1, 12, tzinfo=ZoneInfo("Asia/Karachi")), "1890-01-01T11:59:48+04:28"),
    ],
)
def test_a_moment_for_machines_has_three_digits_of_a_second_and_no_seconds_in_its_offset(
    at: datetime, iso: str
) -> None:
    """HTML's validator refuses six digits, and +04:28:12, as the sun had it in Karachi."""
    assert Moment(at, timed=True).iso == iso
    assert abs(datetime.fromisoformat(iso) - at) < timedelta(milliseconds=1)


def test_a_day_has_the_same_name_on_every_machine() -> None:
    names = [Moment(datetime(2021, month, 1, tzinfo=UTC), timed=False).day.split()[1] for month in range(1, 13)]
    assert names[0] == "January"
    assert names[-1] == "December"
    assert len(set(names)) == 12


@pytest.mark.parametrize("lang", ["ur", "ur-PK", "AR", "fa", "he"])
def test_languages_written_from_the_right(lang: str) -> None:
    assert direction(lang) == "rtl"


@pytest.mark.parametrize("lang", ["en", "pt-BR", "zh-Hant", "uk", "u"])
def test_languages_written_from_the_left(lang: str) -> None:
    assert direction(lang) == "ltr"


def test_a_label_has_a_page_a_year() -> None:
    assert section("World").year(2021) == "world/2021.html"
    assert topic("Peace talks").year(2021) == "topics/peace-talks/2021.html"


def test_a_label_shows_its_name_and_address() -> None:
    assert Label("World", "world", "world.html").data() == {"name": "World", "path": "world.html"}


def test_sections_stand_in_the_papers_order_and_the_rest_by_name() -> None:
    of = paper(*(story(name, within=name) for name in ("Zoo", "Culture", "Arts", "World")))
    assert [one.name for one in of.sections] == ["World", "Culture", "Arts", "Zoo"]


def test_a_section_without_stories_is_none() -> None:
    assert section("Culture") not in paper(story()).sections


def test_topics_and_authors_stand_by_name_whatever_its_case() -> None:
    of = paper(story(topics=(topic("Sea"), topic("air")), authors=(author("B B"), author("a a"))))
    assert [one.name for one in of.labels_of(LABEL_KINDS["tag"])] == ["air", "Sea"]
    assert [one.name for one in of.labels_of(LABEL_KINDS["author"])] == ["a a", "B B"]


def test_a_list_keeps_the_order_of_its_stories() -> None:
    of = paper(*(story(name, f"2026-03-0{day}") for day, name in enumerate("ABC", 1)))
    assert [one.title for one in of.sections[section("World")]] == ["C", "B", "A"]


def test_no_list_names_a_hidden_story_or_a_translation() -> None:
    of = paper(
        story("Seen"),
        story("Hidden", within="Culture", hidden=True, topics=(topic("Sea"),)),
        story("Translated", lang="ur", is_translation=True, authors=(author("A"),)),
    )
    assert [one.title for stories in of.sections.values() for one in stories] == ["Seen"]
    assert [of.labels_of(LABEL_KINDS[kind]) for kind in ("tag", "author")] == [{}, {}]


def test_every_story_with_a_page_is_one_of_all() -> None:
    of = paper(story("Seen"), story("Hidden", hidden=True), story("Translated", lang="ur", is_translation=True))
    assert {one.title for one in of.all_stories} == {"Seen", "Hidden", "Translated"}


def test_a_story_that_never_changed_was_last_changed_when_it_was_published() -> None:
    assert story().updated == story().date
    assert story(modified=moment("2026-03-05")).updated == moment("2026-03-05")


def test_groups_keep_the_order_in_which_they_come() -> None:
    one, two, three = story("1"), story("2"), story("3")
    b, a = topic("B"), topic("A")
    assert list(grouped([(b, one), (a, two), (b, three)]).items()) == [(b, [one, three]), (a, [two])]


@pytest.mark.parametrize(
    ("date", "modified", "updated"),
    [
        ("2026-03-01 09:30", "2026-03-01", "2026-03-01T09:30:00+00:00"),
        ("2026-03-01 09:30", "2026-03-02", "2026-03-02"),
        ("2026-03-01", "2026-03-01 08:00", "2026-03-01T08:00:00+00:00"),
        ("2026-03-01", "2026-02-28 22:00-05:00", "2026-03-01"),
        ("2026-03-01", "2026-03-01", "2026-03-01"),
        ("2026-03-01", "", "2026-03-01"),
    ],
)
def test_no_story_was_updated_before_it_was_published(date: str, modified: str, updated: str) -> None:
    """A day without a time begins at midnight: feeds once had such a change hours before the story."""
    one = story(day=date, modified=moment(modified) if modified else None)
    assert one.updated.iso == updated
    assert one.updated.at >= one.date.at
