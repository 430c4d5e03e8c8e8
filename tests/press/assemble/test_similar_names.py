"""Names that look the same and are not."""

import unicodedata
from pathlib import Path

import pytest

from dateline_news.press.assemble.similar_names import similar_file, similar_name

NFC, NFD = (unicodedata.normalize(form, "café.png") for form in ("NFC", "NFD"))


@pytest.mark.parametrize(
    "written", ["images/Harbour.PNG", "Images/harbour.png", "IMAGES/HARBOUR.PNG", "images/harbour.Png"]
)
def test_a_file_of_another_case_is_named(written: str, tmp_path: Path) -> None:
    (tmp_path / "images").mkdir()
    (tmp_path / "images" / "harbour.png").touch()
    assert similar_file(written, tmp_path) == "did you mean images/harbour.png?"
    assert similar_name(written, ["a.png", "images/harbour.png"]) == "did you mean images/harbour.png?"


@pytest.mark.parametrize(
    ("written", "there", "forms"),
    [(NFC, NFD, "in NFD, and here it is in NFC"), (NFD, NFC, "in NFC, and here it is in NFD")],
)
def test_two_forms_of_a_name_that_nobody_can_tell_apart_are_told(
    written: str, there: str, forms: str, tmp_path: Path
) -> None:
    (tmp_path / there).touch()
    told = f"{there} looks the same and is another name ({forms}); rename the file, or copy its name"
    assert similar_file(written, tmp_path) == similar_name(written, [there]) == told


@pytest.mark.parametrize("written", ["none.png", "images", "images/a.png/b", "../Secret.txt", ".Hidden", "", "a/../b"])
def test_nothing_is_named_that_is_not_there_or_nobody_s_to_link_to(written: str, tmp_path: Path) -> None:
    (tmp_path / "content" / "images").mkdir(parents=True)
    for file in ("content/images/a.png", "content/.hidden", "secret.txt"):
        (tmp_path / file).touch()
    assert similar_file(written, tmp_path / "content") == ""
    assert similar_name(written, ["images/a.png"]) == ""
