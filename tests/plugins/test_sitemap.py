"""sitemap.xml and robots.txt."""

from typing import Any
from urllib.robotparser import RobotFileParser
from xml.etree import ElementTree as ET

from dateline_news.model.archive import Archive
from dateline_news.model.deferred import resolve
from dateline_news.model.paper import Label, Paper
from dateline_news.plugins import sitemap
from tests.papers import moment, paper, static_page, story, text_of

SITE = "https://example.org/paper"
NEWS = paper(
    story("Changed", "2026-03-01", modified=moment("2026-03-05 10:00")),
    story("Culture", "2026-02-01 09:30", "Culture"),
    story("Hidden", "2026-03-09", hidden=True),
    story("Urdu", "2026-02-01", lang="ur", is_translation=True),
    pages=(static_page(), static_page("Secret", hidden=True)),
)


def files(of: Paper) -> dict[str, bytes]:
    """The two files, by path."""
    return {file.path: file.write(resolve(file.inputs, text_of)) for file in sitemap.pages(Archive(of))}


def rows(of: Paper = NEWS) -> dict[str | None, str | None]:
    """Every address of the map with the day of its last change."""
    root = ET.fromstring(files(of)["sitemap.xml"])  # noqa: S314  our own XML
    assert root.tag == f"{{{sitemap.NAMESPACE}}}urlset"
    return {url.findtext("{*}loc"): url.findtext("{*}lastmod") for url in root}


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
    assert robots.site_maps() == [f"{SITE}/sitemap.xml"]


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
