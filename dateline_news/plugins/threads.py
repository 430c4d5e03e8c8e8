"""Where a story stands in its thread and in its series: the way to their pages, and to the stories beside it there.

A new story so changes one older page of its thread, that of the story before it. The pages themselves are those of
labels (sections).
"""

from collections.abc import Iterator
from typing import Any

from dateline_news.model.archive.sequences import Place
from dateline_news.model.cards import line
from dateline_news.model.paper import LABEL_KINDS, Story
from dateline_news.press import plan

SEQUENCES = tuple(kind for kind in LABEL_KINDS.values() if kind.is_sequence)


def facts(paper: plan.Archive) -> Iterator[tuple[str, dict[str, Any]]]:
    """For each story that is in any, `sequences`: see `row`."""
    for story in paper.each_story():
        if any(map(story.labels_of, SEQUENCES)):
            rows = [row(story, place) for place in paper.places(story)] or [*_unlisted(story, paper)]
            yield story.source, {"sequences": rows}


def row(story: Story, place: Place) -> dict[str, Any]:
    """{kind, name, path, part, earlier, later}: the last two are lines of stories, or None."""
    year = story.date.at.year
    return {
        "kind": place.kind.name,
        **place.label.data(),
        "part": story.part if place.kind.is_by_part else 0,
        "earlier": line(place.earlier, year) if place.earlier else None,
        "later": line(place.later, year) if place.later else None,
    }


def _unlisted(story: Story, paper: plan.Archive) -> Iterator[dict[str, Any]]:
    """The rows of a story that no list names, such as a translation: it has none beside it, but a way to the pages."""
    for kind, label in story.sequences:
        if paper.has(kind, label):
            yield row(story, Place(kind, label, None, None))


def register() -> None:
    """Give the fact."""
    plan.facts.connect(facts)
