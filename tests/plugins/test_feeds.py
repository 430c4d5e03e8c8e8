"""The feeds, read by a feed parser, by an XML parser, and by the rules of JSON Feed as they stand in json_feed.py."""

import json
import re
from dataclasses import replace
from datetime import datetime
from typing import Any
from xml.etree import ElementTree as ET
from zoneinfo import ZoneInfo

import feedparser
import pytest

from dateline_news.model import numbered_links
from dateline_news.model.archive import Archive
from dateline_news.model.deferred import resolve
from dateline_news.model.paper import Label, Link, Paper
from dateline_news.plugins import feeds
from dateline_news.plugins.feeds import readable
from dateline_news.press.plan import File, Page
from tests.papers import HARD, author, moment, paper, section, story, text_of, topic
from tests.plugins import json_feed

ATOM = {"a": "http://www.w3.org/2005/Atom"}
SITE = "https://example.org/paper"
SENTENCE = (
    "This is a feed, which programs read for you. Copy the address of this page into a feed reader, and what is new "
    "will appear there."
)
BODY = f'<p>One <a href="{numbered_links.numbered(0)}">two</a> &amp; "three".</p>'
NEWS = paper(
    story(
        HARD,
        "2026-03-02 09:30",
        text=BODY,
        links=(Link("world.html"),),
        topics=(topic("Sea"),),
        authors=(author("A B"), author("C D")),
    ),
    story("Older", "2026-03-01", "Culture", modified=moment("2026-03-05 10:00"), description=HARD),
    story("Hidden", "2026-03-09", hidden=True),
)


def files(of: Paper) -> dict[str, bytes]:
    """The bytes of every feed, by path."""
    return {file.path: file.write(resolve(file.inputs, text_of)) for file in feeds.pages(Archive(of))}


def parsed(path: str, of: Paper = NEWS) -> Any:
    """A feed as a feed reader sees it."""
    return feedparser.parse(files(of)[path])


def tree(path: str, of: Paper = NEWS) -> ET.Element:
    """A feed as XML."""
    return ET.fromstring(files(of)[path])  # noqa: S314  our own XML


def json_of(path: str, of: Paper = NEWS) -> dict[str, Any]:
    """A JSON Feed that keeps the rules of the format."""
    feed: dict[str, Any] = json.loads(files(of)[path])
    assert json_feed.faults(feed) == []
    return feed


BOTH = pytest.mark.parametrize("path", ["feeds/all.atom.xml", "feeds/all.rss.xml"])


def test_the_site_and_every_section_have_every_kind() -> None:
    assert set(files(NEWS)) == {
        f"feeds/{name}.{end}" for name in ("all", "world", "culture") for end in ("atom.xml", "rss.xml", "json")
    }


@BOTH
def test_a_story_keeps_its_identity_in_a_feed_when_its_address_changes(path: str) -> None:
    """Else every reader of the feed would be told of it a second time."""
    odd = "2026/03/01/a b%41.html"
    of = paper(
        story("A", "2026-03-02", path="x/a b.html", url="x/a%20b.html", identity="2026/03/02/a.html"),
        story("B", "2026-03-01", path=odd, url="2026/03/01/a%20b%2541.html", identity=odd),
    )
    ids = [item.id for item in parsed(path, of).entries]
    assert ids == [f"{SITE}/2026/03/02/a.html", f"{SITE}/{odd}"]
    assert [item.link for item in parsed(path, of).entries] == [
        f"{SITE}/x/a%20b.html",
        f"{SITE}/2026/03/01/a%20b%2541.html",
    ]


def test_a_feed_without_an_address_is_not_written() -> None:
    without = ("FEED_ALL_RSS", "FEED_ALL_JSON", "CATEGORY_FEED_ATOM", "CATEGORY_FEED_RSS", "CATEGORY_FEED_JSON")
    settings: dict[str, Any] = dict.fromkeys(without)
    assert set(files(paper(story(), **settings))) == {"feeds/all.atom.xml"}


@pytest.mark.parametrize("path", sorted(path for path in files(NEWS) if path.endswith(".xml")))
def test_a_feed_reader_takes_it_without_complaint(path: str) -> None:
    feed = parsed(path)
    assert (feed.bozo, feed.version) == (False, "atom10" if "atom" in path else "rss20")


