"""Finds lines that people take for a status or an embargo, and that are none where they stand.

Each of them would publish the story: in a header a further line of another field's value (of a text in YAML or TOML, of
a field of reStructuredText, of an indented line), and in the copy a line below a header that ended early.
"""

import re
import unicodedata
from collections.abc import Iterator

from dateline_news.model.diagnostics import Diagnostic
from dateline_news.model.document import Document, Field

INSIDE = re.compile(
    r"^[ \t]*[\"':>*-]*[ \t]*(?P<name>status|embargo)[\"']?[ \t]*[:=]"
    r"[ \t]*[\"']?(?:draft|hidden|skip|\d[^\n]*?)[\"',]*[ \t]*$",
    re.IGNORECASE | re.MULTILINE,
)
INDENTED = re.compile(r"(?P<name>status|embargo)\s*:\s*(?:draft|hidden|skip|\d.*)", re.IGNORECASE)
MISPLACED = re.compile(
    r"[\s:>*_#\"'-]*((?P<status>status)[\s*_\"']*[:;=|\u2010-\u2015\u2236-]?[\s*_\"']*(?:draft|hidden|skip)"
    r"|(?P<draft>draft)\s*[:=]\s*[\"']?(?:true|yes|on|1)"
    r"|embargo(?: until| date)?[\s*_\"']*[:;=|\u2010-\u2015\u2236-]?[\s*_\"']*\d.*)[\s*_\"']*",
    re.IGNORECASE,
)
MARKS = {"Mn", "Cf"}  # accents, and signs that nobody can see
LIKE_LATIN = str.maketrans("АВЕМОРСТЅаеорсѕԁһі", "ABEMOPCTSaeopcsdhi")  # Cyrillic letters
NO_TEXT = re.compile(r"#.*|[-*_=\s]*|<!--.*-->")  # a line of a heading, a rule or a comment
LONGEST_SLIP = 500  # characters: a longer line is a sentence of the copy


def diagnostics(text: str, document: Document) -> Iterator[Diagnostic]:
    """A diagnostic for each such line of a value above the copy of a document that was read from `text`."""
    fields = {(field.name, field.line) for field in document.fields}
    fields |= {(fault.field, fault.line) for fault in document.diagnostics}
    for match in INSIDE.finditer(text, 0, len(text) - len(document.copy)):
        name, line = match["name"].lower(), text.count("\n", 0, match.start("name")) + 1
        if (name, line) not in fields:
            message = f"“{match[0].strip()}” is a part of another field's value; begin it with the line"
            yield Diagnostic("", line, name, message)


def indented(field: Field, document: Document) -> Iterator[Diagnostic]:
    """A diagnostic for each indented line below a field, of which it would be a part."""
    for line, value in enumerate(field.values[1:], field.line + 1):
        match = None if field.is_list else INDENTED.fullmatch(value)
        if match and not any(diagnostic.field == match["name"].lower() for diagnostic in document.diagnostics):
            message = f"“{value}” is indented, so that it is a part of {field.name}; begin it at the line's beginning"
            yield Diagnostic("", line, match["name"].lower(), message)


def in_copy(document: Document) -> Iterator[Diagnostic]:
    """A diagnostic for each such line at the beginning of a copy, where its header ended early."""
    count = 1 if document.html is None else 2  # the first paragraph of HTML may be a title
    for line, text in enumerate(_first_paragraphs(document.copy, count).split("\n"), document.first_line):
        if len(text) <= LONGEST_SLIP and (match := MISPLACED.fullmatch(_in_latin(text))):
            name = "status" if match["status"] or match["draft"] else "embargo"
            where = "write it as Name: value, above the first line that is not so written"
            yield Diagnostic("", line, name, f"“{text.strip()}” stands in the copy, where it does nothing; {where}")


def _first_paragraphs(copy: str, count: int) -> str:
    """The beginning of a copy as far as its first paragraphs; headings, rules and comments above them come along."""
    begin = 0
    while count:
        end = copy.find("\n\n", begin)
        if end < 0:
            return copy
        count -= not _is_above_text(copy[begin:end])
        begin = end + 2
    return copy[:begin]


def _is_above_text(block: str) -> bool:
    """Whether a block has headings, rules and comments alone."""
    *above, last = block.strip().split("\n")
    is_underlined = len(above) == 1 and not last.strip("=-")
    return is_underlined or all(NO_TEXT.fullmatch(line.strip()) for line in (*above, last))


def _in_latin(text: str) -> str:
    """A line as people see it: without signs that nobody can see, without accents, and in Latin letters."""
    if text.isascii():
        return text
    signs = (sign for sign in unicodedata.normalize("NFKD", text) if unicodedata.category(sign) not in MARKS)
    return "".join(signs).translate(LIKE_LATIN)
