"""Holds what the desk says of a shape against what a person marked."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from dateline_news.desk.wire.segments import letters
from tests.desk.wire.shapes.reading import Answer, Reading
from tests.desk.wire.shapes.shape import FIELDS, Mark, Shape

DIRECTION = re.compile("[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]")  # marks that nobody sees

AND = re.compile(r"\s*,\s*|\s+(?:and|&|und|et|y)\s+")

Name = Literal["found", "missed", "wrong", "needs you", "invented", "asked", "blank"]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a field of a shape; `is_there` if the copy has it without a doubt."""

    shape: str
    field: str
    name: Name
    answer: str = ""
    marked: str = ""
    is_there: bool = False


def outcomes(shape: Shape, reading: Reading) -> Iterator[Outcome]:
    """The outcome of each field, and of each marked line of the text."""
    for name in FIELDS:
        mark, answer = shape.marks[name], reading.answers[name]
        ending = "blank" if reading.refusal and "" in mark.answers else outcome(name, mark, answer)
        yield Outcome(shape.name, name, ending, answer.text, " / ".join(mark.answers), mark.is_there)
    for day in shape.lines["another-day"]:
        is_offered = day in reading.date_refusal
        yield Outcome(shape.name, "hint", "wrong" if is_offered else "blank", day if is_offered else "")
    if shape.lines["whole"] and not reading.refusal:
        yield from _of_text(shape, reading)


def outcome(field: str, mark: Mark, answer: Answer) -> Name:
    """What became of a field: `asked` if asking was right, `blank` if there was nothing and nothing was answered."""
    if answer.asks:
        return "asked" if mark.is_doubtful else "needs you"
    if any(_is_same(field, right, answer.text) for right in mark.answers):
        return "found" if answer.text else "blank"
    if not answer.text:
        return "missed"
    return "invented" if set(mark.answers) == {""} and not mark.is_doubtful else "wrong"


def _is_same(field: str, right: str, answer: str) -> bool:
    """Whether two answers say the same: case, spaces and marks of direction aside; a date may lack its time or its zone."""
    if field == "byline":
        return _names(right) == _names(answer)
    if field not in ("date", "embargo"):
        return _plain(right) == _plain(answer)
    if field == "embargo":
        return right == answer
    return answer in (right, right[:16], right[:10])


def _plain(text: str) -> str:
    return " ".join(DIRECTION.sub("", text).casefold().replace("\u0307", "").split())


def _names(text: str) -> list[str]:
    """The names of a byline, which a header has with commas between them."""
    return [name for name in AND.split(_plain(text)) if name]


def _of_text(shape: Shape, reading: Reading) -> Iterator[Outcome]:
    """Whether no sentence has lost words, which lines are headings, and whether what is no text is apart from it."""
    text = [letters([shown]) for shown in reading.texts]
    for words in shape.lines["whole"]:
        is_whole = any(letters([words]) in shown for shown in text)
        yield Outcome(shape.name, "whole", "found" if is_whole else "wrong", "", words, is_there=True)
    for heading in shape.lines["heading"]:
        ending: Name = "found" if heading in reading.headings else "missed"
        yield Outcome(shape.name, "heading", ending, "", heading, is_there=True)
    for heading in reading.headings:
        if heading not in shape.lines["heading"] + shape.lines["maybe-heading"]:
            yield Outcome(shape.name, "heading", "invented", heading)
    for line in shape.lines["apart"]:
        is_shown = any(letters([line]) in shown for shown in [*text, letters([reading.answers["headline"].text])])
        yield Outcome(shape.name, "apart", "missed" if is_shown else "found", "", line, is_there=True)
