"""The front page: a lead, a rail beside it, a row a section, then the latest.

A story that was retracted stands among the latest only, and is marked there.
"""

from collections.abc import Iterator, Sequence
from typing import Any

from dateline_news.model.addresses import absolute, encoded
from dateline_news.model.addresses.of_pages import address_of, file_of
from dateline_news.model.cards import Card, card
from dateline_news.model.paper import LABEL_KINDS, Story
from dateline_news.press import plan

CANDIDATES = 30  # the newest stories, among which Priority decides
RAIL = 3
ROW = 4
LATEST = 12


def pages(paper: plan.Archive) -> Iterator[plan.Page]:
    """The one page, `index.html` unless INDEX_SAVE_AS says otherwise, or is blank and a static page stands there."""
    path = file_of("INDEX", paper.settings)
    if not paper.settings["INDEX_SAVE_AS"] and any(page.path == path for page in paper.pages):
        return
    newest = paper.newest(CANDIDATES)
    ranked = sorted((story for story in newest if not story.retracted), key=lambda story: -story.priority)
    lead, rail = ranked[:1], ranked[1 : 1 + RAIL]
    shown = {story.source for story in (*lead, *rail)}
    rows = _rows(paper, shown)
    latest = [story for story in paper.newest(LATEST + len(shown)) if story.source not in shown]
    masthead = paper.masthead
    yield plan.Page(
        path,
        "index",
        {
            "title": f"{masthead.name} — {masthead.tagline}" if masthead.tagline else masthead.name,
            "description": masthead.tagline,
            "canonical": absolute(masthead.site, address_of("INDEX", paper.settings)),
            "today": newest[0].date.data() if newest else None,
            "lead": _lead(lead[0]) if lead else None,
            "rail": [card(story) for story in rail],
            "rows": rows,
            "latest": [card(story) for story in latest[:LATEST]],
            "note": _note(paper) if len(rail) < RAIL else None,
        },
    )


def _lead(story: Story) -> Card:
    """The lead's card; a lead without a picture begins to be told on the front page, as papers do."""
    tells = story.standfirst and not story.picture
    return {**card(story), "opening": story.opening if tells else ""}


def _rows(paper: plan.Archive, shown: set[str]) -> list[dict[str, Any]]:
    """A row for each section that has something to say which does not stand above; `shown` grows."""
    rows = []
    for section in paper.labels(LABEL_KINDS["category"]):
        row = _unshown(section.newest(CANDIDATES + ROW), shown)
        shown.update(story.source for story in row)
        if row:
            lead, *articles = map(card, row)
            rows.append({"section": section.subject.data(), "lead": lead, "articles": articles})
    return rows


def _note(paper: plan.Archive) -> dict[str, str]:
    """What the paper is, as its page `about` says it; without one, its tagline."""
    about = next((page for page in paper.pages if page.name == "about" and page.path), None)
    if about:
        return {"text": about.description, "name": about.title, "path": encoded(about.path)}
    return {
        "text": paper.masthead.tagline,
        "name": paper.masthead.name,
        "path": encoded(file_of("ARCHIVES", paper.settings)),
    }


def _unshown(newest: Sequence[Story], shown: set[str]) -> list[Story]:
    return [story for story in newest if story.source not in shown and not story.retracted][:ROW]


def register() -> None:
    """Take part in the plan."""
    plan.pages.connect(pages)
