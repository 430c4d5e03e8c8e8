"""The stories before and after a story in its section."""

from typing import Any

from dateline_news.model.paper import Paper
from dateline_news.plugins import neighbours
from tests.papers import facts_of, paper, story


def facts(of: Paper) -> dict[str, tuple[Any, Any]]:
    """For each story, by headline, the headlines of the previous and the next one."""
    sources = {one.source: one.title for one in of.all_stories}
    return {
        sources[source]: tuple(
            one and one["title"] for one in (fact["neighbours"]["previous"], fact["neighbours"]["next"])
        )
        for source, fact in facts_of(neighbours.facts(of)).items()
    }


ABC = [story(name, f"2026-03-0{day}") for day, name in enumerate("ABC", 1)]


def test_the_previous_is_the_older_and_the_next_the_newer() -> None:
    assert facts(paper(*ABC)) == {"A": (None, "B"), "B": ("A", "C"), "C": ("B", None)}


def test_only_stories_of_one_section_are_neighbours() -> None:
    assert facts(paper(*ABC, story("D", "2026-03-02", "Culture")))["D"] == (None, None)


def test_a_hidden_story_is_nobody_s_neighbour_and_has_none() -> None:
    found = facts(paper(*ABC, story("D", "2026-03-02 09:30", hidden=True)))
    assert "D" not in found
    assert found["B"] == ("A", "C")


def test_a_story_alone_has_no_neighbours() -> None:
    assert facts(paper(ABC[0])) == {"A": (None, None)}
