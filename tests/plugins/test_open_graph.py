"""What other sites show of a page when somebody shares it."""

from typing import Any

from dateline_news.model.paper import Story
from dateline_news.plugins import open_graph
from dateline_news.press.plan import Page
from tests.papers import HARD, PICTURE, moment, paper, story, topic

SITE = "https://example.org/paper"


def pairs(page: Page, **masthead: Any) -> list[tuple[str, str]]:
    """Every property of a page with its content, in order."""
    found = open_graph.head(page, paper(**masthead).front)["open_graph"]
    return [(one["property"], one["content"]) for one in found]


def of_story(one: Story) -> dict[str, str]:
    """Those of a story's page."""
    inputs: dict[str, Any] = {
        "title": f"{one.title} — The Sample",
        "canonical": f"{SITE}/{one.url}",
        "description": "A deck.",
    }
    return dict(pairs(Page(one.path, "article", inputs, one.source, one)))


def of_list(**inputs: str) -> dict[str, str]:
    """Those of a list."""
    return dict(pairs(Page("world.html", "category", {"title": "World — The Sample", **inputs})))


def test_a_story_is_an_article_under_its_own_headline() -> None:
    found = of_story(story(HARD, "2026-03-01"))
    assert (found["og:type"], found["og:title"], found["og:site_name"]) == ("article", HARD, "The Sample")
    assert (found["og:url"], found["og:description"]) == (
        f"{SITE}/2026/03/01/mps-approve-att-budget-live.html",
        "A deck.",
    )


def test_a_list_is_a_part_of_the_site() -> None:
    found = of_list()
    assert (found["og:type"], found["og:title"], found["og:url"]) == (
        "website", "World — The Sample", f"{SITE}/world.html",
    )  # fmt: skip


def test_a_page_that_says_nothing_of_itself_goes_with_the_tagline() -> None:
    assert of_list(description="")["og:description"] == "A paper for tests"


def test_dates_are_those_of_the_story_and_a_change_only_if_there_was_one() -> None:
    assert of_story(story("A", "2026-03-01"))["article:published_time"] == "2026-03-01"
    assert "article:modified_time" not in of_story(story())
    assert of_story(story(modified=moment("2026-03-05")))["article:modified_time"] == "2026-03-05"


def test_every_topic_has_a_line_of_its_own() -> None:
    one = story(topics=(topic("Sea"), topic("Air")))
    found = pairs(Page(one.path, "article", {"title": "A", "canonical": "x"}, one.source, one))
    assert [text for name, text in found if name == "article:tag"] == ["Sea", "Air"]
    assert ("article:section", "World") in found


def test_a_story_s_own_picture_comes_with_its_size_and_words() -> None:
    found = of_story(story(picture=PICTURE))
    assert {name: text for name, text in found.items() if "image" in name or "card" in name} == {
        "og:image": f"{SITE}/images/harbour.png", "og:image:width": "1600", "og:image:height": "900",
        "og:image:alt": "A harbour", "twitter:card": "summary_large_image",
    }  # fmt: skip


def test_without_one_the_masthead_s_is_shown() -> None:
    found = of_list()
    assert (found["og:image"], found["og:image:width"], found["og:image:height"], found["og:image:alt"]) == (
        f"{SITE}/masthead.png", "1200", "630", "The Sample",
    )  # fmt: skip


def test_the_language_is_the_story_s() -> None:
    assert of_story(story(lang="pt-BR"))["og:locale"] == "pt_BR"
    assert of_list()["og:locale"] == "en"


def test_a_page_without_an_address_has_no_preview() -> None:
    assert open_graph.head(Page("404.html", "404", {"title": "Not found", "canonical": ""}), paper().front) == {}


def test_nothing_is_left_blank() -> None:
    page = Page("world.html", "category", {"title": "World"})
    assert "og:description" not in dict(pairs(page, tagline=""))
    assert all(text for _, text in pairs(page, tagline=""))
