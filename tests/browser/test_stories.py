"""A story as it is read: one edge, a byline in a line, the right letters, and a sign where something goes on."""

import io
from collections.abc import Mapping

import pytest
from PIL import Image
from playwright.sync_api import Page

from tests.browser.addresses import FIGURES, FILES, PICTURE, POST, STORIES, STORY, URDU, found_on

pytestmark = pytest.mark.composed

READ = {**STORIES, "opinion": FILES["opinion"], "static page": FILES["static page"]}
# Where each part begins, from the edge of the article; the words of a story from right to left begin at the right.
EDGES = """() => {
  const article = document.querySelector('article'), whole = article.getBoundingClientRect()
  const isRight = getComputedStyle(article).direction === 'rtl'
  const words = e => {
    const range = new Range()
    range.selectNodeContents(e)
    return range.getBoundingClientRect()
  }
  const edge = box => Math.round(isRight ? whole.right - box.right : box.left - whole.left)
  const parts = ['.headline .kicker', 'h1', '.headline .standfirst', '.byline > :first-child', '.reading > p']
  const edges = parts.map(one => document.querySelector(one)).filter(Boolean).map(e => edge(words(e)))
  const picture = document.querySelector('article > .picture img')
  return [...edges, ...(picture ? [edge(picture.getBoundingClientRect())] : [])]
}"""
# The lines of a byline: where each of its parts begins and ends, by the middle of it.
LINES = """() => {
  const lines = {}
  for (const e of document.querySelectorAll('.byline > :not(.last), .last > *, .last time > span'))
    for (const box of e.getClientRects()) {
      const middle = Math.round((box.top + box.bottom) / 2 / 8)
      lines[middle] = [...(lines[middle] || []), e.textContent.trim()]
    }
  return Object.values(lines)
}"""
# The distances from the right of a byline at which its lines of words end.
ENDS = """() => {
  const byline = document.querySelector('.byline'), right = byline.getBoundingClientRect().right
  const walker = document.createTreeWalker(byline, NodeFilter.SHOW_TEXT), range = new Range(), ends = {}
  while (walker.nextNode()) {
    const part = walker.currentNode.parentElement  // a last part that begins a line does so with its dot
    part.matches('.last > span') ? range.selectNode(part) : range.selectNodeContents(walker.currentNode)
    for (const box of range.getClientRects())
      if (box.width) ends[Math.round(box.top)] = Math.min(ends[Math.round(box.top)] ?? Infinity, right - box.right)
  }
  return Object.values(ends)
}"""
HIGH = """() => {
  const byline = document.querySelector('.byline')
  return byline.clientHeight > 1.9 * parseFloat(getComputedStyle(byline).lineHeight)
}"""
GAP = """() => {
  const [headline, standfirst] = ['h1', '.standfirst'].map(e => document.querySelector(e).getBoundingClientRect())
  return standfirst.top - headline.bottom
}"""
NASTALIQ = "Noto Nastaliq Urdu"


def astray(page: Page) -> dict[int, list[int]]:
    """Where the parts of the open page begin, if not all at one edge, by the width of the screen."""
    by_width: dict[int, list[int]] = {}
    for width in (360, 768, 1280, 1366):
        page.set_viewport_size({"width": width, "height": 800})
        edges = page.evaluate(EDGES)
        assert len(edges) >= 2
        if max(edges) - min(edges) > 1:
            by_width[width] = edges
    return by_width


def test_all_of_a_story_and_of_a_static_page_begins_at_one_edge(page: Page) -> None:
    assert found_on(page, astray, READ) == {}


def test_what_begins_elsewhere_is_noticed(page: Page) -> None:
    page.goto(STORY)
    page.evaluate("document.querySelector('.byline').style.paddingInlineStart = '1rem'")
    assert astray(page)


def minutes_alone(page: Page) -> list[int]:
    """The widths of a screen at which a line of the byline holds the minutes and nothing else."""
    widths = []
    for width in (320, 340, 360, 375, 412, 480, 768):
        page.set_viewport_size({"width": width, "height": 800})
        lines = page.evaluate(LINES)
        assert lines
        widths += [width] if any(len(line) == 1 and line[0].endswith("min read") for line in lines) else []
    return widths


