"""Finds the settings file of another program, in the folder of content or above it."""

import os
import re
from contextlib import suppress
from pathlib import Path

from dateline_news.model.roots import Root
from dateline_news.moving_in.settings import ELEVENTY, HUGO, JEKYLL, PELICAN

HIGHEST = 2  # folders above the content in which a settings file is looked for
OWN = re.compile(r"^\s*(?:from|import)\s+dateline_news\b", re.MULTILINE)
FILES = {
    PELICAN: ("pelicanconf.py",),
    JEKYLL: ("_config.yml", "_config.yaml"),
    HUGO: tuple(
        f"{name}.{ending}"
        for name in ("hugo", "config/_default/hugo", "config/_default/config", "config")
        for ending in ("toml", "yaml", "yml", "json")
    ),
    ELEVENTY: (".eleventy.js", *(f"eleventy.config.{ending}" for ending in ("js", "mjs", "cjs", "ts"))),
}  # fmt: skip
ALL = [name for names in FILES.values() for name in names]


def settings_file(content: Path) -> Path | None:
    """The settings file of a folder of content; None where there is none, or the folder is a paper's own."""
    for folder in (content, *content.parents[:HIGHEST]):
        root = Root(folder, shows_hidden=True)
        if name := next(filter(root.holds, ALL), ""):
            file = folder / name
            is_own = program_of(file) == PELICAN and OWN.search(text_of(file))
            return None if is_own else file
    return None


def program_of(file: Path) -> str:
    """The program whose settings a file of this name holds; empty if it is of none."""
    named = (program for program, names in FILES.items() if file.name in (name.rpartition("/")[2] for name in names))
    return next(named, "")


def from_content(content: Path, file: Path) -> str:
    """The path of a file as it is named from the folder of content."""
    return Path(os.path.relpath(file, content)).as_posix()


def text_of(file: Path) -> str:
    """The text of a file; empty where there is none that can be read."""
    with suppress(OSError, UnicodeDecodeError):
        return Root(file.parent, shows_hidden=True).text(file.name)
    return ""
