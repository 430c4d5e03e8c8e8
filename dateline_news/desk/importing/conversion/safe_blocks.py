"""Untrusted HTML in, a list of safe blocks out, and the account of what is in none of them.

The tree is read once and written anew (see `pen`); `dateline_news.press.markup.safe_html.safe` has the last word.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape

from selectolax.lexbor import LexborHTMLParser, LexborNode

from dateline_news.desk.importing.conversion.inline_rewriter import Pen, bare
from dateline_news.desk.importing.html_elements import BLOCKS, CONTAINERS, FRAMES, GONE, LEAVES, SILENT, TEXT
from dateline_news.desk.importing.item import Drop
from dateline_news.press.markup import safe_html

ONLY_ADDRESS = re.compile(r"https?://[^\s<>]+")
BREAK = re.compile(r"[ \t]*<br>[ \t]*")
PARAGRAPHS = re.compile(r"<br>(?:\s*<br>)+\s*|\n[ \t]*\n\s*")
WITHIN = re.compile(r" ?(?:<br>|\n)\s*")


@dataclass(slots=True)
class Blocks:
    """Safe blocks in their order (each one element: p, h2, ul, table …), what was left out, and pictures named."""

    html: list[str] = field(default_factory=list)
    drops: list[Drop] = field(default_factory=list)
    pictures: list[str] = field(default_factory=list)


def blocks(html: str, base: str = "", *, broken_lines: bool = False) -> Blocks:
    """Part untrusted HTML into safe blocks; relative links start from `base`.

    With `broken_lines` an empty line parts paragraphs and a line break is one.
    """
    root = LexborHTMLParser(f"<body>{html}").body
    if root is None:
        return Blocks()
    pen = Pen(base, broken_lines=broken_lines)
    made = [safe for block in _parted(root, pen) if _says_something(safe := safe_html.safe(block))]
    return Blocks(made, pen.drops, pen.pictures)


def _says_something(block: str) -> bool:
    return block.startswith("<hr") or bool(bare(block))


def _parted(node: LexborNode, pen: Pen) -> Iterator[str]:
    """What a container holds, in blocks; loose text becomes paragraphs."""
    loose = ""
    for child in node.iter(include_text=True):
        if child.tag not in LEAVES | CONTAINERS and not _is_wrapper(child):
            loose += pen.written(child)
            continue
        yield from _paragraphs(loose, pen)
        loose = ""
        yield from _leaf(child, pen) if child.tag in LEAVES else _parted(child, pen)
    yield from _paragraphs(loose, pen)


def _is_wrapper(node: LexborNode) -> bool:
    """Whether it is an inline element that someone has put around blocks."""
    if node.tag in {TEXT, "noscript"} | FRAMES | GONE | SILENT:
        return False
    return any(one.tag in BLOCKS for one in node.traverse())


def _leaf(node: LexborNode, pen: Pen) -> Iterator[str]:
    if node.tag == "blockquote":
        yield f"<blockquote>{''.join(_parted(node, pen))}</blockquote>"
    elif node.tag == "p":
        yield from _paragraphs(pen.inside(node), pen)
    else:
        yield pen.written(node)


def _paragraphs(loose: str, pen: Pen) -> Iterator[str]:
    for part in PARAGRAPHS.split(BREAK.sub("<br>", loose)):
        text = _trimmed(part)
        if pen.broken_lines:
            text = WITHIN.sub("<br>", text)
        if ONLY_ADDRESS.fullmatch(text):
            text = pen.link(unescape(text), text)
        if text:
            yield f"<p>{text}</p>"


def _trimmed(text: str) -> str:
    """A text without space and breaks at its ends."""
    while (bare := text.strip().removeprefix("<br>").removesuffix("<br>")) != text:
        text = bare
    return text
