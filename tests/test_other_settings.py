"""Papers under the settings that other people have: wherever pages stand, every link leads to one of them."""

import json
import re
from functools import cache
from html import unescape
from typing import Any
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from pelican.settings import DEFAULT_CONFIG
from selectolax.lexbor import LexborHTMLParser

from dateline_news.model import numbered_links
from dateline_news.model.addresses import encoded
from dateline_news.model.paper import LABEL_KINDS, Label, Link, Paper, StaticPage, Story
from dateline_news.press.plan import File, Page
from dateline_news.press.render.jinja import draw
from tests.papers import SETTINGS, THEME, edition, moment, paper, slug, static_page, story

Settings = dict[str, Any]
SITE = "https://example.org/paper"
KINDS = ("CATEGORY", "TAG", "AUTHOR")
PERIODS = ("YEAR", "MONTH", "DAY")
LISTS = ("CATEGORIES", "TAGS", "AUTHORS", "ARCHIVES")
DATES = {"YEAR": "{date:%Y}", "MONTH": "{date:%Y}/{date:%m}", "DAY": "{date:%Y}/{date:%m}/{date:%d}"}


def addresses(pattern: str) -> Settings:
    """The addresses of stories, pages, labels and periods by one pattern, of which `*` is the name."""
    labels = {kind: f"{kind.lower()}/{{slug}}" for kind in KINDS}
    periods = {f"{period}_ARCHIVE": f"posts/{date}" for period, date in DATES.items()}
    pieces = {"ARTICLE": "posts/{slug}", "PAGE": "pages/{slug}"}
    return {setting: pattern.replace("*", name) for setting, name in (pieces | labels | periods).items()}


def saved(urls: str, files: str) -> Settings:
    """Settings under which pages stand in files of one pattern and are published by another."""
    return {f"{name}_URL": pattern for name, pattern in addresses(urls).items()} | {
        f"{name}_SAVE_AS": pattern for name, pattern in addresses(files).items()
    }


FOLDERS = {
    **saved("*/", "*/index.html"),
    **{f"{name}_SAVE_AS": f"{name.lower()}/index.html" for name in LISTS},
    **{f"{name}_URL": f"{name.lower()}/" for name in LISTS},
}
BARE = saved("*", "*.html")
DEFAULTS = {name: value for name, value in DEFAULT_CONFIG.items() if name.endswith(("_URL", "_SAVE_AS"))}
ARCHIVES = [f"{period}_ARCHIVE" for period in PERIODS]
BLANK = {f"{name}_SAVE_AS": "" for name in (*KINDS, *LISTS, *ARCHIVES, "CORRECTIONS", "FOLLOW", "SEARCH")}
SIGNS = 'o d 50%41 a:b q?m w#n s;c b\\s "t" <u> سیلاب'
ODD = {
    **saved(f"{encoded(SIGNS)}/*.html", f"{SIGNS}/*.html"),
    **{f"{name}_SAVE_AS": f"a:b {SIGNS} {name}.html" for name in (*LISTS, "CORRECTIONS", "FOLLOW")},
    **{f"{name}_URL": encoded(f"a:b {SIGNS} {name}.html") for name in (*LISTS, "CORRECTIONS", "FOLLOW")},
}
ALL = {"odd": ODD, "folders": FOLDERS, "bare": BARE, "Pelican's own": DEFAULTS, "blank": BLANK, "ours": {}}


def label(kind: str, name: str, settings: Settings) -> Label:
    """A label as Pelican makes it under some settings."""
    path, url = (settings[f"{kind}_{what}"].format(slug=slug(name)) for what in ("SAVE_AS", "URL"))
    return LABEL_KINDS[kind.lower()].label_type(name, slug(name), path, "" if path == url else url)


def place(kind: str, name: str, settings: Settings, **more: Any) -> Settings:
    """Where a story or a page stands under some settings."""
    path, url = (settings[f"{kind}_{what}"].format(slug=name, **more) for what in ("SAVE_AS", "URL"))
    return {"path": path, "url": url}


