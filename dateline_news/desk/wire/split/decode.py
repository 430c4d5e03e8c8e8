"""From bytes to text, without the characters that nobody can see."""

import re
from collections.abc import Mapping

from dateline_news.desk.drafts.draft import NoDraftError

MOST_BYTES = 5_000_000
LINE_BREAKS = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
# Thai, Lao, Burmese and Khmer write no spaces between words: there a zero-width one tells where a line may break.
ZERO_WIDTH = re.compile(r"(?<![\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff])[\u200b\u2060\ufeff]+")
NO_BREAK = re.compile("[\xa0\u202f\u2007]")
SEPARATORS = re.compile("[\x1c-\x1f]")
CONTROLS = re.compile("[\x01-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ufffe\uffff]")
SIGNATURES = {
    b"%PDF-": "a PDF; copy its text into a text file",
    b"{\\rtf": "rich text (RTF); save it as plain text",
    b"\xff\xfe": "UTF-16; save it as UTF-8",
    b"\xfe\xff": "UTF-16; save it as UTF-8",
    b"PK\x03\x04": "a packed file, such as a Word document; save it as plain text",
}


def decode(data: bytes) -> tuple[str, list[str]]:
    """The text of a copy's bytes, and what was done to its characters. Raises NoDraftError if they are no text."""
    text = LINE_BREAKS.sub("\n", _text(data))
    notes = []
    for pattern, replacement, singular, plural in (
        (ZERO_WIDTH, "", "zero-width space was taken out", "zero-width spaces were taken out"),
        (NO_BREAK, " ", "no-break space became a plain one", "no-break spaces became plain ones"),
        (SEPARATORS, " ", "control character became a space", "control characters became spaces"),
        (CONTROLS, "", "control character was taken out", "control characters were taken out"),
    ):
        text, count = pattern.subn(replacement, text)
        if count:
            notes.append(f"{count} {singular if count == 1 else plural}")
    if not text.strip():
        raise NoDraftError("is empty; nothing can be made of it")
    return text, notes


def _text(data: bytes) -> str:
    if len(data) > MOST_BYTES:
        raise NoDraftError("has more than 5 MB, and a copy has 5 MB at most; part it")
    check_is_text(data, SIGNATURES, "a copy is plain text")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        message = f"is not UTF-8 (byte {error.start + 1}); save it as UTF-8"
        raise NoDraftError(message, line_at(data, error.start)) from None


def check_is_text(data: bytes, signatures: Mapping[bytes, str], advice: str) -> None:
    """Raise NoDraftError where bytes begin with a signature, and say what that is of, or where they have a zero byte."""
    for signature, kind in signatures.items():
        if data.startswith(signature):
            raise NoDraftError(f"is {kind}")
    if b"\0" in data:
        raise NoDraftError(f"is binary (it has a zero byte); {advice}", line_at(data, data.index(b"\0")))


def line_at(data: bytes, index: int) -> int:
    """The line (from 1) on which a byte stands."""
    return data.count(b"\n", 0, index) + 1
