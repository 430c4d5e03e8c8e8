"""Summaries that are missing, too long, or the headline again."""

import pytest

from tests.desk.check.rules.flagged import is_flagged


def test_a_story_without_a_summary_is_flagged() -> None:
    assert is_flagged("missing-summary", Summary=None)
    assert is_flagged("missing-summary", Summary="   ")


def test_a_story_with_a_summary_and_a_page_without_one_are_not_flagged() -> None:
    assert not is_flagged("missing-summary")
    assert not is_flagged("missing-summary", Summary=None, is_story=False)


def test_only_a_summary_of_more_than_three_hundred_characters_is_too_long() -> None:
    assert not is_flagged("summary-too-long", Summary="x" * 300)
    assert is_flagged("summary-too-long", Summary="x" * 301)


@pytest.mark.parametrize(
    "summary", ["Ferry returns to the harbour", "ferry returns to the harbour.", "“Ferry returns” to the harbour!"]
)
def test_a_summary_with_the_headline_s_words_is_flagged(summary: str) -> None:
    assert is_flagged("summary-repeats-headline", Title="Ferry returns to the harbour", Summary=summary)


@pytest.mark.parametrize(
    "summary", ["Ferry returns to the harbour after two years.", "Harbour: the ferry returns", "…", ""]
)
def test_a_summary_with_other_words_is_not_flagged(summary: str) -> None:
    assert not is_flagged("summary-repeats-headline", Title="Ferry returns to the harbour", Summary=summary)
