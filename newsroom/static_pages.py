"""The static pages: about, contact, corrections policy, privacy, and whatever else lies in content/pages."""

from collections.abc import Iterator

from newsroom.paper import Paper
from newsroom.press import links, plan
from newsroom.stories import linked


def pages(paper: Paper) -> Iterator[plan.Page]:
    """A page for each."""
    for page in (*paper.pages, *paper.hidden_pages):
        inputs = {
            "page": {
                "title": page.title,
                "standfirst": page.standfirst,
                "own": page.own,
                "blocks": linked(page.blocks, links.root_of(page.path)),
            },
            "title": f"{page.title} — {paper.masthead.name}",
            "description": page.description or paper.masthead.tagline,
            "standing": page.standing,
            "canonical": f"{paper.masthead.site}/{page.url}",
        }
        if page.hidden:
            inputs["robots"] = "noindex"
        yield plan.Page(page.path, page.template, inputs, page.source, page)


def register() -> None:
    """Take part in the plan."""
    plan.pages.connect(pages)
