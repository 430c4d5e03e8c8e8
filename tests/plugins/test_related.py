"""Where a story leads: earlier stories with the same topics, and what to read next."""

import pickle
from typing import Any

import pytest

from dateline_news.model.archive import Archive
from dateline_news.model.paper import Correction, Paper, Story
from dateline_news.plugins import related
from dateline_news.plugins.related import EARLIER, LOOKED_AT, NEXT, weight
from tests.papers import facts_of, moment, paper, story, topic

Headlines = dict[str, list[str]]


def facts(of: Paper) -> dict[str, dict[str, Any]]:
    """For each story, by headline, where it leads."""
    sources = {piece.source: piece.title for piece in of.all_stories}
    by_source = facts_of(related.facts(Archive(of)))
    return {sources[source]: fact["related"] for source, fact in by_source.items()}


def earlier(of: Paper) -> Headlines:
    """For each story the headlines of earlier ones that are named beside it."""
    return {title: [card["title"] for card in fact["earlier"]] for title, fact in facts(of).items()}


def following(of: Paper) -> Headlines:
    """For each story what to read next: headlines, each with the topic that it is named for, or none."""
    return {
        title: [f"{card['title']}: {card['topic'] and card['topic']['name']}" for card in fact["next"]]
        for title, fact in facts(of).items()
    }


def about(title: str, day: str, *topics: str, within: str = "World", **more: Any) -> Story:
    """A story of a day about some topics."""
    return story(title, day, within, topics=tuple(map(topic, topics)), **more)


def several(count: int, *topics: str, month: int = 1, name: str = "", **more: Any) -> list[Story]:
    """So many stories about some topics, a day after another."""
    return [about(f"{name}{at}", f"2026-{month:02}-{at + 1:02}", *topics, **more) for at in range(count)]


# ── Earlier on this ──────────────────────────────────────────────────────────────────────────────────────────────────


def test_stories_of_one_topic_are_related_and_others_are_not() -> None:
    of = paper(about("A", "2026-03-01", "Sea"), about("B", "2026-03-02", "Air"), about("C", "2026-03-03", "Sea"))
    assert earlier(of)["C"] == ["A"]


def test_only_earlier_stories_are_related() -> None:
    assert earlier(paper(about("A", "2026-03-01", "Sea"), about("C", "2026-03-03", "Sea")))["A"] == []


def test_more_topics_in_common_are_chosen_first_then_the_newer() -> None:
    of = paper(
        about("both", "2026-02-01", "Sea", "Air"),
        *several(EARLIER, "Sea", "Air", month=2, name="both "),
        about("New", "2026-03-04", "Sea", "Air"),
        *several(2, "Sea", month=3),
    )
    assert earlier(of)["New"] == [f"both {at}" for at in reversed(range(EARLIER))]


def test_a_rare_topic_counts_for_more_than_those_that_everything_has() -> None:
    rare = about("Rare", "2026-01-01", "Owls")
    of = paper(rare, *several(20, "Air", "Council", month=2), about("New", "2026-03-04", "Air", "Council", "Owls"))
    assert "Rare" in earlier(of)["New"]
    without = paper(
        about("Rare", "2026-01-01", "Air"),
        *several(20, "Air", "Council", month=2),
        about("New", "2026-03-04", "Air", "Council", "Owls"),
    )
    assert "Rare" not in earlier(without)["New"]


def test_what_is_chosen_stands_in_the_order_of_its_days() -> None:
    of = paper(
        about("old and rare", "2026-01-01", "Owls"),
        *several(3, "Air", month=2),
        about("New", "2026-03-04", "Air", "Owls"),
    )
    assert earlier(of)["New"] == ["2", "1", "0", "old and rare"]


@pytest.mark.parametrize("count", [1, 2, 4, 1024, 65_000, 1_000_000])
def test_the_weight_of_a_topic_changes_only_where_the_number_of_its_stories_doubles(count: int) -> None:
    assert weight(count) == weight(2 * count - 1) if count & (count - 1) == 0 else True
    assert 0 < weight(2 * count) < weight(count)


def test_a_day_of_the_story_s_own_year_is_named_without_it() -> None:
    of = paper(
        about("A", "2025-12-31", "Sea"), about("B", "2026-01-02", "Sea"), about("C", "2026-03-03", "Sea", within="Else")
    )
    assert [card["date"]["day"] for card in facts(of)["C"]["earlier"]] == ["2 January", "31 December 2025"]


def test_a_section_makes_no_difference() -> None:
    of = paper(about("A", "2026-03-01", "Sea", within="Culture"), about("B", "2026-03-02", "Sea"))
    assert earlier(of)["B"] == ["A"]


