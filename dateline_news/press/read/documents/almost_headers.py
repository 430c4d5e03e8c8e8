"""Mends a header with slips: its meaning is clear to everybody, and yet no program takes it for a header.

It is read as it is meant, and each line that has to be written otherwise has a diagnostic; without that, its fields
would be reported as missing.
"""

import re
from collections.abc import Callable, Iterator

from dateline_news.model.diagnostics import Diagnostic
from dateline_news.model.document import Document
from dateline_news.model.fields import StoryFields
from dateline_news.press.read.documents.plain_header import KEY, MORE

UNSEEN = "\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff"  # has no width, or turns the direction of what follows
FIELD = re.compile(
    rf"(?P<before>[{UNSEEN}]*)(?P<name>[A-Za-z][A-Za-z0-9_-]*)(?P<gap>[ \t{UNSEEN}]*)(?P<colon>[:\uff1a\ufe55\ufe13])"
    r"(?P<value>.*)"
)
FENCE = re.compile(rf"(?P<before>[{UNSEEN}]*)(?P<fence>(?:-{{3}}|\+{{3}})[A-Za-z]*)[ \t]*")
TITLED = re.compile(rf"[ {UNSEEN}]*[\"']?title[\"']?[ \t{UNSEEN}]*[:=\uff1a]", re.IGNORECASE)
EMPTY = re.compile(rf"[\s{UNSEEN}]*")
NAMES = {"copy", *StoryFields.model_fields} - {"digest"}
LONGEST = 60  # lines of a header
UNSEEN_SIGN = "has a sign beside it that nobody can see (U+{:04X}); take it out, or type the line anew"


def read(text: str, path: str, parse: Callable[[str, str], Document]) -> Document:
    """Read a text with `parse`; where its header has slips, mend them first and give a diagnostic for each."""
    document = parse(text, path)
    if document.fields and not is_cut_short(document):
        return document
    lines = text.split("\n")
    above = next((index for index, line in enumerate(lines) if not EMPTY.fullmatch(line)), 0)
    if above and not any(map(TITLED.match, lines[above : above + LONGEST])):
        return document
    diagnostics = list(_mend(lines, above))
    if above:
        message = f"begins on line {above + 1}, and a header begins on the first; take the empty lines above it out"
        diagnostics.insert(0, Diagnostic("", 1, "header", message, "foreign"))
    if diagnostics:
        document = parse("\n".join(lines[above:]), path).shifted(above)
        document.diagnostics[:0] = diagnostics
    return document


def is_cut_short(document: Document) -> bool:
    """Whether the copy begins right below the header, without an empty line between: that line was meant as a field."""
    last = document.fields[-1]
    return bool(document.copy.strip()) and document.first_line == last.line + len(last.values)


def _mend(lines: list[str], begin: int) -> Iterator[Diagnostic]:
    """Write the lines of a header, from a line on, as they are meant, with a diagnostic for each that was not."""
    if match := FENCE.fullmatch(lines[begin]):
        if match["before"]:
            lines[begin] = match["fence"]
            yield Diagnostic("", begin + 1, "header", UNSEEN_SIGN.format(ord(match["before"][0])), "foreign")
        return
    for index, line in enumerate(lines[begin:], begin):
        if KEY.match(line) or (index > begin and MORE.match(line.expandtabs(4))):
            continue
        match = FIELD.fullmatch(line)
        if not match or match["name"].lower() not in NAMES:
            return
        lines[index] = f"{match['name']}: {match['value'].strip()}"
        yield Diagnostic("", index + 1, match["name"].lower(), _message(match, lines[index]), "foreign")


def _message(match: re.Match[str], right: str) -> str:
    if unseen := match["before"] + match["gap"].strip(" \t"):
        return UNSEEN_SIGN.format(ord(unseen[0]))
    if match["colon"] != ":":
        return f"has a {match['colon']} (U+{ord(match['colon']):04X}) where a colon is wanted; write {right}"
    return f"has a space before its colon, so that it is no field; write {right}"
