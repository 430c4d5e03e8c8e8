"""An item that is held is held when it is imported, by the functions that read wire copy."""

from collections import Counter
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline_news.desk.importing.compose.item_notices import read_lines, without_notices
from dateline_news.desk.importing.conversion.safe_blocks import safe_blocks
from dateline_news.desk.importing.plain_text import letters
from dateline_news.press.markup.safe_html import text
from tests.desk.importing.drafting import drafted, item, printed

UNTIL = "Embargoed until 15 May 2026 06:00 GMT"
LEAD = "The board of an invented town met on Monday and let its ferries go from the old pier."
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


OPENINGS = st.sampled_from(
    [
        "",
        "KELL, May 4 (Someagency) -- ",
        "<b>KELL</b>, May 4 (A&amp;B) -- ",
        "<b>KELL, May 4 -- The</b> ",
        "EMBARGOED: ",
    ]
)
LINES = st.sampled_from(
    [
        "By Ada Roe", "EMBARGOED UNTIL 5 May 2027 06:00 GMT", "HOLD FOR RELEASE", "CORRECTION", "(Adds quote)", "ENDS",
        "Subscribe to our newsletter", "Also read: Boats", "Tides &amp; boats", "Contact: Ada Roe, ada@kell.example",
    ]
)  # fmt: skip
SENTENCES = st.sampled_from([LEAD, "<em>It rained</em> on the pier of Kell, where nobody was, said those who came."])
BLOCKS = st.one_of(LINES, st.tuples(OPENINGS, SENTENCES).map("".join))


@given(st.lists(BLOCKS, min_size=1, max_size=6), st.sampled_from(["Boats leave early", "UPDATE 1-Boats leave early"]))
def test_every_letter_of_a_page_is_shown_or_reported_whatever_its_lines_are(blocks: list[str], title: str) -> None:
    page = item("".join(f"<p>{block}</p>" for block in blocks), title, is_page=True)
    copy = safe_blocks(page.html)
    notices = without_notices(page, copy, read_lines(page, copy), date(2026, 5, 4))
    fates = [*map(text, notices.copy.html), notices.item.title, *(drop.text for drop in notices.drops)]
    assert Counter(letters("".join(fates))) == Counter(letters("".join([*map(text, blocks), title])))
