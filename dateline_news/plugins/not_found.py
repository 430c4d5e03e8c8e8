"""The page that a host serves for an address that does not exist."""

from collections.abc import Iterator

from dateline_news.model.addresses.of_pages import NOT_FOUND
from dateline_news.model.cards import card
from dateline_news.press import plan

LATEST = 5


def pages(paper: plan.Archive) -> Iterator[plan.Page]:
    """The one page. It has no address of its own, so it names none and asks not to be listed."""
    inputs = {
        "title": f"Not found — {paper.masthead.name}",
        "canonical": "",
        "robots": "noindex",
        "latest": [card(story) for story in paper.newest(LATEST)],
    }
    yield plan.Page(NOT_FOUND, "404", inputs)


def register() -> None:
    """Take part in the plan."""
    plan.pages.connect(pages)
