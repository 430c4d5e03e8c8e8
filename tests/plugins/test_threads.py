"""Threads and series: the order in which they are read, and what each story and each page shows of them."""

from dataclasses import replace
from typing import Any

import pytest

from dateline_news.model.archive import Archive
from dateline_news.model.paper import LABEL_KINDS, Label, Paper, Story
from dateline_news.plugins import front_page, sitemap, structured_data, threads
from dateline_news.press import plan
from dateline_news.press.render.jinja import environment
from tests.papers import HARD, THEME, as_read, facts_of, fingerprints, inputs_of, pages_of, paper, story
from tests.theme.drawing import read, words

DAM = Label("The dam", "the-dam", "threads/the-dam.html")
TIDES = Label("Tides", "tides", "series/tides.html")


def of_thread(title: str, day: str, **more: Any) -> Story:
    """A story of the thread."""
    return as_read(story(title, day, **{"thread": (DAM,), **more}))


def of_series(title: str, day: str, part: int = 0, **more: Any) -> Story:
    """A part of the series."""
    return as_read(story(title, day, series=(TIDES,), part=part, **more))


def sequences(of: Paper, title: str) -> list[dict[str, Any]]:
    """What the page of a story is told of its thread and its series."""
    facts = facts_of(threads.facts(Archive(of)))
    source = next(piece.source for piece in of.all_stories if piece.title == title)
    rows: list[dict[str, Any]] = facts.get(source, {}).get("sequences", [])
    return rows


def beside(of: Paper, title: str) -> list[tuple[str, str]]:
    """The headlines before and after a story in each of them."""

    def headline(line: dict[str, Any] | None) -> str:
        return str(line["title"]) if line else ""

    return [(headline(row["earlier"]), headline(row["later"])) for row in sequences(of, title)]


THREE = paper(of_thread("A", "2024-01-01"), of_thread("B", "2025-01-01"), of_thread("C", "2026-01-01"), story("D"))
SERIES = paper(
    of_series("Third", "2026-01-01", 3), of_series("First", "2026-03-01", 1), of_series("Second", "2026-02-01", 2),
    of_series("Late", "2026-01-09"), of_series("Early", "2026-01-08"),
)  # fmt: skip


def test_a_story_leads_to_the_one_before_it_and_the_next_of_its_thread_by_date() -> None:
    assert [beside(THREE, title) for title in "ABCD"] == [[("", "B")], [("A", "C")], [("B", "")], []]


def test_a_part_leads_to_the_part_before_it_and_the_next_whatever_their_dates() -> None:
    order = ["First", "Second", "Third", "Early", "Late"]  # what has no part comes last, by its date
    pairs = list(zip(["", *order], [*order[1:], ""], strict=False))
    assert [beside(SERIES, title) for title in order] == [[pair] for pair in pairs]
    assert [card["title"] for card in pages_of(SERIES)["series/tides.html"]["stories"]] == order


def test_a_story_may_be_in_a_thread_and_a_series() -> None:
    both = of_series("A", "2026-01-01", 2, thread=(DAM,))
    rows = sequences(paper(both), "A")
    assert [(row["kind"], row["name"], row["path"], row["part"]) for row in rows] == [
        ("thread", "The dam", "threads/the-dam.html", 0), ("series", "Tides", "series/tides.html", 2),
    ]  # fmt: skip


@pytest.mark.parametrize("more", [{"hidden": True}, {"is_translation": True, "lang": "ur", "path": "ur.html"}])
def test_a_story_that_no_list_names_stands_between_no_others_and_leads_to_the_page_if_there_is_one(
    more: dict[str, Any],
) -> None:
    unlisted = of_thread("B", "2025-01-01", **more)
    (row,) = sequences(paper(of_thread("A", "2024-01-01"), of_thread("C", "2026-01-01"), unlisted), "B")
    assert (row["path"], row["earlier"], row["later"]) == ("threads/the-dam.html", None, None)
    assert sequences(paper(unlisted), "B") == []


def test_a_headline_beside_a_story_is_marked_as_anywhere() -> None:
    of = paper(of_thread(HARD, "2025-01-01", standing="Draft"), of_thread("B", "2026-01-01"))
    assert sequences(of, "B")[0]["earlier"].items() >= {"title": HARD, "standing": "Draft"}.items()


def redrawn(before: list[Story], after: list[Story]) -> set[str]:
    """The files that a build makes anew once these stories have become those."""
    digests = fingerprints(paper(*before, NEWEST=3))
    return {path for path, digest in fingerprints(paper(*after, NEWEST=3)).items() if digests.get(path) != digest}


def test_one_more_story_of_a_thread_redraws_of_its_other_stories_only_the_one_before_it() -> None:
    """However long the thread is; the pages of its past years stay as they are."""
    section = [story("Else", "2026-03-01")]
    new = of_thread("New", "2025-06-01", within="Culture")
    for count in (2, 200):
        old = [of_thread(f"Old {at}", f"{2025 - at // 100}-01-01 {at % 24:02}:{at % 60:02}") for at in range(count)]
        changed = redrawn([*section, *old], [*section, *old, new])
        last = max(old, key=lambda piece: piece.date.at)
        assert changed & {piece.path for piece in (*old, new)} == {last.path, new.path}
        of_the_thread = {path for path in changed if "the-dam" in path}
        assert of_the_thread <= {
            "threads/the-dam.html", "threads/the-dam/2025.html", "feeds/threads/the-dam.atom.xml",
        }  # fmt: skip


