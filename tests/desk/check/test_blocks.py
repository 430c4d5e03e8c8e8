"""The blocks of a body: their kinds, lines and words."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline_news.desk.check.blocks import ABSENT, blocks
from dateline_news.desk.check.post import parse_post
from dateline_news.press.read.documents.plain_header import of_post

MARKUP = st.text(alphabet=st.sampled_from("ab \n\t#>-*_`~|[]()<>!:=1.\\"), max_size=200)


def kinds(body: str) -> list[tuple[str, int]]:
    return [(block.kind, block.line) for block in blocks(body)]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Words\non two lines\n\nand more", [("paragraph", 1), ("paragraph", 4)]),
        ("## A heading\nWords", [("heading", 1), ("paragraph", 2)]),
        ("Words\n## A heading", [("paragraph", 1), ("heading", 2)]),
        ("A heading\n=====\n\nWords", [("heading", 1), ("paragraph", 4)]),
        ("```\na\n\nb\n```\nWords", [("code", 1), ("paragraph", 6)]),
        ("~~~ python\na\n~~~", [("code", 1)]),
        ("````\n```\na\n```\n````\n\nWords", [("code", 1), ("paragraph", 7)]),
        ("```\nnever closed\n\n# x", [("code", 1)]),
        ("    code\n\n    code", [("code", 1), ("code", 3)]),
        ("- one\n- two\n\n    more of two\n\nWords", [("list", 1), ("list", 4), ("paragraph", 6)]),
        ("1. one\n2. two", [("list", 1)]),
        ("> quoted\n>\n> more\n\nWords", [("quote", 1), ("paragraph", 5)]),
        ("<!-- one\n\ntwo -->\nWords", [("comment", 1), ("paragraph", 4)]),
        ("| a | b |\n|---|---:|\n| 1 | 2 |", [("table", 1)]),
        ("***\n\n- - -\n\nWords", [("break", 1), ("break", 3), ("paragraph", 5)]),
        ("2021 was a year\n\n#hashtag", [("paragraph", 1), ("paragraph", 3)]),
        ("", []),
        ("\n \n\t\n", []),
    ],
)
def test_blocks_have_their_kinds_and_lines(body: str, expected: list[tuple[str, int]]) -> None:
    assert kinds(body) == expected


@pytest.mark.parametrize(
    ("body", "plain"),
    [
        ("Some *words* of __copy__", "Some words of copy"),
        ("[a ferry](https://example.org/a_b)", "a ferry"),
        ('[a ferry](<x> "title")', "a ferry"),
        ("[a ferry][1] left", "a ferry left"),
        ("![a ferry](a.png) left", "a ferry left"),
        ("a `the the` b", f"a {ABSENT} b"),
        ("at <https://example.org> now", f"at {ABSENT} now"),
        ("at https://example.org/a now", f"at {ABSENT} now"),
        ("<em>so</em>", "so"),
        ("a <!-- b --> c", f"a {ABSENT} c"),
        (r"\*so\* it is", "*so* it is"),
        ("> quoted *words*", "quoted words"),
        ("## A *heading* ##", "A heading"),
    ],
)
def test_the_plain_text_has_the_words_alone(body: str, plain: str) -> None:
    assert [block.plain.replace("*", "") for block in blocks(body)] == [plain.replace("*", "")]


@given(body=st.one_of(st.text(max_size=300), MARKUP), first=st.integers(1, 50))
def test_every_line_with_words_is_in_one_block_and_none_is_lost(body: str, first: int) -> None:
    lines = body.split("\n")
    parsed = list(blocks(body, first))
    spans = [(block.line - first, block.line - first + block.text.count("\n") + 1) for block in parsed]
    assert all(end <= begin for (_, end), (begin, _) in pairwise(spans))
    covered = {at for begin, end in spans for at in range(begin, end)}
    underlines = {at for at, line in enumerate(lines) if line.strip() and not line.strip("=- ")}
    assert {at for at, line in enumerate(lines) if line.strip()} - covered <= underlines


@given(text=st.one_of(st.text(max_size=300), MARKUP))
def test_the_plain_text_has_the_lines_of_the_source(text: str) -> None:
    for block in parse_post(of_post(text), "articles/a/2021-07-14-b.md").copy:
        assert block.plain.count("\n") == block.text.count("\n") == block.written.count("\n")
