"""The static pages: about, contact, corrections policy, privacy, and whatever else lies in content/pages."""

from collections.abc import Iterator
from typing import Any

from dateline_news.model import addresses
from dateline_news.model.addresses import absolute
from dateline_news.model.deferred import Deferred
from dateline_news.model.paper import CopyText, StaticPage
from dateline_news.plugins.stories import linked
from dateline_news.press import plan


def pages(paper: plan.Archive) -> Iterator[plan.Page]:
    """A page for each that has a file; with a blank PAGE_SAVE_AS it has none."""
    for page in paper.each_page():
        if not page.path:
            continue
        inputs = {
            "page": Deferred(static_page, page, page.copy),
            "title": f"{page.title} — {paper.masthead.name}",
            "description": page.description or paper.masthead.tagline,
            "standing": page.standing,
            "canonical": absolute(paper.masthead.site, page.url),
        }
        if page.hidden:
            inputs["robots"] = "noindex"
        yield plan.Page(page.path, page.template, inputs, page.source, page)


def static_page(page: StaticPage, text: CopyText) -> dict[str, Any]:
    """Everything a page shows of itself."""
    _, blocks = text
    return {
        "title": page.title,
        "standfirst": page.standfirst,
        "own": page.own,
        "blocks": linked(blocks, page.links, addresses.root_of(page.path)),
    }


def register() -> None:
    """Take part in the plan."""
    plan.pages.connect(pages)
