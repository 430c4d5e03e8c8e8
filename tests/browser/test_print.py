"""On paper: the story alone, black on white, with its source and where its links lead."""

import pytest
from playwright.sync_api import Page

from tests.browser.addresses import FIGURES, FRONT, PICTURE, POST, STORIES, STORY, found_on
from tests.browser.colours import faint, luminance, texts

SHOWN = """selectors => selectors.filter(one => [...document.querySelectorAll(one)].some(e => e.checkVisibility()))"""
HIDDEN = ["nav", ".sections", ".skip", ".foot", ".neighbours", ".topics", ".related", ".years"]
SPELLED = """() => [...document.querySelectorAll('.reading a[href^=http], .beside a[href^=http]')]
  .filter(e => e.checkVisibility()).map(e => [getComputedStyle(e, '::after').content, e.getAttribute('href')])"""
BROKEN_UP = """() => {
  const whole = document.querySelector('article').getBoundingClientRect()
  const parts = [...document.querySelectorAll('article > *')].filter(e => e.checkVisibility())
  const boxes = parts.map(e => e.getBoundingClientRect())
  return [
    ...parts.filter((e, at) => e.localName !== 'header' && boxes[at].width < whole.width - 2),
    ...parts.filter((e, at) => at && boxes[at].top < boxes[at - 1].bottom - 1),
    ...[...document.querySelectorAll('body *')].filter(e => getComputedStyle(e).columnCount !== 'auto'),
  ].map(e => `${e.localName}.${e.className}`)
}"""


@pytest.fixture
def paper(page: Page) -> Page:
    """A page that is being printed by a reader whose screen is dark."""
    page.emulate_media(media="print", color_scheme="dark")
    return page


def test_navigation_is_not_printed(paper: Page) -> None:
    assert found_on(paper, lambda page: page.evaluate(SHOWN, HIDDEN)) == {}


def test_a_story_stays_with_its_name_its_byline_and_its_address(paper: Page) -> None:
    selectors = [".wordmark", "h1", ".byline", ".reading", ".address"]
    shown = found_on(paper, lambda page: page.evaluate(SHOWN, selectors), STORIES)
    assert shown == dict.fromkeys(STORIES, selectors)


def test_the_source_and_the_rights_of_a_story_are_printed(paper: Page) -> None:
    paper.goto(STORY)
    assert paper.evaluate(SHOWN, [".source", ".rights"]) == [".source", ".rights"]


def test_the_addresses_of_links_are_spelled_out(paper: Page) -> None:
    for address in (STORY, FIGURES, POST):
        paper.goto(address)
        links = paper.evaluate(SPELLED)
        assert links
        assert [href for content, href in links if href not in content] == []


def test_the_addresses_of_links_are_spelled_out_on_paper_only(page: Page) -> None:
    page.goto(STORY)
    assert {content for content, _ in page.evaluate(SPELLED)} == {"none"}


@pytest.mark.parametrize("width", [673, 1280])  # a sheet of A4 within its margins, and what no sheet is
def test_a_story_is_one_column(paper: Page, width: int) -> None:
    paper.set_viewport_size({"width": width, "height": 900})
    assert found_on(paper, lambda page: page.evaluate(BROKEN_UP), STORIES) == {}


def test_every_page_is_black_on_white_though_the_screen_is_dark(paper: Page) -> None:
    assert found_on(paper, lambda page: faint(page, 7)) == {}
    paper.goto(FRONT)
    assert [ground for _, ground, _ in texts(paper) if luminance(ground) < 0.9] == []


def test_a_picture_is_printed_as_it_is(paper: Page) -> None:
    paper.goto(PICTURE)
    assert paper.evaluate("getComputedStyle(document.querySelector('img')).filter") == "none"
