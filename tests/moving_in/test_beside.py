"""The folders of pictures that another program puts at the root of its site."""

from pathlib import Path

from dateline_news.moving_in.beside import folders_beside


def beside(content: Path, base: str = "") -> set[tuple[str, str]]:
    """What paths begin with, and the folder by its path from the site, but for those named with the content."""
    return {
        (begin, Path(folder).relative_to(content.parent).as_posix())
        for begin, folder in folders_beside({"PATH": str(content), "MOVED_FROM": {"base": base}})
        if not begin.startswith(f"{content.name}/")
    }


def test_they_lie_in_the_content_or_beside_it(tmp_path: Path) -> None:
    for folder in ("content/source", "static", "assets", "public", "themes/plain/static", "themes/plain/layouts"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "public" / "index.html").touch()  # a build has written it
    own = {("", "content/source")}
    sites = {("", "static"), ("static/", "static"), ("", "assets"), ("assets/", "assets")}
    assert beside(tmp_path / "content") == own | sites | {("", "themes/plain/static")}


def test_those_of_a_site_in_several_languages_lie_above_the_content_of_each(tmp_path: Path) -> None:
    for folder in ("content/en", "content/docs", "content/assets", "static"):
        (tmp_path / folder).mkdir(parents=True)
    assets = {("", "assets"), ("assets/", "assets")}
    of_language = folders_beside({"PATH": str(tmp_path / "content" / "en"), "MOVED_FROM": {}})
    folders = {Path(folder).relative_to(tmp_path).as_posix() for _, folder in of_language}
    assert folders == {"static", "content/assets", "content/en"}
    assert beside(tmp_path / "content" / "docs") == assets


def test_of_a_paper_they_lie_in_its_content_alone(tmp_path: Path) -> None:
    for folder in ("content/static", "static"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "pelicanconf.py").write_text("from dateline_news.settings import *\n")
    assert beside(tmp_path / "content") == {("", "content/static")}


def test_what_is_named_with_the_path_of_the_site_or_with_the_content_lies_there_too(tmp_path: Path) -> None:
    (tmp_path / "src" / "static").mkdir(parents=True)
    static = ("", "src/static")
    assert beside(tmp_path / "src", "/blog") == {static, ("blog/", "src"), ("blog/", "src/static")}
    named = folders_beside({"PATH": str(tmp_path / "src"), "MOVED_FROM": {}})
    assert named[1:] == [("src/", str(tmp_path / "src")), ("src/", str(tmp_path / "src" / "static"))]
