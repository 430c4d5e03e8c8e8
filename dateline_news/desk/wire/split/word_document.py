"""The text of a Word document (.docx): its paragraphs, lists and tables, as plain lines.

python-docx brings 10 MB with lxml, and mammoth makes HTML that would have to be undone again. All that is needed of the
format is a few elements of one file in a zip, which Python's own parser gives one by one: no tree, no entities, no depth.
"""

import re
import struct
from io import BytesIO
from typing import NamedTuple
from xml.parsers import expat
from zipfile import BadZipFile, ZipFile
from zlib import error as ZlibError  # noqa: N812  it is an exception

from dateline_news.desk.drafts.draft import NoDraftError, shortened
from dateline_news.desk.wire.split.word_paragraphs import WordParagraphs

SIGNATURE = b"PK\x03\x04"
MOST_XML = 10_000_000  # bytes of a part, unpacked; a book of 300 pages has half of it
MOST_DIRECTORY = 200_000  # bytes of a zip's table of contents
END, LOCATOR = b"PK\x05\x06", b"PK\x06\x07"  # of a zip; and of one that is larger than a copy can be
LOCATOR_LENGTH = 20
MAIN = "word/document.xml"
RELATIONS = "_rels/.rels"
MAIN_TARGET = re.compile(rb"<Relationship\b(?=[^>]*/officeDocument\")[^>]*\bTarget=\"/?([^\"]{1,200})\"")
ASIDE = {"comments": "comments", "endnotes": "endnotes", "footer": "foot", "footnotes": "footnotes", "header": "head"}
PART_ASIDE = re.compile(rf"word/(?P<kind>{'|'.join(ASIDE)})\d*\.xml")
BESIDE = ("head", "foot")  # which may say that it is held
MOST_ASIDE = 12  # such parts
OTHER_ZIPS = {
    "content.xml": "an OpenDocument text; save it as .docx or plain text",
    "xl/workbook.xml": "an Excel sheet; save it as plain text",
    "ppt/presentation.xml": "a PowerPoint file; save its text as plain text",
}


class WordText(NamedTuple):
    """The text of a document, what was set aside, and the lines of its heads and feet."""

    text: str
    facts: list[str]
    beside: list[str]


def word_text(data: bytes) -> WordText:
    """The text of a document, and what stands beside it. Raises NoDraftError if it is none, or too large to unpack."""
    _check_directory(data)
    try:
        with ZipFile(BytesIO(data)) as package:
            names = set(package.namelist())
            body = _paragraphs(package, _main_part(package, names))
            parts = sorted((match["kind"], match[0]) for name in names if (match := PART_ASIDE.fullmatch(name)))
            aside = [(ASIDE[kind], _paragraphs(package, name).text) for kind, name in parts[:MOST_ASIDE]]
    except (BadZipFile, NotImplementedError, RuntimeError, EOFError, ZlibError, struct.error, OSError):
        raise NoDraftError("is a damaged or locked Word document; save it again, or as plain text") from None
    facts = ["it is a Word document, of which only the text was read", *body.facts()]
    facts += [
        f"set aside, of its {kind}: “{shortened(' '.join(text.split()))}”" for kind, text in aside if text.strip()
    ]
    return WordText(body.text, facts, [line for kind, text in aside if kind in BESIDE for line in text.split("\n")])


def _check_directory(data: bytes) -> None:
    """Refuse a zip whose table of contents is too large to be that of a document, before it is read."""
    at = data.rfind(END)
    if at < 0 or len(data) < at + 22:
        raise NoDraftError("is a damaged packed file; save it again, or as plain text")
    (size,) = struct.unpack_from("<I", data, at + 12)
    if size > MOST_DIRECTORY or data[max(0, at - LOCATOR_LENGTH) :].startswith(LOCATOR):
        raise NoDraftError("is a packed file with too much in it for a Word document; save it as plain text")


def _main_part(package: ZipFile, names: set[str]) -> str:
    """The name of the file that has the text."""
    target = MAIN_TARGET.search(_read(package, RELATIONS)) if RELATIONS in names else None
    name = target[1].decode("utf-8", "replace") if target else MAIN
    if name in names and name.startswith("word/"):
        return name
    kind = next((kind for part, kind in OTHER_ZIPS.items() if part in names), "a packed file; unpack it first")
    raise NoDraftError(f"is {kind}")


def _read(package: ZipFile, name: str) -> bytes:
    """A part of a package, unpacked; refused by the size that it says it has, and by the one it turns out to have."""
    info = package.getinfo(name)
    if info.flag_bits & 1:
        raise BadZipFile
    with package.open(info) as stream:
        data = stream.read(MOST_XML + 1) if info.file_size <= MOST_XML else b""
    if info.file_size > MOST_XML or len(data) > MOST_XML:
        raise NoDraftError(
            f"has more than {MOST_XML // 1_000_000} MB in {name} once it is unpacked; save it as plain text"
        )
    return data


def _paragraphs(package: ZipFile, name: str) -> WordParagraphs:
    paragraphs = WordParagraphs()
    try:
        paragraphs.parse(_read(package, name))
    except expat.ExpatError:
        raise NoDraftError(f"is a Word document whose {name} is damaged; save it again, or as plain text") from None
    return paragraphs
