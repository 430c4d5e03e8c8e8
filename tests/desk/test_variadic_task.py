"""Verbs that take as many words as they are given."""

import sys
from collections.abc import Sequence

import pytest
from invoke.collection import Collection
from invoke.context import Context
from invoke.parser.parser import Parser
from invoke.tasks import task

from dateline_news.desk.variadic_task import VariadicTask


def parsed(line: Sequence[str], monkeypatch: pytest.MonkeyPatch) -> dict[str, object]:
    """What a verb with options gets from a command line."""
    got: dict[str, object] = {}

    @task(klass=VariadicTask, iterable=["words"])
    def verb(c: Context, words: list[str], output: str = "", json: bool = False) -> None:  # noqa: FBT001, FBT002  as Invoke has it
        del c
        got.update(words=words, output=output, json=json)

    monkeypatch.setattr(sys, "argv", ["invoke", *line])
    contexts = Collection(verb=verb).to_contexts()
    parsed_contexts = Parser(contexts=contexts).parse_argv(list(line))
    verb(Context(), **parsed_contexts[0].as_kwargs)
    return got


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("verb", []),
        ("verb one", ["one"]),
        ("verb one two three", ["one", "two", "three"]),
        ("verb --json one two", ["one", "two"]),
        ("verb one --output there two", ["one", "two"]),
        ("verb --output=there one", ["one"]),
        ("verb -o there one --json", ["one"]),
        ("verb - one", ["-", "one"]),
        ("verb verb", ["verb"]),
        (" ".join(["verb", *map(str, range(12))]), [*map(str, range(12))]),
    ],
)
def test_the_words_are_what_is_no_option(line: str, words: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    got = parsed(line.split(), monkeypatch)
    assert got["words"] == words
    assert got["output"] == ("there" if "there" in line else "")
    assert got["json"] is ("--json" in line)
