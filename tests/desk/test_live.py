"""`dateline live`: an entry of this moment at the end of a live story, and not a byte of anything else."""

import errno
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from invoke.context import Context

from dateline_news import verbs
from dateline_news.desk.live import add, end
from tests import papers
from tests.papers import write_settings

SETTINGS: dict[str, Any] = {**papers.SETTINGS, "TIMEZONE": "Asia/Karachi"}
NOW = 1779976800  # 2026-05-28 14:00 UTC, 19:00 in Karachi
HEAD = "Title: The gate\nDate: 2026-05-28 18:00\nCategory: Region\nKind: live\n"
POST = f"{HEAD}\nBefore.\n\n## 18:30 The first\n\nText.\n"


@pytest.fixture(autouse=True)
def _clock(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(NOW))


@pytest.fixture
def gate(tmp_path: Path) -> Path:
    """The file of a live story."""
    file = tmp_path / "content/articles/region/2026-05-28-gate.md"
    file.parent.mkdir(parents=True)
    file.write_text(POST, "utf-8")
    return file


def content(file: Path) -> Path:
    return file.parents[2]


def added(file: Path, text: str) -> str:
    """What stands in the file after an entry is added."""
    add("gate", text, content(file), SETTINGS)
    return file.read_bytes().decode()


def refused(file: Path, text: str = "The gate is closed") -> str:
    """Why nothing is added; the file stays as it was."""
    before = file.read_bytes()
    with pytest.raises(SystemExit) as stopped:
        add("gate", text, content(file), SETTINGS)
    assert file.read_bytes() == before
    return str(stopped.value)


def test_an_entry_has_the_time_of_the_paper_and_stands_at_the_end(gate: Path) -> None:
    assert added(gate, "The gate is closed") == f"{POST}\n## 19:00 The gate is closed\n"


def test_the_first_line_is_the_headline_and_the_others_what_it_says(gate: Path) -> None:
    assert added(gate, "Closed\nAt half past *two*.\n\n- A cup leaks.") == (
        f"{POST}\n## 19:00 Closed\n\nAt half past *two*.\n\n- A cup leaks.\n"
    )


def test_one_long_line_is_what_it_says_without_a_headline(gate: Path) -> None:
    assert added(gate, "A word " * 20) == f"{POST}\n## 19:00\n\n{('A word ' * 20).strip()}\n"


def test_a_minute_that_is_taken_gets_seconds(gate: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = added(gate, "One")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(NOW + 42))
    assert added(gate, "Two") == f"{first}\n## 19:00:42 Two\n"
    _, entry = add("gate", "Three", content(gate), SETTINGS)
    assert entry.anchor == "at-20260528-190042-2"


def test_an_entry_of_another_day_names_it_and_those_after_it_do_not(
    gate: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(NOW + 6 * 3600))
    text = added(gate, "Past midnight")
    assert text.endswith("\n\n## 2026-05-29 01:00 Past midnight\n")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(NOW + 7 * 3600))
    assert added(gate, "Later") == f"{text}\n## 02:00 Later\n"


def test_the_first_entry_names_its_day_where_that_is_not_the_story_s(
    gate: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate.write_text(f"{HEAD}\nSoon.", "utf-8")
    assert added(gate, "A") == f"{HEAD}\nSoon.\n\n## 19:00 A\n"
    gate.write_text(f"{HEAD}\nSoon.", "utf-8")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(NOW + 6 * 3600))
    assert added(gate, "A") == f"{HEAD}\nSoon.\n\n## 2026-05-29 01:00 A\n"


def test_lines_end_as_those_of_the_file_and_its_mark_stays(gate: Path) -> None:
    gate.write_bytes(("\ufeff" + POST.replace("\n", "\r\n")).encode())
    assert added(gate, "A\nB.") == "\ufeff" + POST.replace("\n", "\r\n") + "\r\n## 19:00 A\r\n\r\nB.\r\n"


def test_the_file_of_a_story_keeps_its_mode(gate: Path) -> None:
    gate.chmod(0o640)
    added(gate, "A")
    assert gate.stat().st_mode & 0o777 == 0o640


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "the text says nothing"),
        (" … ", "the text says nothing"),
        ("A\x07", "U+0007"),
        ("A\n\n## 19:05 Another", "would not have one entry more"),
        ("A\n\n## Background", "does not begin with the time of an entry"),
    ],
)
def test_a_text_that_is_not_one_entry_is_refused(gate: Path, text: str, why: str) -> None:
    assert why in refused(gate, text)


