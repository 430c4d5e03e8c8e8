"""Read a saved web page: trafilatura says which part of it is the story, and the words are the page's own.

trafilatura's own text may join words or lose captions. So it is the judge only: a block that it keeps is taken from the
page as it stands, every other block is reported as dropped.
"""

import json
import re
from collections.abc import Iterable, Iterator
from contextlib import suppress

import trafilatura
from selectolax.lexbor import LexborHTMLParser, LexborNode
from trafilatura.settings import Document

from dateline_news.desk.drafts.draft import NoDraftError
from dateline_news.desk.importing.item import Item
from dateline_news.desk.importing.plain_text import one_line
from dateline_news.desk.importing.sources.story_extraction import extract_story
from dateline_news.desk.wire.split.encodings import line_at

CHARSET = re.compile(rb"<meta[^>]*?charset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
DECLARED = (
    ('meta[property="article:published_time"]', "content"),
    ('meta[itemprop="datePublished"]', "content"),
    ('meta[name="date"], meta[name="pubdate"], meta[name="dc.date"]', "content"),
    ("time[pubdate], time[itemprop=datePublished], article time[datetime]", "datetime"),
)
SAVED_FROM = re.compile(rb"<!-- saved from url=\(\d+\)(\S+) -->")
HEAD = 5000  # bytes in which a page names its encoding, and a browser where it was saved from
LEAST = 10  # words: fewer are a menu, not a story
FAR = "2999-12-31"  # or htmldate would ask the clock for the latest day it may believe


def items(data: bytes) -> Iterator[Item]:
    """The story on a saved page. Raises NoDraftError if there is none."""
    html = decoded(data)
    page = trafilatura.bare_extraction(
        html, include_comments=False, include_tables=True, include_formatting=True, favor_recall=True,
        with_metadata=True, date_extraction_params={"extensive_search": False, "original_date": True, "max_date": FAR},
    )  # fmt: skip
    if not isinstance(page, Document) or len((page.text or "").split()) < LEAST:
        message = "has no text that reads as a story; save the page once it has loaded, or use dateline wire"
        raise NoDraftError(message)
    yield _item(LexborHTMLParser(html), page, data)


def decoded(data: bytes) -> str:
    """A page's text, by its byte order mark, as UTF-8, or as it says itself. Raises NoDraftError."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        at = error.start
    declared = CHARSET.search(data[:HEAD])
    if declared and declared[1].lower() not in (b"utf-8", b"utf8"):
        with suppress(UnicodeDecodeError, LookupError):
            return data.decode(declared[1].decode("ascii"))
    message = f"is not UTF-8 (byte {at + 1}) and names no other encoding that fits; save it as UTF-8"
    raise NoDraftError(message, line_at(data, at))


def _item(tree: LexborHTMLParser, page: Document, data: bytes) -> Item:
    saved = SAVED_FROM.search(data[:HEAD])
    address = page.url or (saved[1].decode("ascii", "replace") if saved else "")
    title = one_line(page.title or "")
    published, doubts = _published(tree, page.date or "", address)
    story = extract_story(tree, page.body, title)
    return Item(
        line=1,
        title=title,
        published=published,
        html=story.html,
        base=address,
        link=address,
        authors=_names((page.author or "").split("; ")),
        category=next(iter(_names(page.categories or [])), ""),
        tags=_names(page.tags or []),
        summary=one_line(_attribute(tree, 'meta[name="description"], meta[property="og:description"]')),
        lang=story.lang or page.language or "",
        rights=one_line(_attribute(tree, 'meta[name="copyright"], meta[name="rights"]')),
        source=one_line(page.sitename or ""),
        drops=story.drops,
        doubts=doubts,
    )


def _names(written: Iterable[str]) -> list[str]:
    return list(filter(None, map(one_line, written)))


def _published(tree: LexborHTMLParser, day: str, address: str) -> tuple[str, list[str]]:
    """The day that trafilatura found, with its time if the page declares one; and a doubt, if it declares no day."""
    dates = [*(_attribute(tree, selector, name) for selector, name in DECLARED), *_dates_in_json(tree)]
    of_day = [date for date in dates if day and date.startswith(day)]
    if not day or of_day or day.replace("-", "/") in address or day in address:
        return max(of_day, key=len, default=day), []
    return day, [f"The page declares no date; {day} stands somewhere in it: see whether that is its day"]


def _dates_in_json(tree: LexborHTMLParser) -> Iterator[str]:
    for node in tree.css('script[type="application/ld+json"]'):
        try:
            data = json.loads(node.text())
        except ValueError:
            continue
        things = data if isinstance(data, list) else data.get("@graph", [data]) if isinstance(data, dict) else []
        for thing in things:
            if isinstance(thing, dict) and "datePublished" in thing:
                yield str(thing["datePublished"])


def _attribute(tree: LexborHTMLParser, selector: str, name: str = "content") -> str:
    nodes: list[LexborNode] = tree.css(selector)
    return next((value.strip() for node in nodes if (value := node.attributes.get(name))), "")
