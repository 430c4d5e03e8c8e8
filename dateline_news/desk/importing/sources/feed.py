"""A feed in a file: RSS 0.9 to 2.0, RDF or Atom, through feedparser, which is never given an address.

feedparser's own sanitiser is off: it drops frames and players in silence, and the press has one.
"""

import re
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import feedparser

from dateline_news.desk.importing.conversion.markdown import as_text
from dateline_news.desk.importing.item import Broken, Drop, Found, Item, Passed, UnreadableError
from dateline_news.desk.importing.plain_text import plain

NO_MARKUP = re.compile(rb"<!\[CDATA\[.*?\]\]>|<!--.*?-->", re.DOTALL)
OPENING = re.compile(rb"<(?:\w+:)?(?:item|entry)[\s>]")
CLOSING = re.compile(rb"</(?:\w+:)?(?:item|entry)\s*>")


def items(path: Path) -> Iterator[Found]:
    """What the feed at a path holds, in its order. Raises OSError, and UnreadableError if it is no feed."""
    data = path.read_bytes()
    read = feedparser.parse(BytesIO(data), sanitize_html=False, resolve_relative_uris=False)
    if not read.version and not read.entries:
        raise UnreadableError("is no feed that can be read", _line(read))
    lines, whole = _lines(data)
    for number, entry in enumerate(read.entries[:whole]):
        line = lines[number] if number < len(lines) else 1
        reason = _private(entry)
        yield Passed(line, _plain(entry, "title"), reason) if reason else _item(entry, read.feed, line)
    if read.bozo and (line := _line_of(read, data)):
        yield Broken(line, _broken(read.bozo_exception, cut=whole < len(lines)))


def _lines(data: bytes) -> tuple[list[int], int]:
    """The line on which each item begins, and how many items have an end."""
    bare = NO_MARKUP.sub(lambda match: b"\n" * match[0].count(b"\n"), data)
    unclosed = bare.rfind(b"<![CDATA[")
    bare = bare if unclosed < 0 else bare[:unclosed]
    lines, line, at = [], 1, 0
    for match in OPENING.finditer(bare):
        line += bare.count(b"\n", at, match.start())
        at = match.start()
        lines.append(line)
    return lines, len(CLOSING.findall(bare))


def _line(read: Any, default: int = 1) -> int:
    """Where the XML parser stopped; 0 by default where feedparser only grumbles about an encoding."""
    where = getattr(read.get("bozo_exception"), "getLineNumber", None)
    return int(where() or default) if where else default


def _line_of(read: Any, data: bytes) -> int:
    """The line in the file: feedparser puts a declaration in front where there is none."""
    line = _line(read, default=0)
    return line if data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<?xml") else max(line - 1, 0)


def _broken(error: Any, *, cut: bool) -> str:
    if cut:
        return "the file ends here in the middle of an item; the items that were whole before it were read"
    return f"is no XML here ({error.getMessage()}); the items were read loosely, so read them against the feed"


def _item(entry: Any, feed: Any, line: int) -> Item:
    content, summary = _texts(entry)
    labels = (plain(tag.get("label") or tag.get("term") or "") for tag in _list(entry, "tags") if not _is_kind(tag))
    names = list(dict.fromkeys(filter(None, labels)))
    made = Item(
        line=line,
        title=_plain(entry, "title"),
        published=_said(entry, "published") or _said(entry, "updated"),
        html=content,
        base=_base(entry) or _said(entry, "link") or _said(feed, "link"),
        link=_said(entry, "link"),
        authors=[name for one in _list(entry, "authors") if (name := plain(one.get("name") or ""))],
        category=names[0] if names else "",
        tags=names[1:],
        summary=summary,
        lang=_said(entry, "language") or _said(feed, "language"),
        rights=_plain(entry, "rights") or _plain(feed, "rights"),
        source=_plain(feed, "title"),
        drops=_files(entry),
    )
    if _said(entry, "published"):
        made.modified = _said(entry, "updated")
    else:
        made.notes.append("The feed says only when this was last updated; the date may be a later one.")
    return made


def _private(entry: Any) -> str:
    """Why an entry is no story to import: Blogger's exports hold settings and comments too, and drafts."""
    kinds = [str(tag.get("term") or "") for tag in _list(entry, "tags") if _is_kind(tag)]
    kind = kinds[0].rpartition("#")[2] if kinds else "post"
    if kind != "post":
        return f"is a {kind} there, not a post"
    return "is a draft there" if _said(entry, "app_draft").lower() == "yes" else ""


def _is_kind(tag: Any) -> bool:
    return str(tag.get("scheme") or "").endswith("2005#kind")


def _said(holder: Any, name: str) -> str:
    """A value as it was written; feedparser's own way to ask for `updated` answers with `published`."""
    return str(dict.get(holder, name) or "").strip()


def _list(holder: Any, name: str) -> list[Any]:
    return list(holder.get(name) or [])  # some lists are made up when they are asked for


def _plain(holder: Any, name: str) -> str:
    return plain(_said(holder, name))


def _texts(entry: Any) -> tuple[str, str]:
    """The copy as HTML, and the summary as text where there is one beside the copy."""
    said = [one for one in _list(entry, "content") if one.get("value", "").strip()]
    described = dict.get(entry, "summary_detail") or {}
    if not said:
        return _html(described), ""
    best = max(said, key=lambda one: len(one["value"]))
    summary = plain(re.sub(r"<[^<>]*>", " ", described.get("value", "")))
    same = any(described.get("value", "").strip() == one["value"].strip() for one in said)
    return _html(best), "" if same else summary


def _html(detail: Any) -> str:
    value = str(detail.get("value", ""))
    return (
        as_text(value)
        if detail.get("type") == "text/plain" and not re.search(r"</?\w+[^<>]*>|&#?\w+;", value)
        else value
    )


def _base(entry: Any) -> str:
    return next((base for one in _list(entry, "content") if (base := str(one.get("base") or ""))), "")


def _files(entry: Any) -> list[Drop]:
    """What hangs on an item without being in it: sound, film, pictures."""
    hung = [*_list(entry, "enclosures"), *_list(entry, "media_content"), *_list(entry, "media_thumbnail")]
    found = dict.fromkeys(str(one.get("href") or one.get("url") or "") for one in hung)
    return [Drop("attached-file", address) for address in found if address]