def numbered_story(number: int, settings: Settings) -> Story:
    """A story of a section, with a topic and an author, that links to the front page."""
    day = f"{2024 + number % 3}-0{1 + number % 2}-0{1 + number % 9}"
    name = f"story-{number}"
    return story(
        f"Story {number}", day, slug=name, text=f'<p>See <a href="{numbered_links.numbered(0)}">that</a>.</p>',
        links=(Link("index.html"),), section=label("CATEGORY", ("World", "Culture")[number % 2], settings),
        topics=(label("TAG", "Sea", settings), label("TAG", "Air", settings)),
        authors=(label("AUTHOR", "A B", settings),), **place("ARTICLE", name, settings, date=moment(day).at),
    )  # fmt: skip


def about(settings: Settings) -> StaticPage:
    """The page about the paper."""
    return static_page("About", **place("PAGE", "about", settings))


def news(**settings: Any) -> Paper:
    """A paper of ten stories under some settings, with years of their own for labels."""
    page = about(SETTINGS | settings)
    stories = [numbered_story(number, SETTINGS | settings) for number in range(10)]
    menu = [("About us", f"/{page.url}"), ("Out", "https://o.example")]
    return paper(*stories, pages=(page,), **({"MENUITEMS": menu, "NEWEST": 3} | settings))


@cache
def _documents(named: str) -> dict[str, LexborHTMLParser]:
    return documents(news(**ALL[named]))


def documents(of: Paper) -> dict[str, LexborHTMLParser]:
    """Every page of a paper, drawn, by its path."""
    return {
        path: LexborHTMLParser(draw(THEME, page.template, page.inputs))
        for path, page in edition(of).items()
        if isinstance(page, Page)
    }


def text(document: LexborHTMLParser, selector: str) -> str:
    """The text of the one part of a document."""
    (node,) = document.css(selector)
    return " ".join(node.text().split())


def hrefs(document: LexborHTMLParser, selector: str = "[href], [src]") -> list[str]:
    """The targets of the links of a document."""
    return [str(node.attributes.get("href") or node.attributes.get("src")) for node in document.css(selector)]


def files(path: str, document: LexborHTMLParser) -> set[str]:
    """The files that a browser asks for by the links of a page, by their paths from the site's root."""
    inner = [href for href in hrefs(document) if not re.match(r"(?:https?|mailto):|#", href)]
    return {file_of(urljoin(f"{SITE}/{encoded(path)}", href)) for href in inner}


def file_of(address: str) -> str:
    """The file by which a host of plain files answers an absolute address."""
    assert address.startswith(f"{SITE}/"), address
    path = unquote(urlsplit(address).path).removeprefix("/paper/")
    return f"{path}index.html" if not path or path.endswith("/") else path


@pytest.mark.parametrize("named", ALL)
def test_every_link_of_every_page_names_a_file(named: str) -> None:
    planned = set(edition(news(**ALL[named])))
    missing = {path: files(path, document) - planned for path, document in _documents(named).items()}
    assert {path: paths for path, paths in missing.items() if paths} == {}


def test_every_address_that_machines_read_names_a_file_too() -> None:
    of = news(**ODD)
    entries = edition(of)
    named = {address for document in _documents("odd").values() for address in _absolute_addresses(document)}
    for path, entry in entries.items():
        if isinstance(entry, File) and path.endswith(".xml"):
            links = re.finditer(r'<(?:loc|link)>([^<]+)<|<link href="([^"]+)"', entry.write(entry.inputs).decode())
            named |= {unescape(link[1] or link[2]) for link in links}
    assert set(map(file_of, named)) <= entries.keys()
    assert {f"{SITE}/{encoded(story.path)}" for story in of.stories} <= named


