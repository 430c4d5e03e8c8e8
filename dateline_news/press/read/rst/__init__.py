"""reStructuredText, as Pelican's reader for it takes it: a manuscript of HTML.

It is read by docutils' own parser and set by its HTML5 writer (https://docutils.sourceforge.io/docs/user/html.html),
without any file but the post: no configuration, no stylesheet, no template, no insertion. docutils takes long to load,
so only who has such a post imports this.
"""

import re
from collections.abc import Mapping
from dataclasses import replace
from html import escape
from typing import Any

from dateline_news.model.diagnostics import Diagnostic
from dateline_news.model.document import Document, Field
from dateline_news.press.markup.foreign import foreign_reader
from dateline_news.press.read.documents import front_matter, withholding
from dateline_news.press.read.documents.html_posts import levelled
from dateline_news.press.read.rst.document import document
from dateline_news.press.read.rst.front import front
from dateline_news.press.read.rst.html import html
from dateline_news.press.read.rst.messages import diagnostics

# A line of --- or +++ may also be the upper rule of a title; front matter goes on with a name and its value.
FENCED = re.compile(
    r"(?:-{3}[ \t]*\n\s*(?:#.*\n\s*)*[\w-]+[ \t]*:|\+{3}[ \t]*\n\s*(?:#.*\n\s*)*[\w\"-]+[ \t]*="
    r"|[-+]{3}[A-Za-z]\w*[ \t]*\n)"
)
BREAKS = re.compile("\r\n?")
ODD_BREAKS = re.compile("[\v\f\x1c-\x1e\x85\u2028\u2029]")  # docutils ends a line at each, editors do not
HALVES = re.compile("[\ud800-\udfff]")  # `unicode::` makes them of their numbers, and nobody can save them


def parted(text: str, path: str, settings: Mapping[str, Any] = {}) -> Document:
    """Part a post into its fields, its copy, its HTML, and the diagnostics of it.

    `path` is the post's under the content folder, `settings` are Pelican's: DEFAULT_LANG, DOCUTILS_SETTINGS,
    PYGMENTS_RST_OPTIONS and FOREIGN_READER count. The HTML is not safe yet; its headings begin at the second level.
    Never raises.
    """
    text = BREAKS.sub("\n", text)
    above = Document([], text, 1)
    if FENCED.match(text):
        above = front_matter.parted(text, path, foreign_reader(settings))
    try:
        return _read(above, path, settings)
    except Exception as error:  # noqa: BLE001  docutils raises what it likes, a RecursionError at deep lists first of all
        return _unread(above, error)


def _read(above: Document, path: str, settings: Mapping[str, Any]) -> Document:
    source = ODD_BREAKS.sub(" ", above.copy).replace("\0", "\ufffd")
    read = document(source, path, settings)
    lines = source.split("\n")
    found = front(read.tree, lines, above.fields)
    shift = above.first_line - 1
    noted = [*found.diagnostics, *diagnostics(read, lines)]
    copy = "\n".join(lines[found.end :])
    noted += withholding.diagnostics(source, Document(found.fields, copy, found.end + 1))
    return Document(
        fields=[*above.fields, *(_moved(one, shift) for one in found.fields)],
        copy=copy,
        first_line=above.first_line + found.end,
        html=HALVES.sub("\ufffd", levelled(html(read.tree))),
        diagnostics=[
            *above.diagnostics,
            *(replace(diagnostic, line=diagnostic.line + shift) for diagnostic in noted),
        ],
        is_foreign=above.is_foreign,
    )


def _moved(one: Field, by: int) -> Field:
    return Field(one.name, tuple(HALVES.sub("\ufffd", value) for value in one.values), one.line + by)


def _unread(above: Document, error: Exception) -> Document:
    """A post that docutils cannot read to its end: all of its words as they were written, and no fields."""
    message = f"cannot be read ({type(error).__name__}); take out lists and quotations that lie deep in one another"
    above.html = f"<pre>{escape(HALVES.sub(' ', above.copy))}</pre>"
    above.diagnostics.append(Diagnostic("", above.first_line, "text", message))
    return above
