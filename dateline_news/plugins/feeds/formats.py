"""Feeds as they are written: Atom and RSS by a library, with what we add to its XML, and JSON Feed."""

import json
from datetime import datetime
from html import unescape
from typing import Any
from xml.sax.saxutils import quoteattr

from feedgenerator import Atom1Feed, Rss201rev2Feed, SyndicationFeed

from dateline_news.press.plan import Inputs

CONTENT = "http://purl.org/rss/1.0/modules/content/"
SHOWN = {"xmlns:html": "http://www.w3.org/1999/xhtml"}
VERSION = "https://jsonfeed.org/version/1.1"
ATOM, RSS, JSON = "ATOM", "RSS", "JSON"


class Atom(Atom1Feed):
    """Atom with its hub, and with what a browser shows."""

    def root_attributes(self) -> dict[str, str]:
        """The namespaces, that of XHTML among them."""
        return {**super().root_attributes(), **SHOWN}

    def add_root_elements(self, handler: Any) -> None:
        """What the library says of a feed, its hub, and what it is."""
        super().add_root_elements(handler)
        _add_hub("link", self.feed["hub"], handler)
        _add_sentence(self.feed, handler)

    def add_item_elements(self, handler: Any, item: Inputs) -> None:
        """An item as the library writes it, and what a browser shows of it."""
        super().add_item_elements(handler, item)
        _add_shown(item, handler)


class Rss(Rss201rev2Feed):
    """RSS with its hub, with the text, which the library writes in Atom only, and with what a browser shows."""

    def rss_attributes(self) -> dict[str, str]:
        """The namespaces, those of content:encoded and of XHTML among them."""
        return {**super().rss_attributes(), "xmlns:content": CONTENT, **SHOWN}

    def add_root_elements(self, handler: Any) -> None:
        """What the library says of a feed, its hub, and what it is."""
        super().add_root_elements(handler)
        _add_hub("atom:link", self.feed["hub"], handler)
        _add_sentence(self.feed, handler)

    def add_item_elements(self, handler: Any, item: Inputs) -> None:
        """An item as the library writes it, its text if it has one, and what a browser shows of it."""
        super().add_item_elements(handler, item)
        if item["content"] is not None:
            handler.addQuickElement("content:encoded", item["content"])
        _add_shown(item, handler)


def _add_hub(name: str, hub: str, handler: Any) -> None:
    """Name the hub that tells feed readers of what is new."""
    if hub:
        handler.addQuickElement(name, None, {"rel": "hub", "href": hub})


def _add_sentence(feed: Inputs, handler: Any) -> None:
    """Say what a feed is, and where more is said of it."""
    handler.startElement("html:p", {})
    handler.characters(feed["sentence"])
    if guide := feed["guide"]:
        handler.characters(" ")
        handler.addQuickElement("html:a", guide["name"], {"href": guide["address"]})
    handler.endElement("html:p")


def _add_shown(item: Inputs, handler: Any) -> None:
    """Add what a browser shows of an item: its headline as a link, its summary as text, and its day."""
    handler.addQuickElement("html:a", item["title"], {"href": item["link"]})
    handler.addQuickElement("html:p", unescape(item["description"]))
    handler.addQuickElement("html:time", item["day"])


MAKERS: dict[str, type[SyndicationFeed]] = {ATOM: Atom, RSS: Rss}


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
    return _styled(str(maker.writeString("utf-8")), inputs["style"]).encode()


def _styled(xml: str, style: str) -> str:
    """A feed that names its style sheet, if there is one (https://www.w3.org/TR/xml-stylesheet/)."""
    declaration, end, rest = xml.partition("?>\n")
    named = f'<?xml-stylesheet type="text/css" href={quoteattr(style)}?>\n' if style else ""
    return f"{declaration}{end}{named}{rest}"


def _json(inputs: Inputs) -> bytes:
    hub = inputs["hub"]
    about = {
        "version": VERSION,
        "title": inputs["title"],
        "home_page_url": inputs["link"],
        "feed_url": inputs["feed_url"],
        "description": inputs["description"],
        "user_comment": inputs["sentence"],
        "authors": [{"name": inputs["author_name"]}],
        "language": inputs["language"],
        "hubs": [{"type": "WebSub", "url": hub}] if hub else [],
    }
    items = [_filled(_json_item(item)) for item in inputs["items"]]  # there even if it is empty
    return json.dumps({**_filled(about), "items": items}, ensure_ascii=False).encode()


def _json_item(item: Inputs) -> Inputs:
    summary, content = unescape(item["description"]), item["content"]  # plain text, where the other formats have HTML
    return {
        "id": item["unique_id"],
        "url": item["link"],
        "title": item["title"],
        "summary": summary if content is not None else "",
        "content_html": content,
        "content_text": summary if content is None else "",  # an item has a text, as the format has it
        "date_published": item["pubdate"],
        "date_modified": item["updateddate"],
        "authors": [{"name": item["author_name"]}] if item["author_name"] else [],
        "tags": item["categories"],
    }


def _filled(values: Inputs) -> Inputs:
    """Those values that are not empty."""
    return {name: value for name, value in values.items() if value}
