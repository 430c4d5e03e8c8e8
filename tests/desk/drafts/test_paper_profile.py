from dateline_news.desk.drafts import post_writer
from dateline_news.desk.drafts.paper_profile import PaperProfile
from tests.desk.wire.drafting import LEAD, story


def test_topics_of_the_paper_come_first_the_most_used_one_before_others() -> None:
    profile = PaperProfile({}, topics={"Ferries": 1, "Harbour": 3, "C++": 2})
    assert profile.topics_in("Of ferries in the HARBOUR, and C++ too.") == ["Harbour", "C++", "Ferries"]
    assert profile.topics_in("Ferriess and harbours.") == []
    assert PaperProfile({}).topics_in("Anything") == []


def test_topics_are_a_note_and_never_applied() -> None:
    draft = story("Harbour to open again", LEAD)
    assert "tags" not in draft.fields
    assert "Topics of this paper that the copy names: Harbour" in post_writer.text(
        draft.fields, draft.body, draft.notes
    )
