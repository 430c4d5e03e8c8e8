"""The redirect map is read to rows, and its faulty lines have diagnostics."""

from pathlib import Path

import pytest

from dateline_news.model.diagnostics import Diagnostic
from dateline_news.model.roots import Root
from dateline_news.press.read.redirect_map import Row, parsed, read


@pytest.mark.parametrize(
    ("line", "old", "new"),
    [
        ("/old/ /new.html", "/old/", "/new.html"),
        ("  /old/\t\t/new.html  ", "/old/", "/new.html"),
        ("/old/ /new.html 301", "/old/", "/new.html"),
        ("/old/ /new.html 301! # since the move", "/old/", "/new.html"),
        ("/old/ /new.html#part", "/old/", "/new.html#part"),
        ("/old/ https://elsewhere.example/", "/old/", "https://elsewhere.example/"),
        ("/پرانا/ /نیا.html\r", "/پرانا/", "/نیا.html"),
    ],
)
def test_a_line_is_an_old_address_and_a_new_address(line: str, old: str, new: str) -> None:
    assert parsed(line) == ((Row(old, new, 1),), [])


@pytest.mark.parametrize("line", ["", "   ", "# /old/ /new/", "\r", "  # a remark"])
def test_a_comment_is_no_row(line: str) -> None:
    assert parsed(line) == ((), [])


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("/old/", "“/old/” leads nowhere; write OLD NEW"),
        ("/old post/ /new/", "one word too many"),
        ("/old/ /new/ 200", "one word too many"),
        ("/old/ /new/ 301 302", "one word too many"),
        ("old/ /new/", "does not begin with one /"),
        ("//host.example/ /new/", "does not begin with one /"),
        ("https://old.example/ /new/", "does not begin with one /"),
        ("/old/ new/", "is no place to lead to"),
        ("/old/ //host.example/", "is no place to lead to"),
        ("/old/ javascript:alert(1)", "is no place to lead to"),
        ("/old/ http://[", "“http://[” is no web address; write one such as"),
        ("/old/ https://e.org:99999/", "“https://e.org:99999/” is no web address"),
        ("/old/* /new/:splat", "stands for many addresses"),
        ("/old.php?id=1 /new/", "question mark"),
        ("/old#part /new/", "has a #"),
        ("/a/../b /new/", "has .. in it"),
        ("/old/ /../new/", "has .. in it"),
        ("/%ff/ /new/", "is not UTF-8"),
    ],
)
def test_a_faulty_line_has_a_diagnostic_with_its_number(line: str, message: str) -> None:
    rows, (problem,) = parsed(f"# remark\n{line}")
    assert (rows, problem.line) == ((), 2)
    assert message in problem.message


def test_an_address_may_lead_to_a_single_place_only() -> None:
    rows, (problem,) = parsed("/a/ /b/\n/a /b/\n/a/index.html /c/")
    assert [row.line for row in rows] == [1]
    message = "/a/index.html leads to /b/ by line 1 already; keep one of the two"
    assert problem == Diagnostic("", 3, "redirect", message)


def test_a_paper_needs_no_map(tmp_path: Path) -> None:
    assert read(Root(tmp_path)) == ((), [])
    assert read(Root(tmp_path), "") == ((), [])


def test_a_map_that_the_settings_name_has_to_exist(tmp_path: Path) -> None:
    (problem,) = read(Root(tmp_path / "content"), "moved/old.txt")[1]
    message = "there is no content/moved/old.txt; write it, or take the line out"
    assert str(problem) == f":1: REDIRECTS: {message}", "who reads it does not know where the setting stands"


def test_a_problem_has_the_file_and_the_line(tmp_path: Path) -> None:
    content = tmp_path / "content"
    content.mkdir()
    (content / "redirects.txt").write_bytes(b"\xef\xbb\xbf/a/ /b/\n/c/\n")
    rows, (problem,) = read(Root(content))
    assert rows == (Row("/a/", "/b/", 1),)
    assert str(problem).startswith("content/redirects.txt:2: redirect: “/c/” leads nowhere")


def test_a_map_that_is_not_utf_8_is_refused(tmp_path: Path) -> None:
    (tmp_path / "redirects.txt").write_bytes(b"/caf\xe9/ /b/\n")
    (problem,) = read(Root(tmp_path))[1]
    assert "is not UTF-8 (byte 5)" in str(problem)
