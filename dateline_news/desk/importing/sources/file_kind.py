"""What a file is, by what it holds and never by its name: a feed, a WordPress export, a web page."""

import re
from email import message_from_bytes, policy
from typing import Literal

from dateline_news.desk.drafts.draft import NoDraftError
from dateline_news.desk.wire.split.decode import SIGNATURES, check_is_text
from dateline_news.desk.wire.split.encodings import line_at

FileKind = Literal["feed", "wordpress", "page", "archive"]  # an archive is a page saved as MHTML (RFC 2557)

HEAD = 100_000  # bytes in which a file has said what it is
ROOT = re.compile(
    rb"\s*(?:<\?xml[^>]*\?>\s*)?(?:<\?.*?\?>\s*|<!--.*?-->\s*|<!DOCTYPE[^\[>]*(?:\[.*?\]\s*)?>\s*)*<([a-zA-Z][\w:.-]*)([^>]*)",
    re.DOTALL | re.IGNORECASE,
)
ENTITY = re.compile(rb"<!ENTITY", re.IGNORECASE)
PAGES = {"article", "body", "div", "head", "html", "main", "meta", "p", "section", "title"}
PAGE = re.compile(rb"<(?:html|body|article)[\s>]", re.IGNORECASE)
EXPORT = b"wordpress.org/export/"
HEADER = re.compile(rb"[\w-]+:")
MAIL = re.compile(rb"(?:[\w-]+: .*\r?\n(?:[ \t].*\r?\n)*)*(?:from|received|message-id): ", re.IGNORECASE)
BLANK = re.compile(rb"\r?\n\r?\n")
OTHERS = {
    **SIGNATURES,
    b"\xff\xfe": "UTF-16; save it as UTF-8",
    b"\xfe\xff": "UTF-16; save it as UTF-8",
    b"PK\x03\x04": "a packed file; of a Word document dateline wire makes a draft",
    b"\x1f\x8b": "a packed file (gzip); unpack it first",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"GIF8": "a picture",
    b"bplist00": "a Safari web archive; save the page as “Page Source”",
}


def file_kind(head: bytes) -> FileKind:
    """What a file is, by its first bytes. Raises NoDraftError with what it is instead, and what is right."""
    if not head.strip(b"\xef\xbb\xbf \t\r\n\x00"):
        raise NoDraftError("is empty; nothing can be made of it")
    check_is_text(head, OTHERS, "save it as UTF-8 text")
    start = head.removeprefix(b"\xef\xbb\xbf")
    match = ROOT.match(start)
    root = match[1].lower().decode("ascii", "replace").rpartition(":")[2] if match else ""
    if root in ("rss", "feed", "rdf"):
        if entity := ENTITY.search(start):
            message = "declares entities, which no feed or export needs; take its DOCTYPE out"
            raise NoDraftError(message, line_at(start, entity.start()))
        return "wordpress" if match and EXPORT in match[2] else "feed"
    if _is_archive(start):
        return "archive"
    if root in PAGES or (root and PAGE.search(start)):
        return "page"
    if MAIL.match(start):
        raise NoDraftError("is a mail; dateline wire makes drafts of those")
    what = f"its first element is <{root}>" if root else "it has no element of one"
    raise NoDraftError(f"is no feed, WordPress export or web page ({what}); plain text is for dateline wire")


def _is_archive(start: bytes) -> bool:
    """Whether it begins with the header of a message that may hold a page, and is to nobody."""
    top = BLANK.split(start, maxsplit=1)[0].lower() if HEADER.match(start) else b""
    return b"\nmime-version:" in b"\n" + top and b"\nto:" not in b"\n" + top and b"text/html" in start


def archived_page(data: bytes) -> bytes:
    """The page in an MHTML file, as UTF-8. Raises NoDraftError if there is none."""
    for part in message_from_bytes(data, policy=policy.default).walk():
        if part.get_content_type() == "text/html":
            page = part.get_content()
            return page.encode("utf-8") if isinstance(page, str) else bytes(page)
    raise NoDraftError("is a web archive without a page in it; save the page as HTML")
