"""The measure itself: its shapes are marked as their copies are, no word of them is lost, and outcomes are what they say."""

from collections import Counter
from pathlib import Path

import pytest

from dateline_news.desk.wire.compose.beside_text import with_notices
from dateline_news.desk.wire.compose.overrules import WireOptions
from dateline_news.desk.wire.segments import letters
from dateline_news.desk.wire.split.received import received
from tests.desk.wire.drafting import drafted
from tests.desk.wire.shapes.__main__ import report
from tests.desk.wire.shapes.outcomes import Name, Outcome, outcome, outcomes
from tests.desk.wire.shapes.reading import Answer, Reading, reading
from tests.desk.wire.shapes.shape import FIELDS, KINDS, PARTING, TABLES, Mark, Shape, shape, shapes
from tests.desk.wire.shapes.table import part_found
from tests.desk.wire.test_copies import REAL

SHAPES = shapes()
IN_THE_COPY = ("headline", "standfirst", "place", "source", "byline")  # word for word
POINTS = {str(point) for point in range(1, 11)}


def test_shapes_have_numbers_and_each_point_has_several_of_the_first_sixty() -> None:
    assert [shape.number for shape in SHAPES] == [number for numbers in TABLES.values() for number in numbers]
    first = SHAPES[:60]
    points = Counter(point for shape in first for point in shape.about["points"].split())
    assert points.keys() == POINTS
    assert min(points.values()) > 1


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.name)
def test_what_is_marked_stands_in_the_copy(shape: Shape) -> None:
    text = shape.copy.decode(shape.about.get("as", "utf-8").split()[0]).replace("\N{ARABIC TATWEEL}", "")
    words = set(_words(text))
    plain = " ".join(_words(text))
    for name in IN_THE_COPY:
        answers = [answer for answer in shape.marks[name].answers if answer]
        missing = [[word for word in _words(answer) if word not in plain] for answer in answers]
        assert not answers or [] in missing, (name, missing)
    lines = [line for name in ("heading", "maybe-heading", "apart") for line in shape.lines[name]]
    assert [line for line in lines if letters([line]) not in letters([text])] == []
    # A sentence that is to be whole may be parted in the copy, by the end of a page.
    assert [
        line
        for line in shape.lines["whole"]
        if letters([line]) not in letters([text]) and not words >= set(_words(line))
    ] == []


def _words(text: str) -> list[str]:
    return text.casefold().replace("\u0307", "").replace(",", " ").replace(";", " ").split()


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.name)
def test_a_plain_shape_leaves_no_doubt_and_a_kind_is_a_kind(shape: Shape) -> None:
    assert shape.about["plain"] in ("yes", "no")
    assert not shape.is_plain or not any(mark.is_doubtful for mark in shape.marks.values())
    assert set(shape.marks["kind"].answers) <= set(KINDS)


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.name)
def test_no_word_of_a_shape_is_lost(shape: Shape) -> None:
    draft = drafted(shape.copy, WireOptions(date="2023-05-04"))
    if any(problem.field == "file" for problem in draft.problems):
        assert draft.segments == []
    else:
        copy = received(shape.copy)  # of a mail, its text and what its subject says to desks
        text = with_notices(copy.text, copy.beside)
        assert letters(segment.text for segment in draft.segments) == letters([text])


def test_the_first_real_copy_is_read_as_a_person_reads_it() -> None:
    blank = dict.fromkeys(FIELDS, Mark(("",)))
    marks = blank | {"headline": Mark((), is_doubtful=True), "date": Mark(("2021-07-14",)), "kind": Mark(("story",))}
    lines = {
        "whole": ["Foreign Minister Shah Mahmood Qureshi has called for close coordination"],
        "heading": ["Qureshi-Wang Meeting"],
        "maybe-heading": [],
        "apart": ["date 2021-07-14"],
        "another-day": [],
    }
    seed = Shape("seed", {"plain": "no"}, marks, lines, REAL.read_bytes())
    assert {result.name for result in outcomes(seed, reading(seed))} == {"found", "asked", "blank"}


