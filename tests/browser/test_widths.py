"""A page fits its screen, whatever the screen and however large the reader's letters."""

import pytest
from playwright.sync_api import Page

from tests.audit.reflow import overflow
from tests.browser.addresses import STORY, found_on

VIEWS = ((320, 100), (360, 100), (768, 100), (1280, 100), (1920, 100), (360, 200))  # CSS pixels, size of text in %
SMALLEST = 24  # CSS pixels: WCAG 2.5.8
ANYTIME = "() => document.documentElement.style.removeProperty('font-size')"
LOW = """least => [...document.querySelectorAll('nav a, .masthead a, .foot a')]
  .filter(e => e.getBoundingClientRect().height < least)
  .map(e => `${e.textContent.trim()}: ${e.getBoundingClientRect().height}`)"""


def sideways(page: Page) -> dict[str, str]:
    """What sticks out of the open page, by the view in which it does."""
    found = {f"{width} px, {percent} %": overflow(page, width, percent) for width, percent in VIEWS}
    page.evaluate(ANYTIME)
    return {view: sticking[0] for view, sticking in found.items() if sticking}


def test_no_page_scrolls_sideways(page: Page) -> None:
    assert found_on(page, sideways) == {}


def test_a_finger_finds_the_links_of_masthead_and_foot(page: Page) -> None:
    page.set_viewport_size({"width": 360, "height": 800})
    assert found_on(page, lambda page: page.evaluate(LOW, SMALLEST)) == {}


@pytest.mark.parametrize("width", [320, 768, 1280, 1920])
def test_a_line_of_a_story_is_never_too_long_to_read(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(STORY)
    style = page.evaluate(
        "() => (s => [s.inlineSize, s.fontSize])(getComputedStyle(document.querySelector('.reading')))"
    )
    line, letter = (float(size.removesuffix("px")) for size in style)
    assert line <= 38 * letter  # a letter of text is about half as wide as high: some 75 of them


def test_what_sticks_out_or_is_too_low_would_be_found(page: Page) -> None:
    page.goto(STORY)
    page.evaluate("document.querySelector('h1').style.inlineSize = '3000px'")
    page.evaluate(
        "document.querySelector('.foot a').style.cssText = 'display: inline-block; block-size: 20px; padding: 0'"
    )
    assert len(sideways(page)) == len(VIEWS)
    assert len(page.evaluate(LOW, SMALLEST)) == 1