def test_a_label_on_a_page_of_no_kind_has_no_feed_of_its_own() -> None:
    """It was a KeyError: a plugin may draw a label's page by a template of its own."""
    of_label = feeds.head(Page("sea.html", "atlas", {}, subject=topic("Sea")), NEWS.front)
    assert of_label == feeds.head(Page("404.html", "404", {}), NEWS.front)


@BOTH
def test_a_headline_comes_back_exactly(path: str) -> None:
    assert [title.text for title in tree(path).iterfind(".//{*}title")][-2:] == [HARD, "Older"]
    assert parsed(path).entries[0].title == HARD


@BOTH
def test_a_standfirst_comes_back_exactly(path: str) -> None:
    """Both formats take it for HTML: `<live>` would be a tag, and vanish."""
    name = "summary" if "atom" in path else "description"
    text = [element.text for element in tree(path).iterfind(f".//{{*}}{name}")][-1]
    assert text == "MPs &quot;approve&quot; AT&amp;T budget &lt;live&gt;"


@BOTH
def test_the_text_is_whole_and_its_links_lead_there_from_anywhere(path: str) -> None:
    (content,) = parsed(path).entries[0].content
    assert content.value == f'<p>One <a href="{SITE}/world.html">two</a> &amp; "three".</p>'
    assert content.type == "text/html"


@BOTH
def test_an_entry_names_its_authors_section_and_topics(path: str) -> None:
    entry = parsed(path).entries[0]
    assert entry.author == "A B, C D"
    assert [tag.term for tag in entry.tags] == ["World", "Sea"]


@BOTH
def test_the_identity_of_an_entry_is_its_address(path: str) -> None:
    entry = parsed(path).entries[1]
    assert entry.link == entry.id == f"{SITE}/2026/03/01/older.html"


def test_a_guid_is_marked_as_no_permalink() -> None:
    """It is an identity that stays if the address should move."""
    assert {guid.get("isPermaLink") for guid in tree("feeds/all.rss.xml").iterfind(".//guid")} == {"false"}


def test_a_feed_of_atom_has_an_identity_and_links_to_itself_and_its_page() -> None:
    root = tree("feeds/culture.atom.xml")
    assert root.findtext("a:id", namespaces=ATOM) == f"{SITE}/feeds/culture.atom.xml"
    assert {link.get("rel"): link.get("href") for link in root.iterfind("a:link", ATOM)} == {
        "alternate": f"{SITE}/culture.html",
        "self": f"{SITE}/feeds/culture.atom.xml",
    }


def test_dates_are_those_of_publication_and_of_the_last_change() -> None:
    new, old = parsed("feeds/all.atom.xml").entries
    assert (new.published, new.updated) == ("2026-03-02T09:30:00+00:00", "2026-03-02T09:30:00+00:00")
    assert (old.published, old.updated) == ("2026-03-01T00:00:00+00:00", "2026-03-05T10:00:00+00:00")
    assert parsed("feeds/all.rss.xml").entries[0].published == "Mon, 02 Mar 2026 09:30:00 +0000"


def test_dates_are_rounded_as_those_of_pages_are() -> None:
    """The sun's time, which zones had before there were any, has seconds in its offset, and no feed may."""
    old = replace(moment("1800-01-01"), at=datetime(1800, 1, 1, tzinfo=ZoneInfo("Europe/London")))
    new = moment("2026-03-02 09:30:00.123456+00:00")
    of = paper(replace(story("Old", "1800-01-01"), date=old), replace(story("New", "2026-03-02"), date=new))
    entries = [
        [entry.findtext("a:published", namespaces=ATOM)]
        for entry in tree("feeds/all.atom.xml", of).iter(f"{{{ATOM['a']}}}entry")
    ]
    assert sorted(entries) == [["1799-12-31T23:59:15-00:02"], ["2026-03-02T09:30:00.123+00:00"]]
    assert tree("feeds/all.atom.xml", of).findtext("a:updated", namespaces=ATOM) == "2026-03-02T09:30:00.123+00:00"
    rss = [entry.published for entry in parsed("feeds/all.rss.xml", of).entries]
    assert sorted(rss) == ["Mon, 02 Mar 2026 09:30:00 +0000", "Tue, 31 Dec 1799 23:59:15 -0002"]


