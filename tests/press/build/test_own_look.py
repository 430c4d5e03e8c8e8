"""A look of a paper's own: a style sheet above the theme's, and templates before the theme's."""

from pathlib import Path
from typing import Any

import pytest

from dateline_news import settings as shipped
from dateline_news.model.diagnostics import Diagnostic
from dateline_news.press.build.own_look import take_up


def taken_up(folder: Path, **own: Any) -> tuple[dict[str, Any], list[Diagnostic]]:
    settings = {
        "THEME_TEMPLATES_OVERRIDES": shipped.THEME_TEMPLATES_OVERRIDES,
        "STYLE_SHEET": shipped.STYLE_SHEET,
        **own,
    }
    faults = list(take_up(settings, folder))
    return settings, faults


def test_a_paper_without_a_look_of_its_own_is_accepted(tmp_path: Path) -> None:
    settings, faults = taken_up(tmp_path)
    assert faults == []
    assert (settings["THEME_TEMPLATES_OVERRIDES"], settings["OWN_STYLE"]) == ([], "")


def test_the_sheet_is_in_a_layer_of_its_own_with_what_it_imports(tmp_path: Path) -> None:
    (tmp_path / "css").mkdir()
    (tmp_path / "css" / "mine.css").write_text('@import "more.css";\na { color: red }\n', encoding="utf-8")
    (tmp_path / "css" / "more.css").write_text("b { color: blue }\n", encoding="utf-8")
    settings, faults = taken_up(tmp_path)
    assert faults == []
    assert settings["OWN_STYLE"] == "@layer paper{b{color:#00f}a{color:red}}"


def test_templates_lie_beside_the_settings_whatever_the_current_folder_is(tmp_path: Path) -> None:
    (tmp_path / "templates").mkdir()
    assert taken_up(tmp_path)[0]["THEME_TEMPLATES_OVERRIDES"] == [str(tmp_path / "templates")]
    assert taken_up(tmp_path, THEME_TEMPLATES_OVERRIDES=[str(tmp_path)])[0]["THEME_TEMPLATES_OVERRIDES"] == [
        str(tmp_path)
    ]


@pytest.mark.parametrize(
    ("own", "name", "sentence"),
    [
        ({"STYLE_SHEET": "css/ours.css"}, "STYLE_SHEET", "css/ours.css; write its path from this file"),
        ({"THEME_TEMPLATES_OVERRIDES": ["ours"]}, "THEME_TEMPLATES_OVERRIDES", "ours; make it, or take it out"),
    ],
)
def test_a_missing_sheet_or_folder_is_reported(tmp_path: Path, own: dict[str, Any], name: str, sentence: str) -> None:
    (fault,) = taken_up(tmp_path, **own)[1]
    assert (fault.file, fault.field) == ("", name)
    assert sentence in fault.message


@pytest.mark.parametrize(
    ("sheet", "report"),
    [
        (
            b"a { color: red }\n\n@import 'b.css';\n",
            "css/mine.css:3: style: is no right style sheet: @import rules must",
        ),
        (
            b'\n@import url("https://example.org/x.css");\n',
            "css/mine.css:2: style: it imports a file that is not there;",
        ),
        (
            b'a { content: "\xe9" }\n',
            "css/mine.css:1: style: is no right style sheet: stream did not contain valid UTF-8",
        ),
    ],
)
def test_an_invalid_sheet_is_reported_with_its_line(tmp_path: Path, sheet: bytes, report: str) -> None:
    (tmp_path / "css").mkdir()
    (tmp_path / "css" / "mine.css").write_bytes(sheet)
    settings, (fault,) = taken_up(tmp_path)
    assert settings["OWN_STYLE"] == ""
    assert str(fault).startswith(report)


def test_no_text_of_a_sheet_ends_the_element_that_it_stands_in(tmp_path: Path) -> None:
    (tmp_path / "css").mkdir()
    (tmp_path / "css" / "mine.css").write_text('a::after { content: "</style><script>" }', encoding="utf-8")
    style = taken_up(tmp_path)[0]["OWN_STYLE"]
    assert style == '@layer paper{a:after{content:"<\\/style><script>"}}'


def test_catalogues_lie_beside_the_settings_too(tmp_path: Path) -> None:
    (tmp_path / "translations").mkdir()
    settings, faults = taken_up(tmp_path, TRANSLATIONS=["translations"])
    assert (settings["TRANSLATIONS"], faults) == ([str(tmp_path / "translations")], [])
    _, faults = taken_up(tmp_path, TRANSLATIONS=["ours"])
    assert [fault.field for fault in faults] == ["TRANSLATIONS"]
