"""The static pages."""

from typing import Any

from dateline_news.model import numbered_links
from dateline_news.model.archive import Archive
from dateline_news.model.paper import Link, StaticPage
from dateline_news.plugins import static_pages
from tests.papers import HARD, inputs_of, paper, static_page


def drawn(*pages: StaticPage) -> dict[str, dict[str, Any]]:
    """What the pages that are planned for these are drawn from, by path."""
    return inputs_of(static_pages.pages(Archive(paper(pages=pages))))


def test_every_static_page_is_planned_hidden_ones_too() -> None:
    assert set(drawn(static_page(), static_page("Secret", hidden=True))) == {"about.html", "secret.html"}


def test_only_a_hidden_page_asks_not_to_be_listed() -> None:
    pages = drawn(static_page(), static_page("Secret", hidden=True))
    assert "robots" not in pages["about.html"]
    assert pages["secret.html"]["robots"] == "noindex"


def test_its_title_stays_as_typed() -> None:
    (inputs,) = drawn(static_page(HARD, path="a.html")).values()
    assert (inputs["page"]["title"], inputs["title"]) == (HARD, f"{HARD} — The Sample")


def test_a_page_without_a_word_has_the_tagline_as_its_description() -> None:
    assert drawn(static_page(text=""))["about.html"]["description"] == "A paper for tests"


def test_its_links_lead_from_its_own_place() -> None:
    text = f'<p><a href="{numbered_links.numbered(0)}">a</a></p>'
    page = static_page(path="desk/about.html", text=text, links=(Link("world.html"),))
    blocks = drawn(page)["desk/about.html"]["page"]["blocks"]
    assert blocks[0]["html"] == '<p><a href="../world.html">a</a></p>'
