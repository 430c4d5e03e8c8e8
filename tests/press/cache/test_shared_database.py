"""The store beside builds: what one of another shape has made of it is neither believed nor mixed with anything."""

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
    """A store that knows a post."""
    store = SharedDatabase(tmp_path / "cache", "our shape", str(tmp_path / "output"))
    store.keep([OURS])
    yield store
    store.close()


def test_a_build_finds_what_was_kept(shared: SharedDatabase) -> None:
    build = Database(shared.file.parent, "our shape")
    assert shared.sources() == build.sources() == {"a.md": OURS[0]}
    assert build.text("a.md", OURS[0].copy) == OURS[1]


def test_with_another_shape_nothing_is_known(shared: SharedDatabase, tmp_path: Path) -> None:
    assert SharedDatabase(shared.file.parent, "another shape", str(tmp_path / "output")).sources() == {}


def test_what_a_build_of_another_shape_has_kept_meanwhile_is_not_believed(shared: SharedDatabase) -> None:
    Database(shared.file.parent, "another shape").keep([THEIRS])
    with pytest.raises(DatabaseInUseError):
        shared.sources()


def test_nothing_is_changed_among_what_a_build_of_another_shape_has_kept(shared: SharedDatabase) -> None:
    build = Database(shared.file.parent, "another shape")
    build.keep([THEIRS])
    shared.keep([OURS])
    shared.retime([THEIRS[0]])
    shared.forget(["b.md"])
    shared.note("checked", "ours")
    assert build.sources() == {"b.md": THEIRS[0]}
    assert build.noted("checked") == ""
