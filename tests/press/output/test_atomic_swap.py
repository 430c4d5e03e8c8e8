"""Two folders trade names in one step, or in two that can be told from their names."""

import sys
from collections.abc import Iterator
from pathlib import Path
from unittest.mock import patch

import pytest

from dateline_news.press.output.atomic_swap import CALLS, swap, swap_at_once


@pytest.fixture
def folders(tmp_path: Path) -> tuple[Path, Path, Path]:
    """The new folder, the place with the old one, and the name aside."""
    for name in ("new", "place"):
        (tmp_path / name).mkdir()
        (tmp_path / name / name).touch()
    return tmp_path / "new", tmp_path / "place", tmp_path / "aside"


@pytest.fixture
def without_the_call() -> Iterator[None]:
    """A system that has no such call."""
    with patch("dateline_news.press.output.atomic_swap.CALLS", {}):
        yield


def names_in(folder: Path) -> list[str]:
    """The names in a folder."""
    return [file.name for file in folder.iterdir()]


@pytest.mark.skipif(sys.platform not in CALLS, reason="this system has no such call")
def test_two_folders_are_exchanged_in_one_step(folders: tuple[Path, Path, Path]) -> None:
    new, output, _ = folders
    inodes = new.stat().st_ino, output.stat().st_ino
    assert swap_at_once(new, output)
    assert (output.stat().st_ino, new.stat().st_ino) == inodes


def test_the_new_folder_is_at_the_output_and_the_old_one_where_swap_says(folders: tuple[Path, Path, Path]) -> None:
    old = swap(*folders)
    assert (names_in(folders[1]), names_in(old)) == (["new"], ["place"])


@pytest.mark.usefixtures("without_the_call")
def test_without_the_call_the_folders_are_exchanged_by_two_renames(folders: tuple[Path, Path, Path]) -> None:
    new, output, aside = folders
    assert not swap_at_once(new, output)
    assert swap(*folders) == aside
    assert (names_in(output), names_in(aside), new.exists()) == (["new"], ["place"], False)


def test_a_refused_call_changes_nothing(folders: tuple[Path, Path, Path]) -> None:
    new, output, aside = folders
    with patch.dict(CALLS, {sys.platform: lambda *_: -1}):
        assert not swap_at_once(new, output)
        assert (names_in(output), names_in(new)) == (["place"], ["new"])
        assert swap(*folders) == aside


def test_a_library_without_the_call_is_no_error(folders: tuple[Path, Path, Path]) -> None:
    with patch.dict(CALLS, {sys.platform: lambda libc, *_: libc.no_such_call()}):
        assert not swap_at_once(*folders[:2])


def test_a_folder_that_is_not_there_is_refused(folders: tuple[Path, Path, Path]) -> None:
    new, output, aside = folders
    assert not swap_at_once(aside, output)
    with pytest.raises(FileNotFoundError):
        swap(aside, output, new.with_name("other"))
    assert names_in(output) == ["place"]


@pytest.mark.usefixtures("without_the_call")
def test_if_the_second_rename_fails_the_old_folder_is_moved_back(folders: tuple[Path, Path, Path]) -> None:
    new, output, aside = folders
    with pytest.raises(FileNotFoundError):
        swap(new.with_name("lost"), output, aside)
    assert (names_in(output), aside.exists()) == (["place"], False)


def test_without_an_old_folder_the_new_one_is_moved(tmp_path: Path) -> None:
    (tmp_path / "new").mkdir()
    old = swap(tmp_path / "new", tmp_path / "place", tmp_path / "aside")
    assert not old.exists()
    assert names_in(tmp_path) == ["place"]
