"""Hints at names that look the same and are not."""

import unicodedata
from pathlib import Path

import pytest

from dateline_news.press.assemble.similar_names import similar_file, similar_name

NFC, NFD = (unicodedata.normalize(form, "café.png") for form in ("NFC", "NFD"))


@pytest.mark.parametrize(
    "written", ["images/Harbour.PNG", "Images/harbour.png", "IMAGES/HARBOUR.PNG", "images/harbour.Png"]
)
def test_a_file_of_another_case_is_suggested(written: str, tmp_path: Path) -> None:
    (tmp_path / "images").mkdir()
    (tmp_path / "images" / "harbour.png").touch()
    assert similar_file(written, tmp_path) == "did you mean images/harbour.png?"
    assert similar_name(written, ["a.png", "images/harbour.png"]) == "did you mean images/harbour.png?"


@pytest.mark.parametrize(
    ("written", "there", "forms"),
    [(NFC, NFD, "in NFD, and here it is in NFC"), (NFD, NFC, "in NFC, and here it is in NFD")],
)
def test_a_name_in_another_unicode_form_is_suggested_with_both_forms(
    written: str, there: str, forms: str, tmp_path: Path
) -> None:
    (tmp_path / there).touch()
    hint = f"{there} looks the same and is another name ({forms}); rename the file, or copy its name"
    assert similar_file(written, tmp_path) == similar_name(written, [there]) == hint


@pytest.mark.parametrize("written", ["none.png", "images", "images/a.png/b", "../Secret.txt", ".Hidden", "", "a/../b"])
def test_no_missing_hidden_or_outside_file_is_suggested(written: str, tmp_path: Path) -> None:
    (tmp_path / "content" / "images").mkdir(parents=True)
    for file in ("content/images/a.png", "content/.hidden", "secret.txt"):
        (tmp_path / file).touch()
    assert similar_file(written, tmp_path / "content") == ""
    assert similar_name(written, ["images/a.png"]) == ""
