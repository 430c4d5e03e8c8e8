"""Takes what stands above a post's text: title, subtitle and the list of fields, as Pelican's RstReader takes them."""

from collections.abc import Sequence
from typing import Any

from docutils import nodes

from dateline_news.model.document import Field
from dateline_news.press.read.rst.fields import end, fields, meta_fields, text, topics

STANDFIRSTS = {"summary", "description", "excerpt", "abstract", "subtitle"}


def take_front_matter(tree: nodes.document, lines: Sequence[str], above: Sequence[Field]) -> tuple[list[Field], int]:
    """Take title and fields out of a tree, and return the fields and how many lines they reach down.

    What is left is the text, and no word is lost. `lines` are those of the source, `above` the fields of front matter.
    Where a field gives the title, and the document has another, that one is the text's first heading.
    """
    decoration = _take(tree, nodes.decoration)
    title, subtitle = _take(tree, nodes.title), _take(tree, nodes.subtitle)
    field_nodes = _take_field_list(tree)
    own = fields(field_nodes, tree)
    if title is None and not any(field.name == "title" for field in (*above, *own)):
        title = _take_first_heading(tree)
        field_nodes = field_nodes or _take_field_list(tree)
        own = fields(field_nodes, tree)
    listed = [*above, *own]
    last = end(field_nodes, lines)
    headings: list[nodes.Element] = []
    if titles := {field.text for field in listed if field.name == "title"}:
        headings += [title] if title is not None and text(title) not in titles else []
    elif title is not None:
        own.insert(0, Field("title", (text(title),), _line(title, lines)))
    elif tree.get("title"):  # of the directive of that name
        own.insert(0, Field("title", (tree["title"],), 1))
    if subtitle is not None and last and not STANDFIRSTS & {field.name for field in listed}:
        own.append(Field("summary", (text(subtitle),), _line(subtitle, lines)))
        tree["ids"] += subtitle["ids"]
    elif subtitle is not None:
        headings.append(subtitle)
    heads, feet = _decoration(decoration)
    sections = [nodes.section("", nodes.title("", "", *heading.children), ids=heading["ids"]) for heading in headings]
    tree[0:0] = [*heads, *sections, *topics(field_nodes, tree)]
    tree += feet
    return [*own, *meta_fields(tree, {field.name for field in (*listed, *own)}, lines)], last


def _line(heading: nodes.Element, lines: Sequence[str]) -> int:
    source = heading.rawsource.strip()
    return next((number for number, line in enumerate(lines, 1) if line.strip() == source), 1)


def _take(tree: nodes.document, kind: type[nodes.Element]) -> nodes.Element | None:
    node = next((node for node in tree.children if isinstance(node, kind)), None)
    if node is not None:
        tree.remove(node)
    return node


def _first(tree: nodes.document, kind: type[nodes.Element]) -> nodes.Element | None:
    """The tree's first node that is text, if it is of this kind."""
    no_text: Any = nodes.PreBibliographic
    index = tree.first_child_not_matching_class(no_text)
    node = None if index is None else tree.children[index]
    return node if isinstance(node, kind) else None


def _take_field_list(tree: nodes.document) -> list[nodes.Element]:
    field_list = _first(tree, nodes.field_list)
    if field_list is None:
        return []
    tree.remove(field_list)
    return [node for node in field_list.children if isinstance(node, nodes.field)]


def _take_first_heading(tree: nodes.document) -> nodes.Element | None:
    """Take the heading that the text begins with; docutils makes no title of it where others follow."""
    section = _first(tree, nodes.section)
    if section is None:
        return None
    title = section.children[0]
    index = tree.index(section)
    tree[index : index + 1] = section.children[1:]
    tree["ids"] += section["ids"]
    return title if isinstance(title, nodes.title) else None


def _decoration(node: nodes.Element | None) -> tuple[list[nodes.Node], list[nodes.Node]]:
    """The nodes of the directives header and footer: they stand at the text's beginning and at its end."""
    parts = node.children if node is not None else []
    heads = [child for part in parts if isinstance(part, nodes.header) for child in part.children]
    return heads, [child for part in parts if isinstance(part, nodes.footer) for child in part.children]
