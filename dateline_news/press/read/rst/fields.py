"""Reads the list of fields that stands above a post's text, and what else gives fields.

Pelican lets docutils make docinfo of the list (see “Bibliographic Fields” in
https://docutils.sourceforge.io/docs/ref/rst/restructuredtext.html) and reads that. Here the list is read as it was
written, which keeps its lists and its lines.
"""

from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import Any

from docutils import languages, nodes, utils
from docutils.transforms.frontmatter import DocInfo

from dateline_news.model.diagnostics import Diagnostic
from dateline_news.model.document import Field
from dateline_news.model.fields import UNLISTED

TOPICS = {"abstract", "dedication"}  # docutils sets them as part of the text, so Pelican does not take them for fields
LISTS = (nodes.bullet_list, nodes.line_block)


def text(node: nodes.Node) -> str:
    """The words of a node on one line."""
    return " ".join(node.astext().split())


def _name(node: nodes.Element, tree: nodes.document) -> str:
    """A field's name in English, as its value is read: `:Datum:` is a date in a paper in German."""
    name = text(node.children[0])
    names: Any = languages.get_language(tree.settings.language_code).bibliographic_fields
    return str(names.get(nodes.fully_normalize_name(name), name.lower()))


def fields(field_nodes: Sequence[nodes.Element], tree: nodes.document) -> list[Field]:
    """The fields of a list, each with its line."""
    named = [(_name(node, tree), node) for node in field_nodes]
    return [Field(name, _values(node.children[-1]), node.line or 1) for name, node in named if name not in TOPICS]


def topics(field_nodes: Sequence[nodes.Element], tree: nodes.document) -> Iterator[nodes.topic]:
    """The parts of a list of fields that are text, as topics."""
    labels = languages.get_language(tree.settings.language_code).labels
    for node in field_nodes:
        if (name := _name(node, tree)) in TOPICS:
            yield nodes.topic("", nodes.title("", labels[name]), *node.children[-1].children, classes=[name])


def _values(body: Any) -> tuple[str, ...]:
    """A field's values: a line, paragraph or element of a list each."""
    blocks = [block for block in body.children if not isinstance(block, nodes.system_message | nodes.Invisible)]
    if _is_line(body) and not isinstance(blocks[0] if blocks else None, LISTS):
        blocks = [body]
    return tuple(_value(part) for block in blocks for part in (block.children if isinstance(block, LISTS) else [block]))


def _value(part: Any) -> str:
    """The text of a line, a paragraph or an element of a list; `E. Xample` is no list itself."""
    inside = part.children[0] if len(part.children) == 1 else part
    if isinstance(inside, nodes.paragraph):
        utils.clean_rcs_keywords(inside, DocInfo.rcs_keyword_substitutions)
    elif _is_line(part):
        return str(part.rawsource.strip())
    return text(part)


def _is_line(part: Any) -> bool:
    return isinstance(part, nodes.field_body | nodes.list_item) and "\n" not in part.rawsource.strip()


def end(field_nodes: Sequence[nodes.Element], lines: Sequence[str]) -> int:
    """How many lines there are up to the end of the last field, which goes on as long as lines are indented."""
    if not field_nodes:
        return 0
    last = field_nodes[-1].line or 1
    return last + len(list(takewhile(lambda line: not line.strip() or line[0].isspace(), lines[last:])))


def meta_fields(tree: nodes.document, names: set[str], lines: Sequence[str]) -> Iterator[Field]:
    """The fields of the directive meta, without those whose names fields have already."""
    for node in tree.findall(nodes.meta):
        name = str(node.get("name", "")).lower()
        if name and name not in names:
            numbers = (number for number, line in enumerate(lines, 1) if line.lstrip().lower().startswith(f":{name}"))
            yield Field(name, (" ".join(node["content"].split()),), next(numbers, 1))


def misplaced(tree: nodes.document) -> Iterator[Diagnostic]:
    """A diagnostic for each field in the text that would keep a post from readers if it stood above."""
    for node in tree.findall(nodes.field):
        name, value = _name(node, tree), text(node.children[-1])
        is_in_text = isinstance(node.parent.parent, nodes.document | nodes.section)
        if is_in_text and (name == "embargo" or (name == "status" and value.lower() in UNLISTED)):
            where = "write it in the list right under the title, above all text"
            message = f"“:{name}: {value}” stands in the copy, where it does nothing; {where}"
            yield Diagnostic("", node.line or 1, name, message)
