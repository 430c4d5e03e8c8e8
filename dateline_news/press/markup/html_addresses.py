"""Finds the addresses in HTML: the only list of attributes that hold some, and what stands in styles and comments.

The sanitiser (safe_html.py) decides which of these a page keeps. What it drops is shown to nobody, but a draft that
names a file there means that file all the same: it is withheld with the draft.
"""

import re
from collections.abc import Container, Iterator, Mapping

from selectolax.lexbor import LexborHTMLParser, LexborNode

# Where a script finds what it is to load later.
LAZY = ("data-src", "data-original", "data-lazy-src", "data-url")
# https://html.spec.whatwg.org/multipage/indices.html#attributes-3, and what older HTML had.
ATTRIBUTES = {
    "action", "archive", "background", "cite", "classid", "codebase", "data", "data-srcset", "dynsrc", "formaction",
    "href", "icon", "imagesrcset", "itemid", "itemtype", "longdesc", "lowsrc", "manifest", "ping", "poster", "profile",
    "src", "srcset", "usemap", "xlink:href", *LAZY,
}  # fmt: skip
MORE = {"content", "style", "value"}  # hold addresses among other things: of a meta element, of a player's parameter
LISTS = {"archive", "data-srcset", "imagesrcset", "ping", "srcset", "style"}  # hold several
SEPARATOR = re.compile(r"[\s\"'<>()=,;]+")  # between addresses in a list of them, a style or a comment
FILE = re.compile(r"[^?#]*\.\w{1,8}(?:[?#].*)?", re.DOTALL)
# What Markdown and reStructuredText let a name stand for; no page shows it where nobody uses the name.
DEFINITION = re.compile(
    r"^[ \t>*+-]*(?:\[[^\]\n]+\]:|\.\.[ \t]+(?:_[^\n]+?:|\|[^|\n]+\|[ \t]+[\w-]+::))"
    r"[ \t]*\n?[ \t]*<?(?P<address>[^\s<>]+)",
    re.MULTILINE,
)
RAW = "script|style|xmp|iframe|noembed|noframes|textarea|title"  # elements whose inside is no markup
COMMENT = re.compile(
    r"<!--(?:-?>|.*?(?:--!?>|\Z))"
    rf"|(?P<other><(?P<raw>{RAW})(?=[\s/>]).*?(?:</(?P=raw)|\Z)"
    r"|</?[a-z](?:[^>=]|=\s*(?:\"[^\"]*(?:\"|\Z)|'[^']*(?:'|\Z))?)*(?:>|\Z))",
    re.DOTALL | re.IGNORECASE,
)


def files_in_definitions(copy: str) -> list[str]:
    """The files that the definitions in copy name, used or not: each once, in their order."""
    if "]:" not in copy and ".. " not in copy:
        return []
    addresses = (match["address"] for match in DEFINITION.finditer(copy))
    return list(dict.fromkeys(address for address in addresses if FILE.fullmatch(address)))


def without_comments(html: str) -> str:
    """HTML, not safe yet, with its comments emptied, so that nothing in them is taken for markup."""
    return COMMENT.sub(lambda match: match["other"] or "<!---->", html) if "<!--" in html else html


def addresses(html: str) -> Iterator[tuple[str, str, str]]:
    """Every address in the attributes of HTML, safe or not: (tag, attribute, address), in their order."""
    for node in _nodes(html):
        for name, value in node.attributes.items():
            if name in ATTRIBUTES and value is not None:
                yield node.tag or "", name, value


def files_not_shown(html: str, shown: Mapping[str, Container[str]]) -> list[str]:
    """The files that HTML, not safe yet, names where no page shows them: each once, in their order.

    `shown` are the attributes of each tag in which a page keeps an address.
    """
    addresses = (address for node in _nodes(html) for address in _dropped(node, shown.get(node.tag or "", ())))
    return list(dict.fromkeys(address for address in addresses if FILE.fullmatch(address)))


def _dropped(node: LexborNode, shown: Container[str]) -> Iterator[str]:
    """What may be an address in the parts of a node that no page keeps."""
    if node.is_comment_node or node.tag == "style":
        yield from _split(node.comment_content or "" if node.is_comment_node else node.text())
        return
    for name, value in node.attributes.items():
        if name in MORE or (name in ATTRIBUTES and name not in shown):
            yield from _split(value or "") if name in LISTS else ((value or "").strip(),)


def _split(text: str) -> Iterator[str]:
    """What may be an address in a text, also with the commas that are in it, as in a list of several."""
    yield from (word.rstrip(",") for word in text.split())
    yield from SEPARATOR.split(text)


def _nodes(html: str) -> Iterator[LexborNode]:
    """All nodes of HTML, with those inside of templates."""
    root = LexborHTMLParser(f"<!DOCTYPE html><body>{html}").root
    for node in root.traverse() if root is not None else ():
        yield node
        if node.tag == "template":
            yield from _nodes("".join(part.html or "" for part in node.template_fragments()))
