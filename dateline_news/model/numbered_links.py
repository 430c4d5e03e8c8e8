"""Numbers the links in a body once, and replaces the numbers with addresses, relative in a page and absolute in feeds.

A body is read once and cached, while the pages that it links to may move. So it holds the number of each target in the
paper, between characters that no copy has, and the addresses are held beside it.
"""

import re
from collections.abc import Sequence
from html import escape
from typing import Any

from dateline_news.model.paper import Link

OPENING, CLOSING = "\ue000", "\ue001"  # private-use characters
NUMBERED = re.compile(f"{OPENING}(\\d+){CLOSING}")
TAG = re.compile(r'<[a-z][^">]*(?:"[^"]*"[^">]*)*>')  # of safe HTML, whose attributes are all in such quotes
HERE = re.compile(r'(\s(?:href|cite)=")(?=#)')
IMAGE = re.compile(r'<img(?:\s[^">]*(?:"[^"]*"[^">]*)*)?>')
ATTRIBUTE = re.compile(r'\s([^\s"=]+)="([^"]*)"')
MISSING_PICTURE = "[Picture: %(words)s]"
PIXELS = re.compile(r"([0-9]{1,5})(?:px)?")


def numbered(number: int) -> str:
    """The placeholder in a body for the link of this number."""
    return f"{OPENING}{number}{CLOSING}"


def with_addresses(html: str, links: Sequence[Link], base: str) -> str:
    """A body with the addresses of its links; of dead links the words stay, of missing pictures the alt text.

    `base` is the relative path from a page to the site's root, or for a feed the site's address and a slash.
    """
    if not links:
        return html
    pictures = (
        [int(number) for tag in IMAGE.findall(html) for number in NUMBERED.findall(tag)] if "<img" in html else []
    )
    if not all(link.address for link in links) or not all(links[number].width for number in pictures):
        html = _without_dead_links(html, links)
    if pictures:
        html = IMAGE.sub(lambda tag: _sized(tag[0], links, base), html)
    return NUMBERED.sub(lambda match: escape(base + links[int(match[1])].address), html)


def anchored(html: str, page: str) -> str:
    """A body whose links to its own anchors work from elsewhere; `page` is the absolute address of its page."""
    if '="#' not in html:
        return html
    address = escape(page)
    return TAG.sub(lambda tag: HERE.sub(lambda match: match[1] + address, tag[0]), html)


def _without_dead_links(html: str, links: Sequence[Link]) -> str:
    """A body without the links and pictures that lead nowhere."""
    from selectolax.lexbor import LexborHTMLParser  # noqa: PLC0415  few pages have any, and it takes long to load

    body = LexborHTMLParser(f"<!DOCTYPE html><body>{html}").body
    for node in body.css("a[href], img[src], [cite]") if body is not None else ():
        name = next(name for name in ("href", "src", "cite") if name in node.attributes)
        if _leads(node.attributes[name] or "", name, links):
            continue
        if name == "src":
            link, words = link_at(node.attributes["src"] or "", links), node.attributes.get("alt") or ""
            instead = in_place_of_picture(words, link.instead)
            node.replace_with(_to_play(node.attributes["src"] or "", words, links) or instead)
        elif name == "href":
            node.unwrap(delete_empty=True)
        else:
            del node.attrs[name]
    return (body.inner_html or "") if body is not None else html


def in_place_of_picture(alt: str, form: str = "") -> str:
    """The words that stand where a picture is missing, marked, since nobody wrote them into the text."""
    return (form or MISSING_PICTURE) % {"words": alt.strip()} if alt.strip() else ""


def _to_play(target: str, words: str, links: Sequence[Link]) -> Any:
    """A link to a video or a recording where no player can stand, such as in a sentence or a feed; None without one."""
    from selectolax.lexbor import LexborHTMLParser  # noqa: PLC0415  as above

    if not link_at(target, links).media:
        return None
    return LexborHTMLParser(f'<a href="{target}">{escape(words)}</a>').css_first("a")


def _leads(target: str, attribute: str, links: Sequence[Link]) -> bool:
    """Whether a target leads somewhere; a picture without a size does not."""
    match = NUMBERED.fullmatch(target)
    link = links[int(match[1])] if match else None
    return not link or bool(link.address and (link.width or attribute != "src"))


def _sized(tag: str, links: Sequence[Link], base: str) -> str:
    """The tag of a picture with its size, so that the text below never jumps; a size in the tag is respected."""
    attributes = dict(ATTRIBUTE.findall(tag))  # one by one, so that no words in a value are taken for a size
    match = NUMBERED.fullmatch(attributes["src"]) if "src" in attributes else None
    if not match:
        return tag
    link = links[int(match[1])]
    width, height = (_pixels(attributes.pop(name, "")) for name in ("width", "height"))
    if not (width and height):
        scale = width / link.width or height / link.height or 1
        width, height = max(1, round(link.width * scale)), max(1, round(link.height * scale))
    if link.shown:
        attributes["src"] = escape(base + link.shown)
    sized = {**attributes, "width": width, "height": height}
    return "<img" + "".join(f' {name}="{value}"' for name, value in sized.items()) + ">"


def _pixels(size: str) -> int:
    """The width or height in a tag, in pixels; 0 if it is no number of pixels."""
    match = PIXELS.fullmatch(size)
    return int(match[1]) if match else 0


def link_at(placeholder: str, links: Sequence[Link]) -> Link:
    """The link that a placeholder stands for; of any other text, a link to that text."""
    match = NUMBERED.fullmatch(placeholder)
    return links[int(match[1])] if match else Link(placeholder)
