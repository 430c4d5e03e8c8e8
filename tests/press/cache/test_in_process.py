"""What a process keeps from one build to the next is never more than the last build needed, and never out of date."""

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
def remembering(monkeypatch: pytest.MonkeyPatch) -> None:
    """A process that keeps things, for one test."""
    monkeypatch.setattr(in_process, "_of_process", [])
    start()


def test_an_ordinary_build_keeps_nothing() -> None:
    assert in_process_cache() is None


def test_what_a_build_does_not_ask_for_is_gone_after_it() -> None:
    shelf: TwoGenerationCache[str, str] = TwoGenerationCache()
    shelf.put("a", "A")
    shelf.put("b", "B")
    shelf.next_build()
    assert shelf.get("a") == "A"
    shelf.next_build()
    assert (shelf.get("a"), shelf.get("b")) == ("A", None)


def test_a_build_that_ended_before_it_asked_for_anything_drops_nothing() -> None:
    shelf: TwoGenerationCache[str, str] = TwoGenerationCache()
    shelf.put("a", "A")
    for _ in range(3):
        shelf.next_build()
    assert shelf.get("a") == "A"


A, B = (source_row(f"articles/{name}.md", (1, 1), name, "{}", "c") for name in "ab")
OTHER = source_row("articles/a.md", (2, 2), "other", "{}", "c")
PAGE = PrintedFile("f", 1, 1, "d")


@pytest.mark.usefixtures("remembering")
def test_a_store_tells_what_was_written_to_it_without_reading_it_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = Database(tmp_path, "shape")
    assert (store.sources(), store.printed()) == ({}, {})
    store.keep([(A, "text"), (B, "text")])
    store.print({"a.html": PAGE, "b.html": PAGE}, [], [])
    store.retime([OTHER])
    store.forget([B.path])
    store.print({}, ["b.html"], [])
    store.close()
    again = Database(tmp_path, "shape")
    known = again.sources(), again.printed()
    assert known == ({A.path: OTHER}, {"a.html": PAGE})
    assert again.sources() is known[0]
    monkeypatch.setattr(in_process, "_of_process", [])
    on_disk = Database(tmp_path, "shape")
    assert on_disk.printed() == known[1]


@pytest.mark.usefixtures("remembering")
def test_what_another_process_has_written_is_seen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = Database(tmp_path, "shape")
    store.keep([(A, "text")])
    assert store.sources() == {A.path: A}
    ours = in_process._of_process  # noqa: SLF001  the other process has none
    monkeypatch.setattr(in_process, "_of_process", [])
    Database(tmp_path, "shape").forget([A.path])
    monkeypatch.setattr(in_process, "_of_process", ours)
    assert store.sources() == {}
    assert Database(tmp_path, "shape").sources() == {}


def break_off(store: Database) -> None:
    """Begin a change that goes wrong."""
    with store.changing():
        store.connection.execute("DELETE FROM sources")
        raise ZeroDivisionError


@pytest.mark.usefixtures("remembering")
def test_a_change_that_was_not_kept_is_not_known(tmp_path: Path) -> None:
    store = Database(tmp_path, "shape")
    store.keep([(A, "text")])
    assert store.sources() == {A.path: A}
    with pytest.raises(ZeroDivisionError):
        break_off(store)
    assert store.sources() == {A.path: A}


@pytest.mark.usefixtures("remembering")
def test_a_store_of_another_shape_is_known_for_nothing(tmp_path: Path) -> None:
    store = Database(tmp_path, "shape")
    store.keep([(A, "text")])
    assert store.sources()
    store.close()
    assert Database(tmp_path, "another").sources() == {}
    assert Database(tmp_path, "shape").sources() == {}


@pytest.mark.usefixtures("remembering")
def test_a_store_that_was_thrown_away_is_known_for_nothing(tmp_path: Path) -> None:
    store = Database(tmp_path, "shape")
    store.keep([(A, "text")])
    assert store.sources()
    store.discard()
    assert store.sources() == {}
    with sqlite3.connect(store.file) as file:
        assert file.execute("SELECT count(*) FROM sources").fetchone() == (0,)


def story(line: str = "a line", topic: str = "rivers", text: str = "text") -> Any:
    """As much of a story as is compared."""
    return SimpleNamespace(line=line, line_digest=line, section="world", topics=(topic,), digest=text)


@pytest.mark.parametrize(
    ("stories", "asked"),
    [
        ([story(), story(text="another")], 1),
        ([story(), story("another")], 2),
        ([story(), story(topic="weather")], 2),
        ([story(), story(""), story("")], 3),
    ],
)
@pytest.mark.usefixtures("remembering")
def test_facts_of_lines_are_found_again_when_a_line_changes(stories: list[Any], asked: int) -> None:
    calls = []

    @of_lines
    def facts(paper: Any) -> Iterator[tuple[str, dict[str, Any]]]:
        calls.append(paper)
        yield "a.md", {"lines": [one.line for one in paper.stories]}

    found = [facts(SimpleNamespace(stories=(one,))) for one in stories]  # type: ignore[arg-type]
    assert found == [[("a.md", {"lines": [one.line]})] for one in stories]
    assert len(calls) == asked
