"""The header of a post: `Key: value` lines, each with the line it stands on.

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


def parted(text: str) -> tuple[list[Field], str, int]:
    """Part a post into its header's fields, its body, and the line (from 1) on which the body begins.

    A field written twice comes back twice: the contract, not the parser, says whether that is right.
    """
    lines = text.split("\n")
    start = 1 if lines and BEGIN.match(lines[0]) else 0
    fields: list[Field] = []
    body = start
    while body < len(lines) and lines[body].strip() and not END.match(lines[body]):
        line = lines[body].expandtabs(4)  # as Markdown does before it reads anything
        if match := KEY.match(line):
            fields.append(Field(match["key"].lower(), (match["value"].strip(),), body + 1))
        elif fields and (more := MORE.match(line)):
            last = fields[-1]
            fields[-1] = Field(last.name, (*last.values, more["value"].strip()), last.line)
        else:
            return fields, "\n".join(lines[body:]), body + 1
        body += 1
    body += 1
    while body < len(lines) and not lines[body].strip():
        body += 1  # Markdown takes spaces on the very first line for a listing
    return fields, "\n".join(lines[body:]), body + 1


def of_post(text: str) -> Document:
    """The manuscript of a post as the desk writes it: Pelican's own header, and Markdown."""
    return Document(*parted(text))
