"""Whom the keys of authors mean in another program's folder, and what is said of them."""

from pathlib import Path
from typing import Any

import pytest

from dateline_news.moving_in.settings import read
from dateline_news.moving_in.settings.authors import named, of

UNA = {"title": "Una Brack"}
DATA = [
    ("_data/authors.yml", "una:\n  name: Una Brack\n", {"una": UNA}),
    ("_data/authors.yml", "- name: Una Brack\n  id: una\n", {"una": UNA}),
    ("_data/authors.yml", "una: Una Brack\n", {"una": UNA}),
    ("data/authors.json", '{"authors": [{"username": "una", "display_name": "Una Brack"}]}', {"una": UNA}),
    ("data/authors/una.toml", 'name = "Una Brack"', {"una": UNA}),
    ("data/authors/una.yaml", "title: Una Brack", {"una": UNA}),
    ("content/authors/una/_index.md", "+++\ntitle = 'Una Brack'\n+++\n", {"una": UNA}),
    ("data/authors.toml", 'una = "', {}),
    ("data/authors.yml", "una: [1, 2]\nteo: {age: 3}\n", {}),
    ("data/authors/notes.txt", "name: Una Brack", {}),
]


def written(site: Path, name: str, text: str) -> dict[str, dict[str, str]]:
    """The authors of a site with one file."""
    (site / "content").mkdir()
    (site / name).parent.mkdir(parents=True, exist_ok=True)
    (site / name).write_text(text, encoding="utf-8")
    return of(site, site / "content")[0]


@pytest.mark.parametrize(("name", "text", "authors"), DATA)
def test_authors_are_read_wherever_programs_keep_them(
    tmp_path: Path, name: str, text: str, authors: dict[str, Any]
) -> None:
    assert written(tmp_path, name, text) == authors


def test_what_is_said_of_an_author_has_our_names(tmp_path: Path) -> None:
    text = """\
una:
  name: Una Brack
  bio: "She wades.\\nFar out."
  job: Wader
  avatar: /img/una.png
  email: una@tides.example
  website: https://una.example/
  twitter: "@una_made_up"
  social:
    - {icon: fab fa-github, link: "https://github.com/una-made-up"}
    - {name: mastodon, url: "@una@social.example"}
    - {name: pager, link: "none"}
"""
    assert written(tmp_path, "_data/authors.yml", text)["una"] == {
        "title": "Una Brack",
        "summary": "She wades. Far out.",
        "role": "Wader",
        "image": "img/una.png",
        "email": "una@tides.example",
        "fediverse": "@una@social.example",
        "links": "Website https://una.example/\nGitHub https://github.com/una-made-up\nX https://x.com/una_made_up",
    }


def test_a_page_of_an_author_says_it_in_its_text_and_by_the_picture_beside_it(tmp_path: Path) -> None:
    (tmp_path / "content" / "authors" / "una").mkdir(parents=True)
    (tmp_path / "content" / "authors" / "una" / "avatar.jpg").write_bytes(b"")
    text = "---\ntitle: Una Brack\n---\nShe *wades*, see [the mud](/mud/).\n"
    (tmp_path / "content" / "authors" / "una" / "_index.md").write_text(text, encoding="utf-8")
    authors, files = of(tmp_path, tmp_path / "content")
    assert authors["una"] == {**UNA, "summary": "She wades, see the mud.", "image": "authors/una/avatar.jpg"}
    assert files == ["content/authors"]


@pytest.mark.parametrize(
    ("byline", "names"),
    [("una", "Una Brack"), ("una, Teo Lind", "Una Brack; Teo Lind"), ("Lind, Teo", "Lind, Teo"), ("", "")],
)
def test_a_key_is_a_name(byline: str, names: str) -> None:
    assert named(byline, {"una": UNA}) == names


def test_the_keys_of_a_whole_folder_are_names_too(tmp_path: Path) -> None:
    defaults = 'defaults:\n  - scope: {path: ""}\n    values: {author: una}\n'
    (tmp_path / "_config.yml").write_text(defaults, encoding="utf-8")
    (tmp_path / "_data").mkdir()
    (tmp_path / "_data" / "authors.yml").write_text("una: {name: Una Brack}", encoding="utf-8")
    theirs = read(tmp_path)
    assert theirs.ours["EXTRA_PATH_METADATA"] == {"_posts": {"author": "Una Brack"}}
    assert theirs.moved_from()["authors"] == {"una": UNA}
