"""Where an old address leads, and when it cannot be kept."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from dateline_news.desk.move_in.address_resolver import ResolvedAddresses, resolve
from dateline_news.desk.move_in.old_site import OldSite
from dateline_news.desk.move_in.recording_writer import PublishedFile
from dateline_news.desk.move_in.this_paper import PaperFile, ThisPaper
from dateline_news.model.diagnostics import Diagnostic
from tests.papers import SETTINGS

FILES = {
    "index.html", "archives.html", "sections.html", "topics.html", "world.html", "topics/stones.html",
    "2020/index.html",
    "2020/02/index.html", "2020/02/06/second.html", "feeds/all.atom.xml", "feeds/all.rss.xml", "feeds/world.atom.xml",
    "images/square.png",
}  # fmt: skip
PIECES = {
    "second.md": PaperFile("2020/02/06/second.html", "2020/02/06/second.html"),
    "images/square.png": PaperFile("images/square.png", "images/square.png"),
}
ARTICLE = PublishedFile("article", "second.html", source="second.md")


def this_paper(**more: Any) -> ThisPaper:
    """A paper of these files, whatever else `more` says."""
    return replace(ThisPaper(SETTINGS, frozenset(FILES), PIECES, {}, {}), **more)


def resolved(*rows: PublishedFile, folder: Path = Path("blog"), **more: Any) -> ResolvedAddresses:
    """What comes of these rows."""
    return resolve(OldSite(folder / "pelicanconf.py", folder / "content", rows, (), {}), this_paper(**more))


def led(*rows: PublishedFile, **more: Any) -> dict[str, str]:
    """Where the old addresses of these rows lead; none may be lost."""
    addresses = resolved(*rows, **more)
    assert addresses.lost == []
    return {address.old: address.new for address in addresses.moved}


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
    rows = (
        replace(ARTICLE, url="archives.html"),
        PublishedFile("list", "archives.html", "archives.html", name="archives"),
    )
    assert led(*rows) == {"/second.html": "/2020/02/06/second.html"}


def test_what_stands_where_it_stood_is_left_out() -> None:
    addresses = resolved(replace(ARTICLE, file="2020/02/06/second.html", url="2020/02/06/second.html"))
    assert (addresses.moved, len(addresses.unchanged)) == ([], 1)


def test_an_address_that_is_published_here_as_well_is_left_out() -> None:
    same = PaperFile("2020/02/06/second.html", "2020/02/06/second")
    row = replace(ARTICLE, file="2020/02/06/second.html", url="2020/02/06/second")
    assert led(row, pieces={"second.md": same}) == {}


@pytest.mark.parametrize(
    ("row", "new", "is_nearest"),
    [
        (PublishedFile("category", "c/world.html", name="World"), "/world.html", False),
        (PublishedFile("category", "c/world2.html", name="World", number=2), "/world.html", True),
        (PublishedFile("category", "c/gone.html", name="Gone"), "/sections.html", True),
        (PublishedFile("tag", "t/stones.html", name="Stones"), "/topics/stones.html", False),
        (PublishedFile("tag", "t/gone.html", name="Gone"), "/topics.html", True),
        (PublishedFile("author", "a/somebody.html", name="Somebody"), "/archives.html", True),
        (PublishedFile("list", "old/index.html", name="index"), "/", False),
        (PublishedFile("list", "index2.html", name="index", number=2), "/archives.html", True),
        (PublishedFile("list", "all/index.html", name="archives"), "/archives.html", False),
        (PublishedFile("list", "tags.html", name="tags"), "/topics.html", False),
        (PublishedFile("list", "search.html", name="search"), "/archives.html", True),
        (PublishedFile("template", "map.html", source="map.html"), "/", True),
        (PublishedFile("period", "p/2020.html", period=(2020,)), "/2020/", False),
        (PublishedFile("period", "p/2020-02.html", period=(2020, 2)), "/2020/02/", False),
        (PublishedFile("period", "p/2020-02-06.html", period=(2020, 2, 6)), "/2020/02/", True),
        (PublishedFile("period", "p/2020-03.html", period=(2020, 3)), "/2020/", True),
        (PublishedFile("period", "p/1999.html", period=(1999,)), "/archives.html", True),
        (PublishedFile("feed", "atom.xml", "", "FEED", "", "ATOM"), "/feeds/all.atom.xml", False),
        (PublishedFile("feed", "rss.xml", "", "FEED_ALL", "", "RSS"), "/feeds/all.rss.xml", False),
        (PublishedFile("feed", "c/world.xml", "", "CATEGORY_FEED", "World", "ATOM"), "/feeds/world.atom.xml", False),
        (PublishedFile("feed", "c/world.rss", "", "CATEGORY_FEED", "World", "RSS"), "/feeds/world.atom.xml", False),
        (PublishedFile("feed", "t/stones.rss", "", "TAG_FEED", "Stones", "RSS"), "/feeds/all.rss.xml", True),
        (PublishedFile("feed", "feed/index.html", "feed/", "FEED", "", "RSS"), "/feeds/all.rss.xml", False),
    ],
    ids=lambda value: value.file if isinstance(value, PublishedFile) else "",
)
def test_a_list_or_a_feed_leads_to_its_own_kind_or_to_the_nearest(
    row: PublishedFile,
    new: str,
    is_nearest: bool,  # noqa: FBT001  a case of the table
) -> None:
    (address,) = resolved(row).moved
    assert (address.new, address.is_nearest) == (new, is_nearest)


def test_files_that_nothing_shows_are_one_line() -> None:
    files = ("pdfs/a.pdf", "pdfs/b.pdf", "extra/c.txt", "d.txt")
    (problem,) = resolved(*(PublishedFile("file", file, source=file) for file in files)).lost
    assert problem.field == "STATIC_PATHS"
    assert problem.message == (
        "/d.txt and 3 more files are copied here only if a piece shows it; "
        'STATIC_PATHS = ["d.txt", "extra", "pdfs"] copies all of it'
    )


@pytest.mark.parametrize(
    ("theirs", "ours", "olds"),
    [
        ("https://x.example/blog", "https://x.example", ["/blog/second.html"]),
        ("https://x.example/blog", "https://x.example/blog", ["/second.html"]),
        ("https://x.example/blog/", "http://localhost:8000", ["/blog/second.html", "/second.html"]),
        ("https://x.example", "https://x.example/blog", ["/second.html"]),
        ("", "https://x.example", ["/second.html"]),
    ],
)
def test_the_path_of_their_address_stands_before_it_where_ours_has_another(
    theirs: str, ours: str, olds: list[str]
) -> None:
    site = OldSite(Path("blog/pelicanconf.py"), Path("blog/content"), (ARTICLE,), (), {}, theirs)
    paper = this_paper(settings={**SETTINGS, "SITEURL": ours})
    assert [moved.old for moved in resolve(site, paper).moved] == olds


@pytest.mark.parametrize(
    ("row", "why"),
    [
        (replace(ARTICLE, file="world.html"), "/world.html is the address of another page here"),
        (replace(ARTICLE, file="World.html"), "/World.html differs from /world.html by capitals alone"),
        (replace(ARTICLE, file="world.html/index.html"), "/world.html/ would be a file where world.html is"),
        (replace(ARTICLE, file="second.php"), "/second.php ends in .php, and hosts show no page there"),
        (replace(ARTICLE, source="gone.md"), "/second.html is no piece of this paper"),
        (PublishedFile("source", "second.text", source="second.md"), "/second.text is the source of a piece"),
        (
            PublishedFile("file", "pdfs/a.pdf", source="pdfs/a.pdf"),
            '/pdfs/a.pdf is copied here only if a piece shows it; STATIC_PATHS = ["pdfs"] copies',
        ),
    ],
)
def test_what_cannot_be_kept_is_reported(row: PublishedFile, why: str) -> None:
    addresses = resolved(row)
    assert addresses.moved == []
    assert [problem.message.startswith(why) for problem in addresses.lost] == [True], addresses.lost


def test_a_piece_that_nobody_sees_yet_has_no_address_yet() -> None:
    (problem,) = resolved(ARTICLE, pieces={}, unpublished={"second.md": "Embargoed until 2030"}).lost
    assert "is not published here yet (Embargoed until 2030)" in problem.message


def test_a_piece_that_cannot_be_read_is_reported_with_what_is_wrong_with_it() -> None:
    fault = Diagnostic("content/second.md", 3, "date", "is no day of the calendar")
    (problem,) = resolved(ARTICLE, pieces={}, faulty={"second.md": fault}).lost
    assert "date: is no day of the calendar" in problem.message


def test_a_draft_is_led_to_by_nobody() -> None:
    addresses = resolved(PublishedFile("draft", "drafts/second.html", source="second.md"))
    assert (addresses.moved, addresses.lost, len(addresses.drafts)) == ([], [], 1)


def test_what_is_lost_is_reported_with_the_line_that_gave_it_its_address(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "second.md").write_text("Title: Second\nDate: 2020-02-06\nSlug: World\n", encoding="utf-8")
    (tmp_path / "pelicanconf.py").write_text("PATH = 'content'\n\nOUTPUT_SOURCES = True\n", encoding="utf-8")
    rows = replace(ARTICLE, file="world.html"), PublishedFile("source", "second.text", source="second.md")
    assert [(Path(problem.file).name, problem.line) for problem in resolved(*rows, folder=tmp_path).lost] == [
        ("second.md", 1),
        ("pelicanconf.py", 3),
    ]


def test_two_files_of_theirs_never_ask_for_one_place() -> None:
    addresses = resolved(replace(ARTICLE, file="Old.html"), replace(ARTICLE, file="old.html"))
    assert (len(addresses.moved), len(addresses.lost)) == (1, 1)
