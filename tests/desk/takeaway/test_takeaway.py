"""`dateline takeaway`: stories as one page, and as a book."""

import io
import re
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET
from zipfile import ZIP_STORED, ZipFile

import pytest
from selectolax.lexbor import LexborHTMLParser

from dateline_news.desk import takeaway
from dateline_news.desk.excerpt.choice import Wanted
from tests.desk.excerpt.papers import SITE, write_paper
from tests.papers import HARD

FIRST = f"""Title: {HARD}
Date: 2026-03-01 09:30
Modified: 2026-03-02
Tags: Sea
Slug: first
Authors: Ada Fen; Ben Lock
Source: Daily
Source_url: https://daily.example/a?b=1&c=2
Rights: © Daily
Image: images/harbour.png
Image_alt: A harbour
Correction: 2026-03-02 (correction) It was blue.

A note[^1], and ![the quay]({{static}}/images/harbour.png) in a line.

## What then

| a | b |
|---|---|
| 1 | 2 |

[^1]: Its text.
"""
SECOND = """Title: Second
Date: 2026-03-03
Tags: Sea
Slug: second

It goes on from [the correction]({filename}2026-03-01-first.md#correction-1),
see [its table]({filename}2026-03-01-first.md),
and [us]({filename}other.md) and [a place](https://e.example/?a=1&b=2).

A note[^1].

[^1]: Another text.
"""
URDU = "Title: سڑک\nDate: 2026-03-02\nLang: ur\nTags: Sea\nSlug: road\n\nسڑک کھلی ہے۔\n"
OTHER = "Title: Other\nDate: 2026-01-01\nSlug: other\n\nElsewhere.\n"
XHTML = "{http://www.w3.org/1999/xhtml}"
OPF = "{http://www.idpf.org/2007/opf}"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The folder of a take-away of a topic."""
    paper = tmp_path_factory.mktemp("paper")
    with pytest.MonkeyPatch.context() as patch:
        write_paper(paper, patch, **{"2026-03-01-first": FIRST, "second": SECOND, "urdu": URDU, "other": OTHER})
        takeaway.run(Wanted(topic="Sea"))
        yield paper / "takeaway"


def page(folder: Path) -> LexborHTMLParser:
    return LexborHTMLParser((folder / "sea.html").read_text("utf-8"))


def book(folder: Path) -> dict[str, bytes]:
    """The files of the book, in their order."""
    with ZipFile(io.BytesIO((folder / "sea.epub").read_bytes())) as packed:
        return {name: packed.read(name) for name in packed.namelist()}


def parsed(folder: Path, name: str) -> Any:
    return ET.fromstring(book(folder)[f"book/{name}"])  # noqa: S314  our own XML


def test_stories_of_a_label_are_read_from_the_first_on(folder: Path) -> None:
    assert [node.text() for node in page(folder).css("article h1")] == [HARD, "سڑک", "Second"]
    assert [node.text() for node in page(folder).css("nav a")] == [HARD, "سڑک", "Second", "Sources"]


def test_the_page_has_everything_in_it_and_asks_for_nothing(folder: Path) -> None:
    tree = page(folder)
    assert not tree.css("link, script, iframe, source, video, audio")
    sources = [node.attributes["src"] or "" for node in tree.css("img")]
    assert len(sources) == 2
    assert all(re.match(r"data:image/(png|jpeg);base64,", source) for source in sources)
    policy = tree.css("meta[http-equiv]")[0].attributes["content"] or ""
    assert "default-src 'none'" in policy
    assert "img-src data:" in policy
    assert "'self'" not in policy


def test_every_id_of_the_page_is_there_once_and_every_link_within_it_leads_to_one(folder: Path) -> None:
    tree = page(folder)
    ids = [node.attributes["id"] for node in tree.css("[id]")]
    assert len(ids) == len(set(ids))
    inside = [href[1:] for node in tree.css("a") if (href := node.attributes["href"] or "").startswith("#")]
    assert len(inside) > 5
    assert set(inside) <= set(ids)


def test_links_lead_to_chapters_or_to_the_paper_on_the_web(folder: Path) -> None:
    links = {node.text(): node.attributes["href"] for node in page(folder).css("article a")}
    assert links["the correction"] == "#story-1-correction-1"
    assert links["its table"] == "#story-1-top"
    assert (links["us"], links["a place"]) == (f"{SITE}/2026/01/01/other.html", "https://e.example/?a=1&b=2")
    second = parsed(folder, "story-3.xhtml")
    in_book = {node.text: node.get("href") for node in second.iter(f"{XHTML}a")}
    assert (in_book["the correction"], in_book["its table"]) == ("story-1.xhtml#correction-1", "story-1.xhtml")


def test_where_each_story_is_from_stands_at_the_end(folder: Path) -> None:
    sources = {node.text(): node.attributes["href"] for node in page(folder).css("#sources a")}
    assert (
        sources.items()
        >= {
            HARD: f"{SITE}/2026/03/01/first.html",
            "Daily": "https://daily.example/a?b=1&c=2",
            "سڑک": f"{SITE}/2026/03/02/road-ur.html",
        }.items()
    )


def test_a_story_keeps_its_byline_its_dates_its_corrections_and_its_direction(folder: Path) -> None:
    first, urdu = (node for node in page(folder).css("article")[:2])
    for words in ("By Ada Fen, Ben Lock", "1 March 2026, 09:30 UTC", "2 March 2026", "It was blue.", "© Daily"):
        assert words in " ".join(first.text().split())
    assert (urdu.attributes["lang"], urdu.attributes["dir"]) == ("ur", "rtl")
    chapter = parsed(folder, "story-2.xhtml")
    assert (chapter.get("lang"), chapter.get("dir")) == ("ur", "rtl")


def test_the_book_begins_with_its_type_and_names_each_of_its_files_once(folder: Path) -> None:
    of = book(folder)
    assert next(iter(of.items())) == ("mimetype", b"application/epub+zip")
    package = parsed(folder, "package.opf")
    named = [item.get("href") for item in package.iter(f"{OPF}item")]
    assert sorted(named) == sorted(path[5:] for path in of if path.startswith("book/") and path != "book/package.opf")
    assert [item.get("idref") for item in package.iter(f"{OPF}itemref")] == [
        "contents", "story-1", "story-2", "story-3", "sources",
    ]  # fmt: skip


def test_every_picture_that_the_book_shows_is_in_it(folder: Path) -> None:
    of, first = book(folder), parsed(folder, "story-1.xhtml")
    shown = [node.get("src") for node in first.iter(f"{XHTML}img")]
    assert shown
    assert [name for name in shown if f"book/{name}" not in of] == []


def test_every_file_of_the_book_is_xml_and_its_links_lead_to_files_and_ids_in_it(folder: Path) -> None:
    of = book(folder)
    trees = {path[5:]: ET.fromstring(data) for path, data in of.items() if path.endswith(("xhtml", "opf"))}  # noqa: S314  our own XML
    ids = {name: {node.get("id") for node in tree.iter()} for name, tree in trees.items()}
    for name, tree in trees.items():
        for node in tree.iter(f"{XHTML}a"):
            path, _, anchor = (node.get("href") or "").partition("#")
            if ":" not in path:
                assert not anchor or anchor in ids[path or name]
                assert not path or f"book/{path}" in of


def test_the_same_stories_make_the_same_bytes_whenever_it_is(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    names = ("sea.html", "sea.epub")
    before = {name: (folder / name).read_bytes() for name in names}
    clock = count(1_700_000_000)
    monkeypatch.setattr("time.time", lambda: float(next(clock)))
    takeaway.run(Wanted(topic="Sea"))
    assert {name: (folder / name).read_bytes() for name in names} == before
    with ZipFile(folder / "sea.epub") as packed:
        entries = packed.infolist()
    assert {entry.date_time for entry in entries} == {(1980, 1, 1, 0, 0, 0)}
    assert {entry.compress_type for entry in entries} == {ZIP_STORED}


def test_a_paper_from_right_to_left_makes_a_book_that_is_turned_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_paper(tmp_path, monkeypatch, urdu=URDU.replace("Lang: ur\n", ""))
    settings = tmp_path / "pelicanconf.py"
    settings.write_text(settings.read_text("utf-8") + '\nDEFAULT_LANG = "ur"\n', encoding="utf-8")
    takeaway.run(Wanted("7"))
    with ZipFile(tmp_path / "takeaway" / "2026-03-05.epub") as packed:
        package = ET.fromstring(packed.read("book/package.opf"))  # noqa: S314  our own XML
    spine = package.find(f"{OPF}spine")
    assert spine is not None
    assert spine.get("page-progression-direction") == "rtl"
