"""Part untrusted HTML into safe blocks, with a list of what is in none of them.

The tree is read once and written anew (inline_rewriter.py); the press has the last word.
"""

import re
from collections.abc import Iterator
from html import unescape
from itertools import groupby
from typing import NamedTuple

from selectolax.lexbor import LexborHTMLParser, LexborNode

from dateline_news.desk.importing.conversion.inline_rewriter import InlineRewriter
from dateline_news.desk.importing.html_elements import BLOCKS, CONTAINERS, DROPPED, EMBEDS, IGNORED, TEXT, WHOLE
from dateline_news.desk.importing.item import Drop
from dateline_news.press.markup import safe_html

ONLY_ADDRESS = re.compile(r"https?://[^\s<>]+")
BREAK = re.compile(r"[ \t]*<br>[ \t]*")
PARAGRAPHS = re.compile(r"<br>(?:\s*<br>)+\s*|\n[ \t]*\n\s*")
WITHIN = re.compile(r" ?(?:<br>|\n)\s*")
NO_WRAPPERS = {TEXT, "noscript"} | EMBEDS | DROPPED | IGNORED


class SafeBlocks(NamedTuple):
    """Safe blocks in their order (each one element: p, h2, ul, table …), what was left out, and pictures named."""

    html: list[str]
    drops: list[Drop]
    pictures: list[str]


def safe_blocks(html: str, base: str = "", *, broken_lines: bool = False) -> SafeBlocks:
    """Part untrusted HTML into safe blocks; relative links start from `base`.

    With `broken_lines` an empty line parts paragraphs and a line break is one.
    """
    root = LexborHTMLParser(f"<body>{html}").body
    if root is None:
        return SafeBlocks([], [], [])
    rewriter = InlineRewriter(base, broken_lines=broken_lines)
    blocks = map(safe_html.safe, _blocks(root, rewriter))
    shown = [block for block in blocks if block.startswith("<hr") or safe_html.text(block)]
    return SafeBlocks(shown, rewriter.drops, rewriter.pictures)


def _blocks(node: LexborNode, rewriter: InlineRewriter) -> Iterator[str]:
    """What a container holds, in blocks; loose text becomes paragraphs."""
    for is_block, children in groupby(node.iter(include_text=True), _is_block):
        if is_block:
            for child in children:
                yield from _block(child, rewriter)
        else:
            yield from _paragraphs("".join(map(rewriter.written, children)), rewriter)


def _is_block(node: LexborNode) -> bool:
    """Whether it is a block, or an inline element that someone has put around blocks."""
    is_wrapper = node.tag not in NO_WRAPPERS and any(inner.tag in BLOCKS for inner in node.traverse())
    return node.tag in WHOLE | CONTAINERS or is_wrapper


def _block(node: LexborNode, rewriter: InlineRewriter) -> Iterator[str]:
    if node.tag not in WHOLE:
        yield from _blocks(node, rewriter)
    elif node.tag == "blockquote":
        yield f"<blockquote>{''.join(_blocks(node, rewriter))}</blockquote>"
    elif node.tag == "p":
        yield from _paragraphs(rewriter.inside(node), rewriter)
    else:
        yield rewriter.written(node)


def _paragraphs(loose: str, rewriter: InlineRewriter) -> Iterator[str]:
    for part in PARAGRAPHS.split(BREAK.sub("<br>", loose)):
        text = _trimmed(part)
        if rewriter.broken_lines:
            text = WITHIN.sub("<br>", text)
        if ONLY_ADDRESS.fullmatch(text):
            text = rewriter.link(unescape(text), text)
        if text:
            yield f"<p>{text}</p>"


def _trimmed(text: str) -> str:
    """A text without space and breaks at its ends."""
    while (shorter := text.strip().removeprefix("<br>").removesuffix("<br>")) != text:
        text = shorter
    return text
