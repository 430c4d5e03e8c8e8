"""The database beside builds: what a build has saved under another key is neither used nor changed."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from dateline_news.model.digests import digest_of
from dateline_news.press.cache.database import Database
from dateline_news.press.cache.rows import SourceRow, source_row
from dateline_news.press.cache.shared_database import DatabaseInUseError, SharedDatabase


def row(path: str, text: str) -> tuple[SourceRow, str]:
    return source_row(path, (1, 2), digest_of(path.encode()), '{"title":"T"}', digest_of(text.encode())), text


OURS, THEIRS = row("a.md", '["ours",null]'), row("b.md", '["theirs",null]')


@pytest.fixture
def shared(tmp_path: Path) -> Iterator[SharedDatabase]:
    """A database with one post."""
    database = SharedDatabase(tmp_path / "cache", "our key", str(tmp_path / "output"))
    database.save_sources([OURS])
    yield database
    database.close()


def test_a_build_finds_what_was_saved_beside_it(shared: SharedDatabase) -> None:
    build = Database(shared.file.parent, "our key")
    assert shared.source_rows() == build.source_rows() == {"a.md": OURS[0]}
    assert build.text("a.md", OURS[0].copy) == OURS[1]


def test_another_key_gives_no_sources(shared: SharedDatabase, tmp_path: Path) -> None:
    assert SharedDatabase(shared.file.parent, "another key", str(tmp_path / "output")).source_rows() == {}


def test_what_a_build_with_another_key_has_saved_meanwhile_is_not_used(shared: SharedDatabase) -> None:
    Database(shared.file.parent, "another key").save_sources([THEIRS])
    with pytest.raises(DatabaseInUseError):
        shared.source_rows()


def test_nothing_that_a_build_with_another_key_has_saved_is_changed(shared: SharedDatabase) -> None:
    build = Database(shared.file.parent, "another key")
    build.save_sources([THEIRS])
    shared.save_sources([OURS])
    shared.update_stats([THEIRS[0]])
    shared.delete_sources(["b.md"])
    shared.save_note("checked", "ours")
    assert build.source_rows() == {"b.md": THEIRS[0]}
    assert build.note("checked") == ""
