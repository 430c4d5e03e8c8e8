"""The list of fields that stands above a post's text, and what else gives fields.

Pelican lets docutils make docinfo of the list (see “Bibliographic Fields” in
https://docutils.sourceforge.io/docs/ref/rst/restructuredtext.html) and reads that. Here the list is read as it was
written, which keeps its lists and its lines.
"""

from collections.abc import Iterator, Sequence
from typing import Any

from docutils import languages, nodes, utils
from docutils.transforms.frontmatter import DocInfo

from dateline_news.model.diagnostics import Diagnostic
from dateline_news.model.document import Field
from dateline_news.model.fields import KEPT_BACK

TOPICS = {"abstract", "dedication"}  # docutils sets them as part of the text, so Pelican does not take them for fields
LISTS = (nodes.bullet_list, nodes.line_block)


def text(node: nodes.Node) -> str:
    """The words of a node on one line."""
    return " ".join(node.astext().split())


def _name(one: nodes.Element, tree: nodes.document) -> str:
    """A field's name in English, as its value is read: `:Datum:` is a date in a paper in German."""
    written = text(one.children[0])
    names: Any = languages.get_language(tree.settings.language_code).bibliographic_fields
    return str(names.get(nodes.fully_normalize_name(written), written.lower()))


def fields(listed: Sequence[nodes.Element], tree: nodes.document) -> list[Field]:
    """The fields of a list, each with its line."""
    named = [(_name(one, tree), one) for one in listed]
    return [Field(name, _values(one.children[-1]), one.line or 1) for name, one in named if name not in TOPICS]


def topics(listed: Sequence[nodes.Element], tree: nodes.document) -> Iterator[nodes.topic]:
    """What stands in the list, and is text."""
    labels = languages.get_language(tree.settings.language_code).labels
    for one in listed:
        if (name := _name(one, tree)) in TOPICS:
            yield nodes.topic("", nodes.title("", labels[name]), *one.children[-1].children, classes=[name])


def _values(body: Any) -> tuple[str, ...]:
    """A field's values: a line, paragraph or item each."""
    blocks = [one for one in body.children if not isinstance(one, nodes.system_message | nodes.Invisible)]
    if not isinstance(blocks[0] if blocks else None, LISTS):
        blocks = [body] if _is_line(body) else blocks
    return tuple(_value(part) for one in blocks for part in (one.children if isinstance(one, LISTS) else [one]))


def _value(part: Any) -> str:
    """What a line, a paragraph or an item says; `E. Xample` is no list that begins with its fifth letter."""
    inside = part.children[0] if len(part.children) == 1 else part
    if isinstance(inside, nodes.paragraph):
        utils.clean_rcs_keywords(inside, DocInfo.rcs_keyword_substitutions)
    elif _is_line(part):
        return str(part.rawsource.strip())
    return text(part)


def _is_line(part: Any) -> bool:
    return isinstance(part, nodes.field_body | nodes.list_item) and "\n" not in part.rawsource.strip()


def end(listed: Sequence[nodes.Element], lines: Sequence[str]) -> int:
    """How many lines there are up to the end of the last field, which goes on as long as lines are indented."""
    if not listed:
        return 0
    last = listed[-1].line or 1
    while last < len(lines) and (not lines[last].strip() or lines[last][0].isspace()):
        last += 1
    return last


def of_meta(tree: nodes.document, known: set[str], lines: Sequence[str]) -> Iterator[Field]:
    """What the directive meta says, and no field does."""
    for one in tree.findall(nodes.meta):
        name = str(one.get("name", "")).lower()
        if name and name not in known:
            begins = (at for at, line in enumerate(lines, 1) if line.lstrip().lower().startswith(f":{name}"))
            yield Field(name, (" ".join(one["content"].split()),), next(begins, 1))


def misplaced(tree: nodes.document) -> Iterator[Diagnostic]:
    """Fields in the text that would keep a post from readers where they belong."""
    for one in tree.findall(nodes.field):
        name, value = _name(one, tree), text(one.children[-1])
        is_in_text = isinstance(one.parent.parent, nodes.document | nodes.section)
        if is_in_text and (name == "embargo" or (name == "status" and value.lower() in KEPT_BACK)):
            wrong = f"“:{name}: {value}” stands in the copy, where it does nothing"
            right = "write it in the list right under the title, above all text"
            yield Diagnostic("", one.line or 1, name, f"{wrong}; {right}")
