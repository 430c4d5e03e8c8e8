"""The originals: files that are copied as they are."""

import os
from pathlib import Path

import pytest

from dateline_news.model.digests import digest_of
from dateline_news.model.roots import Root, file_stat
from dateline_news.press.assemble.static_files import StaticFiles
from tests.press.folders import picture, store


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A folder with two pictures and a text."""
    picture(tmp_path / "content" / "a.png", (30, 20))
    picture(tmp_path / "content" / "b.jpg", (40, 10))
    (tmp_path / "content" / "times.txt").write_text("Hourly.")
    return tmp_path / "content"


def known(content: Path) -> StaticFiles:
    """The originals as a build finds them."""
    return StaticFiles(Root(content), store(content.parent))


def forbid(monkeypatch: pytest.MonkeyPatch, *names: str) -> None:
    """Let nothing be digested, or no picture's size be found out."""

    def refuse(_: object) -> str:
        raise AssertionError

    for name in names:
        monkeypatch.setattr(f"dateline_news.press.assemble.static_files.{name}", refuse)


def kept(content: Path) -> None:
    """Look at everything, as a build does, and let the store know."""
    found = known(content)
    for path in ("a.png", "b.jpg", "times.txt"):
        found.size(path)
    found.keep()


def test_a_picture_has_a_size_and_every_file_a_digest(content: Path) -> None:
    found = known(content)
    assert (found.size("a.png"), found.size("b.jpg"), found.size("times.txt")) == ((30, 20), (40, 10), (0, 0))
    assert found.digest("times.txt") == digest_of(b"Hourly.")


def test_in_one_build_a_file_is_looked_at_once(content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found = known(content)
    found.size("a.png")
    forbid(monkeypatch, "digest_of", "picture_sizes.picture_size")
    assert found.digest("a.png") == digest_of((content / "a.png").read_bytes())
    assert found.size("a.png") == (30, 20)


def test_in_the_next_build_a_file_that_is_as_it_was_is_not_read(content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept(content)
    forbid(monkeypatch, "digest_of", "picture_sizes.picture_size")
    assert known(content).size("b.jpg") == (40, 10)
    assert known(content).digest("times.txt")


def test_of_what_was_touched_only_the_digest_is_found_again(content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In a fresh checkout every file is new."""
    kept(content)
    for file in content.iterdir():
        os.utime(file, ns=(0, 5))
    forbid(monkeypatch, "picture_sizes.picture_size")
    kept(content)
    now = {file_stat(file.stat())[1] for file in content.iterdir()}
    assert {row[1] for row in store(content.parent).originals().values()} <= now


def test_a_picture_that_changed_has_its_new_size(content: Path) -> None:
    kept(content)
    picture(content / "a.png", (300, 200))
    assert known(content).size("a.png") == (300, 200)


def test_what_no_longer_is_a_picture_has_no_size(content: Path) -> None:
    kept(content)
    (content / "a.png").write_text("no picture")
    assert known(content).size("a.png") == (0, 0)


def test_nothing_is_kept_of_a_build_that_does_not_say_so(content: Path) -> None:
    known(content).size("a.png")
    assert store(content.parent).originals() == {}
