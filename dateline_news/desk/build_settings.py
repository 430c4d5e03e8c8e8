"""The settings of a build, for tools of the desk that read as a build does, and use its cache."""

import locale
import logging
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from pelican.settings import DEFAULT_CONFIG as PELICAN_DEFAULTS
from pelican.settings import read_settings

from dateline_news.press.build import check_settings
from dateline_news.press.read.day_order import note_facts

Settings = dict[str, Any]


@contextmanager
def settings_of_build(content: Path, settings: Mapping[str, Any]) -> Iterator[Settings]:
    """Give the settings of a build of `content`; the locale, which Pelican sets with them, is put back at the end."""
    before = locale.setlocale(locale.LC_ALL)
    try:
        yield _read(content, settings)
    finally:
        locale.setlocale(locale.LC_ALL, before)


def _read(content: Path, settings: Mapping[str, Any]) -> Settings:
    """The settings as Pelican and the press complete them; a build reports what is wrong with them."""
    build_settings = {
        name: value
        for name, value in settings.items()
        if name not in PELICAN_DEFAULTS or value is not PELICAN_DEFAULTS[name]
    }
    disabled = logging.root.manager.disable
    logging.disable()
    try:
        read: Settings = read_settings(override={**build_settings, "PATH": str(content)})
    except ValueError as error:
        raise SystemExit(f"With these settings no paper can be built: {error}") from None
    finally:
        logging.disable(disabled)
    check_settings.faults(read)
    note_facts(read)
    return read