def test_what_a_reader_may_not_be_able_to_read_is_not_related() -> None:
    of = paper(about("Urdu", "2026-03-01", "Sea", lang="ur"), about("B", "2026-03-02", "Sea"))
    assert (earlier(of)["B"], following(of)["B"], following(of)["Urdu"]) == ([], [], [])


RETRACTED = {"corrections": (Correction(moment("2026-03-05"), "retraction", "There was none."),)}


@pytest.mark.parametrize("change", [{"kind": "paid"}, RETRACTED], ids=["paid", "retracted"])
def test_what_was_paid_for_or_retracted_is_nowhere_recommended(change: dict[str, Any]) -> None:
    of = paper(
        about("A", "2026-03-01", "Sea"), about("B", "2026-03-02", "Sea", **change), about("C", "2026-03-03", "Sea")
    )
    assert (earlier(of)["C"], following(of)["A"]) == (["A"], ["C: None"])
    assert (earlier(of)["B"], following(of)["B"]) == (["A"], ["C: None"])


def test_few_stories_are_compared_however_long_the_archive() -> None:
    old, new = about("Old", "2020-01-01", "Sea", "Air"), about("New", "2026-03-02", "Sea", "Air")
    busy = [about(f"{name} {at}", f"2026-03-01 00:{at:02}", name) for at in range(LOOKED_AT) for name in ("Sea", "Air")]
    assert "Old" in earlier(paper(old, *busy[2:], new))["New"]
    assert "Old" not in earlier(paper(old, *busy, new))["New"]


def test_a_story_without_topics_is_related_to_nothing() -> None:
    assert earlier(paper(about("A", "2026-03-01"), about("B", "2026-03-02")))["B"] == []


def test_a_hidden_story_leads_nowhere_and_nothing_leads_to_it() -> None:
    of = paper(about("Hidden", "2026-03-01", "Sea", hidden=True), about("B", "2026-03-02", "Sea"))
    assert facts(of) == {"B": {"earlier": [], "next": []}}


# ── What to read next ────────────────────────────────────────────────────────────────────────────────────────────────


def test_the_next_story_of_the_section_comes_first_then_those_on_its_topics_then_those_before_it() -> None:
    of = paper(
        about("before", "2026-01-01"),
        *several(EARLIER + 1, "Sea", month=2, within="Culture"),
        about("A", "2026-03-01", "Sea"),
        about("next", "2026-03-02"),
        about("not next", "2026-03-03"),
    )
    assert earlier(of)["A"] == ["4", "3", "2", "1"]
    assert following(of)["A"] == ["next: None", "0: Sea", "before: None"]


def test_the_newest_of_a_section_leads_to_what_came_before() -> None:
    assert following(paper(*several(5)))["4"] == ["3: None", "2: None", "1: None"]


def test_no_story_is_named_twice() -> None:
    for fact in facts(paper(*several(30, "Sea", "Air"), *several(9, "Sea", month=2, name="more "))).values():
        titles = [card["title"] for part in fact.values() for card in part]
        assert len(titles) == len(set(titles))


@pytest.mark.parametrize("count", [1, 2, 5, 8, 9, 20])
def test_as_many_are_named_as_there_are_but_no_more_than_fit(count: int) -> None:
    for title, fact in facts(paper(*several(count, "Sea"))).items():
        assert len(fact["earlier"]) == min(EARLIER, int(title)), title
        assert len(fact["next"]) == min(NEXT, count - 1 - len(fact["earlier"]) - max(0, count - 2 - int(title))), title


def test_a_topic_is_named_that_few_others_have() -> None:
    old = [about(str(at), f"2026-02-{at + 1:02}", "Air", "Owls", within="Culture") for at in range(EARLIER + 1)]
    of = paper(*several(9, "Air", name="air ", within="Culture"), *old, about("New", "2026-03-01", "Air", "Owls"))
    assert following(of)["New"][0] == "0: Owls"


def test_another_process_gets_the_same_without_the_archive() -> None:
    archive = Archive(paper(*several(12, "Sea", "Air")))
    for _, fact in related.facts(archive):
        surroundings, year = fact["related"].arguments
        assert related.related(pickle.loads(pickle.dumps(surroundings)), year) == related.related(surroundings, year)  # noqa: S301  our own


def test_a_new_story_changes_only_what_the_one_before_it_leads_to() -> None:
    old = [about(name, f"2026-03-0{day}", "Sea", "Air") for day, name in enumerate("ABC", 1)]
    before, after = facts(paper(*old)), facts(paper(*old, about("New", "2026-03-09", "Sea", "Air")))
    assert {title for title in before if after[title] != before[title]} == {"C"}
    assert after["C"]["earlier"] == before["C"]["earlier"]
