"""Feeds as a browser shows them."""

import pytest
from playwright.sync_api import Page, expect

FEEDS = ["feeds/all.atom.xml", "feeds/all.rss.xml", "feeds/corrections.atom.xml"]


@pytest.mark.parametrize("path", FEEDS)
def test_a_feed_says_what_it_is_leads_to_its_stories_and_loads_its_style_sheet_alone(page: Page, path: str) -> None:
    loaded: list[str] = []
    page.on("request", lambda request: loaded.append(request.url.rpartition("/")[2]))
    page.goto(f"/{path}")
    assert loaded[1:] == ["feed.css"]
    expect(page.locator("p").first).to_contain_text("This is a feed")
    headline = page.locator(":is(entry, item) > a").first
    expect(headline).to_be_visible()
    assert page.locator(":is(entry, item) > title").first.is_hidden()
    headline.click()
    expect(page.locator("h1")).to_be_visible()


@pytest.mark.parametrize("path", FEEDS[:2])
@pytest.mark.parametrize("width", [320, 1280])
def test_a_feed_fits_the_screen(page: Page, path: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(f"/{path}")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
