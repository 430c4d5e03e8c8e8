"""Standfirsts: missing, too long, or the headline over again."""

import pytest

from tests.desk.check.rules.said import says


def test_a_story_without_a_summary_is_told() -> None:
    assert says("missing-summary", Summary=None)
    assert says("missing-summary", Summary="   ")


def test_a_story_with_one_and_a_page_without_one_are_not() -> None:
    assert not says("missing-summary")
    assert not says("missing-summary", Summary=None, is_story=False)


def test_three_hundred_characters_are_not_too_many() -> None:
    assert not says("summary-too-long", Summary="x" * 300)
    assert says("summary-too-long", Summary="x" * 301)


@pytest.mark.parametrize(
    "summary", ["Ferry returns to the harbour", "ferry returns to the harbour.", "“Ferry returns” to the harbour!"]
)
def test_a_summary_with_the_headline_s_words_repeats_it(summary: str) -> None:
    assert says("summary-repeats-headline", Title="Ferry returns to the harbour", Summary=summary)


@pytest.mark.parametrize(
    "summary", ["Ferry returns to the harbour after two years.", "Harbour: the ferry returns", "…", ""]
)
def test_a_summary_with_other_words_does_not(summary: str) -> None:
    assert not says("summary-repeats-headline", Title="Ferry returns to the harbour", Summary=summary)
