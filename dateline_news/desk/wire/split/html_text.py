"""The text of a mail that has only HTML: its blocks as paragraphs, without what nobody is shown.

No tree is made of it: a parser that mends HTML as browsers do takes minutes for elements in elements by the thousand,
and can be made to fill the memory with copies of them. Tags are read one by one instead, each byte once.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape

from dateline_news.desk.drafts.draft import NoDraftError

BLOCKS = {
    "address", "article", "aside", "blockquote", "body", "center", "dd", "div", "dl", "dt", "fieldset", "figcaption",
    "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "nav", "ol", "p", "pre",
    "section", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
}  # fmt: skip
UNSEEN = {"noscript", "script", "style", "svg", "template", "title"}
HIDDEN = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)", re.IGNORECASE)
SPACE = re.compile(r"\s+")
MOST_HTML = 3_000_000  # characters
TAG = re.compile(
    r"<(?P<end>/?)(?P<name>[a-z][a-z0-9:-]*)(?P<rest>(?:[^<>\"]|\"[^\"<]*\")*)>|<[!?][^<>]*>", re.IGNORECASE
)
COMMENT, COMMENT_END = "<!--", "-->"


@dataclass(frozen=True, slots=True)
class Token:
    """A tag, or a text between two; a text has no name."""

    name: str = ""
    text: str = ""
    is_end: bool = False


def html_text(html: str) -> str:
    """The paragraphs of HTML, with an empty line between two; items of lists have a sign."""
    if len(html) > MOST_HTML:
        raise NoDraftError("has more than 3 MB of HTML; save its text as plain text")
    tokens = list(_tokens(html))
    ends = _ends(tokens)
    paragraphs: list[list[str]] = [[]]
    sign, unseen_to = "", -1
    for index, token in enumerate(tokens):
        if index <= unseen_to:
            continue
        if token.name and not token.is_end and (token.name in UNSEEN or HIDDEN.search(token.text)):
            unseen_to = ends.get(index, index)
        elif token.name == "br":
            paragraphs[-1].append("\n")
        elif token.name in BLOCKS:
            if token.name == "li":
                sign = "" if token.is_end else "• "
            paragraphs += [[]] * bool(paragraphs[-1])
        elif not token.name and (token.text.strip() or paragraphs[-1]):
            paragraphs[-1].append(sign + SPACE.sub(" ", unescape(token.text)))
            sign = ""
    return "\n\n".join(filter(None, map(_trimmed, paragraphs)))


def _trimmed(words: list[str]) -> str:
    """The lines of a paragraph, without spaces around them."""
    return "\n".join(line.strip() for line in "".join(words).replace("•  ", "• ").split("\n")).strip()


def _tokens(html: str) -> Iterator[Token]:
    """The tags of HTML and the texts between them; comments are neither."""
    at = 0
    while at < len(html):
        begin = html.find("<", at)
        begin = len(html) if begin < 0 else begin
        if begin > at:
            yield Token(text=html[at:begin])
        at = begin
        if html.startswith(COMMENT, at):
            end = html.find(COMMENT_END, at + len(COMMENT))
            at = len(html) if end < 0 else end + len(COMMENT_END)
        elif tag := TAG.match(html, at):
            if tag["name"]:
                yield Token(tag["name"].lower(), tag["rest"], bool(tag["end"]))
            at = tag.end()
        elif at < len(html):  # a sign of its own, as in 1 < 2
            yield Token(text="<")
            at += 1


def _ends(tokens: list[Token]) -> dict[int, int]:
    """Where the elements end that have an end: the index of each tag that begins one, with that of its end."""
    ends: dict[int, int] = {}
    begun: dict[str, list[int]] = {}
    for index, token in enumerate(tokens):
        if token.is_end and begun.get(token.name):
            ends[begun[token.name].pop()] = index
        elif token.name and not token.is_end:
            begun.setdefault(token.name, []).append(index)
    return ends
