"""What shows when stories are compared, or when the day is known."""

from dataclasses import replace

from dateline_news.desk.check.rules.paper import ahead, change_ahead, same_address, same_headline, same_part
from tests.desk.check.rules.facts import FACTS, NOW, posts

SOON = NOW.timestamp() + 60
BEFORE = NOW.timestamp() - 60


def test_the_later_of_two_stories_with_one_headline_is_flagged() -> None:
    older, newer = posts({"title": "Ferry returns"}, {"title": "Ferry  Returns."})
    older.date, newer.date = SOON, BEFORE
    assert [(source, "articles/1.md" in message) for source, _, message in same_headline([older, newer], FACTS)] == [
        ("articles/0.md", True)
    ]


def test_other_headlines_translations_pages_and_empty_headlines_are_not_flagged() -> None:
    assert list(same_headline(posts({"title": "Ferry returns"}, {"title": "Ferry returns late"}), FACTS)) == []
    assert list(same_headline(posts({"title": "SCO"}, {"title": "SCO", "lang": "ur"}), FACTS)) == []
    assert list(same_headline(posts({"title": "SCO"}, {"title": "SCO"}, is_story=False), FACTS)) == []
    assert list(same_headline(posts({"title": "…"}, {"title": "—"}), FACTS)) == []


def test_a_story_without_a_language_has_the_paper_s() -> None:
    assert len(list(same_headline(posts({"title": "SCO"}, {"title": "SCO", "lang": "EN"}), FACTS))) == 1


def test_the_later_of_two_stories_that_are_one_part_of_a_series_is_flagged() -> None:
    older, newer = posts({"series": "The dam", "part": "2"}, {"series": "the Dam", "part": "2"})
    older.date, newer.date = SOON, BEFORE
    older.lines["part"] = 5
    assert [
        (source, line, "articles/1.md" in message) for source, line, message in same_part([older, newer], FACTS)
    ] == [("articles/0.md", 5, True)]


def test_other_parts_other_series_drafts_and_translations_are_not_flagged() -> None:
    first_part = {"series": "The dam", "part": "1"}
    others = (
        {**first_part, "part": "2"},
        {**first_part, "series": "The sea"},
        {"series": "The dam"},
        {**first_part, "lang": "ur"},
    )
    assert list(same_part(posts(first_part, *others, {**first_part, "status": "draft"}), FACTS)) == []


def test_a_date_to_come_without_an_embargo_is_flagged() -> None:
    assert len(list(ahead(posts({}, date=SOON), FACTS))) == 1
    assert list(ahead(posts({}, date=SOON), replace(FACTS, now=NOW.replace(day=2)))) == []


def test_an_embargo_a_draft_and_a_past_date_are_not_flagged() -> None:
    assert list(ahead(posts({}, date=SOON, embargo=SOON), FACTS)) == []
    assert list(ahead(posts({"status": "draft"}, {"status": "Skip"}, date=SOON), FACTS)) == []
    assert list(ahead(posts({}, date=BEFORE), FACTS)) == []
    assert list(ahead(posts({}, date=None), FACTS)) == []


def test_a_change_that_is_still_to_come_is_flagged() -> None:
    assert len(list(change_ahead(posts({}, modified=SOON), FACTS))) == 1
    assert list(change_ahead(posts({}, modified=BEFORE), FACTS)) == []
    assert list(change_ahead(posts({}, modified=None), FACTS)) == []
    assert list(change_ahead(posts({"status": "draft"}, modified=SOON), FACTS)) == []


def test_the_second_story_of_one_address_is_flagged() -> None:
    post, other, third = posts({}, {}, {}, address="2026/03/01/a.html")
    third.address = "2026/03/01/b.html"
    assert [source for source, _, _ in same_address([post, other, third], FACTS)] == ["articles/1.md"]


def test_drafts_and_stories_without_an_address_are_not_flagged() -> None:
    assert list(same_address(posts({"status": "draft"}, {"status": "draft"}, address="a.html"), FACTS)) == []
    assert list(same_address(posts({}, {}), FACTS)) == []
