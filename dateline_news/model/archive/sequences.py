"""The order in which the stories of a thread or a series are read, and the stories beside each.

A thread goes by its dates, a series by its parts; what has no part comes after those that have one, by its date.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dateline_news.model.paper import Label, LabelKind, Line, Story

WITHOUT_PART = 10_000  # more than any part has


@dataclass(frozen=True, slots=True)
class Place:
    """Where a story stands in a thread or a series: the stories before it and after it, as far as there are any."""

    kind: LabelKind
    label: Label
    earlier: Line | None
    later: Line | None


def in_order(kind: LabelKind, newest_first: Sequence[Story]) -> list[Story]:
    """The stories of a label of a kind as they are read one after the other."""
    stories = [*reversed(newest_first)]
    return sorted(stories, key=lambda story: story.part or WITHOUT_PART) if kind.is_by_part else stories


def places(kinds: Iterable[tuple[LabelKind, Label, Sequence[Story]]]) -> dict[str, list[Place]]:
    """The places of stories, by their sources; `kinds` are labels with their stories, newest first."""
    by_source: dict[str, list[Place]] = {}
    for kind, label, newest_first in kinds:
        stories = in_order(kind, newest_first)
        lines = [None, *(story.line for story in stories), None]
        for story, earlier, later in zip(stories, lines, lines[2:], strict=False):
            by_source.setdefault(story.source, []).append(Place(kind, label, earlier, later))
    return by_source
