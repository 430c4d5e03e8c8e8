"""The archive by date."""

from typing import Any

from dateline_news.model.archive import Archive
from dateline_news.model.paper import Correction, Paper
from dateline_news.plugins import calendar
from tests.papers import PICTURE, inputs_of, moment, paper, story

DAYS = ("2026-03-02", "2026-03-01 09:30", "2026-01-31", "2024-12-31")
RETRACTED = (Correction(moment("2026-03-08"), "retraction", "It was not so."),)
ARCHIVE = [story(day[:10].replace("-", " "), day) for day in DAYS]


def pages(of: Paper) -> dict[str, dict[str, Any]]:
    """The inputs of the archive's pages, by path."""
    return inputs_of(calendar.pages(Archive(of)))


def test_every_month_and_year_with_stories_has_a_page_and_no_other() -> None:
    assert set(pages(paper(*ARCHIVE))) == {
        "2026/03/index.html", "2026/01/index.html", "2024/12/index.html",
        "2026/index.html", "2024/index.html", "archives.html",
    }  # fmt: skip


def test_a_month_shows_its_stories_by_day() -> None:
    inputs = pages(paper(*ARCHIVE))["2026/03/index.html"]
    assert [(day["iso"], len(day["articles"])) for day in inputs["dates"]] == [("2026-03-02", 1), ("2026-03-01", 1)]
    year = {"name": "2026", "path": "2026/index.html"}
    assert (inputs["period"], inputs["months"]) == ({"name": "March 2026", "year": 2026, "within": [year]}, [])
    assert (inputs["count"], [day["day"] for day in inputs["dates"]]) == (2, ["2 March", "1 March"])


def test_a_year_names_its_months() -> None:
    inputs = pages(paper(*ARCHIVE))["2026/index.html"]
    assert [(month["name"], month["path"], month["count"]) for month in inputs["months"]] == [
        ("March", "2026/03/index.html", 2),
        ("January", "2026/01/index.html", 1),
    ]
    assert (inputs["period"], inputs["dates"]) == ({"name": "2026", "year": 2026, "within": []}, [])


def test_a_year_names_of_each_month_what_was_most_prominent() -> None:
    more = [
        story("Low", "2026-03-05"), story("Pictured", "2026-03-04", picture=PICTURE), story("Lower", "2026-03-03"),
        story("High", "2026-03-06", priority=5), story("Gone", "2026-03-07", priority=9, corrections=RETRACTED),
    ]  # fmt: skip
    march, january = pages(paper(*ARCHIVE, *more))["2026/index.html"]["months"]
    assert [card["title"] for card in march["articles"]] == ["High", "Pictured", "Low"]
    assert [(card["title"], card["date"]["day"]) for card in january["articles"]] == [("2026 01 31", "31 January")]


def test_a_month_leads_over_months_and_years_without_stories() -> None:
    inputs = pages(paper(*ARCHIVE))["2026/01/index.html"]
    assert (inputs["later"]["path"], inputs["earlier"]["path"]) == ("2026/03/index.html", "2024/12/index.html")


def test_a_year_leads_to_the_years_beside_it() -> None:
    planned = pages(paper(*ARCHIVE))
    assert planned["2026/index.html"]["earlier"] == {"name": "2024", "path": "2024/index.html"}
    assert planned["2024/index.html"]["later"] == {"name": "2026", "path": "2026/index.html"}


def test_at_either_end_there_is_nothing_further() -> None:
    planned = pages(paper(*ARCHIVE))
    assert (planned["2026/03/index.html"]["later"], planned["2026/index.html"]["later"]) == (None, None)
    assert (planned["2024/12/index.html"]["earlier"], planned["2024/index.html"]["earlier"]) == (None, None)


def test_the_archive_counts_every_story_once() -> None:
    years = pages(paper(*ARCHIVE))["archives.html"]["years"]
    assert [(year["year"], year["path"], year["count"]) for year in years] == [
        (2026, "2026/index.html", 3),
        (2024, "2024/index.html", 1),
    ]
    assert [month["count"] for year in years for month in year["months"]] == [2, 1, 1]


