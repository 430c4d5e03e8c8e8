"""The pages of sections, topics and authors."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

import pytest

from dateline_news.model.archive import Archive
from dateline_news.model.paper import Author, Correction, Label, Paper, Story
from dateline_news.plugins import sections
from dateline_news.plugins.sections.indexes import MOST_COVERED
from tests.papers import PICTURE, author, inputs_of, moment, pages_of, paper, story, topic


def pages(of: Paper) -> dict[str, dict[str, Any]]:
    """The inputs of every page of a label, and of the lists, by path."""
    return inputs_of(sections.pages(Archive(of)))


def titles(inputs: dict[str, Any]) -> list[str]:
    """The headlines that a page shows, in order: those before the list, and the list."""
    ahead = [inputs["lead"], *inputs["cards"]] if inputs["lead"] else []
    return [card["title"] for card in (*ahead, *(card for day in inputs["dates"] for card in day["articles"]))]


ARCHIVE = [
    story(f"{year} {month}", f"{year}-0{month}-01", topics=(topic("Sea"),), authors=(author("A B"),))
    for year in (2026, 2025, 2024)
    for month in (1, 2)
]


def test_every_section_topic_and_author_has_a_page() -> None:
    of = paper(story(topics=(topic("Sea"), topic("Air")), authors=(author("A B"),)), story("Two", within="Culture"))
    assert set(pages(of)) == {
        "world.html", "culture.html", "topics/sea.html", "topics/air.html", "authors/a-b.html",
        "sections.html", "topics.html", "authors.html",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("path", "name", "template"),
    [("world.html", "World", "category"), ("topics/sea.html", "Sea", "tag"), ("authors/a-b.html", "A B", "author")],
)
def test_a_label_s_page_shows_its_newest_and_names_its_years(path: str, name: str, template: str) -> None:
    inputs = pages(paper(*ARCHIVE, NEWEST=3))[path]
    assert inputs[template].items() >= {"name": name, "path": path}.items()
    assert titles(inputs) == ["2026 2", "2026 1", "2025 2"]
    assert [year["year"] for year in inputs["years"]] == [2026, 2025, 2024]
    assert (inputs["year"], inputs["count"], inputs["since"]["iso"]) == (None, 6, "2024-01-01")


def test_a_year_s_page_shows_that_year_and_speaks_of_no_other() -> None:
    inputs = pages(paper(*ARCHIVE, NEWEST=3))["world/2025.html"]
    assert titles(inputs) == ["2025 2", "2025 1"]
    assert (inputs["year"], inputs["count"], inputs["since"]["iso"]) == (2025, 2, "2025-01-01")
    assert inputs["title"] == "World, 2025 — The Sample"


def test_every_story_is_on_a_page_of_its_section_s_years() -> None:
    planned = pages(paper(*ARCHIVE, NEWEST=3))
    assert {title for year in (2024, 2025, 2026) for title in titles(planned[f"world/{year}.html"])} == {
        piece.title for piece in ARCHIVE
    }


def test_as_long_as_all_fit_on_one_page_there_are_no_years() -> None:
    planned = pages(paper(*ARCHIVE, NEWEST=6))
    assert planned["world.html"]["years"] == []
    assert "world/2026.html" not in planned


def test_a_new_story_leaves_the_pages_of_past_years_as_they_are() -> None:
    """They once named how many stories each year has, and how many there are in all."""
    before = pages(paper(*ARCHIVE, NEWEST=3))
    after = pages(paper(*ARCHIVE, story("New", "2026-03-01", topics=(topic("Sea"),)), NEWEST=3))
    past = [path for path in before if path.endswith(("2025.html", "2024.html"))]
    assert len(past) == 6
    assert [before[path] for path in past] == [after[path] for path in past]


def test_only_a_section_s_page_is_marked_in_the_masthead() -> None:
    planned = pages(paper(*ARCHIVE, NEWEST=3))
    assert [planned[path]["here"] for path in ("world.html", "world/2025.html", "topics/sea.html")] == [
        "world.html", "world.html", "",
    ]  # fmt: skip


def test_the_lists_count_and_the_sections_show_their_newest() -> None:
    planned = pages(paper(*ARCHIVE, story("Other", "2020-01-01", "Culture")))
    rows = planned["sections.html"]["categories"]
    assert [row["name"] for row in rows] == ["World", "Culture"]
    assert [(row["count"], row["newest"]["title"]) for row in rows] == [(6, "2026 2"), (1, "Other")]
    assert [row["newest"]["date"]["day"] for row in rows] == ["1 February", "1 January 2020"]
    assert planned["topics.html"]["tags"] == [{"name": "Sea", "path": "topics/sea.html", "role": "", "count": 6}]
    assert planned["authors.html"]["authors"] == [{**author("A B").data(), "count": 6}]


def test_a_paper_without_bylines_has_no_page_of_authors() -> None:
    assert "authors.html" not in pages(paper(story()))


def test_hidden_stories_make_no_label() -> None:
    assert set(pages(paper(story(hidden=True, topics=(topic("Sea"),))))) == {"sections.html", "topics.html"}


def test_a_story_is_on_its_year_s_page_in_whatever_zone_its_year_began() -> None:
    """In order of time these are of 2025, 2026 and 2025 again."""
    zones = [
        story("West", "2025-12-31 23:30-05:00"), story("East", "2026-01-01 01:00+05:00"), story("Old", "2025-06-01"),
        story("Older", "2025-05-01"),
    ]  # fmt: skip
    of = paper(*zones, NEWEST=1)
    listed = {
        path: [card["title"] for day in inputs["dates"] for card in day["articles"]]
        for path, inputs in pages_of(of).items()
        if path.startswith("world/") or path in ("2025/12/index.html", "2026/01/index.html")
    }
    assert listed == {
        "world/2025.html": ["West", "Old", "Older"], "world/2026.html": ["East"],
        "2025/12/index.html": ["West"], "2026/01/index.html": ["East"],
    }  # fmt: skip


def test_on_an_author_s_page_opinion_names_only_those_who_wrote_it_too() -> None:
    ours = story("Ours", kind="opinion", authors=(author("A B"), author("C D")))
    hers = story("Hers", "2026-02-01", kind="opinion", authors=(author("A B"),))
    planned = pages(paper(ours, hers))
    names = {
        path: [[name["name"] for name in card["authors"]] for day in planned[path]["dates"] for card in day["articles"]]
        for path in ("authors/a-b.html", "authors/c-d.html")
    }
    assert names == {"authors/a-b.html": [["C D"], []], "authors/c-d.html": [["A B"]]}


def test_what_has_no_file_has_no_page() -> None:
    plain = Label("Sea", "sea", "")
    of = paper(story(topics=(plain,), authors=(Author("A B", "a-b", ""),)), TAGS_SAVE_AS="", AUTHORS_SAVE_AS=None)
    assert set(pages(of)) == {"world.html", "sections.html"}


def test_labels_without_pages_have_no_path() -> None:
    """They once were by their pages' addresses, which are all empty."""
    of = paper(story("A", topics=(Label("Sea", "sea", ""), Label("Air", "air", ""))))
    assert [(label["name"], label["path"], label["count"]) for label in pages(of)["topics.html"]["tags"]] == [
        ("Air", "", 1),
        ("Sea", "", 1),
    ]


