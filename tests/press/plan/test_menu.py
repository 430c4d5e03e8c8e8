"""The rows of links that a paper's owner wants on every page."""

from typing import Any

import pytest

from dateline_news.model.paper import LABEL_KINDS, Front, Label, LabelKind
from dateline_news.press.plan import menu
from tests.papers import author, paper, static_page, story

CLEAN = static_page("About", path="pages/about/index.html", url="pages/about/")
WORLD = Label("World", "world", "category/world/index.html", "category/world")

OPENS_NOTHING = (
    "javascript:alert(1)", "JavaScript:alert(1)", "java\nscript:alert(1)", "\x01javascript:alert(1)",
    "data:text/html,x", "vbscript:x", "file:///etc/passwd", "//elsewhere.example/a", "/\\elsewhere.example/a", "https:",
    "https://", "ftp://e.example", "http:///a", "mailto:",
)  # fmt: skip


def front(**settings: Any) -> Front:
    """The front of a paper at https://example.org/paper whose addresses are not its files'."""
    return paper(story(section=WORLD), pages=(CLEAN,), **settings).front


@pytest.mark.parametrize(
    ("address", "file"),
    [
        ("/", "index.html"),
        ("https://example.org/paper", "index.html"),
        ("https://example.org/paper/", "index.html"),
        ("/archives.html", "archives.html"),
        ("archives.html", "archives.html"),
        ("https://example.org/paper/archives.html#top", "archives.html#top"),
        ("/paper/archives.html", "archives.html"),
        ("/pages/about/", "pages/about/index.html"),
        ("/pages/about", "pages/about/index.html"),
        ("/category/world/", "category/world/index.html"),
        ("/posts/2026/a-boat/", "posts/2026/a-boat/index.html"),
        ("/posts/a-boat", "posts/a-boat.html"),
        ("/feeds/all.atom.xml", "feeds/all.atom.xml"),
        ("/files/cv.pdf?page=2", "files/cv.pdf?page=2"),
        ("/files/my cv.pdf", "files/my%20cv.pdf"),
        ("/files/my%20cv.pdf#page 2", "files/my%20cv.pdf#page%202"),
        ("/a:b.html", "a%3Ab.html"),
        ("https://example.org/papers", ""),
        ("https://elsewhere.example/paper/archives.html", ""),
        ("//elsewhere.example/a", ""),
        ("mailto:desk@example.org", ""),
        ("javascript:alert(1)", ""),
        ("a:b.html", ""),
    ],
)
def test_an_address_of_the_paper_leads_to_the_file_that_is_published_there(address: str, file: str) -> None:
    assert menu.local_address(address, front()) == file


def test_an_address_of_a_list_leads_to_its_file() -> None:
    settings = {"ARCHIVES_SAVE_AS": "archive/index.html", "ARCHIVES_URL": "archive", "INDEX_SAVE_AS": "news.html"}
    assert [menu.local_address(path, front(**settings)) for path in ("/archive", "/")] == [
        "archive/index.html",
        "news.html",
    ]


@pytest.mark.parametrize(
    "setting",
    [
        [["Docs", "https://docs.example"]],
        (("Docs", "https://docs.example"),),
        [("Docs", "https://docs.example", "fa-book")],
        {"Docs": "https://docs.example"},
        [("Docs", " https://docs.example "), "no pair", ("alone",), (1, 2), None],
    ],
)
def test_a_row_is_read_in_every_notation(setting: Any) -> None:
    row = menu.rows(front(LINKS=setting))["LINKS"]
    assert row == [{"name": "Docs", "path": "", "href": "https://docs.example"}]


@pytest.mark.parametrize(
    "setting", [None, (), [], {}, [("You can modify these in your config file", "#")], [("", "/")], [("A", "")]]
)
def test_a_link_that_leads_nowhere_is_left_out(setting: Any) -> None:
    assert menu.rows(front(SOCIAL=setting))["SOCIAL"] == []


@pytest.mark.parametrize("address", OPENS_NOTHING)
def test_an_address_that_opens_no_page_is_left_out(address: str) -> None:
    assert menu.rows(front(SOCIAL=[("Odd", address)]))["SOCIAL"] == []


@pytest.mark.parametrize("address", ["HTTPS://e.example/a?b=c#d", "http://e.example", "mailto:desk@e.example"])
def test_a_web_address_is_an_href(address: str) -> None:
    assert menu.rows(front(SOCIAL=[("Odd", address)]))["SOCIAL"] == [{"name": "Odd", "path": "", "href": address}]


def test_the_masthead_has_the_sections_then_menu_items_then_topics_and_the_archive() -> None:
    row = menu.masthead(front(MENUITEMS=[("About", "/pages/about/"), ("Shop", "https://shop.example")]))
    assert [(link["name"], link["path"] or link["href"]) for link in row] == [
        ("World", "category/world/index.html"), ("About", "pages/about/index.html"), ("Shop", "https://shop.example"),
        ("Topics", "topics.html"), ("Archive", "archives.html"),
    ]  # fmt: skip


