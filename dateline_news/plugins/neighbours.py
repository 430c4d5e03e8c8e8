"""The stories before and after a story in its section."""

from collections.abc import Iterator
from typing import Any

from dateline_news.model.cards import line
from dateline_news.model.deferred import Deferred
from dateline_news.model.paper import Line
from dateline_news.press import plan


@plan.of_lines
def facts(paper: plan.Archive) -> Iterator[tuple[str, dict[str, Any]]]:
    """For each story, `neighbours`: {previous, next}, each a line or None. Previous is the older one."""
    for story in paper.each_listed_story():
        yield story.source, {"neighbours": Deferred(neighbours, *paper.beside(story))}


def neighbours(older: Line | None, newer: Line | None) -> dict[str, Any]:
    """The lines of the two, as a template's input."""
    return {"previous": line(older) if older else None, "next": line(newer) if newer else None}


def register() -> None:
    """Give the fact."""
    plan.facts.connect(facts)
