"""Reads fields from a source's path: day, name, section; and tells which sources are no pieces of the paper.

Pelican's own rules (FILENAME_METADATA, PATH_METADATA, EXTRA_PATH_METADATA, USE_FOLDER_AS_CATEGORY), and those of
others: Jekyll keeps its posts in `_posts` and its drafts in `_drafts`, Hugo a post with its pictures in a folder of
their own (a page bundle), and a story in another language beside it, as `ferry.ur.md`.
"""

import os
import re
from collections.abc import Mapping
from pathlib import PurePosixPath
from typing import Any

from pelican.readers import parse_path_metadata

from dateline_news.model.document import Document, Field
from dateline_news.model.paper import LABEL_KINDS, LANGUAGES, base_language

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
INTRODUCING = ("summary", "lang")  # fields of a list of Hugo's that introduce its section
BUNDLE, LIST = "index", "_index"  # Hugo's names for a post in a folder of its own, and for the page of a folder
# Folders of other programs, and of their tools, that hold no posts.
MACHINERY = {
    "_layouts", "_includes", "_data", "_sass", "_site", "_plugins", "_cache", "_components", "_11ty", "node_modules",
    "archetypes",
}  # fmt: skip


def fields_of_path(path: str, settings: Settings) -> dict[str, str]:
    """The fields of a source from the settings and from its path under the content folder."""
    fields = {
        **settings["DEFAULT_METADATA"],
        **fields_of_folders(path, settings),
        **parse_path_metadata(path, settings),
        **foreign_fields(path, settings),
    }
    return {name: str(value) for name, value in fields.items()}


def fields_of_folders(path: str, settings: Settings) -> dict[str, Any]:
    """The fields of EXTRA_PATH_METADATA, those of the nearest folder last."""
    fields: dict[str, Any] = {}
    for folder, extra in sorted(settings["EXTRA_PATH_METADATA"].items()):
        if path == folder or path.startswith(f"{folder.rstrip('/')}/"):
            fields |= {name.lower(): value for name, value in extra.items()}
    return fields


def foreign_fields(path: str, settings: Settings) -> dict[str, Any]:
    """The fields of a path by other programs' rules, which Pelican does not know; those of PATH_METADATA come first."""
    match = re.match(settings["PATH_METADATA"] or "(?!)", path)
    names = {name.lower() for name, value in (match.groupdict() if match else {}).items() if value is not None}
    fields = {**_section(path, settings), **_as_jekyll(path, settings), **_as_hugo(path, settings)}
    return {name: value for name, value in fields.items() if name not in names}


def _section(path: str, settings: Settings) -> dict[str, Any]:
    """The section of a post above folders of days, as in `notes/2022/07/x.md`, or above one of the post's own name."""
    folders = list(PurePosixPath(path).parts[:-1])
    is_own = folders[-1:] == [PurePosixPath(path).stem]
    if not folders or not settings["USE_FOLDER_AS_CATEGORY"]:
        return {}
    if _is_lenient(settings) and settings.get("MOVED_FROM", {}).get("program") == "hugo":
        named = folders[folders[0] in LANGUAGES : len(folders) - is_own]
        return {"category": named[0] if named else settings["DEFAULT_CATEGORY"]}
    if not (is_own or folders[-1].isdecimal()):
        return {}
    names = [folder for folder in folders[: len(folders) - is_own] if not folder.isdecimal()]
    return {"category": names[-1] if names else settings["DEFAULT_CATEGORY"]}


def _as_jekyll(path: str, settings: Settings) -> dict[str, Any]:
    folders = list(PurePosixPath(path).parts[:-1])
    indexes = [folders.index(name) for name in (POSTS, DRAFTS) if name in folders]
    if not indexes:
        return {}
    status = {"status": "draft"} if DRAFTS in folders else {}
    # As Jekyll has it, only what lies above names a section.
    folders = (
        folders[: min(indexes)] if _is_lenient(settings) else [*folders[: max(indexes)], *folders[max(indexes) + 1 :]]
    )
    return {"category": folders[-1] if folders else settings["DEFAULT_CATEGORY"], **status}


def _as_hugo(path: str, settings: Settings) -> dict[str, Any]:
    place = PurePosixPath(path)
    roots = {*map(os.path.normpath, (*settings["ARTICLE_PATHS"], *settings["PAGE_PATHS"]))}
    if place.stem == BUNDLE and len(place.parts) > 1 and place.parent.as_posix() not in roots:
        post = f"{place.parent.as_posix()}.md"
        return {"slug": place.parent.name, **parse_path_metadata(post, settings), **_section(post, settings)}
    name, dot, lang = place.stem.rpartition(".")
    if dot and (lang in LANGUAGES or (_is_lenient(settings) and re.split("[-_]", lang)[0] in LANGUAGES)):
        return {"slug": name, "lang": lang, **parse_path_metadata(place.with_name(f"{name}.md").as_posix(), settings)}
    return {}


