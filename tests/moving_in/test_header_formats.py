"""Headers in TOML and JSON: their fields, their lines, and what is refused."""

import pytest

from dateline_news.model.diagnostics import Diagnostic
from dateline_news.model.document import Document
from dateline_news.press.read.documents import front_matter
from tests.papers import FOREIGN

POST = "articles/world/a.md"


def parted(text: str, path: str = POST) -> Document:
    return front_matter.read(text, path, FOREIGN)


def fields(text: str) -> dict[str, tuple[str, ...]]:
    return {field.name: field.values for field in parted(text).fields}


def lines(text: str) -> dict[str, int]:
    return {field.name: field.line for field in parted(text).fields}


def only(text: str) -> Diagnostic:
    (diagnostic,) = parted(text).diagnostics
    return diagnostic


# TOML

TOML = """+++
title = "A #5: B"
date = 2021-07-14T09:30:00+05:00
lastmod = 2021-07-15
draft = false
weight = 1.50
tags = [
  "one",
  "two",
]
description = \"\"\"
one
two\"\"\"
[taxonomies]
topics = ["x"]
[extra]
lead = 'B'
[cover]
image = "a.png"
alt = "C"
+++

Copy
"""


def test_toml_is_read_as_text_with_its_lines() -> None:
    assert fields(TOML) == {
        "title": ("A #5: B",),
        "date": ("2021-07-14T09:30:00+05:00",),
        "lastmod": ("2021-07-15",),
        "draft": ("false",),
        "weight": ("1.50",),
        "tags": ("one", "two"),
        "description": ("one", "two"),
        "topics": ("x",),
        "lead": ("B",),
        "image": ("a.png",),
        "image_alt": ("C",),
    }
    assert lines(TOML) == {
        "title": 2, "date": 3, "lastmod": 4, "draft": 5, "weight": 6, "tags": 7, "description": 11,
        "topics": 15, "lead": 17, "image": 19, "image_alt": 20,
    }  # fmt: skip
    found = parted(TOML, POST)
    assert (found.copy, found.first_line, found.diagnostics, found.is_foreign) == ("Copy\n", 23, [], True)


@pytest.mark.parametrize(
    ("toml", "name", "line", "words"),
    [
        ('title = "A"\ndate = 2021-07-14\ntitle = "B"', "title", 4, "is written twice, first on line 2; keep one"),
        ("title = Talks begin", "title", 2, 'write title = "Talks begin"'),
        ('title = "A\ndate = 2021-07-14', "title", 2, 'write title = "A"'),
        ("date = 2021-02-30", "date", 2, "is no value that TOML can read"),
        ("just words", "header", 2, "write name = value"),
        ("[a]\nb = 1\n[a]", "header", 4, "[a] stands here a second time"),
        ("a = [1,\n2", "header", 3, "write name = value"),
        ("a = " + "[" * 3000, "header", 2, "too deep or too long"),
        ("a = 0x" + "f" * 9000, "header", 2, "too deep or too long"),
    ],
)
def test_what_toml_refuses_is_a_problem_on_its_line(toml: str, name: str, line: int, words: str) -> None:
    diagnostic = only(f"+++\n{toml}\n+++\nCopy.")
    assert words in diagnostic.message
    assert (diagnostic.field, diagnostic.line, diagnostic.severity) == (name, line, "error")
    assert parted(f"+++\n{toml}\n+++\nCopy.", POST).copy == "Copy."


def test_empty_toml_is_an_empty_header() -> None:
    assert parted("+++ \n+++\t\n\nCopy", POST) == Document([], "Copy", 4, is_foreign=True)


# JSON


def test_json_in_braces_is_a_header() -> None:
    text = (
        '{\n  "title": "A",\n  "draft": true,\n  "weight": 1.50,\n  "image": null,\n  "tags": ["one", "two"]\n}\n\nCopy'
    )
    assert fields(text) == {"title": ("A",), "draft": ("true",), "weight": ("1.50",), "tags": ("one", "two")}
    assert lines(text) == {"title": 2, "draft": 3, "weight": 4, "tags": 6}
    assert (parted(text, POST).copy, parted(text, POST).first_line) == ("Copy", 9)


def test_json_that_cannot_be_read_is_a_problem_on_its_line() -> None:
    diagnostic = only('{\n  "title": "A"\n  "date": "2021-07-14"\n}\nCopy')
    assert (diagnostic.field, diagnostic.line, diagnostic.severity) == ("header", 3, "error")


@pytest.mark.parametrize(
    "begin", ['{"draft": true, "title": "T"}', '{ "title": "T",\n "draft": true}', '{"title": "T", "draft": true\n}']
)
def test_a_header_in_json_may_stand_on_one_line(begin: str) -> None:
    assert {name: fields(f"{begin}\n\nCopy")[name] for name in ("title", "draft")} == {
        "title": ("T",),
        "draft": ("true",),
    }


@pytest.mark.parametrize(
    "begin",
    [
        *('---json\n{\n"draft": true}\n---', '--- json\n\n{"draft": true}\n---', ';;;\n{"draft": true}\n;;;'),
        ';;;\n"draft": true\n;;;',
        *("---toml\n\ndraft = true\n---", "+++toml\n\ndraft = true\n+++", "---yaml\n\ndraft: true\n---"),
    ],
)
def test_a_fence_may_name_the_language_of_what_it_holds(begin: str) -> None:
    found = parted(f"{begin}\n\nCopy", "a.md")
    assert ([(one.name, one.values) for one in found.fields], found.diagnostics) == ([("draft", ("true",))], [])
    assert (found.copy, found.first_line) == ("Copy", begin.count("\n") + 3)


@pytest.mark.parametrize(
    "text", ["---js\n{draft: true}\n---\nx", "---coffee\ndraft: true\n---\nx", '---json\n{"draft": true}\n\nx']
)
def test_front_matter_in_a_language_that_is_not_read_is_refused(text: str) -> None:
    (diagnostic,) = parted(text, "a.md").diagnostics
    assert (diagnostic.field, diagnostic.line, diagnostic.severity) == ("header", 1, "error")


@pytest.mark.parametrize("body", ['{"draft": true,}', '{"draft": true}\nmore: of it', '["draft"]', "draft"])
def test_a_fence_of_json_that_holds_something_else_is_refused(body: str) -> None:
    (diagnostic,) = parted(f"---json\n{body}\n---\nx", "a.md").diagnostics
    assert (diagnostic.field, diagnostic.severity) == ("header", "error")


def test_a_list_of_one_is_a_list_and_a_text_is_none() -> None:
    for text in ('+++\ntags = ["a"]\nlead = "b"\n+++\n', '{\n"tags": ["a"], "lead": "b"}'):
        assert [(field.name, field.is_list) for field in parted(text).fields] == [("tags", True), ("lead", False)]


def test_a_status_that_is_a_part_of_another_value_is_refused_and_one_that_is_a_field_is_none_of_those() -> None:
    diagnostic = only('+++\ntitle = "T"\nsummary = """a\nstatus: draft"""\n+++\n\nCopy')
    assert (diagnostic.field, diagnostic.line, diagnostic.severity) == ("status", 4, "error")
    for begin in ('+++\ntitle = "T"\nstatus = "draft"\n+++', '{"title": "T",\n"status": "draft"}'):
        assert not parted(f"{begin}\n\nCopy").diagnostics
