"""Where an old address leads, and when it cannot be kept."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from dateline_news.desk.move_in.address_resolver import Routes, routes
from dateline_news.desk.move_in.old_site import Theirs
from dateline_news.desk.move_in.recording_writer import Published
from dateline_news.desk.move_in.this_paper import Here, Place
from dateline_news.model.diagnostics import Problem
from tests.papers import SETTINGS

FILES = {
    "index.html", "archives.html", "sections.html", "topics.html", "world.html", "topics/stones.html",
    "2020/index.html",
    "2020/02/index.html", "2020/02/06/second.html", "feeds/all.atom.xml", "feeds/all.rss.xml", "feeds/world.atom.xml",
    "images/square.png",
}  # fmt: skip
PIECES = {
    "second.md": Place("2020/02/06/second.html", "2020/02/06/second.html"),
    "images/square.png": Place("images/square.png", "images/square.png"),
}
ARTICLE = Published("article", "second.html", source="second.md")


def here(**more: Any) -> Here:
    """A paper of these files, whatever else `more` says."""
    return replace(Here(SETTINGS, frozenset(FILES), PIECES, {}, {}), **more)


def routed(*rows: Published, folder: Path = Path("blog"), **more: Any) -> Routes:
    """What comes of these rows."""
    return routes(Theirs(folder / "pelicanconf.py", folder / "content", rows, (), {}), here(**more))


def led(*rows: Published, **more: Any) -> dict[str, str]:
    """Where the old addresses of these rows lead; none may be lost."""
    found = routed(*rows, **more)
    assert found.lost == []
    return {one.old: one.new for one in found.moved}


def test_a_piece_leads_to_where_it_is_here() -> None:
    assert led(ARTICLE) == {"/second.html": "/2020/02/06/second.html"}


@pytest.mark.parametrize(
    ("url", "others"),
    [
        ("second", ["/second/"]),
        ("second/", ["/second/"]),
        ("/second/#top", ["/second/"]),
        ("a%20b/", ["/a%20b/"]),
        ("second.html#top", []),
        ("blog.php?id=2", []),
        ("https://elsewhere.example/second/", []),
        ("../second/", []),
        ("", []),
    ],
)
def test_the_url_of_a_file_is_an_address_too_where_a_file_can_answer_it(url: str, others: list[str]) -> None:
    assert [*led(replace(ARTICLE, url=url))] == ["/second.html", *others]


def test_a_url_that_is_another_file_of_theirs_is_left_to_that() -> None:
    rows = replace(ARTICLE, url="archives.html"), Published("list", "archives.html", "archives.html", name="archives")
    assert led(*rows) == {"/second.html": "/2020/02/06/second.html"}


def test_what_stands_where_it_stood_is_left_out() -> None:
    found = routed(replace(ARTICLE, file="2020/02/06/second.html", url="2020/02/06/second.html"))
    assert (found.moved, len(found.same)) == ([], 1)


def test_an_address_that_is_published_here_as_well_is_left_out() -> None:
    same = Place("2020/02/06/second.html", "2020/02/06/second")
    row = replace(ARTICLE, file="2020/02/06/second.html", url="2020/02/06/second")
    assert led(row, pieces={"second.md": same}) == {}


@pytest.mark.parametrize(
    ("row", "new", "is_nearest"),
    [
        (Published("category", "c/world.html", name="World"), "/world.html", False),
        (Published("category", "c/world2.html", name="World", number=2), "/world.html", True),
        (Published("category", "c/gone.html", name="Gone"), "/sections.html", True),
        (Published("tag", "t/stones.html", name="Stones"), "/topics/stones.html", False),
        (Published("tag", "t/gone.html", name="Gone"), "/topics.html", True),
        (Published("author", "a/somebody.html", name="Somebody"), "/archives.html", True),
        (Published("list", "old/index.html", name="index"), "/", False),
        (Published("list", "index2.html", name="index", number=2), "/archives.html", True),
        (Published("list", "all/index.html", name="archives"), "/archives.html", False),
        (Published("list", "tags.html", name="tags"), "/topics.html", False),
        (Published("list", "search.html", name="search"), "/archives.html", True),
        (Published("template", "map.html", source="map.html"), "/", True),
        (Published("period", "p/2020.html", period=(2020,)), "/2020/", False),
        (Published("period", "p/2020-02.html", period=(2020, 2)), "/2020/02/", False),
        (Published("period", "p/2020-02-06.html", period=(2020, 2, 6)), "/2020/02/", True),
        (Published("period", "p/2020-03.html", period=(2020, 3)), "/2020/", True),
        (Published("period", "p/1999.html", period=(1999,)), "/archives.html", True),
        (Published("feed", "atom.xml", "", "FEED", "", "ATOM"), "/feeds/all.atom.xml", False),
        (Published("feed", "rss.xml", "", "FEED_ALL", "", "RSS"), "/feeds/all.rss.xml", False),
        (Published("feed", "c/world.xml", "", "CATEGORY_FEED", "World", "ATOM"), "/feeds/world.atom.xml", False),
        (Published("feed", "c/world.rss", "", "CATEGORY_FEED", "World", "RSS"), "/feeds/world.atom.xml", False),
        (Published("feed", "t/stones.rss", "", "TAG_FEED", "Stones", "RSS"), "/feeds/all.rss.xml", True),
        (Published("feed", "feed/index.html", "feed/", "FEED", "", "RSS"), "/feeds/all.rss.xml", False),
    ],
    ids=lambda value: value.file if isinstance(value, Published) else "",
)
def test_a_list_or_a_feed_leads_to_its_own_kind_or_to_the_nearest(row: Published, new: str, is_nearest: bool) -> None:  # noqa: FBT001  a case of the table
    (route,) = routed(row).moved
    assert (route.new, route.is_nearest) == (new, is_nearest)


@pytest.mark.parametrize(
    ("row", "why"),
    [
        (replace(ARTICLE, file="world.html"), "/world.html is the address of another page here"),
        (replace(ARTICLE, file="World.html"), "/World.html differs from /world.html by capitals alone"),
        (replace(ARTICLE, file="world.html/index.html"), "/world.html/ would be a file where world.html is"),
        (replace(ARTICLE, file="second.php"), "/second.php ends in .php, and hosts show no page there"),
        (replace(ARTICLE, source="gone.md"), "/second.html is no piece of this paper"),
        (Published("source", "second.text", source="second.md"), "/second.text is the source of a piece"),
        (Published("file", "pdfs/a.pdf", source="pdfs/a.pdf"), "/pdfs/a.pdf is copied here only if a piece shows it"),
    ],
)
def test_what_cannot_be_kept_is_said(row: Published, why: str) -> None:
    found = routed(row)
    assert found.moved == []
    assert [one.message.startswith(why) for one in found.lost] == [True], found.lost


def test_a_piece_that_nobody_sees_yet_has_no_address_yet() -> None:
    (problem,) = routed(ARTICLE, pieces={}, held={"second.md": "Embargoed until 2030"}).lost
    assert "is not published here yet (Embargoed until 2030)" in problem.message


def test_a_piece_that_cannot_be_read_is_said_with_what_is_wrong_with_it() -> None:
    fault = Problem("content/second.md", 3, "date", "is no day of the calendar")
    (problem,) = routed(ARTICLE, pieces={}, faulty={"second.md": fault}).lost
    assert "date: is no day of the calendar" in problem.message


def test_a_draft_is_led_to_by_nobody() -> None:
    found = routed(Published("draft", "drafts/second.html", source="second.md"))
    assert (found.moved, found.lost, len(found.passed)) == ([], [], 1)


def test_what_is_lost_is_said_with_the_line_that_gave_it_its_address(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "second.md").write_text("Title: Second\nDate: 2020-02-06\nSlug: World\n", encoding="utf-8")
    (tmp_path / "pelicanconf.py").write_text("PATH = 'content'\n\nOUTPUT_SOURCES = True\n", encoding="utf-8")
    rows = replace(ARTICLE, file="world.html"), Published("source", "second.text", source="second.md")
    assert [(Path(one.file).name, one.line) for one in routed(*rows, folder=tmp_path).lost] == [
        ("second.md", 1),
        ("pelicanconf.py", 3),
    ]


def test_two_files_of_theirs_never_ask_for_one_place() -> None:
    found = routed(replace(ARTICLE, file="Old.html"), replace(ARTICLE, file="old.html"))
    assert (len(found.moved), len(found.lost)) == (1, 1)
