"""Diagnostics as people, machines and GitHub get them."""

import json

import pytest

from dateline_news.desk.check import report
from dateline_news.desk.check.gate import Outcome
from dateline_news.model.diagnostics import Diagnostic

WARNING = Diagnostic("articles/a.md", 2, "source-missing", "nobody is named; add Source:", "warning")
ERROR = Diagnostic("articles/a.md", 11, "contract", "link: “x, y: 100%” leads\nnowhere", "error")
ADVICE = Diagnostic("articles/b.md", 1, "possible-slip", "“\x1b[31mthe the\x1b[0m” looks like a slip", "advice")
OUTCOME = Outcome(7, [WARNING, ERROR, ADVICE], [(WARNING, "our own")])


def test_people_get_diagnostics_by_post_and_their_numbers() -> None:
    assert report.for_people(OUTCOME, "content").splitlines() == [
        "content/articles/a.md",
        "   2  warning  source-missing: nobody is named; add Source:",
        "  11  error    contract: link: “x, y: 100%” leads nowhere",
        "",
        "content/articles/b.md",
        "  1  advice   possible-slip: “ [31mthe the [0m” looks like a slip",
        "",
        "7 posts checked: 1 error, 1 warning, 1 piece of advice, 1 answered.",
    ]


def test_colours_are_written_for_a_terminal_only_and_those_of_a_post_never() -> None:
    plain, coloured = report.for_people(OUTCOME, "content"), report.for_people(OUTCOME, "content", coloured=True)
    assert "\x1b" not in plain
    assert "\x1b[31;1merror  \x1b[0m" in coloured
    assert "\x1b[31mthe" not in coloured


def test_without_diagnostics_one_line_is_written() -> None:
    assert report.for_people(Outcome(1), "content") == "1 post checked: nothing to mend."
    assert (
        report.for_people(Outcome(0, [], [(WARNING, "x")]), "content")
        == "0 posts checked: nothing to mend, 1 answered."
    )


def test_machines_get_one_json_document() -> None:
    document = json.loads(report.for_machines(OUTCOME, "content"))
    assert [document[name] for name in ("posts", "errors", "warnings", "advice")] == [7, 1, 1, 1]
    assert document["findings"][0] == {
        "file": "content/articles/a.md", "line": 2, "rule": "source-missing", "level": "warning",
        "message": "nobody is named; add Source:",
    }  # fmt: skip
    assert document["answered"] == [{**document["findings"][0], "reason": "our own"}]


def test_github_gets_an_annotation_for_each_diagnostic() -> None:
    assert report.for_github(OUTCOME, "con,tent").splitlines()[:3] == [
        "::warning file=con%2Ctent/articles/a.md,line=2,title=source-missing::nobody is named; add Source:",
        "::error file=con%2Ctent/articles/a.md,line=11,title=contract::link: “x, y: 100%25” leads%0Anowhere",
        "::notice file=con%2Ctent/articles/b.md,line=1,title=possible-slip::“\x1b[31mthe the\x1b[0m” looks like a slip",
    ]


@pytest.mark.parametrize(("name", "value"), [("NO_COLOR", "1"), ("TERM", "dumb")])
def test_an_environment_without_colours_gets_none(monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)
    for other in ("NO_COLOR", "TERM"):
        monkeypatch.delenv(other, raising=False)
    assert report.in_colour()
    monkeypatch.setenv(name, value)
    assert not report.in_colour()
