"""Sub-headings: short lines between longer ones."""

import pytest

from tests.desk.wire.drafting import LEAD, MORE, TITLE, read, story, with_disposition


@pytest.mark.parametrize(
    "heading",
    [
        "Qureshi-Wang Meeting",
        "What happens next",
        "BACKGROUND",
        "Who pays?",
        "A short history of ferries",
        "پس منظر",
        "‘Nothing new’ here",
        "5 things to know",
        "Fares & times",
        "'We never said so'",
        "About Tidal Works Inc.",
    ],
)
def test_a_short_line_between_paragraphs_is_a_heading(heading: str) -> None:
    draft = story(TITLE, LEAD, heading, MORE)
    assert with_disposition(draft, "heading") == [heading]
    assert "<h2>" in read(draft).html


@pytest.mark.parametrize(
    "lines",
    [
        ["He was not there."],
        ["“Never!”"],
        ["One line", "Another line", "A third line"],
        ["and so it went"],
        ["https://example.org"],
        ["Nobody;"],
        ["#Ferries"],
        ["-----"],
        ["They said:"],
        ["“We never said"],
        ["A line before one", "in lower case"],
        ["Town 2 City 1", "Isle 0 Bay 3"],
        ["14.02 BST"],
        ["Roe: Nobody was there"],
        ["May I say so?"],
        ["Machinery | Utilities | Awards"],
        ["P  W  D  L  Pts"],
    ],
)
def test_other_short_lines_are_no_headings(lines: list[str]) -> None:
    draft = story(TITLE, LEAD, *lines, MORE)
    assert with_disposition(draft, "heading") == []
    assert with_disposition(draft, "paragraph") == [LEAD, *lines, MORE]


@pytest.mark.parametrize("last", ["The end of it", "Additional reporting by Jo Doe"])
def test_a_short_line_at_the_end_heads_nothing(last: str) -> None:
    assert with_disposition(story(TITLE, LEAD, MORE, last), "heading") == []


def test_a_line_over_the_rows_of_a_table_is_a_heading_and_no_row_is() -> None:
    draft = story(TITLE, LEAD, "Played Monday\nTown 2 City 1\nIsle 0 Bay 3", MORE)
    assert with_disposition(draft, "heading") == ["Played Monday"]


@pytest.mark.parametrize("line", ["By Anna Roe", "14 July", "ENDS"])
def test_a_byline_a_date_and_an_end_mark_are_no_headings(line: str) -> None:
    assert with_disposition(story(TITLE, LEAD, line, MORE), "heading") == []
    assert with_disposition(story(TITLE, LEAD, MORE, line, "© 2021 Sample"), "heading") == []
