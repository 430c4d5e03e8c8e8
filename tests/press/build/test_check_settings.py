"""The settings of the paper, held against what the press needs."""

import sys
from pathlib import Path
from typing import Any

import pytest
from pelican.settings import get_settings_from_file

from dateline_news.press.build.check_settings import DEFAULTS, contrast, faults, location
from tests.papers import SETTINGS


def problems(**changed: Any) -> list[str]:
    """What the owner reads of the paper's settings with some of them changed."""
    return [str(problem) for problem in faults({**SETTINGS, **changed})]


def test_our_own_settings_are_accepted() -> None:
    assert problems() == []


def test_the_lenient_mode_needs_the_plugin_that_reads_other_programs_posts() -> None:
    without = {name: value for name, value in SETTINGS.items() if name != "FOREIGN_READER"}
    assert faults(without) == []
    (problem,) = faults(without | {"STORY_FIELDS": "lenient"})
    assert str(problem).endswith('write "dateline_news.moving_in" into PLUGINS, or STORY_FIELDS = "strict"')
    assert problems(STORY_FIELDS="lenient") == []


def test_a_settings_file_without_our_own_settings_is_accepted() -> None:
    stock = {name: value for name, value in SETTINGS.items() if name not in DEFAULTS}
    assert faults(stock) == []
    taken_up: dict[str, Any] = {"TRANSLATIONS": []}  # its default names a folder that may be missing, and is here
    assert {name: stock[name] for name in DEFAULTS} == DEFAULTS | taken_up


def test_a_problem_names_the_file_that_sets_the_setting_last(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
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
    (problem,) = problems(SITEURL=address, PUBLIC_BUILD=True)
    assert "SITEURL: is not set, and feeds and search engines need whole addresses" in problem
    assert problems(SITEURL=address) == []


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
def test_an_address_that_is_not_absolute_is_refused(address: str) -> None:
    assert f"SITEURL: “{address}” is no whole address; write one such as" in problems(SITEURL=address)[0]


@pytest.mark.parametrize(
    "address", ["https://example.org?a=b", "https://example.org/paper#top", "https://example.org/?"]
)
def test_an_address_with_a_query_or_an_anchor_is_refused(address: str) -> None:
    assert f"SITEURL: “{address}” has a " in problems(SITEURL=address)[0]


@pytest.mark.parametrize("address", ["https://example.org", "http://localhost:8000", "https://name.github.io/paper"])
def test_an_address_of_a_root_or_a_folder_is_accepted(address: str) -> None:
    assert problems(SITEURL=address) == []


def test_a_paper_without_a_name_is_refused() -> None:
    assert "SITENAME: is empty; give the paper a name" in problems(SITENAME=" ")[0]


@pytest.mark.parametrize("zone", ["Nowhere/City", "", "../UTC", "Asia", "PKT5"])
def test_an_unknown_time_zone_is_refused(zone: str) -> None:
    """The name of a folder of zones was once a traceback."""
    assert f"TIMEZONE: “{zone}” is no time zone; write one such as Asia/Karachi" in problems(TIMEZONE=zone)[0]


@pytest.mark.parametrize("name", ["World", "my section", "a/b", ""])
def test_a_section_that_is_no_slug_is_refused(name: str) -> None:
    assert f"SECTIONS: “{name}” is not a section's slug" in problems(SECTIONS=["world", name])[0]


@pytest.mark.parametrize("colour", ["red", "#fff", "9d1c20", "#9d1c2g", ""])
def test_an_accent_without_six_digits_is_refused(colour: str) -> None:
    assert "ACCENT: has no colour for light such as #9d1c20" in problems(ACCENT={"light": colour, "dark": "#ff9d8f"})[0]


def test_an_accent_for_only_one_scheme_is_refused() -> None:
    assert "ACCENT: has no colour for dark" in problems(ACCENT={"light": "#9d1c20"})[0]


def test_an_accent_of_too_little_contrast_is_refused() -> None:
    assert "#777777 on the light paper" in problems(ACCENT={"light": "#777777", "dark": "#ff9d8f"})[0]


@pytest.mark.parametrize("name", ["ARTICLE_PATHS", "PAGE_PATHS", "STATIC_PATHS"])
@pytest.mark.parametrize("path", ["../posts", "/srv/posts", "a/../../posts", ".."])
def test_a_source_folder_outside_of_the_content_folder_is_refused(name: str, path: str) -> None:
    (problem,) = problems(**{name: [path]})
    assert f"{name}: “{path}” lies outside of the content folder; " in problem
    assert problems(**{name: ["", "a/b", "./c", "a/../b"]}) == []


def test_a_target_of_links_that_is_no_absolute_path_is_refused() -> None:
    assert problems(SYMLINK_TARGETS=["/srv/pictures"]) == []
    (problem,) = problems(SYMLINK_TARGETS=["../pictures"])
    assert "SYMLINK_TARGETS: “../pictures” is no whole path; write one such as /srv/pictures" in problem


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
        ("NOTICE", 5, 'write a text, or {"text": "We are moving'),
        ("NOTICE", {"address": "/a.html"}, 'write a text, or {"text": "We are moving'),
        ("NOTICE", {"text": "A", "href": "/a.html"}, 'write a text, or {"text": "We are moving'),
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
        ("FEED_ALL_JSON", True, "write a text in quotes"),
        ("FEED_HUB", "hub.example", "write a whole address"),
        ("FEDIVERSE", "paper@social.example", "write a name in the fediverse"),
    ],
)
def test_a_setting_of_another_type_is_refused_with_what_to_write(name: str, value: object, right: str) -> None:
    problem = problems(**{name: value})
    assert [(f" {name}: is {value!r}; " in line, right in line) for line in problem] == [(True, True)]


def test_settings_of_another_type_are_reported_with_all_others() -> None:
    assert len(problems(ACCENT="red", SECTIONS="world", SITENAME=" ", NEWEST="x")) == 4


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
def test_an_invalid_pattern_is_reported_of_the_setting(name: str, value: str, wrong: str) -> None:
    (problem,) = problems(**{name: value})
    assert f" {name}: {wrong}" in problem


def test_in_the_lenient_mode_an_address_may_name_any_field() -> None:
    assert problems(ARTICLE_SAVE_AS="{event}/{slug}.html", STORY_FIELDS="lenient") == []


def test_all_problems_are_reported_at_once() -> None:
    assert len(problems(SITEURL="e.org", SITENAME="", TIMEZONE="", SECTIONS=["A", "B"], ACCENT={})) == 7


@pytest.mark.parametrize(
    ("colour", "other", "ratio"),
    [
        ("#000000", "#ffffff", 21),
        ("#ffffff", "#ffffff", 1),
        ("#777777", "#ffffff", 4.478),
        ("#ff0000", "#ffffff", 3.998),
    ],
)
def test_contrast_is_as_wcag_defines_it(colour: str, other: str, ratio: float) -> None:
    assert contrast(colour, other) == contrast(other, colour) == pytest.approx(ratio, abs=0.001)


def test_a_front_of_a_language_needs_its_catalogue() -> None:
    assert problems(LANGUAGES=["ur", "en-GB"]) == []
    (problem,) = problems(LANGUAGES=["xx"])
    assert "write translations/xx.po" in problem
