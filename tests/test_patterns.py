"""Regular expressions of the newsroom mean the same to every Python that is promised.

Python 3.11.0 to 3.11.4 reads possessive quantifiers and atomic groups otherwise than later ones
(https://github.com/python/cpython/issues/106052): what they match may be gone, or too much, without a word.
"""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.papers import ROOT

SOURCES = sorted([*(ROOT / "dateline_news").rglob("*.py"), *ROOT.glob("*.py")])
ESCAPE = re.compile(r"\\.", re.DOTALL)
CLASS = re.compile(r"\[\^?\]?[^\]]*\]")  # signs in a class stand for themselves
POSSESSIVE = re.compile(r"\(\?>|[^+(|][*+?}]\+")


def texts(source: str) -> Iterator[tuple[int, str]]:
    """The texts in a program, each with its line; where a text has a value put into it, a letter stands for that."""
    tree = ast.parse(source)
    docstrings = {
        id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)
    }  # what only tells, as docstrings do
    inside = {id(part) for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for part in node.values}
    for node in ast.walk(tree):
        if id(node) in docstrings | inside:
            continue
        if isinstance(node, ast.JoinedStr):
            parts = (part.value if isinstance(part, ast.Constant) else "x" for part in node.values)
            yield node.lineno, "".join(map(str, parts))
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.lineno, node.value


def is_possessive(text: str) -> bool:
    """Whether a text, taken for a pattern, keeps what it has matched."""
    return bool(POSSESSIVE.search(CLASS.sub("x", ESCAPE.sub("x", text))))


def name(source: Path) -> str:
    return source.relative_to(ROOT).as_posix()


def test_no_pattern_keeps_what_it_has_matched() -> None:
    assert len(SOURCES) > 100
    faults = [
        f"{name(source)}:{line}: {text}"
        for source in SOURCES
        for line, text in texts(source.read_text(encoding="utf-8"))
        if is_possessive(text)
    ]
    assert faults == []


@pytest.mark.parametrize(
    "program",
    [
        r'r"(?:a|b)*+"',
        r'r"[^<]++"',
        r'r"a?+b"',
        r'r"\w{2,3}+"',
        r'r"(?>a|b)"',
        r'r"\++"  r"\)++"',
        'rf"(?:\\n{LINE})*+"',
        'rf"{WORDS}++"',
        "rf\"[^&{''.join(WITHIN)}]++\"",
        "LINE = re.compile('(?i:x)*+y')",
    ],
)
def test_a_pattern_that_does_is_noticed(program: str) -> None:
    assert [text for _, text in texts(f"found = {program}") if is_possessive(text)] != []


@pytest.mark.parametrize(
    "program",
    ['("---", "+++")', r'r"[*+-] x"', r'r"[>*+\-]+"', r'r"\*+"', r'r"\++"', '"C+"', 'f"{a}+{b}"', r'r"\d+[.)]"'],
)
def test_signs_that_stand_for_themselves_are_not(program: str) -> None:
    assert [text for _, text in texts(f"found = {program}") if is_possessive(text)] == []
