"""Weekdays beside dates. The story is of Wednesday, 14 July 2021."""

import pytest

from tests.desk.check.rules.flagged import is_flagged, lines, messages, post_of

RULE = "weekday-conflicts-with-date"


@pytest.mark.parametrize(
    "text",
    [
        "It was on Tuesday, July 14, 2021.",
        "It was on Tuesday, 14 July 2021.",
        "It was on Tuesday the 14th of July, 2021.",
        "It was on Tuesday, July 14.",
        "It was on Tuesday (July 14).",
        "It was on Tuesday (14 July 2021).",
        "It was on 14 July 2021 (Tuesday).",
        "It was on July 14, 2021 (Tuesday).",
        "It was on 14 July 2021, a Tuesday.",
        "It was on July 14, 2021, Tuesday",
        "It was on Tue, 14 Jul 2021.",
        "It was on Tues. 14 July.",
        "It was on Thursday, 2021-07-14.",
        "On Monday, 13 July 2020 and on Tuesday, 14 July 2021.",
        "It was on Monday, Sept. 7, 2021.",
        "It was on Tuesday,\nJuly 14, 2021.",
        "> It was on Tuesday, July 14, 2021.",
        "It was on **Tuesday**, July 14, 2021.",
        "It was on Monday, 16 July 1798.\n\nNo: on Monday, 17 July 1798.",
        "It will be on Tuesday, 4 October.",
    ],
)
def test_a_weekday_that_the_date_was_not_is_flagged(text: str) -> None:
    assert is_flagged(RULE, text)


@pytest.mark.parametrize(
    "text",
    [
        "It was on Wednesday, July 14, 2021.",
        "It was on Wednesday, 14 July.",
        "It was on Wed 14 Jul 2021.",
        "It was on Tuesday. July 14 was another day.",
        "It was on Tuesday; the meeting of July 14 was another.",
        "It was on 14 July 2021, Wednesday.",
        "It was begun on 14 July 2021, Tuesday's rain or not.",
        "Tuesday, July 14-16, 2021",
        "Tuesday 14–16 July",
        "It was on Tuesday, February 30, 2021.",
        "It was on Saturday, 25 December.",  # too far from the story: it may be another year's
        "It was Friday, 14 people came.",
        "On Sunday 3 Marchand boats sailed.",
        "`Tuesday, July 14, 2021`",
        "    Tuesday, July 14, 2021",
        "The Sun 3 March edition",  # a weekday here, and right: 3 March is far away
        "The battle of Tuesday, July 14, 1789.",
    ],
)
def test_a_weekday_that_fits_or_cannot_be_checked_is_not_flagged(text: str) -> None:
    assert not is_flagged(RULE, text)


def test_the_message_names_the_right_weekday() -> None:
    post = post_of("Words.\n\nWords, and then\non Tuesday, July 14, 2021.")
    assert lines(RULE, post) == [4]
    assert "14 July 2021 was a Wednesday" in messages(RULE, post)[0]


def test_the_headline_and_the_summary_are_checked_too() -> None:
    assert is_flagged(RULE, Title="What happened on Tuesday, 14 July")
    assert is_flagged(RULE, Summary="It happened on Tuesday, 14 July.")


def test_a_working_title_is_not_checked() -> None:
    assert len(messages(RULE, post_of("On Tuesday, 14 July.", Title="On Tuesday, 14 July", Wanted="headline"))) == 1


def test_a_date_without_a_year_is_checked_only_in_a_story_with_a_date() -> None:
    post = post_of("On Tuesday, July 14.", Date="not a day")
    assert messages(RULE, post) == []


def test_a_date_without_a_year_is_read_as_of_the_nearest_year() -> None:
    assert not is_flagged(RULE, "On Friday, 31 December.", Date="2022-01-02")
    assert is_flagged(RULE, "On Saturday, 31 December.", Date="2022-01-02")
    assert not is_flagged(RULE, "On Saturday, 1 January.", Date="2021-12-30")
