"""Accessibility: axe on every kind of page, in light, dark and right-to-left, and at 200 % text."""

from importlib.resources import files
from typing import Any, Literal, NamedTuple

from playwright.sync_api import Page

from tests.audit.browser import DESK, HEIGHT, PHONE, opened, visit
from tests.audit.reading import Reading, none_of
from tests.audit.sites import Sites

AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text("utf-8")
RUN = "axe.run({resultTypes: ['violations']}).then(result => result.violations)"
SET_DIRECTION = "dir => { document.documentElement.dir = dir }"
DIRECTION = "document.documentElement.dir"


Scheme = Literal["light", "dark"]
MODES: tuple[tuple[str, Scheme, bool], ...] = (
    ("light", "light", False),
    ("dark", "dark", False),
    ("right-to-left", "light", True),
)


class View(NamedTuple):
    """One way to look at a page."""

    name: str
    width: int
    scheme: Scheme
    right_to_left: bool


VIEWS = tuple(
    View(f"{name}, {width} px", width, scheme, right_to_left)
    for width in (PHONE, DESK)
    for name, scheme, right_to_left in MODES
)


def measure(sites: Sites) -> list[Reading]:
    """One page of each kind of each site, and every edge case of the test paper."""
    samples = sites.samples()
    faults: dict[View, list[str]] = {view: [] for view in VIEWS}
    with opened() as page:
        for name, url in samples:
            visit(page, url)
            page.evaluate(AXE)
            for view in VIEWS:
                faults[view] += [f"{name}: {fault}" for fault in violations(page, view)]
    return [none_of(f"axe violations: {view.name}", faults[view], len(samples), "pages") for view in VIEWS]


def violations(page: Page, view: View) -> list[str]:
    """What axe finds on an open page that it was put into, seen as `view`."""
    page.set_viewport_size({"width": view.width, "height": HEIGHT})
    page.emulate_media(color_scheme=view.scheme)
    own = page.evaluate(DIRECTION)
    page.evaluate(SET_DIRECTION, "rtl" if view.right_to_left else own)
    found: list[dict[str, Any]] = page.evaluate(RUN)
    page.evaluate(SET_DIRECTION, own)
    return [f"{each['id']}: {_where(each)}" for each in found]


def _where(violation: dict[str, Any]) -> str:
    nodes = violation["nodes"]
    first = " ".join(str(nodes[0]["failureSummary"]).split())
    return f"{violation['help']}; {len(nodes)} times, as {nodes[0]['target']}: {first}"
