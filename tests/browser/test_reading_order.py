"""What a screen reader reads comes in the order in which it is seen: the tree of a browser, held against the page."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

import pytest
from playwright.sync_api import CDPSession, Error, Page, ViewportSize

from tests.browser.addresses import FRONT, found_on

pytestmark = pytest.mark.composed

PHONE: ViewportSize = {"width": 360, "height": 800}  # nearly one column: what is read later stands lower
READ = {"heading", "link", "image", "paragraph", "button", "searchbox"}
LEAVES = {"image", "paragraph"}  # what they hold is beside itself
SLACK = 2  # CSS pixels by which lines of one row differ
FEW = 3  # things that every page has more of


@dataclass(frozen=True)
class Box:
    """What is read, and where it stands."""

    name: str
    left: float
    top: float
    right: float
    bottom: float

    def is_below(self, other: "Box") -> bool:
        """Whether it stands wholly below another, in the same column."""
        return other.bottom < self.top - SLACK and self.left < other.right and other.left < self.right


def read(page: Page) -> list[Box]:
    """What is read of the open page, in that order."""
    tools = page.context.new_cdp_session(page)
    tools.send("DOM.enable")
    nodes = {node["nodeId"]: node for node in tools.send("Accessibility.getFullAXTree")["nodes"]}
    boxes: list[Box] = []

    def walk(node: dict[str, Any]) -> None:
        role = node.get("role", {}).get("value", "")
        if role in READ and not node["ignored"] and "backendDOMNodeId" in node:
            boxes.extend(_box(node, role, tools))
        for child in () if role in LEAVES else node.get("childIds", ()):
            if child in nodes:
                walk(nodes[child])

    walk(next(node for node in nodes.values() if "parentId" not in node))
    return boxes


def _box(node: dict[str, Any], role: str, tools: CDPSession) -> Iterator[Box]:
    """The box of a node, unless it has none, or is a point as the way past the masthead before it is used."""
    with suppress(Error):
        quad = tools.send("DOM.getBoxModel", {"backendNodeId": node["backendDOMNodeId"]})["model"]["border"]
        box = Box(
            f"{role}: {node['name']['value'][:40]}", min(quad[::2]), min(quad[1::2]), max(quad[::2]), max(quad[1::2])
        )
        if box.right - box.left > 1:
            yield box


def out_of_order(page: Page) -> list[str]:
    """What is read after something that stands wholly below it."""
    page.set_viewport_size(PHONE)
    boxes = read(page)
    assert len(boxes) > FEW, "nothing was read"
    pairs = ((box, earlier) for at, box in enumerate(boxes) for earlier in boxes[:at])
    return [f"{box.name} is read after {earlier.name}" for box, earlier in pairs if earlier.is_below(box)]


def test_every_page_is_read_in_the_order_in_which_it_stands(page: Page) -> None:
    assert found_on(page, out_of_order) == {}


def test_what_is_turned_around_is_noticed(page: Page) -> None:
    page.goto(FRONT)
    page.evaluate("document.body.style.cssText = 'display: flex; flex-direction: column-reverse'")
    assert out_of_order(page)
