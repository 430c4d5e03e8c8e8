"""Headers with slips: what is wrong is reported, and not that a title is missing."""

import pytest

from dateline_news.model.fields import StoryFields
from dateline_news.press.markup.safe_html import markdown
from dateline_news.press.read.documents.front_matter import read as read_front_matter
from dateline_news.press.read.parse import Reading, parse
from tests.papers import FOREIGN, SETTINGS

MD = markdown(SETTINGS["MARKDOWN"])
REST = "Date: 2026-01-02\n\nWords.\n"
UNDER = "begins on line {}, and a header begins on the first; take the empty lines above it out"
SPACE = "has a space before its colon, so that it is no field; write {}"
UNSEEN = "has a sign beside it that nobody can see (U+{}); take it out, or type the line anew"
SLIPS = {
    "a space before the colon": (f"Title : T\n{REST}", ["1: title: " + SPACE.format("Title: T")]),
    "in a later line": (f"Title: T\nTags\t: a\n{REST}", ["2: tags: " + SPACE.format("Tags: a")]),
    "a wide colon": (f"Title：T\n{REST}", ["1: title: has a ： (U+FF1A) where a colon is wanted; write Title: T"]),
    "empty lines above": (f"\n \n\nTitle: T\n{REST}", ["1: header: " + UNDER.format(4)]),
    "empty lines above fences": ("\n---\nTitle: T\nDate: 2026-01-02\n---\nWords.\n", ["1: header: " + UNDER.format(2)]),
    "empty lines above YAML": ('\n---\ntitle: "T"\ndate: 2026-01-02\n---\nWords.\n', ["1: header: " + UNDER.format(2)]),
    "a sign without width": (f"\u200bTitle: T\n{REST}", ["1: title: " + UNSEEN.format("200B")]),
    "a mark of direction": (f"Title: T\n\u200fTags: a\n{REST}", ["2: tags: " + UNSEEN.format("200F")]),
    "before the colon": (f"Title\u2060: T\n{REST}", ["1: title: " + UNSEEN.format("2060")]),
    "a second byte order mark": (f"\ufeff\ufeffTitle: T\n{REST}", ["1: title: " + UNSEEN.format("FEFF")]),
    "before fences": ("\u200b---\nTitle: T\nDate: 2026-01-02\n---\nWords.\n", ["1: header: " + UNSEEN.format("200B")]),
    "several": (f"\nTitle : T\n{REST}", ["1: header: " + UNDER.format(2), "2: title: " + SPACE.format("Title: T")]),
}


def read(text: str, *, is_lenient: bool = False) -> Reading:
    lenient = FOREIGN if is_lenient else None
    return parse(read_front_matter(text, "a.md", FOREIGN), "a.md", StoryFields, MD, lenient=lenient)


@pytest.mark.parametrize("case", SLIPS)
def test_a_slip_is_a_problem_on_its_line_and_in_the_lenient_mode_a_notice_beside_the_fields_as_meant(case: str) -> None:
    text, expected = SLIPS[case]
    assert [str(problem) for problem in sorted(read(text).problems)] == [f"a.md:{line}" for line in expected]
    reading = read(text, is_lenient=True)
    assert (reading.problems, reading.fields["title"], reading.fields["date"]) == ([], "T", "2026-01-02")
    assert reading.html == "<p>Words.</p>"
    assert [str(notice) for notice in sorted(reading.notices)] == [f"a.md:{line}" for line in expected]


def test_lines_below_empty_ones_are_counted_as_in_the_file() -> None:
    reading = read(f"\n\nTitle: T\nKategory: x\n{REST}![](a.png)\n")
    assert [problem.line for problem in sorted(reading.problems)] == [1, 4, 8]


@pytest.mark.parametrize(
    "copy",
    ["Source : the agency.", "Title： of a book.", "\u200bTitle: of a book.", "Note : x", "\n\nTitle: of a book."],
)
def test_words_before_a_colon_are_copy_below_an_empty_line(copy: str) -> None:
    assert read(f"Title: T\nDate: 2026-01-02\n\n{copy}\n").problems == []


@pytest.mark.parametrize("text", ["", "\n", "\n\nWords.\n", "Words : and more.\n", "\nSource: x\n", "\u200b\n"])
def test_copy_without_a_header_misses_title_and_date(text: str) -> None:
    assert {problem.field for problem in read(text).problems} == {"title", "date"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Title: K\n\nDate: 2026-01-02\nTags: a\n", "a.md:3: date: stands in the copy, since a header ends at its"),
        ("Date: 2026-01-02\n\nTitle: K\n", "a.md:3: title: stands in the copy, since a header ends at its"),
        ("Title: K\nWords\nDate: 2026-01-02\n", "a.md:3: date: stands in the copy, since line 2 is no field; move"),
        ("Title: K\n\nWords.\n\nDate: 2026-01-02\n", "a.md:1: date: is missing; write the day"),
    ],
)
def test_a_field_below_the_end_of_the_header_is_reported_where_it_stands(text: str, expected: str) -> None:
    (problem,) = read(text).problems
    assert str(problem).startswith(expected)