def test_a_label_s_page_has_its_published_address_and_its_years_those_of_their_files() -> None:
    world = Label("World", "world", "category/world/index.html", "category/world/")
    planned = pages(paper(*(replace(piece, section=world) for piece in ARCHIVE), NEWEST=3))
    assert planned["category/world/index.html"]["canonical"] == "https://example.org/paper/category/world/"
    paths = [year["path"] for year in planned["category/world/index.html"]["years"]]
    assert paths == [f"category/world/{year}.html" for year in (2026, 2025, 2024)]
    assert "category/world/2024.html" in planned


def ahead(*stories: Story) -> list[str]:
    """The headlines of a section before its list."""
    inputs = pages(paper(*stories))["world.html"]
    return [card["title"] for card in ([inputs["lead"]] if inputs["lead"] else []) + inputs["cards"]]


DAYS = [story(f"{day}", f"2026-03-0{day}") for day in range(1, 8)]


def test_a_section_opens_with_its_newest_and_four_cards_before_the_list() -> None:
    assert ahead(*DAYS) == ["7", "6", "5", "4", "3"]
    dates = pages(paper(*DAYS))["world.html"]["dates"]
    assert [card["title"] for day in dates for card in day["articles"]] == ["2", "1"]


def test_a_section_is_led_by_the_first_in_rank_or_else_by_the_first_picture_of_three_days() -> None:
    assert ahead(*DAYS, story("P", "2026-03-05 09:00", picture=PICTURE))[0] == "P"
    assert ahead(*DAYS, story("P", "2026-03-03 09:00", picture=PICTURE))[0] == "7"
    assert ahead(*DAYS, story("P", "2026-03-07", picture=PICTURE), story("R", "2026-03-06", priority=9))[0] == "R"


