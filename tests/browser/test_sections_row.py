"""The row of sections scrolls where it does not fit, and fades there, at any width and size of text."""

import io
from itertools import product

import pytest
from PIL import Image
from playwright.sync_api import Page

from tests.browser.addresses import FRONT, STORY

pytestmark = pytest.mark.composed

WIDTHS, TEXT_SIZES = (360, 768, 1280), (100, 200)  # CSS pixels; %
MORE = 16  # sections more than the paper of the tests has
INK, PAPER = 40, 200  # no grey that is as dark, or as light, is part of a fade
GRADUAL = 12  # pixels
# Every link is a bar of ink, so that what lies over it can be seen; more of them, so that they fit nowhere.
PREPARED = """([percent, direction, more]) => {
  document.documentElement.style.fontSize = `${percent}%`
  document.documentElement.dir = direction
  const sheet = new CSSStyleSheet()
  sheet.replaceSync('.sections a { background: #000 !important; color: #000 !important; outline: 0 !important }')
  document.adoptedStyleSheets = [sheet]
  const first = document.querySelector('.sections li')
  for (let at = 0; at < more; at++) first.after(first.cloneNode(true))
  document.querySelector('.sections').scrollLeft = 0
}"""
ROW = "document.querySelector('.sections')"
# The middle line of what is in an element: a link has room at both ends, which may be covered.
BOX = """e => {
  const box = e.getBoundingClientRect(), style = getComputedStyle(e)
  const [left, right] = [style.paddingLeft, style.paddingRight].map(parseFloat)
  return [box.x + left, box.y + box.height / 2, box.width - left - right]
}"""
SCROLLED = f"way => {{ {ROW}.scrollLeft = way * {ROW}.scrollWidth }}"
OVERFLOWS = f"{ROW}.scrollWidth > {ROW}.clientWidth + 1"


def prepared(page: Page, width: int, percent: int, direction: str, more: int) -> None:
    """Make a window of a width, in which text has a size and the row so many more links."""
    page.set_viewport_size({"width": width, "height": 900})
    page.evaluate(PREPARED, [percent, direction, more])


def greys(page: Page, selector: str, at: int = 0) -> list[int]:
    """The greys on the middle line of the element that a selector finds there, in the order in which it is read."""
    (x, y, width), window = page.locator(selector).nth(at).evaluate(BOX), (page.viewport_size or {"width": 0})["width"]
    start, end = max(0, x), min(window, x + width)
    if end - start < 1:
        return []
    png = page.screenshot(clip={"x": start, "y": y, "width": end - start, "height": 1})
    with Image.open(io.BytesIO(png)) as picture:
        line = [*picture.convert("L").crop((0, 0, picture.width, 1)).tobytes()]
    return line[::-1] if page.evaluate("document.documentElement.dir") == "rtl" else line


def is_whole(page: Page, at: int) -> bool:
    """Whether nothing lies over a link, and no edge cuts it."""
    _, _, width = page.locator(".sections a").nth(at).evaluate(BOX)
    line = greys(page, ".sections a", at)[1:-1]
    return len(line) >= width - 4 and all(grey <= INK for grey in line)


def unfaded(page: Page) -> str:
    """What is wrong with the end of the row, where more links follow."""
    line = greys(page, ".sections")
    if line[-1] < PAPER:
        return f"its end is a grey of {line[-1]}"
    if (between := sum(INK < grey < PAPER for grey in line)) < GRADUAL:
        return f"only {between} pixels of it fade"
    return "" if line[len(line) // 2] <= INK else "its middle fades too"


@pytest.mark.parametrize("address", [FRONT, STORY])
@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_the_row_fades_where_more_follows_and_its_last_link_is_whole_at_its_end(
    page: Page, address: str, direction: str
) -> None:
    wrong: dict[tuple[int, int], list[str]] = {}
    page.goto(address)
    for at, view in enumerate(product(WIDTHS, TEXT_SIZES)):
        prepared(page, *view, direction, 0 if at else MORE)
        assert page.evaluate(OVERFLOWS)
        if fault := unfaded(page):
            wrong.setdefault(view, []).append(fault)
        page.evaluate(SCROLLED, -1 if direction == "rtl" else 1)
        if not is_whole(page, -1):
            wrong.setdefault(view, []).append("something lies over the last link")
    assert wrong == {}


@pytest.mark.parametrize("address", [FRONT, STORY])
def test_nothing_lies_over_a_link_of_a_row_that_fits(page: Page, address: str) -> None:
    page.goto(address)
    prepared(page, 1280, 100, "ltr", 0)
    assert not page.evaluate(OVERFLOWS)
    links = page.locator(".sections a").count()
    assert [at for at in range(links) if not is_whole(page, at)] == []


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_the_link_that_has_the_focus_is_in_view_and_nothing_lies_over_it(page: Page, direction: str) -> None:
    page.goto(FRONT)
    prepared(page, 360, 100, direction, MORE)
    covered = []
    for at in range(page.locator(".sections a").count()):
        page.keyboard.press("Tab")
        while not page.evaluate(f"{ROW}.contains(document.activeElement)"):
            page.keyboard.press("Tab")
        if not is_whole(page, at):
            covered.append(at)
    assert covered == []


def test_a_row_without_its_fade_is_noticed(page: Page) -> None:
    page.goto(FRONT)
    prepared(page, 360, 100, "ltr", MORE)
    page.evaluate(
        """() => document.adoptedStyleSheets[0].insertRule('.sections ul::after { content: none !important }')"""
    )
    assert unfaded(page)
