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


def notices_of(reading: Reading) -> list[str]:
    """What is told of it."""
    assert reading.problems == []
    return [f"{notice.line}: {notice.field}: {notice.message}".partition(";")[0] for notice in reading.notices]


def strictly(text: str) -> set[int]:
    """The lines of what the strict mode says of the same."""
    return {notice.line for notice in read(text, is_lenient=False).problems}


def test_a_field_that_nobody_knows_is_told_and_left_out() -> None:
    reading = read(f"{HEAD}Weather: fine\n\nWords.")
    assert notices_of(reading) == ["3: weather: is no field of a story, so it is left out"]
    assert "weather" not in reading.fields


def test_a_field_that_breaks_the_contract_is_told_and_left_out() -> None:
    reading = read(f"{HEAD}Lang: English language\nPriority: high\n\nWords.")
    assert [line[:7] for line in notices_of(reading)] == ["3: lang", "4: prio"]
    assert reading.fields.keys() == {"title", "date"}


def test_who_may_see_a_piece_and_when_is_never_left_out() -> None:
    for line in ("Status: secret", "Embargo: soon", "Date: 2026-03-01\nDate: 2026-03-02"):
        reading = read(f"Title: A\n{line}\n\nWords.", date="2026-03-01")
        assert len(reading.problems) == 1


def test_a_piece_whose_day_cannot_be_read_is_left_out_and_told() -> None:
    by_path = read("Title: A\n\nWords.", date="2026-06-31")
    for reading in (read("Title: A\nDate: 31 June 2026\n\nWords."), by_path):
        assert reading.is_left_out
        assert any("no day of the calendar" in line for line in notices_of(reading))
    assert strictly("Title: A\nDate: 31 June 2026\n\nWords.") == {2}


def test_a_zone_that_letters_mostly_mean_is_read_and_told_but_for_an_embargo() -> None:
    reading = read("Title: A\nDate: 2021-01-05 10:00 PST\nModified: 2021-01-06 10:00 EET\n\nWords.")
    assert (reading.fields["date"], reading.fields["modified"]) == ("2021-01-05 10:00-0800", "2021-01-06 10:00+0200")
    assert [notice[:51] for notice in notices_of(reading)] == [
        "2: date: “2021-01-05 10:00 PST” is read as 2021-01-",
        "3: modified: “2021-01-06 10:00 EET” is read as 2021",
    ]
    assert read("Title: A\nDate: 2021-01-05 10:00 IST\n\nWords.").is_left_out
    assert read(f"{HEAD}Embargo: 2026-03-02 10:00 PST\n\nWords.").problems != []


def test_of_a_field_that_is_written_twice_the_last_counts_and_it_is_told() -> None:
    reading = read("Title: A\nTitle: B\nDate: 2026-03-01\nTags: x\nTags: y\n\nWords.")
    assert (reading.fields["title"], reading.fields["tags"]) == ("B", "x; y")
    assert notices_of(reading) == ["2: title: is written twice, first on line 1"]


@pytest.mark.parametrize(
    ("written", "tag"),
    [
        ("zh_tw", "zh-TW"),
        ("zh-cn", "zh-CN"),
        ("pt_br", "pt-BR"),
        ("en_GB", "en-GB"),
        ("sr-latn", "sr-Latn"),
        ("ur", "ur"),
    ],
)
def test_a_language_is_named_as_it_is_registered(written: str, tag: str) -> None:
    assert read(f"{HEAD}Lang: {written}\n\nWords.").fields["lang"] == tag
    assert {**read(f"{HEAD}\nWords.", lang=written).fields}.get("lang", tag) == tag


@pytest.mark.parametrize(
    ("source", "header"),
    [
        ("content/docs/404.md", "Title: A"),
        ("content/404/index.md", "Title: A"),
        ("content/errors/nothing.md", "Title: A\nSave_as: 404.html"),
    ],
)
def test_a_page_of_their_own_for_what_is_not_there_is_left_out(source: str, header: str) -> None:
    reading = read(f"{header}\n\nWords.", source)
    assert reading.is_left_out
    assert "1: file: is a page for what is not there, and the paper draws its own" in notices_of(reading)


def test_a_story_whose_name_is_that_number_is_a_story() -> None:
    assert not read(f"{HEAD}\nWords.", "content/posts/404.md").is_left_out


def test_a_piece_without_a_headline_has_that_of_its_copy_once() -> None:
    for copy in ("# A *ferry* for all #\n\nWords.", "A *ferry* for all\n=====\n\nWords."):
        reading = read(f"Date: 2026-03-01\n\n{copy}")
        assert reading.fields["title"] == "A *ferry* for all"
        assert reading.html == "<p>Words.</p>"


def test_or_what_its_file_says() -> None:
    for source in ("content/2026-03-01-a-ferry.md", "content/a-ferry/index.md", "content/a_ferry.md"):
        assert read("Date: 2026-03-01\n\nWords.", source).fields["title"] == "A ferry"


def test_a_story_without_a_day_has_that_of_its_own_address() -> None:
    reading = read("Title: A ferry\nSave_as: news/2026/03/01/a-ferry/index.html\n\nWords.")
    assert not reading.is_page
    assert reading.fields["date"] == "2026-03-01"
    assert notices_of(reading) == [
        "1: date: is missing, and the piece's own address names 2026-03-01, which is its day"
    ]


@pytest.mark.parametrize("address", ["2026/02/30/a.html", "2026/03/a.html", "12026/03/01/a.html", "2026/03/01.html"])
def test_an_address_without_a_day_gives_none(address: str) -> None:
    assert read(f"Title: A ferry\nSave_as: {address}\n\nWords.").is_page


