"""A header that is almost one: what is meant is clear to everybody, and yet no program takes it for a header.

It is read as it is meant, and each line that has to be written otherwise is told of with what is wrong with it, where
else the fields in it would be said to be missing.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from dateline_news.model.diagnostics import Diagnostic
from dateline_news.model.document import Document
from dateline_news.model.fields import Story
from dateline_news.press.read.documents.plain_header import KEY, MORE

UNSEEN = "\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff"  # has no width, or turns the direction of what follows
FIELD = re.compile(
    rf"(?P<before>[{UNSEEN}]*)(?P<name>[A-Za-z][A-Za-z0-9_-]*)(?P<gap>[ \t{UNSEEN}]*)(?P<colon>[:\uff1a\ufe55\ufe13])"
    r"(?P<value>.*)"
)
FENCE = re.compile(rf"(?P<before>[{UNSEEN}]*)(?P<fence>(?:-{{3}}|\+{{3}})[A-Za-z]*)[ \t]*")
TITLED = re.compile(rf"[ {UNSEEN}]*[\"']?title[\"']?[ \t{UNSEEN}]*[:=\uff1a]", re.IGNORECASE)
EMPTY = re.compile(rf"[\s{UNSEEN}]*")
NAMES = {"copy", *Story.model_fields} - {"digest"}
LONGEST = 60  # lines of a header


def read(text: str, path: str, parted: Callable[[str, str], Document]) -> Document:
    """The manuscript of a text, as `parted` gives it for its text and its path; of a header that is almost one too."""
    made = parted(text, path)
    if made.fields and not _is_cut(made):
        return made
    lines = text.split("\n")
    above = next((at for at, line in enumerate(lines) if not EMPTY.fullmatch(line)), 0)
    if above and not any(map(TITLED.match, lines[above : above + LONGEST])):
        return made
    diagnostics = list(_mend(lines, above))
    if above:
        message = f"begins on line {above + 1}, and a header begins on the first; take the empty lines above it out"
        diagnostics.insert(0, Diagnostic("", 1, "header", message, "foreign"))
    return _shifted(parted("\n".join(lines[above:]), path), above, diagnostics) if diagnostics else made


def _is_cut(made: Document) -> bool:
    """Whether the copy begins on the line below the header, where an empty line is wanted: it was no copy."""
    last = made.fields[-1]
    return bool(made.copy.strip()) and made.first_line == last.line + len(last.values)


def _mend(lines: list[str], begin: int) -> Iterator[Diagnostic]:
    """Write the lines of a header, from a line on, as they are meant, with a diagnostic of each that was not."""
    if match := FENCE.fullmatch(lines[begin]):
        if match["before"]:
            lines[begin] = match["fence"]
            yield Diagnostic("", begin + 1, "header", _sentence_of_unseen(match["before"]), "foreign")
        return
    for at in range(begin, len(lines)):
        line = lines[at]
        if KEY.match(line) or (at > begin and MORE.match(line.expandtabs(4))):
            continue
        match = FIELD.fullmatch(line)
        if not match or match["name"].lower() not in NAMES:
            return
        lines[at] = f"{match['name']}: {match['value'].strip()}"
        yield Diagnostic("", at + 1, match["name"].lower(), _sentence(match, lines[at]), "foreign")


def _sentence(match: re.Match[str], right: str) -> str:
    if unseen := match["before"] + match["gap"].strip(" \t"):
        return _sentence_of_unseen(unseen)
    if match["colon"] != ":":
        return f"has a {match['colon']} (U+{ord(match['colon']):04X}) where a colon is wanted; write {right}"
    return f"has a space before its colon, so that it is no field; write {right}"


def _sentence_of_unseen(signs: str) -> str:
    return f"has a sign beside it that nobody can see (U+{ord(signs[0]):04X}); take it out, or type the line anew"


def _shifted(made: Document, above: int, diagnostics: list[Diagnostic]) -> Document:
    """A manuscript whose lines count from those that stood above it."""
    made.fields = [replace(field, line=field.line + above) for field in made.fields]
    made.diagnostics = [
        *diagnostics,
        *(replace(diagnostic, line=diagnostic.line + above) for diagnostic in made.diagnostics),
    ]
    made.first_line += above
    return made
