"""How sure it is what a page says of itself, and why: its head is plainer than what stands on it."""

import json
import re
from collections.abc import Iterator, Sequence
from typing import Any

from selectolax.lexbor import LexborHTMLParser, LexborNode

from dateline_news.desk.importing.item import Graded
from dateline_news.desk.importing.plain_text import letters, one_line
from dateline_news.desk.wire.compose.date.stamps import stamps_of
from dateline_news.desk.wire.recognise.stamps.publication import with_stamp_lines
from dateline_news.desk.wire.segments import Segment

DECLARED: Graded = ("sure", "the page declares it")
DATES = (
    ('meta[property="article:published_time"]', "content"),
    ('meta[itemprop="datePublished"]', "content"),
    ('meta[name="date"], meta[name="pubdate"], meta[name="dc.date"]', "content"),
    ("time[pubdate], time[itemprop=datePublished], article time[datetime]", "datetime"),
)
TITLES = 'meta[property="og:title"], meta[name="twitter:title"], meta[name="dc.title"]'
AUTHORS = 'meta[name="author"], meta[property="article:author"], meta[name="dc.creator"]'
SITES = 'meta[property="og:site_name"], meta[name="application-name"]'
BEFORE_NAME = re.compile(r"\s+[|–—·»-]+\s+|\s*\|\s*(?=\S)")  # of a site, at the end of a page's title
BY = ("", "by", "von", "par", "por", "di")  # before a name that has a line to itself


def headline(tree: LexborHTMLParser, extracted: str, source: str) -> str:
    """The headline that was found; if it is the site's name, the heading that the page's title begins with instead."""
    whole = one_line(next((node.text() for node in tree.css("head title")), ""))
    begin, _, name = BEFORE_NAME.sub("\n", whole).rpartition("\n")
    if letters(extracted) not in {letters(source), letters(name) if begin else ""}:
        return extracted
    headings = (one_line(node.text()) for node in tree.css("h1, h2"))
    return next((text for text in headings if begin and letters(text).startswith(letters(begin))), begin)


def title(tree: LexborHTMLParser, extracted: str) -> Graded:
    """The grade of a headline: by the page's head, or a heading of the first degree."""
    wanted = letters(extracted)
    if wanted in {letters(one_line(each)) for each in (*_attributes(tree, TITLES), *_in_json(tree, "headline"))}:
        return DECLARED
    if wanted in {letters(node.text()) for node in tree.css("h1, h2")}:
        return "likely", "it is a heading of the page"
    return "needs you", "only the title of the page has it"


def byline(tree: LexborHTMLParser, authors: Sequence[str], source: str, around: Sequence[str]) -> Graded:
    """The grade of whom a page is by."""
    if any(letters(name) == letters(source) for name in authors):
        return "likely", "it is the name of the site, too"
    if all(name in " ".join([*_attributes(tree, AUTHORS), *_in_json(tree, "author")]) for name in authors):
        return DECLARED
    lines = {letters(text).casefold() for text in around}
    if any(before + letters(name).casefold() in lines for before in BY for name in authors):
        return "sure", "a line of the page says so"
    return "likely", "it stands on the page"


def source(tree: LexborHTMLParser, name: str) -> Graded:
    """The grade of whose page it is."""
    if not name:
        return "likely", "it is where the address leads"
    return DECLARED if name in map(one_line, _attributes(tree, SITES)) else ("likely", "the page's title ends with it")


def published(tree: LexborHTMLParser, day: str, address: str, around: Sequence[str]) -> tuple[str, Graded]:
    """The day that trafilatura found, with its time if the page declares one, and the grade of it.

    Where it found none, that of a line which says when the page was published, if there is one.
    """
    dates = [*(attribute(tree, selector, name) for selector, name in DATES), *_in_json(tree, "datePublished")]
    if of_day := [date for date in dates if day and date.startswith(day)]:
        return max(of_day, key=len), DECLARED
    if day and (day.replace("-", "/") in address or day in address):
        return day, ("sure", "the address of the page has it")
    for line, stamped in _stamps(around):
        if stamped.startswith(day):
            return stamped[:10], ("sure", f"“{line}” says so")
    return day, ("needs you", f"the page declares no date; {day} stands somewhere in it")


def _stamps(around: Sequence[str]) -> Iterator[tuple[str, str]]:
    """The lines of a page that say when it was published, each with its day."""
    segments = with_stamp_lines([Segment(text, index, index) for index, text in enumerate(around, 1)])
    for stamp in stamps_of(segments):
        if stamp.role in ("published", "created") and stamp.written.day:
            yield around[stamp.line - 1], stamp.written.iso


def _in_json(tree: LexborHTMLParser, name: str) -> Iterator[str]:
    """What the page says in linked data."""
    for node in tree.css('script[type="application/ld+json"]'):
        try:
            data = json.loads(node.text())
        except ValueError:
            continue
        nodes = data if isinstance(data, list) else data.get("@graph", [data]) if isinstance(data, dict) else []
        yield from (_text(entity[name]) for entity in nodes if isinstance(entity, dict) and name in entity)


def _text(value: Any) -> str:
    """A value of linked data as text: a person is called by the name."""
    if isinstance(value, list):
        return " ".join(map(_text, value))
    return str(value.get("name", "")) if isinstance(value, dict) else str(value)


def _attributes(tree: LexborHTMLParser, selector: str, name: str = "content") -> Iterator[str]:
    nodes: list[LexborNode] = tree.css(selector)
    return (value.strip() for node in nodes if (value := node.attributes.get(name)))


def attribute(tree: LexborHTMLParser, selector: str, name: str = "content") -> str:
    """The first such attribute that a page has, or an empty text."""
    return next(_attributes(tree, selector, name), "")
