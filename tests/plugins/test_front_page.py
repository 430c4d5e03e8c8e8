"""The front page: which story stands where."""

from typing import Any

import pytest

from dateline_news.model.archive import Archive
from dateline_news.model.paper import NEVER, Correction, Paper, Story
from dateline_news.plugins import front_page
from dateline_news.plugins.front_page import BAND, LATEST, QUIET
from dateline_news.plugins.front_page.rank import NEWEST, RELATED
from dateline_news.plugins.front_page.rows import CARDS, SHOWN, WHOLE
from dateline_news.plugins.front_page.stories import BRIEF, PICTURES
from tests.papers import PICTURE, author, inputs_of, moment, paper, static_page, story, topic

SHIPS, OIL = topic("Ships"), topic("Oil")


def front(of: Paper) -> dict[str, Any]:
    """The inputs of the front page."""
    (page,) = front_page.pages(Archive(of))
    assert (page.path, page.template) == ("index.html", "index")
    return inputs_of([page])[page.path]


def many(count: int, within: str = "World", year: int = 2026, **more: Any) -> list[Story]:
    """So many stories of one section, a minute apart; the highest number is the newest."""
    days = [f"{year}-03-01 {at // 60:02}:{at % 60:02}" for at in range(count)]
    return [story(f"{within} {at}", day, within, **more) for at, day in enumerate(days)]


def titles(cards: list[dict[str, Any]]) -> list[str]:
    """The headlines of some cards."""
    return [card["title"] for card in cards]


def latest(inputs: dict[str, Any]) -> list[str]:
    """The headlines of the latest."""
    return [title for day in inputs["latest"] for title in titles(day["stories"])]


def in_rows(inputs: dict[str, Any]) -> list[dict[str, Any]]:
    """The stories in the rows, as they stand there."""
    sections = [section for row in inputs["rows"] for section in row["sections"]]
    return [card for of in sections for card in (of["lead"], *of["cards"], *of["lines"])]


def shapes(inputs: dict[str, Any]) -> list[list[str]]:
    """The names of the sections in each row."""
    return [[section["section"]["name"] for section in row["sections"]] for row in inputs["rows"]]


# Rank


def test_the_newest_leads_and_the_next_stand_in_the_band() -> None:
    inputs = front(paper(*many(10)))
    assert inputs["lead"]["title"] == "World 9"
    assert titles(inputs["band"]) == [f"World {at}" for at in (8, 7, 6, 5)][:BAND]


def test_priority_lifts_a_story_while_it_is_among_the_newest() -> None:
    old, *rest = many(NEWEST)
    assert front(paper(story("Big", old.date.iso[:10], priority=5), *rest))["lead"]["title"] == "Big"


def test_priority_holds_for_two_days_however_many_stories_came_since() -> None:
    rest = many(NEWEST + 20)
    assert front(paper(story("Big", "2026-02-28 12:00", priority=1), *rest))["lead"]["title"] == "Big"
    assert front(paper(story("Big", "2026-02-26 12:00", priority=9), *rest))["lead"]["title"] != "Big"


def test_of_two_with_one_priority_the_newer_leads_and_the_other_is_next() -> None:
    leads = [story(name, f"2026-03-0{day}", priority=9) for day, name in enumerate("AB", 2)]
    inputs = front(paper(*leads, *many(9)))
    assert (inputs["lead"]["title"], inputs["band"][0]["title"]) == ("B", "A")


def test_a_lead_of_the_highest_priority_takes_the_page() -> None:
    assert front(paper(story(priority=9)))["lead"]["is_big"] is True
    assert front(paper(story(priority=8)))["lead"]["is_big"] is False


def test_what_is_never_to_stand_on_the_front_page_does_not_even_among_the_latest() -> None:
    inputs = front(paper(story("Away", "2026-04-01", priority=NEVER), *many(9)))
    assert "Away" not in [inputs["lead"]["title"], *titles(inputs["band"]), *latest(inputs), *titles(in_rows(inputs))]


def test_what_is_paid_for_neither_leads_nor_stands_in_the_band_but_in_its_section() -> None:
    inputs = front(paper(story("Paid", "2026-04-01", "Away", kind="paid", priority=9), *many(9)))
    assert inputs["lead"]["title"] == "World 8"
    assert "Paid" not in titles(inputs["band"])
    assert "Paid" in titles(in_rows(inputs))


def test_a_hidden_story_is_not_on_the_front_page() -> None:
    assert front(paper(story(hidden=True)))["lead"] is None


# Lead


def test_a_lead_without_a_picture_shows_the_beginning_of_its_text() -> None:
    lead = story(standfirst="A deck.", text="<p>It began at dawn.</p>")
    assert front(paper(lead))["lead"]["opening"] == "It began at dawn."


def test_a_lead_with_a_picture_or_its_opening_as_standfirst_shows_no_beginning() -> None:
    pictured = story(standfirst="A deck.", picture=PICTURE)
    assert front(paper(pictured))["lead"]["opening"] == ""
    assert front(paper(story()))["lead"]["opening"] == ""


