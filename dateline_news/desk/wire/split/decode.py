"""From bytes to text, without the characters that nobody can see."""

import re
from collections.abc import Mapping

from dateline_news.desk.drafts.draft import NoDraftError
from dateline_news.desk.wire.split.encodings import decoded, line_at
from dateline_news.desk.wire.split.quote_marks import without_quote_marks
from dateline_news.model import characters

MOST_BYTES = 5_000_000
PAGE = re.compile(rb"<(?:!doctype html|html|head|body)[\s>]", re.IGNORECASE)
PAGE_HEAD = 5_000  # bytes in which a page has begun
LINE_BREAKS = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
# Thai, Lao, Burmese and Khmer write no spaces between words: there a zero-width one tells where a line may break.
ZERO_WIDTH = re.compile(r"(?<![\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff])[\u200b\u2060\ufeff]+")
NO_BREAK = re.compile("[\xa0\u202f\u2007]")
SEPARATORS = re.compile("[\x0b\x0c\x1c-\x1f\x85]")  # of words
SIGNATURES = {
    b"%PDF-": "a PDF; copy its text into a text file",
    b"{\\rtf": "rich text (RTF); save it as .docx or plain text",
    b"\xd0\xcf\x11\xe0": "an old Office or Outlook file, or a locked one; save it as .docx, .eml or plain text",
}


def decode(data: bytes) -> tuple[str, list[str]]:
    """The text of a text file's bytes, and what was done to its characters. Raises NoDraftError if they are no text."""
    if len(data) > MOST_BYTES:
        raise NoDraftError("has more than 5 MB, and a copy has 5 MB at most; part it")
    for signature, kind in SIGNATURES.items():
        if data.startswith(signature):
            raise NoDraftError(f"is {kind}")
    if _is_page(data[:PAGE_HEAD]):
        raise NoDraftError("is a web page; dateline import makes drafts of those")
    text, encoding = decoded(data)
    text, notes = cleaned(text)
    return text, [f"it is {encoding}, not UTF-8, and was read as such"] * bool(encoding) + notes


def cleaned(text: str) -> tuple[str, list[str]]:
    """A text without what nobody can see, and what was taken out. Raises NoDraftError if nothing is left."""
    if len(text) > MOST_BYTES:
        raise NoDraftError("has more than 5 MB of text, and a copy has 5 MB at most; part it")
    text = LINE_BREAKS.sub("\n", text)
    notes = []
    for pattern, replacement, singular, plural in (
        (ZERO_WIDTH, "", "zero-width space was taken out", "zero-width spaces were taken out"),
        (NO_BREAK, " ", "no-break space became a plain one", "no-break spaces became plain ones"),
        (SEPARATORS, " ", "control character became a space", "control characters became spaces"),
        (
            characters.UNFIT,
            "",
            "sign that no page may hold was taken out",
            "signs that no page may hold were taken out",
        ),
    ):
        text, count = pattern.subn(replacement, text)
        if count:
            notes.append(f"{count} {singular if count == 1 else plural}")
    text, count = without_quote_marks(text)
    if count:
        notes.append(f"{count} lines lost the > that a mail sets before what it forwards")
    if not text.strip():
        raise NoDraftError("is empty; nothing can be made of it")
    return text, notes


def _is_page(head: bytes) -> bool:
    """Whether a file begins as HTML does, behind comments and a declaration of XML."""
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    for opening, end in ((b"<?xml", b"?>"), (b"<!--", b"-->")):
        while start.startswith(opening):
            start = start.partition(end)[2].lstrip()
    return bool(PAGE.match(start))


def check_is_text(data: bytes, signatures: Mapping[bytes, str], advice: str) -> None:
    """Raise NoDraftError where bytes begin with a signature, and say what that is of, or where they have a zero byte."""
    for signature, kind in signatures.items():
        if data.startswith(signature):
            raise NoDraftError(f"is {kind}")
    if b"\0" in data:
        raise NoDraftError(f"is binary (it has a zero byte); {advice}", line_at(data, data.index(b"\0")))
