"""Items to drafts and on to what the press would print, without a paper on disk."""

from pathlib import Path

from dateline_news.desk import post
from dateline_news.desk.importing.conversion.markdown import signs
from dateline_news.desk.importing.drafts.draft import Draft, ImportOptions, draft
from dateline_news.desk.importing.drafts.press_reader import Press
from dateline_news.desk.importing.item import Item
from dateline_news.desk.wire.order import Desk
from dateline_news.press.read.parse import Reading
from tests.papers import SETTINGS

FILES = Path(__file__).parent / "files"
DESK = Desk({"world": "World", "culture": "Culture"}, "en", substitutions=SETTINGS["SLUG_REGEX_SUBSTITUTIONS"])
PRESS = Press(SETTINGS, DESK)


def item(html: str = "<p>Some words.</p>", title: str = "A headline", **more: object) -> Item:
    """An item that lacks nothing; `more` overrides any attribute of Item."""
    said: dict[str, object] = {
        "published": "2026-05-05",
        "category": "World",
        "link": "https://post.example/one",
        **more,
    }
    return Item(1, title, html=html, **said)  # type: ignore[arg-type]


def drafted(one: Item, section: str = "", day: str = "") -> Draft:
    """The draft of an item."""
    return draft(one, ImportOptions(section, day), PRESS)


def printed(made: Draft) -> Reading:
    """What the press reads in a draft's file; there is nothing wrong with it."""
    found = PRESS.reading(post.text(made.fields, made.body, made.notes))
    assert found.problems == []
    return found


def words(html: str) -> list[str]:
    """The words of safe HTML, in order."""
    return signs(html).words


def page_words(one: Item) -> list[str]:
    """The words that a reader of an item's page sees in its text."""
    return words(printed(drafted(one)).html)