# What people take for a line that withholds a story, and each of which would publish it.
LIKE_WITHHOLDING = [
    *("Status – draft", "Status\N{RATIO} draft", "Status|draft", "Sta\u200btus: draft", "Sta\u00adtus: draft"),
    *("> Status: draft", "- status: Draft", "# Status: draft", '"Status": draft', "Status; skip", "**Status**: hidden"),
    *("\u0405tatus: draft", "Statu\u0455: draft", "\N{FULLWIDTH LATIN CAPITAL LETTER S}tatus: draft"),
    *("**Embargo:** 2026-05-05", "Embargo until: 2026-05-05", "Embargo date: 5 May", "Embargo - 2026-05-05"),
    *("\u0415mbargo: 2026-05-05", "Embarg\u00f3: 2026-05-05"),
]


@pytest.mark.parametrize("line", LIKE_WITHHOLDING)
def test_a_line_that_people_take_for_one_that_withholds_is_refused(line: str) -> None:
    for begin in ("", "\n", "\n# P\n\n## Q\n\n", "\nP\n===\n\n", "\n* * *\n\n<!-- From the desk -->\n\n"):
        (problem,) = read(f"Title: P\nDate: 2026-03-01\n{begin}{line}\n\nText.\n").problems
        assert problem.message.startswith(f"“{line}” stands in the copy, where it does nothing;")


@pytest.mark.parametrize("line", ["Status: draft", "embargo: 2026-05-05"])
@pytest.mark.parametrize(
    "above", ["Category: World", "Summary: Words", "Tags: Sea", "Correction: 2026-03-02 (update) X"]
)
def test_an_indented_line_that_would_be_part_of_the_field_above_is_refused(line: str, above: str) -> None:
    name, _, _ = line.partition(":")
    for indent in ("    ", "\t"):
        reading = read(f"Title: P\nDate: 2026-03-01\n{above}\n{indent}{line}\n\nText.\n")
        assert [(problem.line, problem.field) for problem in reading.problems] == [(4, name.lower())]


@pytest.mark.parametrize("line", ["Status quo: draft law holds", "An embargo: 2026-05-05", "Embargoes: 2 of them end"])
def test_a_line_that_only_sounds_like_a_status_or_an_embargo_is_copy(line: str) -> None:
    assert not read(f"Title: P\nDate: 2026-03-01\nSummary: Of it\n    the status: good\n\n{line}\n").problems


def test_another_program_s_draft_below_the_header_is_refused_too() -> None:
    for line in ("draft: true", 'draft = "Yes"'):
        (problem,) = read(f"Title: P\nDate: 2026-03-01\n\n{line}\n\nText.\n").problems
        assert (problem.line, problem.field) == (4, "status")


@pytest.mark.parametrize("line", ["Staus: draft", "Statuss: Hidden", "Embrago: 2030-01-01", "Embargoed: 2030-01-01"])
def test_a_status_or_an_embargo_with_a_slip_in_its_name_is_refused_in_both_modes(line: str) -> None:
    for is_lenient in (False, True):
        (problem,) = read(f"Title: P\nDate: 2026-03-01\n{line}\n\nText.\n", is_lenient=is_lenient).problems
        assert (problem.line, problem.message.startswith("is no field of a story;")) == (3, True)


@pytest.mark.parametrize("line", ["Stats: of it", "Estate: draft", "Cargo: 2030-01-01"])
def test_a_name_that_is_only_similar_is_left_out_in_the_lenient_mode(line: str) -> None:
    assert not read(f"Title: P\nDate: 2026-03-01\n{line}\n\nText.\n", is_lenient=True).problems


@pytest.mark.parametrize("sign", [">", "|", ">-"])
@pytest.mark.parametrize("line", ["status: draft", "embargo: 2030-01-01"])
def test_a_line_that_is_part_of_a_text_in_yaml_is_refused(sign: str, line: str) -> None:
    for is_lenient in (False, True):
        text = f"---\ntitle: 'P'\ndate: 2026-03-01\nsummary: {sign}\n  Words\n  {line}\n---\n\nText.\n"
        (problem,) = read(text, is_lenient=is_lenient).problems
        assert (problem.line, problem.field) == (6, line.partition(":")[0])
