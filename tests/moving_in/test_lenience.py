"""The lenient mode: what a post of another program loses is told, and the rest of it is printed."""

import pytest

from dateline_news.model import fields
from dateline_news.model.diagnostics import Diagnostic
from dateline_news.model.fields import StoryFields
from dateline_news.model.moments.orders import DAY_FIRST
from dateline_news.press.markup.safe_html import markdown
from dateline_news.press.read.document_reader import read_document
from dateline_news.press.read.documents.plain_header import of_post
from dateline_news.press.read.parse import Reading, parse
from tests.papers import FOREIGN, SETTINGS

MD = markdown(SETTINGS["MARKDOWN"])
HEAD = "Title: A ferry\nDate: 2026-03-01\n"


def read(text: str, source: str = "content/a-ferry.md", *, is_lenient: bool = True, **given: str) -> Reading:
    """A post as read."""
    return parse(of_post(text), source, StoryFields, MD, path_fields=given, lenient=FOREIGN if is_lenient else None)


def told(found: Reading) -> list[str]:
    """What is told of it."""
    assert found.problems == []
    return [f"{one.line}: {one.field}: {one.message}".partition(";")[0] for one in found.notices]


def strictly(text: str) -> set[int]:
    """The lines of what the strict mode says of the same."""
    return {one.line for one in read(text, is_lenient=False).problems}


def test_a_field_that_nobody_knows_is_told_and_left_out() -> None:
    found = read(f"{HEAD}Weather: fine\n\nWords.")
    assert told(found) == ["3: weather: is no field of a story, so it is left out"]
    assert "weather" not in found.fields


def test_a_field_that_breaks_the_contract_is_told_and_left_out() -> None:
    found = read(f"{HEAD}Lang: English language\nPriority: high\n\nWords.")
    assert [one[:7] for one in told(found)] == ["3: lang", "4: prio"]
    assert found.fields.keys() == {"title", "date"}


def test_who_may_see_a_piece_and_when_is_never_left_out() -> None:
    for line in ("Status: secret", "Embargo: soon", "Date: 31 June 2026"):
        found = read(f"Title: A\n{line}\n\nWords.", date="2026-03-01")
        assert len(found.problems) == 1


def test_a_piece_without_a_headline_has_that_of_its_copy_once() -> None:
    for copy in ("# A *ferry* for all #\n\nWords.", "A *ferry* for all\n=====\n\nWords."):
        found = read(f"Date: 2026-03-01\n\n{copy}")
        assert found.fields["title"] == "A *ferry* for all"
        assert found.html == "<p>Words.</p>"


def test_or_what_its_file_says() -> None:
    for source in ("content/2026-03-01-a-ferry.md", "content/a-ferry/index.md", "content/a_ferry.md"):
        assert read("Date: 2026-03-01\n\nWords.", source).fields["title"] == "A ferry"


def test_a_story_without_a_day_is_a_static_page() -> None:
    found = read("Title: About\n\nWords.")
    assert found.is_page
    assert told(found) == ["1: date: is missing, so this is a static page"]
    assert not read("Title: About\nStatus: draft\n\nWords.").is_page


def test_links_as_for_a_browser_are_marked_for_the_archive_and_others_are_not() -> None:
    text = "[a](b.md) [b](/c/) [c](#d-is-here) [d](https://e.org/) [e](mailto:f@e.org) [f]({filename}g.md) ![g](h.png)"
    found = read(f"{HEAD}\n{text}\n\n## D is here")
    assert [one.target for one in found.references] == [
        "{near}b.md", "{near}/c/", "#d-is-here", "https://e.org/", "mailto:f@e.org", "{filename}g.md", "{near}h.png",
    ]  # fmt: skip


def test_a_picture_without_words_is_told_and_stays() -> None:
    found = read(f'{HEAD}\n![](h.png) <img src="i.png">')
    assert [one.partition(" has")[0] for one in told(found)] == ["4: picture: h.png", "4: picture: i.png"]
    assert found.html.count('alt=""') == 2


