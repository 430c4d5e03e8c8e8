"""Converts what is no text in a tree to HTML: pictures, listings, formulas, notes, tables."""

# ruff: noqa: D102  docutils' names say what each method visits

import re
from typing import Any

from docutils import nodes
from docutils.writers import html5_polyglot

from dateline_news.press.read.rst.directives import listing

PIXELS = re.compile(r"(\d+)\s*(?:px)?")
HTML5: Any = html5_polyglot.HTMLTranslator


class Inserts(HTML5):
    """Visits nodes as docutils' translator to HTML5 does, but for those that are no text, and with other signs."""

    special_characters = {38: "&amp;", 60: "&lt;", 34: "&quot;", 62: "&gt;"}  # noqa: RUF012  docutils hides @ as well
    supported_inline_tags = tuple(sorted(HTML5.supported_inline_tags))  # the first of them is taken, and sets have none
    attribution_formats = {**HTML5.attribution_formats, "dash": ("— ", "")}  # noqa: RUF012  as in Markdown, where a post's author stands so

    def __init__(self, document: nodes.document) -> None:
        """Take the tree that is to be visited."""
        super().__init__(document)
        self.label = ""  # of a footnote, until its first paragraph takes it in

    def write_nothing(self, _node: Any) -> None:
        """Visit or leave a node without a tag of its own; what is in it is written."""

    # Pictures: one that stands for itself is a paragraph

    def visit_image(self, node: Any) -> None:
        sizes = {name: match[1] for name in ("width", "height") if (match := PIXELS.fullmatch(node.get(name, "")))}
        image = self.emptytag(node, "img", "", src=node["uri"], alt=node.get("alt", ""), **sizes)
        self.body.append(image if _is_inline(node) else f"<p>{image}</p>\n")

    depart_image = write_nothing

    def visit_reference(self, node: Any) -> None:
        target = node["refuri"] if "refuri" in node else "#" + node.get("refid", "")
        self.body.append(("" if _is_inline(node) else "<p>") + self.starttag(node, "a", "", href=target))

    def depart_reference(self, node: Any) -> None:
        self.body.append("</a>" if _is_inline(node) else "</a></p>\n")

    def visit_figure(self, node: Any) -> None:
        if caption := _plain_caption(node):
            image = node.children[0]
            element = self.emptytag(image, "img", "", src=image["uri"], alt=image.get("alt", ""), title=caption)
            self.body.append(f"<p>{element}</p>\n")
            raise nodes.SkipNode
        self.body.append(self.starttag(node, "figure"))

    def depart_figure(self, node: Any) -> None:
        has_caption = any(isinstance(child, nodes.caption | nodes.legend) for child in node.children)
        self.body.append("</figcaption>\n</figure>\n" if has_caption else "</figure>\n")

    # Listings and formulas, in the letters in which they were written

    def visit_doctest_block(self, node: Any) -> None:
        self.body.append(listing(node.astext(), "pycon"))
        raise nodes.SkipNode

    def visit_literal(self, node: Any) -> None:
        node["classes"] = [name for name in node["classes"] if name != "code"]
        node.html5tagname = "code"  # so that docutils takes the colours of its words for no tags
        self.body.append(self.starttag(node, "code", ""))

    def depart_literal(self, _node: Any) -> None:
        self.body.append("</code>")

    def visit_math(self, node: Any) -> None:
        self.body.append(f"{self.starttag(node, 'code', '', CLASS='math')}{self.encode(node.astext())}</code>")
        raise nodes.SkipNode

    def visit_math_block(self, node: Any) -> None:
        self.body.append(f"{self.starttag(node, 'pre', '', CLASS='math')}{self.encode(node.astext())}</pre>\n")
        raise nodes.SkipNode

    def visit_abbreviation(self, node: Any) -> None:
        title = {"title": node["explanation"]} if node.get("explanation") else {}
        self.body.append(self.starttag(node, "abbr", "", **title))

    # Notes: the label stands in the first paragraph, and leads back

    def visit_footnote(self, node: Any) -> None:
        self.body.append(self.starttag(node, "div", CLASS="footnote"))

    def depart_footnote(self, _node: Any) -> None:
        self.body.append("</div>\n")

    visit_citation, depart_citation = visit_footnote, depart_footnote

    def visit_label(self, node: Any) -> None:
        places, label = node.parent.get("backrefs", []), self.encode(node.astext())
        if len(places) == 1:
            label = f'<a class="footnote-backref" href="#{places[0]}">[{label}]</a> '
        else:
            back = [f'<a class="footnote-backref" href="#{name}">{n}</a>' for n, name in enumerate(places, 1)]
            label = f"[{label}] " + (f"({', '.join(back)}) " if back else "")
        if isinstance(node.next_node(descend=False, siblings=True), nodes.paragraph):
            self.label = label
        else:
            self.body.append(f"<p>{label}</p>\n")
        raise nodes.SkipNode

    def visit_footnote_reference(self, node: Any) -> None:
        is_raised = self.settings.footnote_references == "superscript"
        signs = ("<sup>", "</sup>") if is_raised else ("[", "]")
        link = self.starttag(node, "a", "", CLASS="footnote-ref", href="#" + node.get("refid", ""))
        self.body.append(f"{link}{signs[0]}{self.encode(node.astext())}{signs[1]}</a>")
        raise nodes.SkipNode

    visit_citation_reference = visit_footnote_reference

    # Tables: as wide as what is in them

    depart_colspec = write_nothing

    def visit_table(self, node: Any) -> None:
        self.body.append(self.starttag(node, "table"))

    def depart_table(self, _node: Any) -> None:
        self.body.append("</table>\n")


def _is_inline(node: Any) -> bool:
    return isinstance(node.parent, nodes.TextElement | nodes.figure)


def _plain_caption(figure: nodes.figure) -> str:
    """The caption of a figure that is a picture and plain words; this paper's Markdown has no other."""
    if [type(child) for child in figure.children] != [nodes.image, nodes.caption]:
        return ""
    caption = figure.children[1]
    is_plain = all(isinstance(child, nodes.Text) for child in caption.children)
    return " ".join(caption.astext().split()) if is_plain else ""
