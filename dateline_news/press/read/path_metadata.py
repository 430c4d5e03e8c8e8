"""What a source's path says of it: its day, its name, its section; and which sources are no pieces of the paper.

Pelican's own rules (FILENAME_METADATA, PATH_METADATA, EXTRA_PATH_METADATA, USE_FOLDER_AS_CATEGORY), and those of
others: Jekyll keeps its posts in `_posts` and its drafts in `_drafts`, Hugo a post with its pictures in a folder of
their own (a page bundle), and a story in another language beside it, as `ferry.ur.md`.
"""

import os
import re
from pathlib import PurePosixPath
from typing import Any

from pelican.readers import parse_path_metadata

from dateline_news.model.paper import LANGUAGES

Settings = dict[str, Any]
# What programs that keep folders alike put into the name of a file that was changed in two places.
COPIES = re.compile(
    r"\.sync-conflict-\d{8}-\d{6}"  # Syncthing
    r"|[(\[][^()\[\]/]*(?:conflicted|case conflict|selective sync conflict|unicode encoding conflict|case clash)"
    r"\b[^()\[\]/]*[)\]]"  # Dropbox, Nextcloud, ownCloud, pCloud
    r"|_conflict-\d{8}-\d{6}"  # Nextcloud and ownCloud as they were
    r"|[(\[]conflict(?: \d+)?[)\]]|\(sfconflict [^()/]*\)"  # Google Drive, Seafile
    r"|-(?:desktop|laptop)-[a-z0-9]{7}(?=\.|-\d)",  # OneDrive, with the name of a Windows machine
    re.IGNORECASE,
)
POSTS, DRAFTS = "_posts", "_drafts"
PAGES = "_pages"  # what a folder of static pages is mostly called there
BUNDLE, LIST = "index", "_index"  # Hugo's names for a post in a folder of its own, and for the page of a folder
# Folders of other programs, and of their tools, that hold no posts.
MACHINERY = {
    "_layouts", "_includes", "_data", "_sass", "_site", "_plugins", "_cache", "_components", "_11ty", "node_modules",
    "archetypes",
}  # fmt: skip


def said_by_path(path: str, settings: Settings) -> dict[str, str]:
    """The fields that the settings and the path of a source under the content folder say."""
    said = {
        **settings["DEFAULT_METADATA"],
        **said_of_folders(path, settings),
        **parse_path_metadata(path, settings),
        **said_as_others(path, settings),
    }
    return {name: str(value) for name, value in said.items()}


def said_of_folders(path: str, settings: Settings) -> dict[str, Any]:
    """What EXTRA_PATH_METADATA says, the nearest folder last."""
    found: dict[str, Any] = {}
    for place, said in sorted(settings["EXTRA_PATH_METADATA"].items()):
        if path == place or path.startswith(f"{place.rstrip('/')}/"):
            found |= {name.lower(): value for name, value in said.items()}
    return found


def said_as_others(path: str, settings: Settings) -> dict[str, Any]:
    """What a path says by the rules of others, which Pelican does not know; what PATH_METADATA says comes before it."""
    named = re.match(settings["PATH_METADATA"] or "(?!)", path)
    wanted = {name.lower() for name, value in (named.groupdict() if named else {}).items() if value is not None}
    said = {**_section(path, settings), **_as_jekyll(path, settings), **_as_hugo(path, settings)}
    return {name: value for name, value in said.items() if name not in wanted}


def _section(path: str, settings: Settings) -> dict[str, Any]:
    """The section that a folder means where the nearest is one of days, or the post's own: `notes/2022/07/x.md`."""
    folders = list(PurePosixPath(path).parts[:-1])
    if not folders or not settings["USE_FOLDER_AS_CATEGORY"] or not (folders[-1].isdecimal() or _is_its_own(path)):
        return {}
    if _is_its_own(path):
        folders.pop()
    named = [one for one in folders if not one.isdecimal()]
    return {"category": named[-1] if named else settings["DEFAULT_CATEGORY"]}


def _is_its_own(path: str) -> bool:
    """Whether a post has a folder for itself that is called as it is."""
    place = PurePosixPath(path)
    return len(place.parts) > 1 and place.parts[-2] == place.stem


def _as_jekyll(path: str, settings: Settings) -> dict[str, Any]:
    folders = PurePosixPath(path).parts[:-1]
    if POSTS not in folders and DRAFTS not in folders:
        return {}
    at = max(folders.index(one) for one in (POSTS, DRAFTS) if one in folders)
    near = [*folders[:at], *folders[at + 1 :]]
    status = {"status": "draft"} if DRAFTS in folders else {}
    return {"category": near[-1] if near else settings["DEFAULT_CATEGORY"], **status}


def _as_hugo(path: str, settings: Settings) -> dict[str, Any]:
    place = PurePosixPath(path)
    if place.stem == BUNDLE and len(place.parts) > 1 and not _is_root(place.parent.as_posix(), settings):
        folder = f"{place.parent.as_posix()}.md"
        named = {"slug": place.parent.name, **parse_path_metadata(folder, settings)}
        return {**named, **_section(folder, settings)}
    name, dot, lang = place.stem.rpartition(".")
    if dot and lang in LANGUAGES:
        return {"slug": name, "lang": lang, **parse_path_metadata(place.with_name(f"{name}.md").as_posix(), settings)}
    return {}


def _is_root(folder: str, settings: Settings) -> bool:
    """Whether a folder is one that posts or pages are looked for in, and no post's own."""
    return folder in {os.path.normpath(one) for one in (*settings["ARTICLE_PATHS"], *settings["PAGE_PATHS"])}


def fault(text: str, path: str, settings: Settings) -> str:
    """Why a source is no piece of the paper, and what to do about it; an empty string if it is one."""
    place = PurePosixPath(path)
    if place.stem == LIST or (len(place.parts) == 1 and place.stem in (BUNDLE, "404")):
        return "is a page that another program makes a list on, and the paper draws its own; leave the file out"
    is_beside = posts_lie_apart(settings["PATH"]) and not {POSTS, DRAFTS} & {*place.parts}
    if is_beside and not text.startswith(("---", "+++")):
        return "has no header, so it is no page of the site; leave it out, or write one: Title: …"
    return ""


def is_copy_in_conflict(path: str) -> bool:
    """Whether a source, or a folder above it, is what a program has put beside a file that it could not merge."""
    return bool(COPIES.search(path))


def is_page(path: str, settings: Settings) -> bool:
    """Whether a path under the content folder is a static page's: it lies in one of PAGE_PATHS.

    Where posts lie in a folder of their own, as Jekyll's do, everything beside it is.
    """
    folders = (os.path.normpath(one) for one in settings["PAGE_PATHS"])
    if any(one in {".", path} or path.startswith(f"{one}/") for one in folders):
        return True
    parts = path.split("/")
    return PAGES in parts or (posts_lie_apart(settings["PATH"]) and POSTS not in parts and DRAFTS not in parts)


def is_machinery(folder: str, content: str) -> bool:
    """Whether a folder of this name holds no posts: beside Jekyll's, what begins with _ is its own, or unpublished."""
    apart = folder.startswith("_") and posts_lie_apart(content)
    return folder in MACHINERY or (apart and folder not in (POSTS, DRAFTS, PAGES))


def posts_lie_apart(content: str) -> bool:
    """Whether this is a site of Jekyll's, whose posts lie in `_posts`: that shapes what every other source is."""
    return os.path.isdir(os.path.join(content, POSTS))  # noqa: PTH112, PTH118  asked of many sources: pathlib is slow
