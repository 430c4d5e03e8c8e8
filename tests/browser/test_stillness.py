"""Nothing moves that the reader did not move: no animation, no jump when a picture arrives."""

from typing import Literal

import pytest
from playwright.sync_api import Page, Route

from tests.browser.addresses import PICTURE, found_on

MOTIONS: tuple[Literal["reduce", "no-preference"], ...] = ("reduce", "no-preference")
MOVING = """() => {
  const moves = s => s.animationName !== 'none' || !/^(0s(, )?)+$/.test(s.transitionDuration)
    || s.scrollBehavior === 'smooth'
  return [...document.querySelectorAll('*')]
    .filter(e => [null, '::before', '::after'].some(part => moves(getComputedStyle(e, part))))
    .map(e => e.localName).concat(document.getAnimations().map(String))
}"""
SHIFTED = """() => new Promise(resolve => {
  new PerformanceObserver(list => resolve(list.getEntries().map(entry => entry.value)))
    .observe({type: 'layout-shift', buffered: true})
  setTimeout(() => resolve([]), 50)
})"""
BOX = """() => (b => [b.width, b.height])(document.querySelector('.picture img').getBoundingClientRect())"""


def moving(page: Page) -> list[str]:
    """What moves on the open page, whether or not the reader asked for less motion."""
    parts: list[str] = []
    for motion in MOTIONS:
        page.emulate_media(reduced_motion=motion)
        parts += page.evaluate(MOVING)
    return parts


def test_nothing_is_animated(page: Page) -> None:
    assert found_on(page, moving) == {}


def test_nothing_jumps_while_a_page_loads(page: Page) -> None:
    assert found_on(page, lambda page: sum(page.evaluate(SHIFTED))) == {}


@pytest.mark.parametrize("width", [360, 1280])
def test_a_picture_keeps_its_place_before_it_arrives(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    routes: dict[str, Route] = {}
    page.route("**/pictures/harbour-*", lambda route: routes.update(picture=route))
    page.goto(PICTURE, wait_until="domcontentloaded")
    before = page.evaluate(BOX)
    assert min(before) > 100
    routes["picture"].continue_()
    page.evaluate("document.querySelector('.picture img').decode()")
    assert page.evaluate(BOX) == before
    assert sum(page.evaluate(SHIFTED)) == 0


def test_a_part_that_moves_is_noticed(page: Page) -> None:
    page.goto(PICTURE)
    page.evaluate("document.querySelector('h1').style.transition = 'color 1s'")
    assert moving(page) == ["h1", "h1"]
    page.evaluate("document.querySelector('.masthead').style.marginBlockEnd = '300px'")
    page.evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
    assert sum(page.evaluate(SHIFTED)) > 0
