"""Where a story leads: earlier stories with the same topics, and what to read next.

All of it came before the story, but for one: a new story then changes a single older page, that of the story before it
in its section, and publishing stays as cheap at a hundred thousand stories as at ten. What came later is found through
the topic. What was retracted or paid for is not recommended.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from dateline_news.model.cards import Card
from dateline_news.model.cards import line as card_line
from dateline_news.model.deferred import Deferred
from dateline_news.model.paper import Label, Line
from dateline_news.press import plan

EARLIER, NEXT = 4, 3  # how many are shown
LOOKED_AT = 25  # stories of each topic: the work a story costs does not grow with the archive
IN_SECTION = EARLIER + NEXT  # stories of its section: as many as may be needed if topics lead to all others
ALL = 720_720  # the weight of the rarest topic; it can be divided by every number of binary digits up to 16

Next = tuple[Line, Label | None]  # a story, and the topic for which it is named; none where that is the section


def weight(count: int) -> int:
    """What it says that two stories share a topic which so many earlier ones had: less, the more they were.

    It changes only where their number doubles, and only earlier stories count: a new one ranks none anew.
    """
    return ALL // count.bit_length()


class Surroundings:
    """What stood in a story's section and topics when it came: cheap to note for each story, cheap to tell apart."""

    def __init__(self, lang: str, topics: list[plan.Before], section: plan.Before, newer: Line | None) -> None:
        """Note the story's language, where its topics and its section ended, and the next story there."""
        self.lang, self.newer = lang, newer
        self.topics = topics
        self.section = section

    def chosen(self) -> tuple[list[Line], list[Next]]:
        """The earlier stories, newest first, and what to read next, with no story in both."""
        ranked = self._ranked()
        earlier = [line for line, _ in ranked[:EARLIER]]
        following: list[Next] = [(self.newer, None)] if self.newer else []
        following += ranked[EARLIER : EARLIER + NEXT - len(following)]
        named = {line.source for line in earlier} | {line.source for line, _ in following}
        lines, end = self.section
        following += [(line, None) for line in lines.newest(IN_SECTION, end) if line.source not in named]
        return sorted(earlier, key=_age), following[:NEXT]

    def _ranked(self) -> list[Next]:
        """The earlier stories in its language, those that share most first, each with the rarest topic it shares."""
        lines: dict[str, Next] = {}
        weights: dict[str, int] = defaultdict(int)
        for topic, end in sorted(self.topics, key=lambda before: before[1]):
            for line in topic.newest(LOOKED_AT, end):
                if line.lang == self.lang:
                    lines.setdefault(line.source, (line, topic.label))
                    weights[line.source] += weight(end)
        return sorted(lines.values(), key=lambda shared: (-weights[shared[0].source], *_age(shared[0])))

    def __repr__(self) -> str:
        """The sums of what they say: which stories they are, in an order that their dates give anyway."""
        topics = [(topic.sum_of_newest(LOOKED_AT, end), weight(end)) for topic, end in self.topics]
        section, end = self.section
        return f"Surroundings({self.lang!r}, {topics}, {section.sum_of_newest(IN_SECTION, end)}, {self.newer!r})"

    def __reduce__(self) -> tuple[Any, ...]:
        """As another process gets it: the chosen alone, since topics are as large as the archive."""
        return Chosen, self.chosen()


@dataclass(frozen=True)
class Chosen:
    """What was chosen already."""

    earlier: list[Line]
    following: list[Next]

    def chosen(self) -> tuple[list[Line], list[Next]]:
        """The same."""
        return self.earlier, self.following


def _age(line: Line) -> tuple[float, str]:
    """The key to sort lines by, newest first."""
    return -line.date.at.timestamp(), line.source


@plan.of_lines
def facts(paper: plan.Archive) -> Iterator[tuple[str, dict[str, Any]]]:
    """For each story, `related`: see `related` below."""
    for story in paper.each_listed_story():
        surroundings = Surroundings(story.lang, paper.earlier(story), *paper.in_section(story))
        yield story.source, {"related": Deferred(related, surroundings, story.date.at.year)}


def related(surroundings: Surroundings | Chosen, year: int) -> dict[str, list[Card]]:
    """{earlier, next}: at most EARLIER lines, newest first, and at most NEXT, each with the `topic` it is named for.

    Where it is named for their section, `topic` is None. `year` is the story's own.
    """
    earlier, following = surroundings.chosen()
    return {
        "earlier": [card_line(line, year) for line in earlier],
        "next": [{**card_line(line, year), "topic": topic and topic.data()} for line, topic in following],
    }


def register() -> None:
    """Give the fact."""
    plan.facts.connect(facts)
