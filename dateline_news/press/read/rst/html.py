"""Converts a tree to HTML, marked as this paper's Markdown is marked, so that one theme serves both.

docutils' HTML5 translator does the work; what it wraps, frames and styles for pages of its own is left out. Headings,
pictures, listings and tables stand side by side, where blocks.py looks for them.
"""

import re
from typing import Any

from docutils import nodes

from dateline_news.press.read.rst.inserts import Inserts

LOWEST = 6
TYPES = {"loweralpha": "a", "upperalpha": "A", "lowerroman": "i", "upperroman": "I"}  # of numbered lists
# Messages that quote words which are on the page all the same, or which readers are not meant to see.
NOT_LOST = re.compile(
    r'Title (?:underline|overline) too short|Substitution definition .* (?:empty or invalid|missing)|"date" directive'
)
ROLE = re.compile(r"(?::[\w.+:-]+:)?`(?P<text>[^`]+)`(?::[\w.+:-]+:)?_{0,2}")
TITLED = re.compile(r"(?P<text>[^<]*\S)\s*<[^<>]*>")


def html(tree: nodes.document) -> str:
    """The HTML of a tree whose title and fields are taken out: all of its words, and no message of docutils."""
    translator = _Translator(tree)
    tree.walkabout(translator)
    return "".join(translator.body)


def as_text(markup: str) -> str:
    """Markup that docutils could not read, without the signs around its words: :ref:`here <there>` is `here`."""
    role = ROLE.fullmatch(markup)
    if role is None:
        return markup
    titled = TITLED.fullmatch(role["text"])
    return titled["text"] if titled else role["text"]


class _Translator(Inserts):
    """Visits every kind of node that docutils has; its HTML5 writer converts what is not here."""

    def __init__(self, document: nodes.document) -> None:
        super().__init__(document)
        self.tight: dict[int, bool] = {}

    def visit_document(self, node: Any) -> None:
        linked = {link["refid"] for link in node.findall(nodes.reference) if "refid" in link}
        self.body += [f'<span id="{name}"></span>\n' for name in node["ids"] if name in linked]

    depart_document = Inserts.write_nothing
    unknown_visit = unknown_departure = Inserts.write_nothing  # the words in a node of a plugin's stay

    # What is no text, and docutils' messages

    def visit_comment(self, _node: Any) -> None:
        raise nodes.SkipNode

    visit_meta = visit_pending = visit_comment

    visit_substitution_reference = depart_substitution_reference = Inserts.write_nothing

    def visit_system_message(self, node: Any) -> None:
        if not NOT_LOST.match(node.children[0].astext() if node.children else ""):
            for block in node.findall(nodes.literal_block):
                self.body.append(f"<pre>{self.encode(block.astext())}</pre>\n")
        raise nodes.SkipNode

    def visit_problematic(self, node: Any) -> None:
        self.body.append(self.encode(as_text(node.astext())))
        raise nodes.SkipNode

    def visit_raw(self, node: Any) -> None:
        if "html" in node.get("format", "").split():
            self.body += [f'<span id="{name}"></span>' for name in node["ids"]]
            self.body += [node.astext(), "" if isinstance(node.parent, nodes.TextElement) else "\n"]
        raise nodes.SkipNode

    # Headings: no element is around a section

    def visit_section(self, _node: Any) -> None:
        self.section_level += 1

    def depart_section(self, _node: Any) -> None:
        self.section_level -= 1

    def section_title_tags(self, node: Any) -> tuple[str, str]:
        tag = f"h{min(self.section_level + 1, LOWEST)}"
        return self.starttag(node.parent, tag, ""), f"</{tag}>\n"

    # Paragraphs: the only one of an item, a cell or a definition is none

    def visit_paragraph(self, node: Any) -> None:
        if self._is_alone(node):
            return
        self.body += [self.starttag(node, "p", ""), self.label]
        self.label = ""

    def depart_paragraph(self, node: Any) -> None:
        if not self._is_alone(node):
            self.body.append("</p>\n")

    def _is_alone(self, node: Any) -> bool:
        parent = node.parent
        if node["ids"] or node["classes"]:
            return False
        visible = [child for child in parent.children if not isinstance(child, nodes.Invisible)]
        if isinstance(parent, nodes.list_item):
            return visible[0] is node and self._is_tight(parent.parent)
        return visible == [node] and isinstance(
            parent, nodes.entry | nodes.definition | nodes.description | nodes.field_body
        )

    def _is_tight(self, node: Any) -> bool:
        """Whether the elements of a list are a line or so each: looked up once a list, since that reads all of them."""
        if id(node) not in self.tight:
            self.tight[id(node)] = self.is_compactable(node)
        return self.tight[id(node)]

    def visit_bullet_list(self, node: Any) -> None:
        self.body.append(self.starttag(node, "ul"))  # docutils' own class would make it a list of the theme's

    def depart_bullet_list(self, _node: Any) -> None:
        self.body.append("</ul>\n")

    def visit_enumerated_list(self, node: Any) -> None:
        kind = {"type": TYPES[node["enumtype"]]} if node.get("enumtype") in TYPES else {}
        start = {"start": str(node["start"])} if "start" in node else {}
        self.body.append(self.starttag(node, "ol", **kind, **start))

    def visit_classifier(self, node: Any) -> None:
        self.body.append(" : " + self.starttag(node, "span", "", CLASS="classifier"))
