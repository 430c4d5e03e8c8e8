"""The addresses that pieces had in another program, and which piece an address there means."""

from typing import Any

import pytest

from dateline_news.model.addresses.old_addresses import Placed
from dateline_news.moving_in.addresses import KnownAddresses, old_addresses
from tests.papers import SETTINGS


def piece(source: str, day: str = "2026-01-05", **more: Any) -> Placed:
    """A piece at a source, as reading gives it."""
    slug = more.pop("slug", "") or source.rpartition("/")[2].rpartition(".")[0].removeprefix(f"{day}-")
    values = {"path": f"{slug}.html", "title": slug.title(), "lang": "en", "section": "world", "categories": ()}
    values |= {"is_own": False, "is_named": False, "links": ()}
    return Placed(source, slug=slug, date=f"{day}T00:00:00+00:00" if day else "", **{**values, **more})


def addresses(pieces: list[Placed], site: str = "https://x.example", **about: Any) -> KnownAddresses:
    return old_addresses(pieces, {**SETTINGS, "SITEURL": site, "PATH": "/a/content", "MOVED_FROM": about})


JEKYLL = {"program": "jekyll", "is_written": True}
HUGO = {"program": "hugo", "is_written": True}


@pytest.mark.parametrize(
    ("about", "placed", "address"),
    [
        ({**JEKYLL, "permalinks": {"": "/:categories/:year/:month/:day/:title.html"}},
         piece("news/_posts/2026/2026-01-05-boat.md", categories=("Big boats", "oars")),
         "/news/big-boats/oars/2026/01/05/boat.html"),
        ({**JEKYLL, "permalinks": {"": "/:year/:i_month/:title/"}}, piece("_posts/2026-01-05-boat.md"),
         "/2026/1/boat/"),
        ({**JEKYLL, "permalinks": {"page": "/:folders/:name/"}}, piece("help/fees.md", ""), "/help/fees/"),
        ({**JEKYLL, "permalinks": {"page": "/:folders/:name.html"}}, piece("fees.md", ""), "/fees.html"),
        ({**HUGO, "permalinks": {"": "/:folders/:name/"}}, piece("docs/Big Guide/boat/index.md"),
         "/docs/big-guide/boat/"),
        ({**HUGO, "permalinks": {"posts": "/:year/:month/:slug/"}}, piece("posts/boat.md", title="The boat"),
         "/2026/01/the-boat/"),
        ({**HUGO, "permalinks": {"posts": "/:year/:slug/"}}, piece("posts/boat.md", slug="skiff", is_named=True),
         "/2026/skiff/"),
        ({**HUGO, "permalinks": {"": "/:folders/:name/"}}, piece("posts/boat.ur.md", slug="boat", lang="ur"),
         "/ur/posts/boat/"),
        ({**HUGO, "permalinks": {"": "/:folders/:name/"}}, piece("ja/posts/boat.md", slug="boat", lang="ja"),
         "/ja/posts/boat/"),
        ({**HUGO, "permalinks": {"": "/:nobody/:name/"}}, piece("posts/boat.md"), ""),
        ({"program": "pelican", "permalinks": {"": "/{date:%Y}/{title}.html"}}, piece("a.md", title="The boat"),
         "/2026/the-boat.html"),
        ({"program": "pelican", "permalinks": {"": "/{slug}/{nobody}"}}, piece("a.md"), ""),
        ({"program": "eleventy", "permalinks": {"": "/:folders/:name/"}}, piece("posts/2026-01-05-boat.md"),
         "/posts/boat/"),
        ({**JEKYLL, "base": "/blog", "permalinks": {"": "/:title/"}}, piece("_posts/2026-01-05-boat.md"),
         "/blog/boat/"),
        ({**JEKYLL, "permalinks": {"": "/:title/"}}, piece("_posts/2026-01-05-boat.md", is_own=True), ""),
        ({}, piece("_posts/2026-01-05-boat.md"), ""),
    ],
)  # fmt: skip
def test_an_address_is_made_as_the_settings_say(about: dict[str, Any], placed: Placed, address: str) -> None:
    assert addresses([placed], **about).of(placed.source) == address


def test_under_the_path_that_the_paper_has_too_an_address_goes_without_it() -> None:
    about: dict[str, Any] = {**JEKYLL, "base": "/blog", "permalinks": {"": "/:title/"}}
    assert addresses([piece("boat.md")], "https://x.example/blog", **about).of("boat.md") == "/boat/"


FOLDER = [
    piece("docs/limits.md", ""),
    piece("docs/faq/index.md", "", slug="faq"),
    piece("docs/guide/start.md", ""),
    piece("blog/2026-01-05-boat.md"),
    piece("blog/2026-02-05-rope.md", "2026-02-05"),
    piece("notes/rope.md", "2025-02-05"),
]


