"""Convert safe blocks of HTML to Markdown, and read it back: what the press would print must say the same.

What markdownify wrote is read with the press's own converter. A block that does not come out as it went in stays HTML.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from html import unescape
from typing import NamedTuple

from bs4 import BeautifulSoup
from bs4.element import NavigableString, Tag
from markdownify import ATX, MarkdownConverter

from dateline_news.desk.wire.compose.markdown import words as escaped_words

Read = Callable[[str], str]  # Markdown → safe HTML, as the press does it

TOKEN = re.compile(r"<(?P<tag>[a-z][a-z0-9]*)(?P<rest>[^<>]*)>|<[^<>]*>|(?P<text>[^<]+)")
INLINE = re.compile(r"</?(?:a|b|code|del|em|i|kbd|s|span|strong|sub|sup)(?:\s[^<>]*)?>")
ANY_TAG = re.compile(r"<[^<>]*>")
HREF = re.compile(r'href="([^"]*)"')
SHAPES = {"ul", "ol", "li", "blockquote", "pre", "tr", "dt", "dd", "hr"}

# At the start of a line: headings, quotes, lists and rules; definitions, fences, underlines, rows of a table.
STARTS = re.compile(r"^([ \t]*)(?:([#>+-])|(\d+)([.)])|([~=:|]))")
ENDS_HEADING = re.compile(r"#+$")
LIST = re.compile(r"(?:- |\d+\. )")
SEPARATOR = "<!-- -->"  # keeps a list from growing together with the one above it
INDENT = " " * 4  # what Python-Markdown wants for whatever belongs to an item


class Signature(NamedTuple):
    """What must not change: the words in order, and each shape and link with the number of letters before it."""

    words: list[str]
    shapes: list[tuple[int, str]]


def markdown(blocks: Sequence[str]) -> str:
    """The Markdown of some safe blocks, not proven yet."""
    return _joined(_each("".join(blocks)))


def proven_markdown(blocks: Sequence[str], read: Read) -> str:
    """The Markdown of some safe blocks, of which `read` makes the same words, links and shapes in order.

    Where it does not, HTML stays: a block, or else all of them.
    """
    mixed = _joined(_proven(block, read) for block in blocks)
    return mixed if signature(read(mixed)) == signature("\n".join(blocks)) else "\n\n".join(blocks)


def _proven(block: str, read: Read) -> str:
    text = "\n\n".join(_each(block))
    return text if signature(read(text)) == signature(block) else block


def signature(html: str) -> Signature:
    """The words, links and shapes of some safe HTML."""
    words = unescape(ANY_TAG.sub(" ", INLINE.sub("", html))).split()
    shapes: list[tuple[int, str]] = []
    letters = 0
    for match in TOKEN.finditer(html):
        if match["text"]:
            letters += sum(map(len, unescape(match["text"]).split()))
        elif shape := _shape(match["tag"] or "", match["rest"] or ""):
            shapes.append((letters, shape))
    return Signature(words, shapes)


def _shape(tag: str, rest: str) -> str:
    if tag == "a" and (href := HREF.search(rest)):
        return unescape(href[1])
    if re.fullmatch("h[1-6]", tag):
        return "heading"  # the press sets the level
    return tag if tag in SHAPES else ""


def escaped(text: str) -> str:
    """Text as Markdown that shows it as it is, but for the start of a line (see `with_safe_starts`)."""
    bare = text.strip()
    marked = escaped_words(bare).replace("]", r"\]")  # a bracket that closes may close a link around it
    return text.replace(bare, marked, 1) if bare else text


def with_safe_starts(lines: str) -> str:
    """Markdown of a paragraph, none of whose lines begins something else."""
    return "\n".join(STARTS.sub(_escaped_start, line) for line in lines.split("\n"))


def _escaped_start(match: re.Match[str]) -> str:
    before, sign, number, dot, other = match.groups()
    if sign:
        return f"{before}\\{sign}"
    return f"{before}{number}\\{dot}" if number else f"{before}&#{ord(other)};"


def _joined(blocks: Iterable[str]) -> str:
    parts: list[str] = []
    for block in blocks:
        if parts and LIST.match(block) and LIST.match(parts[-1]):
            parts.append(SEPARATOR)
        parts.append(block)
    return "\n\n".join(parts)


def _each(html: str) -> Iterable[str]:
    """The Markdown of each element at the top of some HTML."""
    for element in BeautifulSoup(html, "html.parser").children:
        if isinstance(element, Tag):
            written = CONVERTER.process_tag(element, parent_tags=set())  # type: ignore[attr-defined]  # its types leave it out
            yield str(written).strip("\n")


class _Converter(MarkdownConverter):
    """markdownify, in the words of Python-Markdown."""

    def escape(self, text: str, parent_tags: set[str]) -> str:
        """Text within a line."""
        marked = escaped(text)
        return marked.replace("|", r"\|") if parent_tags & {"td", "th"} else marked

    def convert_del(self, _el: Tag, text: str, parent_tags: set[str]) -> str:
        """What is struck out, for which Python-Markdown has no sign."""
        del parent_tags
        bare = text.strip()
        return text.replace(bare, f"<del>{bare}</del>") if bare else text

    convert_s = convert_del

    def convert_p(self, _el: Tag, text: str, parent_tags: set[str]) -> str:
        """A paragraph, as text that begins nothing else."""
        bare = text.strip(" \t\r\n")
        if "_inline" in parent_tags:
            return f" {bare} "
        return f"\n\n{with_safe_starts(bare)}\n\n" if bare else ""

    def convert_li(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        """An item: whatever belongs to it is indented by four."""
        del parent_tags
        first, *others = text.strip().split("\n")
        if el.contents and isinstance(el.contents[0], NavigableString):
            first = with_safe_starts(first)
        indented = (f"{INDENT}{line}" if line.strip() else "" for line in others)
        return "\n".join([f"{_bullet(el)} {first}", *indented, ""])

    def convert_hN(self, level: int, _el: Tag, text: str, parent_tags: set[str]) -> str:  # noqa: N802  the library's name
        """A heading, whose last sign is its own."""
        if "_inline" in parent_tags:
            return text
        words = ENDS_HEADING.sub(r"\\\g<0>", " ".join(text.split()))
        return f"\n\n{'#' * level} {words}\n\n"


CONVERTER = _Converter(heading_style=ATX, sub_symbol="<sub>", sup_symbol="<sup>", bullets="-")


def _bullet(item: Tag) -> str:
    parent = item.parent
    if parent is None or parent.name != "ol":
        return "-"
    start = str(parent.get("start") or "1")
    return f"{(int(start) if start.isdecimal() else 1) + len(item.find_previous_siblings('li'))}."
