"""Finds the sources, and reads those that have changed."""

import fnmatch
import os
import re
from collections.abc import Container, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

from dateline_news.model.diagnostics import Diagnostic, stop
from dateline_news.model.digests import digest_of
from dateline_news.model.paper import LABEL_KINDS
from dateline_news.model.roots import LeftOut, Root, content_root, file_stat
from dateline_news.press.cache.database import Database
from dateline_news.press.cache.rows import SourceRow
from dateline_news.press.processes.progress import with_progress_bar
from dateline_news.press.processes.worker_pool import map_in_chunks
from dateline_news.press.read.file_types import READ, is_static
from dateline_news.press.read.path_metadata import introduced_kind, is_machinery

Settings = dict[str, Any]
FileStats = dict[str, tuple[int, int]]  # path under the content folder → (size, mtime in nanoseconds)


UNREAD = "is {}, which is not read here, so it is no piece; save it as Markdown"
OTHERS = {
    "mdx": UNREAD.format("MDX"),
    "org": UNREAD.format("Org"),
    **dict.fromkeys(("adoc", "asciidoc"), UNREAD.format("AsciiDoc")),
    "ipynb": "is a notebook, and no piece by itself; it is shown where a tag in a post names it",
}


def find_posts(settings: Settings) -> FileStats:
    """Every post under the content folder: what Pelican would find, by ARTICLE_PATHS, PAGE_PATHS and their like.

    Raises SystemExit with a sentence for each that may not be read.
    """
    posts, refused = scan(settings)
    stop(problem for problems in refused.values() for problem in problems)
    return posts


def scan(settings: Settings) -> tuple[FileStats, dict[str, list[Diagnostic]]]:
    """Every post, and the problems of those that may not be read: links that lead out of the folder, say."""
    root = content_root(settings)
    posts: FileStats = {}
    for paths, excludes in (("PAGE_PATHS", "PAGE_EXCLUDES"), ("ARTICLE_PATHS", "ARTICLE_EXCLUDES")):
        is_left_out = _left_out(settings, set(map(os.path.normpath, settings[excludes])))
        for folder in settings[paths]:
            for path, stat in root.files(folder, is_left_out):
                posts.setdefault(path, file_stat(stat))
    posts |= {path: stat for path, stat in introductions(settings, root) if path not in posts}
    content = Path(settings["PATH"]).name
    refused = (root.refused | root.broken_links).items()
    return posts, {path: [Diagnostic(f"{content}/{path}", 1, "file", message)] for path, message in refused}


def unread(settings: Settings) -> list[Diagnostic]:
    """A notice of each file of a folder that was moved in whose format is read by other programs, and not here."""
    if settings["STORY_FIELDS"] != "lenient":
        return []
    root, ignored = content_root(settings), ignoring(settings)

    def is_left_out(path: str, is_folder: bool) -> bool:  # noqa: FBT001  as roots.py has it
        name = path.rpartition("/")[2]
        if name.startswith(".") or ignored.match(name):
            return True
        return is_machinery(name, settings["PATH"]) if is_folder else name.rpartition(".")[2] not in OTHERS

    files = (path for path, _ in root.files("", is_left_out))
    return [Diagnostic(f"{root.name}/{path}", 1, "file", OTHERS[path.rpartition(".")[2]], "foreign") for path in files]


def introductions(settings: Settings, root: Root) -> Iterator[tuple[str, tuple[int, int]]]:
    """The files that introduce labels, wherever stories and pages lie: see path_metadata.introduced_kind."""
    folders = [kind.folder for kind in LABEL_KINDS.values() if introduced_kind(f"{kind.folder}/a.md", settings)]
    is_left_out = _left_out(settings, ())
    folders += [""] if settings.get("MOVED_FROM", {}).get("program") == "hugo" else []  # whose sections have lists
    files = (file for folder in folders for file in root.files(folder, is_left_out))
    return ((path, file_stat(stat)) for path, stat in files if introduced_kind(path, settings))


def _left_out(settings: Settings, excluded: Container[str]) -> LeftOut:
    """A function that tells whether a path is no post's, or a folder's in which there are none."""
    ignored = ignoring(settings)
    endings = tuple(f".{ending}" for ending in READ if settings["READERS"].get(ending, True))

    def is_left_out(path: str, is_folder: bool) -> bool:  # noqa: FBT001  as roots.py has it
        name = path.rpartition("/")[2]
        if name.startswith(".") or ignored.match(name):  # a name that is only an ending begins with a dot too
            return True
        if is_folder:
            return path in excluded or is_machinery(name, settings["PATH"])
        return not name.endswith(endings) or is_static(path, settings)

    return is_left_out


def ignoring(settings: Settings) -> re.Pattern[str]:
    """A pattern of the names of files and folders that are ignored, by IGNORE_FILES."""
    return re.compile("|".join(map(fnmatch.translate, settings["IGNORE_FILES"])) or "(?!)")


def current_rows(
    settings: Settings, database: Database
) -> tuple[dict[str, SourceRow], dict[str, list[Diagnostic]], int]:
    """The rows of all posts, the problems of those that cannot be used, and how many had to be read."""
    stats, faulty = scan(settings)
    cached = database.source_rows()
    in_cache = ((path, stat, cached[path]) for path, stat in stats.items() if path in cached)
    rows = {path: row for path, stat, row in in_cache if stat == (row.size, row.mtime)}
    changed = [path for path in stats if path not in rows]
    touched = dict(_touched(settings, changed, cached, stats))
    rows |= touched
    if to_read := [path for path in changed if path not in touched]:
        from dateline_news.press.read.worker import PostReaderWorker  # noqa: PLC0415  what reads takes long to load, and is often not needed

        portions = map_in_chunks(PostReaderWorker.read, PostReaderWorker(settings), to_read, settings["WORKERS"])
        for portion in with_progress_bar(portions, "Reading", len(to_read)):
            database.save_sources((row, text) for _, row, text, problems in portion if not problems)
            rows |= {path: row for path, row, _, _ in portion}
            faulty |= {path: problems for path, _, _, problems in portion if problems}
    if gone := cached.keys() - (rows.keys() - faulty.keys()):
        database.delete_sources(gone)
    if touched:
        database.update_stats(touched.values())
    return rows, faulty, len(to_read)


def _touched(
    settings: Settings, paths: Iterable[str], cached: Mapping[str, SourceRow], stats: FileStats
) -> Iterator[tuple[str, SourceRow]]:
    """The rows of sources with the same content, with their new size and time: a fresh checkout changes every time."""
    root = content_root(settings)
    for path in paths:
        row = cached.get(path)
        with suppress(OSError):  # reading it anew reports that
            if row and digest_of(root.read(path)) == row.digest:
                yield path, replace(row, size=stats[path][0], mtime=stats[path][1])
