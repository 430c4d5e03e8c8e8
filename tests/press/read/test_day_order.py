"""The posts of a folder prove whether the day or the month comes first in days in numbers."""

from pathlib import Path
from typing import Any

import pytest

from dateline_news.model.moments.orders import DAY_FIRST, MONTH_FIRST
from dateline_news.press.read.day_order import day_order
from tests.papers import SETTINGS
from tests.press.folders import write
from tests.site.built import Site
from tests.site.in_process import build

LENIENT: dict[str, Any] = {"SITEURL": "https://moved.example", "STORY_FIELDS": "lenient", "WORKERS": 1}


def order(folder: Path, *headers: str, mode: str = "lenient", ending: str = "md") -> str:
    """The order that a folder proves whose posts have these headers."""
    content = write(folder, {f"{number}.{ending}": f"{header}\n\nText.\n" for number, header in enumerate(headers)})
    return day_order({**SETTINGS, "PATH": str(content), "STORY_FIELDS": mode})


@pytest.mark.parametrize(
    ("header", "ending"),
    [
        ("Title: A\nDate: 25/12/2026", "md"),
        ("Date: 25.12.2026 18:00", "md"),
        ("Embargo: 25/12/2026", "md"),
        ("---\ntitle: A\ndate: '25/12/2026'\n---", "md"),
        ("---\nlast_modified_at: 25-12-2026\n---", "md"),
        ("+++\npublishDate = '25/12/2026'\n+++", "md"),
        ('{"title": "A", "date": "25/12/2026"}', "md"),
        ("A\n=\n\n:date: 25/12/2026", "rst"),
        ('<html><head><meta name="date" content="25/12/2026"></head></html>', "html"),
    ],
)
def test_an_unambiguous_day_proves_the_order_in_every_kind_of_header(tmp_path: Path, header: str, ending: str) -> None:
    assert order(tmp_path, header, ending=ending) == DAY_FIRST


def test_the_order_is_that_of_the_whole_folder(tmp_path: Path) -> None:
    days = ("25/12/2026", "12/25/2026", "03/12/2026", "2026-12-25")
    day_first, month_first, unclear, iso = (f"Date: {day}" for day in days)
    assert order(tmp_path / "a", unclear, month_first, iso) == MONTH_FIRST
    assert order(tmp_path / "b", unclear, day_first, month_first) == ""
    assert order(tmp_path / "c", unclear, iso) == ""
    assert order(tmp_path / "d", unclear, day_first, mode="strict") == ""


def test_a_post_is_read_again_when_another_proves_its_day(tmp_path: Path) -> None:
    """The order shapes every record: one that was saved under another order must not be used."""
    posts = {"a.md": "Title: A\nDate: 03/12/2021\nCategory: World\n\nText.\n"}
    content, out, cache = write(tmp_path, posts), tmp_path / "out", tmp_path / "cache"
    build(content, out, cache, **LENIENT)
    assert not {path for path in Site(out).files if path.endswith("a.html")}
    notice = "date: “03/12/2021” may be 2021-12-03 or 2021-03-12, and no other of this folder shows which"
    assert notice in (cache / "notices.txt").read_text()
    for day, page in (("25/12/2021", "2021/12/03/a.html"), ("12/25/2021", "2021/03/12/a.html")):
        write(tmp_path, {"b.md": f"Title: B\nDate: {day}\nCategory: World\n\nText.\n"})
        build(content, out, cache, **LENIENT)
        assert {path for path in Site(out).files if path.endswith("a.html")} == {page}
    notice = (
        "date: “03/12/2021” is read as 2021-03-12, since in others of this folder the month comes first; write it so"
    )
    assert notice in (cache / "notices.txt").read_text()
