"""The part of a page that is the story: the page's own blocks, where another reader found story text.

Every block of the page either stays as it is or is told as dropped, in the page's order.
"""

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby, takewhile
from typing import Any

from selectolax.lexbor import LexborHTMLParser, LexborNode

from dateline_news.desk.importing.html_elements import BLOCKS, COMMENT
from dateline_news.desk.importing.item import Drop

WHOLE = {"blockquote", "dl", "figure", "ol", "pre", "table", "ul"}  # what is kept or dropped in one piece
UNSEEN = {"script", "style", "template", "noscript", COMMENT}
MEDIA = "img, iframe, video, audio, embed, object, picture"
CERTAIN, UNLIKELY_TWICE = 40, 20  # letters: enough to find the story by; enough not to stand elsewhere by chance


@dataclass(slots=True)
class Leaf:
    """Some nodes side by side with no block in them, their text, and the elements around them, outermost first."""

    nodes: list[LexborNode]
    text: str
    around: list[LexborNode]

    @property
    def letters(self) -> str:
        """Its text, as it can be compared."""
        return letters(self.text)

    def is_within(self, node: LexborNode) -> bool:
        """Whether an element holds it."""
        return any(one.mem_id == node.mem_id for one in self.around)


def letters(text: str) -> str:
    """A text without its white space, each character in one way of writing it."""
    return "".join(unicodedata.normalize("NFC", text).split())


@dataclass(frozen=True, slots=True)
class Part:
    """The HTML of the story on a page, its language where the page says so, and the rest of the page's words."""

    html: str
    lang: str
    drops: list[Drop]


def parted(tree: LexborHTMLParser, story: Any, title: str) -> Part:
    """The story on a page.

    `story` is the text that was found to be the story, as an lxml element whose blocks are elements.
    The headline, where it stands on the page, is in neither: it is metadata.
    """
    if tree.body is None:
        return Part("", "", [])
    leaves = list(_leaves(tree.body, [tree.body]))
    found = {letters("".join(one.itertext())) for one in story.iter()}
    everything = letters("".join(story.itertext()))
    sure = [leaf for leaf in leaves if _is_in(leaf, found, everything)]
    if not sure:
        return Part("", "", [Drop("outside-the-story", leaf.text) for leaf in leaves])
    place = _around([leaf for leaf in sure if len(leaf.letters) >= CERTAIN] or sure)
    pieces = {_piece(leaf, place).mem_id for leaf in sure if leaf.is_within(place)}
    drops: list[tuple[str, str]] = []
    for leaf in leaves:
        inside = leaf.is_within(place)
        kept = inside and (_piece(leaf, place).mem_id in pieces or _shows_something(leaf, place))
        if kept and leaf.letters != letters(title):
            continue
        if leaf.letters != letters(title):
            drops.append(("beside-the-story" if inside else "outside-the-story", leaf.text))
        for node in leaf.nodes:
            node.decompose()
    return Part(place.inner_html or "", _language(place), list(_together(drops)))


def _language(place: LexborNode | None) -> str:
    """The nearest `lang` around a place."""
    while place is not None:
        if lang := place.attributes.get("lang"):
            return lang
        place = place.parent
    return ""


def _leaves(node: LexborNode, around: list[LexborNode]) -> Iterator[Leaf]:
    loose: list[LexborNode] = []
    for child in node.iter(include_text=True):
        if child.tag in UNSEEN:
            continue
        if child.tag not in BLOCKS and not _holds_blocks(child):
            loose.append(child)
            continue
        yield from _leaf(loose, around)
        loose = []
        yield from _leaves(child, [*around, child])
    yield from _leaf(loose, around)


def _holds_blocks(node: LexborNode) -> bool:
    return node.is_element_node and any(one.tag in BLOCKS for one in node.traverse())


def _leaf(nodes: list[LexborNode], around: list[LexborNode]) -> Iterator[Leaf]:
    text = " ".join("".join(map(_text, nodes)).split())
    if text or any(one.is_element_node and one.css_first(MEDIA) for one in nodes):
        yield Leaf(nodes, text, around)


def _text(node: LexborNode) -> str:
    if node.tag == "br":
        return " "
    if node.is_text_node:
        return node.text_content or ""
    return "" if node.tag in UNSEEN else "".join(map(_text, node.iter(include_text=True)))


def _is_in(leaf: Leaf, found: set[str], everything: str) -> bool:
    own = leaf.letters
    return bool(own) and (own in found or (len(own) >= UNLIKELY_TWICE and own in everything))


def _around(leaves: Iterable[Leaf]) -> LexborNode:
    """The innermost element that holds them all."""
    paths = [leaf.around[:-1] if len(leaf.around) > 1 else leaf.around for leaf in leaves]
    shared = takewhile(lambda level: len({one.mem_id for one in level}) == 1, zip(*paths, strict=False))
    innermost: LexborNode = list(shared)[-1][0]
    return innermost


def _piece(leaf: Leaf, place: LexborNode) -> LexborNode:
    """The outermost list, table, quote or figure around a leaf within the story, else its own element."""
    inner = leaf.around[next(at for at, one in enumerate(leaf.around) if one.mem_id == place.mem_id) + 1 :]
    return next((one for one in inner if one.tag in WHOLE), leaf.around[-1] if inner else leaf.nodes[0])


def _shows_something(leaf: Leaf, place: LexborNode) -> bool:
    """Whether it is a picture or a film of the story, or the words under one."""
    piece = _piece(leaf, place)
    return (piece.tag == "figure" and piece.css_first(MEDIA) is not None) or not leaf.text


def _together(drops: list[tuple[str, str]]) -> Iterator[Drop]:
    """Neighbours that one rule dropped, as one."""
    for rule, group in groupby(drops, key=lambda drop: drop[0]):
        yield Drop(rule, " ".join(text for _, text in group if text))
