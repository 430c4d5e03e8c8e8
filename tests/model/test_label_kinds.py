"""A kind of label and a field are each declared once; all else is done by what is declared."""

import ast
import re
from collections.abc import Iterator, Mapping
from dataclasses import fields
from pathlib import Path

import pytest
from pelican.contents import Article

import dateline_news
from dateline_news.model.fields import Story as Contract
from dateline_news.model.paper import LABEL_KINDS, Label, LabelKind, Story
from dateline_news.press.read import label_slugs
from dateline_news.press.read.record import TEXTS
from tests.papers import SETTINGS, author, story, topic

PACKAGE = Path(dateline_news.__file__).parent
SERIES = LabelKind("series", "all_series", "series", {"series": ""}, "Series", is_one=True)
KINDS = {
    word: kind.name
    for kind in LABEL_KINDS.values()
    for word in (kind.name, kind.plural, kind.attribute, *kind.fields, kind.title.lower())
}


def words(node: ast.AST) -> Iterator[str]:
    """What a literal names: texts (of a setting what it is of), attributes, and the arguments of calls."""
    for one in ast.walk(node):
        if isinstance(one, ast.Constant) and isinstance(one.value, str):
            yield re.sub(r"_(SAVE_AS|URL|FEED)$", "", one.value).lower()
        elif isinstance(one, ast.Attribute):
            yield one.attr
        elif isinstance(one, ast.keyword):
            yield one.arg or ""


def tables(node: ast.AST, known: Mapping[str, str]) -> int:
    """How many literals name several of what is known, the words for one and the same counted once."""
    is_table = isinstance(node, ast.Dict | ast.List | ast.Tuple | ast.Set | ast.Call)
    if is_table and len({known[word] for word in words(node) if word in known}) > 1:
        return 1
    return sum(tables(child, known) for child in ast.iter_child_nodes(node))


def found(known: Mapping[str, str]) -> dict[str, int]:
    """How many such tables each file has. The desk writes headers, and moving_in has names of others: not theirs."""
    counts = {
        file.relative_to(PACKAGE).as_posix(): tables(ast.parse(file.read_text(encoding="utf-8")), known)
        for room in ("model", "press", "plugins")
        for file in sorted((PACKAGE / room).rglob("*.py"))
    }
    return {file: count for file, count in counts.items() if count}


def test_the_kinds_of_label_stand_in_one_table_and_are_named_together_only_where_each_means_something_else() -> None:
    """They stood in eight tables, and who forgot one of them got a KeyError."""
    assert found(KINDS) == {
        "model/paper.py": 1,  # the table
        "plugins/stories.py": 1,  # what a story's page shows
        "plugins/structured_data.py": 1,  # articleSection, keywords, author
        "plugins/feeds/__init__.py": 1,  # an entry's author and its categories
        "press/build/setting_types.py": 2,  # what Pelican's patterns of addresses may name
        "press/markup/header_values.py": 1,  # what others call one of a list
        "press/cache/in_process.py": 1,  # what related stories are found by
    }


def test_a_text_that_is_only_shown_is_named_by_what_shows_it_and_nowhere_on_its_way() -> None:
    """A new one had to be named in six places."""
    assert found({name: name for name in TEXTS}) == {"plugins/stories.py": 1, "plugins/structured_data.py": 1}


@pytest.mark.parametrize(
    ("source", "count"),
    [
        ('A = {"category": 1, "tag": 2}', 1),
        ('A = ("CATEGORY_FEED", "TAG_FEED")', 1),
        ("a = [*story.topics, *story.authors]", 1),
        ("Story(topics=(), authors=())", 1),
        ('A = ({"tags": "sections"}, {"author": "authors"})', 1),
        ('A = {"tags": {"tag": 1, "TAG_URL": "topics"}}', 0),
        ('A, B = "category", "tag"\nC = story.section', 1),
    ],
)
def test_what_counts_as_a_table(source: str, count: int) -> None:
    assert tables(ast.parse(source), KINDS) == count


@pytest.mark.parametrize("kind", LABEL_KINDS.values(), ids=[*LABEL_KINDS])
def test_a_kind_of_label_has_its_fields_in_the_contract_and_its_place_in_a_story(kind: LabelKind) -> None:
    assert {*kind.fields} <= Contract.model_fields.keys()
    assert kind.attribute in {one.name for one in fields(Story)}


def test_a_story_has_its_labels_in_the_order_of_the_kinds() -> None:
    of = story(topics=(topic("Sea"), topic("Air")), authors=(author("A B"),))
    assert [(kind.name, label.name) for kind, label in of.labels] == [
        ("category", "World"), ("tag", "Sea"), ("tag", "Air"), ("author", "A B"),
    ]  # fmt: skip


def test_a_kind_that_is_none_is_told_of_in_a_sentence() -> None:
    with pytest.raises(LookupError, match=r"“topic” is no kind of label; LABEL_KINDS in .* has category, tag, author"):
        LABEL_KINDS["topic"]


def test_a_label_of_a_kind_that_pelican_does_not_know_is_made_as_others_are() -> None:
    settings = {**SETTINGS, "SERIES_SAVE_AS": "series/{slug}.html", "SERIES_URL": "series/{slug}"}
    piece = Article("", {"title": "A", "series": "The Dam, and after"}, settings)
    (one,) = label_slugs.labels(piece, SERIES)
    made = Label(one.name, one.slug, one.save_as, one.url)
    assert made == Label("The Dam, and after", "the-dam-and-after", "series/the-dam-and-after.html", made.url)
    assert made.url == "series/the-dam-and-after"
    assert label_slugs.labels(Article("", {"title": "A"}, settings), SERIES) == []
