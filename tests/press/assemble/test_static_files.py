"""Static files: their digests and sizes, read only where a file has changed."""

import os
from pathlib import Path

import pytest

from dateline_news.model.digests import digest_of
from dateline_news.model.roots import Root, file_stat
from dateline_news.press.assemble.static_files import StaticFiles
from tests.press.folders import database, picture


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A folder with two pictures and a text."""
    picture(tmp_path / "content" / "a.png", (30, 20))
    picture(tmp_path / "content" / "b.jpg", (40, 10))
    (tmp_path / "content" / "times.txt").write_text("Hourly.")
    return tmp_path / "content"


def static_files(content: Path) -> StaticFiles:
    """The static files as the next build finds them."""
    return StaticFiles(Root(content), database(content.parent))


def forbid(monkeypatch: pytest.MonkeyPatch, *names: str) -> None:
    """Fail where one of these functions of the module is called."""

    def refuse(_: object) -> str:
        raise AssertionError

    for name in names:
        monkeypatch.setattr(f"dateline_news.press.assemble.static_files.{name}", refuse)


def save_rows(content: Path) -> None:
    """Read everything, as a build does, and save the rows."""
    files = static_files(content)
    for path in ("a.png", "b.jpg", "times.txt"):
        files.measure(path)
    files.save()


def test_a_picture_has_a_size_and_every_file_a_digest(content: Path) -> None:
    files = static_files(content)
    assert (files.measure("a.png")[:2], files.measure("b.jpg")[:2], files.measure("times.txt")[:2]) == (
        (30, 20),
        (40, 10),
        (0, 0),
    )
    assert files.digest("times.txt") == digest_of(b"Hourly.")


def test_in_one_build_a_file_is_read_once(content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    files = static_files(content)
    files.measure("a.png")[:2]
    forbid(monkeypatch, "digest_of", "measure.measured")
    assert files.digest("a.png") == digest_of((content / "a.png").read_bytes())
    assert files.measure("a.png")[:2] == (30, 20)


def test_in_the_next_build_an_unchanged_file_is_not_read(content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    save_rows(content)
    forbid(monkeypatch, "digest_of", "measure.measured")
    assert static_files(content).measure("b.jpg")[:2] == (40, 10)
    assert static_files(content).digest("times.txt")


def test_a_file_with_another_time_is_digested_but_not_measured_again(
    content: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In a fresh checkout every file is new."""
    save_rows(content)
    for file in content.iterdir():
        os.utime(file, ns=(0, 5))
    forbid(monkeypatch, "measure.measured")
    save_rows(content)
    now = {file_stat(file.stat())[1] for file in content.iterdir()}
    assert {row[1] for row in database(content.parent).static_files().values()} <= now


def test_a_picture_that_changed_has_its_new_size(content: Path) -> None:
    save_rows(content)
    picture(content / "a.png", (300, 200))
    assert static_files(content).measure("a.png")[:2] == (300, 200)


def test_a_file_that_is_no_longer_a_picture_has_no_size(content: Path) -> None:
    save_rows(content)
    (content / "a.png").write_text("no picture")
    assert static_files(content).measure("a.png")[:2] == (0, 0)


def test_nothing_is_saved_before_the_build_asks_for_it(content: Path) -> None:
    static_files(content).measure("a.png")[:2]
    assert database(content.parent).static_files() == {}