def test_a_month_that_is_over_stays_as_it_is() -> None:
    before, after = pages(paper(*ARCHIVE)), pages(paper(*ARCHIVE, story("New", "2026-04-01")))
    assert {path for path in before if before[path] != after[path]} == {
        "2026/03/index.html", "2026/index.html", "archives.html",
    }  # fmt: skip


def test_no_month_shows_a_hidden_story() -> None:
    assert set(pages(paper(story(hidden=True)))) == {"archives.html"}


def test_a_paper_without_a_story_has_an_archive() -> None:
    assert pages(paper())["archives.html"]["years"] == []


DAY = "{date:%Y}/{date:%m}/{date:%d}/index.html"


def titles(inputs: dict[str, Any]) -> list[str]:
    """The headlines that a page lists, in order."""
    return [card["title"] for day in inputs["dates"] for card in day["articles"]]


def test_every_day_with_stories_has_a_page_if_the_settings_want_it() -> None:
    planned = pages(paper(*ARCHIVE, DAY_ARCHIVE_SAVE_AS=DAY, DAY_ARCHIVE_URL="{date:%Y/%m/%d}/"))
    inputs = planned["2026/03/01/index.html"]
    within = [{"name": "2026", "path": "2026/index.html"}, {"name": "March 2026", "path": "2026/03/index.html"}]
    assert inputs["period"] == {"name": "1 March 2026", "year": 2026, "within": within}
    assert titles(inputs) == ["2026 03 01"]
    assert inputs["canonical"] == "https://example.org/paper/2026/03/01/"
    assert (inputs["later"]["path"], inputs["earlier"]["path"]) == ("2026/03/02/index.html", "2026/01/31/index.html")


def test_a_month_leads_to_its_days_only_if_these_have_pages() -> None:
    with_days, without = (pages(paper(*ARCHIVE, DAY_ARCHIVE_SAVE_AS=pattern)) for pattern in (DAY, ""))
    month = "2026/03/index.html"
    assert [day["path"] for day in with_days[month]["dates"]] == ["2026/03/02/index.html", "2026/03/01/index.html"]
    assert [day["path"] for day in without[month]["dates"]] == ["", ""]


def test_without_pages_for_months_a_year_shows_its_stories() -> None:
    planned = pages(paper(*ARCHIVE, MONTH_ARCHIVE_SAVE_AS=""))
    assert set(planned) == {"2026/index.html", "2024/index.html", "archives.html"}
    assert titles(planned["2026/index.html"]) == ["2026 03 02", "2026 03 01", "2026 01 31"]
    assert planned["2026/index.html"]["months"] == []
    assert {month["path"] for year in planned["archives.html"]["years"] for month in year["months"]} == {""}


def test_without_pages_for_years_the_archive_leads_to_months() -> None:
    planned = pages(paper(*ARCHIVE, YEAR_ARCHIVE_SAVE_AS=""))
    assert set(planned) == {"2026/03/index.html", "2026/01/index.html", "2024/12/index.html", "archives.html"}
    assert [year["path"] for year in planned["archives.html"]["years"]] == ["", ""]


def test_without_either_the_archive_shows_every_story() -> None:
    """As Pelican does where both settings are blank, which is its default."""
    planned = pages(paper(*ARCHIVE, YEAR_ARCHIVE_SAVE_AS="", MONTH_ARCHIVE_SAVE_AS=""))
    assert set(planned) == {"archives.html"}
    assert titles(planned["archives.html"]) == ["2026 03 02", "2026 03 01", "2026 01 31", "2024 12 31"]
    assert planned["archives.html"]["years"] == []


def test_a_paper_may_have_no_archive() -> None:
    assert "archives.html" not in pages(paper(*ARCHIVE, ARCHIVES_SAVE_AS=""))


def test_a_story_more_in_a_month_changes_no_other_month() -> None:
    """The month before once named how many stories this one has."""
    before, after = pages(paper(*ARCHIVE)), pages(paper(*ARCHIVE, story("New", "2026-03-09")))
    assert {path for path in before if before[path] != after[path]} == {
        "2026/03/index.html", "2026/index.html", "archives.html",
    }  # fmt: skip
