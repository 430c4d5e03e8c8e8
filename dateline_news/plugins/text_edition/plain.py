"""Writes the blocks of a copy (press/markup/blocks.py) as plain text.

A paragraph is one line, which every window breaks as it likes. A link is its words and a number in brackets; a picture
is what it shows, in brackets, with its caption.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from selectolax.lexbor import LexborHTMLParser, LexborNode

Block = dict[str, Any]
HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
HOLDERS = {"div", "section", "aside", "figure", "dl", "details", "figcaption", "dd", "td", "th", "li"}
IN_A_ROW = {"td", "th"}


class Links:
    """The addresses that a text leads to, each with the number that stands for it; one is named once."""

    def __init__(self) -> None:
        """Begin with none."""
        self.numbers: dict[str, int] = {}

    def number(self, address: str) -> str:
        """The number of an address in brackets, behind a space; nothing for a place in the same text."""
        if not address or address.startswith("#"):
            return ""
        return f" [{self.numbers.setdefault(address, len(self.numbers) + 1)}]"

    def listed(self) -> Iterator[str]:
        """A line an address."""
        return (f"[{number}] {address}" for address, number in self.numbers.items())


def text_of_blocks(blocks: Iterable[Block], links: Links) -> str:
    """The text of blocks whose links lead to their places."""
    return "\n\n".join(part for block in blocks for part in _block(block, links) if part.strip())


def _block(block: Block, links: Links) -> Iterator[str]:
    kind = block["type"]
    if kind == "post":
        words = "".join(run["text"] + links.number(run.get("href", "")) for run in block["text"])
        pictures = [run["text"] for run in block["pictures"]]
        by = f"{block['dash']} {block['name']} (@{block['handle']}) {block['date']['text']}"
        yield "\n".join(f"> {line}" for line in (*words.splitlines(), *pictures, by))
    elif kind == "code":
        yield from _code(block["html"])
    elif kind in ("picture", "gallery"):
        for picture in block.get("pictures", [block]):
            yield _picture(picture["alt"], picture["caption"])
    elif kind == "media":
        yield _picture(block["alt"], block["caption"]) + links.number(block["path"])
    else:
        body = LexborHTMLParser(block["html"]).body
        yield from _parts(body, links) if body else ()


def _picture(alt: str, caption: str) -> str:
    words = " — ".join(filter(None, (alt.strip(), caption.strip())))
    return f"[{words}]" if words else ""


def _code(html: str) -> Iterator[str]:
    body = LexborHTMLParser(html).body
    lines = body.text().strip("\n").splitlines() if body else []
    yield "\n".join(f"    {line}" for line in lines)


def _parts(node: LexborNode, links: Links) -> Iterator[str]:
    """The parts of an element that holds blocks, with words of its own among them as paragraphs."""
    words: list[str] = []
    for child in node.iter(include_text=True):
        if _is_inline(child):
            words.append(_inline(child, links))
            continue
        yield _line(words)
        words = []
        yield from _element(child, links)
    yield _line(words)


def _is_inline(node: LexborNode) -> bool:
    blocks = {*HEADINGS, *HOLDERS, "p", "ul", "ol", "blockquote", "pre", "table", "hr", "dt"}
    return node.tag not in blocks


def _element(node: LexborNode, links: Links) -> Iterator[str]:
    tag = node.tag
    if tag in HEADINGS:
        yield f"\n{_line([_inline(child, links) for child in node.iter(include_text=True)])}"
    elif tag in ("ul", "ol"):
        yield "\n".join(_list(node, links))
    elif tag == "blockquote":
        yield "\n".join(f"> {line}".rstrip() for line in _joined(node, links).splitlines())
    elif tag == "pre":
        yield from _code(node.html or "")
    elif tag == "table":
        yield "\n".join(_rows(node, links))
    elif tag == "hr":
        yield "* * *"
    else:
        yield from _parts(node, links)


def _joined(node: LexborNode, links: Links) -> str:
    return "\n\n".join(part for part in _parts(node, links) if part.strip())


def _list(node: LexborNode, links: Links) -> Iterator[str]:
    entries = [child for child in node.iter() if child.tag == "li"]
    for number, entry in enumerate(entries, int(node.attributes.get("start") or 1)):
        sign = f"{number}. " if node.tag == "ol" else "* "
        first, *rest = _joined(entry, links).replace("\n\n", "\n").splitlines() or [""]
        yield f"{sign}{first}"
        yield from (f"{' ' * len(sign)}{line}" for line in rest)


def _rows(table: LexborNode, links: Links) -> Iterator[str]:
    for row in table.css("tr"):
        cells = [_joined(cell, links).replace("\n", " ") for cell in row.iter() if cell.tag in IN_A_ROW]
        yield " | ".join(cells)


def _inline(node: LexborNode, links: Links) -> str:
    """The words of what stands in a line."""
    if node.tag == "-text":
        return node.text_content or ""
    if node.tag == "br":
        return "\n"
    if node.tag == "img":
        return _picture(node.attributes.get("alt") or "", "")
    words = "".join(_inline(child, links) for child in node.iter(include_text=True))
    if node.tag == "a":
        return words + links.number(node.attributes.get("href") or "") if words.strip() else words
    return words


def _line(words: Iterable[str]) -> str:
    """Words as a paragraph: one line, but for breaks that the copy has."""
    text = re.sub(r"[^\S\n]*\n[^\S\n]*", "\n", "".join(words))
    return text.strip()
