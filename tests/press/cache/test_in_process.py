"""The cache in memory: it never holds more than the last build needed, and nothing that is out of date."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from dateline_news.press.cache import in_process
from dateline_news.press.cache.database import Database
from dateline_news.press.cache.in_process import TwoGenerationCache, in_process_cache, of_lines, start
from dateline_news.press.cache.rows import PrintedFile, source_row


@pytest.fixture
def caching(monkeypatch: pytest.MonkeyPatch) -> None:
    """Give this process a cache, for one test."""
    monkeypatch.setattr(in_process, "_caches", [])
    start()


def test_an_ordinary_build_has_no_cache_in_memory() -> None:
    assert in_process_cache() is None


def test_what_a_build_does_not_ask_for_is_dropped_after_it() -> None:
    cache: TwoGenerationCache[str, str] = TwoGenerationCache()
    cache.put("a", "A")
    cache.put("b", "B")
    cache.next_build()
    assert cache.get("a") == "A"
    cache.next_build()
    assert (cache.get("a"), cache.get("b")) == ("A", None)


def test_a_build_that_ended_before_it_asked_for_anything_drops_nothing() -> None:
    cache: TwoGenerationCache[str, str] = TwoGenerationCache()
    cache.put("a", "A")
    for _ in range(3):
        cache.next_build()
    assert cache.get("a") == "A"


A, B = (source_row(f"articles/{name}.md", (1, 1), name, "{}", "c") for name in "ab")
OTHER = source_row("articles/a.md", (2, 2), "other", "{}", "c")
PAGE = PrintedFile("f", 1, 1, "d")


@pytest.mark.usefixtures("caching")
def test_rows_that_this_process_has_saved_are_not_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    database = Database(tmp_path, "key")
    assert (database.source_rows(), database.printed_files()) == ({}, {})
    database.save_sources([(A, "text"), (B, "text")])
    database.save_edition({"a.html": PAGE, "b.html": PAGE}, [], [])
    database.update_stats([OTHER])
    database.delete_sources([B.path])
    database.save_edition({}, ["b.html"], [])
    database.close()
    reopened = Database(tmp_path, "key")
    contents = reopened.source_rows(), reopened.printed_files()
    assert contents == ({A.path: OTHER}, {"a.html": PAGE})
    assert reopened.source_rows() is contents[0]
    monkeypatch.setattr(in_process, "_caches", [])
    on_disk = Database(tmp_path, "key")
    assert on_disk.printed_files() == contents[1]


@pytest.mark.usefixtures("caching")
def test_rows_that_another_process_has_changed_are_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    database = Database(tmp_path, "key")
    database.save_sources([(A, "text")])
    assert database.source_rows() == {A.path: A}
    ours = in_process._caches  # noqa: SLF001  the other process has none
    monkeypatch.setattr(in_process, "_caches", [])
    Database(tmp_path, "key").delete_sources([A.path])
    monkeypatch.setattr(in_process, "_caches", ours)
    assert database.source_rows() == {}
    assert Database(tmp_path, "key").source_rows() == {}


def break_off(database: Database) -> None:
    """Begin a transaction that fails."""
    with database.changing():
        database.connection.execute("DELETE FROM sources")
        raise ZeroDivisionError


@pytest.mark.usefixtures("caching")
def test_a_failed_transaction_is_not_remembered(tmp_path: Path) -> None:
    database = Database(tmp_path, "key")
    database.save_sources([(A, "text")])
    assert database.source_rows() == {A.path: A}
    with pytest.raises(ZeroDivisionError):
        break_off(database)
    assert database.source_rows() == {A.path: A}


@pytest.mark.usefixtures("caching")
def test_no_sources_are_remembered_of_a_database_with_another_key(tmp_path: Path) -> None:
    database = Database(tmp_path, "key")
    database.save_sources([(A, "text")])
    assert database.source_rows()
    database.close()
    assert Database(tmp_path, "another").source_rows() == {}
    assert Database(tmp_path, "key").source_rows() == {}


@pytest.mark.usefixtures("caching")
def test_nothing_is_remembered_of_a_discarded_database(tmp_path: Path) -> None:
    database = Database(tmp_path, "key")
    database.save_sources([(A, "text")])
    assert database.source_rows()
    database.discard()
    assert database.source_rows() == {}
    with sqlite3.connect(database.file) as file:
        assert file.execute("SELECT count(*) FROM sources").fetchone() == (0,)


def story(line: str = "a line", topic: str = "rivers", text: str = "text") -> Any:
    """Those attributes of a story that are compared."""
    return SimpleNamespace(line=line, line_digest=line, section="world", topics=(topic,), digest=text)


@pytest.mark.parametrize(
    ("stories", "expected_calls"),
    [
        ([story(), story(text="another")], 1),
        ([story(), story("another")], 2),
        ([story(), story(topic="weather")], 2),
        ([story(), story(""), story("")], 3),
    ],
)
@pytest.mark.usefixtures("caching")
def test_facts_of_lines_are_computed_again_only_when_a_line_changes(stories: list[Any], expected_calls: int) -> None:
    calls = []

    @of_lines
    def facts(archive: Any) -> Iterator[tuple[str, dict[str, Any]]]:
        calls.append(archive)
        archive.questions = ("a question",)
        yield "a.md", {"lines": [story.line for story in archive.paper.stories]}

    archives: list[Any] = [SimpleNamespace(paper=SimpleNamespace(stories=(story,)), questions=()) for story in stories]
    all_facts = [list(facts(archive)) for archive in archives]
    assert {archive.questions for archive in archives} == {("a question",)}
    assert all_facts == [[("a.md", {"lines": [story.line]})] for story in stories]
    assert len(calls) == expected_calls