def _is_lenient(settings: Settings) -> bool:
    return bool(settings["STORY_FIELDS"] == "lenient")


def fault(text: str, path: str, settings: Settings) -> str:
    """Why a source is no piece of the paper, and what to do about it; an empty string if it is one."""
    place = PurePosixPath(path)
    if place.stem == LIST and place.parts[0] == "authors" and place.parent.name in _authors(settings):
        return "says who an author is, which stands on the page of that author; leave the file out"
    if len(place.parts) == 1 and place.stem == "404":
        return "is a page for what is not there, and the paper draws its own; leave the file out"
    is_list = place.stem.partition(".")[0] == LIST or (len(place.parts) == 1 and place.stem == BUNDLE)
    if is_list and not listed_section(path, settings):
        return "is a page that another program makes a list on, and the paper draws its own; leave the file out"
    is_beside = posts_lie_apart(settings["PATH"]) and not {POSTS, DRAFTS} & {*place.parts}
    if is_beside and not text.startswith(("---", "+++")):
        return "has no header, so it is no page of the site; leave it out, or write one: Title: …"
    return ""


def _authors(settings: Settings) -> Mapping[str, Any]:
    """The authors of whom another program keeps data, by their keys."""
    authors: Mapping[str, Any] = settings.get("MOVED_FROM", {}).get("authors", {})
    return authors


def is_copy_in_conflict(path: str) -> bool:
    """Whether a source, or a folder above it, is a copy that a program has left beside a file it could not merge."""
    return bool(COPIES.search(path))


def is_page(path: str, settings: Settings) -> bool:
    """Whether a path under the content folder is a static page's: it lies in one of PAGE_PATHS.

    Where posts lie in a folder of their own, as Jekyll's do, everything beside it is.
    """
    folders = map(os.path.normpath, settings["PAGE_PATHS"])
    if any(folder in {".", path} or path.startswith(f"{folder}/") for folder in folders):
        return True
    parts = path.split("/")
    return PAGES in parts or (posts_lie_apart(settings["PATH"]) and POSTS not in parts and DRAFTS not in parts)


def introduced_kind(path: str, settings: Settings) -> str:
    """The kind of label that a source introduces by its path, unless it has a day, which makes it a story; or "".

    It lies in the folder of a kind, such as `authors`. Where ARTICLE_PATHS or PAGE_PATHS name that folder, it is
    theirs; it is left alone where ARTICLE_EXCLUDES does, and in the lenient mode, as other programs know of no such
    files. What Hugo knows of is the list of a section.
    """
    folder = path.rpartition("/")[0]
    if listed_section(path, settings):
        return "category"
    kind = next((kind.name for kind in LABEL_KINDS.values() if folder and kind.folder == folder), "")
    if not kind or settings["STORY_FIELDS"] == "lenient" or is_page(path, settings):
        return ""
    claimed = {*map(os.path.normpath, (*settings["ARTICLE_PATHS"], *settings["ARTICLE_EXCLUDES"]))}
    return "" if claimed & {path, folder} else kind


def listed_section(path: str, settings: Settings) -> str:
    """The section whose list a source is to Hugo, such as news/_index.md, in the language of the paper; or ""."""
    place = PurePosixPath(path)
    name, _, lang = place.stem.partition(".")
    if name != LIST or not (_is_lenient(settings) and settings.get("MOVED_FROM", {}).get("program") == "hugo"):
        return ""
    folders = list(place.parts[:-1])
    if folders and base_language(folders[0]) in LANGUAGES:
        lang = folders.pop(0)
    is_ours = not lang or base_language(lang) == base_language(settings["DEFAULT_LANG"])
    return folders[0] if len(folders) == 1 and is_ours else ""


def introduce(document: Document, section: str) -> None:
    """Make a document what introduces a section, which is called as its folder is; its other fields are a list's."""
    is_out = all(field.text == "published" for field in document.fields if field.name == "status")
    status = Field("status", ("published" if is_out else "draft",), 1)  # whatever its folder says of pieces
    kept = [field for field in document.fields if field.name in INTRODUCING]
    document.fields = [Field("title", (section,), 1), *kept, status]
    document.diagnostics = [diagnostic for diagnostic in document.diagnostics if diagnostic.field in INTRODUCING]


def is_machinery(folder: str, content: str) -> bool:
    """Whether a folder of this name holds no posts: beside Jekyll's, what begins with _ is its own, or unpublished."""
    apart = folder.startswith("_") and posts_lie_apart(content)
    return folder in MACHINERY or (apart and folder not in (POSTS, DRAFTS, PAGES))


def posts_lie_apart(content: str) -> bool:
    """Whether this is a site of Jekyll's, whose posts lie in `_posts`, so that no other source is a post."""
    return os.path.isdir(os.path.join(content, POSTS))  # noqa: PTH112, PTH118  asked of many sources: pathlib is slow