def _absolute_addresses(document: LexborHTMLParser) -> set[str]:
    """The absolute addresses in a page's head."""
    named = {str(node.attributes["href"]) for node in document.css("link[rel=canonical], link[hreflang]")}
    named |= {str(node.attributes["content"]) for node in document.css('[property="og:url"], [property="og:image"]')}
    for node in document.css("[type='application/ld+json']"):
        data = json.dumps(json.loads(node.text()), ensure_ascii=False)
        named |= set(re.findall(r'"(?:url|item|mainEntityOfPage)": "([^"]+)"', data))
    return named


def test_a_paper_that_has_no_address_yet_claims_none() -> None:
    of = news(site="", CORRECTIONS_FEED_ATOM="feeds/corrections.atom.xml")
    entries = edition(of)
    assert [path for path in entries if path.endswith((".xml", ".json", "robots.txt"))] == []
    for path, document in documents(of).items():
        head = "link[rel=canonical], link[rel=alternate], [property], [type='application/ld+json'], .address"
        assert document.css(head) == [], path
        assert path == "404.html" or files(path, document) <= entries.keys()


@pytest.mark.parametrize("named", ALL)
def test_the_canonical_address_of_a_page_is_its_published_one(named: str) -> None:
    of = news(**ALL[named])
    published = {piece.path: piece.url for piece in (*of.stories, *of.pages)}
    labels = [label for kind in LABEL_KINDS.values() for label in of.labels_of(kind)]
    published |= {label.path: label.address for label in labels if label.path}
    for path, document in _documents(named).items():
        canonical = hrefs(document, "link[rel=canonical]")
        own = [node.attributes["content"] for node in document.css('meta[property="og:url"]')]
        assert own == canonical, path
        if path in published:
            assert canonical == [f"{SITE}/{published[path]}"]


def test_folders_are_published_without_the_names_of_their_files() -> None:
    canonical = {path: hrefs(document, "link[rel=canonical]") for path, document in _documents("folders").items()}
    assert [path for path, addresses in canonical.items() if "index.html" in "".join(addresses)] == []
    assert canonical["posts/2026/02/index.html"] == [f"{SITE}/posts/2026/02/"]
    assert canonical["archives/index.html"] == [f"{SITE}/archives/"]


@pytest.mark.parametrize("named", ["folders", "bare"])
def test_feeds_and_the_sitemap_name_published_addresses(named: str) -> None:
    of = news(**ALL[named])
    files = {path: entry for path, entry in edition(of).items() if isinstance(entry, File) and path.endswith(".xml")}
    texts = {path: entry.write(entry.inputs).decode() for path, entry in files.items()}
    assert {"sitemap.xml", "feeds/all.atom.xml", "feeds/world.rss.xml"} <= set(texts)
    for path, text in texts.items():
        assert not re.findall(rf"{SITE}/(?:posts|category|pages)/[^<\"]*html", text), path
    assert [piece.url for piece in of.stories if f"<loc>{SITE}/{piece.url}</loc>" not in texts["sitemap.xml"]] == []


def test_a_label_without_a_page_is_named_without_a_link() -> None:
    document = _documents("blank")[numbered_story(0, {**SETTINGS, **BLANK}).path]
    assert hrefs(document, ".kicker a, .byline a, .topics a, .next .kicker a") == []
    assert text(document, ".headline .kicker") == "World"
    assert text(document, ".by") == "By A B"
    assert [node.text() for node in document.css(".topics li")] == ["Sea", "Air"]
    assert {node.text() for node in document.css(".next .kicker")} == {"More from World"}


def test_a_paper_without_lists_has_the_front_page_the_stories_and_the_pages_only() -> None:
    of = news(**BLANK)
    assert set(_documents("blank")) == {"index.html", "404.html", "about.html", *(piece.path for piece in of.stories)}


