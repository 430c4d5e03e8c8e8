"""What was found, for people, machines and GitHub."""

import json

import pytest

from dateline_news.desk.check import report
from dateline_news.desk.check.gate import Outcome
from dateline_news.model.diagnostics import Diagnostic

ONE = Diagnostic("articles/a.md", 2, "source-missing", "nobody is named; add Source:", "warning")
TWO = Diagnostic("articles/a.md", 11, "contract", "link: “x, y: 100%” leads\nnowhere", "error")
THREE = Diagnostic("articles/b.md", 1, "possible-slip", "“\x1b[31mthe the\x1b[0m” looks like a slip", "advice")
FOUND = Outcome(7, [ONE, TWO, THREE], [(ONE, "our own")])


def test_people_see_diagnostics_by_post_and_a_count() -> None:
    assert report.for_people(FOUND, "content").splitlines() == [
        "content/articles/a.md",
        "   2  warning  source-missing: nobody is named; add Source:",
        "  11  error    contract: link: “x, y: 100%” leads nowhere",
        "",
        "content/articles/b.md",
        "  1  advice   possible-slip: “ [31mthe the [0m” looks like a slip",
        "",
        "7 posts checked: 1 error, 1 warning, 1 piece of advice, 1 answered.",
    ]


def test_colours_are_for_a_terminal_and_only_ours_reach_it() -> None:
    plain, coloured = report.for_people(FOUND, "content"), report.for_people(FOUND, "content", coloured=True)
    assert "\x1b" not in plain
    assert "\x1b[31;1merror  \x1b[0m" in coloured
    assert "\x1b[31mthe" not in coloured


def test_nothing_found_is_said_in_a_line() -> None:
    assert report.for_people(Outcome(1), "content") == "1 post checked: nothing to mend."
    assert report.for_people(Outcome(0, [], [(ONE, "x")]), "content") == "0 posts checked: nothing to mend, 1 answered."


def test_machines_get_one_document() -> None:
    told = json.loads(report.for_machines(FOUND, "content"))
    assert [told[name] for name in ("posts", "errors", "warnings", "advice")] == [7, 1, 1, 1]
    assert told["findings"][0] == {
        "file": "content/articles/a.md", "line": 2, "rule": "source-missing", "level": "warning",
        "message": "nobody is named; add Source:",
    }  # fmt: skip
    assert told["answered"] == [{**told["findings"][0], "reason": "our own"}]


def test_github_gets_an_annotation_a_line() -> None:
    assert report.for_github(FOUND, "con,tent").splitlines()[:3] == [
        "::warning file=con%2Ctent/articles/a.md,line=2,title=source-missing::nobody is named; add Source:",
        "::error file=con%2Ctent/articles/a.md,line=11,title=contract::link: “x, y: 100%25” leads%0Anowhere",
        "::notice file=con%2Ctent/articles/b.md,line=1,title=possible-slip::“\x1b[31mthe the\x1b[0m” looks like a slip",
    ]


@pytest.mark.parametrize(("name", "value"), [("NO_COLOR", "1"), ("TERM", "dumb")])
def test_who_wants_no_colours_gets_none(monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)
    for other in ("NO_COLOR", "TERM"):
        monkeypatch.delenv(other, raising=False)
    assert report.in_colour()
    monkeypatch.setenv(name, value)
    assert not report.in_colour()
