"""The renditions that were made: once, whole, and only as long as an edition shows them."""

import errno
import os
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from dateline_news.model.digests import digest_of
from dateline_news.press.pictures import recipes, store
from dateline_news.press.pictures.measure import measured
from dateline_news.press.pictures.store import Order, make, rendition, stored


def order(folder: Path, name: str = "a.png", *, offered: str = "") -> Order:
    """What is wanted of a tiny picture, which is drawn if it is not there."""
    file = folder / name
    if not file.exists():
        Image.new("RGB", (30, 20), "#a03020").save(file)
    return Order(file, name, digest_of(file.read_bytes()), 600, (recipes.whole(name, name, measured(file)),), offered)


def forbid(monkeypatch: pytest.MonkeyPatch) -> None:
    """Fail where a rendition is made."""

    def refuse(*_: Any) -> None:
        raise AssertionError

    monkeypatch.setattr("dateline_news.press.pictures.encode.renditions", refuse)


def test_what_was_made_is_not_made_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert make([order(tmp_path)], tmp_path, 1) == []
    assert stored(tmp_path) == set(order(tmp_path).paths)
    forbid(monkeypatch)
    assert make([order(tmp_path)], tmp_path, 1) == []


@pytest.mark.parametrize("name", ["scan.2026", "noending", "a.b.JPG", "تصویر.jp2"])
def test_a_whole_picture_of_any_ending_is_made_once_and_goes(name: str, tmp_path: Path) -> None:
    Image.new("RGB", (30, 20)).save(tmp_path / name, "PNG")
    of = order(tmp_path, name, offered=store.path_of_offered(name, name))
    assert make([of], tmp_path, 1) == []
    assert of.offered in stored(tmp_path)
    store.drop(tmp_path, ())
    assert stored(tmp_path) == set()


def test_several_processes_make_what_one_does(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store, "SOON_DONE", 0)
    orders = [order(tmp_path, f"{name}.png") for name in "abc"]
    for folder, workers in ((tmp_path / "one", 1), (tmp_path / "two", 2)):
        assert make(orders, folder, workers) == []
    one, two = (
        {file.name: file.read_bytes() for file in (tmp_path / folder).rglob("*.*")} for folder in ("one", "two")
    )
    assert one == two


def inputs(folder: Path, of: Order, path: str) -> dict[str, Any]:
    """What a file of the edition is made from."""
    return {"folder": str(folder), "path": path, "order": of}


@pytest.mark.parametrize("damage", [b"", b"no picture", None], ids=["empty", "another", "gone"])
def test_a_broken_file_of_the_store_is_made_again(damage: bytes | None, tmp_path: Path) -> None:
    of = order(tmp_path)
    make([of], tmp_path, 1)
    whole = {path: rendition(inputs(tmp_path, of, path)) for path in of.paths}
    for path in of.paths:
        (tmp_path / path).unlink()
        if damage is not None:
            (tmp_path / path).write_bytes(damage)
    assert {path: rendition(inputs(tmp_path, of, path)) for path in of.paths} == whole


def test_what_no_edition_shows_goes_and_what_is_no_rendition_stays(tmp_path: Path) -> None:
    of, other = order(tmp_path), order(tmp_path, "b.png")
    make([of, other], tmp_path, 1)
    half = tmp_path / f"{of.paths[0]}.4321"
    half.touch()
    own = tmp_path / "pictures" / "holiday.jpg"
    own.touch()
    store.drop(tmp_path, of.paths)
    assert {file.name for file in own.parent.iterdir()} == {"holiday.jpg", *(path[9:] for path in of.paths)}


def test_a_source_that_breaks_off_meanwhile_is_named(tmp_path: Path) -> None:
    of = order(tmp_path)
    of.file.write_bytes(of.file.read_bytes()[:60])
    ((source, message),) = make([of], tmp_path, 1)
    assert (source, bool(message)) == ("a.png", True)
    assert stored(tmp_path) == set()


def test_a_picture_that_is_replaced_meanwhile_is_not_saved_under_the_name_of_the_other(tmp_path: Path) -> None:
    of = order(tmp_path)
    Image.new("RGB", (30, 20), "#2030a0").save(of.file)
    assert make([of], tmp_path, 1) == [("a.png", "was changed while the paper was built; build again")]
    assert stored(tmp_path) == set()


def test_what_a_codec_stumbles_over_is_told_with_the_name_of_the_picture(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    forbid(monkeypatch)
    ((source, message),) = make([order(tmp_path)], tmp_path, 1)
    assert (source, message[:25]) == ("a.png", "cannot be made smaller ()")


def test_a_disk_that_is_full_is_no_fault_of_a_picture_and_keeps_no_half(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def write_half(file: Path, data: bytes) -> None:
        file.touch()
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    of = order(tmp_path)
    monkeypatch.setattr(Path, "write_bytes", write_half)
    with pytest.raises(SystemExit, match="pictures: No space left on device; let it be written and have room"):
        make([of], tmp_path, 1)
    assert stored(tmp_path) == set()


def test_a_link_in_the_place_of_the_store_is_refused(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "pictures").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(SystemExit, match="is a symbolic link, and a build would change what it leads to"):
        make([order(tmp_path)], tmp_path, 1)


def test_a_file_in_the_place_of_the_store_is_named(tmp_path: Path) -> None:
    (tmp_path / "pictures").touch()
    with pytest.raises(SystemExit, match="choose another folder with CACHE_PATH"):
        make([order(tmp_path)], tmp_path, 1)


def test_a_pillow_without_avif_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dateline_news.press.pictures.encode.features.check", lambda _: False)
    with pytest.raises(SystemExit, match="Pillow can write no AVIF here"):
        make([order(tmp_path)], tmp_path, 1)