def test_no_link_is_in_the_masthead_twice() -> None:
    row = menu.masthead(front(MENUITEMS=[("All stories", "/archives.html"), ("World news", "/category/world/")]))
    assert [link["name"] for link in row] == ["World", "All stories", "Topics"]


@pytest.mark.parametrize(
    ("settings", "names"),
    [
        ({"DISPLAY_CATEGORIES_ON_MENU": False}, ["Topics", "Archive"]),
        (
            {"DISPLAY_CATEGORIES_ON_MENU": False, "MENUITEMS": [("Shop", "https://shop.example")]},
            ["Shop", "Topics", "Archive"],
        ),
        ({"ARCHIVES_SAVE_AS": ""}, ["World", "Topics"]),
        ({"ARCHIVES_SAVE_AS": "", "TAGS_SAVE_AS": ""}, ["World"]),
    ],
)
def test_the_settings_decide_which_links_are_in_the_masthead(settings: dict[str, Any], names: list[str]) -> None:
    assert [link["name"] for link in menu.masthead(front(**settings))] == names


def test_a_paper_without_a_story_has_an_empty_masthead() -> None:
    assert menu.masthead(paper().front) == []


def test_a_section_without_a_page_is_not_in_the_masthead() -> None:
    of_stories = paper(story(section=Label("World", "world", "")), story("B", within="Culture"))
    assert [link["name"] for link in menu.masthead(of_stories.front)] == ["Culture", "Topics", "Archive"]


def test_the_foot_leads_to_the_list_of_every_kind_of_label_that_has_one(monkeypatch: pytest.MonkeyPatch) -> None:
    kind = LabelKind("series", "all_series", "authors", {"series": ""}, "Series")
    monkeypatch.setitem(LABEL_KINDS, "series", kind)
    of = paper(story(authors=(author("A B"),)), ALL_SERIES_SAVE_AS="all_series.html", TAGS_SAVE_AS="")
    names = [(link["name"], link["path"]) for link in menu.indexes(of.front)]
    assert names == [("Sections", "sections.html"), ("Authors", "authors.html"), ("Series", "all_series.html")]
    assert [link["name"] for link in menu.indexes(paper(story()).front)] == ["Sections", "Topics"]


@pytest.mark.parametrize(
    ("setting", "text", "path", "href"),
    [
        ("We are moving on Friday.", "We are moving on Friday.", "", ""),
        ({"text": "Moving", "address": "/pages/about/"}, "Moving", "pages/about/index.html", ""),
        ({"text": "Moving", "address": "https://e.example/a b"}, "Moving", "", "https://e.example/a%20b"),
        ({"text": " Moving "}, "Moving", "", ""),
    ],
)
def test_a_notice_is_a_text_that_may_lead_somewhere(setting: Any, text: str, path: str, href: str) -> None:
    assert menu.notice(front(NOTICE=setting)) == {"text": text, "path": path, "href": href}


@pytest.mark.parametrize("setting", ["", None, {}, " "])
def test_without_a_text_there_is_no_notice(setting: Any) -> None:
    assert menu.notice(front(NOTICE=setting)) is None


def lenient(count: int, **settings: Any) -> Front:
    """The front of a folder that was moved in, with so many sections, and pages of which half lie in a folder."""
    stories = [
        story(f"s{number}", section=Label(f"S{number}", f"s{number}", f"s{number}.html")) for number in range(count)
    ]
    paths = [f"{'docs/' * (number % 2)}p{number}.html" for number in range(count)]
    pages = [static_page(path, path=path, url=path) for path in paths]
    return paper(*stories, pages=tuple(pages), STORY_FIELDS="lenient", **settings).front


def test_of_a_folder_that_was_moved_in_a_row_has_few_sections_and_a_link_to_all() -> None:
    names = [link["name"] for link in menu.masthead(lenient(28))]
    assert (len(names), names[-3:]) == (menu.MOST + 3, ["Sections", "Topics", "Archive"])
    assert "Sections" not in [link["name"] for link in menu.masthead(lenient(menu.LONGEST_ROW))]


def test_of_many_static_pages_the_foot_has_those_of_the_menu_or_of_no_folder() -> None:
    assert len(menu.pages(lenient(menu.LONGEST_LIST))) == menu.LONGEST_LIST
    at_top = menu.pages(lenient(20))
    assert [path for _, path, *_ in at_top] == [f"p{number}.html" for number in range(0, 20, 2)]
    of_menu = menu.pages(lenient(20, MENUITEMS=[("A", "/docs/p3.html"), ("B", "/p4.html")]))
    assert {path for _, path, *_ in of_menu} == {"docs/p3.html", "p4.html"}


def test_a_link_of_theirs_leads_to_the_page_of_that_name_or_nowhere() -> None:
    rows = menu.rows(lenient(2, MENUITEMS=[("A", "/pages/p0/"), ("B", "/gone/"), ("C", "/files/plan.pdf")]))
    assert [(link["name"], link["path"]) for link in rows["MENUITEMS"]] == [("A", "p0.html"), ("C", "files/plan.pdf")]
