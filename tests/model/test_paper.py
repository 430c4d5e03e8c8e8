"""The paper as plain data."""

from datetime import UTC, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from dateutil.tz import tzoffset

from dateline_news.model.paper import LABEL_KINDS, Label, Moment, Picture, direction, grouped
from tests.papers import PICTURE, author, moment, paper, section, story, topic


def test_a_day_without_a_time_shows_none() -> None:
    assert moment("2021-07-14").data() == {"iso": "2021-07-14", "day": "14 July 2021", "time": "", "zone": ""}


def test_a_time_comes_with_its_zone() -> None:
    at = Moment(datetime(2021, 7, 14, 9, 30, tzinfo=ZoneInfo("Asia/Karachi")), timed=True)
    assert at.data() == {
        "iso": "2021-07-14T09:30:00+05:00",
        "day": "14 July 2021",
        "time": "09:30",
        "zone": "PKT",
    }


def test_a_written_midnight_is_shown_as_a_time() -> None:
    assert moment("2021-07-14 00:00").time == "00:00"


@pytest.mark.parametrize(
    "zone", [tzoffset(None, 18000), timezone(timedelta(hours=5), "+05:00"), timezone(timedelta(hours=5))]
)
def test_a_zone_without_a_name_is_shown_by_its_offset(zone: timezone) -> None:
    """A date written with +05:00 once showed its time without any zone: dateutil gives such zones no name."""
    assert Moment(datetime(2021, 7, 14, 9, 30, tzinfo=zone), timed=True).zone == "UTC+05:00"


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


def test_sections_are_in_the_paper_s_order_and_the_rest_by_name() -> None:
    edition = paper(*(story(name, within=name) for name in ("Zoo", "Culture", "Arts", "World")))
    assert [section.name for section in edition.sections] == ["World", "Culture", "Arts", "Zoo"]


def test_a_section_without_stories_is_not_listed() -> None:
    assert section("Culture") not in paper(story()).sections


def test_topics_and_authors_are_sorted_by_name_without_regard_to_case() -> None:
    edition = paper(story(topics=(topic("Sea"), topic("air")), authors=(author("B B"), author("a a"))))
    assert [label.name for label in edition.labels_of(LABEL_KINDS["tag"])] == ["air", "Sea"]
    assert [label.name for label in edition.labels_of(LABEL_KINDS["author"])] == ["a a", "B B"]


def test_a_list_has_the_order_of_the_stories() -> None:
    edition = paper(*(story(name, f"2026-03-0{day}") for day, name in enumerate("ABC", 1)))
    assert [listed.title for listed in edition.sections[section("World")]] == ["C", "B", "A"]


def test_no_list_names_a_hidden_story_or_a_translation() -> None:
    edition = paper(
        story("Seen"),
        story("Hidden", within="Culture", hidden=True, topics=(topic("Sea"),)),
        story("Translated", lang="ur", is_translation=True, authors=(author("A"),)),
    )
    assert [story.title for stories in edition.sections.values() for story in stories] == ["Seen"]
    assert [edition.labels_of(LABEL_KINDS[kind]) for kind in ("tag", "author")] == [{}, {}]


def test_all_stories_are_those_with_a_page() -> None:
    edition = paper(story("Seen"), story("Hidden", hidden=True), story("Translated", lang="ur", is_translation=True))
    assert {story.title for story in edition.all_stories} == {"Seen", "Hidden", "Translated"}


def test_a_story_that_never_changed_was_last_changed_when_it_was_published() -> None:
    assert story().updated == story().date
    assert story(modified=moment("2026-03-05")).updated == moment("2026-03-05")


def test_groups_have_the_order_of_the_pairs() -> None:
    first, second, third = story("1"), story("2"), story("3")
    b, a = topic("B"), topic("A")
    assert list(grouped([(b, first), (a, second), (b, third)]).items()) == [(b, [first, third]), (a, [second])]


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
    updated_story = story(day=date, modified=moment(modified) if modified else None)
    assert updated_story.updated.iso == updated
    assert updated_story.updated.at >= updated_story.date.at


def test_an_author_is_a_label_with_what_their_file_says() -> None:
    plain = {"name": "Ada Fen", "path": "authors/ada-fen.html", "role": "", "line": "", "picture": None}
    assert author("Ada Fen").data() == plain
    about = author("Ada Fen", role="Reporter", line="She keeps the tide tables.", picture=PICTURE)
    assert about.data() == {
        **plain, "role": "Reporter", "line": "She keeps the tide tables.", "picture": PICTURE.data(),
    }  # fmt: skip
    assert hash(about) == hash(author("Ada Fen"))


@pytest.mark.parametrize(
    ("size", "shape"),
    [((1600, 900), "wide"), ((1500, 1000), "wide"), ((1400, 1000), "wide"), ((1333, 1000), "narrow"),
     ((900, 1300), "narrow"), ((2000, 1000), ""), ((3000, 800), "")],
)  # fmt: skip
def test_only_a_picture_that_is_neither_low_nor_high_may_be_cut(size: tuple[int, int], shape: str) -> None:
    assert Picture("a.png", "A", *size).shape == shape
