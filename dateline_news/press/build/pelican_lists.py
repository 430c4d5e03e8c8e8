"""Removes from Pelican's own lists the stories and pages that are not due, for plugins made for Pelican.

Pelican withholds drafts and nothing else. A story that is not due yet goes through its lists, its context and every
plugin, each of which may show it. So the lists are filtered as soon as they are read. In a preview (the setting
PREVIEW) nothing is removed. The paper builder does the same for the paper itself.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from dateline_news.model import moments
from dateline_news.model.moments import clock
from dateline_news.model.paper import LABEL_KINDS, Moment
from dateline_news.model.release_status import embargo, standing

STORIES = ("articles", "translations", "hidden_articles", "hidden_translations")
PAGES = ("pages", "translations", "hidden_pages", "hidden_translations")
LABEL_FIELDS = {name for kind in LABEL_KINDS.values() for name in kind.fields}
DRAFT_STORIES = {"drafts": "articles", "drafts_translations": "translations"}
DRAFT_PAGES = {"draft_pages": "pages", "draft_translations": "translations"}


def release_stories(generator: Any) -> None:
    """Filter the stories, before Pelican counts their topics and before other plugins use them."""
    _release(generator, STORIES, DRAFT_STORIES)


def release_pages(generator: Any) -> None:
    """Filter the static pages."""
    _release(generator, PAGES, DRAFT_PAGES)


def unsign_file(generator: Any, metadata: dict[str, Any]) -> None:
    """Take from a static file the labels of its folder: as mere text Pelican fails with an author or a section."""
    del generator
    for name in LABEL_FIELDS:
        if isinstance(metadata.get(name), str):
            del metadata[name]


def _release(generator: Any, list_names: tuple[str, ...], drafts: Mapping[str, str]) -> None:
    """Leave only the pieces that are due, or in a preview all.

    The lists are changed in place, since Pelican's context holds them already. In a preview a draft is added to the
    published pieces, at the address that it will have.
    """
    preview, now = generator.settings["PREVIEW"], clock.now()
    everything = [piece for name in (*list_names, *drafts) for piece in getattr(generator, name)]
    if everything:
        from dateline_news.press.read.parse import Reading  # noqa: PLC0415  what reads takes long to load, and is often not needed
    for piece in everything:  # one that a plugin's own reader has read has no reading
        generator.settings["READINGS"].setdefault(piece.relative_source_path, Reading(piece.relative_source_path))
    generator.settings["PELICAN_CONTENTS"] += everything
    for name, place in drafts.items():
        for piece in getattr(generator, name) if preview else ():
            piece.written_status, piece.status = piece.status, "published"
            getattr(generator, place).append(piece)
        getattr(generator, name).clear()
    for name in list_names:
        listed = getattr(generator, name)
        listed[:] = [piece for piece in listed if preview or not _standing(piece, now)]
        for piece in listed:
            piece.translations = [other for other in piece.translations if preview or not _standing(other, now)]


def _standing(piece: Any, now: datetime) -> str:
    """What keeps a piece from readers; nothing if its header is faulty, as the build stops anyway."""
    reading = piece.settings["READINGS"][piece.relative_source_path]
    until = None if reading.problems else embargo(piece.metadata, ZoneInfo(piece.settings["TIMEZONE"]))
    written = reading.fields.get("date", "")
    is_timed = bool(written) and not reading.problems and moments.read(written).is_timed
    date = Moment(piece.date, is_timed) if hasattr(piece, "date") else None
    return standing(piece.status, date, until, now)
