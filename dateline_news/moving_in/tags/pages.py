"""Template tags in posts that are HTML: those that name a file are its address, what is to be read stays, others go.

Within listings, code and scripts a tag is what the page is about, so that only those go that keep a template language
from reading it.
"""

import re
from html import escape, unescape

from markdown import markdown

from dateline_news.model.diagnostics import Diagnostic
from dateline_news.model.document import Document
from dateline_news.moving_in.tags import liquid, listings, pelican_copy
from dateline_news.moving_in.tags.grammars import GRAMMARS
from dateline_news.moving_in.tags.shown_files import ShownFiles
from dateline_news.moving_in.tags.template_tags import STATEMENT, Passage, Tag, levelled
from dateline_news.press.markup.foreign import Rewritten

SIGNS = re.compile(r"\{[%{#]")
MARKS = re.compile(
    r"\{[%{#]|<!--.*?(?:-->|\Z)|<(?P<name>pre|code|script|style|textarea|xmp)(?=[\s>]).*?(?:</(?P=name)|\Z)",
    re.DOTALL | re.IGNORECASE,
)
PLUGIN_TAGS = re.compile(rf"(?P<tag>\{{%[^<>{{}}]{{1,500}}%\}})|{MARKS.pattern}", MARKS.flags)
MARKDOWN = ("[", "![", "**")  # what begins the Markdown that a tag may become; what else it becomes is an address


def without_tags(page: str, first_line: int, path: str) -> tuple[str, list[Diagnostic]]:
    """The HTML of a page without template tags, and the diagnostics of them, all foreign.

    `first_line` is the line (from 1) on which the page begins, `path` its source's path under the content folder. What
    comes back has as many lines as the page.
    """
    if not SIGNS.search(page):
        return page, []
    passage, out = Passage(page, first_line, path), list[str]()
    while mark := MARKS.search(page, passage.at):
        out.append(page[passage.at : mark.start()])
        passage.at = mark.end()
        out.append(_instead(mark, passage))
    return "".join([*out, page[passage.at :]]), passage.diagnostics


def without_plugin_tags(document: Document, path: str, files: ShownFiles) -> Rewritten:
    """The HTML of a Pelican post in reStructuredText or HTML without tags of plugins, and the diagnostics of them."""
    html, diagnostics, at = document.html or "", list[Diagnostic](), 0

    def instead(match: re.Match[str]) -> str:
        nonlocal at
        if not match["tag"]:
            return match[0]
        written = unescape(match["tag"])
        at = max(at, document.copy.find(written, at))
        passage = Passage(written, document.first_line + document.copy.count("\n", 0, at), path, files)
        tag = passage.tag(STATEMENT, 0)
        statement = pelican_copy.statement(tag, passage) if tag and tag.name not in liquid.LISTING_ENDS else None
        diagnostics.extend(passage.diagnostics)
        return match[0] if statement is None else _as_html(statement)

    return PLUGIN_TAGS.sub(instead, html), diagnostics


def _instead(mark: re.Match[str], passage: Passage) -> str:
    """What stands for a listing or a comment, or for the tag that begins with a mark; the reading goes on after it."""
    if mark[0].startswith("<"):
        return levelled(listings.literal(mark[0]), mark[0])
    for grammar, read, listing_ends in GRAMMARS[mark[0]]:
        if tag := passage.tag(grammar, mark.start()):
            passage.at = tag.end
            end = listing_ends.get(tag.name)
            instead = _listing(tag, end, passage) if end else read(tag, passage)
            if instead is not None:
                instead = instead if tag.name in liquid.RAW_ENDS else _as_html(instead)
                return levelled(instead, passage.copy[mark.start() : passage.at])
    passage.at = mark.end()
    return mark[0]


def _listing(tag: Tag, end: re.Pattern[str], passage: Passage) -> str:
    code = passage.inside(tag, end)
    return "" if code is None else f"<pre><code>{escape(listings.literal(code), quote=False)}</code></pre>"


def _as_html(instead: str) -> str:
    """What a tag became, which is Markdown where it is more than an address."""
    html = markdown(instead) if instead.startswith(MARKDOWN) else instead
    return html.removeprefix("<p>").removesuffix("</p>")
