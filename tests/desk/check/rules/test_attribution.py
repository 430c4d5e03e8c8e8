"""News without a source or an author."""

import pytest

from tests.desk.check.rules.flagged import is_flagged, messages, post_of


def test_news_without_a_source_or_an_author_is_flagged() -> None:
    assert is_flagged("source-missing", Source=None)
    assert is_flagged("source-missing", Source=None, Kind="news")
    assert is_flagged("source-missing", Source=None, Kind="News")


@pytest.mark.parametrize(
    "header",
    [
        {},
        {"Source": None, "Author": "A. Writer"},
        {"Source": None, "Authors": "A. Writer; B. Writer"},
        {"Source": None, "Kind": "feature"},
        {"Source": None, "Kind": "opinion"},
    ],
)
def test_news_with_a_source_or_an_author_and_other_kinds_are_not_flagged(header: dict[str, str | None]) -> None:
    post = post_of(**header)  # type: ignore[arg-type]  # is_story and lang are not among the fields
    assert messages("source-missing", post) == []


def test_a_static_page_needs_no_source() -> None:
    assert not is_flagged("source-missing", Source=None, is_story=False)
