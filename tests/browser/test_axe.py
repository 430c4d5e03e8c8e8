"""Axe finds nothing, on any kind of page, on a phone and on a desk, in light, in dark and mirrored."""

import pytest
from playwright.sync_api import Page

from tests.audit.accessibility import AXE, VIEWS, violations
from tests.browser.addresses import STORY, found_on

pytestmark = pytest.mark.composed


def faults(page: Page) -> dict[str, list[str]]:
    """What axe finds on the open page, by the view in which it does."""
    page.evaluate(AXE)  # into the page by the browser's own door: its policy lets no script in
    by_view = {view.name: violations(page, view) for view in VIEWS}
    return {view: list(wrong) for view, wrong in by_view.items() if wrong}


def test_axe_finds_nothing_on_any_kind_of_page(page: Page) -> None:
    assert found_on(page, faults) == {}


def test_axe_notices_a_fault(page: Page) -> None:
    page.goto(STORY)
    page.evaluate("document.documentElement.removeAttribute('lang')")
    assert {name.split(",")[0] for name in faults(page)} == {"light", "dark", "right-to-left"}
