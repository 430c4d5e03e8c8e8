"""All posts as the gate knows them: read by the press, and checked where what was found is not known already."""

import json
import locale
import logging
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import astuple
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from pelican.settings import DEFAULT_CONFIG as AS_SHIPPED
from pelican.settings import read_settings

from dateline_news.desk.check.checked_post import CheckedPost, Checker, Read, check_post
from dateline_news.model.diagnostics import Diagnostic
from dateline_news.model.digests import digest, digest_of
from dateline_news.press.build import check_settings
from dateline_news.press.cache import keys
from dateline_news.press.cache.database import BrokenDatabaseError, Database
from dateline_news.press.cache.rows import SourceRow
from dateline_news.press.cache.shared_database import DatabaseInUseError, SharedDatabase
from dateline_news.press.processes.progress import with_progress_bar
from dateline_news.press.processes.worker_pool import map_in_chunks
from dateline_news.press.read.day_order import note_facts
from dateline_news.press.read.sources import current_rows

Settings = dict[str, Any]
NOTE = "checked"  # the note in the store that holds them
ELSEWHERE = "elsewhere"  # the folder under CACHE_PATH for posts that are not this paper's


def checked_posts(content: Path, settings: Mapping[str, Any]) -> dict[str, CheckedPost]:
    """Check all posts under `content`, and give them by path. What is read for that, no build has to read again."""
    with _as_for_a_build(content, settings) as own:
        key = keys.record_key(keys.setting_digests(own), keys.code_digest(own["PLUGINS"]))
        folder = Path(own["CACHE_PATH"])
        if content.resolve() != Path(settings["PATH"]).resolve():
            folder, key = folder / ELSEWHERE, digest((str(content), key))
        own |= {"READINGS": {}, "CACHE_CONTENT": False, "LOAD_CONTENT_CACHE": False}
        try:
            return _with_what_is_known(own, SharedDatabase(folder, key, own["OUTPUT_PATH"]))
        except (DatabaseInUseError, BrokenDatabaseError, SystemExit):
            # Where there can be no cache, none is used.
            with TemporaryDirectory() as passing:
                return _checked_posts(own, Database(Path(passing), key))


@contextmanager
def _as_for_a_build(content: Path, settings: Mapping[str, Any]) -> Iterator[Settings]:
    """The settings as a build of `content` has them, and until the end their locale, which Pelican sets with them."""
    before = locale.setlocale(locale.LC_ALL)
    try:
        yield _read(content, settings)
    finally:
        locale.setlocale(locale.LC_ALL, before)


def _read(content: Path, settings: Mapping[str, Any]) -> Settings:
    """The settings as Pelican and the press complete them; what is wrong with them, a build tells."""
    own = {name: value for name, value in settings.items() if name not in AS_SHIPPED or value is not AS_SHIPPED[name]}
    disabled = logging.root.manager.disable
    logging.disable()
    try:
        read: Settings = read_settings(override={**own, "PATH": str(content)})
    except ValueError as error:
        raise SystemExit(f"With these settings no paper can be built: {error}") from None
    finally:
        logging.disable(disabled)
    check_settings.faults(read)
    note_facts(read)
    return read


def _with_what_is_known(settings: Settings, store: Database) -> dict[str, CheckedPost]:
    """The posts, checked with what the store knows; one that is broken is begun anew."""
    try:
        return _checked_posts(settings, store)
    except BrokenDatabaseError:
        store.discard()
        return _checked_posts(settings, store)
    finally:
        store.close()


def _checked_posts(settings: Settings, store: Database) -> dict[str, CheckedPost]:
    rows, faulty, _ = current_rows(settings, store)
    key = digest((store.key, of_rules()))
    known = _noted(store, key)
    posts = {path: known[path] for path, row in rows.items() if _is_known(row, known.get(path))}
    anew = [(path, rows.get(path), faulty.get(path, [])) for path in (rows | faulty) if path not in posts]
    posts |= {post.source: post for post in _checked(anew, settings)}
    kept = {path: post for path, post in posts.items() if post.digest}
    if kept != known:
        values = [[getattr(post, name) for name in CheckedPost.__slots__] for post in kept.values()]
        store.save_note(NOTE, json.dumps([key, values], ensure_ascii=False, default=astuple))
    return dict(sorted(posts.items()))


def of_rules() -> list[str]:
    """The digests of the gate's own code."""
    return [digest_of(file.read_bytes()) for file in sorted(Path(__file__).parent.rglob("*.py"))]


def _is_known(row: SourceRow, post: CheckedPost | None) -> bool:
    return post is not None and post.digest == row.digest


def _noted(store: Database, key: str) -> dict[str, CheckedPost]:
    """The posts that the store knows as checked, if it was by these rules."""
    with suppress(ValueError, TypeError):
        of, known = json.loads(store.note(NOTE) or "[0, 0]")
        if of == key:
            posts = (CheckedPost(*[*facts, [Diagnostic(*row) for row in rows]]) for *facts, rows in known)
            return {post.source: post for post in posts}
    return {}


def _checked(posts: list[Read], settings: Settings) -> Iterable[CheckedPost]:
    chunks = map_in_chunks(check_post, Checker(settings), posts, settings["WORKERS"])
    return (post for chunk in with_progress_bar(chunks, "Checking", len(posts)) for post in chunk)
