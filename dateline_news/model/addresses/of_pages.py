"""Reads from Pelican's settings the files and addresses of pages of which there is one, or one for each period.

A setting that ends in _SAVE_AS names the page's file, to which every link leads; a blank one says that the paper has
no such page. The one that ends in _URL names the address that is published: for search engines, feeds and previews.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from dateline_news.model.addresses import encoded

Settings = Mapping[str, Any]

FRONT = "index.html"  # a paper has a front page, whatever INDEX_SAVE_AS says
NOT_FOUND = "404.html"
PERIODS = ("YEAR", "MONTH", "DAY")


def settle(settings: dict[str, Any]) -> None:
    """Normalise these settings in place: to text without a slash in front; None and False become blank.

    Pelican takes None and False for no page as well, but warns of them, which ends a build.
    """
    for setting in [setting for setting in settings if setting.endswith("_SAVE_AS")]:
        for name in (setting, f"{setting.removesuffix('_SAVE_AS')}_URL"):
            if name in settings:
                settings[name] = str(settings[name] or "").lstrip("/")


def file_of(name: str, settings: Settings) -> str:
    """The file of `INDEX`, `ARCHIVES`, `TAGS`, `CATEGORIES`, `AUTHORS` or `CORRECTIONS`; empty without such a page."""
    return str(settings.get(f"{name}_SAVE_AS") or (FRONT if name == "INDEX" else ""))


def address_of(name: str, settings: Settings) -> str:
    """The published address of the same, from the site's root; that of the front page is the root itself."""
    file = file_of(name, settings)
    address = settings.get(f"{name}_URL") or ("" if name == "INDEX" and file == FRONT else encoded(file))
    return str(address) if file else ""


def file_of_period(period: str, at: datetime, settings: Settings) -> str:
    """The file of the year, the month or the day (one of PERIODS) of a moment; empty where these have no pages."""
    return str(settings.get(f"{period}_ARCHIVE_SAVE_AS") or "").format(date=at)


def address_of_period(period: str, at: datetime, settings: Settings) -> str:
    """The published address of the same, from the site's root."""
    address = str(settings.get(f"{period}_ARCHIVE_URL") or "").format(date=at)
    return address or encoded(file_of_period(period, at, settings))
