"""Read a feed: RSS 0.9 to 2.0, RDF or Atom, through feedparser, which is never given an address.

feedparser's own sanitiser is off: it drops frames and players in silence, and the press has one.
"""

import re
from collections.abc import Iterator
from io import BytesIO
from typing import Any

import feedparser

from dateline_news.desk.drafts.draft import NoDraftError
from dateline_news.desk.importing.item import Drop, Item, SkippedItem, SourceItem
from dateline_news.desk.importing.plain_text import as_html, one_line
from dateline_news.desk.importing.sources.xml_records import OPAQUE
from dateline_news.model.diagnostics import Diagnostic

OPENING = re.compile(rb"<(?:\w+:)?(?:item|entry)[\s>]")
CLOSING = re.compile(rb"</(?:\w+:)?(?:item|entry)\s*>")
MARKUP = re.compile(r"</?\w+[^<>]*>|&#?\w+;")


def items(data: bytes) -> Iterator[SourceItem]:
    """The items of a feed, in its order. Raises NoDraftError if it is none."""
    parsed = feedparser.parse(BytesIO(data), sanitize_html=False, resolve_relative_uris=False)
    if not parsed.version and not parsed.entries:
        raise NoDraftError("is no feed that can be read", _error_line(parsed, data) or 1)
    lines, complete = _lines(data)
    for number, entry in enumerate(parsed.entries[:complete]):
        line = lines[number] if number < len(lines) else 1
        reason = _reason_to_skip(entry)
        yield SkippedItem(line, _one_line(entry, "title"), reason) if reason else _item(entry, parsed.feed, line)
    if parsed.bozo and (line := _error_line(parsed, data)):
        yield Diagnostic("", line, "file", _message(parsed.bozo_exception, is_cut_off=complete < len(lines)))


def _lines(data: bytes) -> tuple[list[int], int]:
    """The line on which each item begins, and how many items have an end."""
    bare = re.sub(OPAQUE, lambda match: b"\n" * match[0].count(b"\n"), data, flags=re.DOTALL)
    lines, line, at = [], 1, 0
    for match in OPENING.finditer(bare):
        line += bare.count(b"\n", at, match.start())
        at = match.start()
        lines.append(line)
    return lines, len(CLOSING.findall(bare))


def _error_line(parsed: Any, data: bytes) -> int:
    """The line on which the XML parser stopped; 0 where feedparser only complains of an encoding."""
    get_line = getattr(parsed.get("bozo_exception"), "getLineNumber", None)
    line = int(get_line() or 0) if get_line else 0
    # feedparser puts a declaration in front where there is none
    return line if data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<?xml") else max(line - 1, 0)


def _message(error: Any, *, is_cut_off: bool) -> str:
    if is_cut_off:
        return "the file ends here in the middle of an item; the items that were whole before it were read"
    return f"is no XML here ({error.getMessage()}); the items were read loosely, so read them against the feed"


def _item(entry: Any, feed: Any, line: int) -> Item:
    html, summary = _copy(entry)
    tags = (tag for tag in _list(entry, "tags") if not _is_of_blogger(tag))
    names = list(dict.fromkeys(filter(None, (one_line(tag.get("label") or tag.get("term") or "") for tag in tags))))
    bases = (str(content.get("base") or "") for content in _list(entry, "content"))
    authors = (one_line(author.get("name") or "") for author in _list(entry, "authors"))
    item = Item(
        line=line,
        title=_one_line(entry, "title"),
        published=_text(entry, "published") or _text(entry, "updated"),
        html=html,
        base=next(filter(None, bases), "") or _text(entry, "link") or _text(feed, "link"),
        link=_text(entry, "link"),
        authors=list(filter(None, authors)),
        category=names[0] if names else "",
        tags=names[1:],
        summary=summary,
        lang=_text(entry, "language") or _text(feed, "language"),
        rights=_one_line(entry, "rights") or _one_line(feed, "rights"),
        source=_one_line(feed, "title"),
        drops=_attached(entry),
    )
    if _text(entry, "published"):
        item.modified = _text(entry, "updated")
    else:
        item.notes.append("The feed says only when this was last updated; the date may be a later one.")
    return item


def _reason_to_skip(entry: Any) -> str:
    """Why an entry is no story to import: Blogger's exports hold settings and comments too, and drafts."""
    kinds = [str(tag.get("term") or "") for tag in _list(entry, "tags") if _is_of_blogger(tag)]
    kind = kinds[0].rpartition("#")[2] if kinds else "post"
    if kind != "post":
        return f"is a {kind} there, not a post"
    return "is a draft there" if _text(entry, "app_draft").lower() == "yes" else ""


def _is_of_blogger(tag: Any) -> bool:
    """Whether a tag says what kind of thing its entry is."""
    return str(tag.get("scheme") or "").endswith("2005#kind")


def _text(element: Any, name: str) -> str:
    """A value as it was written; feedparser's own way to ask for `updated` answers with `published`."""
    return str(dict.get(element, name) or "").strip()


def _list(entry: Any, name: str) -> list[Any]:
    return list(entry.get(name) or [])  # some lists are made up when they are asked for


def _one_line(element: Any, name: str) -> str:
    return one_line(_text(element, name))


def _copy(entry: Any) -> tuple[str, str]:
    """The copy as HTML, and the summary as text where there is one beside the copy."""
    contents = [content for content in _list(entry, "content") if content.get("value", "").strip()]
    description = dict.get(entry, "summary_detail") or {}
    if not contents:
        return _html(description), ""
    longest = max(contents, key=lambda content: len(content["value"]))
    written = description.get("value", "")
    if any(written.strip() == content["value"].strip() for content in contents):
        return _html(longest), ""
    return _html(longest), one_line(re.sub(r"<[^<>]*>", " ", written))


def _html(content: Any) -> str:
    value = str(content.get("value", ""))
    return as_html(value) if content.get("type") == "text/plain" and not MARKUP.search(value) else value


def _attached(entry: Any) -> list[Drop]:
    """What is attached to an item without being in it: sound, film, pictures."""
    files = [*_list(entry, "enclosures"), *_list(entry, "media_content"), *_list(entry, "media_thumbnail")]
    addresses = dict.fromkeys(str(file.get("href") or file.get("url") or "") for file in files)
    return [Drop("attached-file", address) for address in addresses if address]
