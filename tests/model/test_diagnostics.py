"""What an editor reads when something is wrong."""

from dataclasses import replace

import pytest

from dateline_news.model.diagnostics import Diagnostic, Severity, stop, suggestion

ONE = Diagnostic("content/articles/a.md", 2, "date", "is missing; write the day")


def test_a_problem_is_shown_as_file_line_field_and_message() -> None:
    assert str(ONE) == "content/articles/a.md:2: date: is missing; write the day"


def test_without_problems_nothing_stops() -> None:
    stop([])


def test_all_problems_are_shown_sorted_and_each_once() -> None:
    later = Diagnostic("content/articles/a.md", 10, "title", "is empty")
    other = Diagnostic("content/articles/B.md", 1, "title", "is empty")
    with pytest.raises(SystemExit) as end:
        stop([later, ONE, other, ONE])
    lines = str(end.value).splitlines()
    assert lines[:-1] == [str(other), str(ONE), str(later)]
    assert lines[-1].startswith("3 problems: ")


def test_two_problems_with_one_text_are_shown_once() -> None:
    with pytest.raises(SystemExit, match="1 problem: "):
        stop([ONE, replace(ONE, severity="foreign")])


@pytest.mark.parametrize(
    ("severity", "modes"), [("error", ["strict", "lenient"]), ("foreign", ["strict"]), ("warning", []), ("advice", [])]
)
def test_what_is_foreign_stops_a_strict_paper_and_an_error_any(severity: Severity, modes: list[str]) -> None:
    diagnostic = replace(ONE, severity=severity)
    assert [mode for mode in ("strict", "lenient") if diagnostic.stops(is_lenient=mode == "lenient")] == modes


def test_the_problems_are_the_message_of_the_exit_so_that_the_status_is_one() -> None:
    with pytest.raises(SystemExit, match="1 problem: nothing was printed") as end:
        stop([ONE])
    assert isinstance(end.value.code, str)


def test_the_nearest_name_is_suggested_whatever_its_case() -> None:
    assert suggestion("Sumry", ["summary", "source"]) == "did you mean summary?"


def test_nothing_is_suggested_for_a_word_that_resembles_no_name() -> None:
    assert suggestion("xyz", ["summary", "source"]) == ""


@pytest.mark.parametrize(("name", "shown"), [("\x1b[31mred", r"\x1b[31mred"), ("a\nb", r"a\nb"), ("\udcff", r"\udcff")])
def test_control_characters_of_a_name_are_escaped(name: str, shown: str) -> None:
    assert str(Diagnostic(f"content/{name}.md", 1, "link", f"{name} is")) == f"content/{shown}.md:1: link: {shown} is"
    assert "خبر\u200c —" in str(Diagnostic("content/a.md", 1, "link", "خبر\u200c — is"))
