"""Captions and credits of pictures, and the agency that signs a copy."""

import pytest

from tests.desk.wire.drafting import LEAD, MORE, TITLE, dispositions, read, story, with_disposition


@pytest.mark.parametrize(
    "caption",
    [
        "Photo: AFP",
        "(Photo: A. Roe)",
        "Photo by Anna Roe",
        "Image courtesy of A. Roe",
        "A ferry leaves. — File photo",
        "FILE PHOTO: A ferry",
        "A ferry leaves the harbour. (Reuters)",
        "A ferry at Sample Town. – AFP",
        "A ferry | AFP",
        "A ferry. — Photo by A. Roe",
        "File photo",
        "Caption: a ferry",
        "Picture: Sample/AFP",
        "تصویر: اے ایف پی",
        "A ferry. — AFP/File",
        "Courtesy: A. Roe",
    ],
)
def test_captions_and_credits_are_set_as_such(caption: str) -> None:
    draft = story(TITLE, LEAD, caption, MORE)
    assert with_disposition(draft, "caption") == [caption]
    assert f"<p><em>{caption}</em></p>" in read(draft).html


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


def test_an_agency_that_is_stuck_to_a_paragraph_is_its_source() -> None:
    draft = story(TITLE, f"{LEAD}—AFP", MORE)
    assert draft.fields["source"] == "AFP"
    assert with_disposition(draft, "paragraph") == [LEAD, MORE]


def test_a_credit_stuck_to_a_lede_makes_no_caption_of_it() -> None:
    draft = story(TITLE, f"SAMPLE TOWN: {LEAD}—Photo by Anna Roe", MORE)
    assert with_disposition(draft, "paragraph") == [LEAD, MORE]
    assert with_disposition(draft, "caption") == ["—Photo by Anna Roe"]
