"""Safe blocks of HTML in, Markdown out, and read back: what the press would print must say the same.

markdownify writes Markdown for many readers; ours is Python-Markdown. So what it wrote is read with the
press's own converter, and a block that does not come out as it went in stays HTML, which Markdown allows.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from html import escape, unescape
from typing import NamedTuple

from bs4 import BeautifulSoup
from bs4.element import NavigableString, Tag
from markdownify import ATX, MarkdownConverter

from dateline_news.desk.wire.markdown import words

Read = Callable[[str], str]  # Markdown → safe HTML, as the press does it

TOKEN = re.compile(r"<(?P<tag>[a-z][a-z0-9]*)(?P<rest>[^<>]*)>|<[^<>]*>|(?P<text>[^<]+)")
INLINE = re.compile(r"</?(?:a|b|code|del|em|i|kbd|s|span|strong|sub|sup)(?:\s[^<>]*)?>")
ANY = re.compile(r"<[^<>]*>")
HREF = re.compile(r'href="([^"]*)"')
SHAPES = {"ul", "ol", "li", "blockquote", "pre", "tr", "dt", "dd", "hr"}
PARAGRAPH_LIKE = {"p", "li", "dd", "dt", "td", "th"}

# At the start of a line: headings, quotes, lists and rules; definitions, fences, underlines, rows of a table.
STARTS = re.compile(r"^([ \t]*)(?:([#>+-])|(\d+)([.)])|([~=:|]))")
ENDS_HEADING = re.compile(r"#+$")
LIST = re.compile(r"(?:- |\d+\. )")
SEPARATOR = "<!-- -->"  # keeps a list from growing together with the one above it
INDENT = " " * 4  # what Python-Markdown wants for whatever belongs to an item


class Signs(NamedTuple):
    """What must not change: the words in order, and each shape and link with the number of letters before it."""

    words: list[str]
    shapes: list[tuple[int, str]]


def markdown(blocks: Sequence[str]) -> str:
    """The Markdown of some safe blocks, not proven yet."""
    soup = BeautifulSoup("".join(blocks), "html.parser")
    return _joined(_of(one) for one in soup.children if isinstance(one, Tag))


def proven(blocks: Sequence[str], read: Read) -> str:
    """The Markdown of some safe blocks of which `read` makes their words, links and shapes again, in order.

    What cannot be told in Markdown so that it comes out the same stays HTML: a block, or else all of them.
    """
    written = [one if signs(read(one := _written(block))) == signs(block) else block for block in blocks]
    whole = _joined(written)
    return whole if signs(read(whole)) == signs("\n".join(blocks)) else "\n\n".join(blocks)


def signs(html: str) -> Signs:
    """The words, links and shapes of some safe HTML."""
    words = unescape(ANY.sub(" ", INLINE.sub("", html))).split()
    shapes: list[tuple[int, str]] = []
    letters = 0
    for match in TOKEN.finditer(html):
        if match["text"]:
            letters += sum(map(len, unescape(match["text"]).split()))
        elif shape := _shape(match["tag"] or "", match["rest"] or ""):
            shapes.append((letters, shape))
    return Signs(words, shapes)


def _shape(tag: str, rest: str) -> str:
    if tag == "a" and (href := HREF.search(rest)):
        return unescape(href[1])
    if re.fullmatch("h[1-6]", tag):
        return "heading"  # the press sets the level
    return tag if tag in SHAPES else ""


def escaped(text: str) -> str:
    """Text as Markdown that shows it as it is, but for the start of a line (see `guarded`)."""
    bare = text.strip()
    if not bare:
        return text
    before, after = text[: text.index(bare)], text[text.index(bare) + len(bare) :]
    return before + words(bare).replace("]", r"\]") + after  # a bracket that closes may close a link around it


def guarded(lines: str) -> str:
    """Markdown of a paragraph, none of whose lines begins something else."""
    return "\n".join(STARTS.sub(_guard, line) for line in lines.split("\n"))


def _guard(match: re.Match[str]) -> str:
    before, sign, number, dot, other = match.groups()
    if sign:
        return f"{before}\\{sign}"
    return f"{before}{number}\\{dot}" if number else f"{before}&#{ord(other)};"


def _joined(written: Iterable[str]) -> str:
    parts: list[str] = []
    for one in written:
        if parts and LIST.match(one) and LIST.match(parts[-1]):
            parts.append(SEPARATOR)
        parts.append(one)
    return "\n\n".join(parts)


def _written(block: str) -> str:
    return "\n\n".join(_of(one) for one in BeautifulSoup(block, "html.parser").children if isinstance(one, Tag))


def _of(block: Tag) -> str:
    written = _converter().process_tag(block, parent_tags=set())  # type: ignore[attr-defined]  # its types leave it out
    return str(written).strip("\n")


@cache
def _converter() -> "_Copy":
    return _Copy(heading_style=ATX, sub_symbol="<sub>", sup_symbol="<sup>", bullets="-")


class _Copy(MarkdownConverter):
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
        return f"\n\n{guarded(bare)}\n\n" if bare else ""

    def convert_li(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        """An item: whatever belongs to it is indented by four."""
        del parent_tags
        text = text.strip()
        if el.contents and isinstance(el.contents[0], NavigableString):
            first, newline, rest = text.partition("\n")
            text = guarded(first) + newline + rest
        lines = text.split("\n")
        indented = [lines[0], *(f"{INDENT}{line}" if line.strip() else "" for line in lines[1:])]
        return "\n".join([f"{_bullet(el)} {indented[0]}", *indented[1:], ""])

    def convert_hN(self, level: int, _el: Tag, text: str, parent_tags: set[str]) -> str:  # noqa: N802  the library's name
        """A heading, whose last sign is its own."""
        if "_inline" in parent_tags:
            return text
        return f"\n\n{'#' * level} {ENDS_HEADING.sub(_own_sign, ' '.join(text.split()))}\n\n"


def _own_sign(match: re.Match[str]) -> str:
    return "\\" + match[0]


def _bullet(item: Tag) -> str:
    parent = item.parent
    if parent is None or parent.name != "ol":
        return "-"
    start = str(parent.get("start") or "1")
    return f"{(int(start) if start.isdecimal() else 1) + len(item.find_previous_siblings('li'))}."


def as_text(text: str) -> str:
    """Plain text as HTML: empty lines part paragraphs."""
    return "".join(f"<p>{escape(part.strip(), quote=False)}</p>" for part in re.split(r"\n\s*\n", text) if part.strip())
