"""Who wrote a copy, by what stands below its text."""

import pytest

from tests.desk.wire.drafting import LEAD, MORE, TITLE, drafted, story, with_disposition


@pytest.mark.parametrize(
    ("begins", "ends", "author"),
    [
        ("Sir, – ", " – Yours, etc,\n\nANNA ROE,\nKell,\nCo Sample.", "ANNA ROE"),
        ("SIR – ", "\n\nYours faithfully,\nAnna Roe\nKell", "Anna Roe"),
        ("To the editor:\n\n", "\n\nAnna Roe\nKell", "Anna Roe"),
        ("Dear Editor, ", "\n\nAnna Roe, Kell, Co Sample", "Anna Roe"),
        ("Sehr geehrte Redaktion,\n\n", "\n\nAnna Roe, Musterstadt", "Anna Roe"),
        ("Monsieur le Directeur,\n\n", "\n\nAnna Roe, Ville-Modèle", "Anna Roe"),
        ("", "\n\nAnna Roe,\nKell,\nCo Sample.", None),
        ("Dear Editor, ", "\n\nKell Residents' Association", None),
    ],
)
def test_who_signs_a_letter_to_a_paper_has_written_it(begins: str, ends: str, author: str | None) -> None:
    assert story(TITLE, f"{begins}{LEAD}", f"{MORE}{ends}").fields.get("author") == author


def test_where_a_writer_of_letters_lives_is_left_out() -> None:
    draft = story(TITLE, f"Sir, – {LEAD}", f"{MORE} – Yours, etc,", "ANNA ROE,\nKell,\nCo Sample.")
    assert with_disposition(draft, "address") == ["Kell,", "Co Sample."]


@pytest.mark.parametrize(
    ("below", "author"),
    [
        ("— Anna Roe", "Anna Roe"),
        ("Words: Anna Roe", "Anna Roe"),
        ("रिपोर्ट: मुकेश कुमार यादव\nसमूह से जुड़ें", "मुकेश कुमार यादव"),
        ("رپورٹ: شازیہ ملک", "شازیہ ملک"),
        ("“Every ferry runs,” she says.\n\n— Anna Roe", None),  # who says it
        ("— Anna Roe\n\n— Jo Doe", None),
        ("- Anna Roe\n- Jo Doe\n- Tom Pell", None),
        ("— A ferry for all", None),
    ],
)
def test_a_byline_below_the_text_is_taken_where_it_says_so(below: str, author: str | None) -> None:
    draft = story(TITLE, LEAD, MORE, "It was the third meeting of this year, they say.", below)
    assert (draft.fields.get("author"), "authors" in draft.fields) == (author, False)


def test_a_byline_above_the_text_comes_before_one_below() -> None:
    assert story(TITLE, "By Tom Pell", LEAD, MORE, "They met again.", "— Anna Roe").fields["author"] == "Tom Pell"


@pytest.mark.parametrize(
    "line",
    [
        "By Anna Roe Edited By: Tom Pell",
        "By Anna Roe, dpa",
        "By Anna Roe | aroe@sample.example | The Sample Post",
        "Par Anna Roe - a.roe@sample.example",
        "Anna Roe, Local Democracy Reporter\naroe@sample.example",
        "Anna Roe, Sample News",
        "Anna Roe in Kellmouth",
        "Anna Roe\nRedakteurin",
        "Author\nAnna Roe\nProfessor of Ducks, University of Kell",
        "Propos recueillis par Anna Roe.",
        "Anna Roe / Corresponsal",
        "Por Anna Roe, g1 Vila Nova",
        "Anna Roe हिन्दुस्तान, बागपुर",
    ],
)
def test_a_writer_is_known_beside_what_else_a_page_says_of_them(line: str) -> None:
    fields = drafted(f"{TITLE}\n\n{line}\n4 May 2023\n\n{LEAD}\n\n{MORE}").fields
    assert (fields["title"], fields["author"], fields.get("summary")) == (TITLE, "Anna Roe", None)


def test_a_name_with_a_block_to_itself_below_a_stamp_is_the_writers() -> None:
    fields = drafted(f"{TITLE}\n\nPublished - October 09, 2024 07:55 pm IST\n\nR. Annaroe\n\n{LEAD}\n\n{MORE}").fields
    assert fields["author"] == "R. Annaroe"


def test_a_line_of_a_form_is_no_writer_and_no_headline() -> None:
    form = "FROM The Registrar, Court of Ponds\nDATE 4 May 2023\nSTATUS Immediate"
    fields = drafted(f"COURT OF PONDS OF KELL\n\nCase summary\n\n{form}\n\n{TITLE}\n\n{LEAD}\n\n{MORE}").fields
    assert (fields["title"], fields.get("author"), fields["source"]) == (TITLE, None, "COURT OF PONDS OF KELL")


def test_a_correspondent_who_ends_a_mail_by_name_has_written_it_and_a_press_officer_has_not() -> None:
    mail = "From: Anna Roe <anna@sample.example>\nSubject: Ferries\nDate: Thu, 4 May 2023 18:02:00 +0100\n\n{}\n\n{}\n\n{}\n\nRegards\nAnna Roe"
    ranked = drafted(mail.format(TITLE, f"KELL (Our Correspondent): {LEAD}", MORE)).fields
    assert ranked["author"] == "Anna Roe"
    assert "author" not in drafted(mail.format(TITLE, f"KELL: {LEAD}", MORE)).fields
