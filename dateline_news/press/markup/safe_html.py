"""Converts Markdown, and makes HTML safe: the only way by which an editor's or a wire's words become markup."""

import re
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any
from xml.etree.ElementTree import Element

import nh3
from markdown import Markdown
from markdown.treeprocessors import Treeprocessor
from pygments import plugin
from selectolax.lexbor import LexborHTMLParser

from dateline_news.press.markup import html_addresses

# nh3's own list is meant for comments: it drops ids and classes, and with them footnotes and the
# colours of code; and it knows neither captions nor a change of direction within a text.
TAGS = nh3.ALLOWED_TAGS | {"figure", "figcaption", "section"}
EVERYWHERE = {"id", "class", "dir", "lang", "title", "role"}
ATTRIBUTES = {
    **{tag: set(names) for tag, names in nh3.ALLOWED_ATTRIBUTES.items()},
    "*": EVERYWHERE,
    "time": {"datetime"},
    "ol": {"start", "type"},
}
META, EXTRA = "markdown.extensions.meta", "markdown.extensions.extra"
TAG = re.compile(r"<([A-Za-z][A-Za-z0-9-]*)")
OPENING = re.compile(r"<(?=/?([A-Za-z][A-Za-z0-9-]*|))")
HEADING, LOWEST = re.compile("h([1-6])"), 6
WORDS_IN_TAG = re.compile(r"<([A-Za-z]+(?:\s+(?!open\b|reversed\b)[A-Za-z]+)+)\s*>")
DRAWN = {"math", "svg"}
STYLING = re.compile(r"<style\b|\sstyle\s*=|\son\w+\s*=", re.IGNORECASE)
STYLES = re.compile(r"style|on\w+")  # attributes that style or run something
STYLE_ELEMENT = "<style> sets a page in a style of its own; it is left out"
STYLE_ATTRIBUTE = "{}=… styles or runs something of its own; it is left out"
SCHEMES = {"http", "https", "mailto", "tel"}
# The attributes of each tag in which a page holds an address.
ADDRESSES = {
    tag: names & html_addresses.ATTRIBUTES for tag, names in ATTRIBUTES.items() if names & html_addresses.ATTRIBUTES
}
ELSEWHERE = re.compile(r"[\x00-\x20]*[/\\][\t\n\r]*[/\\]")  # as a browser reads it, the name of a host follows
SCHEME = re.compile(r"[\x00-\x20]*([a-z][a-z0-9+.\-\t\n\r]*):", re.IGNORECASE)
Change = Callable[[str, str, str], str]  # (tag, attribute, address) → the address that is to stand there


def unchanged(_tag: str, _name: str, address: str) -> str:
    """The address as it is."""
    return address


class _Sanitiser:
    """Cleans HTML with nh3, and changes each address that stays while nh3 walks its own tree."""

    def __init__(self) -> None:
        self.change: Change = unchanged
        self.cleaner = nh3.Cleaner(
            tags=TAGS,
            attributes=ATTRIBUTES,
            attribute_filter=self._filtered,
            url_schemes=SCHEMES,
            link_rel=None,  # no link of ours opens another window, so there is nothing to sever
            strip_comments=True,
        )

    def clean(self, html: str, change: Change) -> str:
        """Make HTML safe, and put what `change` returns for an address in its place."""
        self.change = change
        return self.cleaner.clean(html)

    def _filtered(self, tag: str, name: str, value: str) -> str | None:
        """The value of an attribute; None for an address with another host or scheme that nh3 does not recognise."""
        if name not in ADDRESSES.get(tag, ()):
            return value
        scheme = SCHEME.match(value)
        is_refused = ELSEWHERE.match(value) or (scheme and "".join(scheme[1].split()).lower() not in SCHEMES)
        return None if is_refused else self.change(tag, name, value)


SANITISER = _Sanitiser()
PLAIN = nh3.Cleaner(tags=set())


def safe(html: str, change: Change = unchanged) -> str:
    """The same HTML without anything that runs, styles, frames or loads by itself.

    `change` is called, in their order, with the addresses that stay; what it returns is not checked again.
    """
    return SANITISER.clean(html, change)


def refused(html: str) -> list[str]:
    """The names of tags that `safe` would drop, and words in angle brackets, as in `<b and c>`."""
    unknown = [tag for tag in TAG.findall(html) if tag.lower() not in TAGS]
    return [*unknown, *WORDS_IN_TAG.findall(html)]


def styles(html: str) -> dict[str, str]:
    """The styles, and programs in attributes, that `safe` drops: a message about each, and how it is written."""
    messages: dict[str, str] = {}
    body = LexborHTMLParser(f"<!DOCTYPE html><body>{html}").body if STYLING.search(html) else None
    drawn: set[int] = set()  # drawings, which go whole, and what stands in them
    for node in body.css("*")[1:] if body else ():
        is_inside = node.parent is not None and node.parent.mem_id in drawn
        if is_inside or node.tag in DRAWN:
            drawn.add(node.mem_id)
        if node.tag == "style":
            messages[STYLE_ELEMENT] = "<style"
        elif not is_inside or node.tag in DRAWN:
            names = filter(STYLES.fullmatch, node.attributes)
            messages |= {STYLE_ATTRIBUTE.format(name): f"{name}=" for name in names}
    return messages


def literal(copy: str) -> str:
    """Markdown with `<` escaped wherever it opens no tag that a page may hold."""
    return OPENING.sub(lambda match: match[0] if match[1].lower() in TAGS else f"&lt;{match[0][1:]}", copy)


def text(html: str) -> str:
    """The words of HTML on one line, as text with the entities resolved that nh3 writes."""
    words = PLAIN.clean(html)
    for entity, character in (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&nbsp;", " "), ("&amp;", "&")):
        words = words.replace(entity, character)
    return " ".join(words.split())


def heading_level(level: int, above: list[int]) -> int:
    """The level at which a heading is set, so that a body's begin at the second, under the headline, and skip none.

    `above` are the levels as written of the headings that it stands under, with 0 for the headline; its own is added.
    """
    while len(above) > 1 and above[-1] >= level:
        above.pop()
    above.append(level)
    return min(len(above), LOWEST)


class _Headings(Treeprocessor):
    """Sets the headings of a body at their levels."""

    def run(self, root: Element) -> None:
        above = [0]
        for element in root.iter():
            if match := HEADING.fullmatch(element.tag):
                element.tag = f"h{heading_level(int(match[1]), above)}"


# Pygments looks for lexers of plugins at nearly every listing, and Python reads the metadata of all packages for that:
# half of the time that a folder of listings took. No package comes or goes in a build.
plugin.iter_entry_points = cache(plugin.iter_entry_points)


def markdown(settings: Mapping[str, Any]) -> Markdown:
    """A converter as Pelican's MARKDOWN setting (a dict of Markdown's arguments) asks for.

    The meta extension is left out, since the header is read already; alignment of table cells
    becomes an attribute, because the content policy refuses inline styles.
    """
    options = dict(settings)
    configs = {name: dict(config) for name, config in options.pop("extension_configs", {}).items() if name != META}
    if EXTRA in configs:
        configs[EXTRA].setdefault("tables", {"use_align_attribute": True})
    names = [name for name in dict.fromkeys([*configs, *options.pop("extensions", [])]) if name != META]
    md = Markdown(extensions=names, extension_configs=configs, **options)
    md.treeprocessors.register(_Headings(md), "newsroom-headings", 5)
    return md
