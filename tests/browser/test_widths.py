"""A page fits its screen and a finger its links, whatever the screen, the font, and the size of the letters."""

import os
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, Playwright

from tests import fonts
from tests.audit.reflow import overflow
from tests.browser.addresses import STORY, found_on
from tests.chrome import LAUNCH_FLAGS, executable

pytestmark = pytest.mark.composed

VIEWS = ((320, 100), (360, 100), (768, 100), (1280, 100), (1920, 100), (360, 200))  # CSS pixels, size of text in %
SMALLEST = 24  # CSS pixels: WCAG 2.5.8
ANYTIME = "() => document.documentElement.style.removeProperty('font-size')"
# What a sentence holds is as high as its line lets it be (WCAG 2.5.8, “Inline”); all else is a target of its own.
SMALL = """least => [...document.querySelectorAll('a[href]:not(.skip)')]
  .filter(e => e.checkVisibility())
  .filter(e => !e.matches('.reading *, .standfirst *')
    || e.closest('p, li, td, th, dt, dd, figcaption').textContent.trim() === e.textContent.trim())
  .map(e => [e, e.getBoundingClientRect()])
  .filter(([, box]) => box.height < least || box.width < least)
  .map(([e, box]) => `${e.textContent.trim()}: ${box.width} × ${box.height}`)"""
MACHINES_OWN = ""


@pytest.fixture(scope="module", params=fonts.installed() or [MACHINES_OWN])
def font(request: pytest.FixtureRequest) -> str:
    """The name of the only family of fonts that there is."""
    return str(request.param)


@pytest.fixture(scope="module")
def browser(playwright: Playwright, font: str) -> Iterator[Browser]:
    """A browser that has no other font."""
    only = {"FONTCONFIG_FILE": str(fonts.configuration(font))} if font else {}
    browser = playwright.chromium.launch(
        executable_path=executable(), args=list(LAUNCH_FLAGS), env={**os.environ, **only}
    )
    yield browser
    browser.close()


def sideways(page: Page) -> dict[str, str]:
    """What sticks out of the open page, by the view in which it does."""
    by_view = {f"{width} px, {percent} %": overflow(page, width, percent) for width, percent in VIEWS}
    page.evaluate(ANYTIME)
    return {view: sticking[0] for view, sticking in by_view.items() if sticking}


def test_no_page_scrolls_sideways(page: Page) -> None:
    assert found_on(page, sideways) == {}


def small(page: Page) -> list[str]:
    """The targets of the open page that are too small for a finger, on a phone and on a desk."""
    targets: list[str] = []
    for width in (360, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        targets += page.evaluate(SMALL, SMALLEST)
    return targets


def test_a_finger_finds_every_link_that_is_no_part_of_a_sentence(page: Page) -> None:
    assert found_on(page, small) == {}


@pytest.mark.parametrize("width", [320, 768, 1280, 1920])
def test_a_line_of_a_story_is_never_too_long_to_read(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(STORY)
    style = page.evaluate(
        "() => (s => [s.inlineSize, s.fontSize])(getComputedStyle(document.querySelector('.reading')))"
    )
    line, letter = (float(size.removesuffix("px")) for size in style)
    assert line <= 38 * letter  # a letter of text is about half as wide as high: some 75 of them


def test_a_part_that_sticks_out_or_is_too_small_is_noticed(page: Page) -> None:
    page.goto(STORY)
    page.evaluate("document.querySelector('h1').style.cssText = 'inline-size: 3000px; max-inline-size: none'")
    page.evaluate("document.querySelector('.foot a').style.cssText = 'block-size: 20px; min-block-size: 0; padding: 0'")
    assert len(sideways(page)) == len(VIEWS)
    assert len(small(page)) == 2


def test_all_text_is_in_the_font_of_the_test(page: Page, font: str) -> None:
    page.goto(STORY)
    tools = page.context.new_cdp_session(page)
    for part in ("DOM", "CSS"):
        tools.send(f"{part}.enable")
    root = tools.send("DOM.getDocument")["root"]["nodeId"]
    for text in (".standfirst", ".foot nav a", ".reading > p"):
        node = tools.send("DOM.querySelector", {"nodeId": root, "selector": text})["nodeId"]
        shown = tools.send("CSS.getPlatformFontsForNode", {"nodeId": node})["fonts"]
        assert shown
        assert all(used["familyName"].lower().startswith(font) for used in shown)
