"""The text edition: the newest headlines on a light page, and each story as plain text."""

import gzip
from typing import Any

import pytest
from selectolax.lexbor import LexborHTMLParser

from dateline_news.model.digests import digest
from dateline_news.model.numbered_links import numbered
from dateline_news.model.paper import Correction, Link, Paper, Story
from dateline_news.plugins.text_edition.headlines import MOST
from dateline_news.press import plan
from dateline_news.press.render.jinja import draw
from tests.papers import HARD, THEME, author, edition, moment, paper, story

SITE = "https://example.org/paper"
Edition = dict[str, plan.Page | plan.File | plan.Bundle]
MOST_BYTES = 5_000  # of the page, compressed


def files(*stories: Story, **more: Any) -> Edition:
    """The whole edition of a paper that has a text edition."""
    return edition(paper(*stories, TEXT_EDITION=True, **more))


def text(piece: Story, **more: Any) -> str:
    """The text of a story."""
    file = files(piece, **more)[piece.path.replace(".html", ".txt")]
    assert isinstance(file, plan.File)
    return file.write(file.inputs).decode("utf-8-sig")


def drawn(of: Edition, path: str) -> str:
    """A page of an edition."""
    page = of[path]
    assert isinstance(page, plan.Page)
    return draw(THEME, page.template, page.inputs)


def test_a_paper_has_none_unless_it_asks() -> None:
    of = edition(paper(story()))
    assert [path for path in of if path.endswith(".txt")] == ["robots.txt"]
    assert "text.html" not in of
    assert "Text edition" not in drawn(of, "index.html")


def test_a_story_is_its_head_its_copy_and_the_addresses_of_its_links_by_number() -> None:
    second = '<h2>Then</h2><p><a href="https://e.example">They</a> left.</p>'
    body = f'<p>Boats <a href="{numbered(0)}">came</a>.</p>{second}'
    piece = story(
        HARD, "2026-03-01 09:30", text=body, slug="a", standfirst="A deck.", links=(Link("2026/01/01/b.html"),),
        authors=(author("Ada Fen"), author("Ben Lock")), dateline="Quay", modified=moment("2026-03-02"),
        corrections=(Correction(moment("2026-03-02"), "correction", "It was blue."),), points=("One.", "Two."),
    )  # fmt: skip
    assert (
        text(piece)
        == f"""{HARD}

A deck.

By Ada Fen, Ben Lock
Quay
Published 1 March 2026, 09:30 UTC
Updated 2 March 2026

Correction, 2 March 2026: It was blue.

* One.
* Two.

Boats came [1].


Then

They [2] left.

[1] {SITE}/2026/01/01/b.html
[2] https://e.example

The Sample
{SITE}/2026/03/01/a.html
"""
    )


def test_a_story_without_a_byline_is_from_its_source_and_claims_no_time() -> None:
    lines = text(story(source_name="Daily", source_url="https://daily.example/a", rights="© Daily")).splitlines()
    assert {"From Daily", "Published 1 March 2026", "https://daily.example/a", "© Daily"} <= set(lines)


def test_it_is_utf_8_wherever_it_is_opened() -> None:
    piece = story("سڑک", slug="a", lang="ur")
    file = files(piece)["2026/03/01/a.txt"]
    assert isinstance(file, plan.File)
    assert file.write(file.inputs).startswith("\ufeffسڑک\n".encode())


def test_the_page_names_the_newest_by_section_in_the_paper_s_order() -> None:
    stories = [story(f"S {at}", f"2026-03-{at + 1:02}", ("Culture", "World", "Arts")[at % 3]) for at in range(6)]
    html = LexborHTMLParser(drawn(files(*stories), "text.html"))
    assert [node.text() for node in html.css("h2")] == ["World", "Culture", "Arts"]
    assert [(node.text(), node.attributes["href"]) for node in html.css("section:first-of-type a")] == [
        ("S 4", "2026/03/05/s-4.txt"), ("S 1", "2026/03/02/s-1.txt"),
    ]  # fmt: skip


@pytest.mark.parametrize("letters", ["0123456789abcdef", "سیلاب کی خبرطوفن"])
def test_the_page_is_light_however_many_stories_there_are(letters: str) -> None:
    """A headline of as many letters as fit on two lines, in an order that nothing compresses well."""

    def title(at: int) -> str:
        return digest(at)[:60].translate(str.maketrans("0123456789abcdef", letters))

    stories = [story(title(at), f"2026-03-01 {at // 60:02}:{at % 60:02}", slug=f"{at}-{'a' * 40}") for at in range(99)]
    page = drawn(files(*stories), "text.html")
    assert len(LexborHTMLParser(page).css("li")) == MOST
    assert len(gzip.compress(page.encode(), 9, mtime=0)) < MOST_BYTES


def test_pages_lead_to_it_and_a_story_to_its_text() -> None:
    of = files(story("A", slug="a"), story("B", "2026-02-01", slug="b", hidden=True))
    foot = LexborHTMLParser(drawn(of, "index.html")).css_matches('.foot a[href="text.html"]')
    page = LexborHTMLParser(drawn(of, "2026/03/01/a.html"))
    ways = {node.tag for node in page.css('[href="../../../2026/03/01/a.txt"][type="text/plain"]')}
    assert (foot, ways) == (True, {"link", "a"})
    assert "2026/02/01/b.txt" not in of
    assert not LexborHTMLParser(drawn(of, "2026/02/01/b.html")).css('[type="text/plain"]')


def test_one_more_story_writes_its_text_and_the_page_of_headlines_and_no_other_text() -> None:
    def text_files(of: Paper) -> dict[str, Any]:
        return {path: file.inputs for path, file in edition(of).items() if path.endswith((".txt", "text.html"))}

    old = [story(f"Old {at}", f"2026-02-0{at + 1}") for at in range(3)]
    before, after = (text_files(paper(*stories, TEXT_EDITION=True)) for stories in (old, [*old, story("New")]))
    assert {path for path in after if after[path] != before.get(path)} == {"2026/03/01/new.txt", "text.html"}
