"""What stands above a post's text: its title, a subtitle, and the list of fields, as Pelican's RstReader takes them."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from docutils import nodes

from dateline_news.model.diagnostics import Diagnostic
from dateline_news.model.document import Field
from dateline_news.press.read.rst.fields import end, fields, misplaced, of_meta, text, topics

STANDFIRSTS = {"summary", "description", "excerpt", "abstract", "subtitle"}


@dataclass(slots=True)
class FrontMatter:
    """The fields of a post, the title among them; how many of its lines they reach down; what is wrong."""

    fields: list[Field] = field(default_factory=list)
    end: int = 0
    diagnostics: list[Diagnostic] = field(default_factory=list)


def front(tree: nodes.document, lines: Sequence[str], above: Sequence[Field] = ()) -> FrontMatter:
    """Take title and fields out of a tree; what is left is the text, and no word is lost.

    `lines` are those of the source, `above` the fields of front matter. Where a field gives the title, and the
    document has another, that one is the text's first heading.
    """
    decoration = _taken(tree, nodes.decoration)
    title, subtitle = _taken(tree, nodes.title), _taken(tree, nodes.subtitle)
    listed = _field_list(tree)
    said = [*above, *fields(listed, tree)]
    if title is None and not any(one.name == "title" for one in said):
        title = _first_heading(tree)
        listed = listed or _field_list(tree)
        said = [*above, *fields(listed, tree)]
    found = FrontMatter(said[len(above) :], end(listed, lines))
    left = _settled_title(title, said, tree, lines, found)
    if subtitle is not None:
        left += _settled_subtitle(subtitle, said, tree, lines, found)
    heads, feet = _decoration(decoration)
    tree[0:0] = [*heads, *map(_heading, left), *topics(listed, tree)]
    tree += feet
    found.fields += of_meta(tree, {one.name for one in (*said, *found.fields)}, lines)
    found.diagnostics += misplaced(tree)
    return found


def _settled_title(
    title: nodes.Element | None, said: Sequence[Field], tree: nodes.document, lines: Sequence[str], found: FrontMatter
) -> list[nodes.Element]:
    """Make the title a field, unless one gives it already; gives it back where its words would be lost."""
    given = [one.text for one in said if one.name == "title"]
    if given:
        return [title] if title is not None and text(title) not in given else []
    if title is not None:
        found.fields.insert(0, Field("title", (text(title),), _line(title, lines)))
    elif tree.get("title"):  # of the directive of that name
        found.fields.insert(0, Field("title", (tree["title"],), 1))
    return []


def _settled_subtitle(
    subtitle: nodes.Element, said: Sequence[Field], tree: nodes.document, lines: Sequence[str], found: FrontMatter
) -> list[nodes.Element]:
    """Make a subtitle the standfirst if it stands above the fields; otherwise it is a heading like all."""
    if found.end and not STANDFIRSTS & {one.name for one in said}:
        found.fields.append(Field("summary", (text(subtitle),), _line(subtitle, lines)))
        tree["ids"] += subtitle["ids"]
        return []
    return [subtitle]


def _line(heading: nodes.Element, lines: Sequence[str]) -> int:
    written = heading.rawsource.strip()
    return next((at for at, line in enumerate(lines, 1) if line.strip() == written), 1)


def _taken(tree: nodes.document, kind: type[nodes.Element]) -> nodes.Element | None:
    found = next((node for node in tree.children if isinstance(node, kind)), None)
    if found is not None:
        tree.remove(found)
    return found


def _first(tree: nodes.document, kind: type[nodes.Element]) -> nodes.Element | None:
    """The tree's first node that is text, if it is of this kind."""
    above: Any = nodes.PreBibliographic
    at = tree.first_child_not_matching_class(above)
    node = None if at is None else tree.children[at]
    return node if isinstance(node, kind) else None


def _field_list(tree: nodes.document) -> list[nodes.Element]:
    found = _first(tree, nodes.field_list)
    if found is None:
        return []
    tree.remove(found)
    return [one for one in found.children if isinstance(one, nodes.field)]


def _first_heading(tree: nodes.document) -> nodes.Element | None:
    """Take the heading that the text begins with; docutils makes no title of it where others follow."""
    section = _first(tree, nodes.section)
    if section is None:
        return None
    title = section.children[0]
    at = tree.index(section)
    tree[at : at + 1] = section.children[1:]
    tree["ids"] += section["ids"]
    return title if isinstance(title, nodes.title) else None


def _heading(title: nodes.Element) -> nodes.section:
    return nodes.section("", nodes.title("", "", *title.children), ids=title["ids"])


def _decoration(node: nodes.Element | None) -> tuple[list[nodes.Node], list[nodes.Node]]:
    """What the directives header and footer hold: it stands at the text's begin and at its end."""
    parts = node.children if node is not None else []
    heads = [one for part in parts if isinstance(part, nodes.header) for one in part.children]
    return heads, [one for part in parts if isinstance(part, nodes.footer) for one in part.children]
