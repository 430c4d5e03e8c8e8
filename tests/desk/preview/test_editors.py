"""A link of the preview opens the editor that is meant, and there is none that opens nothing."""

import pytest

from dateline_news.desk.preview.editors import ELSEWHERE, PATTERNS, link_pattern

CODE = "vscode://file{path}:{line}"


@pytest.mark.parametrize("name", PATTERNS)
def test_every_editor_gets_the_file_and_the_line(name: str) -> None:
    assert link_pattern(name, {}).count("{path}") == link_pattern(name, {}).count("{line}") == 1


@pytest.mark.parametrize(
    ("environment", "pattern"),
    [
        ({}, ""),
        ({"EDITOR": "vim"}, ""),
        ({"EDITOR": "code --wait"}, CODE),
        ({"EDITOR": "'/opt/my apps/code' -w", "TERM_PROGRAM": "zed"}, CODE),
        ({"VISUAL": "code", "EDITOR": "zed"}, CODE),
        ({"VISUAL": "vim", "EDITOR": "code.cmd"}, CODE),
        ({"VISUAL": "'", "EDITOR": "code"}, CODE),
        ({"EDITOR": "nano", "TERM_PROGRAM": "vscode"}, CODE),
        ({"TERM_PROGRAM": "Apple_Terminal"}, ""),
        ({"EDITOR": "code", "WSL_DISTRO_NAME": "Ubuntu"}, "vscode://vscode-remote/wsl+Ubuntu{path}:{line}"),
        ({"EDITOR": "zed", "WSL_DISTRO_NAME": "Ubuntu"}, ""),
    ],
)
def test_the_editor_is_that_of_the_environment(environment: dict[str, str], pattern: str) -> None:
    assert link_pattern("", environment) == pattern


@pytest.mark.parametrize("name", ELSEWHERE)
def test_on_another_machine_than_the_browser_s_there_is_no_link_unless_one_is_named(name: str) -> None:
    elsewhere = {"EDITOR": "code", "TERM_PROGRAM": "vscode", name: "yes"}
    assert link_pattern("", elsewhere) == ""
    assert link_pattern("code", elsewhere) == CODE


@pytest.mark.parametrize(
    "own", ["vscode://vscode-remote/ssh-remote+desk{path}:{line}", "https://code.example/?f={path}"]
)
def test_a_pattern_may_be_written_and_none_too(own: str) -> None:
    assert link_pattern(own, {}) == own
    assert link_pattern("none", {"EDITOR": "code"}) == ""


@pytest.mark.parametrize(
    "wrong", ["emacs", "{path}", "vscode://file", "javascript://%0aalert(1)//{path}", "a b://{path}"]
)
def test_what_no_link_can_be_made_of_is_refused_in_a_sentence(wrong: str) -> None:
    with pytest.raises(SystemExit, match=r"^--editor: “.*” is none of code, .* or a pattern such as vscode://"):
        link_pattern(wrong, {})
