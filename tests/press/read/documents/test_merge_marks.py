"""Marks of versions that were not merged are found, and so are the copies of programs that sync folders."""

from pathlib import Path
from typing import Any

import pytest

from dateline_news.desk.posts import posts
from dateline_news.press.build.check_settings import DEFAULTS
from dateline_news.press.cache.rows import parse_record
from dateline_news.press.read.documents.merge_marks import unmerged
from dateline_news.press.read.path_metadata import is_copy_in_conflict
from dateline_news.press.read.worker import PostReaderWorker
from tests.papers import SETTINGS

HEADER = "Title: T\nDate: 2026-01-02\n"
OURS, THEIRS = "<<<<<<< HEAD", ">>>>>>> branch"


def lines(text: str) -> list[int]:
    return [diagnostic.line for diagnostic in unmerged(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{HEADER}{OURS}\nTags: a\n=======\nTags: b\n{THEIRS}\n\nWords.\n", [3, 7]),
        (f"{HEADER}\nWords.\n\n{OURS}\na\n=======\nb\n{THEIRS}\n", [6, 10]),
        (f"---\ntitle: T\n{OURS}\n---\n", [3]),
        (f"{HEADER}\n```\ncode\n```\n\n<<<<<<<\n\n~~~~\n{OURS}\n~~~~\n", [8]),
        (f"{HEADER}\n```\nnever closed\n{THEIRS}\n", [6]),
    ],
)
def test_a_mark_has_a_diagnostic_on_its_line_in_header_and_copy(text: str, expected: list[int]) -> None:
    assert lines(text) == expected


@pytest.mark.parametrize(
    "copy",
    [
        f"```\n{OURS}\n{THEIRS}\n```",
        f"~~~ {{.diff}}\n\n{OURS}\n~~~",
        f"<pre>\n{OURS}\n</pre>",
        f"In a line, {OURS} is no mark.",
        f"    {OURS}",
        "<<<<<<<< eight",
        ">>>>>> six",
        "Heading\n=======\n",
    ],
)
def test_marks_in_listings_and_signs_that_are_no_marks_are_left_alone(copy: str) -> None:
    assert lines(f"{HEADER}\n{copy}\n") == []


def test_a_post_with_marks_is_refused_for_nothing_but_them(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(f"{OURS}\nTitle: A\n=======\nTitle: B\n{THEIRS}\n\nWords.\n")
    right = "is left of two versions that were not merged; keep one of them, and take the marks out"
    assert [str(problem) for problem in worker(tmp_path).read("a.md")[3]] == [
        f"{tmp_path.name}/a.md:1: text: “{OURS}” {right}",
        f"{tmp_path.name}/a.md:5: text: “{THEIRS}” {right}",
    ]
    _, row, text, problems = worker(tmp_path, STORY_FIELDS="lenient").read("a.md")
    assert (text, problems, parse_record(row.about).is_left_out) == ("", [], True)
    assert [line for line, *_ in parse_record(row.about).notices] == [1, 5]


def worker(folder: Path, **settings: Any) -> PostReaderWorker:
    return PostReaderWorker({**SETTINGS, **DEFAULTS, "PATH": str(folder), "READINGS": {}, **settings})


COPIES = [
    "a.sync-conflict-20260102-120000-ABCDEFG.md",
    "a (conflicted copy).md",
    "a (Ada's conflicted copy 2026-01-02).md",
    "a (conflicted copy 2026-01-02 120000).md",
    "a (Case Conflict).md",
    "a (Selective Sync Conflict 1).md",
    "a_conflict-20260102-120000.md",
    "a (case clash from ada).md",
    "a [conflicted].md",
    "a (SFConflict ada@example.org 2026-01-02-12-00-00).md",
    "a [Conflict].md",
    "a-DESKTOP-AB12CD3.md",
    "a-LAPTOP-AB12CD3-2.md",
    "world (conflicted copy)/a.md",
]


@pytest.mark.parametrize("name", COPIES)
def test_a_copy_in_conflict_is_recognised_by_its_name(name: str) -> None:
    assert is_copy_in_conflict(f"articles/{name}")


@pytest.mark.parametrize(
    "name", ["2026-01-02-conflict", "a-conflicted-copy", "the (old) conflict", "a-desktop-computer", "a (1)"]
)
def test_a_story_about_a_conflict_is_a_story(name: str) -> None:
    assert not is_copy_in_conflict(f"articles/{name}.md")


def test_a_copy_in_conflict_is_not_published_and_has_a_notice(tmp_path: Path) -> None:
    (tmp_path / COPIES[1]).write_text(f"{HEADER}Category: World\n\nWords.\n")
    _, row, text, problems = worker(tmp_path).read(COPIES[1])
    assert (problems, text) == ([], "")
    assert '"status":"skip"' in row.about
    assert "is a copy that a program has left which keeps folders alike, so it is not published" in row.about


def test_the_desk_ignores_a_copy_in_conflict(tmp_path: Path) -> None:
    for name in ("a.md", COPIES[1]):
        (tmp_path / name).write_text(f"{HEADER}Category: World\n\nWords.\n")
    assert [post.file.name for post in posts(tmp_path, {**SETTINGS, **DEFAULTS})] == ["a.md"]


def test_a_mark_is_told_without_the_signs_that_nothing_can_hold() -> None:
    (diagnostic,) = unmerged("<<<<<<< x\ufffe\n")
    assert "“<<<<<<< x” is left" in diagnostic.message
