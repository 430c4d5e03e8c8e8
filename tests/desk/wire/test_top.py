"""What stands above the text: headline, byline, dateline, agency."""

import pytest

from tests.desk.wire.desk import LEAD, MORE, drafted, fates, story, with_fate

TITLE = "Ferries of Sample Town to run again"


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
    made = drafted(copy)
    assert made.problems == []
    assert made.fields["title"].casefold() == TITLE.casefold()
    assert "wanted" not in made.fields
    assert not any(TITLE in text for text in with_fate(made, "paragraph", "heading"))
    assert LEAD in with_fate(made, "paragraph")


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
    made = story(first, MORE)
    lead = with_fate(made, "paragraph", "quote", "item")[0].split()
    title = made.fields["title"].split()
    assert made.fields["wanted"] == "headline"
    assert made.remarks[0][1].startswith("It needs a headline")
    assert [word.strip(",.;:") for word in lead[: len(title)]] == [word.strip(",.;:") for word in title]
    assert with_fate(made, "title") == [], "the words stay in the text"


@pytest.mark.parametrize(
    ("above", "fate"),
    [
        ("WORLD", "section-name"),
        ("Business", "section-name"),
        ("Sample Press", "paragraph"),
        ("EXCLUSIVE", "paragraph"),
    ],
)
def test_a_word_or_two_above_the_headline_are_not_it(above: str, fate: str) -> None:
    made = story(above, TITLE, LEAD)
    assert made.fields["title"] == TITLE
    assert with_fate(made, fate)[0] == above


def test_a_working_title_ends_with_a_clause_where_one_ends_in_time() -> None:
    made = story("The board of Sample Town met, and it said that every ferry would run again from Monday on.")
    assert made.fields["title"] == "The board of Sample Town met"


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
    made = story(TITLE, line, LEAD)
    assert not {"author", "authors"} & set(made.fields)


@pytest.mark.parametrize(
    ("opening", "place", "agency"),
    [
        ("LAHORE: ", "LAHORE", None),
        ("Quetta: ", "Quetta", None),
        ("KARACHI : ", "KARACHI", None),
        ("LAHORE - ", "LAHORE", None),
        ("LAHORE — ", "LAHORE", None),
        ("LAHORE— ", "LAHORE", None),
        ("LAHORE -- ", "LAHORE", None),
        ("LAHORE ― ", "LAHORE", None),
        ("LAHORE ‐ ", "LAHORE", None),
        ("LAHORE − ", "LAHORE", None),
        ("Sample Town — ", "Sample Town", None),
        ("VIENNA, 14 July (Agency) — ", "VIENNA", "Agency"),
        ("VIENNA, July 14 (Agency) - ", "VIENNA", "Agency"),
        ("NEW YORK, July 14, 2021 (Sample Press) -- ", "NEW YORK", "Sample Press"),
        ("GENEVA, 14 July /Agency/ – ", "GENEVA", "Agency"),
        ("ISLAMABAD (APP) – ", "ISLAMABAD", "APP"),
        ("Islamabad (Web Desk) ", "Islamabad", "Web Desk"),
        ("LAHORE [Agency]: ", "LAHORE", "Agency"),
        ("CITY (Agency / Desk - 14th Jul, 2021 ) ", "CITY", "Agency / Desk"),
        ("CITY (Agency – 14 July 2021) – ", "CITY", "Agency"),
        ("DUSHANBE, Tajikistan (AFP) - ", "DUSHANBE, Tajikistan", "AFP"),
        ("Washington, D.C. (AP) — ", "Washington, D.C.", "AP"),
        ("LIMA/RIO DE JANEIRO: ", "LIMA/RIO DE JANEIRO", None),
        ("[LAHORE] ", "LAHORE", None),
        ("(LAHORE) ", "LAHORE", None),
        ("PESHAWAR – 14 July 2021 – ", "PESHAWAR", None),
        ("ISLAMABAD, (Web Desk): ", "ISLAMABAD", "Web Desk"),
        ("لاہور: ", "لاہور", None),
        ("اسلام آباد (نمائندہ خصوصی) ", "اسلام آباد", "نمائندہ خصوصی"),
        ("کراچی (ایجنسیاں) – ", "کراچی", "ایجنسیاں"),
    ],
)
def test_place_and_agency_become_metadata(opening: str, place: str, agency: str | None) -> None:
    made = story(TITLE, opening + LEAD, MORE)
    assert (made.fields["dateline"], made.fields.get("source")) == (place, agency)
    assert made.fields["title"] == TITLE
    assert with_fate(made, "paragraph") == [LEAD, MORE]


@pytest.mark.parametrize("opening", ["LAHORE:", "VIENNA, 14 July (Agency) —", "ISLAMABAD (APP)"])
def test_a_dateline_may_have_a_line_to_itself(opening: str) -> None:
    made = story(TITLE, opening, LEAD, MORE)
    assert (
        made.fields["dateline"]
        == opening.split(",", maxsplit=1)[0].split(":", maxsplit=1)[0].split(" (", maxsplit=1)[0]
    )
    assert with_fate(made, "paragraph") == [LEAD, MORE]


@pytest.mark.parametrize(
    "lead",
    [
        "Minister Anna Roe (right) said on Monday that nothing had been decided by anybody.",
        "Update: the board met again on Monday.",
        "Anna Roe - the mayor of Sample Town - said on Monday that nothing was wrong.",
        "US-China talks of an invented kind went on.",
        "The board (founded in 1900) said nothing.",
        "COVID-19 was not spoken of at the meeting of the board.",
        "A: What? B: Nothing at all.",
        "Exclusive: The board met again on Monday, and nobody was there.",
        "WHO chief Anna Roe said nothing on Monday, as always.",
        "At 9:30 the board met.",
    ],
)
def test_no_dateline_is_made_of_other_words(lead: str) -> None:
    made = story(TITLE, lead, MORE)
    assert "dateline" not in made.fields
    assert with_fate(made, "paragraph") == [lead, MORE]


@pytest.mark.parametrize("sign", ["(Reuters)", "— AFP", "-APP", "AFP/Reuters", "(AP)", "– Agency"])
def test_an_agency_that_signs_a_copy_becomes_metadata(sign: str) -> None:
    made = story(TITLE, LEAD, MORE, sign)
    kept = sign != "– Agency"  # that could be anything
    assert ("source" in made.fields) == kept
    assert [text for text, _ in fates(made)][-1] == sign


@pytest.mark.parametrize("sign", [" (Reuters)", " — AFP", " -AFP", " – AP/Reuters"])
def test_so_does_one_behind_the_last_sentence(sign: str) -> None:
    made = story(TITLE, LEAD, MORE + sign)
    assert made.fields["source"] == sign.strip(" ()—–-")
    assert with_fate(made, "paragraph") == [LEAD, MORE]
