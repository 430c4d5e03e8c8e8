"""The miniature paper under a whole set of somebody else's settings, as Pelican's own documentation has them."""

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from typing import Any

import pytest

from tests.site.built import ADDRESS, PAPER, Site, pelican
from tests.site.in_process import build

SETTINGS: dict[str, Any] = {
    "ARTICLE_URL": "posts/{date:%Y}/{date:%b}/{date:%d}/{slug}/",
    "ARTICLE_SAVE_AS": "posts/{date:%Y}/{date:%b}/{date:%d}/{slug}/index.html",
    "ARTICLE_LANG_URL": "posts/{date:%Y}/{slug}-{lang}",
    "ARTICLE_LANG_SAVE_AS": "posts/{date:%Y}/{slug}-{lang}.html",
    "DRAFT_URL": "drafts/{slug}/",
    "DRAFT_SAVE_AS": "drafts/{slug}/index.html",
    "PAGE_URL": "pages/{slug}/",
    "PAGE_SAVE_AS": "pages/{slug}/index.html",
    "CATEGORY_URL": "category/{slug}/",
    "CATEGORY_SAVE_AS": "category/{slug}/index.html",
    "TAG_URL": "tag/{slug}",
    "TAG_SAVE_AS": "tag/{slug}.html",
    "AUTHOR_SAVE_AS": "",
    "AUTHORS_SAVE_AS": "",
    "CATEGORIES_SAVE_AS": "",
    "ARCHIVES_SAVE_AS": "archives/index.html",
    "ARCHIVES_URL": "archives/",
    "YEAR_ARCHIVE_URL": "posts/{date:%Y}/",
    "YEAR_ARCHIVE_SAVE_AS": "posts/{date:%Y}/index.html",
    "MONTH_ARCHIVE_URL": "posts/{date:%Y}/{date:%b}/",
    "MONTH_ARCHIVE_SAVE_AS": "posts/{date:%Y}/{date:%b}/index.html",
    "DAY_ARCHIVE_URL": "posts/{date:%Y}/{date:%b}/{date:%d}/",
    "DAY_ARCHIVE_SAVE_AS": "posts/{date:%Y}/{date:%b}/{date:%d}/index.html",
    "FEED_ATOM": "feeds/atom.xml",
    "FEED_RSS": "feeds/rss.xml",
    "FEED_ALL_ATOM": "feeds/all.atom.xml",
    "FEED_ALL_RSS": None,
    "CATEGORY_FEED_ATOM": "feeds/{slug}.atom.xml",
    "CATEGORY_FEED_RSS": "",
    "AUTHOR_FEED_ATOM": "feeds/by/{slug}.atom.xml",
    "AUTHOR_FEED_RSS": "feeds/by/{slug}.rss.xml",
    "TAG_FEED_ATOM": "feeds/tag/{slug}.atom.xml",
    "TAG_FEED_RSS": None,
    "TRANSLATION_FEED_ATOM": "feeds/in-{lang}.atom.xml",
    "FEED_MAX_ITEMS": 5,
    "FEED_APPEND_REF": True,
    "RSS_FEED_SUMMARY_ONLY": True,
    "MENUITEMS": [["Home", "/"], ["About us", "/pages/about/"], ["Shop", "https://shop.example"]],
    "LINKS": [["Pelican", "https://getpelican.com/"], ["You can modify those links in your config file", "#"]],
    "SOCIAL": [["Mastodon", "https://social.example/@paper"], ["By mail", "mailto:desk@example.org"]],
    "DEFAULT_PAGINATION": 10,
    "PAGINATED_TEMPLATES": {"index": None, "tag": 5},
    "PAGINATION_PATTERNS": [[1, "{url}", "{save_as}"], [2, "{base_name}/{number}/", "{base_name}/{number}/index.html"]],
    "DIRECT_TEMPLATES": ["index", "archives", "search"],
    "GITHUB_URL": "https://github.com/somebody",
    "DISQUS_SITENAME": "somebody",
    "GOOGLE_ANALYTICS": "UA-1",
    "TWITTER_USERNAME": "somebody",
}
STORY = "posts/2026/Mar/01/hard-headline/index.html"


