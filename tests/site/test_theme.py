"""What is wrong with a theme stops a build, also in a branch that no page takes."""

import shutil
from pathlib import Path

import pytest

from tests.press.folders import post, write
from tests.site.built import ROOT
from tests.site.in_process import build


def test_a_name_that_no_page_is_given_stops_the_build_before_anything_is_printed(tmp_path: Path) -> None:
    theme = shutil.copytree(ROOT / "theme", tmp_path / "theme")
    template = theme / "templates" / "article.html"
    template.write_text(template.read_text() + "{% if false %}{{ nobody_gives_this }}{% endif %}")
    write(tmp_path / "content", {"articles/world/2026-03-01-a.md": post("A")})
    with pytest.raises(SystemExit, match="nobody_gives_this"):
        build(tmp_path / "content", tmp_path / "output", tmp_path / "cache", THEME=str(theme))
    assert not (tmp_path / "output").exists()
