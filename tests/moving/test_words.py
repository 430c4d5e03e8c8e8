"""Every word of every post written for another program is on its page, in order, and so is what it says of itself."""

import re
from collections import Counter
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from dateline_news.press.assemble.paper_builder import NO_SECTIONS
from tests.audit import links, scripts
from tests.audit.sites import Site as Audited
from tests.moving.folders import ADDRESS, DIALECTS, GAP, Moved, Piece, content, expected, missing, pieces, words
from tests.site.built import Site
from tests.site.in_process import build

Desk = Callable[[str], Moved]
every_piece = pytest.mark.parametrize("piece", pieces(), ids=str)
every_folder = pytest.mark.parametrize("dialect", DIALECTS)
PLACE = re.compile(r"(?P<file>[^:]+):(?P<line>\d+): (?P<field>[^:]+): .+")
LOADS = "img, script[src], iframe, video, audio, embed, object, source, link[rel=stylesheet], input[type=image]"


def texts(nodes: list[Any]) -> list[str]:
    return [" ".join(node.text().split()) for node in nodes]


def of_time(page: Any, number: int) -> list[str]:
    """The moments of a byline: the first is of its publication, the second of its last change, in any language."""
    moments = [str(moment.attributes["datetime"]) for moment in page.css(".byline time")]
    return moments[number : number + 1]


def language(page: Any) -> str:
    """The language of a piece, where it is another than the paper's: its whole page is in it."""
    lang = str(page.css_first("html").attributes["lang"])
    return str(page.css_first("h1").attributes.get("lang", "")) if lang == "en" else lang


def authors(page: Any) -> list[str]:
    """Who signs a piece: the words around their names are the language's."""
    return texts(page.css(".by a")) or [
        name for line in texts(page.css(".by")) for name in re.split(", | and ", line.removeprefix("By "))
    ]


# ── What a piece says ────────────────────────────────────────────────────────────────────────


@every_piece
def test_every_word_of_the_copy_is_on_its_page_in_order(piece: Piece, desk: Desk) -> None:
    folder = desk(piece.dialect)
    shown = words(folder.site.page(piece.page).css_first(".reading").html)
    assert missing(piece.words(folder.content), shown) == ""


@every_piece
def test_the_title_is_as_a_person_reads_it(piece: Piece, desk: Desk) -> None:
    page = desk(piece.dialect).site.page(piece.page)
    assert texts(page.css("h1")) == [piece.expected["title"]]
    assert page.css_first("title").text().startswith(piece.expected["title"])


@every_piece
def test_day_section_topics_authors_summary_and_language_are_as_they_were_written(piece: Piece, desk: Desk) -> None:
    page, said = desk(piece.dialect).site.page(piece.page), piece.expected
    found = {
        "is_page": page.css_first(".byline") is None,
        "date": of_time(page, 0),
        "modified": of_time(page, 1),
        "section": texts(page.css(".headline .kicker")),
        "topics": texts(page.css(".topics li")),
        "authors": authors(page),
        "summary": texts(page.css(".headline .standfirst")),
        "lang": language(page),
    }
    assert found == {
        "is_page": said.get("is_page", False),
        "date": [said["date"]] if "date" in said else [],
        "modified": [said["modified"]] if "modified" in said else [],
        "section": [said["section"]] if "section" in said and said["section"] not in NO_SECTIONS else [],
        "topics": said.get("topics", []),
        "authors": said.get("authors", [] if "is_page" in said else expected(piece.dialect).get("signed", [])),
        "summary": [said["summary"]] if "summary" in said else [],
        "lang": said.get("lang", ""),
    }


@every_piece
def test_links_lead_where_they_led_and_what_leads_nowhere_is_no_link(piece: Piece, desk: Desk) -> None:
    site, said = desk(piece.dialect).site, piece.expected
    found = {}
    for text in said.get("leads", {}):
        hrefs = [str(one.attributes["href"]) for one in site.page(piece.page).css(".reading a") if text in one.text()]
        found[text] = _led(piece.page, hrefs[-1]) if hrefs else ""
    assert found == said.get("leads", {})


def _led(page: str, href: str) -> str:
    if re.match(r"[a-z]+:", href):
        return href
    file, anchor = Site(Path()).target(page, href)
    return f"{file}#{anchor}" if anchor else file


@every_piece
def test_pictures_of_the_folder_are_shown_and_are_there(piece: Piece, desk: Desk) -> None:
    site = desk(piece.dialect).site
    shown = [str(node.attributes["src"]) for node in site.page(piece.page).css(".reading img")]
    assert len(shown) == piece.expected.get("pictures", 0)
    assert [src for src in shown if site.target(piece.page, src)[0] not in site.files] == []