def test_a_feed_was_updated_when_its_last_story_changed() -> None:
    assert parsed("feeds/all.atom.xml").feed.updated == "2026-03-05T10:00:00+00:00"
    assert parsed("feeds/world.atom.xml").feed.updated == "2026-03-02T09:30:00+00:00"


def test_dates_are_compared_as_moments_and_not_as_texts() -> None:
    """Moments of two zones were once compared as texts."""
    of = paper(story("Early", "2026-03-02 01:00:00+05:00"), story("Late", "2026-03-01 23:00:00+00:00"))
    assert parsed("feeds/all.atom.xml", of).feed.updated == "2026-03-01T23:00:00+00:00"


def test_a_feed_is_the_same_whenever_it_is_made() -> None:
    assert files(NEWS) == files(NEWS)
    assert parsed("feeds/all.atom.xml", paper()).feed.updated == "1970-01-01T00:00:00+00:00"


def test_a_feed_holds_the_newest_and_not_more_than_it_should() -> None:
    of = paper(*(story(f"{at}", f"2026-03-{at:02}") for at in range(1, 9)), FEED_MAX_ITEMS=3)
    assert [entry.title for entry in parsed("feeds/all.rss.xml", of).entries] == ["8", "7", "6"]


def test_a_section_s_feed_holds_its_stories_only() -> None:
    feed = parsed("feeds/culture.rss.xml")
    assert (feed.feed.title, [entry.title for entry in feed.entries]) == ("The Sample: Culture", ["Older"])


def test_no_feed_holds_a_hidden_story() -> None:
    assert not any(b"Hidden" in xml for xml in files(NEWS).values())


@BOTH
def test_a_feed_names_the_paper_and_its_language(path: str) -> None:
    feed = parsed(path).feed
    assert (feed.title, feed.subtitle, feed.language) == ("The Sample", "A paper for tests", "en")


@BOTH
def test_a_paper_without_a_tagline_has_a_feed_that_is_right(path: str) -> None:
    feed = parsed(path, paper(story(), tagline=""))
    assert (feed.bozo, feed.feed.subtitle) == (False, "The Sample")


@BOTH
def test_a_story_without_a_byline_names_no_author_of_its_own(path: str) -> None:
    older = parsed(path).entries[1]
    assert (older.title, "author" in older) == ("Older", False)


def test_every_page_names_the_site_s_feeds_and_a_section_its_own() -> None:
    world = Page("world.html", "category", LISTED, subject=section("World"))
    other = Page("2026/03/02/a.html", "article", {}, subject=story())
    named = [feed["path"] for feed in feeds.head(other, NEWS.front)["feeds"]]
    assert named == ["feeds/all.atom.xml", "feeds/all.rss.xml"]
    assert {feed["path"]: feed["type"] for feed in feeds.head(world, NEWS.front)["feeds"]} == {
        "feeds/all.atom.xml": "application/atom+xml",
        "feeds/world.atom.xml": "application/atom+xml",
        "feeds/all.rss.xml": "application/rss+xml",
        "feeds/world.rss.xml": "application/rss+xml",
        "feeds/world.json": "application/feed+json",
    }


def test_the_text_is_in_no_input_of_a_feed() -> None:
    assert all(isinstance(entry, File) for entry in feeds.pages(Archive(NEWS)))


KINDS = ("ATOM", "RSS", "JSON")
LISTED = {"year": None, "count": 1}  # what a page of a label says of its list
EVERY_KIND: dict[str, Any] = {"SUMMARY_FEED_ATOM": None} | {
    f"{name}_{kind}": f"x/{name}/{pattern}.{kind}"
    for kind in KINDS
    for name, pattern in [
        ("FEED", "all"), ("FEED_ALL", "all"), ("CATEGORY_FEED", "{slug}"), ("TAG_FEED", "{slug}"),
        ("AUTHOR_FEED", "{slug}"), ("TRANSLATION_FEED", "{lang}"),
    ]
}  # fmt: skip


def papers(**settings: Any) -> Paper:
    """The same paper with an Urdu translation, under some settings."""
    urdu = story("Urdu", "2026-03-03", lang="ur", is_translation=True)
    return paper(*NEWS.stories, urdu, **settings)


def named(page: Page, of: Paper) -> list[str]:
    """The feeds that the head of a page names."""
    return [feed["path"] for feed in feeds.head(page, of.front)["feeds"]]


