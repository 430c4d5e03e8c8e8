"""What may go out. Everything else is taken away before anything is made of what was read.

Pelican holds back drafts and nothing else. A story whose time has not come goes through its lists, its
context and every plugin, each of which may show it. So the lists are parted as soon as they are read.
In a preview (the setting PREVIEW) nothing is taken away: each piece is marked with what keeps it.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from newsroom import clock
from newsroom.paper import Moment
from newsroom.press import links
from newsroom.press.reading import Reading
from newsroom.standing import embargo, standing

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
    """Mark every piece with its standing, and outside of a preview leave only those that may go out.

    The lists are changed in place, since Pelican's context holds them already. In a preview a draft joins
    the published ones, so that it stands where it will stand, at the address that it will have.
    """
    preview, now = generator.settings["PREVIEW"], clock.now()
    for shelf, place in drafts.items():
        held = list(getattr(generator, shelf))
        getattr(generator, shelf).clear()
        for one in held if preview else ():
            one.standing, one.status = _standing(one, now), "published"
            getattr(generator, place).append(one)
    for shelf in shelves:
        kept = getattr(generator, shelf)
        for one in kept:
            one.standing = getattr(one, "standing", "") or _standing(one, now)
        kept[:] = [one for one in kept if preview or not one.standing]
        for one in kept:
            one.translations = [other for other in one.translations if preview or not _standing(other, now)]


def _standing(one: Any, now: datetime) -> str:
    """What keeps a piece from readers; where its header is faulty, the build stops anyway."""
    found: Reading = one.settings["READINGS"][one.relative_source_path]
    held = None if found.problems else embargo(one.metadata, ZoneInfo(one.settings["TIMEZONE"]))
    written = found.fields.get("date", "")
    date = Moment(one.date, timed=":" in written) if hasattr(one, "date") else None
    return standing(one.status, date, held, now)


def withhold(generator: Any) -> None:
    """Take away the static files that nothing but unpublished pieces names, and those pieces themselves.

    STATIC_PATHS may have a whole folder copied, and Pelican knows of no source that is skipped.
    """
    public: Mapping[str, bool] = generator.settings["PUBLIC"]
    readings: Mapping[str, Reading] = generator.settings["READINGS"]
    unseen = {path for path in readings if not public[path]}
    shown = links.pictures((path, readings[path]) for path in readings if public[path])
    withheld = unseen | (links.pictures((path, readings[path]) for path in unseen) - shown)
    for file in withheld:
        generator.context["static_content"].pop(file, None)
    files = generator.context["staticfiles"]
    files[:] = [one for one in files if one.relative_source_path not in withheld]
