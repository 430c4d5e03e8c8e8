"""Headlines and the decks below them, and what stands there and is neither."""

import pytest

from tests.desk.wire.drafting import LEAD, MORE, TITLE, drafted, story, with_disposition

LOUD = "FERRIES OF SAMPLE TOWN TO RUN EVERY DAY FROM THE NEXT WEEK"
DECK = "The harbour board counts on more passengers than in any year before"
DATED = f"SAMPLE TOWN, July 14, 2021 /PRNewswire/ -- {LEAD}"


def test_a_sentence_in_capitals_is_the_headline_above_its_deck() -> None:
    draft = story(LOUD, DECK, DATED, MORE)
    assert (draft.fields["title"], draft.fields.get("summary")) == (LOUD, DECK)


@pytest.mark.parametrize(
    "line",
    [
        "WEEKLY REVIEW OF THE SAMPLE TOWN HARBOUR TRUST AND ITS FERRIES",
        "ANNUAL MEETING OF THE SAMPLE TOWN HARBOUR BOARD AND ITS FRIENDS",
    ],
)
def test_a_title_in_capitals_that_may_be_none_is_asked_about(line: str) -> None:
    draft = story(line, TITLE, DATED, MORE)
    assert draft.fields["title"] == TITLE or "headline" in draft.fields["wanted"]


def test_dots_around_a_headline_are_no_part_of_it_and_an_office_with_its_place_is_none() -> None:
    lead = "The National Tide Service office in Kell will run the ferries of Sample Town again from the next week on."
    draft = story("National Tide Service Kell VT", "...FERRIES OF SAMPLE TOWN TO RUN AGAIN...", lead, MORE)
    assert draft.fields["title"] == "FERRIES OF SAMPLE TOWN TO RUN AGAIN"


def test_a_place_with_a_full_stop_may_open_a_headline() -> None:
    title = "Sample Town. Ferries of the harbour board to run again"
    assert story(title, LEAD, MORE).fields["title"] == title


@pytest.mark.parametrize("sign", ["- ", "– ", ""])
def test_a_deck_with_a_dash_is_the_standfirst_without_it(sign: str) -> None:
    draft = story(TITLE, f"{sign}{DECK}", "July 14, 2021", f"SAMPLE TOWN (AA) - {LEAD}", MORE)
    assert draft.fields["summary"] == DECK


def test_several_lines_with_dashes_are_points() -> None:
    draft = story(TITLE, f"- {DECK}\n- {DECK} again", f"SAMPLE TOWN (AA) - {LEAD}", MORE)
    assert "summary" not in draft.fields


def test_a_line_below_the_name_of_whose_picture_it_is_is_no_standfirst_and_apart() -> None:
    block = "Diocese of Kell\nThe bird is of copper and weighs 11kg"
    draft = story(TITLE, "July 14, 2021\nBy Anna Roe", block, LEAD, MORE)
    assert "summary" not in draft.fields
    assert with_disposition(draft, "paragraph") == [LEAD, MORE]


def test_points_below_a_headline_that_are_no_sentences_are_its_decks() -> None:
    draft = story(TITLE, f"• {DECK}\n• Tickets cost as much as in the years before", f"SAMPLE TOWN (AA) - {LEAD}", MORE)
    assert draft.fields["summary"] == f"{DECK}; Tickets cost as much as in the years before"


@pytest.mark.parametrize(
    "deck", ["Board approves fares of Rs 3.50 per crossing", "Results for the six months to 30 June 2021"]
)
def test_a_price_or_the_end_of_a_half_year_in_a_deck_is_no_stamp(deck: str) -> None:
    dated = f"Sample Town, July 14, 2021 - {LEAD}"
    assert story(f"{TITLE}\n{deck}", dated, MORE).fields["summary"] == deck
    draft = story(f"{TITLE}\n{deck}", "* Fares up 4%\n* Crossings down\n* No pier to close", dated, MORE)
    assert (draft.fields["summary"], draft.body.count("\n- ")) == (deck, 2)


def test_a_deck_that_hangs_from_its_label_is_one() -> None:
    draft = story(TITLE, "Utl.: Erste Boote fahren schon im Mai - Rat\n      fordert mehr Stege", LEAD, MORE)
    assert draft.fields["summary"] == "Erste Boote fahren schon im Mai - Rat fordert mehr Stege"


def test_the_signs_of_markdown_before_headings_are_left_out() -> None:
    draft = story(
        f"# {TITLE}",
        f"## {DECK}",
        LEAD,
        "## Why ferries?",
        MORE,
    )
    assert (draft.fields["title"], draft.fields["summary"]) == (TITLE, DECK)
    assert with_disposition(draft, "heading") == ["Why ferries?"]


def test_a_line_below_a_full_one_is_joined_to_no_headline_though_a_mail_s_subject_ends_with_a_mark() -> None:
    mail = "From: Ann Roe\nSent: 14 July 2021 10:00\nSubject: Ferries (at last!)"
    title = "Harbour board of Sample Town cuts the fares of its ferries by a tenth"
    body = "The harbour board of Sample Town cuts the fares of all of its ferries,\nand the new fares are those of the year before the pier was closed for\nrepairs, said the board, which met on Monday and did not say more."
    draft = drafted(f"{mail}\n\n{title}\nPiers to open again\n\n{body}\n\n{body}")
    assert "Piers" not in draft.fields["title"] or "headline" in draft.fields["wanted"]


