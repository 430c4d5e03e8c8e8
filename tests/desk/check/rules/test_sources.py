"""News is somebody's."""

import pytest

from tests.desk.check.rules.said import messages, says, written


def test_news_from_nobody_is_told() -> None:
    assert says("source-missing", Source=None)
    assert says("source-missing", Source=None, Kind="news")
    assert says("source-missing", Source=None, Kind="News")


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
def test_a_source_or_an_author_or_another_kind_is_enough(header: dict[str, str | None]) -> None:
    one = written(**header)  # type: ignore[arg-type]  # is_story and lang are not among the fields
    assert messages("source-missing", one) == []


def test_a_static_page_needs_no_source() -> None:
    assert not says("source-missing", Source=None, is_story=False)
