"""The rules of JSON Feed 1.1 (https://jsonfeed.org/version/1.1), as far as a feed of a paper can break them."""

import re
from collections.abc import Iterator
from typing import Any

WEB = r"https?://[^\s/]+\S*"
DATE = r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)"  # RFC 3339
LANGUAGE = r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*"
TEXT = r"(?s)\s*\S.*"  # never an empty text: what is unknown is left out
OF_FEED = {
    "version": r"https://jsonfeed\.org/version/1\.1",
    **dict.fromkeys(("title", "description", "user_comment"), TEXT),
    **dict.fromkeys(("home_page_url", "feed_url", "next_url", "icon", "favicon"), WEB),
    "language": LANGUAGE,
}
OF_ITEM = {
    **dict.fromkeys(("id", "title", "content_html", "content_text", "summary"), TEXT),
    **dict.fromkeys(("url", "external_url", "image", "banner_image"), WEB),
    **dict.fromkeys(("date_published", "date_modified"), DATE),
    "language": LANGUAGE,
}
OF_AUTHOR = {"name": TEXT, "url": WEB, "avatar": WEB}
OF_HUB = {"type": TEXT, "url": WEB}


def faults(feed: dict[str, Any]) -> list[str]:
    """Every rule that a feed breaks, as `where: what`."""
    return [*_feed(feed)]


def _feed(feed: dict[str, Any]) -> Iterator[str]:
    yield from _texts("feed", feed, OF_FEED, ("authors", "hubs", "items", "expired"))
    yield from _missing("feed", feed, "version", "title", "items")
    yield from _authors("feed", feed)
    for hub in feed.get("hubs", ()):
        yield from _texts("hub", hub, OF_HUB)
        yield from _missing("hub", hub, "type", "url")
    ids = [item.get("id") for item in feed.get("items", ())]
    yield from ["items: two have one id"] if len(set(ids)) < len(ids) else []
    for item in feed.get("items", ()):
        yield from _item(item)


def _item(item: dict[str, Any]) -> Iterator[str]:
    where = f"item {item.get('id')}"
    yield from _texts(where, item, OF_ITEM, ("authors", "tags"))
    yield from _missing(where, item, "id")
    yield from _authors(where, item)
    if not {"content_html", "content_text"} & item.keys():
        yield f"{where}: has neither content_html nor content_text"
    if not all(isinstance(tag, str) and tag for tag in item.get("tags", ())):
        yield f"{where}: tags are no list of texts"


def _authors(where: str, of: dict[str, Any]) -> Iterator[str]:
    for author in of.get("authors", ()):
        yield from _texts(f"{where}: author", author, OF_AUTHOR)
        yield from [] if author else [f"{where}: an author says nothing"]


def _texts(where: str, of: dict[str, Any], patterns: dict[str, str], others: tuple[str, ...] = ()) -> Iterator[str]:
    """What is no text of its kind, and what the format does not know: an extension's name begins with `_`."""
    for name, value in of.items():
        if name in patterns:
            right = isinstance(value, str) and re.fullmatch(patterns[name], value)
            yield from [] if right else [f"{where}: {name} is {value!r}"]
        elif name not in others and not name.startswith("_"):
            yield f"{where}: {name} is nothing that the format knows"


def _missing(where: str, of: dict[str, Any], *names: str) -> Iterator[str]:
    yield from (f"{where}: {name} is missing" for name in names if name not in of)
