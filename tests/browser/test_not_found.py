"""The page for what is not found is a page of the paper, at whichever depth it is served."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.addresses import MISSING, SECTION, Served

LINKS = "() => [...new Set([...document.querySelectorAll('a[href], link[rel*=icon]')].map(e => e.href.split('#')[0]))]"
STYLE = """() => ['backgroundColor', 'color', 'fontFamily', 'maxInlineSize']
  .map(name => getComputedStyle(name === 'maxInlineSize' ? document.body : document.documentElement)[name])"""


@pytest.mark.parametrize("address", ["/missing", MISSING, "/a/b/c/d/missing.html"])
def test_it_keeps_its_style_and_its_links_at_every_depth(page: Page, site: Served, address: str) -> None:
    page.goto(SECTION)
    style = page.evaluate(STYLE)
    answer = page.goto(address)
    assert answer
    assert answer.status == 404
    assert page.evaluate(STYLE) == style
    links = [link for link in page.evaluate(LINKS) if link != page.url]
    assert len(links) > 5
    assert [link for link in links if not link.startswith(f"{site.url}/")] == []
    assert [link for link in links if page.request.get(link).status != 200] == []


def test_it_offers_the_sections_the_lists_and_the_latest(page: Page) -> None:
    page.goto(MISSING)
    for selector in (
        ".sections a",
        'main [aria-label="By section"] a',
        'main [aria-label="Find a story"] a',
        ".times a",
    ):
        assert page.locator(selector).count() > 1, selector
    page.locator(".latest .times a").first.click()
    expect(page.locator(".reading")).to_have_count(1)
