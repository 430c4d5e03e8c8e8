"""Where no edition may stand: what it takes the place of is gone."""

from pathlib import Path

import pytest

from dateline_news.press.build.output_folder import check


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
def test_a_folder_that_holds_other_things_is_refused(
    output: str, why: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(SystemExit) as stop:
        check(settings(tmp_path, monkeypatch, output))
    assert why in str(stop.value)
    assert str(stop.value).endswith("; choose a folder for it alone with -o")


@pytest.mark.parametrize(
    "output", ["output", "home/site/output", "home/site/content/out", "home/cache/site", "new/a/b"]
)
def test_a_folder_of_its_own_is_accepted(output: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    check(settings(tmp_path, monkeypatch, output))
    assert not (tmp_path / "new").exists()


def settings(folder: Path, monkeypatch: pytest.MonkeyPatch, output: str) -> dict[str, str]:
    """The settings of a paper in whose folder somebody has put the mark of editions (`.nojekyll`)."""
    for name in ("site/content", "theme/css", "cache"):
        (folder / "home" / name).mkdir(parents=True)
    (folder / "home" / "linked").symlink_to(folder / "home" / "site")
    (folder / "home" / "site" / ".nojekyll").touch()
    monkeypatch.setenv("HOME", str(folder / "home"))
    folders = {"PATH": "home/site/content", "THEME": "home/theme/css", "CACHE_PATH": "home/cache/press"}
    return {name: str(folder / path) for name, path in folders.items()} | {"OUTPUT_PATH": str(folder / output)}