@pytest.mark.parametrize(
    ("address", "meant"),
    [
        ("/docs/limits/", "docs/limits.md"),
        ("/docs/limits", "docs/limits.md"),
        ("../../limits/", "docs/limits.md"),
        ("../limits/", "docs/limits.md"),
        ("../limits.md", "docs/limits.md"),
        ("/docs/faq/", "docs/faq/index.md"),
        ("/docs/faq.html", "docs/faq/index.md"),
        ("/blog/docs/limits/", "docs/limits.md"),
        ("/blog/2026/01/05/boat/", "blog/2026-01-05-boat.md"),
        ("/2026/01/boat.html", "blog/2026-01-05-boat.md"),
        ("/2026/02/boat.html", ""),
        ("/2026/rope/", "blog/2026-02-05-rope.md"),
        ("/2025/rope/", "notes/rope.md"),
        ("/essays/boat/", "blog/2026-01-05-boat.md"),
        ("/essays/rope/", ""),  # there are two
        ("/tag/boat/", ""),
        ("/img/boat", ""),
        ("/boat.png", ""),
        ("/world/", ""),
        ("boat.md", "blog/2026-01-05-boat.md"),
        ("2026-01-05-boat.md", "blog/2026-01-05-boat.md"),
        ("/elsewhere/2026-01-05-boat.md", "blog/2026-01-05-boat.md"),
        ("/", ""),
        ("https:", ""),
    ],
)
def test_an_address_means_the_piece_that_it_says_for_sure(address: str, meant: str) -> None:
    about: dict[str, Any] = {
        "program": "hugo",
        "base": "/blog",
        "permalinks": {"": "/:folders/:name/", "page": "/:folders/:name/"},
    }
    assert addresses(FOLDER, **about).meant(address, "docs/guide/start.md") == meant


def test_the_links_of_a_folder_show_how_its_addresses_were_made() -> None:
    links = (("/2026/02/rope/", 7), ("/img/boat.png", 8), ("/docs/limits/", 9))
    there = addresses([*FOLDER, piece("a.md", links=links)])
    assert there.of("blog/2026-01-05-boat.md") == "/2026/01/boat/"
    (notice,) = there.notices()
    assert (notice.file, notice.line) == ("a.md", 7)
    assert "made as /:year/:month/:title/;" in notice.message


def test_where_both_speak_the_settings_are_followed_and_named() -> None:
    links = (("/2026/02/rope/", 7),)
    about: dict[str, Any] = {**JEKYLL, "file": "../_config.yml", "line": 3, "permalinks": {"": "/:title.html"}}
    there = addresses([*FOLDER, piece("a.md", links=links)], **about)
    assert there.of("blog/2026-01-05-boat.md") == "/boat.html"
    (notice,) = there.notices()
    assert (notice.file, notice.line, "/:title.html" in notice.message) == ("_config.yml", 3, True)


def test_the_habit_of_a_program_is_no_word_of_its_settings() -> None:
    about: dict[str, Any] = {
        "program": "jekyll",
        "is_written": False,
        "permalinks": {"": "/:categories/:year/:month/:day/:title.html"},
    }
    assert addresses(FOLDER, **about).of("notes/rope.md") == "/2025/02/05/rope.html"
    linking = [*FOLDER, piece("a.md", links=(("/2026/02/rope/", 7),))]
    assert addresses(linking, **about).of("notes/rope.md") == "/2025/02/rope/"


@pytest.mark.parametrize(
    ("address", "label"),
    [
        ("/tags/boat/", ("tag", "boat")),
        ("/blog/tag/Boat.html", ("tag", "Boat")),
        ("/tags/big%20boats/index.html", ("tag", "big boats")),
        ("/categories/", ("category", "")),
        ("/blog/categories/index.html", ("category", "")),
        ("/author/ana/", ("author", "ana")),
        ("../by/ana", ("author", "ana")),
        ("/docs/", ("category", "docs")),
        ("/docs.html", ("category", "docs")),
        ("/docs/guide/", ("", "")),
        ("/tags/boat/index.xml", ("", "")),
        ("/boat.png", ("", "boat.png")),
        ("/", ("", "")),
    ],
)
def test_an_address_of_a_list_means_the_label_that_it_lists(address: str, label: tuple[str, str]) -> None:
    about: dict[str, Any] = {**HUGO, "base": "/blog", "permalinks": {"": "/:name/", "page": "/:name/"}}
    known = addresses(FOLDER, **about)
    assert known.label(address, "docs/limits.md") == label
