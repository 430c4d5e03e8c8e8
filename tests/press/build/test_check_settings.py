"""The settings of the paper, held against what the press needs."""

import sys
from pathlib import Path
from typing import Any

import pytest
from pelican.settings import get_settings_from_file

from dateline_news.press.build.check_settings import DEFAULTS, contrast, faults, location
from tests.papers import SETTINGS


def report(**changed: Any) -> list[str]:
    """What the owner reads of the paper's settings with some of them changed."""
    return [str(problem) for problem in faults({**SETTINGS, **changed})]


def test_the_paper_s_own_settings_are_right() -> None:
    assert report() == []


def test_the_lenient_mode_needs_the_plugin_that_reads_other_programs_posts() -> None:
    without = {name: value for name, value in SETTINGS.items() if name != "FOREIGN_READER"}
    assert faults(without) == []
    (told,) = faults(without | {"STORY_FIELDS": "lenient"})
    assert str(told).endswith('write "dateline_news.moving_in" into PLUGINS, or STORY_FIELDS = "strict"')
    assert report(STORY_FIELDS="lenient") == []


def test_a_settings_file_that_knows_nothing_of_ours_is_right() -> None:
    stock = {name: value for name, value in SETTINGS.items() if name not in DEFAULTS}
    assert faults(stock) == []
    assert {name: stock[name] for name in DEFAULTS} == DEFAULTS


