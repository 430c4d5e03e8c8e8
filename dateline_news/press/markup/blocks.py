"""Splits the body of a story, which is HTML, into blocks: a list of plain data that a template can draw.

A block is a dict with a `type`, which is also the name of the component that draws it:

    text     {html}                               paragraphs, headings, lists, quotes …
    code     {html}                               a listing, which scrolls on its own
    inset    {html}                               a note beside the text, or lines that are kept as they are
    table    {html}                               a table, which scrolls on its own
    picture  {src, alt, caption}                  a paragraph that holds one picture and nothing else, or a figure
    gallery  {pictures: [{src, alt, caption}]}    a paragraph that holds several, which stand in a row
    post     {…}                                  a post from social media: see social_posts.py

Where an entry of a live story begins there is a block `entry` (live_entries.py). What plays is a picture here; once it
is known where links lead it is a block `media` (plugins/stories.py).
Works on the HTML of any of Pelican's readers. Only a body is parsed, never a finished page.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import dropwhile, groupby
from typing import Any

from selectolax.lexbor import LexborHTMLParser, LexborNode

from dateline_news.press.markup.social_posts import social_posts

Block = dict[str, Any]
INSETS = {"admonition", "line-block", "sidebar", "topic"}  # docutils' classes; Markdown's admonitions have the first
# What is no word of a description: pictures, and numbers of notes, as the formats have them.
NO_WORDS = (
    'img, [role="doc-noteref"], a.footnote-ref, a.footnote-reference, sup:has(> a[href^="#"]), a[href^="#"]:has(> sup)'
)
PLACEHOLDER = "\ue002"  # a private-use character: stands in for one of them
NO_HEADER = re.compile(r"<th([^>]*)>\s*</th>")  # the corner of a table, mostly: it is the header of nothing
SPACE_BEFORE = re.compile(rf"\s+(?:{PLACEHOLDER}\s*)*{PLACEHOLDER}(?=[,.;:!?)])")


@dataclass(frozen=True, slots=True)
class Body:
    """A body as blocks in order, with its number of words and its first paragraph as text."""

    blocks: list[Block]
    words: int
    opening: str


def parse_body(html: str, mark: Callable[[LexborNode], Block | None] = lambda _: None) -> Body:
    """Split safe HTML into blocks; an element of which `mark` gives one is that."""
    root = LexborHTMLParser(html).body
    if root is None:
        return Body([], 0, "")
    for cell in root.css("td[align], th[align]"):
        cell.attrs["class"] = f"align-{cell.attributes['align']}"
        del cell.attrs["align"]
    blocks = list(_with_joined_texts(block for node in root.iter(include_text=True) for block in _blocks(node, mark)))
    words = len(root.text(separator=" ").split())
    # The opening comes last, since `_words` changes the tree.
    return Body(blocks, words, opening=next(filter(None, map(_words, root.css("body > p"))), ""))


def _words(paragraph: LexborNode) -> str:
    """A paragraph's words as text, without numbers of notes, pictures, and the space that stood before one."""
    for line_break in paragraph.css("br"):
        line_break.replace_with(" ")
    nodes = paragraph.css(NO_WORDS)
    for node in reversed(nodes):  # what is within another before that other
        node.replace_with(PLACEHOLDER)
    text = SPACE_BEFORE.sub("", paragraph.text()).replace(PLACEHOLDER, "") if nodes else paragraph.text()
    return " ".join(text.split())


def _with_joined_texts(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks, with texts that follow each other joined, so that a plain story is a single block."""
    for is_text, run in groupby(blocks, key=lambda block: block["type"] == "text"):
        if not is_text:
            yield from run
        elif html := "".join(dropwhile(lambda html: not html.strip(), [block["html"] for block in run])):
            yield {"type": "text", "html": html}


def _blocks(node: LexborNode, mark: Callable[[LexborNode], Block | None]) -> list[Block]:
    """The posts that a quotation holds; of any other node, the block that it is."""
    if marked := mark(node):
        return [marked]
    posts = social_posts(node) if node.tag == "blockquote" else []
    return [{"type": "post", **post} for post in posts] or [_block(node)]


def _block(node: LexborNode) -> Block:
    html = node.html or ""
    if node.tag == "table":
        return {"type": "table", "html": NO_HEADER.sub(r"<td\1></td>", html)}
    if node.tag == "pre" or (node.tag == "div" and "highlight" in (node.attributes.get("class") or "")):
        return {"type": "code", "html": html}
    if INSETS & set((node.attributes.get("class") or "").split()):
        return {"type": "inset", "html": html}
    pictures = _only_pictures(node) if node.tag in ("p", "figure") else []
    if len(pictures) > 1:
        return {"type": "gallery", "pictures": pictures}
    return {"type": "picture", **pictures[0]} if pictures else {"type": "text", "html": html}


def _only_pictures(node: LexborNode) -> list[Block]:
    """The pictures of a paragraph that holds nothing else, or that of a figure whose caption is plain words."""
    if node.css_first("a"):
        return []  # a link around a picture would be lost
    caption = node.css_first("figcaption") if node.tag == "figure" else None
    if caption and (caption.css_first("figcaption > *") or len(node.css("img")) > 1):
        return []
    words = " ".join(caption.text().split()) if caption else ""
    if " ".join(node.text().split()) != words:
        return []
    return [_picture(image, words) for image in node.css("img")]


def _picture(image: LexborNode, words: str) -> Block:
    src, alt, title = (image.attributes.get(name) or "" for name in ("src", "alt", "title"))
    return {"src": src, "alt": alt, "caption": words or title}
