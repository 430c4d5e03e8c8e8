"""The stories before and after a story in its section."""

from typing import Any

from dateline_news.model.archive import Archive
from dateline_news.model.paper import Paper
from dateline_news.plugins import neighbours
from tests.papers import facts_of, paper, story


def facts(of: Paper) -> dict[str, tuple[Any, Any]]:
    """The headlines of the previous and the next story, by the headline of each story."""
    titles = {piece.source: piece.title for piece in of.all_stories}
    by_title = {titles[source]: fact["neighbours"] for source, fact in facts_of(neighbours.facts(Archive(of))).items()}
    beside = {title: (cards["previous"], cards["next"]) for title, cards in by_title.items()}
    return {title: (before and before["title"], after and after["title"]) for title, (before, after) in beside.items()}


ABC = [story(name, f"2026-03-0{day}") for day, name in enumerate("ABC", 1)]


def test_the_previous_is_the_older_and_the_next_the_newer() -> None:
    assert facts(paper(*ABC)) == {"A": (None, "B"), "B": ("A", "C"), "C": ("B", None)}


def test_only_stories_of_one_section_are_neighbours() -> None:
    assert facts(paper(*ABC, story("D", "2026-03-02", "Culture")))["D"] == (None, None)


def test_a_hidden_story_is_nobody_s_neighbour_and_has_none() -> None:
    neighbours = facts(paper(*ABC, story("D", "2026-03-02 09:30", hidden=True)))
    assert "D" not in neighbours
    assert neighbours["B"] == ("A", "C")


def test_a_story_alone_has_no_neighbours() -> None:
    assert facts(paper(ABC[0])) == {"A": (None, None)}