@every_piece
def test_versions_in_other_languages_name_one_another(piece: Piece, desk: Desk) -> None:
    found = desk(piece.dialect).site.page(piece.page).css("link[rel=alternate][hreflang]")
    others = {str(node.attributes["href"]).removeprefix(f"{ADDRESS}/") for node in found} - {piece.page}
    assert others == set(piece.expected.get("versions", []))


@every_piece
def test_addresses_that_the_header_names_lead_to_the_piece(piece: Piece, desk: Desk) -> None:
    site = desk(piece.dialect).site
    for path in piece.expected.get("formerly", []):
        assert path in site.files
        assert {site.target(path, str(a.attributes["href"]))[0] for a in site.page(path).css("main a, body a")} >= {
            piece.page
        }


# ── What a folder holds ──────────────────────────────────────────────────────────────────────


@every_folder
def test_every_source_becomes_a_page_or_is_told_or_is_withheld(dialect: str, desk: Desk) -> None:
    """The table itself has to be whole, or else a post could be lost without a test that sees it."""
    folder = desk(dialect)
    table = folder.expected
    listed = {
        *table["pieces"],
        *table.get("excluded", []),
        *table.get("introducing", []),
        *(place for place, line, _ in table["notices"] if line == 1),
    }
    sources = {
        file.relative_to(folder.content).as_posix()
        for ending in ("md", "markdown", "rst", "html")
        for file in folder.content.rglob(f"*.{ending}")
    }
    unknown = {path for path in sources - listed if not any(name in path for name in table["withheld"])}
    assert {path for path in unknown if not re.search(r"(^|/)_(site|layouts|includes)/", path)} == set()


@every_folder
def test_nothing_that_is_withheld_is_anywhere_in_the_output(dialect: str, desk: Desk) -> None:
    site, names = desk(dialect).site, ("canary", *desk(dialect).expected["withheld"])
    seen = [
        f"{path}: {name}"
        for path in site.files
        for name in names
        if name in path.lower() or name.encode() in (site.root / path).read_bytes().lower()
    ]
    assert seen == []


@every_folder
def test_what_no_list_should_name_is_named_by_none(dialect: str, desk: Desk) -> None:
    site = desk(dialect).site
    for hidden in desk(dialect).expected["unlisted"]:
        assert hidden in site.files
        name = hidden.rpartition("/")[2].encode()
        others = {path for path in site.files if b'http-equiv="refresh"' not in (site.root / path).read_bytes()}
        assert [path for path in others - {hidden} if name in (site.root / path).read_bytes()] == []


@every_folder
def test_the_same_pieces_and_no_more_are_in_the_feed(dialect: str, desk: Desk) -> None:
    folder = desk(dialect)
    entries = set(re.findall(r"<entry>.*?<link href=\"([^\"]+)\"", folder.site.text("feeds/all.atom.xml"), re.DOTALL))
    listed = {
        said["page"]
        for said in folder.expected["pieces"].values()
        if "date" in said and "is_translation" not in said and said["page"] not in folder.expected["unlisted"]
    }
    served = {f"{entry}index.html" if entry.endswith("/") else entry for entry in entries}
    assert {entry.removeprefix(f"{ADDRESS}/") for entry in served} == listed


@every_folder
def test_no_mark_of_the_other_program_is_left_on_a_page(dialect: str, desk: Desk) -> None:
    folder = desk(dialect)
    for piece in (one for one in pieces() if one.dialect == dialect):
        shown = " ".join(words(folder.site.page(piece.page).css_first(".reading").html))
        kept = " ".join(piece.words(folder.content))
        for mark in ("{%", "{{", "{#", "{:", "{filename}", "{static}", "|filename|", "+++", "layout:", ".. ", "<!--"):
            assert mark not in shown or mark in kept, f"{piece.path}: {mark}"


# ── What is told ─────────────────────────────────────────────────────────────────────────────


def place_of(line: str) -> tuple[str, int]:
    match = PLACE.fullmatch(line)
    assert match, line
    return match["file"], int(match["line"])


@every_folder
def test_what_is_not_kept_is_told_with_its_file_and_line(dialect: str, desk: Desk) -> None:
    folder = desk(dialect)
    root = folder.content.name
    untold = [
        f"{root}/{file}:{line}: {word}"
        for file, line, word in folder.expected["notices"]
        if not any(one.startswith(f"{root}/{file}:{line}: ") and word in one.lower() for one in folder.notices)
    ]
    assert untold == []


