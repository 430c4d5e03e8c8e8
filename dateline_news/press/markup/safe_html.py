"""Markdown in, safe HTML out: the one way by which an editor's or a wire's words become markup."""

import re
from collections.abc import Callable, Mapping
from typing import Any
from xml.etree.ElementTree import Element

import nh3
from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor
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
    """nh3, and what is done with each address that it lets stand: in its own tree, so nothing else can be met."""

    def __init__(self) -> None:
        self.change: Change = unchanged
        self.cleaner = nh3.Cleaner(
            tags=TAGS,
            attributes=ATTRIBUTES,
            attribute_filter=self._kept,
            url_schemes=SCHEMES,
            link_rel=None,  # no link of ours opens another window, so there is nothing to sever
            strip_comments=True,
        )

    def clean(self, html: str, change: Change) -> str:
        """Safe HTML in which `change` says what each address is."""
        self.change = change
        return self.cleaner.clean(html)

    def _kept(self, tag: str, name: str, value: str) -> str | None:
        """Refuse an address that begins with `//`: it names another host without saying so; and what nh3 lets stand."""
        if name not in ADDRESSES.get(tag, ()):
            return value
        scheme = SCHEME.match(value)
        is_refused = ELSEWHERE.match(value) or (scheme and "".join(scheme[1].split()).lower() not in SCHEMES)
        return None if is_refused else self.change(tag, name, value)


SANITISER = _Sanitiser()
PLAIN = nh3.Cleaner(tags=set())


def safe(html: str, change: Change = unchanged) -> str:
    """The same HTML without anything that runs, styles, frames or loads by itself.

    `change` is asked, in their order, about the addresses that stay; what it gives is not looked at again.
    """
    return SANITISER.clean(html, change)


def refused(html: str) -> list[str]:
    """What stands in angle brackets and `safe` would drop: unknown tags, and words as in `<b and c>`."""
    unknown = [tag for tag in TAG.findall(html) if tag.lower() not in TAGS]
    return [*unknown, *WORDS_IN_TAG.findall(html)]


def styles(html: str) -> dict[str, str]:
    """What `safe` drops of styles, and of programs in attributes: by the sentence about each, how it is written."""
    told: dict[str, str] = {}
    body = LexborHTMLParser(f"<!DOCTYPE html><body>{html}").body if STYLING.search(html) else None
    drawn: set[int] = set()  # drawings, which go whole, and what stands in them
    for node in body.css("*")[1:] if body else ():
        is_inside = node.parent is not None and node.parent.mem_id in drawn
        if is_inside or node.tag in DRAWN:
            drawn.add(node.mem_id)
        if node.tag == "style":
            told[STYLE_ELEMENT] = "<style"
        elif not is_inside or node.tag in DRAWN:
            told |= {STYLE_ATTRIBUTE.format(name): f"{name}=" for name in node.attributes if STYLES.fullmatch(name)}
    return told


def literal(written: str) -> str:
    """Markdown in which `<` is itself wherever it opens no tag that a page may hold."""
    return OPENING.sub(lambda match: match[0] if match[1].lower() in TAGS else f"&lt;{match[0][1:]}", written)


def text(html: str) -> str:
    """The words of some HTML, on one line, as text (entities resolved)."""
    return " ".join(unescaped(PLAIN.clean(html)).split())


def unescaped(html: str) -> str:
    """The text behind the entities that nh3 writes."""
    for entity, character in (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&nbsp;", " "), ("&amp;", "&")):
        html = html.replace(entity, character)
    return html


class _Headings(Treeprocessor):
    """Headings of a body begin at the second level, since the headline is the first, and skip none."""

    def run(self, root: Element) -> None:
        written = [0]  # the levels that are open, as they were written, under the headline
        for element in root.iter():
            if match := HEADING.fullmatch(element.tag):
                while len(written) > 1 and written[-1] >= int(match[1]):
                    written.pop()
                written.append(int(match[1]))
                element.tag = f"h{min(len(written), LOWEST)}"


class _NewsroomMarkdown(Extension):
    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802  the library's name for it
        md.treeprocessors.register(_Headings(md), "newsroom-headings", 5)


def markdown(settings: Mapping[str, Any]) -> Markdown:
    """A converter as Pelican's MARKDOWN setting (a dict of Markdown's arguments) asks for.

    The meta extension is left out, since header.py has read the header already; alignment of table
    cells becomes an attribute, because the content policy refuses inline styles.
    """
    options = dict(settings)
    configs = {name: dict(config) for name, config in options.pop("extension_configs", {}).items()}
    if EXTRA in configs:
        configs[EXTRA].setdefault("tables", {"use_align_attribute": True})
    names = dict.fromkeys([*configs, *options.pop("extensions", [])])
    names.pop(META, None)
    configs.pop(META, None)
    return Markdown(extensions=[*names, _NewsroomMarkdown()], extension_configs=configs, **options)
