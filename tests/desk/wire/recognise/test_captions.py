"""Captions and credits of pictures, and the agency that signs a copy."""

import pytest

from tests.desk.wire.drafting import LEAD, MORE, TITLE, dispositions, read, story, with_disposition

SURE = [
    "Photo: AFP",
    "(Photo: A. Roe)",
    "Photo by Anna Roe",
    "Image courtesy of A. Roe",
    "A ferry leaves. — File photo",
    "FILE PHOTO: A ferry",
    "A ferry | AFP",
    "A ferry. — Photo by A. Roe",
    "File photo",
    "Caption: a ferry",
    "Picture: Sample/AFP",
    "PHOTO | ANNA ROE",
    "UN Photo/Anna Roe",
    "تصویر: اے ایف پی",
    "A ferry. — AFP/File",
    "Courtesy: A. Roe",
    "A ferry at the quay in Kell. Photo: Tidal Works / Anna Roe",
    "A ferry at the quay in Kell (Photo/ANI)",
    "Die Fähre am Kai von Kell. © Archiv/Anna Roe",
    "Bildunterschrift: Die Fähre am Kai",
    "घाट पर खड़ी नाव। फोटो- नमूना किरण",
    "،تصویر کا کیپشنگھاٹ پر کھڑی کشتی",
]


@pytest.mark.parametrize("caption", SURE)
def test_captions_and_credits_are_apart_and_told_to_the_editor(caption: str) -> None:
    draft = story(TITLE, LEAD, caption, MORE)
    assert with_disposition(draft, "caption") == [caption]
    assert caption not in read(draft).html
    assert any(note.endswith(f"of a picture: {caption}") for note in draft.notes)
    assert with_disposition(draft, "paragraph") == [LEAD, MORE]


@pytest.mark.parametrize(
    "caption",
    [
        "A ferry leaves the harbour. (Reuters)",
        "A ferry at Sample Town. – AFP",
        "In this photo, taken on Monday, a ferry leaves.",
        "Ferries of the old pier are to wait for the tide. Guests are asked to take care. AFP/Anna Roe",
    ],
)
def test_what_may_be_a_sentence_of_the_story_is_shown_as_a_caption(caption: str) -> None:
    draft = story(TITLE, LEAD, caption, MORE)
    assert with_disposition(draft, "caption") == [caption]
    assert f"<p><em>{caption}</em></p>" in read(draft).html


@pytest.mark.parametrize(
    "caption",
    [
        "A ferry at Sample Town. – AFP",
        "Le quai de Kell, noir de monde. | LE COURRIER DE KELL",
        "Fachada del teatro de Kell. - AYUNTAMIENTO DE KELL",
    ],
)
def test_above_the_text_a_sentence_with_a_name_behind_it_is_a_caption_and_no_deck(caption: str) -> None:
    draft = story(TITLE, caption, "Published: July 14, 2021", f"SAMPLE TOWN, July 14 (AFP) - {LEAD}", MORE)
    assert (draft.fields["title"], draft.fields.get("summary")) == (TITLE, None)
    assert with_disposition(draft, "caption") == [caption]


def test_a_name_in_a_bracket_makes_a_caption_where_it_is_the_papers() -> None:
    line = "The reading room of the harbour (Sample Courier)"
    head = ("Sample Courier", TITLE, line, "July 14, 2021", f"SAMPLE TOWN: {LEAD}", MORE)
    assert with_disposition(story(*head), "caption") == [line]
    assert with_disposition(story(*head[1:]), "caption") == []


@pytest.mark.parametrize(
    "block", ["The clerk reads the dial.\nPHOTO | ANNA ROE", "UN Photo/Anna Roe\nThe clerk reads the dial."]
)
def test_a_caption_that_has_a_block_with_its_credit_goes_with_it(block: str) -> None:
    draft = story(TITLE, LEAD, block, MORE)
    assert with_disposition(draft, "caption") == block.split("\n")
    assert with_disposition(draft, "paragraph") == [LEAD, MORE]


def test_a_paragraph_below_a_credit_in_a_longer_block_is_text() -> None:
    draft = story(TITLE, f"{LEAD}\nPHOTO | ANNA ROE\nThe clerk reads the dial.\n{MORE}")
    assert "The clerk reads the dial." in with_disposition(draft, "paragraph")


def test_a_copy_that_is_nothing_but_captions_is_shown() -> None:
    draft = story(TITLE, "A ferry leaves. — File photo", "A boat at the quay. (Photo/AFP)")
    assert with_disposition(draft, "caption")[-1] in read(draft).html


