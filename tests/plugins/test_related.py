"""Earlier stories with the same topics."""

from dateline_news.model.archive import Archive
from dateline_news.model.paper import Paper, Story
from dateline_news.plugins import related
from dateline_news.plugins.related import LOOKED_AT, SHOWN
from tests.papers import facts_of, paper, story, topic


def facts(of: Paper) -> dict[str, list[str]]:
    """For each story, by headline, the headlines of what is related to it."""
    sources = {piece.source: piece.title for piece in of.all_stories}
    by_source = facts_of(related.facts(Archive(of)))
    return {sources[source]: [card["title"] for card in fact["related"]] for source, fact in by_source.items()}


def about(title: str, day: str, *topics: str, lang: str = "en", within: str = "World") -> Story:
    """A story of a day about some topics."""
    return story(title, day, within, lang=lang, topics=tuple(map(topic, topics)))


def test_stories_of_one_topic_are_related_and_others_are_not() -> None:
    related = facts(
        paper(about("A", "2026-03-01", "Sea"), about("B", "2026-03-02", "Air"), about("C", "2026-03-03", "Sea"))
    )
    assert related["C"] == ["A"]


def test_only_earlier_stories_are_related() -> None:
    related = facts(paper(about("A", "2026-03-01", "Sea"), about("C", "2026-03-03", "Sea")))
    assert related["A"] == []


def test_more_topics_in_common_come_first_then_the_newer() -> None:
    of = paper(
        about("both", "2026-03-01", "Sea", "Air"),
        about("older", "2026-03-02", "Sea"),
        about("newer", "2026-03-03", "Air"),
        about("New", "2026-03-04", "Sea", "Air"),
    )
    assert facts(of)["New"] == ["both", "newer", "older"]


def test_a_section_makes_no_difference() -> None:
    of = paper(about("A", "2026-03-01", "Sea", within="Culture"), about("B", "2026-03-02", "Sea"))
    assert facts(of)["B"] == ["A"]


def test_what_a_reader_may_not_be_able_to_read_is_not_related() -> None:
    of = paper(about("Urdu", "2026-03-01", "Sea", lang="ur"), about("B", "2026-03-02", "Sea"))
    assert facts(of)["B"] == []


def test_no_more_are_shown_than_fit() -> None:
    of = paper(*(about(f"{at}", f"2026-03-{at + 1:02}", "Sea") for at in range(SHOWN + 3)))
    assert facts(of)["6"] == ["5", "4", "3", "2"]


def test_few_stories_are_compared_however_long_the_archive() -> None:
    old, new = about("Old", "2020-01-01", "Sea", "Air"), about("New", "2026-03-02", "Sea", "Air")
    busy = [about(f"{name} {at}", f"2026-03-01 00:{at:02}", name) for at in range(LOOKED_AT) for name in ("Sea", "Air")]
    assert facts(paper(old, *busy[2:], new))["New"][0] == "Old"
    assert "Old" not in facts(paper(old, *busy, new))["New"]


def test_a_story_without_topics_is_related_to_nothing() -> None:
    assert facts(paper(about("A", "2026-03-01"), about("B", "2026-03-02")))["B"] == []


def test_a_hidden_story_is_related_to_nothing() -> None:
    of = paper(story("Hidden", "2026-03-01", hidden=True, topics=(topic("Sea"),)), about("B", "2026-03-02", "Sea"))
    assert facts(of) == {"B": []}


def test_a_new_story_changes_what_no_other_is_related_to() -> None:
    old = [about(name, f"2026-03-0{day}", "Sea") for day, name in enumerate("ABC", 1)]
    before, after = facts(paper(*old)), facts(paper(*old, about("New", "2026-03-09", "Sea")))
    assert {title: after[title] for title in before} == before
