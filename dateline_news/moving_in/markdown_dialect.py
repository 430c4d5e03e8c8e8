"""Markdown as Hugo, Jekyll and Eleventy read it, where Python-Markdown does not: GitHub's additions, CommonMark's HTML.

https://github.github.com/gfm/ https://spec.commonmark.org/0.31.2/#html-blocks https://kramdown.gettalong.org/syntax.html
https://docs.github.com/en/get-started/writing-on-github (“Alerts”)
"""

import re
from collections.abc import Mapping
from html import unescape
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown, inlinepatterns
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from dateline_news.moving_in.html_blocks import HtmlBlocks
from dateline_news.press.markup import safe_html

# What anything here begins with: copy that holds none of it is the same in both dialects.
SIGNS = re.compile(
    r"~~|://|www\.|\\\n|\$\$|^[ \t>]*\[!|\[[ xX]\][ \t]|^[ \t]*</?[A-Za-z]", re.IGNORECASE | re.MULTILINE
)
STRUCK = r"(?<!~)(~~)(?=[^~\s])([^~]*(?:~(?!~)[^~]*)*)(?<!\s)~~(?!~)"
BREAK = r"[ ]*\\{1,2}\n"
FORMULA = r"(\$\$(?!\$\$)[^$]*(?:\$(?!\$)[^$]*)*\$\$)"  # nothing in it is Markdown
ADDRESS = r"(?<![\w:/.@=\-])(?:https?://[\w\-]+|www\.(?=[\w\-]+\.))[^\s<>\"\x02\x03|]*"
# A link whose words are an address is no place for another link.
NAMED_LINK = r"(<a\s[^<>]*>(?:(?!</?a[\s>])[^\x02\x03])*?(?:://|www\.)(?:(?!</?a[\s>])[^\x02\x03])*?</a\s*>)"
ENTITY_AT_END = re.compile(r"&\w+;\Z")
AFTER = "?!.,:;*_~'"  # what ends a sentence, and no address in it
ALERT = re.compile(
    r"(?P<before>\A|^(?![ ]{0,3}>)[^\n]*\n)(?P<margin>[ ]{0,3}>[ ]?)"
    r"\[!(?P<kind>[A-Za-z]+)\][+-]?[ \t]*(?P<more>[^\n]*)",
    re.MULTILINE,
)
TASK = re.compile(r"\[(?P<done>[ xX])\]\s+(?=\S)")
TICKS = {" ": "☐", "x": "☑", "X": "☑"}
# Python-Markdown's own are: backticks 190, escapes 180, HTML 90, entities 80, emphasis 60; of lines fences 25, HTML 20.
BEFORE_ESCAPES, BEFORE_HTML, BEFORE_ENTITIES, BEFORE_EMPHASIS = 185, 95, 85, 70
AFTER_FENCES, BEFORE_INLINE = 24, 30


def differs(copy: str) -> bool:
    """Whether anything in Markdown copy may be something else in this dialect."""
    return bool(SIGNS.search(copy))


def converter(setting: Mapping[str, Any]) -> Markdown:
    """A converter for copy in this dialect. `setting` is Pelican's MARKDOWN, which goes on to hold."""
    md = safe_html.markdown(setting)
    md.preprocessors.register(_Alerts(md), "dialect-alerts", AFTER_FENCES)
    md.preprocessors.register(HtmlBlocks(md), "dialect-boxes", AFTER_FENCES - 1)
    md.treeprocessors.register(_Tasks(md), "dialect-tasks", BEFORE_INLINE)
    inline = md.inlinePatterns
    inline.register(inlinepatterns.SimpleTextInlineProcessor(FORMULA), "dialect-formulas", BEFORE_ESCAPES + 1)
    inline.register(inlinepatterns.SubstituteTagInlineProcessor(BREAK, "br"), "dialect-breaks", BEFORE_ESCAPES)
    inline.register(inlinepatterns.HtmlInlineProcessor(NAMED_LINK, md), "dialect-named-links", BEFORE_HTML)
    inline.register(_Address(ADDRESS, md), "dialect-addresses", BEFORE_ENTITIES)
    inline.register(inlinepatterns.SimpleTagInlineProcessor(STRUCK, "del"), "dialect-struck", BEFORE_EMPHASIS)
    return md


class _Alerts(Preprocessor):
    """`> [!NOTE]`: a quotation that begins with that word."""

    def run(self, lines: list[str]) -> list[str]:
        return ALERT.sub(_alert, "\n".join(lines)).split("\n")


def _alert(match: re.Match[str]) -> str:
    label = f"**{match['kind'].capitalize()}**"
    rest = f" {match['more']}" if match["more"].strip() else ""
    return f"{match['before']}{match['margin']}{label}{rest}\n{match['margin']}"


class _Tasks(Treeprocessor):
    """`- [x] done`: an item that begins with a tick, since nobody can tick anything on a page."""

    def run(self, root: Element) -> None:
        for item in root.iter("li"):
            holder = item if (item.text or "").strip() or not len(item) else item[0]
            text = (holder.text or "").lstrip()
            if holder.tag in ("li", "p") and (match := TASK.match(text)):
                holder.text = f"{TICKS[match['done']]} {text[match.end() :]}"


class _Address(inlinepatterns.InlineProcessor):
    """An address that stands in the text as it is."""

    ANCESTOR_EXCLUDES = ("a",)

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[Element, int, int]:  # type: ignore[override]  # noqa: N802, ARG002
        written = _ended(m[0])
        address = unescape(written)
        link = Element("a", {"href": address if "://" in address else f"http://{address}"})
        link.text = AtomicString(address)
        return link, m.start(), m.start() + len(written)


def _ended(written: str) -> str:
    """An address without the signs behind it that belong to the sentence."""
    while written:
        if match := ENTITY_AT_END.search(written):
            written = written[: match.start()]
        elif written[-1] in AFTER or (written[-1] == ")" and written.count(")") > written.count("(")):
            written = written[:-1]
        else:
            break
    return written
