"""The folders of pictures that another program puts at the root of its site."""

from pathlib import Path

from dateline_news.moving_in.beside import folders_beside


def beside(content: Path) -> set[tuple[str, str]]:
    return {
        (begin, Path(folder).relative_to(content.parent).as_posix())
        for begin, folder in folders_beside({"PATH": str(content)})
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
    of_language = folders_beside({"PATH": str(tmp_path / "content" / "en")})
    assert {Path(folder).relative_to(tmp_path).as_posix() for _, folder in of_language} == {"static", "content/assets"}
    assert beside(tmp_path / "content" / "docs") == assets


def test_of_a_paper_they_lie_in_its_content_alone(tmp_path: Path) -> None:
    for folder in ("content/static", "static"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "pelicanconf.py").write_text("from dateline_news.settings import *\n")
    assert beside(tmp_path / "content") == {("", "content/static")}
