"""What HTML names: the one list of attributes that hold addresses, and what stands in them, in styles and in remarks.

The sanitiser (safe_html.py) decides which of these a page holds. What it drops is shown to nobody, but a draft that
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
APART = re.compile(r"[\s\"'<>()=,;]+")  # what stands between addresses, in a list of them, a style or a remark
FILE = re.compile(r"[^?#]*\.\w{1,8}(?:[?#].*)?", re.DOTALL)
# What Markdown and reStructuredText let a name stand for; no page shows it where nobody uses the name.
DEFINITION = re.compile(
    r"^[ \t>*+-]*(?:\[[^\]\n]+\]:|\.\.[ \t]+(?:_[^\n]+?:|\|[^|\n]+\|[ \t]+[\w-]+::))"
    r"[ \t]*\n?[ \t]*<?(?P<address>[^\s<>]+)",
    re.MULTILINE,
)
UNREAD = "script|style|xmp|iframe|noembed|noframes|textarea|title"  # elements whose inside is no markup
REMARK = re.compile(
    r"<!--(?:-?>|.*?(?:--!?>|\Z))"
    rf"|(?P<other><(?P<unread>{UNREAD})(?=[\s/>]).*?(?:</(?P=unread)|\Z)"
    r"|</?[a-z](?:[^>=]|=\s*(?:\"[^\"]*(?:\"|\Z)|'[^']*(?:'|\Z))?)*(?:>|\Z))",
    re.DOTALL | re.IGNORECASE,
)


def defined(copy: str) -> list[str]:
    """The files that the definitions in some copy name, used or not: each once, in their order."""
    if "]:" not in copy and ".. " not in copy:
        return []
    addresses = (match["address"] for match in DEFINITION.finditer(copy))
    return list(dict.fromkeys(address for address in addresses if FILE.fullmatch(address)))


def without_remarks(html: str) -> str:
    """HTML, not safe yet, whose comments are empty: what stands in one is nobody's. All else is read as before."""
    return REMARK.sub(lambda match: match["other"] or "<!---->", html) if "<!--" in html else html


def written(html: str) -> Iterator[tuple[str, str, str]]:
    """Every address in the attributes of some HTML, safe or not: (tag, attribute, address), in their order."""
    for node in _nodes(html):
        for name, value in node.attributes.items():
            if name in ATTRIBUTES and value is not None:
                yield node.tag or "", name, value


def named(html: str, held: Mapping[str, Container[str]]) -> list[str]:
    """The files that some HTML, not safe yet, names where no page shows them: each once, in their order.

    `held` are the attributes of each tag in which a page holds an address.
    """
    return list(dict.fromkeys(name for name in _unshown(html, held) if FILE.fullmatch(name)))


def _unshown(html: str, held: Mapping[str, Container[str]]) -> Iterator[str]:
    """What a page does not hold, in parts, as far as anything may be named there."""
    for node in _nodes(html):
        if node.is_comment_node:
            yield from _parts(node.comment_content or "")
        elif node.tag == "style":
            yield from _parts(node.text())
        else:
            shown = held.get(node.tag or "", ())
            names = (name for name in node.attributes if name in MORE or (name in ATTRIBUTES and name not in shown))
            for name in names:
                value = node.attributes[name] or ""
                yield from _parts(value) if name in LISTS else (value.strip(),)


def _parts(text: str) -> Iterator[str]:
    """All in a text that may be an address; one with a comma in it as a list of several has it."""
    yield from (part.rstrip(",") for part in text.split())
    yield from APART.split(text)


def _nodes(html: str) -> Iterator[LexborNode]:
    root = LexborHTMLParser(f"<!DOCTYPE html><body>{html}").root
    for node in root.traverse() if root is not None else ():
        yield node
        if node.tag == "template":
            yield from _nodes("".join(part.html or "" for part in node.template_fragments()))
