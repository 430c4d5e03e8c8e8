"""The page that a host serves for an address that does not exist."""

from collections.abc import Iterator

from newsroom.cards import card
from newsroom.paper import Paper
from newsroom.press import plan
from newsroom.press.furniture import NOT_FOUND

LATEST = 5


def pages(paper: Paper) -> Iterator[plan.Page]:
    """The one page. It has no address of its own, so it names none and asks not to be listed."""
    inputs = {
        "title": f"Not found — {paper.masthead.name}",
        "canonical": "",
        "robots": "noindex",
        "latest": [card(story) for story in paper.stories[:LATEST]],
    }
    yield plan.Page(NOT_FOUND, "404", inputs)


def register() -> None:
    """Take part in the plan."""
    plan.pages.connect(pages)