def test_a_setting_is_told_with_the_file_of_the_paper_that_has_the_last_word(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in [name for name, module in sys.modules.items() if hasattr(module, "SITENAME")]:
        monkeypatch.delitem(sys.modules, name)
    assert location("SITENAME") == ("pelicanconf.py", 1), "no settings were read"
    monkeypatch.syspath_prepend(tmp_path)
    (tmp_path / "base_of_it.py").write_text('SITENAME = "A"\nOWNER = "B"\n', encoding="utf-8")
    (tmp_path / "live.py").write_text('from base_of_it import *\n\nSITENAME = "C"\n', encoding="utf-8")
    get_settings_from_file(str(tmp_path / "live.py"))
    assert location("SITENAME") == ("live.py", 3)
    assert location("OWNER") == ("base_of_it.py", 2)
    assert location("NEWEST") == ("base_of_it.py", 1), "where it may be written"
    del sys.modules["live"], sys.modules["base_of_it"]


@pytest.mark.parametrize("address", ["", None])
def test_a_public_edition_needs_an_address_and_another_does_not(address: str | None) -> None:
    (told,) = report(SITEURL=address, PUBLIC_BUILD=True)
    assert "SITEURL: is not set, and feeds and search engines need whole addresses" in told
    assert report(SITEURL=address) == []


@pytest.mark.parametrize(
    "address",
    [
        "example.org",
        "/paper",
        "https://",
        "javascript:alert(1)",
        "https://e.org/a b",
        "https://e.org\\a",
        "https://e.org:99999",
        'https://e.org/"',
    ],
)
def test_an_address_is_a_whole_one(address: str) -> None:
    assert f"SITEURL: “{address}” is no whole address; write one such as" in report(SITEURL=address)[0]


@pytest.mark.parametrize(
    "address", ["https://example.org?a=b", "https://example.org/paper#top", "https://example.org/?"]
)
def test_nothing_can_be_put_behind_a_query_or_an_anchor(address: str) -> None:
    assert f"SITEURL: “{address}” has a " in report(SITEURL=address)[0]


@pytest.mark.parametrize("address", ["https://example.org", "http://localhost:8000", "https://name.github.io/paper"])
def test_an_address_may_be_a_root_or_a_folder(address: str) -> None:
    assert report(SITEURL=address) == []


def test_a_paper_has_a_name() -> None:
    assert "SITENAME: is empty; give the paper a name" in report(SITENAME=" ")[0]


@pytest.mark.parametrize("zone", ["Nowhere/City", "", "../UTC", "Asia", "PKT5"])
def test_a_time_zone_is_one_that_exists(zone: str) -> None:
    """The name of a folder of zones was once a traceback."""
    assert f"TIMEZONE: “{zone}” is no time zone; write one such as Asia/Karachi" in report(TIMEZONE=zone)[0]


@pytest.mark.parametrize("name", ["World", "my section", "a/b", ""])
def test_a_section_is_named_by_its_slug(name: str) -> None:
    assert f"SECTIONS: “{name}” is not a section's slug" in report(SECTIONS=["world", name])[0]


@pytest.mark.parametrize("colour", ["red", "#fff", "9d1c20", "#9d1c2g", ""])
def test_an_accent_is_a_colour_in_six_digits(colour: str) -> None:
    assert "ACCENT: has no colour for light such as #9d1c20" in report(ACCENT={"light": colour, "dark": "#ff9d8f"})[0]


def test_an_accent_is_given_for_both_papers() -> None:
    assert "ACCENT: has no colour for dark" in report(ACCENT={"light": "#9d1c20"})[0]


def test_an_accent_that_readers_cannot_read_is_refused_with_its_contrast() -> None:
    assert "#777777 on the light paper" in report(ACCENT={"light": "#777777", "dark": "#ff9d8f"})[0]


@pytest.mark.parametrize("name", ["ARTICLE_PATHS", "PAGE_PATHS", "STATIC_PATHS"])
@pytest.mark.parametrize("path", ["../posts", "/srv/posts", "a/../../posts", ".."])
def test_what_is_read_lies_in_the_content_folder(name: str, path: str) -> None:
    (told,) = report(**{name: [path]})
    assert f"{name}: “{path}” lies outside of the content folder; " in told
    assert report(**{name: ["", "a/b", "./c", "a/../b"]}) == []


def test_links_may_lead_to_what_a_whole_path_names() -> None:
    assert report(SYMLINK_TARGETS=["/srv/pictures"]) == []
    (told,) = report(SYMLINK_TARGETS=["../pictures"])
    assert "SYMLINK_TARGETS: “../pictures” is no whole path; write one such as /srv/pictures" in told


@pytest.mark.parametrize(
    ("name", "value", "right"),
    [
        ("ACCENT", "red", '{"light": "#9d1c20", "dark": "#ff9d8f"}'),
        ("ACCENT", {"light": 5, "dark": "#ff9d8f"}, '{"light": "#9d1c20", "dark": "#ff9d8f"}'),
        ("DEFAULT_LANG", "", "write a language"),
        ("NEWEST", "x", "write a number"),
        ("NEWEST", -1, "write a number"),
        ("FEED_MAX_ITEMS", "x", "write a number"),
        ("WORKERS", "2", "write a number"),
        ("SITENAME", 5, "write a text"),
        ("TIMEZONE", 5, "write a text"),
        ("REDIRECTS", 5, "write a text"),
        ("MENUITEMS", 5, "write a list of pairs"),
        ("LINKS", "x", "write a list of pairs"),
        ("EXTRA_PATH_METADATA", 5, "write a table"),
        ("EXTRA_PATH_METADATA", {"a": "b"}, "write a table"),
        ("TEMPLATE_PAGES", 5, "write a table"),
        ("THEME_TEMPLATES_OVERRIDES", "/a", "write a list of texts"),
        ("THEME_TEMPLATES_OVERRIDES", 5, "write a list of texts"),
        ("THEME_TEMPLATES_OVERRIDES", [5], "write a list of texts"),
        ("STATIC_PATHS", "images", "write a list of texts"),
        ("SECTIONS", "world", "write a list of texts"),
        ("OUTPUT_RETENTION", 5, "write a list of texts"),
        ("SYMLINK_TARGETS", "/srv", "write a list of texts"),
    ],
)
def test_a_setting_of_another_type_is_refused_with_what_to_write(name: str, value: object, right: str) -> None:
    told = report(**{name: value})
    assert [(f" {name}: is {value!r}; " in line, right in line) for line in told] == [(True, True)]


def test_settings_of_another_type_are_told_with_all_others() -> None:
    assert len(report(ACCENT="red", SECTIONS="world", SITENAME=" ", NEWEST="x")) == 4


@pytest.mark.parametrize(
    ("name", "value", "wrong"),
    [
        ("FILENAME_METADATA", "(", "“(” is no regular expression"),
        ("PATH_METADATA", "[", "“[” is no regular expression"),
        ("ARTICLE_SAVE_AS", "{nope}.html", "“{nope}.html” names {nope}, which nothing has"),
        ("ARTICLE_SAVE_AS", "{slug.html", "“{slug.html” is no pattern of an address"),
        ("PAGE_URL", "{}.html", "“{}.html” is no pattern of an address"),
        ("TAG_SAVE_AS", "{date}.html", "“{date}.html” names {date}, which nothing has"),
        ("YEAR_ARCHIVE_SAVE_AS", "{slug}/", "“{slug}/” names {slug}, which nothing has"),
    ],
)
def test_a_pattern_that_fits_nothing_is_no_post_s_fault(name: str, value: str, wrong: str) -> None:
    (told,) = report(**{name: value})
    assert f" {name}: {wrong}" in told


def test_posts_of_other_programs_may_have_a_field_that_an_address_names() -> None:
    assert report(ARTICLE_SAVE_AS="{event}/{slug}.html", STORY_FIELDS="lenient") == []


def test_everything_wrong_is_said_at_once() -> None:
    assert len(report(SITEURL="e.org", SITENAME="", TIMEZONE="", SECTIONS=["A", "B"], ACCENT={})) == 7


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [
        ("#000000", "#ffffff", 21),
        ("#ffffff", "#ffffff", 1),
        ("#777777", "#ffffff", 4.478),
        ("#ff0000", "#ffffff", 3.998),
    ],
)
def test_contrast_is_as_wcag_defines_it(one: str, other: str, ratio: float) -> None:
    assert contrast(one, other) == contrast(other, one) == pytest.approx(ratio, abs=0.001)
