"""What another program's data say of authors stands on their pages here."""

import shutil
from pathlib import Path

from tests.moving.conftest import Desk
from tests.moving.folders import ADDRESS, HERE
from tests.site.built import Site
from tests.site.in_process import build


def introduction(site: Site, name: str) -> list[str]:
    """The texts of what introduces an author on the page of that name."""
    return [
        node.text().strip() for node in site.page(f"authors/{name}.html").css(".role, .introduction p, .contact li")
    ]


def test_an_author_is_introduced_by_their_data_or_their_page(desk: Desk) -> None:
    site = desk("hugo-bundles").site
    bio = "She walks backwards, as ropemakers do."
    assert introduction(site, "ida-strand") == ["Ropemaker", bio, "ida@ropewalk.example", "GitHub", "Website"]
    assert len(site.page("authors/ida-strand.html").css(".author img")) == 1
    assert introduction(site, "per-knot") == ["Splicer", "Per ties what others cut.", "Mastodon"]
    assert "authors/per.html" not in site.files


def test_what_changes_in_the_data_changes_on_the_page(tmp_path: Path) -> None:
    folder = shutil.copytree(HERE / "hugo-bundles", tmp_path / "site")
    data = folder / "data" / "authors" / "ida.toml"
    given = {"SITEURL": ADDRESS, "STORY_FIELDS": "lenient", "WORKERS": 1}
    build(folder / "content", tmp_path / "out", tmp_path / "cache", **given)
    changed = data.read_text("utf-8").replace("Ropemaker", "Walker").replace("Strand", "Strang").replace("ida.p", "x.p")
    data.write_text(changed, "utf-8")
    build(folder / "content", tmp_path / "out", tmp_path / "cache", **given)
    site = Site(tmp_path / "out")
    assert introduction(site, "ida-strang")[0] == "Walker"
    notices = (tmp_path / "cache" / "notices.txt").read_text("utf-8")
    assert "config/_default/hugo.toml:1: image: there is no img/x.png under content/" in notices
    assert "Ida Strang" in site.page("2023/02/01/hemp.html").css_first(".by").text()
