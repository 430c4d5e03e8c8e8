"""The lines of kramdown, Jekyll's Markdown, that Python-Markdown would print: attributes, contents, options.

https://kramdown.gettalong.org/syntax.html Attributes after a paragraph's last line, and within a line, both read.
"""

import re

CONTENTS = re.compile(
    r"[ ]{0,3}(?:(?:[*+-]|\d+\.)[ \t][^\n]*\n[ ]{0,3}\{:[^{}\n]*\btoc\b[^{}\n]*\}|\{:[^{}\n]*\btoc\b[^{}\n]*\}"
    r"|\[TOC\]|\[\[_?TOC_?\]\])[ \t]*(?=\n|\Z)",
    re.IGNORECASE,
)
ATTRIBUTES = re.compile(r"[ ]{0,3}\{:(?!:)[^{}\n]*\}[ \t]*(?=\n|\Z)")
IDENTITY = re.compile(r"#[\w:.-]+")
EXTENSION = re.compile(r"\{:(?::(?!comment\b)|/)[^{}\n]*\}")
COMMENT = re.compile(r"\{::comment\}")
COMMENT_END = re.compile(r"\{:/(?:comment)?\}")
HEADING = re.compile(r"[ ]{0,3}#{1,6}(?:[ \t]|$)")
# Lines after which Python-Markdown reads no line of attributes: empty ones, tags, fences, headings, tables.
UNREAD_AFTER = re.compile(rf"\s*(?:\Z|[<`~])|{HEADING.pattern}|[ ]{{0,3}}\|")


def identity(attributes: str) -> str:
    """Of a line of attributes what a heading needs, so that links still lead to it."""
    match = IDENTITY.search(attributes)
    return f" {{: {match[0]} }}" if match else ""
