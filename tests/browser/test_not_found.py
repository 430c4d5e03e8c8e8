"""The page for what is not found is a page of the paper, at whichever depth it is served."""

from urllib.parse import unquote

import pytest
from playwright.sync_api import Browser, Page, expect

from dateline_news.plugins import not_found
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


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("/2019/01/05/the-ferry-returns.html", "the ferry returns"),
        ("/a/old_ferry%20boats/", "old ferry boats"),
        ("/2019/01/%D8%B3%DA%91%DA%A9-%DA%A9%DA%BE%D9%84%DB%8C.html", "سڑک کھلی"),
        ("/x/%3Cimg%20src=x%20onerror=alert(1)%3E", "img src x onerror alert"),
        ("/b/%E0%A4%A/ferry", "ferry"),
    ],
)
def test_the_words_of_the_address_lead_to_a_search(page: Page, site: Served, address: str, words: str) -> None:
    page.goto(address)
    link = page.locator("#words a")
    expect(link).to_have_text(f"Search for “{words}”")
    assert unquote(link.evaluate("e => e.href")) == f"{site.url}/search.html?q={words}"
    assert page.locator("#words img").count() == 0


@pytest.mark.parametrize("address", ["/2019/01/", "/2019/index.html", "/12-34"])
def test_an_address_without_words_leads_to_none(page: Page, address: str) -> None:
    page.goto(address)
    expect(page.locator("#words")).to_be_hidden()


def test_without_a_script_nothing_is_offered_that_does_nothing(browser: Browser, site: Served) -> None:
    context = browser.new_context(base_url=site.url, java_script_enabled=False)
    page = context.new_page()
    page.goto(MISSING)
    expect(page.locator("#words")).to_be_hidden()
    expect(page.locator('.masthead input[name="q"]')).to_be_visible()
    context.close()


def test_the_script_is_short_enough_to_be_read() -> None:
    assert len(not_found.SCRIPT.splitlines()) <= 15


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
