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