def test_a_story_whose_end_would_swallow_the_entry_is_refused(gate: Path) -> None:
    gate.write_text(f"{POST}\n<div>\n<pre>\n", "utf-8")
    assert "would not have one entry more" in refused(gate)


@pytest.mark.parametrize(
    ("change", "why"),
    [
        (lambda text: text.replace("Kind: live\n", ""), "is not live; write Kind: live"),
        (lambda text: text.replace("Kind: live\n", "Kind: live\nLive_ended: 2026-05-28 18:45\n"), "ended 2026-05-28"),
        (lambda text: text.replace("18:30", "19:30"), "is before the entry above it, of 2026-05-28 19:30"),
        (lambda text: text.replace("18:30", "six"), "does not begin with the time of an entry"),
    ],
)
def test_a_story_that_takes_no_entry_is_told_why(gate: Path, change: Callable[[str], str], why: str) -> None:
    gate.write_text(change(POST), "utf-8")
    assert why in refused(gate)


def test_it_is_ended_at_this_moment_below_its_kind_and_takes_no_entry_after_that(gate: Path) -> None:
    _, line = end("gate", content(gate), SETTINGS)
    assert line == "Live_ended: 2026-05-28 19:00"
    assert gate.read_text("utf-8") == POST.replace("Kind: live\n", f"Kind: live\n{line}\n")
    assert "ended 2026-05-28 19:00" in refused(gate)
    with pytest.raises(SystemExit, match="ended 2026-05-28 19:00; take the line"):
        end("gate", content(gate), SETTINGS)


def test_an_end_is_not_before_an_entry_of_its_minute(gate: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(NOW + 42))
    assert end("gate", content(gate), SETTINGS)[1] == "Live_ended: 2026-05-28 19:00:42"


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        ("Kind: live\n", "", "is not live"),
        ("2026-05-28 18:00", "2026-05-28 20:00", "is before the date"),
        (
            HEAD,
            "---\nlayout: post\ntitle: The gate\ndate: 2026-05-28 18:00\nkind:\n  - live\n---\n",
            "write into it yourself",
        ),
    ],
)
def test_a_story_that_cannot_be_ended_stays_as_it_was(gate: Path, old: str, new: str, why: str) -> None:
    gate.write_text(POST.replace(old, new), "utf-8")
    before = gate.read_bytes()
    with pytest.raises(SystemExit, match=why):
        end("gate", content(gate), SETTINGS)
    assert gate.read_bytes() == before


def test_a_story_that_is_not_markdown_is_refused(gate: Path) -> None:
    gate.unlink()
    gate.with_suffix(".rst").write_text("The gate\n########\n\n:date: 2026-05-28\n:kind: live\n\nText.\n", "utf-8")
    with pytest.raises(SystemExit, match="is no Markdown"):
        add("gate", "A", content(gate), SETTINGS)


def test_a_file_that_cannot_be_replaced_stays_as_it_was(gate: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    assert "cannot be changed: No space left on device" in refused(gate)
    assert [file.name for file in gate.parent.iterdir()] == [gate.name]


def test_the_verb_prints_where_the_entry_stands(
    gate: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    write_settings(gate.parents[3], TIMEZONE="Asia/Karachi")
    monkeypatch.chdir(gate.parents[3])
    verbs.live(Context(), "gate", "The gate is closed", end=True)
    assert capsys.readouterr().out == (
        "content/articles/region/2026-05-28-gate.md: ## 19:00 The gate is closed (#at-20260528-1900)\n"
        "content/articles/region/2026-05-28-gate.md: Live_ended: 2026-05-28 19:00\n"
    )


def test_without_a_text_the_verb_ends_it_or_says_what_is_missing(gate: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_settings(gate.parents[3], TIMEZONE="Asia/Karachi")
    monkeypatch.chdir(gate.parents[3])
    with pytest.raises(SystemExit, match="the text says nothing"):
        verbs.live(Context(), "gate")
    verbs.live(Context(), "gate", end=True)
    assert "Live_ended: 2026-05-28 19:00\n" in gate.read_text("utf-8")
