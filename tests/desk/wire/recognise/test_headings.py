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
    ],
)
def test_other_short_lines_are_no_headings(lines: list[str]) -> None:
    draft = story(TITLE, LEAD, *lines, MORE)
    assert with_disposition(draft, "heading") == []
    assert with_disposition(draft, "paragraph") == [LEAD, *lines, MORE]


@pytest.mark.parametrize("last", ["The end of it", "Additional reporting by Jo Doe"])
def test_a_short_line_at_the_end_heads_nothing(last: str) -> None:
    assert with_disposition(story(TITLE, LEAD, MORE, last), "heading") == []
