"""The story pages."""

import re
from typing import Any
from urllib.parse import unquote, urlsplit

import pytest
from selectolax.lexbor import LexborHTMLParser

from dateline_news.model import numbered_links
from dateline_news.model.archive import Archive
from dateline_news.model.paper import Correction, Link, Paper, Story
from dateline_news.plugins import stories
from dateline_news.press.plan import Page
from dateline_news.press.render.jinja import draw
from tests.papers import HARD, PICTURE, THEME, author, edition, inputs_of, moment, pages_of, paper, story, topic

SITE = "https://example.org/paper"


def pages(of: Paper) -> dict[str, Page]:
    """Every story's page, by its path."""
    return {page.path: page for page in stories.pages(Archive(of))}


def inputs(piece: Story, *others: Story) -> dict[str, Any]:
    """What the page of a story is drawn from."""
    return inputs_of(stories.pages(Archive(paper(piece, *others))))[piece.path]


def test_every_story_has_a_page_hidden_ones_and_translations_too() -> None:
    of = paper(story("A"), story("B", hidden=True), story("C", lang="ur", is_translation=True))
    assert set(pages(of)) == {piece.path for piece in of.all_stories}


def test_a_story_is_shown_under_its_headline_as_typed() -> None:
    page = inputs(story(HARD))
    assert (page["article"]["title"], page["title"]) == (HARD, f"{HARD} — The Sample")


def test_a_page_has_its_absolute_address_and_its_section() -> None:
    page = inputs(story("A", "2026-03-01"))
    assert (page["canonical"], page["here"]) == (f"{SITE}/2026/03/01/a.html", "world.html")


def test_only_a_hidden_story_asks_not_to_be_listed() -> None:
    assert "robots" not in inputs(story())
    assert inputs(story(hidden=True))["robots"] == "noindex"


def test_a_day_without_a_time_claims_none() -> None:
    assert inputs(story(day="2026-03-01"))["article"]["date"]["time"] == ""


def test_a_change_is_shown_only_if_there_was_one() -> None:
    assert inputs(story())["article"]["modified"] is None
    assert inputs(story(modified=moment("2026-03-05")))["article"]["modified"]["day"] == "5 March 2026"


@pytest.mark.parametrize(("words", "minutes"), [(0, 1), (100, 1), (230, 1), (460, 2), (2300, 10)])
def test_reading_takes_at_least_a_minute(words: int, minutes: int) -> None:
    assert inputs(story(words=words))["article"]["minutes"] == minutes


def test_a_source_is_shown_with_its_address_and_only_if_there_is_one() -> None:
    wire = story(source_name="Daily", source_url="https://daily.example/a")
    assert inputs(wire)["article"]["source"] == {"name": "Daily", "url": "https://daily.example/a"}
    assert inputs(story())["article"]["source"] is None


def links(piece: Story, **settings: Any) -> dict[str, str]:
    """The links by which the drawn page of a story is shared and answered, by their words."""
    page = edition(paper(piece, **settings))[piece.path]
    tree = LexborHTMLParser(draw(THEME, "article", page.inputs))
    beside = [(node.text(), node.attributes["href"] or "") for node in tree.css(".beside a")]
    return {words: href for words, href in beside if words in ANSWERS}


ANSWERS = ("Send by e-mail", "Report a mistake", "Discuss on boats.example")
HARDER = 'سڑک? 100% "AT&T" <b> #1 a+b'


@pytest.mark.parametrize("title", [HARD, HARDER])
def test_a_letter_about_a_story_has_its_headline_and_its_address_whatever_signs_they_hold(title: str) -> None:
    piece = story(title, slug="a")
    for words, to, before in (("Send by e-mail", "", ""), ("Report a mistake", "desk@example.org", "Mistake: ")):
        letter = urlsplit(links(piece)[words])
        assert (letter.scheme, letter.path, letter.fragment) == ("mailto", to, "")
        assert re.fullmatch(r"[\w.~!()*,:@&=%-]+", letter.query, re.ASCII), "RFC 6068 knows no other signs"
        fields = dict(field.split("=") for field in letter.query.split("&"))
        assert {name: unquote(value).strip() for name, value in fields.items()} == {
            "subject": f"{before}{title}",
            "body": f"{SITE}/{piece.url}",
        }


