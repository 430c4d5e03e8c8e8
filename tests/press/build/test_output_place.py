"""Where no edition may stand: what it takes the place of is gone."""

from pathlib import Path

import pytest

from dateline_news.press.build.output_place import refuse


@pytest.mark.parametrize(
    ("output", "why"),
    [
        ("/", "/ is the whole disk"),
        ("home", "is your home folder"),
        ("home/site/content", "holds the content folder"),
        ("home/site", "holds the content folder"),
        ("home/site/content/..", "holds the content folder"),
        ("home/linked", "holds the content folder"),
        ("home/theme", "holds the theme"),
        ("home/cache", "holds CACHE_PATH"),
        ("x" * 300, "can be no folder (File name too long)"),
        ("a\0b", "can be no folder"),
    ],
)
def test_an_edition_never_takes_the_place_of_what_it_is_made_from(
    output: str, why: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(SystemExit) as stop:
        refuse(given(tmp_path, monkeypatch, output))
    assert why in str(stop.value)
    assert str(stop.value).endswith("; choose a folder for it alone with -o")


@pytest.mark.parametrize(
    "output", ["output", "home/site/output", "home/site/content/out", "home/cache/site", "new/a/b"]
)
def test_a_folder_of_its_own_is_right(output: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    refuse(given(tmp_path, monkeypatch, output))
    assert not (tmp_path / "new").exists()


def given(folder: Path, monkeypatch: pytest.MonkeyPatch, output: str) -> dict[str, str]:
    """The settings of a paper whose mark (`.nojekyll`) lies wherever anybody may have put it."""
    for name in ("site/content", "theme/css", "cache"):
        (folder / "home" / name).mkdir(parents=True)
    (folder / "home" / "linked").symlink_to(folder / "home" / "site")
    (folder / "home" / "site" / ".nojekyll").touch()
    monkeypatch.setenv("HOME", str(folder / "home"))
    places = {"PATH": "home/site/content", "THEME": "home/theme/css", "CACHE_PATH": "home/cache/press"}
    return {name: str(folder / place) for name, place in places.items()} | {"OUTPUT_PATH": str(folder / output)}
