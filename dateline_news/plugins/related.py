"""Earlier stories with the same topics.

Only earlier ones: a new story then changes no older page, and publishing stays as cheap at a hundred
thousand stories as at ten. What came later is found through the topic. What was retracted is not recommended.
"""

from collections import Counter
from collections.abc import Iterator
from typing import Any

from dateline_news.model.cards import Card, line
from dateline_news.model.deferred import Deferred
from dateline_news.model.digests import digest
from dateline_news.model.paper import Line, Paper
from dateline_news.press import plan
from dateline_news.press.cache.in_process import of_lines

SHOWN = 4
LOOKED_AT = 25  # stories of each topic: the work a story costs does not grow with the archive


class TopicLines:
    """The stories of a topic, oldest first, as lines; it grows while the archive is gone through."""

    def __init__(self) -> None:
        """Begin with none."""
        self.lines: list[Line] = []
        self.sums = [0]  # of so many lines, each as the number that its digest is

    def add(self, one: Line, number: int) -> None:
        """Put a story on the shelf; `number` tells it apart."""
        self.lines.append(one)
        self.sums.append(self.sums[-1] + number)


class EarlierLines:
    """The newest stories of some shelves when they held so many: cheap to note for each story, cheap to tell apart."""

    def __init__(self, shelves: list[TopicLines]) -> None:
        """Note where the shelves end now."""
        self.shelves = [(shelf, len(shelf.lines)) for shelf in shelves]

    @property
    def lines(self) -> list[list[Line]]:
        """The stories, newest first, a list a shelf."""
        return [shelf.lines[max(0, end - LOOKED_AT) : end][::-1] for shelf, end in self.shelves]

    def __repr__(self) -> str:
        """The sums of what they say: which stories they are, in an order that their dates give anyway."""
        sums = [shelf.sums[end] - shelf.sums[max(0, end - LOOKED_AT)] for shelf, end in self.shelves]
        return f"Beside({sums})"


@of_lines
def facts(paper: Paper) -> Iterator[tuple[str, dict[str, Any]]]:
    """For each story, `related`: at most SHOWN cards, those with most topics in common first."""
    shelves: dict[str, TopicLines] = {}  # by the slug of the topic, as strings are found soonest
    for story in reversed(paper.stories):
        known = [shelves[topic.slug] for topic in story.topics if topic.slug in shelves]
        yield story.source, {"related": Deferred(related, story.lang, EarlierLines(known))}
        here = story.line
        number = int(here.digest or digest(here), 16)
        for topic in () if here.retracted else story.topics:
            shelf = shelves.get(topic.slug) or shelves.setdefault(topic.slug, TopicLines())
            shelf.add(here, number)


def related(lang: str, beside: EarlierLines) -> list[Card]:
    """The lines of the nearest of the stories that stand beside one."""
    earlier = {one.source: one for lines in beside.lines for one in lines if one.lang == lang}
    shared = Counter(one.source for lines in beside.lines for one in lines if one.source in earlier)
    ranked = sorted(earlier.values(), key=lambda one: (-shared[one.source], -one.date.at.timestamp(), one.source))
    return [line(one) for one in ranked[:SHOWN]]


def register() -> None:
    """Give the fact."""
    plan.facts.connect(facts)
