"""The list of what is not published, and what a preview says on such a piece's own page."""

from dataclasses import replace
from typing import Any

import pytest

from dateline_news.model.archive import Archive
from dateline_news.model.paper import Paper, StaticPage
from dateline_news.plugins import unpublished
from dateline_news.press.plan import Page
from tests.papers import inputs_of, paper, static_page, story

DRAFT, EMBARGO, AHEAD = "Draft — not published", "Embargoed until 5 June 2026", "Dated ahead: 1 July 2026"
SETTINGS: dict[str, Any] = {"PREVIEW": True, "PATH": "/somewhere/content"}


def groups(of: Paper) -> dict[str, list[dict[str, Any]]]:
    """What the list has, by what keeps it."""
    (page,) = unpublished.pages(Archive(of))
    listed = inputs_of([page])[unpublished.PATH]["groups"]
    return {group["kept_by"]: group["pieces"] for group in listed}


def head(piece: StaticPage | None, template: str = "article", **settings: object) -> Any:
    """What the page of a piece gets, or one of none."""
    of = paper(story(), **(SETTINGS | settings))
    return unpublished.head(Page("a.html", template, {}, subject=piece), of.front).get("unpublished")


def test_no_build_but_a_preview_has_any_of_it() -> None:
    of = paper(story(standing=DRAFT))
    assert list(unpublished.pages(Archive(of))) == []
    assert head(story(standing=DRAFT), PREVIEW=False) is head(None, "index", PREVIEW=False) is None


def test_it_lists_what_is_not_published_by_what_keeps_it_and_by_date() -> None:
    of = paper(
        story("Read"), story("Later", "2026-03-02", standing=DRAFT, release_line=4, wanted="headline"),
        story("Sooner", standing=DRAFT), story("Waits", standing=EMBARGO), story("Ahead", standing=AHEAD),
        story("Hidden", hidden=True), story("Kept", hidden=True, standing=DRAFT),
        story("ur", standing=DRAFT, lang="ur"),
        pages=(static_page(), static_page("Terms", standing=DRAFT)), **SETTINGS,
    )  # fmt: skip
    listed = groups(replace(of, skipped=(("articles/world/s.md", 3),)))
    assert list(listed) == ["draft", "embargo", "date", "hidden", "skip"]
    titles = {keeper: [piece["title"] for piece in pieces] for keeper, pieces in listed.items()}
    assert titles == {
        "draft": ["Kept", "Sooner", "ur", "Later", "Terms"], "embargo": ["Waits"], "date": ["Ahead"],
        "hidden": ["Hidden"], "skip": [""],
    }  # fmt: skip
    later = listed["draft"][3]
    assert (later["file"], later["line"]) == ("content/articles/world/2026-03-02-later.md", 4)
    assert (later["path"], later["standing"], later["wanted"]) == ("2026/03/02/later.html", DRAFT, "headline")
    assert listed["draft"][2]["own"] == {"lang": "ur", "dir": "rtl"}
    assert (listed["skip"][0]["file"], listed["skip"][0]["line"]) == ("content/articles/world/s.md", 3)


def test_a_preview_of_a_paper_whose_pieces_are_all_published_lists_none() -> None:
    assert groups(paper(story(), **SETTINGS)) == {}


@pytest.mark.parametrize(
    ("standing", "keeper", "line"), [(DRAFT, "draft", 4), (EMBARGO, "embargo", 4), (AHEAD, "date", 0)]
)
def test_a_piece_that_is_not_published_says_what_keeps_it_and_where(standing: str, keeper: str, line: int) -> None:
    piece = story(standing=standing, release_line=4)
    assert head(piece) == {
        "path": unpublished.PATH,
        "kept_by": keeper,
        "file": "content/articles/world/2026-03-01-a-headline.md",
        "line": line,
    }


def test_the_front_page_leads_to_the_list_and_no_other_published_page_does() -> None:
    assert head(None, "index")["path"] == unpublished.PATH
    assert head(story()) is head(static_page()) is head(None, "category") is None
