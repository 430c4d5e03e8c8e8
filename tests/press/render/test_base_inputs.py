"""The inputs of every page."""

from typing import Any

import pytest

from dateline_news.model.paper import Paper
from dateline_news.press.plan import Page
from dateline_news.press.render.base_inputs import add_base_inputs, root_path
from tests.papers import PICTURE, THEME, inputs_of, paper, static_page, story

POST = "<blockquote><p>Good talks.</p><p>\n— Name (@handle) July 14, 2021</p></blockquote>"


def all_inputs(page: Page, of: Paper) -> dict[str, Any]:
    """All inputs of a page of a paper."""
    return inputs_of([add_base_inputs(page, of.front, THEME)])[page.path]


@pytest.mark.parametrize(
    ("path", "site", "root"),
    [
        ("index.html", "https://example.org/paper", ""),
        ("2026/03/01/a.html", "https://example.org/paper", "../../../"),
        ("404.html", "https://example.org/paper", "/paper/"),
        ("404.html", "https://example.org", "/"),
    ],
)
def test_links_are_relative_but_on_the_page_that_is_served_at_any_depth(path: str, site: str, root: str) -> None:
    assert root_path(path, site) == root


def test_the_inputs_of_a_page_s_plan_have_precedence() -> None:
    inputs = all_inputs(Page("a.html", "article", {"robots": "noindex"}), paper())
    assert (inputs["robots"], inputs["dir"]) == ("noindex", "ltr")


def test_a_page_in_another_language_is_in_the_foot_and_says_which() -> None:
    """It was once reached by no link at all."""
    of = paper(pages=(static_page("About"), static_page("Hakkinda", lang="tr")))
    turkish = {"lang": "tr", "dir": "ltr", "hreflang": "tr"}
    assert all_inputs(Page("a.html", "article", {}), of)["pages"] == [
        {"name": "About", "path": "about.html", "own": {}},
        {"name": "Hakkinda", "path": "hakkinda.html", "own": turkish},
    ]


def test_a_hidden_page_is_not_in_the_foot() -> None:
    of = paper(pages=(static_page("Secret", hidden=True),))
    assert all_inputs(Page("a.html", "article", {}), of)["pages"] == []


def test_the_sheet_has_the_components_that_the_body_needs() -> None:
    plain, posted = (
        all_inputs(Page("a.html", "article", {}, subject=story(text=text)), paper())["style"]
        for text in ("<p>Words.</p>", POST)
    )
    assert ".post" not in plain
    assert ".post" in posted


@pytest.mark.parametrize(
    ("sign", "more"),
    [(".voice", {"kind": "feature"}), (".points", {"points": ("One.",)}), (".picture", {"picture": PICTURE})],
)
def test_the_sheet_of_a_story_has_what_its_kind_points_and_picture_need(sign: str, more: dict[str, Any]) -> None:
    def style(**more: Any) -> str:
        return str(all_inputs(Page("a.html", "article", {}, subject=story(**more)), paper())["style"])

    assert sign in style(**more)
    assert sign not in style()


def test_the_sheet_and_its_policy_differ_with_the_depth_of_a_page() -> None:
    shallow, deep = (all_inputs(Page(path, "article", {}), paper()) for path in ("a.html", "a/b/c/d/e/f.html"))
    assert 'url("theme/fonts/' in shallow["style"]
    assert 'url("../../../../../theme/fonts/' in deep["style"]
    assert shallow["policy"] != deep["policy"]


def test_a_paper_without_a_face_for_headlines_declares_none() -> None:
    inputs = all_inputs(Page("a.html", "article", {}), paper(HEADLINE_FACE=False))
    assert "@font-face" not in inputs["style"]
    assert "font-src" not in inputs["policy"]


def test_a_paper_s_own_sheet_names_files_from_the_root() -> None:
    css = "@layer paper{@font-face{font-family:Mine;src:url(fonts/mine.woff2)}}"
    inputs = all_inputs(Page("a/b.html", "article", {}), paper(HEADLINE_FACE=False, OWN_STYLE=css))
    assert inputs["style"].endswith("src:url(../fonts/mine.woff2)}}")
    assert "font-src 'self'" in inputs["policy"]
