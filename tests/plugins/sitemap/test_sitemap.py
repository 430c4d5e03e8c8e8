"""sitemap.xml and robots.txt."""

from dataclasses import replace
from typing import Any
from urllib.robotparser import RobotFileParser

import pytest

from dateline_news.model.paper import AS_IT_IS, Label, Link, Paper, Renditions
from dateline_news.plugins import sitemap
from tests.papers import PICTURE, moment, paper, static_page, story
from tests.plugins.sitemap.maps import SITE, files, maps

NEWS = paper(
    story("Changed", "2026-03-01", modified=moment("2026-03-05 10:00")),
    story("Culture", "2026-02-01 09:30", "Culture"),
    story("Hidden", "2026-03-09", hidden=True),
    story("Urdu", "2026-02-01", lang="ur", is_translation=True),
    pages=(static_page(), static_page("Secret", hidden=True)),
)
SMALL = 3  # stories beyond which an archive is large here


def rows(of: Paper = NEWS) -> dict[str | None, str | None]:
    """Every address of the map with the day of its last change."""
    return {url.findtext("{*}loc"): url.findtext("{*}lastmod") for url in maps(of)["sitemap.xml"]}


LISTS = ("sections.html", "topics.html", "archives.html")  # of a paper without bylines
WITHOUT_LISTS: dict[str, Any] = dict.fromkeys(
    ("CATEGORIES_SAVE_AS", "TAGS_SAVE_AS", "AUTHORS_SAVE_AS", "ARCHIVES_SAVE_AS"), ""
)


def test_the_map_names_front_page_sections_lists_pages_and_stories() -> None:
    assert rows() == {
        **{f"{SITE}/{path}": None for path in LISTS},
        f"{SITE}/": "2026-03-01",
        f"{SITE}/world.html": "2026-03-01",
        f"{SITE}/culture.html": "2026-02-01T09:30:00+00:00",
        f"{SITE}/about.html": None,
        f"{SITE}/2026/03/01/changed.html": "2026-03-05T10:00:00+00:00",
        f"{SITE}/2026/02/01/culture.html": "2026-02-01T09:30:00+00:00",
        f"{SITE}/2026/02/01/urdu.html": "2026-02-01",
    }


def test_the_map_names_nothing_hidden() -> None:
    assert not any("hidden" in str(address) or "secret" in str(address) for address in rows())


def test_a_section_was_changed_when_its_newest_story_came() -> None:
    of = paper(story("Old", "2026-01-01"), story("New", "2026-03-01"))
    assert rows(of)[f"{SITE}/world.html"] == "2026-03-01"


def test_an_address_is_escaped() -> None:
    of = paper(story("A", url="a&b.html"))
    assert f"{SITE}/a&b.html" in rows(of)
    assert b"a&amp;b.html" in files(of)["sitemap.xml"]


def test_a_paper_without_a_story_has_a_map() -> None:
    assert rows(paper()) == {f"{SITE}/": None}


def test_robots_may_read_everything_and_find_the_map() -> None:
    robots = RobotFileParser()
    robots.parse(files(NEWS)["robots.txt"].decode().splitlines())
    assert robots.can_fetch("anything", f"{SITE}/2026/03/01/changed.html")
    assert robots.site_maps() == [f"{SITE}/sitemap.xml", f"{SITE}/sitemaps/news.xml"]


def test_the_map_names_published_addresses_and_nothing_without_a_page() -> None:
    clean = {"url": "posts/a/", "path": "posts/a/index.html"}
    world = Label("World", "world", "world/index.html", "world/")
    of = paper(
        story("A", section=world, **clean),
        story("B", section=Label("C", "c", ""), url="b"),
        INDEX_SAVE_AS="news.html",
        **WITHOUT_LISTS,
    )
    assert set(rows(of)) == {f"{SITE}/{path}" for path in ("news.html", "world/", "posts/a/", "b")}


def test_a_story_s_pictures_are_in_the_map_the_lead_first_and_each_once() -> None:
    of_text = (
        Link("images/boat.png", 800, 600, shown="images/boat-800.jpg"),
        Link(PICTURE.path, 1600, 900),
        Link("notes.html"),
        Link("images/film.mp4", 10, 10, media="video"),
    )
    of = paper(story("A", picture=replace(PICTURE, renditions=Renditions("x", (640,)), cut=AS_IT_IS), links=of_text))
    addresses = [element.text for element in maps(of)["sitemap.xml"].findall(".//{*}image/{*}loc")]
    assert addresses == [f"{SITE}/{PICTURE.path}", f"{SITE}/images/boat-800.jpg"]


def versions(of: Paper) -> dict[str, list[tuple[str, str]]]:
    """The versions of each address that has some, as the map names them."""
    urls = {url.findtext("{*}loc"): url.findall("{*}link") for url in maps(of)["sitemap.xml"]}
    return {
        address.removeprefix(f"{SITE}/"): [(link.get("hreflang"), link.get("href")) for link in links]
        for address, links in urls.items()
        if links
    }


def test_each_version_of_a_story_names_all_of_them_and_the_paper_s_own_as_the_one_for_the_rest() -> None:
    english = story("Boats", "2026-03-02", slug="boats")
    urdu = story("Kishti", "2026-03-01", slug="boats", path="boats-ur.html", lang="ur", is_translation=True)
    both = [("en", f"{SITE}/{english.url}"), ("x-default", f"{SITE}/{english.url}"), ("ur", f"{SITE}/{urdu.url}")]
    assert versions(paper(english, urdu, story("Alone"))) == {english.url: both, urdu.url: both}


def test_stories_that_only_share_a_name_are_no_versions_of_each_other() -> None:
    assert versions(paper(story("A", "2026-03-02", slug="a"), story("B", "2026-03-01", slug="a"))) == {}


@pytest.fixture
def large(monkeypatch: pytest.MonkeyPatch) -> Paper:
    monkeypatch.setattr(sitemap, "ONE", SMALL)
    days = ("2026-03-09", "2026-03-01 23:30+05:00", "2026-02-01", "2025-12-31")
    urdu = story("Urdu", "2026-02-02", lang="ur", is_translation=True)
    return paper(*(story(f"Of {day[:10]}", day) for day in days), urdu, pages=(static_page(),))


def test_a_large_archive_has_a_map_a_month_and_one_of_everything_else(large: Paper) -> None:
    of = maps(large)
    index = [element.text for element in of["sitemap.xml"].findall("{*}sitemap/{*}loc")]
    names = ["pages", "2026-03", "2026-02", "2025-12"]
    assert index == [f"{SITE}/sitemaps/{name}.xml" for name in names]
    stories = {name: len(of[f"sitemaps/{name}.xml"]) for name in names[1:]}
    assert stories == {"2026-03": 2, "2026-02": 2, "2025-12": 1}
    assert of["sitemaps/pages.xml"].findtext("{*}url/{*}loc") == f"{SITE}/"


def test_one_more_story_in_a_large_archive_writes_its_month_and_the_map_of_lists_anew(large: Paper) -> None:
    before = files(large)
    after = files(replace(large, stories=(story("New", "2026-03-10"), *large.stories)))
    assert {path for path in after if after[path] != before.get(path)} == {"sitemaps/2026-03.xml", "sitemaps/pages.xml"}
