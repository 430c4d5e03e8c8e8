"""Tells whether the day or the month comes first in a folder that writes days in numbers: 03/12/2026 may be either.

In the lenient mode those of its days decide that can be read in one way only, such as 25/12/2026. So it is a fact of
the whole folder that shapes every record, as a setting does: it is added to the settings as DAY_ORDER.
"""

import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from typing import Any

from dateline_news.model.moments import orders
from dateline_news.model.roots import content_root
from dateline_news.press.read.path_metadata import posts_lie_apart
from dateline_news.press.read.sources import scan

HEAD = 4096  # bytes of a source in which its header is looked for
VALUE = re.compile(rb"[:=][\s\"']*\d{1,2}([-/.])\d{1,2}\1\d{2}")  # in few sources, and found quickly
# A moment in whichever header: a name such as date, pubDate or lastmod, and a day in numbers.
FIELD = re.compile(
    rb"(?i)(?:date|modified|embargo|published|created|lastmod)\w*[\"']?\s*(?:[:=]|content\s*=)\s*[\"']?"
    rb"(?P<day>\d{1,2}([-/.])\d{1,2}\2\d{2,4})\b"
)


def day_order(settings: Mapping[str, Any]) -> str:
    """The order that the folder at PATH proves (model/moments/orders.py); empty without one, or if nobody asks."""
    return orders.proven(_days(settings)) if settings["STORY_FIELDS"] == "lenient" else ""


def note_facts(settings: dict[str, Any]) -> None:
    """Add to the settings the facts of the whole folder at PATH that shape records as a setting does."""
    settings["POSTS_LIE_APART"] = posts_lie_apart(settings["PATH"])
    settings["DAY_ORDER"] = day_order(settings)
    lenient = None
    if settings["STORY_FIELDS"] == "lenient":
        from dateline_news.press.markup.foreign import lenient_reader  # noqa: PLC0415  what reads takes long to load

        lenient = lenient_reader(settings)
    settings["SHOWN_FILES"] = lenient.shown_files(settings) if lenient else {}
    settings["MOVED_FROM"] = lenient.site(settings) if lenient else {}
    settings["FOLDERS_BESIDE"] = lenient.beside(settings) if lenient else []


def _days(settings: Mapping[str, Any]) -> Iterator[str]:
    """The days in numbers in the headers of posts."""
    root = content_root(settings)
    for path in scan(dict(settings))[0]:
        with suppress(OSError):  # reading the post reports it
            head = root.head(path, HEAD)
            yield from (match["day"].decode() for match in (FIELD.finditer(head) if VALUE.search(head) else ()))
