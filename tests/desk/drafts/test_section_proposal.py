"""Which section a copy is of: counted words, and no default."""

from pathlib import Path

import pytest

from dateline_news.desk.drafts.paper_profile import PaperProfile, paper_profile
from dateline_news.desk.wire.compose.draft import wire_draft
from dateline_news.desk.wire.compose.overrules import WireOptions
from tests.desk.wire.drafting import LEAD, MORE, TITLE
from tests.papers import SETTINGS

COPY = f"2021-07-14\n\n{TITLE}\n\n{LEAD}\n\n{MORE}\n"


@pytest.fixture
def profile(tmp_path: Path) -> PaperProfile:
    """A paper of a few stories in two sections."""
    for name, section, topics in (
        ("a", "Region", "Ferries, Harbour board"),
        ("b", "Region", "Harbour board"),
        ("c", "Culture", "Opera, Harbour board"),
        ("d", "Culture", "Opera"),
    ):
        file = tmp_path / section.lower() / f"2021-07-01-{name}.md"
        file.parent.mkdir(exist_ok=True)
        file.write_text(f"Title: {name}\nCategory: {section}\nTags: {topics}\n\nText.\n")
    return paper_profile(tmp_path, None, {**SETTINGS, "SECTIONS": []})


def test_the_section_whose_topics_a_copy_clearly_shares_is_proposed(profile: PaperProfile) -> None:
    text = "The harbour board let ferries run again."
    assert profile.section_words.proposal(text, profile.sections)[0] == "region"
    draft = wire_draft(COPY.replace("every ferry", "all ferries").encode(), "copy.txt", profile, WireOptions())
    guess = next(guess for guess in draft.guesses if guess.field == "section")
    assert (guess.value, guess.grade) == ("Region", "likely")
    assert "ferries" in guess.grounds


def test_where_none_clearly_does_the_section_is_wanted_and_never_the_first(profile: PaperProfile) -> None:
    draft = wire_draft(
        COPY.replace("harbour", "opera").encode(), "copy.txt", profile, WireOptions(title="At the opera")
    )
    assert (draft.section, draft.fields["wanted"]) == ("", "section")
    assert "category" not in draft.fields


def test_a_paper_of_one_section_has_no_other() -> None:
    alone = PaperProfile({"news": "News"})
    assert alone.section_words.proposal("Anything.", alone.sections) == ("news", "the paper has no other")


def test_a_draft_whose_section_is_wanted_makes_no_section_of_its_folder(tmp_path: Path) -> None:
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "2021-07-01-a.md").write_text("Title: A\nStatus: draft\nWanted: section\n\nText.\n")
    assert paper_profile(tmp_path, None, {**SETTINGS, "SECTIONS": ["world"]}).sections == {"world": "World"}