@every_folder
def test_every_notice_names_a_line_that_is_there(dialect: str, desk: Desk) -> None:
    folder = desk(dialect)
    assert folder.notices
    for notice in folder.notices:
        file, line = place_of(notice)
        assert 1 <= line <= len((folder.content.parent / file).read_text("utf-8", "replace").splitlines()), notice


@every_folder
def test_the_strict_mode_lists_the_same_as_problems_and_ends_with_1(dialect: str, desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(SystemExit) as stopped:
        build(
            content(dialect), tmp_path / "out", tmp_path / "cache", WORKERS=1, **expected(dialect).get("settings", {})
        )
    assert isinstance(stopped.value.code, str), "the report, which Python prints before it ends with 1"
    report = stopped.value.code.splitlines()
    places = {place_of(notice) for notice in desk(dialect).notices}
    # What has no day is a page in one mode and a story without a day in the other, and so is held against other fields.
    undated = {place_of(notice)[0] for notice in desk(dialect).notices if ": date: is missing" in notice}
    # What is only looked at in the lenient mode: signs by their names, and tags of Pelican's plugins.
    root = content(dialect).name
    places -= {(f"{root}/{file}", line) for file, line in expected(dialect).get("only_lenient", [])}
    # Nor has what has a problem of its own an address that it could share there.
    undated |= {place_of(notice)[0] for notice in desk(dialect).notices if ": address: " in notice}
    assert {place for place in places if place[0] not in undated} - {place_of(line) for line in report[:-1]} == set()
    assert not (tmp_path / "out").exists()


# ── What the audit asks of every page ────────────────────────────────────────────────────────


@every_folder
def test_every_link_of_the_site_names_a_file_and_an_anchor_on_it(dialect: str, desk: Desk) -> None:
    report = links.follow(Audited(dialect, desk(dialect).site.root, ADDRESS))
    assert report["total"] > report["excludes"]
    assert links.broken(report) == []


@every_folder
def test_no_page_has_a_script_a_handler_or_a_style_of_its_own(dialect: str, desk: Desk) -> None:
    site = desk(dialect).site
    assert {path: scripts.inline(site.root / path) for path in site.pages if scripts.inline(site.root / path)} == {}
    assert scripts.files(site.root) == {}
    assert [path for path in site.pages if site.page(path).css("[style]")] == []


@every_folder
def test_no_page_asks_anybody_else_for_anything(dialect: str, desk: Desk) -> None:
    site = desk(dialect).site
    for path in site.pages:
        page = site.page(path)
        asked = [node.html for node in page.css(LOADS) if re.match(r"([a-z]+:)?//", node.attributes.get("src") or "")]
        asked += [node.html for node in page.css("iframe, video, audio, embed, object, link[rel=stylesheet]")]
        assert asked == [], path


@every_folder
def test_every_page_has_one_headline_and_its_headings_skip_no_level(dialect: str, desk: Desk) -> None:
    site = desk(dialect).site
    for path in site.pages:
        page = site.page(path)
        if page.css_first("meta[http-equiv=refresh]"):
            continue  # nobody reads it
        levels = [int(str(node.tag)[1]) for node in page.css("h1, h2, h3, h4, h5, h6")]
        assert levels.count(1) == 1, path
        assert [(one, other) for one, other in pairwise(levels) if other > one + 1] == [], path


@every_folder
def test_every_picture_has_an_alternative_and_no_id_stands_twice(dialect: str, desk: Desk) -> None:
    site = desk(dialect).site
    for path in site.pages:
        page = site.page(path)
        assert [node.html for node in page.css("img") if "alt" not in node.attributes] == [], path
        ids = Counter(str(node.attributes["id"]) for node in page.css("[id]"))
        assert [name for name, count in ids.items() if count > 1] == [], path


# ── That these tests can fail ────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("shown", ["one two", "two one three", "one two three four", "one two 3"])
def test_a_word_that_is_missing_moved_added_or_changed_is_seen(shown: str) -> None:
    assert missing("one two three".split(), shown.split())


@pytest.mark.parametrize("shown", ["one x y three", "one three", "one one three three"])
def test_words_may_stand_in_a_gap(shown: str) -> None:
    assert missing(["one", GAP, "three"], shown.split()) == ""
    assert missing(["two", GAP, "three"], shown.split())


def test_blocks_part_words_and_marks_do_not() -> None:
    assert words("<p>a<em>b</em></p><p>c &amp; d<br>e</p>") == ["ab", "c", "&", "d", "e"]
