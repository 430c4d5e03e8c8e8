"""Whatever a day brings, the front page is composed: nothing is cut, squeezed, out of line, or beside nothing."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.audit.reflow import overflow
from tests.browser import composed, fronts

pytestmark = pytest.mark.composed

WIDTHS = (360, 768, 1024, 1280, 1366, 1920)
HEIGHT = 900
USUAL = "an ordinary day"


@pytest.fixture(scope="module")
def window(browser: Browser) -> Iterator[Page]:
    """A window that shows all of them, one after the other."""
    page = browser.new_page(viewport={"width": WIDTHS[-1], "height": HEIGHT})
    yield page
    page.close()


def faults(page: Page, width: int) -> list[str]:
    """What is wrong with the front in a window of this width."""
    return [*overflow(page, width, 100), *composed.faults(page)]


@pytest.mark.parametrize("name", fronts.CASES)
def test_a_front_is_composed_at_every_width(front_addresses: dict[str, str], window: Page, name: str) -> None:
    window.goto(front_addresses[name])
    by_width = {width: faults(window, width) for width in WIDTHS}
    assert {width: of_width for width, of_width in by_width.items() if of_width} == {}


BREAKS = {
    "is cut": (".band h2", "text-overflow: ellipsis"),
    "is squeezed": (".band .standfirst", "inline-size: 4rem"),
    "is broken": (".band h2", "inline-size: 3rem"),
    "is lower than what it is beside": (".pair > :last-child", "margin-block-start: 3rem"),
    "is beside nothing": (".row section > div", "grid-template-columns: repeat(4, 1fr)"),
    "has a larger picture than the lead": (".row img", "inline-size: 60rem; block-size: 40rem; max-inline-size: none"),
}


@pytest.mark.parametrize("fault", composed.LOOKS)
def test_a_front_that_is_not_composed_is_noticed(front_addresses: dict[str, str], window: Page, fault: str) -> None:
    window.goto(front_addresses[USUAL])
    selector, style = BREAKS[fault]
    for element in window.locator(selector).all():
        element.evaluate("(e, style) => { e.style.cssText += style }", style)
    assert any(each.endswith(fault) for each in faults(window, 1280))


def test_every_row_is_looked_at(front_addresses: dict[str, str], window: Page) -> None:
    window.goto(front_addresses["forty sections"])
    assert composed.missing_rows(window) == []