@pytest.mark.parametrize("office", ["دفتر ڈپٹی کمشنر نمونہ پور", "دفتر چیف انجینئر انہار"])
def test_the_office_of_an_officer_is_no_headline(office: str) -> None:
    title, lead = (
        "نہر کے پل کی مرمت کے لیے سڑک دو روز بند رہے گی",
        "نہر کے پل کی مرمت کے لیے سڑک دو روز بند رہے گی، یہ بات ڈپٹی کمشنر نے پیر کو بتائی اور کہا کہ متبادل راستہ موجود ہے۔",
    )
    assert story(f"{office}\nشعبہ اطلاعات", title, lead, lead).fields["title"] == title


@pytest.mark.parametrize(
    ("title", "deck", "stamp", "lead"),
    [
        (
            "Town that sold its clock gets it back",
            "A collector in Norwall kept it in a barn for thirty years, wound every Sunday and never once told the hour",
            "By Anna Roe",
            "The clock of Sample Town, sold in 1991 to pay for a roof, came home on Monday on the back of a lorry.",
        ),
        (
            "Harbour Trust to Build Third Ferry in Kell, Adding 90 Places",
            "New vessel will run on batteries charged overnight; first crossings are planned for the summer of 2024",
            "July 14, 2021 09:00 AM",
            "KELL--(BUSINESS WIRE)--The Harbour Trust, which runs the ferries of Kell, today announced that it will build a third ferry.",
        ),
        (
            "‘I never wanted to be a captain’",
            "Anna Roe on forty years at the wheel of the Kell ferry, the storm of 1987, and the passengers she will not miss",
            "By Tom Pell",
            "Anna Roe takes off her boots before she comes into her own kitchen. Forty years on deck have taught her that.",
        ),
    ],
)
def test_a_much_longer_line_that_does_not_say_the_lead_again_is_the_deck(
    title: str, deck: str, stamp: str, lead: str
) -> None:
    draft = story(f"{title}\n{deck}", stamp, lead, MORE)
    assert (draft.fields["title"], draft.fields["summary"]) == (title, deck)
    assert "headline" not in draft.fields.get("wanted", "")


def test_points_that_are_sentences_or_many_are_a_list() -> None:
    for points in (f"• {DECK}.\n• {DECK}, again.", "\n".join([f"• {DECK}"] * 5)):
        assert "summary" not in story(TITLE, points, LEAD, MORE).fields


def test_what_stands_between_the_labels_of_a_summary_and_of_the_text_is_the_standfirst() -> None:
    summary = "केल के स्कूल में बच्चों ने पुरानी बोतलों से पुस्तकालय बनाया है। इसमें 500 किताबें हैं।"
    text = "गांव के सरकारी स्कूल में बच्चों ने पुरानी बोतलों से पुस्तकालय बनाया है, जिसमें 500 किताबें रखी गई हैं।"
    draft = story("स्कूल के बच्चों ने बोतलों से बनाया पुस्तकालय, गांव में खुशी", f"सार\n{summary}", f"विस्तार\n{text}", text)
    assert draft.fields["summary"] == summary
    assert with_disposition(draft, "paragraph") == [text, text]


def test_a_headline_with_its_label_stands_below_a_note_to_the_desk() -> None:
    note = "Here is the piece, all of it, as we said on the phone on Friday."
    draft = story(note, f"Hed: {TITLE}", "By Anna Roe", f"SAMPLE TOWN, July 14 - {LEAD}", MORE)
    assert draft.fields["title"] == TITLE


def test_a_ministry_with_many_words_is_no_headline() -> None:
    title = "केंद्रीय पत्तन मंत्री ने सागरद्वीप में मछुआरों के लिए नई जेटी का उद्घाटन किया"
    lead = "केंद्रीय पत्तन, पोत परिवहन और जलमार्ग मंत्री ने आज सागरद्वीप में मछुआरों के लिए बनी नई जेटी का उद्घाटन किया।"
    assert story("पत्तन, पोत परिवहन और जलमार्ग मंत्रालय", title, lead, lead).fields["title"] == title


@pytest.mark.parametrize(
    "line",
    [
        "Category: Parks and rides of Kell",
        "JUDGES: Roe P, Pell J and Vestry J of Kell",
        "بيروت: رنا قاسم الحداد",
        "شہر قائد/ شہر کی آواز",
    ],
)
def test_a_short_line_that_says_what_it_is_of_is_no_deck(line: str) -> None:
    assert story(TITLE, line, "14 July 2021 10:00", LEAD, MORE).fields.get("summary") != line


def test_the_first_line_of_a_text_that_was_set_in_is_no_deck() -> None:
    draft = drafted(f"{TITLE}\n\n14 July 2021\n\n   The harbour board, which\nmet in Sample Town, said that\n{MORE}")
    assert "summary" not in draft.fields
