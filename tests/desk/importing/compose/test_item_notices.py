"""An item that is held is held when it is imported, by the functions that read wire copy."""

import pytest

from tests.desk.importing.drafting import drafted, item, printed

UNTIL = "Embargoed until 15 May 2026 06:00 GMT"
TEXT = "<p>The board of an invented town met on Monday and let its ferries go.</p>"
SIX = "2026-05-15 06:00+00:00"


@pytest.mark.parametrize("place", ["above", "below"])
def test_a_block_that_holds_becomes_the_embargo(place: str) -> None:
    hold = f"<p><strong>{UNTIL.upper()}</strong></p>"
    draft = drafted(item(hold + TEXT if place == "above" else TEXT + hold))
    assert draft.fields["embargo"] == SIX
    assert "wanted" not in draft.fields
    assert [drop.text for drop in draft.drops if drop.rule == "notice"] == [UNTIL.upper()]
    assert printed(draft).html.strip() == TEXT


def test_a_headline_that_holds_is_none_or_is_parted_from_it() -> None:
    wholly = drafted(item(TEXT, UNTIL))
    assert (wholly.fields["embargo"], wholly.fields["wanted"]) == (SIX, "headline")
    assert "mbargo" not in wholly.fields["title"]
    partly = drafted(item(TEXT, f"{UNTIL}: Ferries run again"))
    assert (partly.fields["embargo"], partly.fields["title"]) == (SIX, "Ferries run again")


def test_a_hold_without_a_time_is_wanted() -> None:
    draft = drafted(item(f"<p>HOLD FOR RELEASE</p>{TEXT}"))
    assert (draft.fields["status"], draft.fields["wanted"]) == ("draft", "embargo")
    assert "embargo" not in draft.fields
    assert any("It is held" in remark for _, remark in draft.remarks)


def test_what_lets_an_item_go_is_left_out_and_holds_nothing() -> None:
    draft = drafted(item(f"<p>FOR IMMEDIATE RELEASE</p>{TEXT}"))
    assert draft.fields.keys().isdisjoint({"embargo", "wanted"})
    assert printed(draft).html.strip() == TEXT


def test_a_sentence_that_holds_keeps_its_words() -> None:
    text = "Readers of this paper are told that its figures are embargoed until 15 May 2026, by whoever sent them."
    sentence = f"<p>{text}</p>"
    draft = drafted(item(TEXT + sentence))
    assert printed(draft).html.split() == f"{TEXT}\n{sentence}".split()
    assert (draft.fields["embargo"], draft.fields["wanted"]) == ("2026-05-15", "embargo")