def test_one_more_story_between_two_of_a_thread_redraws_these_two() -> None:
    old = [of_thread(f"Old {day}", f"2026-01-{day:02}") for day in range(1, 9)]
    changed = redrawn(old, [*old, of_thread("New", "2026-01-04 12:00", within="Culture")])
    assert changed & {piece.path for piece in old} == {old[3].path, old[4].path}


def test_one_more_part_of_a_series_redraws_of_its_others_only_those_beside_it() -> None:
    old = [of_series(f"Old {at}", f"2026-01-{at:02}", at) for at in (1, 2, 4, 5)]
    changed = redrawn(old, [*old, of_series("New", "2026-02-01", 3, within="Culture")])
    assert changed & {piece.path for piece in old} == {"2026/01/02/old-2.html", "2026/01/04/old-4.html"}


def test_a_thread_of_two_has_one_page_and_the_page_of_a_long_one_says_how_it_began() -> None:
    assert pages_of(paper(*THREE.stories, NEWEST=3))["threads/the-dam.html"]["beginning"] is None
    pages = pages_of(paper(*THREE.stories, NEWEST=2))
    page = pages["threads/the-dam.html"]
    assert [card["title"] for day in page["dates"] for card in day["articles"]] == ["C", "B"]
    assert page["beginning"]["title"] == "A"
    assert pages["threads/the-dam/2024.html"]["beginning"] is None


def test_a_series_is_on_one_page_in_the_order_of_its_parts_however_many_it_has() -> None:
    pages = pages_of(paper(*SERIES.stories, NEWEST=2))
    assert [path for path in pages if path.startswith("series/")] == ["series/tides.html"]
    page = pages["series/tides.html"]
    assert [card["part"] for card in page["stories"]] == [1, 2, 3, 0, 0]
    assert (page["dates"], page["years"], page["count"]) == ([], [], 5)


def test_there_is_a_list_of_all_once_there_is_one() -> None:
    assert {"threads.html", "series.html"} <= set(pages_of(paper(*THREE.stories, *SERIES.stories)))
    assert not {"threads.html", "series.html"} & set(pages_of(paper(story())))


def test_threads_and_series_are_in_the_sitemap_with_the_day_of_their_newest() -> None:
    (file,) = (file for file in sitemap.pages(Archive(paper(*THREE.stories, *SERIES.stories))) if "map" in file.path)
    rows = {entry["loc"]: entry["lastmod"] for entry in inputs_of([file])["sitemap.xml"]["entries"]}
    site = "https://example.org/paper"
    assert (rows[f"{site}/threads/the-dam.html"], rows[f"{site}/series/tides.html"]) == ("2026-01-01", "2026-03-01")
    assert {f"{site}/threads.html", f"{site}/series.html"} <= set(rows)


def test_search_engines_are_told_what_a_story_is_a_part_of() -> None:
    piece = of_series("A", "2026-01-01", 2, thread=(DAM,))
    head = structured_data.head(plan.Page(piece.path, "article", {}, piece.source, piece), paper().front)
    article = head["structured_data"]["@graph"][0]
    site = "https://example.org/paper"
    assert article["position"] == 2
    assert article["isPartOf"] == [
        {"@type": "CollectionPage", "name": "The dam", "url": f"{site}/threads/the-dam.html"},
        {"@type": "CreativeWorkSeries", "name": "Tides", "url": f"{site}/series/tides.html"},
    ]


def test_the_lead_of_the_front_page_leads_to_its_thread() -> None:
    def lead(*stories: Story) -> Any:
        return inputs_of(front_page.pages(Archive(paper(*stories))))["index.html"]["lead"]["sequence"]

    assert lead(of_thread("A", "2026-01-01")) == {"name": "The dam", "path": "threads/the-dam.html", "part": 0}
    assert lead(of_series("A", "2026-01-01", 2)) == {"name": "Tides", "path": "series/tides.html", "part": 2}
    assert lead(story()) is None


def test_a_thread_and_a_series_have_a_feed_each() -> None:
    of = Archive(paper(*THREE.stories, *SERIES.stories))
    assert {kind.setting for kind in LABEL_KINDS.values() if kind.is_sequence} == {"THREAD", "SERIES"}
    paths = set(fingerprints(of.paper))
    assert {"feeds/threads/the-dam.atom.xml", "feeds/series/tides.atom.xml"} <= paths
    assert (
        pages_of(paper(*THREE.stories))["threads/the-dam.html"]["own_feed"]["path"] == "feeds/threads/the-dam.atom.xml"
    )


def drawn(partial: str, of: Paper, title: str) -> str:
    """A part of a story's page, as readers see its words."""
    template = environment(THEME).get_template(f"partials/{partial}.html")
    return words(read(template.render(sequences=sequences(of, title), root="../", lang="en", of_paper={})))


def test_the_page_of_a_story_says_which_part_it_is_and_names_what_is_beside_it() -> None:
    assert drawn("part", SERIES, "Second") == "Part 2 of Tides"
    assert drawn("part", SERIES, "Late") == drawn("part", THREE, "B") == ""
    assert drawn("sequences", THREE, "B") == "The story so far The dam Before A 1 January 2024 After C 1 January 2026"
    assert drawn("sequences", SERIES, "First") == "The series Part 1 of Tides After Second 1 February"


def test_without_a_page_of_its_own_a_series_is_a_name() -> None:
    of = paper(of_series("A", "2026-01-01", 2))
    nameless = paper(*(replace(piece, series=(Label("Tides", "tides", ""),), digest="") for piece in of.stories))
    template = environment(THEME).get_template("partials/part.html")
    html = template.render(sequences=sequences(nameless, "A"), root="../", lang="en", of_paper={})
    assert words(read(html)) == "Part 2 of Tides"
    assert "<a" not in html
