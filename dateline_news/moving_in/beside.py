"""Finds the folders of pictures and files that another program puts at the root of its site as they are.

Hugo's is `static`, also that of a theme, Eleventy's `public`, Hexo's `source`; `assets` of any may be named with its
folder or without. They lie in the folder of content or beside it, in a site that is no paper's own; that of a language
(`content/en`) lies in another that they are beside. What is named with the path of the site's address
(`/blog/img/a.png`) lies in any of them without it, and so does what is named with the folder of content
(`src/img/a.png`).
"""

import os
import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from dateline_news.model.paper import LANGUAGES
from dateline_news.model.roots import Root

FOLDERS = ("static", "public", "source", "assets")
OWN = re.compile(r"^\s*(?:from|import)\s+dateline_news\b", re.MULTILINE)
FRONT = "index.html"  # what a folder that a build has written holds


def folders_beside(settings: Mapping[str, Any]) -> list[tuple[str, str]]:
    """The folders in which files are looked for that the content does not hold: what a path begins with, the folder."""
    content = Path(settings["PATH"])
    is_of_language = re.split("[-_]", content.name.lower())[0] in LANGUAGES
    sites = [site for site in content.parents[: 1 + is_of_language] if not _is_papers_own(site)]
    beside = [*_named_so(content), *(folder for site in sites for folder in _named_so(site, is_beside=True))]
    base = str(settings["MOVED_FROM"].get("base", "")).strip("/")
    names = [f"{name}/" for name in (base, content.name) if name and (sites or name == base)]
    return [*beside, *((name + begin, folder) for name in names for begin, folder in [("", str(content)), *beside])]


def _named_so(site: Path, *, is_beside: bool = False) -> Iterator[tuple[str, str]]:
    for folder in of_site(site):
        yield "", str(folder)
        yield from [(f"{folder.name}/", str(folder))] * is_beside
    yield from (("", str(folder)) for folder in of_themes(site) if is_beside)


def of_site(site: Path) -> list[Path]:
    """The folders of files at the root of a site that are there, but for one that a build has written."""
    folders = (site / name for name in FOLDERS)
    return [folder for folder in folders if folder.is_dir() and not (folder / FRONT).is_file()]


def of_themes(site: Path) -> list[Path]:
    """The folders of files that the themes of a Hugo site put at its root, below what the site itself has there."""
    return [folder for folder in sorted(site.glob("themes/*/static")) if folder.is_dir()]


def _is_papers_own(folder: Path) -> bool:
    """Whether a folder is that of a paper, or one that belongs to nobody: the root."""
    text = ""
    with suppress(OSError, UnicodeDecodeError):
        text = Root(folder).text("pelicanconf.py")
    return bool(OWN.search(text)) or folder == folder.parent or os.path.realpath(folder) == os.path.realpath(Path.cwd())
