"""Settings that this paper does not use, and links of the menu that lead nowhere."""

from typing import Any

import pytest

from dateline_news.press import plan
from dateline_news.press.build import unused_settings
from tests.papers import paper, static_page, story

FILES = {"archives.html", "about.html", "files/cv.pdf"}


def diagnostics_of(**settings: Any) -> list[tuple[str, str]]:
    """The diagnostics of some settings of a paper with FILES: (setting, message)."""
    of_paper = paper(story(), pages=(static_page(),), **settings)
    entries = [plan.File(path, lambda _: b"") for path in FILES]
    faults = unused_settings.menu_faults(of_paper, entries)
    diagnostics = [*unused_settings.unused(of_paper.settings), *(fault.diagnostic for fault in faults)]
    return [(diagnostic.field, diagnostic.message) for diagnostic in diagnostics]


def test_our_own_settings_have_no_diagnostics() -> None:
    assert diagnostics_of() == []


@pytest.mark.parametrize("name", unused_settings.UNUSED)
def test_a_setting_that_only_themes_read_is_reported_as_unused(name: str) -> None:
    ((setting, message),) = diagnostics_of(**{name: "10"})
    assert setting == name
    assert message.startswith("is not used: ")


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("tide_table", "“tide_table” is no page of the paper; there is no tide_table.html in theme/templates"),
        ("archive", "“archive” is no page of the paper; did you mean archives?"),
        (
            "article",
            "“article” is no page of the paper; the paper plans its pages itself; name the template in TEMPLATE_PAGES",
        ),
    ],
)
def test_a_direct_template_that_is_no_page_of_the_paper_is_reported(name: str, message: str) -> None:
    assert diagnostics_of(DIRECT_TEMPLATES=["index", "archives", name]) == [("DIRECT_TEMPLATES", message)]


def test_pelican_s_own_direct_templates_are_pages_of_the_paper() -> None:
    assert (
        diagnostics_of(DIRECT_TEMPLATES=["index", "tags", "categories", "authors", "archives", "period_archives"]) == []
    )


@pytest.mark.parametrize("row", ["MENUITEMS", "LINKS", "SOCIAL"])
@pytest.mark.parametrize(
    ("links", "message"),
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
def test_a_link_that_leads_nowhere_is_reported(row: str, links: Any, message: str) -> None:
    assert diagnostics_of(**{row: links}) == [(row, message)]


@pytest.mark.parametrize(
    "links", [(("CV", "/files/cv.pdf?page=2#end"),), [["A", "https://a.example"]], {"About": "/about"}]
)
def test_a_link_that_leads_somewhere_is_not_reported(links: Any) -> None:
    assert diagnostics_of(MENUITEMS=links, LINKS=links, SOCIAL=links) == []


def test_a_link_of_an_old_menu_that_leads_to_the_page_of_its_name_is_not_reported() -> None:
    links = [["About", "/pages/about/"], ["Gone", "/pages/gone/"]]
    message = "“Gone” leads to /pages/gone/, and there is no pages/gone/index.html in the paper"
    assert diagnostics_of(MENUITEMS=links, STORY_FIELDS="lenient") == [("MENUITEMS", message)]


def test_a_notice_that_leads_nowhere_is_reported() -> None:
    message = "“Moving” leads to /gone.html, and there is no gone.html in the paper"
    assert diagnostics_of(NOTICE={"text": "Moving", "address": "/gone.html"}) == [("NOTICE", message)]
    assert diagnostics_of(NOTICE={"text": "Moving", "address": "https://e.example"}) == []