def test_under_the_lead_stand_headlines_on_its_topics_and_nowhere_else_but_among_the_latest() -> None:
    on_ships = [story(f"Ship {at}", f"2026-02-0{at}", topics=(SHIPS,)) for at in range(1, 5)]
    lead = story("Lead", "2026-03-02", topics=(SHIPS, OIL))
    inputs = front(paper(lead, *on_ships, story("Oil", "2026-02-20", topics=(OIL,), kind="opinion"), *many(6)))
    assert titles(inputs["lead"]["related"]) == ["Ship 4", "Ship 3"][:RELATED]
    assert not {"Ship 4", "Ship 3"} & {*titles(inputs["band"]), *titles(in_rows(inputs))}


def test_opinion_leads_only_where_an_editor_ranks_it_or_there_is_nothing_else() -> None:
    view = story("View", "2026-04-01", kind="opinion")
    assert [front(paper(*of))["lead"]["title"] for of in ((view, *many(2)), (view,))] == ["World 1", "View"]
    assert front(paper(story("View", kind="opinion", priority=1), *many(2)))["lead"]["title"] == "View"


def test_the_lead_says_its_time_on_its_own_day_and_else_its_day() -> None:
    dates = [front(paper(story("A", day, priority=1), story("B", "2026-03-02 10:00")))["lead"]["date"]
             for day in ("2026-03-02 09:30", "2026-03-01 09:30", "2025-03-01", "2026-03-02")]  # fmt: skip
    assert [(date["day"], date["time"]) for date in dates] == [
        ("", "09:30"), ("1 March", "09:30"), ("1 March 2025", ""), ("2 March", ""),
    ]  # fmt: skip


def test_under_the_lead_a_headline_says_its_day_unless_that_is_the_lead_s_or_the_day_before() -> None:
    days = ("2026-03-02", "2026-03-01 09:30", "2026-02-28 23:00", "2025-03-02")
    shown = []
    for day in days:
        inputs = front(paper(story("Lead", "2026-03-02 18:40", priority=1, topics=(SHIPS,)), *many(9, year=2024),
                             story("Ship", day, topics=(SHIPS,))))  # fmt: skip
        shown += [related["date"]["day"] for related in inputs["lead"]["related"]]
    assert shown == ["", "", "28 February", "2 March 2025"]


def test_a_long_headline_is_set_smaller() -> None:
    assert [front(paper(story("x" * count)))["lead"]["length"] for count in (60, 61, 101)] == ["", "long", "longer"]


# A quiet paper


def test_with_few_stories_the_others_stand_beside_the_lead_and_the_paper_says_what_it_is() -> None:
    inputs = front(paper(*many(2), pages=(static_page("About", "<p>Who we are.</p>"),)))
    assert (titles(inputs["beside"]), inputs["latest"], inputs["rows"]) == (["World 0"], [], [])
    assert inputs["note"] == {"text": "Who we are.", "name": "About", "path": "about.html"}
    assert front(paper(*many(2)))["note"]["path"] == "archives.html"
    assert front(paper(*many(QUIET)))["note"] is None
    assert front(paper(*many(QUIET + 1)))["beside"] == []


def test_in_a_quiet_paper_what_was_retracted_is_marked_among_the_latest() -> None:
    gone = story("Gone", "2026-03-03", corrections=(Correction(moment("2026-03-04"), "retraction", "No boat."),))
    inputs = front(paper(gone, story("Fine", "2026-01-01")))
    assert (inputs["lead"]["title"], latest(inputs)) == ("Fine", ["Gone", "Fine"])


# The latest


def test_the_latest_are_the_true_newest_wherever_else_they_stand() -> None:
    assert latest(front(paper(*many(100)))) == [f"World {at}" for at in range(99, 99 - LATEST, -1)]


def test_the_latest_come_by_day_with_their_time_on_the_paper_s_clock() -> None:
    days = front(paper(
        story("A", "2026-03-01 23:30"), story("B", "2026-03-01"), story("C", "2025-12-31 20:00"), *many(9, year=2024),
        TIMEZONE="Asia/Karachi",
    ))["latest"]  # fmt: skip
    assert [(day["day"], [(line["title"], line["time"]) for line in day["stories"]]) for day in days[:3]] == [
        ("2 March", [("A", "04:30")]), ("1 March", [("B", ""), ("C", "01:00")][:1]), ("1 January", [("C", "01:00")]),
    ]  # fmt: skip


# The band, opinion


def test_of_the_band_only_some_show_their_picture() -> None:
    inputs = front(paper(*many(10, picture=PICTURE)))
    assert [bool(card["picture"]) for card in inputs["band"]] == [True] * PICTURES + [False] * (BAND - PICTURES)