@pytest.mark.parametrize(
    ("contact", "href"),
    [
        ("a+b@example.org", "mailto:a%2Bb@example.org?"),
        ("https://example.org/us", "https://example.org/us"),
        ("/contact.html", "../../../contact.html"),
        ("", ""),
        ("Call 555-0100", ""),
    ],
)
def test_a_mistake_is_reported_wherever_the_paper_says(contact: str, href: str) -> None:
    link = links(story(), contact=contact).get("Report a mistake", "")
    assert link.startswith(href) if href else not link


def test_without_an_address_of_the_site_there_is_none_to_send() -> None:
    assert links(story(), site="") == {"Report a mistake": "mailto:desk@example.org"}


def test_a_story_leads_to_where_it_is_discussed_only_if_its_editor_says_where() -> None:
    piece = story(discuss="https://www.boats.example/t/1?a=b")
    assert links(piece)["Discuss on boats.example"] == "https://www.boats.example/t/1?a=b"
    assert inputs(story())["article"]["discuss"] is None


def test_a_picture_is_shown_with_its_size_words_and_credit() -> None:
    assert inputs(story(picture=PICTURE))["article"]["picture"] == PICTURE.data()


def test_links_in_the_body_lead_from_the_page_s_own_place() -> None:
    body = f'<p><a href="{numbered_links.numbered(0)}">a</a></p><p><img src="{numbered_links.numbered(1)}" alt="A"></p>'
    to = (Link("world.html"), Link("images/a.png", 30, 20))
    text, picture = inputs(story(text=body, links=to))["article"]["blocks"]
    assert 'href="../../../world.html"' in text["html"]
    assert (picture["path"], picture["width"], picture["height"]) == ("../../../images/a.png", 30, 20)


def test_labels_lead_to_their_pages() -> None:
    article = inputs(story(topics=(topic("Sea"),), authors=(author("A B"),)))["article"]
    assert article["section"] == {"name": "World", "path": "world.html"}
    assert article["topics"] == [{"name": "Sea", "path": "topics/sea.html"}]
    assert article["authors"] == [author("A B").data()]


def test_a_hidden_story_leads_to_no_page_that_is_not_there() -> None:
    """It may be the only one of its section, topic or author."""
    hidden = story(hidden=True, topics=(topic("Sea"),), authors=(author("A B"),))
    article = inputs(hidden)["article"]
    assert (article["section"], article["topics"]) == ({"name": "World", "path": ""}, [])
    assert article["authors"] == [{**author("A B").data(), "path": ""}]


def test_versions_of_a_story_name_each_other_and_themselves() -> None:
    english = story("Talks", slug="talks")
    urdu = story("مذاکرات", slug="talks", path="2026/03/01/talks-ur.html", lang="ur", is_translation=True)
    for here, of in (("en", inputs(english, urdu)), ("ur", inputs(urdu, english))):
        assert of["alternates"] == [
            {"lang": lang, "dir": direction, "name": name, "path": path, "href": f"{SITE}/{path}"}
            | {"is_here": lang == here, "is_default": lang == "en"}
            for lang, direction, name, path in (
                ("en", "ltr", "English", "2026/03/01/talks.html"),
                ("ur", "rtl", "اردو", "2026/03/01/talks-ur.html"),
            )
        ]


def test_without_a_version_in_the_paper_s_language_the_original_is_the_default() -> None:
    persian = story("گفتگو", slug="talks", path="fa.html", lang="fa")
    urdu = story("مذاکرات", slug="talks", path="ur.html", lang="ur", is_translation=True)
    defaults = {version["lang"]: version["is_default"] for version in inputs(urdu, persian)["alternates"]}
    assert defaults == {"fa": True, "ur": False}


@pytest.mark.parametrize(
    ("translated", "days", "shown"),
    [
        ("2026-03-02", ["2026-03-04"], "4 March 2026"),
        ("2026-03-02", ["2026-03-04", "2026-03-06"], "6 March 2026"),
        ("2026-03-02", ["2026-03-02"], None),
        ("2026-03-05", ["2026-03-04"], None),
        ("2026-03-02", [], None),
    ],
)
def test_a_translation_says_when_its_original_was_corrected_after_it(
    translated: str, days: list[str], shown: str | None
) -> None:
    entries = tuple(Correction(moment(day), "correction", "Seven.") for day in days)
    english = story("Talks", slug="talks", corrections=entries)
    urdu = story("مذاکرات", translated, slug="talks", path="ur.html", lang="ur", is_translation=True)
    drawn = pages_of(paper(english, urdu))
    original = drawn["ur.html"]["original"]
    assert (original and original["date"]["day"]) == shown
    assert drawn[english.path]["original"] is None, "it is no translation"
    if original:
        assert original["path"] == f"{english.path}#correction-{len(days)}"


