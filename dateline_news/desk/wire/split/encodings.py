"""Which encoding a text file has: UTF-8, UTF-16 (with or without its mark), or Windows-1252 where that is sure.

Any bytes can be read as Windows-1252, so what is read must make sense: curly quotes and dashes, which all encodings of
Windows have in one place, and letters with accents as they stand in words of a language that is written in it.
"""

import re
import unicodedata

from dateline_news.desk.drafts.draft import NoDraftError
from dateline_news.desk.drafts.language import language

MARKS = {
    b"\xff\xfe\0\0": "utf-32",
    b"\0\0\xfe\xff": "utf-32",
    b"\xff\xfe": "utf-16",
    b"\xfe\xff": "utf-16",
    b"\xef\xbb\xbf": "utf-8-sig",
}
NAMES = {"utf-16": "UTF-16", "utf-16-le": "UTF-16", "utf-16-be": "UTF-16", "utf-32": "UTF-32"}
WESTERN = {"de", "en", "es", "fr", "id", "it", "nl", "pt"}
SIGNS = set("‚„…†‡‰‹‘’“”•–—™›\xa0©«»°·§®±\xad€")  # where Windows has them, whatever its language
ACCENTED = set("àáâãäåæçèéêëìíîïñòóôõöøùúûüÿßœšžÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜŒŠŽªº¿¡€£")
ODD_CAPITAL = re.compile(r"[a-z][À-ÞŒŠŽ]|[À-ÞŒŠŽ][A-Z][a-z]|(?<![^\W\d_])[¿¡](?![\w\s\"“«])|\w[¿¡]|[ªº]\w")
MOST_ACCENTED = 0.15  # of all letters: Vietnamese aside, no language has more
NULS = 0.05  # of all bytes, at one of two places: fewer are no UTF-16
TYPED = "\t\n\r\x0b\x0c"


def decoded(data: bytes) -> tuple[str, str]:
    """The text of some bytes, and the name of its encoding if that is not UTF-8. Raises NoDraftError if that is unsure."""
    encoding = next((name for mark, name in MARKS.items() if data.startswith(mark)), "")
    if not encoding and b"\0" in data:
        encoding = _wide(data)
    try:
        return data.decode(encoding or "utf-8"), NAMES.get(encoding, "")
    except UnicodeDecodeError as error:
        if encoding not in ("", "utf-8-sig"):
            raise NoDraftError(f"is {NAMES[encoding]}, but not all of it; save it as UTF-8") from None
        text = _windows(data)
        if text is None:
            message = f"is not UTF-8 (byte {error.start + 1}); save it as UTF-8"
            raise NoDraftError(message, line_at(data, error.start)) from None
        return text, "Windows-1252"


def line_at(data: bytes, index: int) -> int:
    """The line (from 1) on which a byte stands."""
    return data.count(b"\n", 0, index) + 1


def _wide(data: bytes) -> str:
    """The encoding of bytes of which each second one may be zero. Raises NoDraftError if they are no text."""
    for encoding, high, low in (("utf-16-le", data[1::2], data[::2]), ("utf-16-be", data[::2], data[1::2])):
        if len(data) % 2 == 0 and b"\0" not in low and high.count(0) > NULS * len(high):
            text = data.decode(encoding, "replace")
            if all(sign in TYPED or unicodedata.category(sign) not in ("Cc", "Cn", "Co") for sign in text):
                return encoding
    line = line_at(data, data.index(b"\0"))
    raise NoDraftError("is binary (it has a zero byte); a copy is plain text, .docx or .eml", line)


def _windows(data: bytes) -> str | None:
    """The text of bytes as Windows-1252, if they are that without a doubt."""
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        return None
    high = [sign for sign in text if sign > "\x7f" and sign not in SIGNS]
    if not high:
        return text
    letters = sum(map(str.isalpha, text))
    if set(high) - ACCENTED or len(high) > MOST_ACCENTED * letters or ODD_CAPITAL.search(text):
        return None
    return text if language(text) in WESTERN else None
