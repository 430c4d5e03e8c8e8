"""A newer copy in a draft: the desk's words change, the editor's stay."""

import re

import pytest

from dateline_news.desk.drafts import post_writer
from dateline_news.desk.wire.versions.merge import merged
from dateline_news.desk.wire.versions.word_diff import word_diff
from dateline_news.desk.wire.wire_draft import WireDraft
from tests.desk.wire.drafting import LEAD, MORE, TITLE, story

LAST = "In the end, the invented board of Sample Town went home by ferry, and each of them paid the whole fare."
NEWER = LEAD.replace("Monday", "Tuesday")


def post(draft: WireDraft) -> str:
    return post_writer.text(draft.fields, draft.body, draft.notes)


def put(text: str, newer: WireDraft) -> tuple[str, list[str]]:
    return merged(text, newer.fields, newer.body, newer.notes)


def header(text: str) -> dict[str, str]:
    return dict(re.findall(r"^(\w+): (.*)$", text.partition("\n\n")[0], re.MULTILINE))


def test_a_draft_that_nobody_touched_becomes_the_newer_copy() -> None:
    older, newer = story(TITLE, LEAD, MORE), story(f"{TITLE} today", NEWER, MORE, LAST)
    text, remarks = put(post(older), newer)
    assert remarks == []
    assert {NEWER, MORE, LAST} <= set(text.splitlines())
    assert LEAD not in text
    assert header(text)["Title"] == f"{TITLE} today"
    assert header(text)["Copy"].startswith(newer.digest)
    assert older.digest in header(text)["Copy"], "the older copy makes no draft either"


def test_what_the_editor_added_or_took_out_stays_so() -> None:
    older, newer = story(TITLE, LEAD, MORE, LAST), story(TITLE, NEWER, MORE, LAST)
    edited = post(older).replace(
        f"Title: {TITLE}", "Title: All ferries, all week\nTags: Harbour\nSummary: A standfirst."
    )
    edited = edited.replace(MORE, "A paragraph of the editor's own.\n\n### A heading").replace(f"\n\n{LAST}", "")
    text, remarks = put(edited, newer)
    fields = header(text)
    assert (fields["Title"], fields["Tags"], fields["Summary"]) == ("All ferries, all week", "Harbour", "A standfirst.")
    assert NEWER in text
    assert "A paragraph of the editor's own.\n\n### A heading" in text
    assert MORE not in text
    assert LAST not in text
    assert remarks == []


def test_what_the_editor_changed_or_added_stays_where_it_stood_in_the_text() -> None:
    older, newer = story(TITLE, LEAD, MORE), story(TITLE, NEWER, MORE, LAST)
    mine, added = f"{MORE[:-1]}, said the editor.", "A paragraph of the editor's own."
    text, remarks = put(post(older).replace(MORE, f"{mine}\n\n{added}"), newer)
    assert remarks == []
    assert [line for line in text.splitlines() if line in {LEAD, MORE, NEWER, mine, added, LAST}] == [
        NEWER, mine, added, LAST
    ]  # fmt: skip


def test_what_both_changed_is_the_editors_with_the_copys_below_and_told() -> None:
    older, newer = story(TITLE, LEAD, MORE), story(f"{TITLE} today", NEWER, MORE)
    mine = LEAD.replace("The harbour board", "The old harbour board")
    text, remarks = put(post(older).replace(LEAD, mine).replace(f"Title: {TITLE}", "Title: Mine"), newer)
    assert mine in text.splitlines()
    assert f"The newer copy has here: {NEWER}" in text
    assert NEWER not in text.splitlines()
    assert len(remarks) == 2
    assert "Title is yours and stays" in remarks[0]


def test_what_the_copy_leaves_out_goes_and_an_embargo_never_does() -> None:
    older = story("Embargoed until 15 July 2021 06:00 GMT", TITLE, LEAD, MORE, LAST)
    text, remarks = put(post(older), story(TITLE, LEAD, LAST))
    assert MORE not in text
    assert header(text)["Embargo"] == "2021-07-15 06:00+00:00"
    assert any("names no embargo" in remark for remark in remarks)


def test_what_is_settled_is_not_wanted_again_but_an_embargo_is() -> None:
    older = story(LEAD, MORE)
    settled = post(older).replace("Wanted: headline\n", "").replace(f"Title: {older.fields['title']}", "Title: Mine")
    assert "Wanted" not in header(put(settled, story(NEWER, MORE))[0])
    assert header(put(settled, story("HOLD FOR RELEASE", NEWER, MORE))[0])["Wanted"] == "embargo"


def test_a_header_in_another_form_is_left_alone() -> None:
    with pytest.raises(ValueError, match="no plain one"):
        merged("---\ntitle: x\n---\n\nText.\n", {"title": "y", "copy": "z"}, "Text.", [])


def test_a_word_diff_shows_each_change_with_a_few_words_around() -> None:
    old = "one two three four five six seven eight nine ten eleven twelve"
    assert word_diff(old, old) == []
    assert word_diff(old, old.replace("six", "6")) == ["…two three four five [-six-] {+6+} seven eight nine ten…"]
    assert word_diff(old, f"zero {old}") == ["{+zero+} one two three four…"]
    assert word_diff(old, old.replace("two", "2").replace("eleven", "11")) == [
        "one [-two-] {+2+} three four five six…",
        "…seven eight nine ten [-eleven-] {+11+} twelve",
    ]