def test_opinion_stands_in_a_strip_with_its_authors_and_not_in_the_band() -> None:
    ada = author("Ada Fenwick")
    pieces = [story(f"View {at}", f"2026-03-0{at}", "Opinion", kind="opinion", authors=(ada,)) for at in (2, 3)]
    inputs = front(paper(*pieces, *many(9)))
    assert titles(inputs["opinion"]["stories"]) == ["View 3", "View 2"]
    assert inputs["opinion"]["stories"][0]["authors"][0]["name"] == "Ada Fenwick"


def test_the_strip_of_opinion_stands_for_its_section_s_letters_too_and_for_no_news_of_it() -> None:
    pieces = [story(f"View {at}", f"2026-03-0{at}", "Opinion", kind="opinion") for at in (2, 3)]
    letter = story("Sir", "2020-01-01", "Opinion", kind="letter")
    news = story("A prize", "2020-01-01", "Opinion")
    of_letters = story("Dear paper", "2020-01-01", "Letters", kind="letter")
    assert shapes(front(paper(letter, *pieces, *many(9)))) == [["World"]]
    assert shapes(front(paper(letter, news, *pieces, *many(9)))) == [["World"], ["Opinion"]]
    assert "Letters" in str(shapes(front(paper(of_letters, *pieces, *many(9)))))
    assert "Opinion" in str(shapes(front(paper(letter, *many(9)))))


def test_a_long_standfirst_is_left_out_of_a_card_and_never_cut() -> None:
    long, brief = "x" * (BRIEF + 1), "x" * BRIEF
    inputs = front(paper(*many(9), story("L", "2026-04-01"), story("B", "2026-03-30", description=brief),
                         story("A", "2026-03-31", description=long)))  # fmt: skip
    assert [card["standfirst"] for card in inputs["band"][:2]] == ["", brief]


# The rows of sections


def test_every_section_is_there_in_the_paper_s_order_and_shapes_take_turns() -> None:
    names = ("Arts", "Books", "Cars", "Dogs", "Eggs", "Fish")
    of = [piece for name in names for piece in many(4, name, 2020, picture=PICTURE)]
    inputs = front(paper(*many(30), *of, sections=("world", "arts", "books", "cars", "dogs", "eggs", "fish")))
    assert shapes(inputs) == [["World"], ["Arts", "Books"], ["Cars"], ["Dogs", "Eggs"], ["Fish"]]


def test_a_section_with_little_to_show_takes_no_row_of_its_own() -> None:
    assert shapes(front(paper(*many(30), *many(1, "Arts", 2020), *many(1, "Books", 2020)))) == [
        ["World"], ["Arts", "Books"],
    ]  # fmt: skip


def test_a_row_across_the_page_is_led_by_a_picture_where_one_of_the_newest_has_one() -> None:
    of_arts = [*many(6, "Arts", 2020), story("Seen", "2020-03-01 00:04", "Arts", picture=PICTURE)]
    (row,) = front(paper(*many(5), *of_arts))["rows"]
    (section,) = row["sections"]
    assert (section["lead"]["title"], len(section["cards"]), len(section["lines"])) == (
        "Seen",
        CARDS,
        SHOWN - CARDS - 1,
    )
    assert [section["lead"]["picture"] is None, *(card["picture"] for card in section["cards"])] == [False, None, None]


def test_of_many_sections_the_last_have_a_line_each() -> None:
    of = [piece for at in range(WHOLE + 3) for piece in many(1, f"S{at:02}", 2020)]
    inputs = front(paper(*many(40), *of))
    assert sum(map(len, shapes(inputs))) == WHOLE
    assert len(inputs["sections"]) == 4


def test_a_section_whose_stories_all_stand_above_has_no_row() -> None:
    assert "Culture" not in str(shapes(front(paper(*many(6), story("Culture", "2026-04-01", "Culture")))))


def test_no_story_stands_twice_but_among_the_latest() -> None:
    inputs = front(paper(*many(40), *many(10, "Culture", 2025), *many(3, "Views", 2027, kind="opinion")))
    everything = titles([inputs["lead"], *inputs["lead"]["related"], *inputs["band"], *inputs["opinion"]["stories"],
                         *in_rows(inputs)])  # fmt: skip
    assert len(everything) == len(set(everything))


# The page


def test_the_day_of_the_front_page_is_its_newest_story_s() -> None:
    assert front(paper(story("Old", "2026-01-01", priority=9), story("New", "2026-03-01 09:30")))["today"] == {
        "iso": "2026-03-01T09:30:00+00:00", "day": "1 March 2026", "time": "09:30", "zone": "UTC", "weekday": "Sunday",
    }  # fmt: skip


def test_the_title_of_the_front_page_is_the_paper_s_name_and_tagline() -> None:
    assert front(paper())["title"] == "The Sample — A paper for tests"
    assert front(paper(tagline=""))["title"] == "The Sample"


def test_its_address_is_the_site_s_own() -> None:
    assert front(paper())["canonical"] == "https://example.org/paper/"


def test_a_paper_without_a_story_has_a_front_page() -> None:
    inputs = front(paper())
    assert [inputs[name] for name in ("lead", "today", "band", "rows", "latest")] == [None, None, [], [], []]


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
