"""Earlier stories with the same topics.

Only earlier ones: a new story then changes no older page, and publishing stays as cheap at a hundred
thousand stories as at ten. What came later is found through the topic. What was retracted is not recommended.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from dateline_news.model.cards import Card
from dateline_news.model.cards import line as card_line
from dateline_news.model.deferred import Deferred
from dateline_news.model.paper import Line
from dateline_news.press import plan

SHOWN = 4
LOOKED_AT = 25  # stories of each topic: the work a story costs does not grow with the archive


class EarlierLines:
    """What stood in some topics when a story came: cheap to note for each story, cheap to tell apart."""

    def __init__(self, lang: str, topics: plan.Earlier) -> None:
        """Note the story's language, and where its topics ended."""
        self.lang, self.topics = lang, topics

    def nearest(self) -> list[Line]:
        """The newest stories in its language, at most SHOWN, those with most topics in common first."""
        newest = [line for topic, end in self.topics for line in topic.lines[max(0, end - LOOKED_AT) : end][::-1]]
        earlier = {line.source: line for line in newest if line.lang == self.lang}
        shared = Counter(line.source for line in newest if line.source in earlier)
        ranked = sorted(
            earlier.values(), key=lambda line: (-shared[line.source], -line.date.at.timestamp(), line.source)
        )
        return ranked[:SHOWN]

    def __repr__(self) -> str:
        """The sums of what they say: which stories they are, in an order that their dates give anyway."""
        sums = [topic.sums[end] - topic.sums[max(0, end - LOOKED_AT)] for topic, end in self.topics]
        return f"EarlierLines({self.lang!r}, {sums})"

    def __reduce__(self) -> tuple[Any, ...]:
        """As another process gets it: the nearest alone, since topics are as large as the archive."""
        return NearestLines, (self.nearest(),)


@dataclass(frozen=True)
class NearestLines:
    """Earlier stories that were chosen already."""

    lines: list[Line]

    def nearest(self) -> list[Line]:
        """The same lines."""
        return self.lines


@plan.of_lines
def facts(paper: plan.Archive) -> Iterator[tuple[str, dict[str, Any]]]:
    """For each story, `related`: at most SHOWN lines, those with most topics in common first."""
    for story in paper.each_listed_story():
        yield story.source, {"related": Deferred(related, EarlierLines(story.lang, paper.earlier(story)))}


def related(earlier: EarlierLines | NearestLines) -> list[Card]:
    """The lines of the nearest of earlier stories, as a template's input."""
    return [card_line(line) for line in earlier.nearest()]


def register() -> None:
    """Give the fact."""
    plan.facts.connect(facts)