def test_every_kind_of_feed_that_is_set_is_written() -> None:
    names = [
        "FEED/all", "FEED_ALL/all", "CATEGORY_FEED/world", "CATEGORY_FEED/culture", "TAG_FEED/sea",
        "AUTHOR_FEED/a-b", "AUTHOR_FEED/c-d", "TRANSLATION_FEED/en", "TRANSLATION_FEED/ur",
    ]  # fmt: skip
    assert set(files(papers(**EVERY_KIND))) == {f"x/{name}.{kind}" for name in names for kind in KINDS}


@pytest.mark.parametrize("nothing", [None, ""])
def test_no_feed_that_is_not_wanted_is_written(nothing: str | None) -> None:
    of = papers(**dict.fromkeys(EVERY_KIND, nothing))
    assert files(of) == {}
    assert named(Page("index.html", "index", {}), of) == []


@pytest.mark.parametrize(
    ("page", "own"),
    [
        (Page("index.html", "index", {}), None),
        (Page("world.html", "category", LISTED, subject=section("World")), "CATEGORY_FEED/world"),
        (Page("topics/sea.html", "tag", LISTED, subject=topic("Sea")), "TAG_FEED/sea"),
        (Page("authors/a-b.html", "author", LISTED, subject=author("A B")), "AUTHOR_FEED/a-b"),
        (Page("a.html", "article", {}, subject=story(lang="ur")), "TRANSLATION_FEED/ur"),
        (Page("a.html", "article", {}, subject=story(hidden=True, lang="tr")), None),
    ],
)
def test_a_page_names_the_feeds_of_what_it_shows(page: Page, own: str | None) -> None:
    kinds = KINDS if page.template == "index" else ("ATOM", "RSS")
    of_site = [f"x/{name}/all.{kind}" for kind in kinds for name in ("FEED_ALL", "FEED")]
    assert named(page, papers(**EVERY_KIND)) == of_site + ([f"x/{own}.{kind}" for kind in KINDS] if own else [])


@pytest.mark.parametrize(
    ("path", "titles"),
    [
        ("TAG_FEED/sea", [HARD]),
        ("AUTHOR_FEED/c-d", [HARD]),
        ("TRANSLATION_FEED/ur", ["Urdu"]),
        ("FEED/all", [HARD, "Older"]),
    ],
)
def test_a_feed_holds_the_stories_of_what_it_is_of(path: str, titles: list[str]) -> None:
    assert [entry.title for entry in parsed(f"x/{path}.RSS", papers(**EVERY_KIND)).entries] == titles


def test_a_topic_or_an_author_has_a_feed_from_so_many_stories_on_which_its_page_names() -> None:
    """There may be thousands of them, and most have two stories."""
    page_feed = "feeds/topics/sea.atom.xml"
    many = [story(f"A {n}", f"2026-03-0{n}", topics=(topic("Sea"),), authors=(author("A B"),)) for n in range(1, 6)]
    for of, paths in ((paper(*many), {page_feed, "feeds/authors/a-b.atom.xml"}), (paper(*many[:4]), set())):
        assert {path for path in files(of) if path.startswith(("feeds/topics/", "feeds/authors/"))} == paths
        page = Page("topics/sea.html", "tag", {"year": None, "count": len(of.stories)}, subject=topic("Sea"))
        assert (page_feed in named(page, of)) is bool(paths)
    assert page_feed in named(Page("x.html", "tag", {"year": 2026, "count": 1}, subject=topic("Sea")), paper(*many))


@pytest.mark.parametrize("kind", ["ATOM", "RSS", "JSON"])
def test_a_feed_of_a_topic_has_summaries_and_no_text(kind: str) -> None:
    settings: dict[str, Any] = {f"SUMMARY_FEED_{kind}": "{kind}/{slug}.xml", "SUMMARY_FEED_MINIMUM": 1}
    of = paper(*NEWS.stories, FEED_ALL_JSON="all", **settings)
    full, brief = files(of)["all"].decode(), files(of)["topics/sea.xml"].decode()
    assert ("world.html" in full, "world.html" in brief) == (True, False)
    if kind == "JSON":
        assert json_feed.faults(json.loads(brief)) == []


