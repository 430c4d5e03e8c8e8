"""Files of authors and topics whom no story names."""

from dateline_news.desk.check.checked_post import CheckedPost
from dateline_news.desk.check.rules.introductions import unnamed
from tests.desk.check.rules.facts import FACTS, posts

STORIES = posts(
    {"title": "A", "authors": "Ada Fen; Ben Lock", "tags": "Sea, Air"}, {"title": "B", "author": "Cy Dorn"}, date=0.0
)


def flagged(title: str, introduces: str = "author", status: str = "published") -> list[str]:
    file = CheckedPost(
        "authors/a.md",
        is_story=False,
        introduces=introduces,
        fields={"title": title, "status": status},
        lines={"title": 2},
    )
    return [f"{source}:{line}: {message}" for source, line, message in unnamed([*STORIES, file], FACTS)]


def test_a_name_that_a_published_story_has_is_not_flagged() -> None:
    assert [flagged(name) for name in ("Ada Fen", "ben lock", "Cy Dorn")] == [[], [], []]
    assert flagged("Sea", "tag") == []


def test_a_name_that_none_has_is_flagged_with_one_that_is_like_it() -> None:
    wrong = "no published story has “Ada Fenn”, so nothing shows this; did you mean Ada Fen?"
    assert flagged("Ada Fenn") == [f"authors/a.md:2: {wrong}"]
    assert flagged("Sea") != []


def test_a_draft_is_not_flagged() -> None:
    assert flagged("Nobody", status="draft") == []
    assert flagged("Nobody") != []
