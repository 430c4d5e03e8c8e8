"""The summary of the last build, by which a build without changes plans nothing."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from dateline_news.press.cache import last_build
from dateline_news.press.cache.database import Database
from dateline_news.press.cache.last_build import NOTE, BuildSummary
from dateline_news.press.cache.rows import source_row

NOW = datetime(2026, 5, 5, 12, tzinfo=UTC)
ROWS = [
    source_row("a.md", (1, 1), "1", '{"path":"a.html"}', "x"),
    source_row("b.md", (1, 1), "2", '{"path":"b.html"}', "y"),
]
SOURCES = last_build.sources_digest(ROWS, ("code", {"SITENAME": "1"}))
SUMMARY = BuildSummary(
    SOURCES,
    "originals",
    (NOW - timedelta(hours=1)).isoformat(),
    (NOW + timedelta(hours=1)).isoformat(),
    2,
    9,
    0,
    0,
    ["images/a.png"],
    ["b.md"],
)


@pytest.fixture
def database(tmp_path: Path) -> Database:
    database = Database(tmp_path, "key")
    last_build.save(database, SUMMARY)
    return database


def test_a_summary_is_valid_as_long_as_nothing_has_changed(database: Database) -> None:
    assert last_build.last_build(database, SOURCES, NOW) == SUMMARY


@pytest.mark.parametrize(
    "other",
    [
        last_build.sources_digest(ROWS[:1], ("code", {"SITENAME": "1"})),
        last_build.sources_digest([ROWS[0], replace(ROWS[1], row_checksum="other")], ("code", {"SITENAME": "1"})),
        last_build.sources_digest(ROWS, ("other code", {"SITENAME": "1"})),
        last_build.sources_digest(ROWS, ("code", {"SITENAME": "2"})),
    ],
)
def test_a_summary_is_void_once_a_source_a_setting_or_the_code_has_changed(database: Database, other: str) -> None:
    assert last_build.last_build(database, other, NOW) is None


def test_the_order_and_the_times_of_sources_make_no_difference() -> None:
    later = [replace(row, mtime=2) for row in reversed(ROWS)]
    assert last_build.sources_digest(later, ("code", {"SITENAME": "1"})) == SOURCES


@pytest.mark.parametrize("zone", [UTC, timezone(timedelta(hours=5)), timezone(timedelta(hours=-11))])
def test_a_summary_is_valid_until_the_next_piece_becomes_due_in_any_time_zone(
    database: Database, zone: timezone
) -> None:
    due = NOW + timedelta(hours=1)
    assert last_build.last_build(database, SOURCES, (due - timedelta(seconds=1)).astimezone(zone)) == SUMMARY
    assert last_build.last_build(database, SOURCES, due.astimezone(zone)) is None


def test_a_summary_is_void_once_the_clock_is_put_back_before_its_last_piece(database: Database) -> None:
    assert last_build.last_build(database, SOURCES, NOW - timedelta(minutes=59)) == SUMMARY
    assert last_build.last_build(database, SOURCES, NOW - timedelta(minutes=61)) is None


@pytest.mark.parametrize("text", ["", "{", "[]", "{}", '{"sources": 1}', "null"])
def test_a_malformed_note_is_no_summary(database: Database, text: str) -> None:
    database.save_note(NOTE, text)
    assert last_build.last_build(database, SOURCES, NOW) is None


def test_the_digest_of_static_files_depends_on_their_paths_and_contents() -> None:
    files_digest = last_build.static_files_digest({"a.png": "1", "b.png": "2"})
    assert files_digest == last_build.static_files_digest({"b.png": "2", "a.png": "1"})
    assert files_digest != last_build.static_files_digest({"a.png": "2", "b.png": "1"})