def test_a_feed_of_a_language_names_it() -> None:
    feed = parsed("x/TRANSLATION_FEED/ur.ATOM", papers(**EVERY_KIND)).feed
    assert (feed.title, feed.language) == ("The Sample: اردو", "ur")


def test_a_feed_of_what_has_no_page_leads_to_the_front_page() -> None:
    plain = Label("Sea", "sea", "")
    of = paper(story(topics=(plain,)), TAG_FEED_ATOM="{slug}.xml")
    assert parsed("sea.xml", of).feed.link == f"{SITE}/"
    assert named(Page("a.html", "article", {}, subject=story()), of) == ["feeds/all.atom.xml", "feeds/all.rss.xml"]


def test_a_feed_leads_to_the_address_that_its_page_is_published_at() -> None:
    of = paper(story(section=Label("World", "world", "world/index.html", "world/")))
    assert parsed("feeds/world.atom.xml", of).feed.link == f"{SITE}/world/"


@pytest.mark.parametrize(
    ("url", "address"),
    [("feed/", "https://feeds.example/feed/"), ("https://other.example/f", "https://other.example/f")],
)
def test_a_feed_may_be_published_elsewhere_than_it_is_written(url: str, address: str) -> None:
    of = paper(story(), FEED_ALL_ATOM_URL=url, FEED_DOMAIN="https://feeds.example")
    root = tree("feeds/all.atom.xml", of)
    assert root.findtext("a:id", namespaces=ATOM) == address
    assert [link.get("href") for link in root.iterfind("a:link[@rel='self']", ATOM)] == [address]


def test_a_mark_on_addresses_changes_no_identity() -> None:
    entry = parsed("feeds/all.rss.xml", paper(story("A", "2026-03-01"), FEED_APPEND_REF=True)).entries[0]
    assert (entry.link, entry.id) == (f"{SITE}/2026/03/01/a.html?ref=feed", f"{SITE}/2026/03/01/a.html")


@pytest.mark.parametrize("nothing", [None, ""])
def test_a_feed_without_a_limit_holds_everything(nothing: str | None) -> None:
    of = paper(*(story(f"{at}", f"2026-03-{at:02}") for at in range(1, 9)), FEED_MAX_ITEMS=nothing)
    assert len(parsed("feeds/all.rss.xml", of).entries) == 8


def test_rss_may_hold_summaries_only_while_atom_holds_the_text() -> None:
    of = paper(story(text="<p>All of it.</p>", description="A deck."), RSS_FEED_SUMMARY_ONLY=True)
    entry = parsed("feeds/all.rss.xml", of).entries[0]
    assert (entry.summary, "content" in entry) == ("A deck.", False)
    assert parsed("feeds/all.atom.xml", of).entries[0].content[0].value == "<p>All of it.</p>"


def test_links_in_a_feed_name_the_address_that_is_published() -> None:
    body = f'<p><a href="{numbered_links.numbered(0)}">two</a></p>'
    of = paper(story(text=body, links=(Link("posts/a/index.html#b", url="posts/a/#b"),)))
    assert parsed("feeds/all.atom.xml", of).entries[0].content[0].value == f'<p><a href="{SITE}/posts/a/#b">two</a></p>'


@BOTH
def test_key_points_come_before_the_text_as_they_do_on_the_page(path: str) -> None:
    (entry,) = parsed(path, paper(story("A", points=("One & two.", "<b>")))).entries
    content = entry.content[0].value
    assert content.startswith("<ul><li>One &amp; two.</li><li>&lt;b&gt;</li></ul><p>Some words")


@BOTH
def test_the_kind_of_a_story_is_a_category_and_what_is_paid_says_so_in_its_title(path: str) -> None:
    opinion, paid = parsed(path, paper(story("B", "2026-03-02", kind="opinion"), story("A", kind="paid"))).entries
    assert [tag.term for tag in opinion.tags] == ["World", "Opinion"]
    assert paid.title == "Paid content: A"


def test_a_page_of_a_label_says_which_feed_is_its_own_and_others_have_none() -> None:
    world = Page("world.html", "category", LISTED, subject=section("World"))
    assert feeds.head(world, NEWS.front)["own_feed"]["path"] == "feeds/world.atom.xml"
    assert feeds.head(Page("index.html", "index", {}), NEWS.front)["own_feed"] is None


