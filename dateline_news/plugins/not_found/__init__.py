"""The page that a host serves for an address that does not exist.

Where the paper has search, the page offers to search for the words of the address: words.js, which runs here alone.
"""

from collections.abc import Iterator
from pathlib import Path

from dateline_news.model.addresses.of_pages import NOT_FOUND
from dateline_news.model.cards import line
from dateline_news.press import plan

LATEST = 5
SCRIPT = Path(__file__).with_name("words.js").read_text(encoding="utf-8")


def pages(paper: plan.Archive) -> Iterator[plan.Page]:
    """The one page. It has no address of its own, so it names none and asks not to be listed."""
    latest = paper.newest(LATEST)
    inputs = {
        "title": f"{plan.words(paper.front).gettext('Not found')} — {paper.masthead.name}",
        "canonical": "",
        "robots": "noindex",
        "latest": [line(story, latest[0].date.at.year) for story in latest],
        "own_script": SCRIPT,
        "sections": [section.data() for section in paper.front.sections if section.path],
    }
    yield plan.Page(NOT_FOUND, "404", inputs)


def register() -> None:
    """Take part in the plan."""
    plan.pages.connect(pages)
