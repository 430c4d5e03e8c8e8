"""The archive by date."""

from typing import Any

from newsroom import calendar
from newsroom.paper import Paper
from tests.papers import inputs_of, paper, story

DAYS = ("2026-03-02", "2026-03-01 09:30", "2026-01-31", "2024-12-31")
ARCHIVE = [story(day[:10].replace("-", " "), day) for day in DAYS]


def pages(of: Paper) -> dict[str, dict[str, Any]]:
    """The inputs of the archive's pages, by path."""
    return inputs_of(calendar.pages(of))


def test_every_month_and_year_with_stories_has_a_page_and_no_other() -> None:
    assert set(pages(paper(*ARCHIVE))) == {
        "2026/03/index.html", "2026/01/index.html", "2024/12/index.html",
        "2026/index.html", "2024/index.html", "archives.html",
    }  # fmt: skip


def test_a_month_shows_its_stories_by_day() -> None:
    found = pages(paper(*ARCHIVE))["2026/03/index.html"]
    assert [(day["iso"], len(day["articles"])) for day in found["dates"]] == [("2026-03-02", 1), ("2026-03-01", 1)]
    assert (found["period"], found["months"]) == ({"name": "March 2026", "year": 2026}, [])


def test_a_year_names_its_months() -> None:
    found = pages(paper(*ARCHIVE))["2026/index.html"]
    assert found["months"] == [
        {"name": "March 2026", "path": "2026/03/index.html", "count": 2},
        {"name": "January 2026", "path": "2026/01/index.html", "count": 1},
    ]
    assert (found["period"], found["dates"]) == ({"name": "2026", "year": 2026}, [])


def test_a_month_leads_over_months_and_years_without_stories() -> None:
    found = pages(paper(*ARCHIVE))["2026/01/index.html"]
    assert (found["later"]["path"], found["earlier"]["path"]) == ("2026/03/index.html", "2024/12/index.html")


def test_a_year_leads_to_the_years_beside_it() -> None:
    found = pages(paper(*ARCHIVE))
    assert found["2026/index.html"]["earlier"] == {"name": "2024", "path": "2024/index.html"}
    assert found["2024/index.html"]["later"] == {"name": "2026", "path": "2026/index.html"}


def test_at_either_end_there_is_nothing_further() -> None:
    found = pages(paper(*ARCHIVE))
    assert (found["2026/03/index.html"]["later"], found["2026/index.html"]["later"]) == (None, None)
    assert (found["2024/12/index.html"]["earlier"], found["2024/index.html"]["earlier"]) == (None, None)


def test_the_archive_counts_every_story_once() -> None:
    years = pages(paper(*ARCHIVE))["archives.html"]["years"]
    assert [(one["year"], one["path"], one["count"]) for one in years] == [
        (2026, "2026/index.html", 3),
        (2024, "2024/index.html", 1),
    ]
    assert [month["count"] for one in years for month in one["months"]] == [2, 1, 1]


def test_a_month_that_is_over_stays_as_it_is() -> None:
    before, after = pages(paper(*ARCHIVE)), pages(paper(*ARCHIVE, story("New", "2026-04-01")))
    assert {path for path in before if before[path] != after[path]} == {
        "2026/03/index.html", "2026/index.html", "archives.html",
    }  # fmt: skip


def test_no_month_shows_a_hidden_story() -> None:
    assert set(pages(paper(story(hidden=True)))) == {"archives.html"}


def test_a_paper_without_a_story_has_an_archive() -> None:
    assert pages(paper())["archives.html"]["years"] == []
