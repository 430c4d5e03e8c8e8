"""Headlines: which are refused, which are not."""

import pytest

from tests.desk.check.rules.flagged import is_flagged, lines, messages, post_of


def test_a_wanted_headline_is_flagged_on_the_line_of_that_field() -> None:
    post = post_of(Wanted="headline")
    assert [line + len(post.fields) + 1 for line in lines("headline-missing", post)] == [5]
    assert "take out headline in the line Wanted" in messages("headline-missing", post)[0]


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("The first ferry in two …", "The first ferry in two years left the harbour."),
        ("The first ferry in two years...", "The first ferry in two years left the harbour."),
        ("The “first” ferry, in …", "The *first* ferry in two years left the harbour."),
        ("the first ferry in…", "The first ferry in two years left the harbour."),
    ],
)
def test_the_beginning_of_the_text_cut_off_is_flagged(title: str, body: str) -> None:
    assert is_flagged("headline-missing", body, Title=title)


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
def test_a_headline_of_its_own_is_not_flagged(title: str, body: str) -> None:
    assert not is_flagged("headline-missing", body, Title=title)


def test_only_a_headline_of_more_than_a_hundred_and_ten_characters_is_too_long() -> None:
    assert not is_flagged("headline-too-long", Title="x" * 110)
    assert is_flagged("headline-too-long", Title="x" * 111)


@pytest.mark.parametrize(
    "title",
    ["FERRY RETURNS TO HARBOUR", "FERRY: “BACK” ON MONDAY, SAYS UN", "ПАРОМ ВЕРНУЛСЯ В ГАВАНЬ", "PM MEETS RIVAL"],
)
def test_a_headline_in_capitals_is_flagged(title: str) -> None:
    assert is_flagged("all-caps-headline", Title=title)


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
def test_abbreviations_and_scripts_without_capitals_are_not_flagged(title: str) -> None:
    assert not is_flagged("all-caps-headline", Title=title)
