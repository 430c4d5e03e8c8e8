"""Claims about the miniature paper as a whole."""

import gzip
import re
from collections import Counter
from itertools import pairwise
from pathlib import Path

import pytest

from dateline_news.plugins.search import SCRIPT_PATH
from tests.site.built import ADDRESS, PAPER, Site, pelican, words

HARD = 'MPs "approve" AT&T budget <live>'
STORY = "2026/03/01/hard-headline.html"
SCRIPTS = {"search.html": ["application/json", SCRIPT_PATH], "404.html": [""]}  # those that are no structured data


def unpacked(file: Path) -> bytes:
    """What a file says, also where it is compressed, as those of an index are."""
    data = file.read_bytes()
    return gzip.decompress(data) if data.startswith(b"\x1f\x8b") else data


def test_every_story_of_the_paper_has_its_page(paper: Site) -> None:
    assert {STORY, "2026/02/20/same-slug.html", "2026/02/13/same-slug.html", "2026/02/28/urdu-ur.html"} <= paper.files


def test_stories_of_one_minute_are_ordered_by_their_files(paper: Site) -> None:
    headlines = [link.text() for link in paper.page("2026/03/index.html").css(".card h3 a")]
    assert headlines == ["Ferry 🛳️ returns, 🇵🇰 flag and all", HARD, "A third story at the same minute"]


def test_no_word_of_an_unpublished_story_is_in_the_edition(paper: Site) -> None:
    for file in paper.files:
        assert "canary" not in file.lower()
        assert b"canary" not in unpacked(paper.root / file).lower(), file


def test_nothing_points_to_a_hidden_story(paper: Site) -> None:
    assert "noindex" in paper.text("2026/02/10/hidden.html")
    for file in paper.files - {"2026/02/10/hidden.html"}:
        assert b"02/10/hidden" not in unpacked(paper.root / file), file
    assert not any("unlistedtopic" in file for file in paper.files)


def test_every_link_names_a_file_that_exists_and_an_anchor_on_it(paper: Site) -> None:
    count = 0
    for path in paper.pages:
        if path == "404.html":
            continue
        for node in paper.page(path).css("[href], [src]"):
            href = node.attributes.get("href") or node.attributes.get("src") or ""
            if re.match(r"(https?|mailto):", href):
                continue
            file, anchor = paper.target(path, href)
            assert file in paper.files, f"{path} → {href}"
            assert not href.startswith("/"), f"{path} → {href}"
            assert not anchor or paper.page(file).css_first(f'[id="{anchor}"]'), f"{path} → {href}"
            count += 1
    assert count > len(paper.pages) * 10


def test_the_404_page_works_at_any_depth(paper: Site) -> None:
    page = paper.page("404.html")
    links = [
        str(node.attributes["href"])
        for node in page.css("a[href], link[rel=icon]")
        if node.attributes["href"] != "#main"
    ]
    assert links
    for href in links:
        assert href.startswith("/sub/"), href
        assert href.removeprefix("/sub/") in paper.files, href


def test_every_page_has_a_title_a_language_and_one_headline(paper: Site) -> None:
    for path in paper.pages:
        page = paper.page(path)
        assert page.css_first("html").attributes["lang"] == ("ur" if path.endswith("-ur.html") else "en"), path
        assert page.css_first("title").text().strip(), path
        assert len(page.css("h1")) == 1, path
        assert len(page.css("main")) == 1, path


def test_headings_never_skip_a_level(paper: Site) -> None:
    for path in paper.pages:
        levels = [int(str(node.tag)[1]) for node in paper.page(path).css("h1, h2, h3, h4, h5, h6")]
        assert not [(level, next_level) for level, next_level in pairwise(levels) if next_level > level + 1], (
            path,
            levels,
        )


def test_no_id_stands_twice_on_a_page(paper: Site) -> None:
    for path in paper.pages:
        ids = Counter(node.attributes["id"] for node in paper.page(path).css("[id]"))
        assert max(ids.values()) == 1, path


def test_no_page_holds_a_script_a_handler_or_a_style_attribute(paper: Site) -> None:
    for path in paper.pages:
        page = paper.page(path)
        scripts = [node for node in page.css("script") if node.attributes.get("type") != "application/ld+json"]
        assert [node.attributes.get("type") or node.attributes.get("src", "") for node in scripts] == SCRIPTS.get(
            path, []
        ), path
        for node in page.css("*"):
            assert not [name for name in node.attributes if name == "style" or name.startswith("on")], path
    scripts = [file for file in paper.files if file.endswith((".js", ".mjs", ".wasm"))]
    assert [file for file in scripts if not file.startswith("search/")] == []


def test_the_policy_comes_first_after_the_charset(paper: Site) -> None:
    for path in paper.pages:
        metas = paper.page(path).css("head > *")
        assert metas[0].attributes == {"charset": "utf-8"}, path
        assert metas[1].attributes["http-equiv"] == "Content-Security-Policy", path


def test_the_hard_headline_is_right_in_the_document(paper: Site) -> None:
    page = paper.page(STORY)
    assert page.css_first("h1").text() == HARD
    assert page.css_first("title").text() == f"{HARD} — Dateline"
    assert page.css_first('meta[property="og:title"]').attributes["content"] == HARD


