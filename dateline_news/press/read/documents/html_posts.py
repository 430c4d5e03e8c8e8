"""Reads HTML posts, as Pelican's HTMLReader takes them.

The title is the page's, each meta element that has a name is a field, what stands in the body is the text. Unlike
Pelican this reads a page as a browser does (https://html.spec.whatwg.org/#parsing), so a head or a body that nobody has
marked is one nevertheless.
"""

import re
from collections.abc import Iterable, Iterator

from selectolax.lexbor import LexborHTMLParser

from dateline_news.model.diagnostics import Diagnostic
from dateline_news.model.document import Document, Field
from dateline_news.model.fields import LANGUAGE, UNLISTED
from dateline_news.press.markup.foreign import ForeignReader
from dateline_news.press.markup.safe_html import heading_level
from dateline_news.press.read.documents import front_matter

_Meta = tuple[str, str, int, bool]  # its name, value and line, and whether programs read it: with a name, in the head
FENCED = re.compile(r"(?:[-+]{3}[ \t]*[A-Za-z0-9]*|;{3})[ \t]*\n")
BREAKS = re.compile("\r\n?")
SURROGATES = re.compile("[\ud800-\udfff]")  # nobody can save them, and yet `unicode::` and escapes make some
# Names of what is meant for programs, and not for people who read the page.
FOR_PROGRAMS = re.compile(
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


def read(text: str, path: str, foreign: ForeignReader) -> Document:
    """Read a page into its fields, its copy, its HTML, and the diagnostics of its front matter.

    `path` is the page's under the content folder, `foreign` reads what was written for other programs. The HTML is not
    safe yet; its headings begin at the second level, and comments are left out. Never raises.
    """
    text = SURROGATES.sub("\ufffd", BREAKS.sub("\n", text))
    header = front_matter.read(text, path, foreign) if FENCED.match(text) else Document([], text, 1)
    if not (header.fields or header.diagnostics):
        header = Document([], text, 1)  # a rule that only looks like a fence is the page's
    source = header.copy
    if header.is_foreign:
        source, diagnostics = foreign.page(source, header.first_line, path)
        header.diagnostics += diagnostics
    tree, markup = LexborHTMLParser(source), NO_MARKUP.sub(_blanked, source)
    metas = list(_metas(tree, markup))
    in_header = {field.name for field in header.fields}
    body = BODY.search(markup)
    begin = body.end() if body else 0
    return Document(
        fields=[field for field in _fields(tree, markup, metas) if field.name not in in_header],
        copy=source[begin:],
        first_line=1 + source.count("\n", 0, begin),
        html=with_heading_levels(_body_html(tree)),
        diagnostics=list(_misplaced(metas, foreign)),
        page=source,
    ).below(header)


def with_heading_levels(html: str) -> str:
    """HTML with its headings at the levels of `heading_level`."""
    above = [0]
    level = 1

    def tag(match: re.Match[str]) -> str:
        nonlocal level
        level = level if match["close"] else heading_level(int(match["level"]), above)
        return f"<{match['close']}h{level}"

    return HEADING.sub(tag, html)


def _metas(tree: LexborHTMLParser, markup: str) -> Iterator[_Meta]:
    """The meta elements of a page, in the order of its source; `markup` is that without what only looks like a tag."""
    for node, match in zip(tree.css("meta"), META.finditer(markup), strict=False):
        attributes = node.attributes
        name = (attributes.get("name") or attributes.get("property") or "").strip().lower()
        value = (attributes.get("content") or attributes.get("contents") or "").strip()
        is_in_head = node.parent is not None and node.parent.tag == "head"
        yield name, value, _line(match), is_in_head and bool(attributes.get("name"))


def _fields(tree: LexborHTMLParser, markup: str, metas: Iterable[_Meta]) -> Iterator[Field]:
    """The title, the metas and the language of a page as fields."""
    title = tree.css_first("head > title")
    if title is not None and (text := " ".join(title.text().split())):
        yield Field("title", (text,), _line(TITLE.search(markup)))
    has_language = False
    for name, value, line, is_read in metas:
        if is_read and name and not FOR_PROGRAMS.fullmatch(name):
            has_language |= name == "lang"
            yield Field(NAMES.get(name, name), tuple(map(str.strip, value.split("\n"))), line)
    page = tree.css_first("html")
    language = (page.attributes.get("lang") or "").strip() if page else ""
    if LANGUAGE.fullmatch(language) and not has_language:
        yield Field("lang", (language,), _line(PAGE.search(markup)))


def _misplaced(metas: Iterable[_Meta], foreign: ForeignReader) -> Iterator[Diagnostic]:
    """A diagnostic for each meta element that would keep a page from readers, and stands where programs do not look."""
    for name, value, line, is_read in metas:
        is_ours = name == "embargo" or (name == "status" and value.lower() in UNLISTED)
        if not is_read and (is_ours or (name != "status" and foreign.withholds(name, value))):
            message = f"“{name}: {value}” stands in the body, where it does nothing; write it in the head of the page"
            yield Diagnostic("", line, "embargo" if name == "embargo" else "status", message)


def _line(match: re.Match[str] | None) -> int:
    return 1 + match.string.count("\n", 0, match.start()) if match else 1


def _blanked(match: re.Match[str]) -> str:
    """Spaces in the place of all signs but line ends; what opens an element stays."""
    opening = match["open"] or ""
    return opening + re.sub(r"[^\n]", " ", match[0].removeprefix(opening))


def _body_html(tree: LexborHTMLParser) -> str:
    """The inside of the body; of a page of frames, what it holds for browsers without frames."""
    body = tree.body
    if body is None:
        return "".join(_body_html(LexborHTMLParser(f"<body>{frames.text()}")) for frames in tree.css("noframes"))
    for node in [node for node in body.traverse() if node.is_comment_node]:
        node.decompose()
    return body.inner_html or ""
