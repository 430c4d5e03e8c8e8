"""The entries of a live story: when each is of, and where it can be linked to."""

from collections.abc import Sequence
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline_news.press.markup import live_entries
from dateline_news.press.markup.safe_html import markdown, safe
from tests.papers import SETTINGS

DAY = date(2026, 5, 4)
MD = markdown(SETTINGS["MARKDOWN"])
KARACHI, BERLIN = ZoneInfo("Asia/Karachi"), ZoneInfo("Europe/Berlin")


def anchors(*texts: str) -> list[str]:
    """The anchors of entries with these headings."""
    return [entry.anchor for entry in live_entries.read(texts, DAY, UTC)]


def faults(*texts: str) -> list[str]:
    """What is wrong with them."""
    return [entry.fault for entry in live_entries.read(texts, DAY, UTC)]


@pytest.mark.parametrize(
    ("text", "at", "headline"),
    [
        ("14:05 The gate is closed", "2026-05-04 14:05", "The gate is closed"),
        ("9:05 – Early", "2026-05-04 09:05", "Early"),
        ("14:05: With a colon", "2026-05-04 14:05", "With a colon"),
        ("14:05", "2026-05-04 14:05", ""),
        ("14:05:30 Of the second", "2026-05-04 14:05:30", "Of the second"),
        ("2026-05-05 00:10 Past midnight", "2026-05-05 00:10", "Past midnight"),
        ("2026-05-05T00:10 As machines write it", "2026-05-05 00:10", "As machines write it"),
        ("14:05 3:2 after extra time", "2026-05-04 14:05", "3:2 after extra time"),
    ],
)
def test_an_entry_begins_with_its_time_on_the_paper_s_clock(text: str, at: str, headline: str) -> None:
    (entry,) = live_entries.read([text], DAY, KARACHI)
    assert entry.at == datetime.fromisoformat(at).replace(tzinfo=KARACHI)
    assert (entry.headline, entry.fault) == (headline, "")


def test_a_time_is_of_the_day_of_the_entry_above_it() -> None:
    assert anchors("23:50 A", "2026-05-05 00:10 B", "00:20 C") == [
        "at-20260504-2350", "at-20260505-0010", "at-20260505-0020",
    ]  # fmt: skip


def test_entries_of_one_minute_are_numbered_in_the_order_of_the_file() -> None:
    assert anchors("14:05 A", "14:05 B", "14:05 C") == ["at-20260504-1405", "at-20260504-1405-2", "at-20260504-1405-3"]


def test_an_entry_with_seconds_between_two_of_its_minute_moves_neither() -> None:
    assert anchors("14:05 A", "14:05:30 X", "14:06 B") == ["at-20260504-1405", "at-20260504-140530", "at-20260504-1406"]


def test_an_entry_keeps_its_anchor_when_its_headline_is_mended() -> None:
    assert anchors("14:05 The gate closed", "14:05 B") == anchors("14:05 The gate is closed", "14:05")


MINUTES = st.lists(st.integers(0, 23 * 60 + 59), max_size=12)


def written(minutes: Sequence[int]) -> list[str]:
    return [f"{minute // 60:02}:{minute % 60:02} H" for minute in minutes]


@given(MINUTES, MINUTES)
def test_whatever_is_put_in_at_other_times_or_below_its_minute_every_entry_keeps_its_anchor(
    old: list[int], new: list[int]
) -> None:
    before = sorted(old)
    after = sorted([(minute, "old") for minute in before] + [(minute, "put in") for minute in new], key=lambda m: m[0])
    anchors_before = anchors(*written(before))
    all_of_them = anchors(*written([minute for minute, _ in after]))
    assert [anchor for anchor, (_, which) in zip(all_of_them, after, strict=True) if which == "old"] == anchors_before
    assert len(set(all_of_them)) == len(all_of_them)


@pytest.mark.parametrize(
    "text", ["Background", "1405 The gate", "2 pm The gate", "5 May 14:05 The gate", "14:05The gate", "14.05 The gate"]
)
def test_a_heading_that_does_not_begin_with_a_time_is_told_with_what_would_be_right(text: str) -> None:
    (fault,) = faults(text)
    assert fault.startswith(f"“{text}” does not begin with the time of an entry; write ## 14:05 Headline")


