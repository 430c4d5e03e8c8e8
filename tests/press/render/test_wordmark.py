"""The wordmark: a paper's name drawn of the theme's outlines, or set as text where it cannot be."""

import re
import unicodedata
from pathlib import Path
from typing import Any

import pytest

from dateline_news.press.plan import Page
from dateline_news.press.render.base_inputs import add_base_inputs
from dateline_news.press.render.wordmark import LONGEST, outlines, wordmark
from tests.papers import THEME, inputs_of, paper

COMMAND = re.compile(r"([mhvlqcz])([^mhvlqcz]*)")
NUMBER = re.compile(r"-?\d+")


def drawn(name: str) -> dict[str, Any]:
    mark = wordmark(THEME, name)
    assert mark is not None
    return mark


def points(path: str) -> list[tuple[int, int]]:
    """The ends of all lines and curves of a path."""
    at, begin, found = (0, 0), (0, 0), []
    for command, rest in COMMAND.findall(path):
        numbers = [int(number) for number in NUMBER.findall(rest)]
        size = {"m": 2, "h": 1, "v": 1, "l": 2, "q": 4, "c": 6, "z": 0}[command]
        assert len(numbers) % size == 0 if size else not numbers, f"{command}{rest}"
        for start in range(0, len(numbers), size or 1):
            x, y = {"h": (numbers[start], 0), "v": (0, numbers[start])}.get(
                command, tuple(numbers[start + size - 2 : start + size])
            )
            at = at[0] + x, at[1] + y
            found.append(at)
        begin = at if command == "m" else begin
        at = begin if command == "z" else at
    return found


@pytest.mark.parametrize("name", ["Dateline", "Æ", "Łódź", "L’Été", "7 Days", "A-Z"])
def test_all_of_it_is_inside_of_its_box(name: str) -> None:
    mark = drawn(name)
    ends = points(mark["path"])
    across, down = [x for x, _ in ends], [y for _, y in ends]
    assert [min(across), max(across), min(down), max(down)] == pytest.approx(
        [0, mark["width"], 0, mark["height"]], abs=1
    )


def test_every_letter_that_has_an_outline_is_drawn() -> None:
    letters = outlines(THEME)["letters"]
    assert len(letters) > 190
    assert [letter for letter in letters if letter != " " and not points(drawn(letter)["path"])] == []


def test_this_paper_s_name_is_drawn_in_a_kilobyte() -> None:
    assert 0 < len(drawn("Dateline")["path"]) <= LONGEST == 1024


def test_letters_stand_beside_each_other_at_the_distances_of_the_face() -> None:
    alone = {letter: drawn(letter)["width"] for letter in "AVH"}
    assert drawn("AV")["width"] < alone["A"] + alone["V"]
    assert drawn("HH")["width"] > 2 * alone["H"]


def test_an_accent_may_be_written_either_way() -> None:
    assert wordmark(THEME, unicodedata.normalize("NFD", "Été")) == wordmark(THEME, "Été")


@pytest.mark.parametrize("name", ["Дейлик", "روزنامہ", "Daily 報", "Ānanda"])
def test_a_name_with_a_letter_that_has_no_outline_is_set_as_text(name: str) -> None:
    assert wordmark(THEME, name) is None


def test_a_name_whose_path_would_be_long_is_set_as_text() -> None:
    assert wordmark(THEME, "The Northmoor & Saltmarsh Evening Courier") is None


def test_a_theme_without_outlines_sets_every_name_as_text(tmp_path: Path) -> None:
    assert wordmark(tmp_path, "Dateline") is None


def test_a_paper_without_a_face_for_headlines_sets_its_name_as_text() -> None:
    for is_on in (True, False):
        page = Page("index.html", "index", {})
        inputs = inputs_of([add_base_inputs(page, paper(name="Dateline", HEADLINE_FACE=is_on).front, THEME)])
        assert (inputs["index.html"]["wordmark"] is not None) is is_on
