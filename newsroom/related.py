"""Earlier stories with the same topics.

Only earlier ones: a new story then changes no older page, and publishing stays as cheap at a hundred
thousand stories as at ten. What came later is found through the topic. What was retracted is not recommended.
"""

from collections import Counter, deque
from collections.abc import Iterator
from typing import Any

from newsroom.cards import line
from newsroom.paper import Label, Paper, Story
from newsroom.press import plan

SHOWN = 4
LOOKED_AT = 25  # stories of each topic: the work a story costs does not grow with the archive


def facts(paper: Paper) -> Iterator[tuple[str, dict[str, Any]]]:
    """For each story, `related`: at most SHOWN cards, those with most topics in common first."""
    recent: dict[Label, deque[Story]] = {}
    for story in reversed(paper.stories):
        yield story.source, {"related": [line(one) for one in _nearest(story, recent)]}
        for topic in () if story.retracted else story.topics:
            recent.setdefault(topic, deque(maxlen=LOOKED_AT)).appendleft(story)


def _nearest(story: Story, recent: dict[Label, deque[Story]]) -> list[Story]:
    earlier = {one.source: one for topic in story.topics for one in recent.get(topic, ()) if one.lang == story.lang}
    shared = Counter(one.source for topic in story.topics for one in recent.get(topic, ()) if one.source in earlier)
    ranked = sorted(earlier.values(), key=lambda one: (-shared[one.source], -one.date.at.timestamp(), one.source))
    return ranked[:SHOWN]


def register() -> None:
    """Give the fact."""
    plan.facts.connect(facts)
