"""Splits a body into blocks of lines: headings, quotations, listings and copy.

Not a Markdown converter: rules need to know what is copy and on which line, and text suffices for that. In doubt a
line is copy.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

Kind = Literal["paragraph", "heading", "quote", "list", "table", "code", "comment", "break"]
PROSE = ("paragraph", "heading", "quote", "list")

FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
HEADING = re.compile(r" {0,3}(?P<level>#{1,6})(?:\s+(?P<text>.*?))??\s*#*\s*$")
UNDERLINE = re.compile(r" {0,3}(=+|-{2,})\s*$")
LISTED = re.compile(r" {0,3}(?:[-*+]|\d{1,9}[.)])\s+(?=\S)")
TABLED = re.compile(r"\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)+\|?\s*$")
BREAK = re.compile(r" {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$")
QUOTED = re.compile(r" {0,3}>(?: ?>)* ?")
INDENTED = re.compile(r" {4}| {0,3}\t")

CODE_SPAN = re.compile(r"(?<!`)(`+)(?!`)(.+?)(?<!`)\1(?!`)", re.DOTALL)
COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
TARGET = re.compile(r"(?<=\])\((?:[^()\s]|\([^()\s]*\))*(?:\s+[\"'][^\"']*[\"'])?\)|(?<=\])\[[^\]\n]*\]")
TAG = re.compile(r"</?[A-Za-z][^<>]*>")
ADDRESS = re.compile(r"<(?:https?|mailto):[^<>\s]*>|\b(?:https?://|www\.)[^\s<>]+")
MARKS = re.compile(r"[*_\[\]]+|!(?=\[)|\\(?=[^\w\s])")
SIGNS = re.compile(r"[`<*_\[\]\\]|https?://|www\.")  # one of these begins everything that `plain` removes
ABSENT = "\ufffc"  # replaces what is no word, so that the words around it are not joined


@dataclass(frozen=True)
class Block:
    """Some lines of a body that belong together: their kind, the line (from 1) of the first, their text.

    The text of a heading or a quotation is without its signs; `level` is a heading's, 1 to 6.
    """

    kind: Kind
    line: int
    text: str
    level: int = 0

    @cached_property
    def written(self) -> str:
        """The text without code and comments, line by line."""
        return COMMENT.sub(_gap, CODE_SPAN.sub(_gap, self.text))

    @cached_property
    def plain(self) -> str:
        """The words alone, line by line: without code, addresses and marks."""
        if not SIGNS.search(self.text):  # most paragraphs are words alone
            return self.text
        text = TAG.sub(_lines, ADDRESS.sub(_gap, TARGET.sub(_lines, self.written)))
        return MARKS.sub("", text)

    def at(self, offset: int, text: str) -> int:
        """The line of an offset into `text`, which is this block's, written or plain."""
        return self.line + text.count("\n", 0, offset)


def blocks(body: str, first_line: int = 1) -> Iterator[Block]:
    """The blocks of a body whose first line has the number `first_line`."""
    lines = body.split("\n")
    at, before = 0, None
    while at < len(lines):
        if not lines[at].strip():
            at += 1
            continue
        kind = _kind(lines, at, before)
        end = _end(lines, at, kind)
        yield _block(kind, first_line + at, lines[at:end])
        at, before = end, kind


def _lines(match: re.Match[str]) -> str:
    return "\n" * match[0].count("\n")


def _gap(match: re.Match[str]) -> str:
    return ABSENT + _lines(match)


def _kind(lines: list[str], at: int, before: Kind | None) -> Kind:
    """The kind of the block that begins with this line, which is not blank."""
    line = lines[at]
    if INDENTED.match(line) and before != "list":
        return "code"
    for kind, pattern in STARTS.items():
        if pattern.match(line):
            return kind
    if "|" in line and at + 1 < len(lines) and TABLED.match(lines[at + 1]):
        return "table"
    return "list" if INDENTED.match(line) else "paragraph"


STARTS: dict[Kind, re.Pattern[str]] = {
    "code": FENCE,
    "comment": re.compile(r"\s*<!--"),
    "heading": HEADING,
    "break": BREAK,
    "quote": QUOTED,
    "list": LISTED,
}


def _end(lines: list[str], at: int, kind: Kind) -> int:
    """The line after the last one of the block that begins at a line."""
    if kind in ("heading", "break"):
        return at + 1
    if kind == "comment":
        return _first(lines, at, lambda line: "-->" in line) + 1
    if kind == "code" and (fence := FENCE.match(lines[at])):
        closing = re.compile(rf" {{0,3}}{fence[1]}[`~]*\s*$")
        return _first(lines, at + 1, lambda line: bool(closing.match(line))) + 1
    if kind == "paragraph":
        return _end_of_copy(lines, at)
    return _first(lines, at, lambda line: not line.strip())


def _end_of_copy(lines: list[str], at: int) -> int:
    """The line after copy: a blank one, a heading, a listing, or the one after the line that underlines it."""
    for end in range(at + 1, len(lines)):
        line = lines[end]
        if UNDERLINE.match(line):
            return end + 1
        if not line.strip() or HEADING.match(line) or FENCE.match(line):
            return end
    return len(lines)


def _first(lines: list[str], start: int, wanted: Callable[[str], bool]) -> int:
    return next((at for at in range(start, len(lines)) if wanted(lines[at])), len(lines))


def _block(kind: Kind, line: int, lines: list[str]) -> Block:
    if kind == "heading" and (heading := HEADING.match(lines[0])):
        return Block(kind, line, heading["text"] or "", len(heading["level"]))
    if kind == "quote":
        return Block(kind, line, "\n".join(QUOTED.sub("", quoted, count=1) for quoted in lines))
    if kind == "paragraph" and len(lines) > 1 and (under := UNDERLINE.match(lines[-1])):
        return Block("heading", line, "\n".join(lines[:-1]), 1 if "=" in under[1] else 2)
    return Block(kind, line, "\n".join(lines))
