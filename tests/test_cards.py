"""A story as lists show it."""

import json

from newsroom.cards import by_day, card, years_of
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
    days = by_day(stories)
    assert [one["day"] for one in days] == ["2 March 2026", "1 March 2026"]
    assert [one["iso"] for one in days] == ["2026-03-02", "2026-03-01"]
    assert [[one["title"] for one in day["articles"]] for day in days] == [["C"], ["B", "A"]]


def test_no_stories_have_no_days() -> None:
    assert by_day([]) == []


def test_the_years_of_a_label_are_named_newest_first_in_whatever_order_they_come() -> None:
    assert (
        years_of(section("World"), (2026, 2024))
        == years_of(section("World"), (2024, 2026))
        == [
            {"year": 2026, "path": "world/2026.html"},
            {"year": 2024, "path": "world/2024.html"},
        ]
    )
