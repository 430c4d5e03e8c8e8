"""The sources: which files there are, which of them have changed, and what each says."""

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
from dateline_news.model.roots import LeftOut, content_root, file_stat
from dateline_news.press.cache.database import Database
from dateline_news.press.cache.rows import SourceRow
from dateline_news.press.processes.progress import with_progress_bar
from dateline_news.press.processes.worker_pool import map_in_chunks
from dateline_news.press.read.file_types import READ, is_static
from dateline_news.press.read.path_metadata import is_machinery

Settings = dict[str, Any]
FileStats = dict[str, tuple[int, int]]  # path under the content folder → (size, mtime in nanoseconds)


def find_posts(settings: Settings) -> FileStats:
    """Every post under the content folder: what Pelican would find, by ARTICLE_PATHS, PAGE_PATHS and their like.

    Raises SystemExit with a sentence for each that may not be read.
    """
    posts, refused = scan(settings)
    stop(one for problems in refused.values() for one in problems)
    return posts


def scan(settings: Settings) -> tuple[FileStats, dict[str, list[Diagnostic]]]:
    """The same, and what is wrong with those that may not be read: links that lead out of the folder, say."""
    root = content_root(settings)
    posts: FileStats = {}
    for paths, left_out in (("PAGE_PATHS", "PAGE_EXCLUDES"), ("ARTICLE_PATHS", "ARTICLE_EXCLUDES")):
        is_left_out = _left_out(settings, {os.path.normpath(one) for one in settings[left_out]})
        for path in settings[paths]:
            for name, stat in root.files(path, is_left_out):
                posts.setdefault(name, file_stat(stat))
    return posts, {path: [_unread(settings, path, why)] for path, why in (root.refused | root.lost).items()}


def _left_out(settings: Settings, excluded: Container[str]) -> LeftOut:
    """Whether a path is no post's, or a folder's in which there are none."""
    ignored = ignoring(settings)
    known = tuple(f".{one}" for one in READ if settings["READERS"].get(one, True))

    def is_left_out(path: str, is_folder: bool) -> bool:  # noqa: FBT001  as roots.py has it
        name = path.rpartition("/")[2]
        if name.startswith(".") or ignored.match(name):  # a name that is an ending and no more begins with a dot too
            return True
        if is_folder:
            return path in excluded or is_machinery(name, settings["PATH"])
        return not name.endswith(known) or is_static(path, settings)

    return is_left_out


def ignoring(settings: Settings) -> re.Pattern[str]:
    """What the names of files and folders look like that nobody asks for, by IGNORE_FILES."""
    return re.compile("|".join(fnmatch.translate(pattern) for pattern in settings["IGNORE_FILES"]) or "(?!)")


def _unread(settings: Settings, path: str, why: str) -> Diagnostic:
    """The problem of a file that cannot be read, or may not."""
    return Diagnostic(f"{Path(settings['PATH']).name}/{path}", 1, "file", why)


def current_rows(settings: Settings, store: Database) -> tuple[dict[str, SourceRow], dict[str, list[Diagnostic]], int]:
    """The rows of all posts, what is wrong with those that cannot be used, and how many had to be read."""
    here, refused = scan(settings)
    known = store.source_rows()
    rows: dict[str, SourceRow] = {}
    changed: list[str] = []
    for path, (size, mtime) in here.items():
        one = known.get(path)
        if one and one.size == size and one.mtime == mtime:
            rows[path] = one
        else:
            changed.append(path)
    moved = dict(_same(settings, changed, known, here))
    rows |= moved
    faulty = dict(refused)
    if to_read := [path for path in changed if path not in moved]:
        from dateline_news.press.read.worker import PostReaderWorker, read_post  # noqa: PLC0415  what reads takes long to load, and is often not needed

        portions = map_in_chunks(read_post, PostReaderWorker(settings), to_read, settings["WORKERS"])
        for portion in with_progress_bar(portions, "Reading", len(to_read)):
            store.save_sources((row, text) for _, row, text, problems in portion if not problems)
            rows |= {path: row for path, row, _, _ in portion}
            faulty |= {path: problems for path, _, _, problems in portion if problems}
    if gone := known.keys() - (rows.keys() - faulty.keys()):
        store.delete_sources(gone)
    if moved:
        store.update_stats(moved.values())
    return rows, faulty, len(to_read)


def _same(
    settings: Settings, paths: Iterable[str], known: Mapping[str, SourceRow], here: FileStats
) -> Iterator[tuple[str, SourceRow]]:
    """Those whose content is what it was, with their new size and time: a fresh checkout changes every time."""
    root = content_root(settings)
    for path in paths:
        one = known.get(path)
        with suppress(OSError):  # whoever reads it anew can say so
            if one and digest_of(root.read(path)) == one.digest:
                yield path, replace(one, size=here[path][0], mtime=here[path][1])
