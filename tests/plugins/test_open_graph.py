"""What other sites show of a page when somebody shares it."""

from typing import Any

from selectolax.lexbor import LexborHTMLParser

from dateline_news.model.paper import Story
from dateline_news.plugins import open_graph
from dateline_news.press.plan import Page
from dateline_news.press.render.jinja import draw
from tests.papers import HARD, PICTURE, THEME, author, edition, moment, paper, story, topic

SITE = "https://example.org/paper"


def pairs(page: Page, **masthead: Any) -> list[tuple[str, str]]:
    """Every property of a page with its content, in order."""
    properties = open_graph.head(page, paper(**masthead).front)["open_graph"]
    return [(entry["property"], entry["content"]) for entry in properties]


def of_story(piece: Story) -> dict[str, str]:
    """The properties of a story's page."""
    inputs: dict[str, Any] = {
        "title": f"{piece.title} — The Sample",
        "canonical": f"{SITE}/{piece.url}",
        "description": "A deck.",
    }
    return dict(pairs(Page(piece.path, "article", inputs, piece.source, piece)))


def of_list(**inputs: str) -> dict[str, str]:
    """Those of a list."""
    return dict(pairs(Page("world.html", "category", {"title": "World — The Sample", **inputs})))


def test_a_story_is_an_article_under_its_own_headline() -> None:
    properties = of_story(story(HARD, "2026-03-01"))
    assert properties.items() >= {
        "og:type": "article", "og:title": HARD, "og:site_name": "The Sample", "og:description": "A deck.",
        "og:url": f"{SITE}/2026/03/01/mps-approve-att-budget-live.html",
    }.items()  # fmt: skip


def test_a_list_is_a_part_of_the_site() -> None:
    properties = of_list()
    assert (properties["og:type"], properties["og:title"], properties["og:url"]) == (
        "website", "World — The Sample", f"{SITE}/world.html",
    )  # fmt: skip


def test_a_page_without_a_description_has_the_tagline() -> None:
    assert of_list(description="")["og:description"] == "A paper for tests"


def test_dates_are_those_of_the_story_and_a_change_only_if_there_was_one() -> None:
    assert of_story(story("A", "2026-03-01"))["article:published_time"] == "2026-03-01"
    assert "article:modified_time" not in of_story(story())
    assert of_story(story(modified=moment("2026-03-05")))["article:modified_time"] == "2026-03-05"


def test_a_story_names_to_the_fediverse_the_first_of_its_authors_who_is_there_or_else_the_paper() -> None:
    authors = (author("A B"), author("C D", fediverse="@cd@social.example"), author("E", fediverse="@e@e.example"))
    for by, paper_s, name in (
        (authors, "@paper@e.example", "@cd@social.example"),
        (authors[:1], "@paper@e.example", "@paper@e.example"),
        (authors[:1], "", None),
    ):
        of = paper(story(authors=by), FEDIVERSE=paper_s)
        (page,) = (entry for entry in edition(of).values() if isinstance(entry, Page) and entry.template == "article")
        meta = LexborHTMLParser(draw(THEME, "article", page.inputs)).css_first('meta[name="fediverse:creator"]')
        assert (meta.attributes["content"] if meta else None) == name


def test_every_topic_has_a_line_of_its_own() -> None:
    piece = story(topics=(topic("Sea"), topic("Air")))
    properties = pairs(Page(piece.path, "article", {"title": "A", "canonical": "x"}, piece.source, piece))
    assert [text for name, text in properties if name == "article:tag"] == ["Sea", "Air"]
    assert ("article:section", "World") in properties


def test_a_story_s_own_picture_comes_with_its_size_and_words() -> None:
    properties = of_story(story(picture=PICTURE))
    assert {name: text for name, text in properties.items() if "image" in name or "card" in name} == {
        "og:image": f"{SITE}/images/harbour.png", "og:image:width": "1600", "og:image:height": "900",
        "og:image:alt": "A harbour", "twitter:card": "summary_large_image",
    }  # fmt: skip


def test_without_a_picture_the_masthead_s_is_shown() -> None:
    assert of_list().items() >= {
        "og:image": f"{SITE}/masthead.png", "og:image:width": "1200", "og:image:height": "630",
        "og:image:alt": "The Sample",
    }.items()  # fmt: skip


def test_the_language_is_the_story_s() -> None:
    assert of_story(story(lang="pt-BR"))["og:locale"] == "pt_BR"
    assert of_list()["og:locale"] == "en"


def test_a_page_without_an_address_has_no_preview() -> None:
    assert open_graph.head(Page("404.html", "404", {"title": "Not found", "canonical": ""}), paper().front) == {}


def test_nothing_is_left_blank() -> None:
    page = Page("world.html", "category", {"title": "World"})
    assert "og:description" not in dict(pairs(page, tagline=""))
    assert all(text for _, text in pairs(page, tagline=""))
