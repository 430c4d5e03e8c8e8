"""What is kept between two runs: right as long as nothing changed, thrown away when in doubt."""

import os
import sqlite3
import time
from pathlib import Path
from typing import Any

import pytest

from dateline_news.desk.check import store
from dateline_news.desk.check.entry import Desk
from dateline_news.desk.check.gate import outcome
from dateline_news.press.cache import keys
from tests.desk.check.conftest import FIT, Write

Settings = dict[str, Any]
SLIP = "\nIt is in the the harbour.\n"


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The sources that are read anew, as they are."""
    seen: list[str] = []
    entry = Desk.entry

    def noted(self: Desk, source: str, data: bytes) -> Any:
        seen.append(source.rpartition("/")[2])
        return entry(self, source, data)

    monkeypatch.setattr(Desk, "entry", noted)
    return seen


def age(file: Path, seconds: float = 60) -> None:
    """Let a file be of a time long enough ago to be trusted."""
    then = time.time() - seconds
    os.utime(file, (then, then))


def test_a_second_run_reads_nothing_and_finds_the_same(
    content: Path, settings: Settings, write: Write, read: list[str]
) -> None:
    write("a.md", FIT + SLIP)
    write("b.md", FIT.replace("Ferry", "Boat"))
    first = outcome(content, settings)
    assert read == ["a.md", "b.md"]
    assert outcome(content, settings) == first
    assert len(first.findings) == 1
    assert read == ["a.md", "b.md"]


def test_only_what_changed_is_read_and_what_is_gone_is_forgotten(
    content: Path, settings: Settings, write: Write, read: list[str]
) -> None:
    write("a.md")
    gone = write("b.md", FIT.replace("Ferry", "Boat") + SLIP)
    outcome(content, settings)
    write("a.md", FIT + SLIP)
    gone.unlink()
    assert len(outcome(content, settings).findings) == 1
    assert read == ["a.md", "b.md", "a.md"]
    rows = store.Store(Path(settings["CACHE_PATH"]), store.key(content, settings)).rows()
    assert list(rows) == ["articles/world/a.md"]


def test_a_file_that_was_only_touched_is_not_read_anew(
    content: Path, settings: Settings, write: Write, read: list[str]
) -> None:
    file = write("a.md")
    outcome(content, settings)
    age(file, 5000)
    outcome(content, settings)
    assert read == ["a.md"]


def test_a_change_within_one_tick_of_the_clock_and_of_one_size_is_seen(
    content: Path, settings: Settings, write: Write
) -> None:
    file = write("a.md", FIT + SLIP)
    stat = file.stat()
    assert len(outcome(content, settings).findings) == 1
    file.write_text((FIT + SLIP).replace("the the", "the bay"), encoding="utf-8")
    os.utime(file, ns=(stat.st_atime_ns, stat.st_mtime_ns))
    assert outcome(content, settings).findings == []


def test_an_old_file_is_not_even_opened(
    content: Path, settings: Settings, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    age(write("a.md", FIT + SLIP))
    first = outcome(content, settings)
    opened: list[Path] = []
    real = Path.read_bytes

    def noted(self: Path) -> bytes:
        opened.append(self)
        return real(self)

    monkeypatch.setattr(Path, "read_bytes", noted)
    assert outcome(content, settings) == first
    assert [file for file in opened if file.suffix == ".md"] == []


def test_the_day_is_not_kept(content: Path, settings: Settings, write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    age(write("a.md", FIT.replace("2026-02-01", "2026-03-02")))
    assert [one.rule for one in outcome(content, settings).findings] == ["future-date-without-embargo"]
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1772496000")  # 2026-03-03
    assert outcome(content, settings).findings == []


OTHERS: Settings = {
    "DEFAULT_LANG": "ur",
    "TIMEZONE": "Asia/Karachi",
    "STORY_INPUTS": ["x"],
    "STORY_FIELDS": "lenient",
    "EXTRA_PATH_METADATA": {"articles": {"tags": "A Topic"}},
    "DEFAULT_CATEGORY": "sundry",
    "TYPOGRIFY": True,
    "A_SETTING_THAT_NOBODY_THOUGHT_OF": 1,
}


@pytest.mark.parametrize(("name", "value"), OTHERS.items())
def test_another_setting_makes_all_anew(
    content: Path, settings: Settings, write: Write, read: list[str], name: str, value: object
) -> None:
    write("a.md")
    outcome(content, settings)
    outcome(content, {**settings, name: value})
    assert read == ["a.md", "a.md"]


@pytest.mark.parametrize("name", ["SITENAME", "SITEURL", "CACHE_PATH"])
def test_a_setting_that_says_nothing_of_posts_makes_none_anew(content: Path, settings: Settings, name: str) -> None:
    assert store.key(content, {**settings, name: "another"}) == store.key(content, settings)


def test_a_folder_of_another_program_s_posts_makes_all_anew(content: Path, settings: Settings) -> None:
    before = store.key(content, settings)
    (content / "_posts").mkdir()
    assert store.key(content, settings) != before


def test_another_program_makes_all_anew(
    content: Path, settings: Settings, write: Write, read: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    write("a.md")
    outcome(content, settings)
    monkeypatch.setattr(keys, "version", lambda name: f"{name} of tomorrow")
    outcome(content, settings)
    assert read == ["a.md", "a.md"]


def _torn(file: Path) -> None:
    file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])


def _no_store(file: Path) -> None:
    file.write_bytes(b"no database at all")


def _of_another_shape(file: Path) -> None:
    with sqlite3.connect(file) as known:
        known.execute("DROP TABLE entries")
    known.close()


def _falsified(file: Path) -> None:
    with sqlite3.connect(file) as known:
        known.execute("UPDATE entries SET entry = replace(entry, 'possible-slip', 'impossible-slip')")
    known.close()


def _empty(file: Path) -> None:
    file.write_bytes(b"")


@pytest.mark.parametrize("harm", [_torn, _no_store, _of_another_shape, _falsified, _empty])
def test_a_broken_store_is_thrown_away_and_made_anew(
    content: Path, settings: Settings, write: Write, read: list[str], harm: Any
) -> None:
    age(write("a.md", FIT + SLIP))
    first = outcome(content, settings)
    harm(Path(settings["CACHE_PATH"]) / store.FILE)
    assert outcome(content, settings) == first
    assert outcome(content, settings) == first
    assert read == ["a.md", "a.md"]


def test_where_nothing_can_be_kept_the_gate_works_without(content: Path, settings: Settings, write: Write) -> None:
    write("a.md", FIT + SLIP)
    Path(settings["CACHE_PATH"]).write_text("a file where the folder should be")
    assert len(outcome(content, settings).findings) == len(outcome(content, settings).findings) == 1
