"""Checks all posts of a content folder, but for those that are in the cache as checked."""

import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import astuple
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from dateline_news.desk.build_settings import settings_of_build
from dateline_news.desk.check.checked_post import CheckedPost, Checker
from dateline_news.model.diagnostics import Diagnostic
from dateline_news.model.digests import digest, digest_of
from dateline_news.press.cache import keys
from dateline_news.press.cache.database import BrokenDatabaseError, Database
from dateline_news.press.cache.shared_database import DatabaseInUseError, SharedDatabase
from dateline_news.press.processes.progress import with_progress_bar
from dateline_news.press.processes.worker_pool import map_in_chunks
from dateline_news.press.read.sources import current_rows

Settings = dict[str, Any]
NOTE = "checked"  # the note in the database that holds them
ELSEWHERE = "elsewhere"  # the folder under CACHE_PATH for posts that are not this paper's


def checked_posts(content: Path, settings: Mapping[str, Any]) -> dict[str, CheckedPost]:
    """All posts under `content`, checked, by path. What is read for that is in the cache for the next build."""
    with settings_of_build(content, settings) as build_settings:
        key = keys.record_key(keys.setting_digests(build_settings), keys.code_digest(build_settings["PLUGINS"]))
        folder = Path(build_settings["CACHE_PATH"])
        if content.resolve() != Path(settings["PATH"]).resolve():
            folder, key = folder / ELSEWHERE, digest((str(content), key))
        build_settings |= {"READINGS": {}, "CACHE_CONTENT": False, "LOAD_CONTENT_CACHE": False}
        try:
            return _checked_with_cache(build_settings, SharedDatabase(folder, key, build_settings["OUTPUT_PATH"]))
        except (DatabaseInUseError, BrokenDatabaseError, SystemExit):
            # Where there can be no cache, none is used.
            with TemporaryDirectory() as temporary:
                return _checked_posts(build_settings, Database(Path(temporary), key))


def _checked_with_cache(settings: Settings, database: Database) -> dict[str, CheckedPost]:
    """The posts, with those that the cache holds as checked; a broken database is created anew."""
    try:
        return _checked_posts(settings, database)
    except BrokenDatabaseError:
        database.discard()
        return _checked_posts(settings, database)
    finally:
        database.close()


def _checked_posts(settings: Settings, database: Database) -> dict[str, CheckedPost]:
    rows, faulty, _ = current_rows(settings, database)
    key = digest((database.key, code_digests()))
    cached = _cached_posts(database, key)
    posts = {path: cached[path] for path, row in rows.items() if path in cached and cached[path].digest == row.digest}
    unchecked = [(path, rows.get(path), faulty.get(path, [])) for path in (rows | faulty) if path not in posts]
    chunks = map_in_chunks(Checker.check, Checker(settings), unchecked, settings["WORKERS"])
    for chunk in with_progress_bar(chunks, "Checking", len(unchecked)):
        posts |= {post.source: post for post in chunk}
    saved = {path: post for path, post in posts.items() if post.digest}
    if saved != cached:
        values = [[getattr(post, name) for name in CheckedPost.__slots__] for post in saved.values()]
        database.save_note(NOTE, json.dumps([key, values], ensure_ascii=False, default=astuple))
    return dict(sorted(posts.items()))


def code_digests() -> list[str]:
    """The digests of the gate's own code."""
    return [digest_of(file.read_bytes()) for file in sorted(Path(__file__).parent.rglob("*.py"))]


def _cached_posts(database: Database, key: str) -> dict[str, CheckedPost]:
    """The posts that the database holds as checked, if these rules have checked them."""
    with suppress(ValueError, TypeError):
        saved_key, values = json.loads(database.note(NOTE) or "[0, 0]")
        if saved_key == key:
            posts = (CheckedPost(*[*facts, [Diagnostic(*row) for row in rows]]) for *facts, rows in values)
            return {post.source: post for post in posts}
    return {}