@pytest.mark.parametrize("text", ["25:00 A", "14:60 A", "14:05:61 A", "2026-02-30 14:05 A", "2026-13-01 14:05 A"])
def test_a_time_or_a_day_that_there_is_not_is_told(text: str) -> None:
    assert faults(text)[0].startswith(f"“{text}” begins with a day or a time that there is not")


def test_an_entry_before_the_one_above_it_is_told() -> None:
    assert faults("23:50 A", "00:10 B") == [
        "",
        (
            "“00:10 B” is before the entry above it, of 2026-05-04 23:50; entries stand in the order of their times; "
            "move it up, or write its day if that is another"
        ),
    ]
    assert faults("14:05 A", "14:05 B", "14:04 C")[2]


def test_in_the_hour_that_comes_twice_an_earlier_time_is_the_second_of_that_name() -> None:
    entries = live_entries.read(["2026-10-25 02:50 A", "02:10 B", "02:50 C"], DAY, BERLIN)
    assert [entry.fault for entry in entries] == ["", "", ""]
    assert [entry.at.astimezone(UTC).hour for entry in entries if entry.at] == [0, 1, 1]
    assert [entry.anchor for entry in entries][::2] == ["at-20261025-0250", "at-20261025-0250-2"]


COPY = """
Before it all.

## 14:05 The *gate* is closed

One. [Two](#dawn)

### Why

- three

| A | B |
|---|---|
| 4 | 5 |

## 14:09 Dawn {#dawn}

Six.
"""


def test_a_body_is_parted_at_the_headings_of_its_entries_whatever_stands_in_them() -> None:
    body, rows = live_entries.body(safe(MD.reset().convert(COPY)), DAY, UTC)
    assert [block["type"] for block in body.blocks] == ["text", "entry", "text", "table", "entry", "text"]
    assert "<h3>Why</h3>" in body.blocks[2]["html"]
    assert [(block["id"], block["headline"], block["place"]) for block in body.blocks if block["type"] == "entry"] == [
        ("at-20260504-1405", "The gate is closed", ""), ("at-20260504-1409", "Dawn", "dawn"),
    ]  # fmt: skip
    assert rows[0] == (datetime(2026, 5, 4, 14, 5, tzinfo=UTC), "at-20260504-1405", "The gate is closed", rows[0][3])
    assert rows[0][3] == "One. Two Why three A B 4 5"
    assert rows[1][3] == "Six."


def test_a_heading_that_is_no_entry_s_stays_a_heading_in_the_text() -> None:
    body, rows = live_entries.body("<h2>Background</h2><p>A.</p><h2>14:05 B</h2><p>C.</p>", DAY, UTC)
    assert [block["type"] for block in body.blocks] == ["text", "entry", "text"]
    assert body.blocks[0]["html"] == "<h2>Background</h2><p>A.</p>"
    assert [row[1] for row in rows] == ["at-20260504-1405"]


def test_feeds_have_the_newest_entry_first_with_all_that_stands_in_it() -> None:
    first, second = "<h2>14:05 <em>C</em> &lt;d&gt;</h2><h3>E</h3>F", "<h2>14:09</h2><ul><li>G</li></ul>"
    html = f"<p>A.</p><h2>Background</h2><p>B.</p>{first}{second}"
    assert live_entries.newest_first(html, DAY, UTC) == (
        "<p>A.</p><h2>Background</h2><p>B.</p>"
        '<h2><a href="#at-20260504-1409">14:09</a></h2><ul><li>G</li></ul>'
        '<h2><a href="#at-20260504-1405">14:05</a> C &lt;d&gt;</h2><h3>E</h3>F'
    )
    assert live_entries.newest_first("<p>A.<p>B.", DAY, UTC) == "<p>A.<p>B.", "nothing is changed without entries"


def test_a_body_without_entries_is_text() -> None:
    body, rows = live_entries.body("<p>A.</p>", DAY, UTC)
    assert ([block["type"] for block in body.blocks], rows) == (["text"], [])
