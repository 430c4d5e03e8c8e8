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


def held(folder: Path) -> list[str]:
    """What a folder holds."""
    return [one.name for one in folder.iterdir()]


@pytest.mark.skipif(sys.platform not in CALLS, reason="this system has no such call")
def test_two_folders_trade_names_in_one_step(folders: tuple[Path, Path, Path]) -> None:
    new, place, _ = folders
    inodes = new.stat().st_ino, place.stat().st_ino
    assert swap_at_once(new, place)
    assert (place.stat().st_ino, new.stat().st_ino) == inodes


def test_the_new_stands_in_the_place_and_the_old_where_it_says(folders: tuple[Path, Path, Path]) -> None:
    old = swap(*folders)
    assert (held(folders[1]), held(old)) == (["new"], ["place"])


@pytest.mark.usefixtures("without_the_call")
def test_without_the_call_two_renames_do_it(folders: tuple[Path, Path, Path]) -> None:
    new, place, aside = folders
    assert not swap_at_once(new, place)
    assert swap(*folders) == aside
    assert (held(place), held(aside), new.exists()) == (["new"], ["place"], False)


def test_a_call_that_is_refused_leaves_everything_as_it_was(folders: tuple[Path, Path, Path]) -> None:
    new, place, aside = folders
    with patch.dict(CALLS, {sys.platform: lambda *_: -1}):
        assert not swap_at_once(new, place)
        assert (held(place), held(new)) == (["place"], ["new"])
        assert swap(*folders) == aside


def test_an_old_library_without_the_call_is_no_fault(folders: tuple[Path, Path, Path]) -> None:
    with patch.dict(CALLS, {sys.platform: lambda libc, *_: libc.no_such_call()}):
        assert not swap_at_once(*folders[:2])


def test_a_folder_that_is_not_there_is_refused(folders: tuple[Path, Path, Path]) -> None:
    new, place, aside = folders
    assert not swap_at_once(aside, place)
    with pytest.raises(FileNotFoundError):
        swap(aside, place, new.with_name("other"))
    assert held(place) == ["place"]


@pytest.mark.usefixtures("without_the_call")
def test_if_the_second_rename_fails_the_old_one_comes_back(folders: tuple[Path, Path, Path]) -> None:
    new, place, aside = folders
    with pytest.raises(FileNotFoundError):
        swap(new.with_name("lost"), place, aside)
    assert (held(place), aside.exists()) == (["place"], False)


def test_where_nothing_stands_the_new_takes_the_place(tmp_path: Path) -> None:
    (tmp_path / "new").mkdir()
    old = swap(tmp_path / "new", tmp_path / "place", tmp_path / "aside")
    assert not old.exists()
    assert held(tmp_path) == ["place"]
