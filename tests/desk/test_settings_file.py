"""A settings file as text, and the same file with other values."""

import ast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline_news.desk.settings_file import assigned, with_values, written

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


@pytest.mark.parametrize("value", [{"a": [1, None, "b"]}, 'q"\\', "two\nlines", ("a",), -1.5])
def test_a_value_reads_back_as_it_was(value: object) -> None:
    assert ast.literal_eval(written(value)) == (list(value) if isinstance(value, tuple) else value)


@given(st.text())
def test_any_text_reads_back_as_it_was(text: str) -> None:
    assert ast.literal_eval(written(text)) == text
