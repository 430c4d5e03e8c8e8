"""The XML of feeds, as a library writes it, and what we add to it."""

from datetime import datetime
from typing import Any

from feedgenerator import Atom1Feed, Rss201rev2Feed

from dateline_news.press.plan import Inputs

CONTENT = "http://purl.org/rss/1.0/modules/content/"
ATOM, RSS, SUMMARIES = "ATOM", "RSS", "RSS of summaries"


class FullTextRss(Rss201rev2Feed):
    """RSS with the full text beside the description (the library writes it in Atom only)."""

    def rss_attributes(self) -> dict[str, str]:
        """The namespaces, the one of content:encoded among them."""
        return {**super().rss_attributes(), "xmlns:content": CONTENT}

    def add_item_elements(self, handler: Any, item: Inputs) -> None:
        """An item as the library writes it, and its text."""
        super().add_item_elements(handler, item)
        handler.addQuickElement("content:encoded", item["content"])


MAKERS = {ATOM: Atom1Feed, RSS: FullTextRss, SUMMARIES: Rss201rev2Feed}


class At(datetime):
    """A moment that the library writes with three digits of a second at most, as pages have it."""

    def isoformat(self, sep: str = "T", timespec: str = "auto") -> str:
        """The moment for machines."""
        return super().isoformat(sep, "milliseconds" if self.microsecond else timespec)


def feed(inputs: Inputs) -> bytes:
    """The XML of a feed (RFC 4287 or RSS 2.0), the same whenever it is made."""
    about = {name: value for name, value in inputs.items() if name not in ("kind", "updated", "items")}
    maker = MAKERS[inputs["kind"]](feed_guid=inputs["feed_url"], **about)
    for item in inputs["items"]:
        dates = {name: At.fromisoformat(item[name]) for name in ("pubdate", "updateddate")}
        maker.add_item(unique_id_is_permalink=False, **{**item, **dates})
    maker.latest_post_date = lambda: At.fromisoformat(inputs["updated"])  # the library's own reads the clock
    return str(maker.writeString("utf-8")).encode()
