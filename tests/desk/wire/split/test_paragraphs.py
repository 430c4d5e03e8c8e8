import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline_news.desk.wire.segments import letters
from dateline_news.desk.wire.split.paragraphs import split
from tests.desk.wire.drafting import LEAD, MORE, texts

LONG = f"{LEAD} {MORE}"


@pytest.mark.parametrize("width", [50, 60, 65, 72, 78, 80, 100])
def test_a_paragraph_that_was_broken_to_a_width_is_one_again(width: int) -> None:
    broken = "\n\n".join(textwrap.fill(text, width) for text in (LONG, MORE, LONG))
    assert texts(split(broken)) == [LONG, MORE, LONG]


@pytest.mark.parametrize(
    "copy",
    [
        f"{LEAD}\n{MORE}\n{LONG}",
        "One line\nanother line\nand a third",
        f"Title\n{LONG}",
        f"Share\nTweet\n{LEAD}\n{MORE}",
    ],
)
def test_lines_that_end_where_they_please_stay_apart(copy: str) -> None:
    assert texts(split(copy)) == copy.split("\n")


def test_a_bullet_a_link_and_an_attribution_begin_anew() -> None:
    broken = textwrap.fill(LONG, 60) + "\n• a point\nhttps://example.org/x\n— Anna Roe"
    assert texts(split(broken)) == [LONG, "• a point", "https://example.org/x", "— Anna Roe"]


def test_every_piece_knows_its_line_and_its_block() -> None:
    assert [(segment.line, segment.block) for segment in split("a\nb\n\n \nc\n\nd")] == [
        (1, 0),
        (2, 0),
        (5, 1),
        (7, 2),
    ]


@given(st.text(st.sampled_from("ab \n\t-•x."), max_size=300))
def test_no_letter_is_lost(text: str) -> None:
    assert letters(texts(split(text))) == letters([text])
