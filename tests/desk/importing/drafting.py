"""Items to drafts and on to what the press would print, without a paper on disk."""

from pathlib import Path
from typing import Any

from dateline_news.desk.drafts import post_writer
from dateline_news.desk.drafts.paper_profile import PaperProfile
from dateline_news.desk.importing.compose.draft import compose
from dateline_news.desk.importing.compose.press_reader import PressReader
from dateline_news.desk.importing.conversion.markdown import signature
from dateline_news.desk.importing.item import ImportedDraft, Item
from dateline_news.desk.wire.compose.overrules import WireOptions
from dateline_news.press.read.parse import Reading
from tests.papers import SETTINGS

FILES = Path(__file__).parent / "files"
DESK = PaperProfile({"world": "World", "culture": "Culture"}, "en", substitutions=SETTINGS["SLUG_REGEX_SUBSTITUTIONS"])
PRESS = PressReader(SETTINGS, DESK)


def item(html: str = "<p>Some words.</p>", title: str = "A headline", **more: object) -> Item:
    """An item that lacks nothing; `more` overrides any attribute of Item."""
    attributes: dict[str, object] = {
        "published": "2026-05-05",
        "category": "World",
        "link": "https://post.example/one",
        **more,
    }
    return Item(1, title, html=html, **attributes)  # type: ignore[arg-type]  # each is of its attribute's type


def drafted(item: Item, **options: Any) -> ImportedDraft:
    """The draft of an item; `options` are an editor's."""
    draft = ImportedDraft("items.xml", item.line, item.name, item.digest)
    compose(draft, item, PRESS, WireOptions(**options))
    return draft


def printed(draft: ImportedDraft) -> Reading:
    """What the press reads in a draft's file; there is nothing wrong with it."""
    reading = PRESS.reading(post_writer.text(draft.fields, draft.body, draft.notes))
    assert reading.problems == []
    return reading


def words(html: str) -> list[str]:
    """The words of safe HTML, in order."""
    return signature(html).words


def page_words(item: Item) -> list[str]:
    """The words that a reader of an item's page sees in its text."""
    return words(printed(drafted(item)).html)
