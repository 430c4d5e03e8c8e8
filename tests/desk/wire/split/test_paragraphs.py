import itertools
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


URDU = (
    "محکمہ زراعت نے ضلع کے کاشتکاروں میں زیتون کے پچاس ہزار پودے مفت تقسیم کرنے کا فیصلہ کیا ہے اور یہ بات ناظم نے یہاں"
    " ایک اجلاس سے خطاب کرتے ہوئے کہی جس میں کسان بھی تھے۔"
)


def broken_by_bytes(text: str, width: int) -> str:
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        lines[-1:] = [longer] if len(longer.encode()) <= width else [lines[-1], word]
    return "\n".join(lines)


@pytest.mark.parametrize("width", [110, 130])
def test_a_width_may_be_one_of_bytes(width: int) -> None:
    text = "\n\n".join(broken_by_bytes(each, width) for each in (URDU, MORE, URDU))
    assert texts(split(text)) == [URDU, MORE, URDU]


@pytest.mark.parametrize("text", [URDU, LONG.upper(), LONG])
def test_lines_broken_by_eye_are_one_where_the_sentence_goes_on(text: str) -> None:
    words = text.split()
    lengths = itertools.cycle([9, 11, 10])
    lines = []
    while words:
        count = next(lengths)
        lines.append(" ".join(words[:count]))
        del words[:count]
    assert all(not line.endswith(".") for line in lines[:-1])
    assert texts(split("\n".join(lines))) == [text]


def test_the_longest_line_of_a_copy_is_not_its_width_and_columns_are_no_text() -> None:
    head = "UNIVERSITY OF SAMPLE TOWN                                      MEDIA RELEASE\nIssued on a Tuesday"
    foot = f"Paper: {LONG[:90]}\nMedia: Anna Roe"
    copy = f"{head}\n\n{textwrap.fill(LONG, 60)}\n\n{foot}"
    assert texts(split(copy)) == [*head.split("\n"), LONG, *foot.split("\n")]


@pytest.mark.parametrize(
    "copy",
    [
        f"{LEAD}\n{MORE}\n{LONG}",
        "Ferries of Sample Town are to run again on Monday\nBoard of Sample Town meets and decides nothing",
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


@pytest.mark.parametrize("hold", ["UNDER EMBARGO UNTIL MAY 4, 2023", "Sperrfrist: 4. Mai 2023", "HOLD FOR RELEASE"])
def test_a_hold_is_never_the_end_of_the_line_above_it(hold: str) -> None:
    assert texts(split(f"EDITORIAL USE ONLY AND IN NO ARCHIVE\n{hold}\n\n{LONG}")) == [
        "EDITORIAL USE ONLY AND IN NO ARCHIVE",
        hold,
        LONG,
    ]
