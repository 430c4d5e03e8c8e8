"""What may go out, where plugins made for Pelican look at its own lists of stories and pages.

Pelican holds back drafts and nothing else. A story whose time has not come goes through its lists, its
context and every plugin, each of which may show it. So the lists are parted as soon as they are read.
In a preview (the setting PREVIEW) nothing is taken away. The archive does the same for the paper itself.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from dateline_news.model import clock, moments
from dateline_news.model.paper import Moment
from dateline_news.model.release_status import embargo, standing

STORIES = ("articles", "translations", "hidden_articles", "hidden_translations")
PAGES = ("pages", "translations", "hidden_pages", "hidden_translations")
DRAFT_STORIES = {"drafts": "articles", "drafts_translations": "translations"}
DRAFT_PAGES = {"draft_pages": "pages", "draft_translations": "translations"}


def release_stories(generator: Any) -> None:
    """Part the stories, before Pelican counts their topics and before other plugins look."""
    _release(generator, STORIES, DRAFT_STORIES)


def release_pages(generator: Any) -> None:
    """Part the static pages."""
    _release(generator, PAGES, DRAFT_PAGES)


def _release(generator: Any, shelves: tuple[str, ...], drafts: Mapping[str, str]) -> None:
    """Leave only those that may go out, or in a preview all.

    The lists are changed in place, since Pelican's context holds them already. In a preview a draft joins
    the published ones, so that it stands where it will stand, at the address that it will have.
    """
    preview, now = generator.settings["PREVIEW"], clock.now()
    everything = [one for shelf in (*shelves, *drafts) for one in getattr(generator, shelf)]
    if everything:
        from dateline_news.press.read.parse import Reading  # noqa: PLC0415  what reads takes long to load, and is often not needed
    for one in everything:  # what a plugin's own reader has read has no reading
        generator.settings["READINGS"].setdefault(one.relative_source_path, Reading(one.relative_source_path))
    generator.settings["PELICAN_CONTENTS"] += everything
    for shelf, place in drafts.items():
        for one in getattr(generator, shelf) if preview else ():
            one.written_status, one.status = one.status, "published"
            getattr(generator, place).append(one)
        getattr(generator, shelf).clear()
    for shelf in shelves:
        kept = getattr(generator, shelf)
        kept[:] = [one for one in kept if preview or not _standing(one, now)]
        for one in kept:
            one.translations = [other for other in one.translations if preview or not _standing(other, now)]


def _standing(one: Any, now: datetime) -> str:
    """What keeps a piece from readers; where its header is faulty, the build stops anyway."""
    found = one.settings["READINGS"][one.relative_source_path]
    held = None if found.problems else embargo(one.metadata, ZoneInfo(one.settings["TIMEZONE"]))
    written = found.fields.get("date", "")
    is_timed = bool(written) and not found.problems and moments.read(written).is_timed
    date = Moment(one.date, is_timed) if hasattr(one, "date") else None
    return standing(one.status, date, held, now)