def test_what_is_paid_for_leads_no_section() -> None:
    assert ahead(*DAYS, story("Soap", "2026-03-08", kind="paid", priority=9))[:2] == ["7", "Soap"]
    assert ahead(story("Soap", "2026-03-08", kind="paid")) == []


def test_what_was_retracted_stands_in_the_list_alone() -> None:
    gone = story("Gone", "2026-03-09", corrections=(Correction(moment("2026-03-10"), "retraction", "No."),))
    assert ahead(*DAYS, gone) == ["7", "6", "5", "4", "3"]
    assert ahead(gone) == []
    assert titles(pages(paper(gone))["world.html"]) == ["Gone"]


def test_only_a_section_s_own_page_has_a_lead() -> None:
    planned = pages(paper(*ARCHIVE, NEWEST=3))
    assert {path for path, inputs in planned.items() if inputs.get("lead")} == {"world.html"}


def test_a_page_names_the_topics_of_the_stories_that_it_shows_most_frequent_first() -> None:
    sea, air, bay = topic("Sea"), topic("Air"), topic("Bay")
    stories = [
        story("C", "2026-03-03", topics=(bay, air)), story("B", "2026-03-02", topics=(air, sea)),
        story("A", "2026-03-01", topics=(sea,)), story("Old", "2020-01-01", topics=(topic("Old"), sea)),
    ]  # fmt: skip
    planned = pages(paper(*stories, NEWEST=3))
    assert [label["name"] for label in planned["world.html"]["topics"]] == ["Air", "Sea", "Bay"]
    assert [label["name"] for label in planned["topics/air.html"]["topics"]] == ["Bay", "Sea"]
    assert planned["world/2020.html"]["topics"] == []


def test_a_topic_without_a_page_is_not_named() -> None:
    assert pages(paper(story(topics=(Label("Sea", "sea", ""),))))["world.html"]["topics"] == []


def many(names: Iterable[str]) -> dict[str, Any]:
    """The list of these topics; each has as many stories as its name has letters."""
    stories = [story(f"{name} {at}", topics=(topic(name),)) for name in names for at in range(len(name))]
    return pages(paper(*stories))["topics.html"]


def test_a_short_list_is_one_group_without_letters() -> None:
    inputs = many(["Sea", "Air"])
    assert [(group["letter"], len(group["labels"])) for group in inputs["letters"]] == [("", 2)]
    assert inputs["most_covered"] == []


def test_a_long_list_is_in_groups_of_a_letter_and_names_what_is_most_covered() -> None:
    names = [f"{first}{second}" for first in "abcdefg" for second in "uvwxyz"]
    inputs = many([*names, "Émilie", "3D", "ایران", "“quoted”"])
    signs = [group["letter"] for group in inputs["letters"]]
    assert signs == ["#", *"ABCDEFGQ", "ا"]
    assert [group["id"] for group in inputs["letters"]][:2] == ["letter-23", "letter-a"]
    assert inputs["letters"][5]["labels"][0]["name"] == "Émilie"
    assert [label["name"] for label in inputs["most_covered"]][:3] == ["“quoted”", "Émilie", "ایران"]
    assert len(inputs["most_covered"]) == MOST_COVERED
