"""A kind of label and a field are each declared once; all else follows from that."""

import ast
import re
from collections.abc import Iterator, Mapping
from dataclasses import fields
from pathlib import Path

import pytest
from pelican.contents import Article

import dateline_news
from dateline_news.model.fields import StoryFields
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
    """The words in a literal: its texts (a setting without its ending), attributes, and keyword arguments."""
    for part in ast.walk(node):
        if isinstance(part, ast.Constant) and isinstance(part.value, str):
            yield re.sub(r"_(SAVE_AS|URL|FEED)$", "", part.value).lower()
        elif isinstance(part, ast.Attribute):
            yield part.attr
        elif isinstance(part, ast.keyword):
            yield part.arg or ""


def tables(node: ast.AST, names: Mapping[str, str]) -> int:
    """The number of literals with several of these names; words with the same name are counted once."""
    is_table = isinstance(node, ast.Dict | ast.List | ast.Tuple | ast.Set | ast.Call)
    if is_table and len({names[word] for word in words(node) if word in names}) > 1:
        return 1
    return sum(tables(child, names) for child in ast.iter_child_nodes(node))


def tables_of_files(names: Mapping[str, str]) -> dict[str, int]:
    """The number of such tables by file; not in the desk, which writes headers, nor in moving_in."""
    counts = {
        file.relative_to(PACKAGE).as_posix(): tables(ast.parse(file.read_text(encoding="utf-8")), names)
        for room in ("model", "press", "plugins")
        for file in sorted((PACKAGE / room).rglob("*.py"))
    }
    return {file: count for file, count in counts.items() if count}


def test_the_kinds_of_label_are_listed_in_one_table_and_named_together_only_where_each_means_something_else() -> None:
    """They were once in eight tables, and forgetting one of them was a KeyError."""
    assert tables_of_files(KINDS) == {
        "model/paper/labels.py": 1,  # the table
        "model/fields/contracts.py": 1,  # the contracts of files that introduce one
        "model/cards.py": 1,  # what a list shows of a story
        "plugins/stories.py": 1,  # what a story's page shows
        "plugins/structured_data.py": 1,  # articleSection, keywords, author
        "plugins/feeds/__init__.py": 1,  # an entry's author and its categories
        "plugins/feeds/formats.py": 1,  # what JSON Feed calls them
        "press/build/setting_types.py": 2,  # what Pelican's patterns of addresses may name
        "press/assemble/link_resolver.py": 1,  # the second category of others is a topic here
        "press/markup/header_values.py": 1,  # what others call one of a list
        "plugins/editor/config.py": 3,  # what a writer is asked first, which fields are lists, what is chosen
        "press/cache/in_process.py": 1,  # what related stories are found by
    }


def test_a_field_that_is_only_shown_is_named_only_where_it_is_shown() -> None:
    """A new one had to be named in six places."""
    assert tables_of_files({name: name for name in TEXTS}) == {
        "plugins/stories.py": 1,  # what a story's page shows
        "plugins/structured_data.py": 1,  # isBasedOn, creditText, copyrightNotice
        "plugins/text_edition/story.py": 1,  # what its text shows
    }


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
def test_a_kind_of_label_has_its_fields_in_headers_and_its_attribute_in_a_story(kind: LabelKind) -> None:
    assert {*kind.fields} <= StoryFields.model_fields.keys()
    assert kind.attribute in {field.name for field in fields(Story)}


def test_a_story_has_its_labels_in_the_order_of_the_kinds() -> None:
    of = story(topics=(topic("Sea"), topic("Air")), authors=(author("A B"),))
    assert [(kind.name, label.name) for kind, label in of.labels] == [
        ("category", "World"), ("tag", "Sea"), ("tag", "Air"), ("author", "A B"),
    ]  # fmt: skip


def test_an_unknown_kind_raises_an_error_that_names_the_kinds() -> None:
    with pytest.raises(LookupError, match=r"“topic” is no kind of label; LABEL_KINDS in .* has category, tag, author"):
        LABEL_KINDS["topic"]


def test_labels_of_a_kind_that_pelican_does_not_have_are_read_like_others() -> None:
    settings = {**SETTINGS, "SERIES_SAVE_AS": "series/{slug}.html", "SERIES_URL": "series/{slug}"}
    piece = Article("", {"title": "A", "series": "The Dam, and after"}, settings)
    (pelican_label,) = label_slugs.labels(piece, SERIES)
    label = Label(pelican_label.name, pelican_label.slug, pelican_label.save_as, pelican_label.url)
    assert label == Label("The Dam, and after", "the-dam-and-after", "series/the-dam-and-after.html", label.url)
    assert label.url == "series/the-dam-and-after"
    assert label_slugs.labels(Article("", {"title": "A"}, settings), SERIES) == []
