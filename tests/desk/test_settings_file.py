"""A settings file as text, and the same file with other values."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline_news.desk.settings_file import added, assigned, read, with_values, written

FILE = '''"""Settings."""
SITENAME = "Füße"  # the name
A = B = "x"
NEWEST: int = 30
SECTIONS = [
    "world",
]
lower = 1
'''


def test_the_settings_of_a_file_are_those_in_capitals() -> None:
    assert [(name, ast.literal_eval(value)) for name, value in assigned(FILE)] == [
        ("SITENAME", "Füße"), ("A", "x"), ("B", "x"), ("NEWEST", 30), ("SECTIONS", ["world"]),
    ]  # fmt: skip


def test_a_value_changes_where_it_stands_and_all_else_stays() -> None:
    text = with_values(FILE, {"SITENAME": 'The "Post"', "SECTIONS": ["a", "b"], "NEW": True})
    assert (
        text == FILE.replace('"Füße"', '"The \\"Post\\""').replace('[\n    "world",\n]', '["a", "b"]') + "NEW = True\n"
    )


def test_what_is_added_to_is_no_value_of_its_own() -> None:
    text = 'SECTIONS = ["a"]\nSECTIONS += ["b"]\nPLUGINS += ["x"]\n'
    assert [name for name, _ in assigned(text)] == ["SECTIONS"]
    assert [(name, ast.literal_eval(value)) for name, value in added(text)] == [("SECTIONS", ["b"]), ("PLUGINS", ["x"])]
    assert with_values(text, {"SECTIONS": ["c"]}) == f'{text}SECTIONS = ["c"]\n', "the last says what it is"


@pytest.mark.parametrize("value", [{"a": [1, None, "b"]}, 'q"\\', "two\nlines", ("a",), -1.5])
def test_a_value_reads_back_as_it_was(value: object) -> None:
    assert ast.literal_eval(written(value)) == (list(value) if isinstance(value, tuple) else value)


@given(st.text())
def test_any_text_reads_back_as_it_was(text: str) -> None:
    assert ast.literal_eval(written(text)) == text


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The current folder, in which settings files are read as if none had been before."""
    modules = {name: module for name, module in sys.modules.items() if hasattr(module, "SITENAME")}
    for name in modules:
        del sys.modules[name]
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "path", [str(tmp_path), *sys.path])
    yield tmp_path
    for name in [name for name, module in sys.modules.items() if hasattr(module, "SITENAME")]:
        del sys.modules[name]
    sys.modules.update(modules)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ('SITENAME = "A\n', "pelicanconf.py:1: settings: is no Python: unterminated string literal"),
        ("\nSITENAME = A\n", "pelicanconf.py:2: settings: cannot be used: NameError: name 'A' is not defined"),
        ("import not_there\n", "pelicanconf.py:1: settings: cannot be used: ModuleNotFoundError: No module named"),
        ('SITENAME = "A"\nSITEURL = 5\n', 'pelicanconf.py:2: SITEURL: is 5; write a text in quotes, or "" for none'),
        ('SITENAME = "A"\nTHEME = "nope"\n', "pelicanconf.py:2: THEME: there is no folder nope; take the line out"),
    ],
)
def test_what_pelican_would_fail_over_is_a_sentence_with_its_line(folder: Path, text: str, sentence: str) -> None:
    (folder / "pelicanconf.py").write_text(text, encoding="utf-8")
    with pytest.raises(SystemExit) as refusal:
        read("pelicanconf.py")
    assert str(refusal.value).startswith(sentence)


def test_a_fault_in_a_file_that_is_imported_is_told_of_that_file(folder: Path) -> None:
    (folder / "base_of_it.py").write_text("\n\n1 / 0\n", encoding="utf-8")
    (folder / "publishconf.py").write_text("from base_of_it import *\n", encoding="utf-8")
    with pytest.raises(SystemExit, match=r"^base_of_it\.py:3: settings: cannot be used: ZeroDivisionError"):
        read("publishconf.py")
