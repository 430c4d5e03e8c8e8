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


def test_a_line_right_below_the_text_of_a_bullet_goes_on_with_it() -> None:
    assert texts(split("- Tides are read\n  Twice a day\n  on the pier\n- It floats\n  - A part of it")) == [
        "- Tides are read Twice a day on the pier", "- It floats", "- A part of it"
    ]  # fmt: skip
    assert texts(split("1. Tides\n   By hand\n2. Boats\nPiers")) == ["1. Tides By hand", "2. Boats", "Piers"]


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


@pytest.mark.parametrize("clock", ["2 Juli 2025 17:08 WIB", "Rabu, 2 Juli 2025 17:08"])
def test_nothing_goes_on_with_a_line_that_is_a_day_and_a_time(clock: str) -> None:
    assert texts(split(f"{clock}\nwaktu baca 2 menit")) == [clock, "waktu baca 2 menit"]


def test_paragraphs_that_nobody_broke_say_that_the_lines_around_them_were_not_broken_either() -> None:
    head = ["O porto de Vila Exemplo abre a nova ponte levadiça hoje", "Barcos da ilha voltam a sair na segunda"]
    foot = "Fotografias e entrevistas com a junta do porto: Ana Rosa,\nque atende de segunda a sexta"
    whole = "\n\n".join(["\n".join(head), LONG, MORE + LONG, LONG, foot])
    assert texts(split(whole))[:2] == head
    broken = "\n\n".join(["\n".join(head), foot])
    assert texts(split(broken))[0] == " ".join(head)


def test_a_deck_that_would_not_fit_behind_a_headline_is_still_its_own_line_above_a_dateline() -> None:
    head = [
        "La nuova passerella del porto chiude per dieci giorni",
        "Quaranta barche passano adesso dal canale vecchio",
    ]
    text = textwrap.fill(f"(ANSA) - KELL, 4 MAG - {LONG}", 58, initial_indent="   ")
    assert texts(split("\n".join([*head, text])))[:2] == head


COLUMN = """The harbour board will have the
old ferry back on the water by
May, a month before the fair, if
Master Pell and his two daugh-
ters can make new planks for it.

Work on the hull was begun by
Anna Roe in the winter, and she
had hoped to be done by now. The
rain came through the roof of
her shed, and the glue was wet."""


def test_a_narrow_column_of_print_is_paragraphs_and_a_divided_word_has_no_space() -> None:
    first, second = (segment.text for segment in split(COLUMN))
    assert "two daugh-ters can" in first
    assert second.startswith("Work on the hull was begun by Anna Roe in the winter")


PRINTED = """   Anna Roe, who rang the bell of
Kell Pier for fifty years and was
never known to ring it twice, has
died in her house by the sea aged
91.
   She was born in the tower, she
liked to say, on the night of the
storm.

Anna Roe on Kell Pier in May 1973
Picture: Gazette archive

   She is mourned by a cat,
Captain, and by all the boats.
   The bell will be rung once at
St Brida's on Monday at noon."""


def test_the_indents_of_a_column_say_where_paragraphs_begin_and_no_number_or_short_line_tears_one() -> None:
    ends = ["sea aged 91.", "the storm.", "May 1973", "archive", "the boats.", "at noon."]
    segments = split(f"{PRINTED}\n\n{COLUMN}")[: len(ends)]
    assert [segment.text[-len(end) :] for segment, end in zip(segments, ends, strict=True)] == ends
    assert [segment.text for segment in split("Boats that came to Kell in May\n1. Gull\n2. Tern")][1:] == [
        "1. Gull",
        "2. Tern",
    ]


def test_short_lines_that_go_on_with_no_small_letter_are_no_column() -> None:
    lines = "Home News Sport\nEarth and Sea\nTides of Today\nLetters Page\nFerries Now\nBoats for Sale\nHarbour Life"
    assert len(split(lines)) == 7


@pytest.mark.parametrize("below", ["3.2-million-euro dredging of the sea.", "– a first for the town – and of a pier."])
def test_a_number_with_a_point_in_it_and_an_aside_begin_no_item(below: str) -> None:
    lines = f"The board had proposed to build it again next year as part of all\n{below}\n\n"
    wrapped = "The harbour board of Sample Town met on Monday and said that each of\nthe ferries would run again from the week.\n\n"
    assert any(segment.text.endswith(f"all {below}") for segment in split(wrapped * 2 + lines))


def test_a_byline_with_the_agency_behind_it_is_no_part_of_the_headline() -> None:
    lines = "Tortoise turns up at a fire station of Sample Town - four years on\nBy Anna Roe, dpa\n\n"
    wrapped = "A tortoise that went from a garden in the centre of the town for four\nyears has walked into a fire station.\n\n"
    assert split(lines + wrapped * 3)[1].text == "By Anna Roe, dpa"
