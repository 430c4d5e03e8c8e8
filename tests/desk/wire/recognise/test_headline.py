"""The headline, or a working title; what repeats it; and the byline."""

import pytest

from tests.desk.wire.drafting import LEAD, MORE, TITLE, drafted, story, with_disposition


@pytest.mark.parametrize(
    "copy",
    [
        f"date 2021-07-14 {TITLE}\n\n{LEAD}",
        f"date 2021-07-14\n{TITLE}\n{LEAD}\n{MORE}",
        f"{TITLE}\n2021-07-14\n\n{LEAD}",
        f"date 2021-07-14\n\n{TITLE}\n\n{TITLE}\n\n{LEAD}",
        f"Home\nNews\nWorld\nSport\n{TITLE}\nShare\nTweet\n2021-07-14\n{LEAD}",
        f"Home » World\n{TITLE} | The Sample\n{TITLE}\nPublished: July 14, 2021\n\n{LEAD}",
        f"{TITLE} - The Sample Paper\n\n{TITLE}\n\nJuly 14, 2021\n\n{LEAD}",
        f"Skip to content\nMenu\n{TITLE}\nJuly 14, 2021\n{LEAD}",
        f"{TITLE}\nBy Anna Roe\nJuly 14, 2021\n{LEAD}",
        f"date 2021-07-14\r\n\r\n{TITLE}\r\n\r\n{LEAD}",
        f"{TITLE.upper()}\n14 July 2021\n\nLAHORE: {LEAD}",
        f"{TITLE} | 14 July 2021\n{LEAD}",
        f"Facebook Twitter WhatsApp\n3 min read\n\n{TITLE}\n\n2021-07-14\n\nVIENNA, 14 July (Agency) — {LEAD}",
    ],
)
def test_the_first_line_that_reads_as_one_is_the_headline(copy: str) -> None:
    draft = drafted(copy)
    assert draft.problems == []
    assert draft.fields["title"].casefold() == TITLE.casefold()
    assert "wanted" not in draft.fields
    assert not any(TITLE in text for text in with_disposition(draft, "paragraph", "heading"))
    assert LEAD in with_disposition(draft, "paragraph")


@pytest.mark.parametrize(
    "title",
    [
        "“We shall see”, says board",
        "Who runs the ferries?",
        "SCO conference: all to meet again",
        "Board: ferries to run",
        "5 ferries that never were",
        "Ferries, boats and the rest",
        "Ferry No. 9 runs again",
        "U.S. ferry to run",
        "بورڈ کا فرضی اجلاس",
    ],
)
def test_headlines_come_in_many_shapes(title: str) -> None:
    assert story(title, LEAD, MORE).fields["title"] == title


@pytest.mark.parametrize(
    "first",
    [
        LEAD,
        "The board met. It decided nothing",
        "Foreign ministers of two invented lands have met, it was said on Monday.",
        "• Ferries run again",
        "Boats. — Anna Roe (@roe) July 10, 2021",
        "LAHORE (Agency) — " + LEAD,
        "https://example.org/story",
        "the board met again on monday",
        "He said: “Nobody was there.”",
        "Photo: A. Roe",
    ],
)
def test_where_none_reads_as_one_a_working_title_is_made_of_the_leads_own_words(first: str) -> None:
    draft = story(first, MORE)
    lead = with_disposition(draft, "paragraph", "quote", "item")[0].split()
    title = draft.fields["title"].split()
    assert draft.fields["wanted"] == "headline"
    assert draft.remarks[0][1].startswith("It needs a headline")
    assert [word.strip(",.;:") for word in lead[: len(title)]] == [word.strip(",.;:") for word in title]
    assert with_disposition(draft, "title") == [], "the words stay in the text"


@pytest.mark.parametrize(
    ("above", "disposition"),
    [
        ("WORLD", "section-name"),
        ("Business", "section-name"),
        ("Sample Press", "paragraph"),
        ("EXCLUSIVE", "paragraph"),
    ],
)
def test_a_word_or_two_above_the_headline_are_not_it(above: str, disposition: str) -> None:
    draft = story(above, TITLE, LEAD)
    assert draft.fields["title"] == TITLE
    assert with_disposition(draft, disposition)[0] == above


def test_a_working_title_ends_with_a_clause_where_one_ends_in_time() -> None:
    draft = story("The board of Sample Town met, and it said that every ferry would run again from Monday on.")
    assert draft.fields["title"] == "The board of Sample Town met"


@pytest.mark.parametrize(
    ("line", "field", "value"),
    [
        ("By Anna Roe", "author", "Anna Roe"),
        ("by Anna Roe", "author", "Anna Roe"),
        ("BY ANNA ROE", "author", "ANNA ROE"),
        ("By Anna Roe and Jo van Other", "authors", "Anna Roe, Jo van Other"),
        ("By Our Correspondent", "author", "Our Correspondent"),
        ("Written by A. N. Other", "author", "A. N. Other"),
        ("By Anna Roe, Jo Doe", "authors", "Anna Roe, Jo Doe"),
        ("Author: Anna Roe", "author", "Anna Roe"),
        ("Web Desk", "author", "Web Desk"),
        ("Our Staff Reporter", "author", "Our Staff Reporter"),
        ("Source: Sample Press", "source", "Sample Press"),
        ("Agencies", "source", "Agencies"),
    ],
)
def test_a_byline_and_a_source_are_kept(line: str, field: str, value: str) -> None:
    assert story(TITLE, line, LEAD).fields[field] == value


@pytest.mark.parametrize(
    "line", ["By the time they met, it was over", "By 2030 nothing will run", "By land and by sea"]
)
def test_no_byline_is_made_of_other_words(line: str) -> None:
    draft = story(TITLE, line, LEAD)
    assert not {"author", "authors"} & set(draft.fields)
