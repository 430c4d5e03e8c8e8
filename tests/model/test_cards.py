"""A story as lists show it."""

import json

from dateline_news.model.cards import by_day, card, years_of
from tests.papers import HARD, PICTURE, section, story


def test_a_card_is_plain_data() -> None:
    one = card(story(picture=PICTURE))
    assert json.loads(json.dumps(one)) == one


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


def test_stories_of_one_day_stand_together_whatever_their_hours() -> None:
    stories = [story("C", "2026-03-02"), story("B", "2026-03-01 09:30"), story("A", "2026-03-01")]
    days = by_day(stories, "UTC")
    assert [one["day"] for one in days] == ["2 March 2026", "1 March 2026"]
    assert [one["iso"] for one in days] == ["2026-03-02", "2026-03-01"]
    assert [[one["title"] for one in day["articles"]] for day in days] == [["C"], ["B", "A"]]


def test_days_go_by_the_paper_s_clock_and_none_comes_twice() -> None:
    """Each story once stood under the day of its own zone, so that days came again and again."""
    stories = [
        story("D", "2026-03-02 04:00+05:00"),
        story("C", "2026-03-01 22:00"),
        story("B", "2026-03-02 02:00+05:00"),
        story("A", "2026-03-01 00:30+05:00"),
    ]
    days = by_day(stories, "UTC", "{date:%Y/%m/%d}/index.html")
    assert [(day["iso"], [one["title"] for one in day["articles"]]) for day in days] == [
        ("2026-03-01", ["D", "C", "B"]),
        ("2026-02-28", ["A"]),
    ]
    assert [day["path"] for day in days] == ["2026/03/01/index.html", ""]  # no story has the day of the last as written
    assert [day["iso"] for day in by_day(stories, "Asia/Karachi")] == ["2026-03-02", "2026-03-01"]


def test_a_day_without_a_time_is_the_same_on_every_clock() -> None:
    assert [day["iso"] for day in by_day([story("A", "2026-03-01")], "America/Los_Angeles")] == ["2026-03-01"]


def test_no_day_comes_twice_where_clocks_are_put_back_over_midnight() -> None:
    stories = [story(at, f"2010-11-07 {at}+00:00") for at in ("03:40", "02:40", "02:30:30", "02:29")]
    assert len(by_day(stories, "America/St_Johns")) == 2


def test_no_stories_have_no_days() -> None:
    assert by_day([], "UTC") == []


def test_the_years_of_a_label_are_named_newest_first_in_whatever_order_they_come() -> None:
    assert (
        years_of(section("World"), (2026, 2024))
        == years_of(section("World"), (2024, 2026))
        == [
            {"year": 2026, "path": "world/2026.html"},
            {"year": 2024, "path": "world/2024.html"},
        ]
    )
