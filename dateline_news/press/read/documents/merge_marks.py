"""Finds marks of two versions that were not merged, as git leaves them in a file: readers would see both halves."""

import re

from dateline_news.model import characters
from dateline_news.model.diagnostics import Diagnostic

MESSAGE = "“{}” is left of two versions that were not merged; keep one of them, and take the marks out"
SIGNS = ("<<<<<<<", ">>>>>>>")
MARK = re.compile(r"^(?:<{7}|>{7})(?: [^\n]*|\r?)$", re.MULTILINE)
# What may show them: a listing between fences, and what HTML keeps as it is.
SHOWN = re.compile(
    r"^(?P<fence>`{3,}|~{3,})[^\n]*\n(?:.*?\n)??(?P=fence)[`~]*[ \t]*$|<pre\b.*?</pre\s*>",
    re.MULTILINE | re.DOTALL | re.IGNORECASE,
)


def unmerged(text: str) -> list[Diagnostic]:
    """A diagnostic for each mark that stands at the start of a line outside of listings, in header or copy."""
    if not any(sign in text for sign in SIGNS):
        return []
    listings = [match.span() for match in SHOWN.finditer(text)]
    marks = (match for match in MARK.finditer(text) if not any(begin <= match.start() < end for begin, end in listings))
    lines = [
        (text.count("\n", 0, match.start()) + 1, MESSAGE.format(characters.mended(match[0]).strip())) for match in marks
    ]
    return [Diagnostic("", line, "text", message) for line, message in lines]