def test_the_404_page_names_only_lists_that_exist() -> None:
    none = {f"{name}_SAVE_AS": "" for name in (*LISTS, "SEARCH")}
    lists = [f"{name}_SAVE_AS" for name in LISTS]
    of = {name: documents(news(**none | {name: f"{name}.html"}))["404.html"] for name in lists}
    assert {name: hrefs(page, '[aria-label="Find a story"] a') for name, page in of.items()} == {
        name: [f"/paper/{name}.html"] for name in lists
    }
    assert hrefs(documents(news(**none))["404.html"], '[aria-label="Find a story"] a') == []


def test_the_404_page_leads_to_the_sections() -> None:
    page = documents(news())["404.html"]
    assert hrefs(page, '[aria-label="By section"] a') == ["/paper/world.html", "/paper/culture.html"]


def test_the_masthead_and_the_foot_lead_to_what_the_owner_adds() -> None:
    rows = {
        "LINKS": [("Friends", "https://f.example")],
        "SOCIAL": [("Elsewhere", "https://s.example"), ("Feed", "/feeds/all.rss.xml")],
    }
    of = documents(news(**FOLDERS, **rows))
    page = of["posts/story-1/index.html"]
    assert hrefs(page, ".masthead .sections a")[2:] == [
        "../../pages/about/index.html", "https://o.example", "../../tags/index.html", "../../archives/index.html",
    ]  # fmt: skip
    assert hrefs(page, '.foot [aria-labelledby="foot-links"] a') == ["https://f.example"]
    follow = [node.attributes for node in page.css('.foot [aria-labelledby="foot-follow"] a')]
    assert [(attributes["href"], attributes.get("rel")) for attributes in follow] == [
        ("../../follow.html", None), ("https://s.example", "me"), ("../../feeds/all.rss.xml", None),
    ]  # fmt: skip
    assert hrefs(of["404.html"], ".masthead .sections a")[2] == "/paper/pages/about/index.html"


def test_the_foot_has_a_column_for_the_paper_for_finding_and_for_following() -> None:
    page = documents(news())["index.html"]
    assert [node.text() for node in page.css(".foot nav h2")] == ["The paper", "Find", "Follow"]


def test_the_foot_of_a_paper_without_any_list_page_or_feed_has_no_column() -> None:
    feeds = dict.fromkeys(("FEED_ALL_ATOM", "FEED_ALL_RSS", "FEED_ALL_JSON"))
    page = documents(news(**BLANK, **feeds, DISPLAY_PAGES_ON_MENU=False))["index.html"]
    assert page.css(".foot nav") == []


def test_pages_stay_out_of_the_foot_if_the_settings_say_so() -> None:
    of = documents(news(DISPLAY_PAGES_ON_MENU=False, MENUITEMS=[]))["index.html"]
    assert "about.html" not in hrefs(of, ".foot a")
    assert hrefs(of, ".foot nav a") == [
        "sections.html", "topics.html", "authors.html", "search.html", "archives.html", "follow.html",
    ]  # fmt: skip


def test_a_section_is_marked_in_the_masthead_and_nothing_else_is() -> None:
    of = documents(news(**FOLDERS))
    marked = {path: [node.text() for node in page.css(".masthead [aria-current]")] for path, page in of.items()}
    assert marked["category/world/index.html"] == ["World"]
    assert marked["posts/story-1/index.html"] == ["Culture"]
    assert marked["archives/index.html"] == []


def test_a_notice_stands_on_every_page_under_the_masthead_and_nowhere_else() -> None:
    of = documents(news(NOTICE={"text": "Moving <soon>", "address": "/archives.html"}))
    shown = {path: [node.text() for node in page.css("aside.notice")] for path, page in of.items()}
    assert {path for path, texts in shown.items() if texts != ["Moving <soon>"]} == set()
    assert hrefs(of["404.html"], ".notice a") == ["/paper/archives.html"]
    assert hrefs(of["world.html"], ".notice a") == ["archives.html"]
    assert not documents(news())["index.html"].css(".notice")
