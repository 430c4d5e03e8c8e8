from dateline_news.desk import post
from dateline_news.desk.wire.topics import Topics, names
from tests.desk.wire.desk import LEAD, story


def test_topics_of_the_paper_come_first_the_most_used_one_before_others() -> None:
    topics = Topics({"Ferries": 1, "Harbour": 3, "C++": 2})
    assert topics.used("Of ferries in the HARBOUR, and C++ too.") == ["Harbour", "C++", "Ferries"]
    assert topics.used("Ferriess and harbours.") == []
    assert Topics({}).used("Anything") == []


def test_names_are_what_the_copy_repeats() -> None:
    assert names(["Then Anna Roe met Jo Doe.", "The board saw Anna Roe. Boats came.", "Boats left."]) == ["Anna Roe"]


def test_topics_are_a_note_and_never_applied() -> None:
    made = story("Harbour to open again", LEAD)
    assert "tags" not in made.fields
    assert "Topics of this paper that the copy names: Harbour" in post.text(made.fields, made.body, made.notes)
