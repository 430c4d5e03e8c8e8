"""The stories before and after a story in its section."""

from collections.abc import Iterator
from typing import Any

from newsroom.cards import line
from newsroom.paper import Paper
from newsroom.press import plan


def facts(paper: Paper) -> Iterator[tuple[str, dict[str, Any]]]:
    """For each story, `neighbours`: {previous, next}, each a line or None. Previous is the older one."""
    for stories in paper.sections.values():
        for at, story in enumerate(stories):
            newer = stories[at - 1] if at else None
            older = stories[at + 1] if at + 1 < len(stories) else None
            yield (
                story.source,
                {"neighbours": {"previous": line(older) if older else None, "next": line(newer) if newer else None}},
            )


def register() -> None:
    """Give the fact."""
    plan.facts.connect(facts)
