"""Read a saved web page: trafilatura says which part of it is the story, and the words are the page's own.

trafilatura's own text may join words or lose captions. So it is the judge only: a block that it keeps is taken from the
page as it stands, every other block is reported as dropped.
"""

import re
from collections.abc import Iterable, Iterator
from contextlib import suppress

import trafilatura
from selectolax.lexbor import LexborHTMLParser
from trafilatura.settings import Document

from dateline_news.desk.drafts.draft import NoDraftError
from dateline_news.desk.importing.item import Item
from dateline_news.desk.importing.plain_text import one_line
from dateline_news.desk.importing.sources import page_grounds
from dateline_news.desk.importing.sources.page_grounds import attribute
from dateline_news.desk.importing.sources.story_extraction import extract_story
from dateline_news.desk.wire.split.encodings import line_at

CHARSET = re.compile(rb"<meta[^>]*?charset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
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
    title, source = one_line(page.title or ""), one_line(page.sitename or "")
    title = page_grounds.headline(tree, title, source)
    authors = _names((page.author or "").split("; "))
    of_title = page_grounds.title(tree, title)  # before the tree is cut
    story = extract_story(tree, page.body, title)
    published, grade = page_grounds.published(tree, page.date or "", address, story.around)
    return Item(
        line=1,
        title=title,
        published=published,
        html=story.html,
        base=address,
        link=address,
        authors=authors,
        category=next(iter(_names(page.categories or [])), ""),
        tags=_names(page.tags or []),
        summary=one_line(attribute(tree, 'meta[name="description"], meta[property="og:description"]')),
        lang=story.lang or page.language or "",
        rights=one_line(attribute(tree, 'meta[name="copyright"], meta[name="rights"]')),
        source=source,
        drops=story.drops,
        is_page=True,
        grades={
            "date": grade,
            "headline": of_title,
            "byline": page_grounds.byline(tree, authors, source, story.around),
            "source": page_grounds.source(tree, source),
        },
        around=[*story.around, *(one_line(node.text()) for node in tree.css("head title"))],
    )


def _names(written: Iterable[str]) -> list[str]:
    return list(filter(None, map(one_line, written)))
