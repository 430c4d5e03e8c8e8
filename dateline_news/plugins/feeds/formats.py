"""Feeds as they are written: Atom and RSS by a library, with what we add to its XML, and JSON Feed."""

import json
from datetime import datetime
from html import unescape
from typing import Any

from feedgenerator import Atom1Feed, Rss201rev2Feed, SyndicationFeed

from dateline_news.press.plan import Inputs

CONTENT = "http://purl.org/rss/1.0/modules/content/"
VERSION = "https://jsonfeed.org/version/1.1"
ATOM, RSS, JSON, SUMMARIES = "ATOM", "RSS", "JSON", "RSS of summaries"


class Atom(Atom1Feed):
    """Atom with the hub that tells of what is new in it."""

    def add_root_elements(self, handler: Any) -> None:
        """What the library says of a feed, and its hub."""
        super().add_root_elements(handler)
        if self.feed["hub"]:
            handler.addQuickElement("link", None, {"rel": "hub", "href": self.feed["hub"]})


class Rss(Rss201rev2Feed):
    """RSS with the hub that tells of what is new in it."""

    def add_root_elements(self, handler: Any) -> None:
        """What the library says of a feed, and its hub."""
        super().add_root_elements(handler)
        if self.feed["hub"]:
            handler.addQuickElement("atom:link", None, {"rel": "hub", "href": self.feed["hub"]})


class FullTextRss(Rss):
    """RSS with the full text beside the description (the library writes it in Atom only)."""

    def rss_attributes(self) -> dict[str, str]:
        """The namespaces, the one of content:encoded among them."""
        return {**super().rss_attributes(), "xmlns:content": CONTENT}

    def add_item_elements(self, handler: Any, item: Inputs) -> None:
        """An item as the library writes it, and its text."""
        super().add_item_elements(handler, item)
        handler.addQuickElement("content:encoded", item["content"])


MAKERS: dict[str, type[SyndicationFeed]] = {ATOM: Atom, RSS: FullTextRss, SUMMARIES: Rss}


class At(datetime):
    """A moment that the library writes with three digits of a second at most, as pages have it."""

    def isoformat(self, sep: str = "T", timespec: str = "auto") -> str:
        """The moment for machines."""
        return super().isoformat(sep, "milliseconds" if self.microsecond else timespec)


def feed(inputs: Inputs) -> bytes:
    """The bytes of a feed (RFC 4287, RSS 2.0 or JSON Feed 1.1), the same whenever it is made."""
    return _json(inputs) if inputs["kind"] == JSON else _xml(inputs)


def _xml(inputs: Inputs) -> bytes:
    about = {name: value for name, value in inputs.items() if name not in ("kind", "updated", "items")}
    maker = MAKERS[inputs["kind"]](feed_guid=inputs["feed_url"], **about)
    for item in inputs["items"]:
        dates = {name: At.fromisoformat(item[name]) for name in ("pubdate", "updateddate")}
        maker.add_item(unique_id_is_permalink=False, **{**item, **dates})
    maker.latest_post_date = lambda: At.fromisoformat(inputs["updated"])  # the library's own reads the clock
    return str(maker.writeString("utf-8")).encode()


def _json(inputs: Inputs) -> bytes:
    hub = inputs["hub"]
    about = {
        "version": VERSION,
        "title": inputs["title"],
        "home_page_url": inputs["link"],
        "feed_url": inputs["feed_url"],
        "description": inputs["description"],
        "authors": [{"name": inputs["author_name"]}],
        "language": inputs["language"],
        "hubs": [{"type": "WebSub", "url": hub}] if hub else [],
    }
    items = [_filled(_json_item(item)) for item in inputs["items"]]  # there even if it is empty
    return json.dumps({**_filled(about), "items": items}, ensure_ascii=False).encode()


def _json_item(item: Inputs) -> Inputs:
    return {
        "id": item["unique_id"],
        "url": item["link"],
        "title": item["title"],
        "summary": unescape(item["description"]),  # plain text, where the other formats have HTML
        "content_html": item["content"],
        "date_published": item["pubdate"],
        "date_modified": item["updateddate"],
        "authors": [{"name": item["author_name"]}] if item["author_name"] else [],
        "tags": item["categories"],
    }


def _filled(values: Inputs) -> Inputs:
    """Those values that are not empty."""
    return {name: value for name, value in values.items() if value}
