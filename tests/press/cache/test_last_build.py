"""What is noted of an edition, so that a build in which nothing has changed plans nothing."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from dateline_news.press.cache import last_build
from dateline_news.press.cache.database import Store, source
from dateline_news.press.cache.last_build import NOTE, Stand

NOW = datetime(2026, 5, 5, 12, tzinfo=UTC)
ROWS = [source("a.md", (1, 1), "1", '{"path":"a.html"}', "x"), source("b.md", (1, 1), "2", '{"path":"b.html"}', "y")]
SOURCES = last_build.of_sources(ROWS, ("code", {"SITENAME": "1"}))
STAND = Stand(
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
def store(tmp_path: Path) -> Store:
    opened = Store(tmp_path, "shape")
    last_build.keep(opened, STAND)
    return opened


def test_an_edition_stands_as_long_as_nothing_has_changed(store: Store) -> None:
    assert last_build.kept(store, SOURCES, NOW) == STAND


@pytest.mark.parametrize(
    "other",
    [
        last_build.of_sources(ROWS[:1], ("code", {"SITENAME": "1"})),
        last_build.of_sources([ROWS[0], replace(ROWS[1], proof="other")], ("code", {"SITENAME": "1"})),
        last_build.of_sources(ROWS, ("other code", {"SITENAME": "1"})),
        last_build.of_sources(ROWS, ("code", {"SITENAME": "2"})),
    ],
)
def test_it_no_longer_stands_once_a_source_a_setting_or_the_code_is_another(store: Store, other: str) -> None:
    assert last_build.kept(store, other, NOW) is None


def test_the_order_in_which_sources_are_found_and_their_times_make_no_difference() -> None:
    later = [replace(row, mtime=2) for row in reversed(ROWS)]
    assert last_build.of_sources(later, ("code", {"SITENAME": "1"})) == SOURCES


@pytest.mark.parametrize("zone", [UTC, timezone(timedelta(hours=5)), timezone(timedelta(hours=-11))])
def test_it_stands_until_the_next_piece_becomes_due_on_whatever_clock(store: Store, zone: timezone) -> None:
    due = NOW + timedelta(hours=1)
    assert last_build.kept(store, SOURCES, (due - timedelta(seconds=1)).astimezone(zone)) == STAND
    assert last_build.kept(store, SOURCES, due.astimezone(zone)) is None


def test_it_does_not_stand_where_the_clock_was_put_back_behind_its_last_piece(store: Store) -> None:
    assert last_build.kept(store, SOURCES, NOW - timedelta(minutes=59)) == STAND
    assert last_build.kept(store, SOURCES, NOW - timedelta(minutes=61)) is None


@pytest.mark.parametrize("text", ["", "{", "[]", "{}", '{"sources": 1}', "null"])
def test_a_note_that_says_something_else_is_none(store: Store, text: str) -> None:
    store.note(NOTE, text)
    assert last_build.kept(store, SOURCES, NOW) is None


def test_originals_are_told_apart_by_path_and_content() -> None:
    one = last_build.of_originals({"a.png": "1", "b.png": "2"})
    assert one == last_build.of_originals({"b.png": "2", "a.png": "1"})
    assert one != last_build.of_originals({"a.png": "2", "b.png": "1"})