@pytest.fixture(scope="module")
def foreign(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The paper as these settings have it built."""
    folder = tmp_path_factory.mktemp("foreign")
    build(PAPER, folder / "out", folder / "cache", **SETTINGS)
    return Site(folder / "out")


def targets(site: Site, path: str) -> Iterator[str]:
    """The links of a page that lead to the site itself, as they are written."""
    for node in site.page(path).css("[href], [src]"):
        href = node.attributes.get("href") or node.attributes.get("src") or ""
        if not re.match(r"(https?|mailto):", href):
            yield href


@pytest.mark.thorough
def test_every_link_names_a_file_and_is_found_from_the_page(foreign: Site) -> None:
    links = [(path, href) for path in foreign.pages if path != "404.html" for href in targets(foreign, path)]
    assert [link for link in links if foreign.target(*link)[0] not in foreign.files or link[1].startswith("/")] == []
    assert len(links) > len(foreign.pages) * 10


def test_pages_stand_where_the_settings_say_and_nowhere_else(foreign: Site) -> None:
    folders = {"posts", "pages", "category", "tag", "archives", "threads", "series"}
    assert {STORY, "posts/2026/both-ur.html", "posts/2026/Mar/01/index.html", "tag/ferries.html"} <= foreign.files
    assert {path.partition("/")[0] for path in foreign.pages if "/" in path} == folders
    assert {path for path in foreign.pages if "/" not in path} == {
        "index.html",
        "404.html",
        "topics.html",
        "threads.html",
        "series.html",
        "corrections.html",
        "follow.html",
    }


def test_the_canonical_address_of_a_page_is_its_published_one(foreign: Site) -> None:
    address = f"{ADDRESS}/posts/2026/Mar/01/hard-headline/"
    page = foreign.page(STORY)
    assert page.css_first("link[rel=canonical]").attributes["href"] == address
    assert page.css_first('meta[property="og:url"]').attributes["content"] == address
    assert f'"url": "{address}"' in page.css_first('script[type="application/ld+json"]').text()
    for machine in ("sitemap.xml", "feeds/atom.xml", "feeds/rss.xml"):
        assert address in foreign.text(machine)
        names = set(re.findall(r"/([\w-]+/)?([\w-]+\.html)", foreign.text(machine)))
        files = {name for folder, name in names if folder not in ("threads/", "series/")}
        assert files <= {"corrections.html", "topics.html", "threads.html", "series.html", "follow.html"}, machine


def test_links_in_a_text_lead_to_files_on_its_page_and_to_addresses_in_feeds(foreign: Site) -> None:
    inner = [
        str(link.attributes["href"])
        for link in foreign.page(STORY).css(".reading a")
        if ":" not in link.attributes["href"]
    ]
    table, about = "posts/2026/Feb/27/table", "pages/about"
    assert [foreign.target(STORY, href) for href in inner] == [
        (f"{table}/index.html", "figures"),
        (f"{about}/index.html", ""),
    ]
    for address in (f"{ADDRESS}/{table}/#figures", f"{ADDRESS}/{about}/"):
        assert f'href="{address}"' in unescape(foreign.text("feeds/atom.xml"))


def test_a_page_names_the_feeds_of_what_it_shows(foreign: Site) -> None:
    of_site = ["feeds/all.atom.xml", "feeds/atom.xml", "feeds/rss.xml"]
    feeds = {
        path: [
            foreign.target(path, node.attributes["href"])[0]
            for node in foreign.page(path).css("link[type*=xml][rel=alternate]")
        ]
        for path in ("index.html", "category/world/index.html", "tag/ferries.html", "posts/2026/both-ur.html")
    }
    assert feeds == {
        "index.html": of_site,
        "category/world/index.html": [*of_site, "feeds/world.atom.xml"],
        "tag/ferries.html": [*of_site, "feeds/tag/ferries.atom.xml"],
        "posts/2026/both-ur.html": [*of_site, "feeds/in-ur.atom.xml"],
    }


def test_the_owner_s_links_stand_in_the_masthead_and_in_the_foot(foreign: Site) -> None:
    page = foreign.page(STORY)
    masthead = [link.text() for link in page.css(".sections a")]
    assert masthead[-5:] == ["Home", "About us", "Shop", "Topics", "Archive"]
    assert [link.text() for link in page.css('[aria-labelledby="foot-links"] a')] == ["Pelican"]
    assert [link.text() for link in page.css('[aria-labelledby="foot-follow"] a')][-2:] == ["Mastodon", "By mail"]


def test_no_page_loads_anything_from_the_settings_of_other_themes(foreign: Site) -> None:
    for path in foreign.pages:
        assert not re.search("disqus|analytics|UA-1|twitter.com/somebody", foreign.text(path)), path


def test_a_paper_may_be_in_a_language_that_docutils_has_no_words_for(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "a.md").write_text("Title: کراچی\nDate: 2026-03-01\n\nمتن\n", encoding="utf-8")
    run = pelican(tmp_path / "content", tmp_path / "out", "-e", 'DEFAULT_LANG="ur"', SITEURL="https://e.org")
    assert (run.returncode, run.stderr) == (0, "")
    assert '<html lang="ur" dir="rtl">' in (tmp_path / "out" / "index.html").read_text(encoding="utf-8")
