"""What makes a site that site, read from its settings without running them."""

from pathlib import Path
from typing import Any

import pytest

from dateline_news.moving_in import settings
from dateline_news.moving_in.settings.masthead import of


def taken(site: Path, **files: str) -> dict[str, Any]:
    """What is taken of a site with these files, whose names have __ for / and _ for the last dot."""
    for name, text in files.items():
        stem, _, ending = name.replace("__", "/").rpartition("_")
        (site / f"{stem}.{ending}").parent.mkdir(parents=True, exist_ok=True)
        (site / f"{stem}.{ending}").write_text(text, encoding="utf-8")
    (site / "content").mkdir(exist_ok=True)
    return settings.read(site / "content").ours


PELICAN = """
NAME = "Slipway"
SITENAME = f"{NAME} Notes"
TIMEZONE = "Europe/Lisbon"
DEFAULT_LANG = "pt_br"
DEFAULT_CATEGORY = "yard"
FILENAME_METADATA = r"(?P<date>\\d{4})-(?P<slug>.*)"
PATH_METADATA = "(?P<broken"
ARTICLE_PATHS = ["posts"]
PAGE_PATHS = ["../elsewhere"]
MENUITEMS = (("About", "/about/"), ("Odd",))
SITESUBTITLE = open("secret").read()
"""


def test_of_pelican_the_same_names_are_taken_where_they_can_be_used(tmp_path: Path) -> None:
    assert taken(tmp_path, pelicanconf_py=PELICAN) == {
        "SITENAME": "Slipway Notes",
        "TIMEZONE": "Europe/Lisbon",
        "DEFAULT_LANG": "pt-BR",
        "DEFAULT_CATEGORY": "yard",
        "FILENAME_METADATA": r"(?P<date>\d{4})-(?P<slug>.*)",
        "ARTICLE_PATHS": ["posts"],
        "MENUITEMS": [["About", "/about/"]],
    }
    assert "SITESUBTITLE" in settings.read(tmp_path / "content").computed


def test_of_hugo_tables_and_files_beside_say_it_too(tmp_path: Path) -> None:
    hugo = 'title = "Weir"\nlanguageCode = "en-us"\ntimeZone = "Asia/Karachi"\n'
    hugo += '[[menu.main]]\nname = "B"\nurl = "/b/"\nweight = 2\n'
    menu = '[[menu.main]]\nname = "A"\npageRef = "/a"\nweight = 1\n'
    params = 'subtitle = "Of the river"\n'
    assert taken(tmp_path, hugo_toml=hugo + menu, config___default__params_toml=params) == {
        "SITENAME": "Weir",
        "SITESUBTITLE": "Of the river",
        "DEFAULT_LANG": "en",
        "TIMEZONE": "Asia/Karachi",
        "MENUITEMS": [["A", "/a"], ["B", "/b/"]],
    }


def test_of_jekyll_and_eleventy_their_data_say_it(tmp_path: Path) -> None:
    config = "title: Quay\ntagline: >\n  All that\n  floats\ntimezone: Mars/Olympus\n"
    menu = "- title: Boats\n  url: /boats/\n"
    jekyll = taken(tmp_path / "j", _config_yml=config, _data__navigation_yml=menu)
    assert jekyll == {"SITENAME": "Quay", "SITESUBTITLE": "All that floats", "MENUITEMS": [["Boats", "/boats/"]]}
    data = '{"title": "Orchard", "language": "de", "url": "https://orchard.example"}'
    assert taken(tmp_path / "e", **{"eleventy.config_js": ""}, _data__metadata_json=data) == {
        "SITENAME": "Orchard",
        "DEFAULT_LANG": "de",
    }


def test_settings_in_yaml_may_stand_between_lines_of_dashes(tmp_path: Path) -> None:
    assert taken(tmp_path, config_yaml="---\ntitle: Weir\n---\n") == {"SITENAME": "Weir"}


def test_of_hugo_the_table_of_the_language_says_more_than_the_top(tmp_path: Path) -> None:
    hugo = 'defaultContentLanguage = "fr"\ntitle = "Weir"\n[languages.fr]\ntitle = "Barrage"\n'
    hugo += '[languages.fr.params]\nsubtitle = "Du fleuve"\n[languages.en]\ntitle = "Dam"\n'
    french = {"SITENAME": "Barrage", "SITESUBTITLE": "Du fleuve", "DEFAULT_LANG": "fr"}
    assert taken(tmp_path, hugo_toml=hugo) == french


def test_data_of_eleventy_may_lie_in_the_folder_that_it_reads(tmp_path: Path) -> None:
    taken(tmp_path, **{"eleventy.config_js": ""}, src___data__metadata_yaml="title: Orchard")
    for content in (tmp_path, tmp_path / "src", tmp_path / "src" / "posts"):
        content.mkdir(exist_ok=True)
        assert settings.read(content).ours == {"SITENAME": "Orchard"}


def test_who_signs_a_whole_site_signs_it_here(tmp_path: Path) -> None:
    assert taken(tmp_path / "p", pelicanconf_py='AUTHOR = "Ben Rower"') == {"AUTHOR": "Ben Rower"}
    config, persons = "author: ana\n", "ana:\n  name: Ana Quill\n"
    assert taken(tmp_path / "j", _config_yml=config, _data__authors_yml=persons) == {"AUTHOR": "Ana Quill"}
    assert taken(tmp_path / "h", hugo_toml='[params.author]\nname = "Ida"\n') == {"AUTHOR": "Ida"}


@pytest.mark.parametrize("value", [None, 5, "", " ", ["A"], {"a": "b"}, "x" * 999, "a\x00b"])
def test_what_is_no_name_is_none(value: Any) -> None:
    assert of("hugo", {"title": value, "menu": {"main": value}, "params": value}) == {}
