"""A reader without a mouse: past the masthead in one step, and always told where they are."""

from itertools import takewhile
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.browser.addresses import FIGURES, FRONT, POST, STORY, found_on
from tests.browser.colours import contrast, token

MOST = 80  # focusable things on a page of the miniature paper: a bound, so that no trap lasts
# Where the focus is, how it is shown, and which of its sides something that scrolls cuts off.
FOCUS = """() => {
  const e = document.activeElement
  if (!e || e === document.body) return null
  const style = getComputedStyle(e), reach = parseFloat(style.outlineWidth) + parseFloat(style.outlineOffset)
  const cut = []
  for (const box of e.getClientRects()) {
    for (let at = e.parentElement; at && at !== document.body; at = at.parentElement) {
      const shows = getComputedStyle(at), edge = at.getBoundingClientRect()
      const isCut = {
        top: shows.overflowY !== 'visible' && box.top - reach < edge.top - 1,
        bottom: shows.overflowY !== 'visible' && box.bottom + reach > edge.bottom + 1,
        left: shows.overflowX !== 'visible' && box.left - reach < edge.left - 1,
        right: shows.overflowX !== 'visible' && box.right + reach > edge.right + 1,
      }
      cut.push(...Object.keys(isCut).filter(side => isCut[side]))
    }
  }
  const box = e.getBoundingClientRect()
  return {
    name: `${e.localName}: ${e.textContent.trim().slice(0, 30)}`, place: e.closest('.masthead, main, .foot')?.localName,
    style: style.outlineStyle, width: parseFloat(style.outlineWidth), colour: style.outlineColor, cut,
    at: [...document.querySelectorAll('*')].indexOf(e),
    seen: box.width > 1 && box.height > 1 && box.bottom > 0 && box.top < innerHeight,
  }
}"""


def focus(page: Page) -> dict[str, Any] | None:
    """Press Tab, and say where the focus is then; None when it has left the page."""
    page.keyboard.press("Tab")
    element: dict[str, Any] | None = page.evaluate(FOCUS)
    return element


def skips(page: Page) -> str:
    """What is wrong with the way past the masthead."""
    first = focus(page)
    if not first or not first["name"].startswith(("a: Skip to", "a: خبر پر جائیں")) or not first["seen"]:
        return f"the first Tab leads to {first}"
    page.keyboard.press("Enter")
    if page.evaluate("location.hash") != "#main":
        return "it does not lead to main"
    after = focus(page)
    return f"Tab after it leads to {after}" if after and after["place"] == "header" else ""


def test_the_first_step_leads_past_the_masthead(page: Page) -> None:
    assert found_on(page, skips) == {}


def test_the_way_past_the_masthead_hides_until_it_is_used(page: Page) -> None:
    page.goto(STORY)
    box = page.locator(".skip").bounding_box()
    assert box
    assert box["width"] <= 1
    assert box["height"] <= 1


REACHABLE = """() => [...document.querySelectorAll('a[href], button, input, select, textarea, [tabindex="0"]')]
  .filter(e => e.checkVisibility({visibilityProperty: true}) && !e.disabled).length"""


def walked(page: Page) -> list[str]:
    """What is wrong with a walk through the open page by the keyboard alone."""
    stops = page.evaluate(REACHABLE)
    steps: dict[int, dict[str, Any]] = {}  # a browser that goes round begins anew at the first
    while len(steps) <= stops and (step := focus(page)) and step["at"] not in steps:
        steps[step["at"]] = step
    faults = [f"{len(steps)} steps, and {stops} things to reach"] if len(steps) != stops else []
    unseen = (step for step in steps.values() if step["style"] != "solid" or not step["seen"] or step["width"] < 2)
    cut = (step for step in steps.values() if step["cut"])
    return [*faults, *(f"{step['name']} is not seen: {step}" for step in (*unseen, *cut))]


@pytest.mark.composed
@pytest.mark.parametrize("width", [360, 1280])
def test_the_keyboard_alone_reaches_everything_on_every_kind_of_page(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    assert found_on(page, walked) == {}


@pytest.mark.composed
def test_what_the_keyboard_does_not_reach_is_noticed(page: Page) -> None:
    page.goto(STORY)
    page.evaluate("document.querySelector('.foot a').tabIndex = -1")
    assert len(walked(page)) == 1


@pytest.mark.parametrize("address", [FRONT, FIGURES, POST])
@pytest.mark.parametrize("width", [360, 1280])
def test_the_focus_is_always_seen_and_leaves_the_page_in_the_end(page: Page, address: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(address)
    ground = token(page, "--paper")
    steps = list(takewhile(bool, (focus(page) for _ in range(MOST))))
    stops = page.locator("a[href], [tabindex='0']").count()
    assert stops <= len(steps) < MOST
    for step in filter(None, steps):
        assert (step["style"], step["seen"]) == ("solid", True), step
        assert step["width"] >= 2, step
        assert contrast(step["colour"], ground) >= 3, step  # WCAG 1.4.11
        assert step["cut"] == [], step
