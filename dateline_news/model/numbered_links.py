"""Links inside of bodies: numbered once for all pages, made relative per page and absolute per feed.

A body is read once and kept, while the places it links to may move. So it holds the number of each place
under the paper's roof, between characters that no copy has, and where that is stands beside it.
"""

import re
from collections.abc import Sequence
from html import escape

from dateline_news.model.paper import Link

OPENING, CLOSING = "\ue000", "\ue001"  # private-use characters
NUMBERED = re.compile(f"{OPENING}(\\d+){CLOSING}")
TAG = re.compile(r'<[a-z][^">]*(?:"[^"]*"[^">]*)*>')  # of safe HTML, whose attributes all stand between such quotes
HERE = re.compile(r'(\s(?:href|cite)=")(?=#)')
IMAGE = re.compile(r'<img(?:\s[^">]*(?:"[^"]*"[^">]*)*)?>')
ATTRIBUTE = re.compile(r'\s([^\s"=]+)="([^"]*)"')
PIXELS = re.compile(r"([0-9]{1,5})(?:px)?")


def numbered(number: int) -> str:
    """What stands in a body for the place of this number."""
    return f"{OPENING}{number}{CLOSING}"


def placed(html: str, links: Sequence[Link], base: str) -> str:
    """A body whose links lead to their places; one that leads nowhere leaves its words, and a picture what it shows.

    `base` is the way from a page to the site's root, or for a feed the site's address with a slash at its end.
    """
    if not links:
        return html
    pictures = (
        [int(number) for tag in IMAGE.findall(html) for number in NUMBERED.findall(tag)] if "<img" in html else []
    )
    if not all(link.address for link in links) or not all(links[number].width for number in pictures):
        html = _without(html, links)
    if pictures:
        html = IMAGE.sub(lambda tag: _sized(tag[0], links), html)
    return NUMBERED.sub(lambda match: escape(base + links[int(match[1])].address), html)


def anchored(html: str, page: str) -> str:
    """A body whose links to places in itself lead there from elsewhere: `page` is the whole address of its page."""
    if '="#' not in html:
        return html
    whole = escape(page)
    return TAG.sub(lambda tag: HERE.sub(lambda match: match[1] + whole, tag[0]), html)


def _without(html: str, links: Sequence[Link]) -> str:
    """A body without the links and pictures that lead nowhere."""
    from selectolax.lexbor import LexborHTMLParser  # noqa: PLC0415  few pages have any, and it takes long to load

    body = LexborHTMLParser(f"<!DOCTYPE html><body>{html}").body
    for node in body.css("a[href], img[src], [cite]") if body is not None else ():
        name = next(name for name in ("href", "src", "cite") if name in node.attributes)
        if _leads(node.attributes[name] or "", name, links):
            continue
        if name == "src":
            node.replace_with(node.attributes.get("alt") or "")
        elif name == "href":
            node.unwrap(delete_empty=True)
        else:
            del node.attrs[name]
    return (body.inner_html or "") if body is not None else html


def _leads(target: str, attribute: str, links: Sequence[Link]) -> bool:
    """Whether a target leads somewhere; a picture of which no size is known is none."""
    match = NUMBERED.fullmatch(target)
    link = links[int(match[1])] if match else None
    return not link or bool(link.address and (link.width or attribute != "src"))


def _sized(tag: str, links: Sequence[Link]) -> str:
    """The tag of a picture with its size, so that the text under it never jumps; a smaller one than its own stays."""
    given = dict(ATTRIBUTE.findall(tag))  # one after the other, so that no words in a value are taken for a size
    match = NUMBERED.fullmatch(given["src"]) if "src" in given else None
    if not match:
        return tag
    link = links[int(match[1])]
    width, height = (_pixels(given.pop(name, "")) for name in ("width", "height"))
    if not (width and height):
        scale = width / link.width or height / link.height or 1
        width, height = max(1, round(link.width * scale)), max(1, round(link.height * scale))
    attributes = {**given, "width": width, "height": height}
    return "<img" + "".join(f' {name}="{value}"' for name, value in attributes.items()) + ">"


def _pixels(size: str) -> int:
    """A width or height as a tag gives it, in pixels; 0 for one that is no number of them."""
    match = PIXELS.fullmatch(size)
    return int(match[1]) if match else 0


def place(number: str, links: Sequence[Link]) -> Link:
    """The place behind a number as `numbered` writes it."""
    match = NUMBERED.fullmatch(number)
    return links[int(match[1])] if match else Link(number)
