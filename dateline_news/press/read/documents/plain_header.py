"""Splits a post with a plain header: `Key: value` lines, each with the line it stands on.

The grammar is that of Python-Markdown's meta extension, which Pelican uses, so that what is a
header there is a header here (https://python-markdown.github.io/extensions/meta_data/); that
extension forgets the line numbers, which an editor needs most.
"""

import re

from dateline_news.model.document import Document, Field

KEY = re.compile(r"^ {0,3}(?P<key>[A-Za-z0-9_-]+):\s*(?P<value>.*)")
MORE = re.compile(r"^ {4,}(?P<value>.*)")
BEGIN = re.compile(r"^-{3,}(\s.*)?$")
END = re.compile(r"^(-{3,}|\.{3,})(\s.*)?$")


def split(text: str) -> tuple[list[Field], str, int]:
    """Split a post into its header's fields, its copy, and the line (from 1) on which the copy begins.

    A field written twice comes back twice: the contract, not the parser, says whether that is right.
    """
    lines = text.split("\n")
    fields: list[Field] = []
    index = 1 if BEGIN.match(lines[0]) else 0
    while index < len(lines) and lines[index].strip() and not END.match(lines[index]):
        line = lines[index].expandtabs(4)  # as Markdown does before it reads anything
        index += 1
        if match := KEY.match(line):
            fields.append(Field(match["key"].lower(), (match["value"].strip(),), index))
        elif fields and (match := MORE.match(line)):
            last = fields[-1]
            fields[-1] = Field(last.name, (*last.values, match["value"].strip()), last.line)
        else:
            return fields, "\n".join(lines[index - 1 :]), index
    return fields, *copy_from(lines, index + 1)


def copy_from(lines: list[str], index: int) -> tuple[str, int]:
    """The copy from a line on, and the line of the file on which it begins: blank lines before it are left out.

    Markdown takes spaces on the very first line for a listing.
    """
    while index < len(lines) and not lines[index].strip():
        index += 1
    return "\n".join(lines[index:]), index + 1


def of_post(text: str) -> Document:
    """The document of a post as the desk writes it: Pelican's own header, and Markdown."""
    return Document(*split(text))