def test_a_json_feed_says_what_the_other_kinds_say() -> None:
    feed, entry = json_of("feeds/all.json"), parsed("feeds/all.atom.xml").entries[0]
    assert {name: value for name, value in feed.items() if name != "items"} == {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "The Sample",
        "home_page_url": f"{SITE}/",
        "feed_url": f"{SITE}/feeds/all.json",
        "description": "A paper for tests",
        "user_comment": SENTENCE,
        "authors": [{"name": "The Sample"}],
        "language": "en",
    }
    assert feed["items"][0] == {
        "id": entry.id,
        "url": entry.link,
        "title": HARD,
        "content_html": entry.content[0].value,
        "summary": feed["items"][0]["summary"],
        "date_published": entry.published,
        "date_modified": entry.updated,
        "authors": [{"name": "A B, C D"}],
        "tags": ["World", "Sea"],
    }
    assert feed["items"][1]["summary"] == HARD, "plain text, where the other kinds have HTML"


def test_a_json_feed_holds_the_newest_and_is_the_same_whenever_it_is_made() -> None:
    of = paper(*(story(f"{at}", f"2026-03-{at:02}") for at in range(1, 9)), FEED_MAX_ITEMS=3)
    assert [item["title"] for item in json_of("feeds/world.json", of)["items"]] == ["8", "7", "6"]
    assert files(of) == files(of)


def test_a_json_feed_of_a_paper_without_stories_has_an_empty_list_of_them() -> None:
    assert json_of("feeds/all.json", paper())["items"] == []


def test_a_hub_is_named_in_every_feed_and_only_if_there_is_one() -> None:
    hub = "https://hub.example/"
    with_hub, without = files(paper(story(), FEED_HUB=hub)), files(paper(story()))
    for path, data in with_hub.items():
        links = [link.get("href") for link in parsed_links(data)] if path.endswith("xml") else json.loads(data)["hubs"]
        assert links == ([hub] if path.endswith("xml") else [{"type": "WebSub", "url": hub}])
        assert b"hub" not in without[path]


def parsed_links(data: bytes) -> list[Any]:
    """The links to hubs in a feed of XML."""
    return [link for link in feedparser.parse(data).feed.links if link.rel == "hub"]


HTML = "{http://www.w3.org/1999/xhtml}"


@BOTH
def test_a_browser_shows_what_a_feed_is_and_headlines_that_lead_to_stories(path: str) -> None:
    root = tree(path)
    sentence, *summaries = root.iter(f"{HTML}p")
    assert [summary.text for summary in summaries] == ['One two & "three".', HARD], "as text, where the format has HTML"
    assert [day.text for day in root.iter(f"{HTML}time")] == ["2 March 2026", "1 March 2026"]
    assert "".join(sentence.itertext()) == f"{SENTENCE} How to follow The Sample"
    links = [(link.text, link.get("href")) for link in root.iter(f"{HTML}a")]
    entries = [(entry.title, entry.link) for entry in parsed(path).entries]
    assert links == [("How to follow The Sample", f"{SITE}/follow.html"), *entries]


@BOTH
def test_a_feed_names_its_style_sheet_from_the_root_of_the_host(path: str) -> None:
    """An old address of a feed has a copy of it, at any depth."""
    pi = b'<?xml-stylesheet type="text/css" href="/paper/feeds/feed.css"?>'
    assert files(NEWS)[path].splitlines()[1].startswith(pi)


def test_all_feeds_have_one_style_sheet_which_loads_nothing_and_has_the_paper_s_colour() -> None:
    (sheet,) = readable.pages(Archive(paper(story(), accent={"light": "#005a9c", "dark": "#9fd0ff"})))
    text = sheet.write(sheet.inputs).decode()
    assert sheet.path == "feeds/feed.css"
    assert not re.findall(r"@import|url\(", text)
    assert re.findall(r"--accent: (#\w+)", text) == ["#005a9c", "#9fd0ff"]


@pytest.mark.parametrize(
    "settings", [{"FEED_STYLE_SHEET": ""}, {"THEME": "a theme without one"}], ids=["switched off", "other theme"]
)
def test_without_a_style_sheet_feeds_name_none(settings: dict[str, Any]) -> None:
    of = paper(story(), **settings)
    assert [*readable.pages(Archive(of))] == []
    assert not any(b"xml-stylesheet" in data for data in files(of).values())
