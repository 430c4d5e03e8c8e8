"""What another program's settings say is read from their file; nothing is run."""

from pathlib import Path

import pytest

from dateline_news.moving_in.settings import ForeignSettings, literals, read

PELICAN = """\
HOST = "https://plot.example"
SITEURL = f"{HOST}/notes/"
YEAR = "{date:%Y}"
ARTICLE_URL = YEAR + "/{slug}/"
STATIC_PATHS = ["images"] + ["extra"]
STATIC_PATHS += ["more"]
MENUITEMS = (("About", "/about/"),)
NOW = datetime.now()
"""


def site(folder: Path, name: str, text: str, content: str = "content") -> ForeignSettings:
    """The settings of a folder of content that lies beside a file of some name."""
    (folder / content).mkdir(parents=True, exist_ok=True)
    (folder / name).parent.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(text, encoding="utf-8")
    return read(folder / content)


def test_a_file_in_python_is_read_and_not_run() -> None:
    values, lines, computed = literals.read(PELICAN, {})
    assert values["SITEURL"] == "https://plot.example/notes/"
    assert values["STATIC_PATHS"] == ["images", "extra", "more"]
    assert values["MENUITEMS"] == [["About", "/about/"]]
    assert (lines["ARTICLE_URL"], computed) == (4, ["NOW"])


@pytest.mark.parametrize(
    "text", ["A = (", "A = " + "[" * 2000, "A = {**B}", "A = f'{1:>{2}}'", "A = 1 + 'a'", "A = b.c"]
)
def test_what_is_computed_or_no_python_has_no_value(text: str) -> None:
    assert literals.read(text, {})[0] == {}


def test_pelican_s_addresses_are_of_the_title_unless_the_settings_say_otherwise(tmp_path: Path) -> None:
    settings = site(tmp_path, "pelicanconf.py", PELICAN)
    assert (settings.program, settings.file, settings.base) == ("pelican", "../pelicanconf.py", "/notes")
    assert settings.permalinks == {"": "/{date:%Y}/{title}/", "page": "/pages/{title}.html"}
    assert site(tmp_path, "pelicanconf.py", 'SLUGIFY_SOURCE = "basename"').permalinks[""] == "/{slug}.html"


def test_the_address_of_a_public_build_counts(tmp_path: Path) -> None:
    (tmp_path / "publishconf.py").write_text('from pelicanconf import *\nSITEURL = "https://x.example/a"\n', "utf-8")
    assert site(tmp_path, "pelicanconf.py", 'SITEURL = ""').base == "/a"


@pytest.mark.parametrize(
    ("text", "posts", "pages", "is_written"),
    [
        ("title: A", "/:categories/:year/:month/:day/:title.html", "/:folders/:name.html", False),
        ("permalink: pretty", "/:categories/:year/:month/:day/:title/", "/:folders/:name/", True),
        ("permalink: ':year/:title:output_ext'", "/:year/:title.html", "/:folders/:name.html", True),
    ],
)
def test_jekyll_s_addresses(text: str, posts: str, pages: str, is_written: bool, tmp_path: Path) -> None:  # noqa: FBT001  a row of a table
    settings = site(tmp_path, "_config.yml", f"baseurl: /blog\n{text}\n", ".")
    assert (settings.file, settings.base, settings.permalinks) == ("_config.yml", "/blog", {"": posts, "page": pages})
    assert settings.moved_from()["is_written"] is is_written


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("hugo.toml", 'baseURL = "https://x.example/paper/"\n[permalinks]\nposts = "/:year/:slug/"\n'),
        ("config.yaml", "baseURL: https://x.example/paper/\npermalinks:\n  page:\n    posts: /:year/:slug/\n"),
        (
            "config/_default/hugo.json",
            '{"baseURL": "https://x.example/paper/", "permalinks": {"posts": "/:year/:slug/"}}',
        ),
    ],
)
def test_hugo_s_addresses_are_of_the_path_or_of_a_section(name: str, text: str, tmp_path: Path) -> None:
    settings = site(tmp_path, name, text)
    assert (settings.program, settings.base) == ("hugo", "/paper")
    assert settings.permalinks == {"": "/:folders/:name/", "page": "/:folders/:name/", "posts": "/:year/:slug/"}


def test_a_paper_s_own_settings_are_nobody_else_s(tmp_path: Path) -> None:
    (tmp_path / "hugo.toml").write_text("", "utf-8")
    assert site(tmp_path / "paper", "pelicanconf.py", "from dateline_news.settings import *").program == ""


@pytest.mark.parametrize("text", ["a: [", "- a\n- b\n", "&a [*a]", "a: !!python/object:os.system {}"])
def test_what_cannot_be_read_says_nothing(text: str, tmp_path: Path) -> None:
    assert site(tmp_path, "_config.yml", text, ".").base == ""


def test_a_folder_without_any_says_nothing(tmp_path: Path) -> None:
    assert read(tmp_path / "a" / "b" / "c").moved_from() == {}


@pytest.mark.parametrize("folder", ["config/_default/", ""])
def test_hugo_s_settings_may_lie_in_several_files(tmp_path: Path, folder: str) -> None:
    for name, text in {
        "permalinks.toml": 'posts = "/:year/:slug/"',
        "menus.toml": '[[main]]\nname = "Tar"\npageRef = "/tar"',
        "params.yaml": "tagline: On rope",
    }.items():
        file = tmp_path / "config" / "_default" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    settings = site(tmp_path, f"{folder}hugo.toml", 'title = "A"')
    (tmp_path / "config" / "_default" / "languages.de.toml").write_text('title = "Seil"\n', "utf-8")
    (tmp_path / "config" / "_default" / "menu.de.toml").write_text('[[main]]\nname = "Teer"\nurl = "/teer/"', "utf-8")
    german = site(tmp_path, f"{folder}hugo.toml", "x = 1", "content/de").ours
    assert (german["SITENAME"], german["MENUITEMS"]) == ("Seil", [["Teer", "/teer/"]])
    assert settings.permalinks == {"": "/:folders/:name/", "page": "/:folders/:name/", "posts": "/:year/:slug/"}
    assert settings.moved_from()["is_written"]
    assert settings.ours["MENUITEMS"] == [["Tar", "/tar"]]
    assert (settings.ours["SITENAME"], settings.ours["SITESUBTITLE"]) == ("A", "On rope")
