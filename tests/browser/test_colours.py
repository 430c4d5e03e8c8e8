"""Light and dark are two designs, and both can be read; so can a page in the reader's own colours."""

from typing import Literal

import pytest
from playwright.sync_api import Page

from tests.browser.addresses import FIGURES, FRONT, PICTURE, SECTION, STORY, found_on
from tests.browser.colours import contrast, faint, luminance, texts, token

Scheme = Literal["light", "dark"]
SCHEMES: tuple[Scheme, ...] = ("light", "dark")

ENHANCED = 7  # WCAG 1.4.6, for text
LEAST = 4.5  # WCAG 1.4.3
LOOKS = """selector => {
  const style = getComputedStyle(document.querySelector(selector))
  return {...Object.fromEntries(['color', 'backgroundColor', 'filter', 'textDecorationLine', 'outlineStyle',
    'outlineColor', 'borderBlockEndColor', 'forcedColorAdjust'].map(name => [name, style[name]]))}
}"""


EVERY_SCHEME = pytest.mark.parametrize("scheme", SCHEMES)


@EVERY_SCHEME
def test_every_colour_of_text_stands_out(page: Page, scheme: Scheme) -> None:
    page.emulate_media(color_scheme=scheme)
    page.goto(STORY)
    paper, tint = token(page, "--paper"), token(page, "--tint")
    for ink in ("--ink", "--quiet", "--accent"):
        assert contrast(token(page, ink), paper) >= ENHANCED, ink
        assert contrast(token(page, ink), tint) >= LEAST, ink


def test_light_is_dark_on_light(page: Page) -> None:
    page.goto(STORY)
    assert luminance(token(page, "--paper")) > 0.9
    assert luminance(token(page, "--ink")) < 0.05


def test_dark_is_light_on_dark(page: Page) -> None:
    page.emulate_media(color_scheme="dark")
    page.goto(STORY)
    assert luminance(token(page, "--paper")) < 0.05
    assert luminance(token(page, "--ink")) > 0.6
    assert {ground for _, ground, _ in texts(page)} == {token(page, "--paper")}


@EVERY_SCHEME
def test_the_colours_of_code_stand_out(page: Page, scheme: Scheme) -> None:
    page.emulate_media(color_scheme=scheme)
    page.goto(FIGURES)
    assert len({colour for colour, ground, _ in texts(page) if ground == token(page, "--tint")}) > 3
    assert faint(page, LEAST) == []


def test_a_picture_is_a_shade_dimmer_in_the_dark(page: Page) -> None:
    page.goto(PICTURE)
    assert page.evaluate(LOOKS, "img")["filter"] == "none"
    page.emulate_media(color_scheme="dark")
    assert "brightness" in page.evaluate(LOOKS, "img")["filter"]


def unreadable(page: Page) -> list[str]:
    """What cannot be read on the open page, on a dark or a light ground."""
    texts_at_fault = [] if texts(page) else ["no text at all"]
    for scheme in SCHEMES:
        page.emulate_media(color_scheme=scheme)
        texts_at_fault += faint(page, LEAST)
    return texts_at_fault


def test_every_page_can_be_read_in_the_readers_own_colours(page: Page) -> None:
    page.emulate_media(forced_colors="active")
    assert found_on(page, unreadable) == {}


def test_in_the_readers_own_colours_links_and_the_current_section_have_more_than_colour(page: Page) -> None:
    page.emulate_media(forced_colors="active")
    page.goto(SECTION)
    assert page.evaluate(LOOKS, ".sections [aria-current]")["textDecorationLine"] == "underline"
    page.goto(STORY)
    link, text = page.evaluate(LOOKS, ".reading a"), page.evaluate(LOOKS, ".reading p")
    assert link["textDecorationLine"] == "underline"
    assert link["color"] != text["color"]


def test_in_the_readers_own_colours_hairlines_and_the_focus_stay(page: Page) -> None:
    page.emulate_media(forced_colors="active")
    page.goto(FRONT)
    ground = page.evaluate(LOOKS, "html")["backgroundColor"]
    assert contrast(page.evaluate(LOOKS, ".sections")["borderBlockEndColor"], ground) >= LEAST
    page.keyboard.press("Tab")
    focus = page.evaluate(LOOKS, ":focus")
    assert focus["outlineStyle"] == "solid"
    assert focus["outlineColor"] not in (ground, "rgba(0, 0, 0, 0)")


def test_a_text_that_is_too_faint_is_noticed(page: Page) -> None:
    page.goto(STORY)
    page.evaluate("document.querySelector('h1').style.color = '#bbb'")
    assert len(faint(page, LEAST)) == 1