@pytest.mark.parametrize(
    "text",
    [
        "Pictures of it were everywhere, he said.",
        "Credit markets fell on Monday.",
        "He (Anna) said so.",
        "The talks went on — by video link.",
    ],
)
def test_other_lines_are_no_captions(text: str) -> None:
    assert with_disposition(story(TITLE, LEAD, text, MORE), "caption") == []


@pytest.mark.parametrize("sign", ["(Reuters)", "— AFP", "-APP", "AFP/Reuters", "(AP)", "– Agency"])
def test_an_agency_that_signs_a_copy_becomes_metadata(sign: str) -> None:
    draft = story(TITLE, LEAD, MORE, sign)
    kept = sign != "– Agency"  # that could be anything
    assert ("source" in draft.fields) == kept
    assert [text for text, _ in dispositions(draft)][-1] == sign


@pytest.mark.parametrize("sign", [" (Reuters)", " — AFP", " -AFP", " – AP/Reuters"])
def test_an_agency_behind_the_last_sentence_becomes_metadata(sign: str) -> None:
    draft = story(TITLE, LEAD, MORE + sign)
    assert draft.fields["source"] == sign.strip(" ()—–-")
    assert with_disposition(draft, "paragraph") == [LEAD, MORE]


@pytest.mark.parametrize("text", ["Anna Roe, Press Office (AP)", "Ferries to run again (PHOTOS)"])
def test_an_office_and_a_headline_are_no_captions(text: str) -> None:
    assert with_disposition(story(text, LEAD, MORE), "caption") == []


def test_a_lede_and_a_caption_that_are_stuck_together_are_parted() -> None:
    draft = story(TITLE, f"Passengers climb out of a ferry.—AFP/File SAMPLE TOWN, July 14 (APP): {LEAD}", MORE)
    assert with_disposition(draft, "caption") == ["Passengers climb out of a ferry.—AFP/File"]
    assert (draft.fields["dateline"], draft.fields["source"]) == ("SAMPLE TOWN", "APP")
    assert with_disposition(draft, "paragraph") == [LEAD, MORE]


@pytest.mark.parametrize("place", ["SAMPLE TOWN", "Sample Town", "KELL"])
def test_a_dateline_that_is_stuck_to_a_credit_is_whole(place: str) -> None:
    draft = story(TITLE, f"Passengers climb out of a ferry.—AFP/File{place}: {LEAD}", MORE)
    assert (draft.fields["dateline"], with_disposition(draft, "paragraph")) == (place, [LEAD, MORE])


def test_a_sentence_that_says_there_are_pictures_is_text_and_a_caption_is_one() -> None:
    draft = story(TITLE, f"{LEAD} (Foto)", f"{MORE[:-1]} (Foto).", "The ferry at night. (Foto)", "A ferry. (Foto: dpa)")
    assert with_disposition(draft, "paragraph") == [LEAD, f"{MORE[:-1]} (Foto)."]
    assert with_disposition(draft, "caption") == ["The ferry at night. (Foto)", "A ferry. (Foto: dpa)"]


def test_an_agency_that_is_stuck_to_a_paragraph_is_its_source() -> None:
    draft = story(TITLE, f"{LEAD}—AFP", MORE)
    assert draft.fields["source"] == "AFP"
    assert with_disposition(draft, "paragraph") == [LEAD, MORE]


def test_a_credit_stuck_to_a_lede_makes_no_caption_of_it() -> None:
    draft = story(TITLE, f"SAMPLE TOWN: {LEAD}—Photo by Anna Roe", MORE)
    assert with_disposition(draft, "paragraph") == [LEAD, MORE]
    assert with_disposition(draft, "caption") == ["—Photo by Anna Roe"]


@pytest.mark.parametrize(
    "caption",
    [
        "[1/2] The ferry is at the yard in Sample Town, October 7, 2024. REUTERS/Oda Lien Purchase Licensing Rights, opens new tab",
        "STRAW POLL: Master Pell stands outside the hall. Picture: S. LANE",
        "घाट पर लगी नाव - फोटो : संवाद",
    ],
)
def test_a_caption_with_its_number_or_the_initials_of_who_took_it_is_no_text(caption: str) -> None:
    assert caption not in with_disposition(story(TITLE, LEAD, caption, MORE), "paragraph")


def test_a_caption_above_a_text_ends_with_the_paper_that_the_text_has_in_quotes() -> None:
    caption = "متطوعون ينقلون أكياس الزيتون (البلد اليوم)"
    lead = "يقول المهندس المشرف على الترميم لـ«البلد اليوم» إن أصعب ما واجه الفريق كان العثور على حرفي يجيد نقش الحجر."
    assert with_disposition(story("قرية تعيد تشغيل معصرة الزيتون القديمة", caption, lead, lead), "caption") == [caption]
