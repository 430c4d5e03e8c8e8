"""Where the catalogues lie: files of gettext, named by a language: `ur.po`.

The paper's own folders come first: what a catalogue there translates, it translates in place of the theme's.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from dateline_news.model.paper import base_language

SOURCE = "en"  # the language in which templates and plugins are written
Folders = tuple[Path, ...]


def folders(settings: Mapping[str, Any]) -> Folders:
    """The folders of catalogues of a paper: its own (TRANSLATIONS), then its theme's."""
    own = (Path(folder) for folder in settings.get("TRANSLATIONS") or ())
    return (*own, Path(settings["THEME"]) / "translations")


def files(tag: str, places: Folders) -> list[Path]:
    """The catalogues of a language, the first first: those of its whole tag (`pt-BR.po`), then those of its base."""
    names = dict.fromkeys((tag, tag.replace("-", "_"), tag.lower(), base_language(tag)))
    named = (folder / f"{name}.po" for name in names for folder in places if "/" not in name)
    return [file for file in named if file.is_file()]


def has_words(tag: str, places: Folders) -> bool:
    """Whether the paper's own words are there in a language."""
    return base_language(tag) == SOURCE or bool(files(tag, places))
