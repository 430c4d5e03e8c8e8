"""Which template files a paper has, and whether one of them draws a piece."""

import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from dateline_news.model.template_inputs import KINDS

Overrides = tuple[Path, ...]  # folders of templates that are used in place of those of the theme, the first first
FRAMES = ("base", "list")  # templates that others extend
WHOLE_PAGE = re.compile(r"<html\b|{%[-+]?\s*extends\b")  # what a template of a whole page has


def overrides(settings: Mapping[str, Any]) -> Overrides:
    """The folders of templates that are used in place of the theme's, from Pelican's setting."""
    return tuple(Path(folder) for folder in settings["THEME_TEMPLATES_OVERRIDES"])


def template_folders(settings: Mapping[str, Any]) -> Overrides:
    """All folders of templates: of two templates of one name, that in the earlier folder is used."""
    return (*overrides(settings), Path(settings["THEME"]) / "templates")


def fault_of_template(name: str, templates: Iterable[Path]) -> str:
    """What is wrong with the template that a post names, in these folders, the first first; empty if nothing is."""
    if not name:
        return ""
    if name in KINDS.keys() - {"article", "page"} or name in FRAMES:
        return f"{name}.html draws no piece; take the line out, or draw another"
    is_named = all(part[:1] not in ("", ".") for part in name.split("/"))
    file = next((file for folder in templates if is_named and is_file(file := folder / f"{name}.html")), None)
    if file is None:
        return f"there is no {name}.html in theme/templates; take the line out, or draw one"
    if not WHOLE_PAGE.search(file.read_text(encoding="utf-8", errors="replace")):
        return f"{name}.html draws a part of pages, and no page; take the line out, or draw another"
    return ""


def is_file(path: Path) -> bool:
    """Whether a path is that of a file."""
    try:
        return path.is_file()
    except (OSError, ValueError):  # its name is longer than any can be, or is none
        return False