def test_what_is_let_pass_is_a_problem_in_the_strict_mode() -> None:
    text = f'{HEAD}Weather: fine\nLang: English language\n\n![](h.png)\n\n<iframe src="https://e.org/x"></iframe>\n'
    assert {one.line for one in read(text).notices} == strictly(text) == {3, 4, 6, 8}


def test_a_foreign_diagnostic_of_a_document_is_a_notice_and_an_error_a_problem() -> None:
    made = of_post(f"{HEAD}\nWords.")
    made.diagnostics = [Diagnostic("", 4, "text", "is odd", "foreign"), Diagnostic("", 5, "text", "is wrong")]
    found = parse(made, "content/a.md", fields.StoryFields, MD, lenient=FOREIGN)
    assert [one.message for one in found.notices] == ["is odd"]
    assert [one.message for one in found.problems] == ["is wrong"]


def test_a_sign_that_no_page_may_hold_is_told_with_its_line_and_taken_out() -> None:
    made = read_document(f"{HEAD}\nOne\x0btwo.\n", "a.md", SETTINGS)
    found = parse(made, "content/a.md", fields.StoryFields, MD, lenient=FOREIGN)
    assert found.html == "<p>One two.</p>"
    assert told(found) == ["4: text: holds a sign that no page may hold (U+000B)"]


def test_tags_of_other_programs_go_under_a_plain_header_of_theirs_and_stay_under_ours() -> None:
    foreign = read_document("---\ntitle: A\ndate: 2026-03-01\n---\n{{< youtube abc >}}\n", "a.md", SETTINGS)
    assert "{{<" not in foreign.copy
    ours = "Title: A\nDate: 2026-03-01\n\n{{< youtube abc >}}\n"
    assert "{{<" in read_document(ours, "a.md", SETTINGS).copy


def test_a_change_before_the_date_is_dropped_and_told() -> None:
    found = read("Title: A\nDate: 2026-03-02\nModified: 2026-03-01\n\nText.")
    assert told(found) == ["3: modified: “2026-03-01” is before the date, “2026-03-02”"]
    assert "modified" not in found.fields
    assert strictly("Title: A\nDate: 2026-03-02\nModified: 2026-03-01\n\nText.") == {3}


@pytest.mark.parametrize("name", ["Date", "Embargo"])
def test_a_day_that_nothing_settles_leaves_a_piece_out_and_is_named(name: str) -> None:
    found = read(f"Title: A\n{name}: 03/12/2026\n\nWords [b](b.md).", date="2026-03-01")
    (notice,) = told(found)
    assert notice.startswith(f"2: {name.lower()}: “03/12/2026” may be 2026-12-03 or 2026-03-12, and no other of this")
    assert notice.endswith("so the piece is left out")
    assert (found.is_left_out, len(found.references)) == (True, 1)


def test_what_the_folder_proves_settles_every_moment_and_is_told() -> None:
    text = "Title: A\nDate: 03/12/2026 18:00\nModified: 4.12.26\nEmbargo: 25/12/2026\n\nWords."
    found = parse(of_post(text), "content/a.md", StoryFields, MD, lenient=FOREIGN, day_order=DAY_FIRST)
    assert told(found) == [
        "2: date: “03/12/2026 18:00” is read as 2026-12-03 18:00, since in others of this folder the day comes first",
        "3: modified: “4.12.26” is read as 2026-12-04, since in others of this folder the day comes first",
    ]
    assert [found.fields[name] for name in ("date", "modified", "embargo")] == [
        "2026-12-03 18:00", "2026-12-04", "25/12/2026",
    ]  # fmt: skip


def test_an_unclear_day_of_a_change_is_dropped_and_one_that_is_none_stops_the_build() -> None:
    found = read("Title: A\nDate: 2026-03-01\nModified: 03/12/2026\n\nWords.")
    assert told(found) == ["3: modified: “03/12/2026” may be 2026-12-03 or 2026-03-12"]
    assert not found.is_left_out
    assert len(read("Title: A\nDate: 31/02/2026\n\nWords.").problems) == 1