@pytest.mark.parametrize(
    ("field", "mark", "answer", "expected"),
    [
        ("place", Mark(("KELL",)), Answer("Kell"), "found"),
        ("place", Mark(("KELL, Ill.", "KELL")), Answer("KELL"), "found"),
        ("place", Mark(("KELL",)), Answer(), "missed"),
        ("place", Mark(("KELL",)), Answer("STATEMENT"), "wrong"),
        ("place", Mark(("KELL",)), Answer(asks=True), "needs you"),
        ("place", Mark(("",)), Answer("STATEMENT"), "invented"),
        ("place", Mark(("",)), Answer(), "blank"),
        ("place", Mark(("",)), Answer(asks=True), "needs you"),
        ("place", Mark(("KELL", "")), Answer("SIR"), "wrong"),
        ("headline", Mark((), is_doubtful=True), Answer(asks=True), "asked"),
        ("headline", Mark((), is_doubtful=True), Answer("A guess"), "wrong"),
        ("headline", Mark(("A guess",), is_doubtful=True), Answer("A guess"), "found"),
        ("headline", Mark(("کرین",)), Answer("\u200fکرین\u200f"), "found"),
        ("date", Mark(("2023-05-04 10:49",)), Answer("2023-05-04"), "found"),
        ("date", Mark(("2023-05-04 10:49+05:00",)), Answer("2023-05-04 10:49"), "found"),
        ("date", Mark(("2023-05-04 10:49",)), Answer("2023-05-04 10:49+05:00"), "wrong"),
        ("date", Mark(("2023-05-04 10:49+00:00",)), Answer("2023-05-04 10:49+05:00"), "wrong"),
        ("date", Mark(("2023-05-04 22:49",)), Answer("2023-05-04 10:49"), "wrong"),
        ("date", Mark(("2023-05-04",)), Answer("2023-05-04 10:49"), "wrong"),
        ("embargo", Mark(("2023-05-05 06:00",)), Answer("2023-05-05"), "wrong"),
        ("embargo", Mark(("2023-05-05 06:00+00:00",)), Answer("2023-05-05 06:00"), "wrong"),
    ],
)
def test_an_answer_is_held_against_the_mark(field: str, mark: Mark, answer: Answer, expected: Name) -> None:
    assert outcome(field, mark, answer) == expected


def test_a_sentence_that_lost_words_is_wrong_and_what_is_shown_is_not_apart() -> None:
    file = SHAPES[0]
    text = ["The Tidal Museum of Kell", "opened its east wing", "Reporting by Ann Vestry in Kell"]
    shown = Reading(dict.fromkeys(FIELDS, Answer()), text, ["opened its east wing"])
    results = {(result.field, result.name) for result in outcomes(file, shown) if result.field not in FIELDS}
    assert results == {("whole", "wrong"), ("heading", "invented"), ("apart", "missed"), ("apart", "found")}


def test_a_copy_that_is_refused_asks_for_what_it_has() -> None:
    refused = Reading(dict.fromkeys(FIELDS, Answer(asks=True)), refusal="is UTF-16")
    names = {result.field: result.name for result in outcomes(SHAPES[3], refused)}
    assert names["date"] == "needs you"
    assert names["place"] == "blank", "there is none"


def test_asking_does_not_count_as_finding() -> None:
    results = [Outcome("a", "date", "found", is_there=True), Outcome("b", "date", "needs you", is_there=True)]
    assert part_found(results) == 50
    assert part_found([*results, Outcome("c", "date", "asked")]) == 50


def test_a_header_with_a_mark_that_nobody_knows_is_a_fault(tmp_path: Path) -> None:
    file = tmp_path / "01-x.txt"
    file.write_text(f"{PARTING}text")
    with pytest.raises(KeyError, match="headline"):
        shape(file)
    file.write_text(f"place: KELL\nplcae: KELL\n{PARTING}text")
    with pytest.raises(ValueError, match="plcae"):
        shape(file)


def test_the_report_has_a_row_for_each_field() -> None:
    lines = list(report(SHAPES[:3], names=("wrong",)))
    assert [line.split()[0] for line in lines[1:9]] == list(FIELDS)
