"""HTML posts, as Pelican's HTMLReader takes them: a manuscript of HTML.

The title is the page's, each meta element that has a name is a field, what stands in the body is the text. Unlike
Pelican this reads a page as a browser does (https://html.spec.whatwg.org/#parsing), so a head or a body that nobody has
marked is one nevertheless.
"""

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser

from dateline_news.model.diagnostics import Diagnostic
from dateline_news.model.document import Document, Field
from dateline_news.model.fields import KEPT_BACK, LANGUAGE
from dateline_news.press.markup.foreign import ForeignReader
from dateline_news.press.markup.safe_html import heading_level
from dateline_news.press.read.documents import front_matter

FENCED = re.compile(r"(?:[-+]{3}[ \t]*[A-Za-z0-9]*|;{3})[ \t]*\n")
BREAKS = re.compile("\r\n?")
HALVES = re.compile("[\ud800-\udfff]")
# What a page says to programs, and no reader of it reads.
TO_PROGRAMS = re.compile(
    r"(?:viewport|generator|charset|robots|googlebot|referrer|theme-color|color-scheme|format-detection|rating"
    r"|application-name|handheldfriendly|mobileoptimized|progid|originator|csrf-\w+|.*-verification|verify-v1"
    r"|(?:twitter|og|fb|apple|msapplication|google|dc|dcterms)[:._-].*)",
    re.IGNORECASE,
)
NAMES = {"keywords": "tags"}  # as Pelican has it
# Where `<meta` is no element: parsers read no markup in these.
NO_MARKUP = re.compile(
    r"<!--.*?(?:-->|\Z)|(?P<open><(?P<tag>script|style|title|textarea)\b).*?(?=</(?P=tag)\b|\Z)",
    re.IGNORECASE | re.DOTALL,
)
META = re.compile(r"<meta(?=[\s/>])", re.IGNORECASE)
TITLE = re.compile(r"<title(?=[\s/>])", re.IGNORECASE)
PAGE = re.compile(r"<html(?=[\s/>])", re.IGNORECASE)
BODY = re.compile(r"<body(?=[\s/>])[^>]*>", re.IGNORECASE)
HEADING = re.compile(r"<(?P<close>/?)h(?P<level>[1-6])(?=[\s>])")


def parted(text: str, path: str, foreign: ForeignReader) -> Document:
    """Part a page into its fields, its copy, its HTML, and the diagnostics of its front matter.

    `path` is the page's under the content folder, `foreign` reads what was written for other programs. The HTML is not
    safe yet; its headings begin at the second level, and comments are left out. Never raises.
    """
    text = HALVES.sub("\ufffd", BREAKS.sub("\n", text))
    above = _above(text, path, foreign)
    source, known, diagnostics = above.copy, {field.name for field in above.fields}, above.diagnostics
    if above.is_foreign:
        source, of_tags = foreign.page(source, above.first_line, path)
        diagnostics = [*diagnostics, *of_tags]
    tree, markup = LexborHTMLParser(source), NO_MARKUP.sub(_blank, source)
    body = BODY.search(markup)
    at = body.end() if body else 0
    return Document(
        fields=[
            *above.fields,
            *(field for field in _fields(tree, markup, above.first_line) if field.name not in known),
        ],
        copy=source[at:],
        first_line=above.first_line + source.count("\n", 0, at),
        html=levelled(_inside(tree)),
        diagnostics=[*diagnostics, *_misplaced(tree, markup, above.first_line, foreign)],
        page=source,
        is_foreign=above.is_foreign,
    )


def _above(text: str, path: str, foreign: ForeignReader) -> Document:
    """The front matter of a page as fields, and the page as copy; a rule that only looks like a fence is the page's."""
    above = front_matter.parted(text, path, foreign) if FENCED.match(text) else Document([], text, 1)
    return above if above.fields or above.diagnostics else Document([], text, 1)


def levelled(html: str) -> str:
    """HTML with its headings at the levels of `heading_level`."""
    above = [0]
    level = 1

    def tag(match: re.Match[str]) -> str:
        nonlocal level
        level = level if match["close"] else heading_level(int(match["level"]), above)
        return f"<{match['close']}h{level}"

    return HEADING.sub(tag, html)


def _fields(tree: LexborHTMLParser, markup: str, first_line: int) -> Iterator[Field]:
    """The title, the metas and the language of a page; `markup` is its source without what only looks like a tag."""
    title = tree.css_first("head > title")
    if title is not None and (text := " ".join(title.text().split())):
        yield Field("title", (text,), _line(TITLE.search(markup), first_line))
    metas = list(_metas(tree, markup, first_line))
    yield from metas
    page = tree.css_first("html")
    language = (page.attributes.get("lang") or "").strip() if page else ""
    if LANGUAGE.fullmatch(language) and not any(meta.name == "lang" for meta in metas):
        yield Field("lang", (language,), _line(PAGE.search(markup), first_line))


def _metas(tree: LexborHTMLParser, markup: str, first_line: int) -> Iterator[Field]:
    """What each meta element in the head says under a name; parsers find them in the order of the source."""
    for node, place in zip(tree.css("meta"), META.finditer(markup), strict=False):
        attributes = node.attributes
        name = (attributes.get("name") or "").strip().lower()
        if node.parent is None or node.parent.tag != "head" or not name or TO_PROGRAMS.fullmatch(name):
            continue
        values = (attributes.get("content") or attributes.get("contents") or "").strip().split("\n")
        yield Field(NAMES.get(name, name), tuple(map(str.strip, values)), _line(place, first_line))


def _misplaced(tree: LexborHTMLParser, markup: str, first_line: int, foreign: ForeignReader) -> Iterator[Diagnostic]:
    """Meta elements that would keep a page from readers, and stand where no program looks for them."""
    for node, place in zip(tree.css("meta"), META.finditer(markup), strict=False):
        given = node.attributes
        name = (given.get("name") or given.get("property") or "").strip().lower()
        value = (given.get("content") or given.get("contents") or "").strip()
        is_read = node.parent is not None and node.parent.tag == "head" and given.get("name")
        if not is_read and _withholds(name, value, foreign):
            message = f"“{name}: {value}” stands in the body, where it does nothing; write it in the head of the page"
            yield Diagnostic("", _line(place, first_line), "embargo" if name == "embargo" else "status", message)


def _withholds(name: str, value: str, foreign: ForeignReader) -> bool:
    """Whether a field, by our name or another program's, would keep a page from readers."""
    if name in ("status", "embargo"):
        return name == "embargo" or value.lower() in KEPT_BACK
    return foreign.withholds(name, value)


def _line(place: re.Match[str] | None, first_line: int) -> int:
    return first_line + place.string.count("\n", 0, place.start()) if place else first_line


def _blank(match: re.Match[str]) -> str:
    """As many lines and signs as there were, with nothing on them."""
    return (match["open"] or "") + re.sub(r"[^\n]", " ", match[0][len(match["open"] or "") :])


def _inside(tree: LexborHTMLParser) -> str:
    """What stands in the body, or in a page of frames where browsers without frames look."""
    body = tree.body
    if body is None:
        return "".join(_inside(LexborHTMLParser(f"<body>{frames.text()}")) for frames in tree.css("noframes"))
    for node in [node for node in body.traverse() if node.is_comment_node]:
        node.decompose()
    return body.inner_html or ""
