"""The sources: which files there are, which of them have changed, and what each says."""

import fnmatch
import os
import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

from newsroom.press.crew import shared
from newsroom.press.made import digest_of
from newsroom.press.paths import is_machinery
from newsroom.press.progress import shown
from newsroom.press.store import Source, Store
from newsroom.problems import Problem, stop

MARKDOWN = ["md", "markdown", "mkd", "mdown"]
RESTRUCTURED = ["rst"]
WEBPAGES = ["html", "htm"]
READ = [*MARKDOWN, *RESTRUCTURED, *WEBPAGES]  # the endings of posts, as Pelican's own readers have them

Settings = dict[str, Any]
Found = dict[str, tuple[int, int]]  # path under the content folder → (size, mtime in nanoseconds)


def found(settings: Settings) -> Found:
    """Every post under the content folder: what Pelican would find, by ARTICLE_PATHS, PAGE_PATHS and their like.

    Raises SystemExit with a sentence for each whose name is no text.
    """
    root = settings["PATH"]
    ignored = re.compile("|".join(fnmatch.translate(pattern) for pattern in settings["IGNORE_FILES"]) or "(?!)")
    known = tuple(f".{one}" for one in READ if settings["READERS"].get(one, True))
    bare = tuple(f"/{one}" for one in known)  # a name that is an ending and no more
    posts: Found = {}
    for paths, left_out in (("PAGE_PATHS", "PAGE_EXCLUDES"), ("ARTICLE_PATHS", "ARTICLE_EXCLUDES")):
        excluded = {os.path.normpath(one) for one in settings[left_out]}
        for path in settings[paths]:
            start = os.path.normpath(path) if path else ""
            for name, stat in _files(root, "" if start == "." else start, excluded, ignored):
                if name.endswith(known) and not f"/{name}".endswith(bare) and not is_static(name, settings):
                    posts.setdefault(name, standing(stat))
    stop(_nameless(posts))
    return posts


def _nameless(posts: Iterable[str]) -> Iterator[Problem]:
    """Problems for files whose names are no text: nothing could be said of them, and no page be called by them."""
    for name in posts:
        try:
            name.encode()
        except UnicodeEncodeError:
            shown = name.encode("utf-8", "backslashreplace").decode()
            yield Problem(shown, 1, "file", "has a name that is not UTF-8; rename it")


def is_static(path: str, settings: Settings) -> bool:
    """Whether a file is a web page that is copied as it is, and no post: it lies in a folder of STATIC_PATHS."""
    if path.rpartition(".")[2] not in WEBPAGES:
        return False  # as nearly all are, and this is asked of each in every build
    folders = (os.path.normpath(one) for one in settings["STATIC_PATHS"])
    return any(path == one or path.startswith(f"{one}/") for one in folders)


def standing(stat: os.stat_result) -> tuple[int, int]:
    """A file's size in bytes, and when it was last changed in any way, in nanoseconds: nobody can put that back.

    Windows does not tell, and has to be believed when the content was last modified.
    """
    return stat.st_size, stat.st_mtime_ns if os.name == "nt" else stat.st_ctime_ns


def _files(
    root: str, folder: str, excluded: set[str], ignored: re.Pattern[str], above: frozenset[str] = frozenset()
) -> Iterator[tuple[str, os.stat_result]]:
    """Every file in and below a folder, by its path from the root; `above` are the real folders that lead to it."""
    here = os.path.join(root, folder)  # noqa: PTH118  a path a file: pathlib takes ten times as long
    if os.path.isfile(here):  # noqa: PTH113  likewise
        if not ignored.match(folder.rpartition("/")[2]):
            yield folder, os.stat(here)  # noqa: PTH116  likewise
        return
    if not os.path.isdir(here):  # noqa: PTH112  likewise
        return
    real = os.path.realpath(here)
    if real in above:  # a link that leads round in a circle
        return
    with os.scandir(here) as entries:
        for entry in sorted(entries, key=lambda one: one.name):
            path = f"{folder}/{entry.name}" if folder else entry.name
            if ignored.match(entry.name) or entry.name.startswith("."):
                continue
            if _is_folder(entry):
                if path not in excluded and not is_machinery(entry.name, root):
                    yield from _files(root, path, excluded, ignored, above | {real})
            else:
                with suppress(OSError):  # a link that leads nowhere is no file
                    yield path, entry.stat()


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:  # links that lead to one another
        return False


def current(settings: Settings, store: Store) -> tuple[dict[str, Source], dict[str, list[Problem]], int]:
    """The rows of all posts, what is wrong with those that cannot be used, and how many had to be read."""
    here, known = found(settings), store.sources()
    rows: dict[str, Source] = {}
    changed: list[str] = []
    for path, (size, mtime) in here.items():
        one = known.get(path)
        if one and one.size == size and one.mtime == mtime:
            rows[path] = one
        else:
            changed.append(path)
    moved = dict(_same(settings, changed, known, here))
    rows |= moved
    faulty: dict[str, list[Problem]] = {}
    if to_read := [path for path in changed if path not in moved]:
        from newsroom.press.intake import Intake  # noqa: PLC0415  what reads takes long to load, and is often not needed

        portions = shared(Intake(settings).read, to_read, settings["WORKERS"])
        for portion in shown(portions, "Reading", len(to_read)):
            store.keep((row, text) for _, row, text, problems in portion if not problems)
            rows |= {path: row for path, row, _, _ in portion}
            faulty |= {path: problems for path, _, _, problems in portion if problems}
    if gone := known.keys() - (rows.keys() - faulty.keys()):
        store.forget(gone)
    if moved:
        store.retime(moved.values())
    return rows, faulty, len(to_read)


def _same(
    settings: Settings, paths: Iterable[str], known: Mapping[str, Source], here: Found
) -> Iterator[tuple[str, Source]]:
    """Those whose content is what it was, with their new size and time: a fresh checkout changes every time."""
    for path in paths:
        one = known.get(path)
        if one and digest_of(Path(settings["PATH"], path).read_bytes()) == one.digest:
            yield path, replace(one, size=here[path][0], mtime=here[path][1])
