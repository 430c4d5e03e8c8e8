"""Reads reStructuredText, as Pelican's reader for it takes it.

docutils' own parser reads it and its HTML5 writer converts it (https://docutils.sourceforge.io/docs/user/html.html),
without any file but the post: no configuration, no stylesheet, no template, no insertion. docutils takes long to load,
so this is imported only for such a post. document.py parses, front.py and fields.py take what stands above the text,
directives.py replaces what a post may not do, html.py and inserts.py convert, messages.py says what docutils reports.
"""

import re
from collections.abc import Mapping
from dataclasses import replace
from html import escape
from typing import Any

from dateline_news.model.diagnostics import Diagnostic
from dateline_news.model.document import Document
from dateline_news.press.markup.foreign import foreign_reader
from dateline_news.press.read.documents import front_matter, withholding
from dateline_news.press.read.documents.html_posts import BREAKS, SURROGATES, with_heading_levels
from dateline_news.press.read.rst.document import parse
from dateline_news.press.read.rst.fields import misplaced
from dateline_news.press.read.rst.front import take_front_matter
from dateline_news.press.read.rst.html import html
from dateline_news.press.read.rst.messages import diagnostics

# A line of --- or +++ may also be the upper rule of a title; front matter goes on with a name and its value.
FENCED = re.compile(
    r"(?:-{3}[ \t]*\n\s*(?:#.*\n\s*)*[\w-]+[ \t]*:|\+{3}[ \t]*\n\s*(?:#.*\n\s*)*[\w\"-]+[ \t]*="
    r"|[-+]{3}[A-Za-z]\w*[ \t]*\n)"
)
ODD_BREAKS = re.compile("[\v\f\x1c-\x1e\x85\u2028\u2029]")  # docutils ends a line at each, editors do not


def read(text: str, path: str, settings: Mapping[str, Any] = {}) -> Document:
    """Read a post into its fields, its copy, its HTML, and its diagnostics.

    `path` is the post's under the content folder, `settings` are Pelican's: DEFAULT_LANG, DOCUTILS_SETTINGS,
    PYGMENTS_RST_OPTIONS and FOREIGN_READER count. The HTML is not safe yet; its headings begin at the second level.
    Never raises.
    """
    text = BREAKS.sub("\n", text)
    header = Document([], text, 1)
    if FENCED.match(text):
        header = front_matter.read(text, path, foreign_reader(settings))
    try:
        return _read(header, path, settings).below(header)
    except Exception as error:  # noqa: BLE001  docutils raises what it likes, a RecursionError at deep lists first of all
        message = f"cannot be read ({type(error).__name__}); take out lists and quotations that lie deep in one another"
        header.html = f"<pre>{escape(SURROGATES.sub(' ', header.copy))}</pre>"
        header.diagnostics.append(Diagnostic("", header.first_line, "text", message))
        return header


def _read(header: Document, path: str, settings: Mapping[str, Any]) -> Document:
    """The document of the copy below a header in YAML or TOML."""
    source = ODD_BREAKS.sub(" ", header.copy).replace("\0", "\ufffd")
    post = parse(source, path, settings)
    lines = source.split("\n")
    fields, end = take_front_matter(post.tree, lines, header.fields)
    document = Document(
        [replace(field, values=tuple(SURROGATES.sub("\ufffd", value) for value in field.values)) for field in fields],
        copy="\n".join(lines[end:]),
        first_line=end + 1,
        html=SURROGATES.sub("\ufffd", with_heading_levels(html(post.tree))),
        diagnostics=[*misplaced(post.tree), *diagnostics(post, lines)],
    )
    document.diagnostics += withholding.diagnostics(source, document)
    return document
