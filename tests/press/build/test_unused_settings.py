"""What other people's settings ask for that this paper cannot give."""

from typing import Any

import pytest

from dateline_news.press import plan
from dateline_news.press.build import unused_settings
from tests.papers import paper, static_page, story

FILES = {"archives.html", "about.html", "files/cv.pdf"}


def unmet(**settings: Any) -> list[tuple[str, str]]:
    """What is said of some settings of a paper with FILES."""
    of = paper(story(), pages=(static_page(),), **settings)
    entries = [plan.File(path, lambda _: b"") for path in FILES]
    said = [*unused_settings.unused(of.settings), *(one.diagnostic for one in unused_settings.menu_faults(of, entries))]
    return [(one.field, one.message) for one in said]


def test_the_paper_s_own_settings_ask_for_nothing_else() -> None:
    assert unmet() == []


@pytest.mark.parametrize("name", unused_settings.UNUSED)
def test_what_only_themes_read_is_said_to_be_unused(name: str) -> None:
    ((setting, said),) = unmet(**{name: "10"})
    assert setting == name
    assert said.startswith("is not used: ")


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("search", "“search” is no page of the paper; there is no search.html in theme/templates"),
        ("archive", "“archive” is no page of the paper; did you mean archives?"),
        (
            "article",
            "“article” is no page of the paper; the paper plans its pages itself; name the template in TEMPLATE_PAGES",
        ),
    ],
)
def test_a_direct_template_that_is_no_page_of_the_paper_is_named(name: str, said: str) -> None:
    assert unmet(DIRECT_TEMPLATES=["index", "archives", name]) == [("DIRECT_TEMPLATES", said)]


def test_pelican_s_own_direct_templates_are_pages_of_the_paper() -> None:
    assert unmet(DIRECT_TEMPLATES=["index", "tags", "categories", "authors", "archives", "period_archives"]) == []


@pytest.mark.parametrize("row", ["MENUITEMS", "LINKS", "SOCIAL"])
@pytest.mark.parametrize(
    ("given", "said"),
    [
        (
            [("CV", "/files/resume.pdf")],
            "“CV” leads to /files/resume.pdf, and there is no files/resume.pdf in the paper",
        ),
        (
            [("A", "http://e:99999")],
            (
                "“A” leads to http://e:99999, "
                "which is neither a web address nor a path; write https://example.org/ or /a.html"
            ),
        ),
        (
            [("A", "http://[")],
            "“A” leads to http://[, which is neither a web address nor a path; write https://example.org/ or /a.html",
        ),
        (
            [("A", "data:,x")],
            "“A” leads to data:,x, which is neither a web address nor a path; write https://example.org/ or /a.html",
        ),
        ([("Another", "#")], "“Another” leads nowhere and is left out; write its address, or take it out"),
        (
            [("About", "/about.html"), "Home"],
            'holds what is no pair of a name and an address; write ("About", "/about.html")',
        ),
    ],
)
def test_a_link_that_leads_nowhere_is_named(row: str, given: Any, said: str) -> None:
    assert unmet(**{row: given}) == [(row, said)]


@pytest.mark.parametrize(
    "given", [(("CV", "/files/cv.pdf?page=2#end"),), [["A", "https://a.example"]], {"About": "/about"}]
)
def test_a_link_that_leads_somewhere_is_not(given: Any) -> None:
    assert unmet(MENUITEMS=given, LINKS=given, SOCIAL=given) == []