@pytest.mark.parametrize("path", ["index.html", "world.html", "topics/budget.html", "2026/03/index.html", "404.html"])
def test_the_hard_headline_is_right_in_lists(paper: Site, path: str) -> None:
    assert HARD in [link.text() for link in paper.page(path).css("main a")]


def test_a_summary_with_quotes_is_right_as_a_description(paper: Site) -> None:
    summary = 'A headline with "quotes", an ampersand & <angle brackets> is text, not markup.'
    assert paper.page(STORY).css_first("meta[name=description]").attributes["content"] == summary
    assert paper.page(STORY).css_first(".headline .standfirst").text() == summary


def test_markdown_in_a_summary_becomes_text(paper: Site) -> None:
    assert (
        paper.page("2026/02/27/table.html").css_first(".headline .standfirst").text() == "A table with figures in it."
    )


def test_a_story_without_a_summary_has_no_standfirst_but_a_description(paper: Site) -> None:
    page = paper.page("2026/02/26/no-summary-no-tags.html")
    assert page.css_first(".headline .standfirst") is None
    assert "stands in for the summary" in str(page.css_first("meta[name=description]").attributes["content"])


def test_several_authors_are_named_in_their_order(paper: Site) -> None:
    byline = paper.page("2026/03/01/third-at-the-minute.html").css_first(".by")
    assert words(byline) == "By Edda Dunmarrow, Osric Wharfinger and Mirren Tidewell".split()


def test_a_day_without_a_time_claims_none_anywhere(paper: Site) -> None:
    page = paper.text("2026/02/25/picture.html")
    assert 'datetime="2026-02-25"' in page
    assert '"datePublished": "2026-02-25"' in page
    assert "2026-02-25T" not in page
    assert "00:00" not in page


def test_a_time_is_shown_with_its_zone(paper: Site) -> None:
    times = [node.text() for node in paper.page(STORY).css(".byline time")]
    assert times == ["1 March 2026, 09:30 UTC", "2 March 2026, 18:05 UTC"]


def test_an_urdu_story_stands_on_an_urdu_page_whose_names_are_the_paper_s(paper: Site) -> None:
    page = paper.page("2026/02/28/urdu-ur.html")
    assert (page.css_first("html").attributes["lang"], page.css_first("html").attributes["dir"]) == ("ur", "rtl")
    for part in ("h1", ".standfirst", ".reading", "main article"):
        assert "lang" not in page.css_first(part).attributes, part
    for part in (".masthead .wordmark a", ".sections li:first-child a", ".kicker a"):
        assert page.css_first(part).attributes["lang"] == "en", part


def test_translations_name_one_another_and_only_the_original_is_listed(paper: Site) -> None:
    for path in ("2026/02/08/both.html", "2026/02/08/both-ur.html"):
        links = {str(n.attributes["hreflang"]): n.attributes["href"] for n in paper.page(path).css("link[hreflang]")}
        english, urdu = f"{ADDRESS}/2026/02/08/both.html", f"{ADDRESS}/2026/02/08/both-ur.html"
        assert links == {"en": english, "ur": urdu, "x-default": english}
    assert "both-ur.html" not in paper.text("world.html")


def test_two_stories_that_share_a_slug_are_no_translations(paper: Site) -> None:
    assert not paper.page("2026/02/20/same-slug.html").css("link[hreflang]")


def test_the_lead_picture_has_size_alt_caption_and_credit(paper: Site) -> None:
    figure = paper.page("2026/02/25/picture.html").css_first("figure.picture")
    image = figure.css_first("img").attributes
    assert (image["width"], image["height"], image["alt"]) == ("1200", "800", "A harbour wall under a grey sky")
    assert words(figure) == 'The wall, "rebuilt" & dry Demo desk'.split()


def test_a_picture_in_the_text_has_its_size_and_its_title_as_caption(paper: Site) -> None:
    image = paper.page("2026/02/25/picture.html").css_first(".reading figure img").attributes
    assert re.fullmatch(r"\.\./\.\./\.\./pictures/boats-[0-9a-f]{10}-640\.jpg", image["src"])
    assert (image["width"], image["height"], image["loading"]) == ("640", "360", "lazy")


def test_settings_stand_on_the_static_pages(paper: Site) -> None:
    page = paper.page("about.html")
    assert page.css_first(".standfirst").text() == "Dateline is the miniature paper of the tests."
    assert page.css_first('.reading a[href^="mailto:"]').text() == "newsroom@example.org"


def test_a_stock_pelican_article_builds_unchanged(paper: Site) -> None:
    page = paper.page("2019/12/31/stock.html")
    assert page.css_first("h1").text() == "My super title"
    assert page.css_first(".kicker").text().strip() == "Python"


def test_the_same_content_makes_the_same_bytes_anywhere(paper: Site, tmp_path: Path) -> None:
    other = tmp_path / "elsewhere" / "out"
    env = {"PYTHONHASHSEED": "7", "LC_ALL": "C.UTF-8", "TZ": "Asia/Karachi", "HOME": str(tmp_path), "SITEURL": ADDRESS}
    env["PAPER_SEARCH"] = "search.html"
    run = pelican(PAPER, other, cwd=PAPER, **env)
    assert run.returncode == 0, run.stderr
    elsewhere = Site(other)
    assert elsewhere.files == paper.files
    assert [file for file in paper.files if (paper.root / file).read_bytes() != (other / file).read_bytes()] == []