def test_the_minutes_never_stand_on_a_line_of_their_own(page: Page) -> None:
    assert found_on(page, minutes_alone, STORIES) == {}


def test_minutes_on_a_line_of_their_own_are_noticed(page: Page) -> None:
    page.goto(STORY)
    page.evaluate("document.querySelector('.last > span').style.display = 'block'")
    assert 360 in minutes_alone(page)


def test_a_byline_is_one_line_on_a_desk(page: Page) -> None:
    assert found_on(page, lambda page: page.evaluate(HIGH), STORIES) == {}


def test_each_line_of_a_byline_ends_at_the_right_of_a_story_in_urdu(page: Page) -> None:
    page.set_viewport_size({"width": 180, "height": 800})
    page.goto(URDU)
    ends = page.evaluate(ENDS)
    assert len(ends) > 2
    assert max(ends) - min(ends) < 2, ends


def test_a_screen_reader_reads_no_dot(page: Page) -> None:
    page.goto(STORY)
    tree = page.locator(".byline").aria_snapshot()
    assert "min read" in tree
    assert "·" not in tree


@pytest.mark.parametrize("height", [500, 657, 1080])
def test_a_lead_picture_leaves_room_for_the_text(page: Page, height: int) -> None:
    page.set_viewport_size({"width": 1366, "height": height})
    page.goto(PICTURE)
    box = page.locator("article > .picture img").bounding_box()
    assert box
    assert box["height"] <= max(0.6 * height, 424) + 1
    assert box["width"] >= box["height"] * 2 - 1


def fonts(page: Page, selector: str) -> set[str]:
    """The families in which the words of an element are set."""
    tools = page.context.new_cdp_session(page)
    for part in ("DOM", "CSS"):
        tools.send(f"{part}.enable")
    root = tools.send("DOM.getDocument")["root"]["nodeId"]
    node = tools.send("DOM.querySelector", {"nodeId": root, "selector": selector})["nodeId"]
    shown: list[Mapping[str, str]] = tools.send("CSS.getPlatformFontsForNode", {"nodeId": node})["fonts"]
    return {font["familyName"] for font in shown}


def test_figures_and_latin_in_urdu_are_the_serif_s(page: Page) -> None:
    page.goto(URDU)
    if NASTALIQ not in fonts(page, ".reading > p"):
        pytest.skip("this machine has no such font")
    assert NASTALIQ in fonts(page, "h1")
    assert len(fonts(page, ".reading > p:nth-of-type(2)") - {NASTALIQ}) == 1


def test_the_last_line_of_a_headline_in_urdu_does_not_touch_the_standfirst(page: Page) -> None:
    page.goto(URDU)
    assert page.evaluate(GAP) >= 12


def test_our_own_words_in_a_story_of_another_language_are_in_that(page: Page) -> None:
    page.goto(URDU)
    for words in (".note", ".post-picture span", ".points h2"):
        assert page.get_attribute(words, "lang") is None, words  # the page's own language has words for it
        assert not (page.text_content(words) or "").isascii(), words
    page.goto(POST)
    assert page.get_attribute(".note", "lang") is None


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_code_that_goes_on_shows_a_shade_at_its_edge_until_its_end_is_reached(page: Page, scheme: str) -> None:
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    page.set_viewport_size({"width": 360, "height": 800})
    page.goto(FIGURES)
    code = page.locator(".code").first
    code.evaluate("e => e.querySelector('pre').append(' '.repeat(200))")

    def edges() -> list[bool]:
        """Whether the first and the last column are shaded."""
        image = Image.open(io.BytesIO(code.screenshot())).convert("RGB")
        ground = image.getpixel((image.width // 2, 2))
        return [image.getpixel((at, 2)) != ground for at in (1, image.width - 2)]

    assert edges() == [False, True]
    code.evaluate("e => e.scrollTo(100, 0)")
    assert edges() == [True, True]
    code.evaluate("e => e.scrollTo(e.scrollWidth, 0)")
    assert edges() == [True, False]
