"""Where a copy was broken in sending or in printing."""

import pytest

from tests.desk.wire.drafting import LEAD, MORE, TITLE, read, story, with_disposition

HALF, REST = (
    "The board of the harbour counted every boat that was",
    "in port on Monday, and then it counted them again.",
)


@pytest.mark.parametrize(
    "lines",
    [
        "https://sample.example/news/ferries                                  1/2\n3/9/26, 4:10 PM          Ferries | The Sample",
        "(MORE)\n\nAP-SL--Sample Ferries, 1st Add,0198",
        "MORE-MORE-MORE",
        "Page 1 of 2",
        "(suite)",
    ],
)
def test_what_a_break_has_parted_in_a_sentence_is_one_paragraph(lines: str) -> None:
    draft = story(TITLE, LEAD, HALF, lines, REST, MORE)
    assert with_disposition(draft, "rest") == [REST]
    assert with_disposition(draft, "break", "paging") == [line for line in lines.split("\n") if line]
    assert f"<p>{HALF} {REST}</p>" in read(draft).html


def test_a_take_names_the_words_that_the_one_above_ends_with() -> None:
    draft = story(
        TITLE,
        LEAD,
        "“It just sat down.”",
        "(MORE)",
        "AP-SL--Sample Ferries,1st Add,0198\nSAMPLE TOWN: sat down.”",
        MORE,
    )
    assert "SAMPLE TOWN: sat down.”" in with_disposition(draft, "break")
    assert with_disposition(draft, "paragraph") == [LEAD, "“It just sat down.”", MORE]


def test_a_line_that_pages_repeat_is_none_of_the_text() -> None:
    line = "Sample Ferries Annual Report            page {}"
    draft = story(TITLE, LEAD, line.format(1), MORE, line.format(2), LEAD)
    assert with_disposition(draft, "paragraph") == [LEAD, MORE, LEAD]


@pytest.mark.parametrize("line", ["More.", "More boats", "Town 2 City 1", "Page one of a long story"])
def test_other_lines_break_nothing(line: str) -> None:
    assert with_disposition(story(TITLE, LEAD, HALF, line, REST), "break", "paging", "rest") == []


def test_how_a_name_is_said_is_taken_out_of_a_script_and_its_sentence_stays_one() -> None:
    draft = story(TITLE, "THE SPOKESMAN EAMONN (AY-mun) ROE SAYS THAT NOBODY IS LEFT WITH A CHOICE.", LEAD)
    assert with_disposition(draft, "pronouncer") == ["(AY-mun)"]
    assert "THE SPOKESMAN EAMONN ROE SAYS THAT" in read(draft).html
    assert with_disposition(story(TITLE, "He sat (so-so), and nothing was said of it.", LEAD), "pronouncer") == []


def test_the_rest_of_what_is_no_text_is_none_either() -> None:
    page = "https://sample.example/news                                  1/2"
    contact = "For more information on all of this you may write to"
    draft = story(TITLE, LEAD, MORE, LEAD, "ENDS", contact, page, "the harbour board at any time of the day.")
    assert with_disposition(draft, "paragraph", "rest") == [LEAD, MORE, LEAD]
