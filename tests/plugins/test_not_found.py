"""The page for an address that does not exist."""

from typing import Any

from dateline_news.model.archive import Archive
from dateline_news.model.paper import Paper
from dateline_news.plugins import not_found
from dateline_news.plugins.not_found import LATEST
from tests.papers import inputs_of, paper, story


def inputs(of: Paper) -> dict[str, Any]:
    """The inputs of the page."""
    (page,) = not_found.pages(Archive(of))
    assert (page.path, page.template) == ("404.html", "404")
    return inputs_of([page])[page.path]


def test_it_asks_not_to_be_listed_and_has_no_address() -> None:
    assert (inputs(paper())["robots"], inputs(paper())["canonical"]) == ("noindex", "")


def test_it_offers_the_newest_stories() -> None:
    of = paper(*(story(f"{at}", f"2026-03-0{at + 1}") for at in range(LATEST + 2)), story("Hidden", hidden=True))
    assert [card["title"] for card in inputs(of)["latest"]] == ["6", "5", "4", "3", "2"]


def test_a_paper_without_a_story_has_one_too() -> None:
    assert inputs(paper())["latest"] == []


def test_it_leads_to_the_sections_that_have_pages() -> None:
    of = paper(story(), story("B", within="Culture"))
    assert [section["name"] for section in inputs(of)["sections"]] == ["World", "Culture"]