def test_a_day_that_is_written_comes_before_that_of_an_address() -> None:
    reading = read("Title: A ferry\nSave_as: 2026/03/01/a.html\n\nWords.", date="2026-03-02")
    assert "date" not in reading.fields


def test_a_story_without_a_day_is_a_static_page() -> None:
    reading = read("Title: About\n\nWords.")
    assert reading.is_page
    assert notices_of(reading) == ["1: date: is missing, so this is a static page"]
    assert not read("Title: About\nStatus: draft\n\nWords.").is_page


def test_links_as_for_a_browser_are_marked_for_the_archive_and_others_are_not() -> None:
    text = "[a](b.md) [b](/c/) [c](#d-is-here) [d](https://e.org/) [e](mailto:f@e.org) [f]({filename}g.md) ![g](h.png)"
    reading = read(f"{HEAD}\n{text}\n\n## D is here")
    assert [reference.target for reference in reading.references] == [
        "{near}b.md", "{near}/c/", "#d-is-here", "https://e.org/", "mailto:f@e.org", "{filename}g.md", "{near}h.png",
    ]  # fmt: skip


def test_a_picture_without_words_is_told_and_stays() -> None:
    reading = read(f'{HEAD}\n![](h.png) <img src="i.png">')
    assert [line.partition(" has")[0] for line in notices_of(reading)] == ["4: picture: h.png", "4: picture: i.png"]
    assert reading.html.count('alt=""') == 2


def test_what_is_let_pass_is_a_problem_in_the_strict_mode() -> None:
    text = f'{HEAD}Weather: fine\nLang: English language\n\n![](h.png)\n\n<iframe src="https://e.org/x"></iframe>\n'
    assert {notice.line for notice in read(text).notices} == strictly(text) == {3, 4, 6, 8}


def test_a_foreign_diagnostic_of_a_document_is_a_notice_and_an_error_a_problem() -> None:
    document = of_post(f"{HEAD}\nWords.")
    document.diagnostics = [Diagnostic("", 4, "text", "is odd", "foreign"), Diagnostic("", 5, "text", "is wrong")]
    reading = parse(document, "content/a.md", fields.StoryFields, MD, lenient=FOREIGN)
    assert [notice.message for notice in reading.notices] == ["is odd"]
    assert [notice.message for notice in reading.problems] == ["is wrong"]


def test_a_sign_that_no_page_may_hold_is_told_with_its_line_and_taken_out() -> None:
    document = read_document(f"{HEAD}\nOne\x0btwo.\n", "a.md", SETTINGS)
    reading = parse(document, "content/a.md", fields.StoryFields, MD, lenient=FOREIGN)
    assert reading.html == "<p>One two.</p>"
    assert notices_of(reading) == ["4: text: holds a sign that no page may hold (U+000B)"]


def test_tags_of_other_programs_go_under_a_plain_header_of_theirs_and_stay_under_ours() -> None:
    foreign = read_document("---\ntitle: A\ndate: 2026-03-01\n---\n{{< youtube abc >}}\n", "a.md", SETTINGS)
    assert "{{<" not in foreign.copy
    ours = "Title: A\nDate: 2026-03-01\n\n{{< youtube abc >}}\n"
    assert "{{<" in read_document(ours, "a.md", SETTINGS).copy


def test_a_change_before_the_date_is_dropped_and_told() -> None:
    reading = read("Title: A\nDate: 2026-03-02\nModified: 2026-03-01\n\nText.")
    assert notices_of(reading) == ["3: modified: “2026-03-01” is before the date, “2026-03-02”"]
    assert "modified" not in reading.fields
    assert strictly("Title: A\nDate: 2026-03-02\nModified: 2026-03-01\n\nText.") == {3}


@pytest.mark.parametrize("name", ["Date", "Embargo"])
def test_a_day_that_nothing_settles_leaves_a_piece_out_and_is_named(name: str) -> None:
    reading = read(f"Title: A\n{name}: 03/12/2026\n\nWords [b](b.md).", date="2026-03-01")
    (notice,) = notices_of(reading)
    assert notice.startswith(f"2: {name.lower()}: “03/12/2026” may be 2026-12-03 or 2026-03-12, and no other of this")
    assert notice.endswith("so the piece is left out")
    assert (reading.is_left_out, len(reading.references)) == (True, 1)


def test_what_the_folder_proves_settles_every_moment_and_is_told() -> None:
    text = "Title: A\nDate: 03/12/2026 18:00\nModified: 4.12.26\nEmbargo: 25/12/2026\n\nWords."
    reading = parse(of_post(text), "content/a.md", StoryFields, MD, lenient=FOREIGN, day_order=DAY_FIRST)
    assert notices_of(reading) == [
        "2: date: “03/12/2026 18:00” is read as 2026-12-03 18:00, since in others of this folder the day comes first",
        "3: modified: “4.12.26” is read as 2026-12-04, since in others of this folder the day comes first",
    ]
    assert [reading.fields[name] for name in ("date", "modified", "embargo")] == [
        "2026-12-03 18:00", "2026-12-04", "25/12/2026",
    ]  # fmt: skip


def test_an_unclear_day_of_a_change_is_dropped() -> None:
    reading = read("Title: A\nDate: 2026-03-01\nModified: 03/12/2026\n\nWords.")
    assert notices_of(reading) == ["3: modified: “03/12/2026” may be 2026-12-03 or 2026-03-12"]
    assert not reading.is_left_out
