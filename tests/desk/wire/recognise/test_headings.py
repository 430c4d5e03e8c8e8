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
        ["Q. Why so late?"],
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


def test_the_torn_first_line_of_a_paragraph_is_no_heading() -> None:
    torn = "The harbour board of Sample Town, which met for an hour on Monday,\nSample Island Council and the ferries agreed to a timetable that has\nevery boat at the pier by nine and none of them on the sand at night.\n"
    assert with_disposition(story(TITLE, LEAD, torn, MORE), "heading") == []


@pytest.mark.parametrize("line", ["Work will be carried out by", "Nobody knew of the", "Die Arbeit beginnt mit dem"])
def test_a_line_that_ends_with_a_small_word_is_no_heading(line: str) -> None:
    assert with_disposition(story(TITLE, LEAD, line, MORE), "heading") == []


def test_how_long_ago_an_entry_was_written_heads_nothing_and_its_title_does() -> None:
    page = "Kell storm: live updates as ferries of Sample Town stop"
    entries = [f"{hours}h ago\n2{hours}.41 BST\nPower is back in part {hours} of the town" for hours in (1, 2)]
    draft = story(page, entries[0], LEAD, entries[1], MORE, "3h ago 23.05 BST", MORE)
    assert with_disposition(draft, "heading") == [f"Power is back in part {hours} of the town" for hours in (1, 2)]


@pytest.mark.parametrize("mark", ["*", "**"])
def test_a_line_that_is_all_in_bold_heads_what_is_below_it(mark: str) -> None:
    draft = story(
        TITLE, LEAD, MORE, f"{mark}What we ask for{mark}", "• That every ferry run\n• That no fare rise", MORE
    )
    assert with_disposition(draft, "heading") == ["What we ask for"]


def test_days_over_lists_of_what_happens_then_are_headings() -> None:
    days = ["Monday 12 July", "Saturday 17 July (from noon)"]
    lists = ["- Council of the harbour, 18:30, town hall", "- Concert on the pier, 16:00. Bring a chair."]
    week = [f"{day}\n{points}\n{lists[1]}" for day, points in zip(days, lists, strict=True)]
    assert with_disposition(story(TITLE, *week, MORE), "heading") == days


def test_the_entry_on_top_of_a_live_page_keeps_its_hour_and_title_below_a_deck() -> None:
    deck = "Stay with us as the boats of Sample Town wait for the tide to turn. Every word of this page is free to read today."
    entries = [
        f"{hour}\n{title}\n\n{LEAD}" for hour, title in (("4.12pm", "Tide turns early"), ("3.40pm", "Pier is shut"))
    ]
    draft = story("Ferries live: boats of Sample Town wait for the tide", deck, "By Anna Roe", *entries)
    assert draft.fields["summary"] == deck
    assert with_disposition(draft, "heading") == ["Tide turns early", "Pier is shut"]
