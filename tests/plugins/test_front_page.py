"""The front page."""

from typing import Any

import pytest

from dateline_news.model.archive import Archive
from dateline_news.model.paper import Paper, Story
from dateline_news.plugins import front_page
from dateline_news.plugins.front_page import CANDIDATES, LATEST, RAIL, ROW
from tests.papers import PICTURE, inputs_of, paper, static_page, story


def front(of: Paper) -> dict[str, Any]:
    """The inputs of the front page."""
    (page,) = front_page.pages(Archive(of))
    assert (page.path, page.template) == ("index.html", "index")
    return inputs_of([page])[page.path]


def many(count: int, within: str = "World", year: int = 2026) -> list[Story]:
    """So many stories of one section, a minute apart; the highest number is the newest."""
    return [story(f"{within} {at}", f"{year}-03-01 {at // 60:02}:{at % 60:02}", within) for at in range(count)]


def titles(cards: list[dict[str, Any]]) -> list[str]:
    """The headlines of some cards."""
    return [card["title"] for card in cards]


def test_the_newest_leads_and_the_next_stand_beside_it() -> None:
    inputs = front(paper(*many(10)))
    assert inputs["lead"]["title"] == "World 9"
    assert titles(inputs["rail"]) == ["World 8", "World 7", "World 6"]


def test_priority_lifts_a_story_while_it_is_new() -> None:
    old, *rest = many(CANDIDATES)
    assert front(paper(story("Big", old.date.iso[:10], priority=5), *rest))["lead"]["title"] == "Big"


def test_priority_does_not_bring_back_what_is_no_longer_new() -> None:
    big = story("Big", "2020-01-01", priority=9)
    assert front(paper(big, *many(CANDIDATES)))["lead"]["title"] != "Big"


def test_of_two_with_one_priority_the_newer_stands_higher() -> None:
    of = paper(
        *(story(name, f"2026-03-0{day}", priority=3) for day, name in enumerate("AB", 1)), story("C", "2026-03-09")
    )
    assert [front(of)["lead"]["title"], *titles(front(of)["rail"])] == ["B", "A", "C"]


def test_every_section_has_a_row_in_the_paper_s_order() -> None:
    inputs = front(paper(*many(9), *many(6, "Culture", 2025), *many(1, "Arts", 2024)))
    assert [(row["section"]["name"], row["lead"]["title"], len(row["articles"])) for row in inputs["rows"]] == [
        ("World", "World 4", ROW - 1),
        ("Culture", "Culture 5", ROW - 1),
        ("Arts", "Arts 0", 0),
    ]


def test_a_section_whose_stories_all_stand_above_has_no_row() -> None:
    assert front(paper(*many(RAIL), story("Culture", "2026-04-01", "Culture")))["rows"] == []


def test_no_story_stands_twice_above_the_latest_and_none_of_them_in_it() -> None:
    inputs = front(paper(*many(40), *many(10, "Culture", 2025)))
    in_rows = [card for row in inputs["rows"] for card in (row["lead"], *row["articles"])]
    above = [inputs["lead"], *inputs["rail"], *in_rows]
    everything = titles([*above, *inputs["latest"]])
    assert len(everything) == len(set(everything))


def test_the_latest_are_the_newest_of_the_rest_and_not_without_end() -> None:
    latest = front(paper(*many(100)))["latest"]
    assert titles(latest) == [f"World {at}" for at in range(91, 91 - LATEST, -1)]


def test_a_hidden_story_is_not_on_the_front_page() -> None:
    assert front(paper(story(hidden=True)))["lead"] is None


def test_the_day_of_the_front_page_is_its_newest_story_s() -> None:
    assert front(paper(story("Old", "2026-01-01", priority=9), story("New", "2026-03-01 09:30")))["today"] == {
        "iso": "2026-03-01T09:30:00+00:00",
        "day": "1 March 2026",
        "time": "09:30",
        "zone": "UTC",
    }


def test_a_lead_without_a_picture_shows_the_beginning_of_its_text() -> None:
    lead = story(standfirst="A deck.", text="<p>It began at dawn.</p>")
    assert front(paper(lead))["lead"]["opening"] == "It began at dawn."


def test_a_lead_with_a_picture_or_its_opening_as_standfirst_shows_no_beginning() -> None:
    pictured = story(standfirst="A deck.", picture=PICTURE)
    assert front(paper(pictured))["lead"]["opening"] == ""
    assert front(paper(story()))["lead"]["opening"] == ""


def test_while_there_are_few_stories_the_paper_says_what_it_is() -> None:
    inputs = front(paper(*many(2), pages=(static_page("About", "<p>Who we are.</p>"),)))
    assert inputs["note"] == {"text": "Who we are.", "name": "About", "path": "about.html"}
    assert front(paper(*many(2)))["note"]["path"] == "archives.html"
    assert front(paper(*many(RAIL + 1)))["note"] is None


def test_the_title_of_the_front_page_is_the_paper_s_name_and_tagline() -> None:
    assert front(paper())["title"] == "The Sample — A paper for tests"
    assert front(paper(tagline=""))["title"] == "The Sample"


def test_its_address_is_the_site_s_own() -> None:
    assert front(paper())["canonical"] == "https://example.org/paper/"


def test_a_paper_without_a_story_has_a_front_page() -> None:
    inputs = front(paper())
    assert [inputs[name] for name in ("lead", "today", "rail", "rows", "latest")] == [None, None, [], [], []]


def test_the_page_about_the_paper_is_found_wherever_it_stands() -> None:
    about = static_page("About", "<p>Who we are.</p>", path="pages/about/index.html", url="pages/about/")
    note = front(paper(story(), pages=(about,)))["note"]
    assert note == {"text": "Who we are.", "name": "About", "path": "pages/about/index.html"}


@pytest.mark.parametrize(
    ("file", "address"),
    [("index.html", "https://example.org/paper/"), ("news.html", "https://example.org/paper/news.html")],
)
def test_the_front_page_is_published_where_it_stands(file: str, address: str) -> None:
    (page,) = front_page.pages(Archive(paper(story(), INDEX_SAVE_AS=file)))
    assert (page.path, page.inputs["canonical"]) == (file, address)


def test_there_is_a_front_page_unless_a_static_page_stands_in_for_it() -> None:
    home = static_page("Home", path="index.html")
    assert [page.path for page in front_page.pages(Archive(paper(story(), INDEX_SAVE_AS="")))] == ["index.html"]
    assert list(front_page.pages(Archive(paper(story(), pages=(home,), INDEX_SAVE_AS="")))) == []
