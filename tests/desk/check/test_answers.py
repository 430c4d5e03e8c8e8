"""Answers in a story: which diagnostics they settle, and which are refused."""

import pytest

from dateline_news.desk.check.answers import AnsweredPost, apply_answers
from dateline_news.desk.check.checked_post import CheckedPost
from dateline_news.desk.check.gate import RULES
from dateline_news.model.diagnostics import Diagnostic

SLIP = Diagnostic("a.md", 11, "possible-slip", "…", "advice")
LINK = Diagnostic("a.md", 12, "bare-short-link", "…", "warning")


def answered(*answers: str, diagnostics: tuple[Diagnostic, ...] = (SLIP, LINK)) -> AnsweredPost:
    post = CheckedPost("a.md", is_story=True, answers=[(at, text) for at, text in enumerate(answers, 5)])
    return apply_answers(post, diagnostics, RULES)


@pytest.mark.parametrize(
    "answer",
    [
        "possible-slip — the words are the agency's",
        "possible-slip – the words are the agency's",
        "possible-slip - the words are the agency's",
        "possible-slip -- the words are the agency's",
        "possible-slip: the words are the agency's",
        "Possible-Slip—the words are the agency's",
    ],
)
def test_an_answer_settles_its_rule_and_no_other(answer: str) -> None:
    answered_post = answered(answer)
    assert answered_post.diagnostics == [LINK]
    assert answered_post.answered == [(SLIP, "the words are the agency's")]


def test_an_answer_settles_all_diagnostics_of_its_rule() -> None:
    second = Diagnostic("a.md", 20, "possible-slip", "…", "advice")
    assert answered("possible-slip — so in the copy", diagnostics=(SLIP, second)).diagnostics == []


@pytest.mark.parametrize(
    "answer", ["possible-slip", "possible-slip —", "possible-slip — …", "possible-slip: -", "possible-slip — x"]
)
def test_an_answer_without_a_reason_is_an_error_and_settles_nothing(answer: str) -> None:
    answered_post = answered(answer)
    assert answered_post.diagnostics[:2] == [SLIP, LINK]
    (error,) = answered_post.diagnostics[2:]
    assert (error.field, error.severity, error.line) == ("answer-unfit", "error", 5)
    assert "no reason" in error.message


@pytest.mark.parametrize(
    ("answer", "right"),
    [
        ("posible-slip — so in the copy", "did you mean possible-slip?"),
        ("nothing-of-the-kind — so it is", "docs/checks.md"),
        ("all — so it is", "docs/checks.md"),
        ("— so it is", "write Check_ok"),
        ("", "write Check_ok"),
        ("contract — I know better", "cannot be answered"),
        ("headline-missing — later", "cannot be answered"),
    ],
)
def test_an_answer_to_no_rule_or_to_one_that_takes_none_is_an_error(answer: str, right: str) -> None:
    error = answered(answer).diagnostics[2]
    assert (error.field, error.severity) == ("answer-unfit", "error")
    assert right in error.message


def test_an_answer_without_a_diagnostic_is_reported_as_advice() -> None:
    answered_post = answered("alt-vague — the picture is of a sign that says “image”")
    (advice,) = answered_post.diagnostics[2:]
    assert (advice.field, advice.severity) == ("answer-idle", "advice")


def test_a_second_answer_to_one_rule_is_not_reported() -> None:
    assert answered("possible-slip — so in the copy", "possible-slip — twice").diagnostics == [LINK]
