"""Headlines: which are refused, which are not."""

import pytest

from tests.desk.check.rules.said import lines, messages, says, written


def test_a_wanted_headline_is_missing_on_the_line_that_says_so() -> None:
    one = written(Wanted="headline")
    assert [line + len(one.fields) + 1 for line in lines("headline-missing", one)] == [5]
    assert "take out the line" in messages("headline-missing", one)[0]


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("The first ferry in two …", "The first ferry in two years left the harbour."),
        ("The first ferry in two years...", "The first ferry in two years left the harbour."),
        ("The “first” ferry, in …", "The *first* ferry in two years left the harbour."),
        ("the first ferry in…", "The first ferry in two years left the harbour."),
    ],
)
def test_the_beginning_of_the_text_cut_off_is_no_headline(title: str, body: str) -> None:
    assert says("headline-missing", body, Title=title)


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("The first ferry in two years", "The first ferry in two years left the harbour."),  # short copy may begin so
        ("And then there were …", "The first ferry in two years left the harbour."),
        ("Wait …", "Wait is what they did."),
        ("Ferry …", "Ferry traffic was light."),
        ("A headline", ""),
    ],
)
def test_a_headline_that_somebody_wrote_is_one(title: str, body: str) -> None:
    assert not says("headline-missing", body, Title=title)


def test_a_headline_of_a_hundred_and_ten_characters_is_not_too_long() -> None:
    assert not says("headline-too-long", Title="x" * 110)
    assert says("headline-too-long", Title="x" * 111)


@pytest.mark.parametrize(
    "title",
    ["FERRY RETURNS TO HARBOUR", "FERRY: “BACK” ON MONDAY, SAYS UN", "ПАРОМ ВЕРНУЛСЯ В ГАВАНЬ", "PM MEETS RIVAL"],
)
def test_a_headline_in_capitals_is_told(title: str) -> None:
    assert says("all-caps-headline", Title=title)


@pytest.mark.parametrize(
    "title",
    [
        "NATO, EU meet",
        "NATO",
        "UN: SCO",
        "BREAKING NEWS: Ferry returns",
        "Ferry returns",
        "COVID-19",
        "فیری واپس آ گئی",
        "渡轮返回港口",
        "2021 — 14",
    ],
)
def test_abbreviations_and_letters_without_capitals_are_no_shouting(title: str) -> None:
    assert not says("all-caps-headline", Title=title)