def test_a_translation_that_was_corrected_itself_says_nothing_of_its_original() -> None:
    put_right = (Correction(moment("2026-03-04"), "correction", "Seven."),)
    english = story("Talks", slug="talks", corrections=put_right)
    urdu = story("مذاکرات", slug="talks", path="ur.html", lang="ur", is_translation=True, corrections=put_right)
    assert pages_of(paper(english, urdu))["ur.html"]["original"] is None


def test_two_stories_that_only_share_a_slug_are_no_versions_of_each_other() -> None:
    older, newer = story("Budget", "2025-03-01"), story("Budget", "2026-03-01")
    assert (inputs(older, newer)["alternates"], inputs(newer, older)["alternates"]) == ([], [])


def test_a_story_in_one_language_names_no_version() -> None:
    assert inputs(story())["alternates"] == []


def test_a_page_without_facts_of_plugins_has_blanks() -> None:
    page = inputs(story())
    assert (page["related"], page["corrections"]) == ({"earlier": [], "next": []}, [])


def test_facts_of_plugins_are_shown_and_facts_of_their_own_belong_to_the_article() -> None:
    page = inputs(story(facts={"related": ["card"], "letters": 3}))
    assert page["related"] == ["card"]
    assert page["article"]["facts"] == {"letters": 3}


def test_the_page_is_drawn_with_the_story_s_own_template_if_it_asks_for_one() -> None:
    assert pages(paper(story("A", template="longread")))["2026/03/01/a.html"].template == "longread"


LONG = "A wall was built. " * 20


@pytest.mark.parametrize(
    ("kind", "text", "is_large"),
    [
        ("feature", f"<p>{LONG}</p>", True),
        ("news", f"<p>{LONG}</p>", False),
        ("feature", "<p>A wall was built.</p>", False),
        ("feature", f"<p>“{LONG}”</p>", False),
        ("feature", f"<p>&quot;{LONG}</p>", False),
        ("feature", f"<p>it. {LONG}</p>", False),
        ("feature", f"<p><em>A</em> {LONG}</p>", False),
        ("feature", f"<p>{'یہ ایک نمونہ خبر ہے ' * 20}</p>", False),
        ("feature", f"<h2>A</h2><p>{LONG}</p>", False),
        ("feature", f"<table><tr><td>A</td></tr></table><p>{LONG}</p>", False),
    ],
)
def test_a_feature_begins_with_a_large_letter_where_that_is_a_capital_beside_some_lines(
    kind: str, text: str, *, is_large: bool
) -> None:
    assert inputs(story(kind=kind, text=text))["article"]["drop_cap"] is is_large


def test_a_story_shows_its_points_and_its_kind() -> None:
    article = inputs(story(kind="analysis", points=("One.", "Two.")))["article"]
    assert (article["points"], article["kind"], article["kind_name"]) == (["One.", "Two."], "analysis", "Analysis")


@pytest.mark.parametrize(("letters", "length"), [(60, ""), (61, "long"), (100, "long"), (101, "longer")])
def test_a_long_headline_says_so(letters: int, length: str) -> None:
    assert inputs(story("A" * letters))["article"]["length"] == length


@pytest.mark.parametrize(
    ("width", "height", "nearest"),
    [
        (1200, 801, "3-2"),
        (960, 1280, "3-4"),
        (500, 500, "1-1"),
        (1920, 1080, "16-9"),
        (4000, 300, "3-1"),
        (9, 99, "1-2"),
    ],
)
def test_a_picture_in_a_row_has_the_class_of_the_nearest_proportions(width: int, height: int, nearest: str) -> None:
    assert stories.ratio(width, height) == f"ratio-{nearest}"


def test_only_a_row_shares_its_width_by_the_proportions_of_its_pictures() -> None:
    pictures = [{"src": numbered_links.numbered(at), "alt": "", "caption": ""} for at in range(2)]
    links = (Link("a.jpg", 300, 200), Link("b.jpg", 300, 400))
    row, single = stories.linked(
        [{"type": "gallery", "pictures": pictures}, {"type": "picture", **pictures[0]}], links, ""
    )
    assert [picture["shape"] for picture in row["pictures"]] == ["ratio-3-2", "ratio-3-4"]
    assert single["shape"] == ""
