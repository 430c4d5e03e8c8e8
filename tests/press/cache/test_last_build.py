"""What is noted of an edition, so that a build in which nothing has changed plans nothing."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from dateline_news.press.cache import last_build
from dateline_news.press.cache.database import Database
from dateline_news.press.cache.last_build import NOTE_NAME, BuildSummary
from dateline_news.press.cache.rows import source_row

NOW = datetime(2026, 5, 5, 12, tzinfo=UTC)
ROWS = [
    source_row("a.md", (1, 1), "1", '{"path":"a.html"}', "x"),
    source_row("b.md", (1, 1), "2", '{"path":"b.html"}', "y"),
]
SOURCES = last_build.sources_digest(ROWS, ("code", {"SITENAME": "1"}))
STAND = BuildSummary(
    SOURCES,
    "originals",
    (NOW - timedelta(hours=1)).isoformat(),
    (NOW + timedelta(hours=1)).isoformat(),
    2,
    9,
    0,
    ["images/a.png"],
    ["b.md"],
)


@pytest.fixture
def store(tmp_path: Path) -> Database:
    opened = Database(tmp_path, "shape")
    last_build.save(opened, STAND)
    return opened


def test_an_edition_stands_as_long_as_nothing_has_changed(store: Database) -> None:
    assert last_build.last_build(store, SOURCES, NOW) == STAND


@pytest.mark.parametrize(
    "other",
    [
        last_build.sources_digest(ROWS[:1], ("code", {"SITENAME": "1"})),
        last_build.sources_digest([ROWS[0], replace(ROWS[1], row_checksum="other")], ("code", {"SITENAME": "1"})),
        last_build.sources_digest(ROWS, ("other code", {"SITENAME": "1"})),
        last_build.sources_digest(ROWS, ("code", {"SITENAME": "2"})),
    ],
)
def test_it_no_longer_stands_once_a_source_a_setting_or_the_code_is_another(store: Database, other: str) -> None:
    assert last_build.last_build(store, other, NOW) is None


def test_the_order_in_which_sources_are_found_and_their_times_make_no_difference() -> None:
    later = [replace(row, mtime=2) for row in reversed(ROWS)]
    assert last_build.sources_digest(later, ("code", {"SITENAME": "1"})) == SOURCES


@pytest.mark.parametrize("zone", [UTC, timezone(timedelta(hours=5)), timezone(timedelta(hours=-11))])
def test_it_stands_until_the_next_piece_becomes_due_on_whatever_clock(store: Database, zone: timezone) -> None:
    due = NOW + timedelta(hours=1)
    assert last_build.last_build(store, SOURCES, (due - timedelta(seconds=1)).astimezone(zone)) == STAND
    assert last_build.last_build(store, SOURCES, due.astimezone(zone)) is None


def test_it_does_not_stand_where_the_clock_was_put_back_behind_its_last_piece(store: Database) -> None:
    assert last_build.last_build(store, SOURCES, NOW - timedelta(minutes=59)) == STAND
    assert last_build.last_build(store, SOURCES, NOW - timedelta(minutes=61)) is None


@pytest.mark.parametrize("text", ["", "{", "[]", "{}", '{"sources": 1}', "null"])
def test_a_note_that_says_something_else_is_none(store: Database, text: str) -> None:
    store.note(NOTE_NAME, text)
    assert last_build.last_build(store, SOURCES, NOW) is None


def test_originals_are_told_apart_by_path_and_content() -> None:
    one = last_build.static_files_digest({"a.png": "1", "b.png": "2"})
    assert one == last_build.static_files_digest({"b.png": "2", "a.png": "1"})
    assert one != last_build.static_files_digest({"a.png": "2", "b.png": "1"})
