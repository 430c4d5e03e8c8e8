"""The page on how to follow the paper."""

from typing import Any

import pytest
from selectolax.lexbor import LexborHTMLParser

from dateline_news.model.archive import Archive
from dateline_news.model.paper import Correction, Paper
from dateline_news.plugins.feeds import follow
from dateline_news.press.plan import Page
from dateline_news.press.render.jinja import draw
from tests.papers import THEME, author, edition, moment, paper, static_page, story, topic

PATH = "follow.html"
NO_FEEDS: dict[str, Any] = {
    f"{name}_{kind}": None for name in ("FEED_ALL", "CATEGORY_FEED", "SUMMARY_FEED") for kind in ("ATOM", "RSS", "JSON")
}
WRONG = story("Wrong", corrections=(Correction(moment("2026-03-02"), "correction", "It was red."),))
NEWS = (WRONG, story("Play", "2026-03-02", "Culture", topics=(topic("Sea"),), authors=(author("A B"),)))


def drawn(of: Paper) -> Any:
    """The page of a paper, as readers get it."""
    page = edition(of)[PATH]
    assert isinstance(page, Page)
    return LexborHTMLParser(draw(THEME, "follow", page.inputs))


def rows(of: Paper) -> dict[str, list[str]]:
    """The rows of the page: the name of what the feeds are of, and their addresses."""
    return {
        row.css_first("h3").text(): [str(link.attributes["href"]) for link in row.css(".formats a")]
        for row in drawn(of).css(".follow ul > li")
    }


def test_every_feed_is_named_and_each_is_a_file_of_the_edition() -> None:
    of = paper(*NEWS)
    shown = rows(of)
    assert shown == {
        "The Sample": ["feeds/all.atom.xml", "feeds/all.rss.xml", "feeds/all.json"],
        "World": ["feeds/world.atom.xml", "feeds/world.rss.xml", "feeds/world.json"],
        "Culture": ["feeds/culture.atom.xml", "feeds/culture.rss.xml", "feeds/culture.json"],
        "Corrections": ["feeds/corrections.atom.xml"],
        "Topics": [],
        "Authors": [],
    }
    assert sorted(path for paths in shown.values() for path in paths) == sorted(
        path for path in edition(of) if path.startswith("feeds/") and not path.endswith(".css")
    )


def test_a_row_says_what_is_in_its_feeds_unless_it_is_a_section_whose_name_says_so() -> None:
    rows = drawn(paper(*NEWS)).css(".follow ul > li")
    assert [[about.text() for about in row.css("p:not(.formats)")] for row in rows] == [
        ["The newest stories of all sections."],
        [],
        [],
        ["What was wrong in our stories, and what is right."],
        *[["Each that has several stories has a feed of summaries, which its page names."]] * 2,
    ]


def test_a_link_says_of_what_its_feed_is() -> None:
    links = drawn(paper(*NEWS)).css(".formats a")
    assert [link.attributes["aria-label"] for link in links][3:6] == ["World: Atom", "World: RSS", "World: JSON"]
    assert links[2].attributes["type"] == "application/feed+json"


def test_feeds_of_topics_and_authors_are_named_on_their_own_pages() -> None:
    """There may be thousands of them, and a new one would change the page."""
    shown = rows(paper(*NEWS, TAG_FEED_ATOM="feeds/{slug}.atom.xml", AUTHOR_FEED_JSON="feeds/by/{slug}.json"))
    assert [*shown.items()][-2:] == [("Topics", []), ("Authors", [])]


def test_feeds_of_languages_are_named_in_them() -> None:
    urdu = story("Urdu", "2026-03-03", lang="ur", is_translation=True)
    of = paper(*NEWS, urdu, TRANSLATION_FEED_ATOM="feeds/in-{lang}.xml")
    assert rows(of)["اردو"] == ["feeds/in-ur.xml"]
    assert drawn(of).css_first("[lang=ur]").attributes["dir"] == "rtl"


def test_feeds_of_the_front_of_a_language_are_named_with_the_way_there() -> None:
    of = paper(*NEWS, story("Urdu", "2026-03-03", lang="ur"), LANGUAGES=["ur"])
    assert rows(of)["اردو"] == ["ur/feeds/all.atom.xml", "ur/feeds/all.rss.xml", "ur/feeds/all.json"]
    link = drawn(of).css_first('h3 [href="ur/index.html"]')
    assert (link.attributes["lang"], link.attributes["dir"], link.text()) == ("ur", "rtl", "اردو")


@pytest.mark.parametrize(
    ("address", "href"),
    [("https://mail.example/paper", "https://mail.example/paper"), ("/about.html", "about.html")],
)
def test_a_newsletter_is_named_if_there_is_one(address: str, href: str) -> None:
    (link,) = drawn(paper(*NEWS, pages=(static_page(),), NEWSLETTER=address)).css(".follow > section:first-child a")
    assert link.attributes["href"] == href
    assert drawn(paper(*NEWS)).css(".follow > section:first-child a") == []


def test_a_paper_with_a_newsletter_and_no_feeds_says_nothing_of_feeds() -> None:
    page = drawn(paper(story(), NEWSLETTER="https://mail.example/", **NO_FEEDS))
    assert [heading.text() for heading in page.css(".follow h2")] == ["By e-mail", "On your home screen"]


@pytest.mark.parametrize(
    "of",
    [
        paper(*NEWS, FOLLOW_SAVE_AS=""),
        paper(story(), **NO_FEEDS),
        paper(story(), site=""),
    ],
    ids=["switched off", "no feed", "no address"],
)
def test_without_anything_to_follow_there_is_no_page_and_no_link_to_it(of: Paper) -> None:
    files = edition(of)
    assert PATH not in files
    assert {file.inputs["follow_page"] for file in files.values() if isinstance(file, Page)} == {None}


def test_every_page_leads_there_wherever_it_stands() -> None:
    files = edition(paper(*NEWS, FOLLOW_SAVE_AS="follow us/index.html"))
    ways = [file.inputs["follow_page"] for file in files.values() if isinstance(file, Page)]
    assert ways == [{"path": "follow%20us/index.html"}] * len(ways)
    assert "follow us/index.html" in files


def test_a_page_of_the_paper_s_own_takes_its_place() -> None:
    of = paper(*NEWS, pages=(static_page("Follow", "<p>Write to us.</p>"),))
    assert [*follow.pages(Archive(of))] == []
    assert edition(of)["index.html"].inputs["follow_page"] == {"path": PATH}


def test_the_page_names_its_feeds_for_feed_readers_too() -> None:
    offered = [link.attributes["href"] for link in drawn(paper(*NEWS)).css("link[rel=alternate][type]")]
    assert offered == ["feeds/all.atom.xml", "feeds/all.rss.xml", "feeds/all.json"]


def test_the_masthead_of_the_front_page_and_every_foot_lead_there() -> None:
    files = edition(paper(*NEWS))
    front = LexborHTMLParser(draw(THEME, "index", files["index.html"].inputs))
    assert [(link.text(), link.attributes["href"]) for link in front.css(".tools a")] == [("Follow", PATH)]
    story_page = LexborHTMLParser(draw(THEME, "article", files[WRONG.path].inputs))
    links = story_page.css('.foot [aria-labelledby="foot-follow"] a')
    assert [link.attributes["href"] for link in links] == [f"../../../{PATH}"]
