"""The face of headlines is one file of the edition, that pages name from where they are; or nothing of it is there."""

import re
import shutil
from pathlib import Path
from typing import Any

import pytest

from tests.papers import THEME
from tests.site.in_process import build

POST = "Title: A headline\nDate: 2026-01-01\nCategory: World\n\nText.\n"
FACE = f"theme/fonts/{next((THEME / 'static' / 'fonts').glob('*.woff2')).name}"
FONT = re.compile(r'url\("([^"]+\.woff2)"\)')


class Press:
    """One story, and the editions that are built of it."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.output = folder, folder / "output"
        (folder / "content" / "articles").mkdir(parents=True)
        (folder / "content" / "articles" / "a.md").write_text(POST)

    def pages(self, **settings: Any) -> dict[str, str]:
        """The pages of an edition of these settings."""
        build(self.folder / "content", self.output, self.folder / "cache", **settings)
        return {
            file.relative_to(self.output).as_posix(): file.read_text("utf-8") for file in self.output.rglob("*.html")
        }

    def fonts(self) -> set[str]:
        """The fonts in the edition."""
        return {file.relative_to(self.output).as_posix() for file in self.output.rglob("*.woff2")}


@pytest.fixture
def press(tmp_path: Path) -> Press:
    return Press(tmp_path)


def test_every_page_names_the_one_file_from_where_it_is(press: Press) -> None:
    pages = press.pages(SITEURL="https://example.org/sub", ARTICLE_SAVE_AS="{date:%Y}/{date:%m}/a/b/c/{slug}.html")
    assert press.fonts() == {FACE}
    for path, text in pages.items():
        (address,) = FONT.findall(text)
        depth = path.count("/")
        assert address == (f"/sub/{FACE}" if path == "404.html" else "../" * depth + FACE), path
        assert "font-src &#39;self&#39;" in text
    assert max(path.count("/") for path in pages) == 5


def test_without_it_there_is_no_file_no_rule_and_nothing_that_the_policy_allows(press: Press) -> None:
    press.pages()
    before = press.fonts()
    pages = press.pages(HEADLINE_FACE=False)
    assert (before, press.fonts(), (press.output / "theme").exists()) == ({FACE}, set(), False)
    assert [path for path, text in pages.items() if "@font-face" in text or "font-src" in text] == []


def test_it_lies_where_the_theme_s_other_files_do_and_only_once(press: Press) -> None:
    pages = press.pages(THEME_STATIC_PATHS=["static"], THEME_STATIC_DIR="as sets")
    assert press.fonts() == {FACE.replace("theme/", "as sets/")}
    assert FONT.findall(pages["index.html"]) == [FACE.replace("theme/", "as%20sets/")]


def test_a_theme_that_names_a_file_which_is_not_there_is_refused(press: Press, tmp_path: Path) -> None:
    theme = tmp_path / "theme"
    shutil.copytree(THEME, theme)
    shutil.rmtree(theme / "static" / "fonts")
    with pytest.raises(SystemExit, match=r"theme/static/css/face\.css:1: file: names fonts/.+, which cannot be read"):
        press.pages(THEME=str(theme))


def test_a_file_of_the_face_that_is_a_link_to_outside_of_the_theme_is_refused(press: Press, tmp_path: Path) -> None:
    theme = tmp_path / "theme"
    shutil.copytree(THEME, theme)
    font = next((theme / "static" / "fonts").glob("*.woff2"))
    font.unlink()
    font.symlink_to(THEME / "static" / "fonts" / font.name)
    with pytest.raises(SystemExit, match=r"theme/static/css/face\.css:1: file: names fonts/.+ is a symbolic link"):
        press.pages(THEME=str(theme))


def test_a_theme_whose_static_files_lie_elsewhere_has_its_face_from_there(press: Press, tmp_path: Path) -> None:
    theme = tmp_path / "theme"
    theme.mkdir()
    for part in ("static", "templates"):
        (theme / part).symlink_to(THEME / part)
    press.pages(THEME=str(theme))
    assert press.fonts() == {FACE}


def test_a_theme_without_a_face_has_none(press: Press, tmp_path: Path) -> None:
    theme = tmp_path / "theme"
    shutil.copytree(THEME, theme)
    (theme / "static" / "css" / "face.css").unlink()
    assert "font-src" not in press.pages(THEME=str(theme))["index.html"]
    assert press.fonts() == set()
