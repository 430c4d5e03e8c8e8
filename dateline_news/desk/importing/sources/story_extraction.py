"""Find the part of a page that is the story: the page's own blocks, where another reader found story text.

Every block of the page either stays as it is or is reported as dropped, in the page's order.
"""

from collections.abc import Iterable, Iterator
from itertools import groupby, takewhile
from typing import Any, NamedTuple

from selectolax.lexbor import LexborHTMLParser, LexborNode

from dateline_news.desk.importing.html_elements import BLOCKS, COMMENT
from dateline_news.desk.importing.item import Drop
from dateline_news.desk.importing.plain_text import letters

UNDIVIDED = {"blockquote", "dl", "figure", "ol", "pre", "table", "ul"}  # what is kept or dropped in one piece
UNSEEN = {"script", "style", "template", "noscript", COMMENT}
MEDIA = "img, iframe, video, audio, embed, object, picture"
CERTAIN, UNLIKELY_TWICE = 40, 20  # letters: enough to find the story by; enough not to stand elsewhere by chance


class TextBlock(NamedTuple):
    """Some nodes side by side with no block in them, their text, and the elements around them, outermost first."""

    nodes: list[LexborNode]
    text: str
    letters: str  # the text, as it can be compared
    around: list[LexborNode]

    def is_within(self, node: LexborNode) -> bool:
        """Whether an element holds it."""
        return any(element.mem_id == node.mem_id for element in self.around)


class ExtractedStory(NamedTuple):
    """The HTML of the story on a page, its language where the page says so, and the rest of the page's words.

    `around` has these block by block.
    """

    html: str
    lang: str
    drops: list[Drop]
    around: list[str]


def extract_story(tree: LexborHTMLParser, story: Any, title: str) -> ExtractedStory:
    """The story on a page, by the text that was found to be it: an lxml element whose blocks are elements.

    The headline is neither in it nor dropped: it is metadata.
    """
    if tree.body is None:
        return ExtractedStory("", "", [], [])
    blocks = list(_blocks(tree.body, [tree.body]))
    texts = {letters("".join(element.itertext())) for element in story.iter()}
    story_letters = letters("".join(story.itertext()))
    sure = [block for block in blocks if _is_in(block, texts, story_letters)]
    if not sure:
        texts_around = [block.text for block in blocks]
        return ExtractedStory("", "", [Drop("outside-the-story", text) for text in texts_around], texts_around)
    container = _container([block for block in sure if len(block.letters) >= CERTAIN] or sure)
    pieces = {_piece(block, container).mem_id for block in sure if block.is_within(container)}
    drops: list[tuple[str, str]] = []
    for block in blocks:
        is_inside, is_title = block.is_within(container), block.letters == letters(title)
        is_kept = is_inside and (_piece(block, container).mem_id in pieces or _shows_media(block, container))
        if is_kept and not is_title:
            continue
        if not is_title:
            drops.append(("beside-the-story" if is_inside else "outside-the-story", block.text))
        for node in block.nodes:
            node.decompose()
    around = [text for _, text in drops if text]
    return ExtractedStory(container.inner_html or "", _language(container), list(_joined(drops)), around)


def _language(node: LexborNode | None) -> str:
    """The nearest `lang` around a node."""
    while node is not None:
        if lang := node.attributes.get("lang"):
            return lang
        node = node.parent
    return ""


def _blocks(node: LexborNode, around: list[LexborNode]) -> Iterator[TextBlock]:
    shown = (child for child in node.iter(include_text=True) if child.tag not in UNSEEN)
    for is_block, children in groupby(shown, _is_block):
        if is_block:
            for child in children:
                yield from _blocks(child, [*around, child])
            continue
        nodes = list(children)
        text = " ".join("".join(map(_text, nodes)).split())
        if text or any(child.is_element_node and child.css_first(MEDIA) for child in nodes):
            yield TextBlock(nodes, text, letters(text), around)


def _is_block(node: LexborNode) -> bool:
    """Whether it is a block, or has one in it."""
    return node.tag in BLOCKS or (node.is_element_node and any(inner.tag in BLOCKS for inner in node.traverse()))


def _text(node: LexborNode) -> str:
    if node.tag == "br":
        return " "
    if node.is_text_node:
        return node.text_content or ""
    return "" if node.tag in UNSEEN else "".join(map(_text, node.iter(include_text=True)))


def _is_in(block: TextBlock, texts: set[str], story_letters: str) -> bool:
    """Whether a block is one of the story's texts, or stands in all of them together."""
    own = block.letters
    return bool(own) and (own in texts or (len(own) >= UNLIKELY_TWICE and own in story_letters))


def _container(blocks: Iterable[TextBlock]) -> LexborNode:
    """The innermost element that holds them all."""
    paths = [block.around[:-1] if len(block.around) > 1 else block.around for block in blocks]
    shared = takewhile(lambda level: len({node.mem_id for node in level}) == 1, zip(*paths, strict=False))
    innermost: LexborNode = list(shared)[-1][0]
    return innermost


def _piece(block: TextBlock, container: LexborNode) -> LexborNode:
    """The outermost list, table, quote or figure around a block within the story, else its own element."""
    ids = [node.mem_id for node in block.around]
    inner = block.around[ids.index(container.mem_id) + 1 :]
    return next((node for node in inner if node.tag in UNDIVIDED), block.around[-1] if inner else block.nodes[0])


def _shows_media(block: TextBlock, container: LexborNode) -> bool:
    """Whether it is a picture or a film of the story, or the words under one."""
    piece = _piece(block, container)
    return not block.text or (piece.tag == "figure" and piece.css_first(MEDIA) is not None)


def _joined(drops: list[tuple[str, str]]) -> Iterator[Drop]:
    """Neighbours that one rule dropped, as one."""
    for rule, group in groupby(drops, key=lambda drop: drop[0]):
        yield Drop(rule, " ".join(text for _, text in group if text))
