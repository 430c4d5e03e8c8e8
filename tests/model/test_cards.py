"""A story as lists show it."""

import json

import pytest

from dateline_news.model.cards import PART, by_day, card, parts, years_of
from tests.papers import HARD, PICTURE, section, story


def test_a_card_is_plain_data() -> None:
    story_data = card(story(picture=PICTURE))
    assert json.loads(json.dumps(story_data)) == story_data


def test_a_card_is_small_however_long_the_story() -> None:
    assert card(story(text="<p>Short.</p>", description="A deck")) == card(
        story(text="<p>Long.</p>" * 1000, description="A deck")
    )


def test_a_headline_stays_text() -> None:
    assert card(story(HARD))["title"] == HARD


def test_a_card_in_another_language_says_so() -> None:
    assert card(story(lang="ur"))["own"] == {"lang": "ur", "dir": "rtl"}
    assert card(story())["own"] == {}


def test_a_card_without_a_picture_says_so() -> None:
    assert card(story())["picture"] is None


def test_stories_of_one_day_are_in_one_group() -> None:
    stories = [story("C", "2026-03-02"), story("B", "2026-03-01 09:30"), story("A", "2026-03-01")]
    days = by_day(stories, "UTC")
    assert [day["day"] for day in days] == ["2 March", "1 March"]
    assert [day["iso"] for day in days] == ["2026-03-02", "2026-03-01"]
    assert [[article["title"] for article in day["articles"]] for day in days] == [["C"], ["B", "A"]]


def test_days_are_those_of_the_paper_s_time_zone_and_come_once() -> None:
    """Each story was once in the group of its own zone's day, so that days came again and again."""
    stories = [
        story("D", "2026-03-02 04:00+05:00"),
        story("C", "2026-03-01 22:00"),
        story("B", "2026-03-02 02:00+05:00"),
        story("A", "2026-03-01 00:30+05:00"),
    ]
    days = by_day(stories, "UTC", "{date:%Y/%m/%d}/index.html")
    assert [(day["iso"], [article["title"] for article in day["articles"]]) for day in days] == [
        ("2026-03-01", ["D", "C", "B"]),
        ("2026-02-28", ["A"]),
    ]
    assert [day["path"] for day in days] == ["2026/03/01/index.html", ""]  # no story has the day of the last as written
    assert [day["iso"] for day in by_day(stories, "Asia/Karachi")] == ["2026-03-02", "2026-03-01"]


def test_a_day_without_a_time_is_the_same_in_every_time_zone() -> None:
    assert [day["iso"] for day in by_day([story("A", "2026-03-01")], "America/Los_Angeles")] == ["2026-03-01"]


def test_no_day_comes_twice_where_clocks_are_put_back_over_midnight() -> None:
    stories = [story(at, f"2010-11-07 {at}+00:00") for at in ("03:40", "02:40", "02:30:30", "02:29")]
    assert len(by_day(stories, "America/St_Johns")) == 2


def test_no_stories_have_no_days() -> None:
    assert by_day([], "UTC") == []


def test_the_years_of_a_label_are_sorted_newest_first() -> None:
    assert (
        years_of(section("World"), (2026, 2024))
        == years_of(section("World"), (2024, 2026))
        == [
            {"year": 2026, "path": "world/2026.html"},
            {"year": 2024, "path": "world/2024.html"},
        ]
    )


def test_days_of_another_year_than_the_newest_s_are_named_with_it() -> None:
    days = by_day([story("B", "2026-01-01"), story("A", "2025-12-31")], "UTC")
    assert [day["day"] for day in days] == ["1 January", "31 December 2025"]


def test_a_list_shows_only_standfirsts_that_somebody_wrote() -> None:
    written, not_written = story("B", standfirst="A deck.", description="A deck."), story("A", description="Copy …")
    (day,) = by_day([written, not_written], "UTC")
    assert [article["standfirst"] for article in day["articles"]] == ["A deck.", ""]


@pytest.mark.parametrize(
    ("counts", "numbers"),
    [([1, 2], [0, 0]), ([PART, 1], [0, 1]), ([PART + 5], [0]), ([1, PART, 1], [0, 1, 2]), ([6] * 4, [0, 0, 1, 1])],
)
def test_a_long_list_is_set_in_parts_of_whole_days(counts: list[int], numbers: list[int]) -> None:
    assert list(parts(counts)) == numbers
