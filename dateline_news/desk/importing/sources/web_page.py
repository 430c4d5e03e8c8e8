"""A saved web page: trafilatura says which part of it is the story, and the words are the page's own.

trafilatura writes the text anew, and in doing so may join words or lose captions. So it is the judge
only: a block that it keeps is taken from the page as it stands, every other block is told as dropped.
"""

import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import trafilatura
from selectolax.lexbor import LexborHTMLParser, LexborNode
from trafilatura.settings import Document

from dateline_news.desk.importing.item import Found, Item, UnreadableError
from dateline_news.desk.importing.plain_text import plain
from dateline_news.desk.importing.sources import story_extraction as story_part

CHARSET = re.compile(rb"<meta[^>]*?charset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
DECLARED = (
    ('meta[property="article:published_time"]', "content"),
    ('meta[itemprop="datePublished"]', "content"),
    ('meta[name="date"], meta[name="pubdate"], meta[name="dc.date"]', "content"),
    ("time[pubdate], time[itemprop=datePublished], article time[datetime]", "datetime"),
)
SAVED_FROM = re.compile(rb"<!-- saved from url=\(\d+\)(\S+) -->")
LEAST = 10  # words: fewer are a menu, not a story
FAR = "2999-12-31"  # or htmldate would ask the clock for the latest day it may believe


def items(path: Path, page: bytes | None = None) -> Iterator[Found]:
    """The story on a saved page (its bytes, if it was unwrapped). Raises OSError and UnreadableError."""
    data = path.read_bytes() if page is None else page
    html = decoded(data)
    tree = LexborHTMLParser(html)
    said = trafilatura.bare_extraction(
        html, include_comments=False, include_tables=True, include_formatting=True, favor_recall=True,
        with_metadata=True, date_extraction_params={"extensive_search": False, "original_date": True, "max_date": FAR},
    )  # fmt: skip
    if not isinstance(said, Document) or len((said.text or "").split()) < LEAST:
        raise UnreadableError("has no text that reads as a story; save the page once it has loaded, or use invoke wire")
    yield _item(tree, said, data)


def decoded(data: bytes) -> str:
    """A page's text, by its byte order mark, as UTF-8, or as it says itself. Raises UnreadableError."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        declared = CHARSET.search(data[:5000])
        try:
            if declared and declared[1].lower() not in (b"utf-8", b"utf8"):
                return data.decode(declared[1].decode("ascii"))
        except (UnicodeDecodeError, LookupError):
            pass
        line = data[: error.start].count(b"\n") + 1
        raise UnreadableError(
            f"is not UTF-8 (byte {error.start + 1}) and names no other encoding that fits; save it as UTF-8", line
        ) from None


def _item(tree: LexborHTMLParser, said: Document, data: bytes) -> Item:
    saved = SAVED_FROM.search(data[:5000])
    address = said.url or (saved[1].decode("ascii", "replace") if saved else "")
    title = plain(said.title or "")
    published, doubts = _moment(tree, said.date or "", address)
    story = story_part.parted(tree, said.body, title)
    return Item(
        line=1,
        title=title,
        published=published,
        html=story.html,
        base=address,
        link=address,
        authors=_names((said.author or "").split("; ")),
        category=next(iter(_names(said.categories or [])), ""),
        tags=_names(said.tags or []),
        summary=_content(tree, 'meta[name="description"], meta[property="og:description"]'),
        lang=story.lang or said.language or "",
        rights=_content(tree, 'meta[name="copyright"], meta[name="rights"]'),
        source=plain(said.sitename or ""),
        drops=story.drops,
        doubts=doubts,
    )


def _names(written: Iterable[str]) -> list[str]:
    return [name for one in written if (name := plain(one))]


def _moment(tree: LexborHTMLParser, day: str, address: str) -> tuple[str, list[str]]:
    """The day that trafilatura found, with its time if the page declares one; and a doubt, if it declares no day."""
    written = [_attribute(tree, selector, name) for selector, name in DECLARED] + list(_in_json(tree))
    of_day = [one for one in written if day and one.startswith(day)]
    if not day or of_day or day.replace("-", "/") in address or day in address:
        return max(of_day, key=len, default=day), []
    return day, [f"The page declares no date; {day} stands somewhere in it: see whether that is its day"]


def _in_json(tree: LexborHTMLParser) -> Iterator[str]:
    for node in tree.css('script[type="application/ld+json"]'):
        try:
            said = json.loads(node.text())
        except ValueError:
            continue
        things = said if isinstance(said, list) else said.get("@graph", [said]) if isinstance(said, dict) else []
        yield from (str(one["datePublished"]) for one in things if isinstance(one, dict) and "datePublished" in one)


def _content(tree: LexborHTMLParser, selector: str) -> str:
    return plain(_attribute(tree, selector, "content"))


def _attribute(tree: LexborHTMLParser, selector: str, name: str) -> str:
    nodes: list[LexborNode] = tree.css(selector)
    return next((value.strip() for node in nodes if (value := node.attributes.get(name))), "")
