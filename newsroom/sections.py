"""The pages of sections, topics and authors, and the lists of all of them.

Each shows its newest and links to a page a year. A new story thus touches two pages of each of its
labels, whatever the size of the archive; numbered pages would all shift.
"""

from collections.abc import Iterator
from typing import Any

from newsroom.cards import by_day, card, years_of
from newsroom.paper import Label, Paper, Story
from newsroom.press import plan

KINDS = {"category": "sections", "tag": "topics", "author": "authors"}  # template → the Paper's attribute


def pages(paper: Paper) -> Iterator[plan.Page]:
    """The pages of every label, year by year, and the three lists."""
    for template, attribute in KINDS.items():
        labels: dict[Label, list[Story]] = getattr(paper, attribute)
        for label, stories in labels.items():
            yield from _pages_of(template, label, stories, paper)
    yield _all(paper, "categories", "Sections", paper.sections)
    yield _all(paper, "tags", "Topics", paper.topics)
    if paper.authors:
        yield _all(paper, "authors", "Authors", paper.authors)


def _pages_of(template: str, label: Label, stories: list[Story], paper: Paper) -> Iterator[plan.Page]:
    years = years_of(label, stories)
    newest = stories[: paper.settings["NEWEST"]]
    yield _page(template, label, newest, paper, years, None, stories)
    if len(newest) < len(stories):
        for year in years:
            of_year = [story for story in stories if story.date.at.year == year["year"]]
            yield _page(template, label, of_year, paper, years, year["year"], stories)


def _page(
    template: str, label: Label, shown: list[Story], paper: Paper, years: list[dict[str, Any]], year: int | None, stories: list[Story]
) -> plan.Page:
    name = f"{label.name}, {year}" if year else label.name
    inputs = {
        template: label.data(),
        "title": f"{name} — {paper.masthead.name}",
        "description": f"{name}: the stories of {paper.masthead.name}.",
        "here": label.path if template == "category" else "",
        "dates": by_day(shown),
        "years": years if len(shown) < len(stories) else [],
        "year": year,
        "count": len(shown) if year else len(stories),
        "since": (shown if year else stories)[-1].date.data(),
    }
    return plan.Page(label.year(year) if year else label.path, template, inputs)


def _all(paper: Paper, template: str, title: str, labels: dict[Label, list[Story]]) -> plan.Page:
    rows = [{**label.data(), "count": len(stories)} for label, stories in labels.items()]
    if template == "categories":
        rows = [{**row, "newest": card(stories[0])} for row, stories in zip(rows, labels.values(), strict=True)]
    path = paper.settings[f"{template.upper()}_SAVE_AS"]
    description = f"All {title.lower()} of {paper.masthead.name}."
    return plan.Page(path, template, {template: rows, "title": f"{title} — {paper.masthead.name}", "description": description})


def register() -> None:
    """Take part in the plan."""
    plan.pages.connect(pages)
