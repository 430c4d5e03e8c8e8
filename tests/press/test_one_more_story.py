"""Publishing costs what changed, not what exists: what one more story does to the inputs of all other files."""

from collections.abc import Iterable
from typing import Any

import pytest

from newsroom.paper import Story
from newsroom.press.plan import Page
from tests.papers import author, edition, paper, static_page, story, topic

NEWEST = 3  # so that the archive below has pages of past years
WORLD = [
    story(f"World {year} {month}", f"{year}-0{month}-01", topics=(topic("Sea"),), authors=(author("A B"),))
    for year in (2026, 2025, 2024)
    for month in (1, 2)
]
CULTURE = [
    story("Play", "2026-01-10", "Culture", topics=(topic("Stage"),), authors=(author("C D"),)),
    story("Opera", "2025-01-10", "Culture", topics=(topic("Stage"),)),
]
HIDDEN = story("Hidden", "2026-01-05", hidden=True)
ARCHIVE = [*WORLD, *CULTURE, HIDDEN]
NEW = story("New", "2026-03-01", "Culture", topics=(topic("Paint"),), authors=(author("E F"),))


def inputs(stories: Iterable[Story]) -> dict[str, dict[str, Any]]:
    """What every file of a paper is made of, by path."""
    of = paper(*stories, pages=(static_page(),), NEWEST=NEWEST)
    return {path: entry.inputs for path, entry in edition(of).items()}


def changed(new: Story) -> set[str]:
    """The files that are new or made of something else once there is one more story."""
    before, after = inputs(ARCHIVE), inputs([*ARCHIVE, new])
    assert set(before) <= set(after), "no address may go away"
    return {path for path in after if after[path] != before.get(path)}


def test_one_more_story_changes_these_files_and_no_other() -> None:
    assert changed(NEW) == {
        # its own page, and that of the story before it in its section, which now leads on to it
        "2026/03/01/new.html",
        "2026/01/10/play.html",
        # where the newest stand
        "index.html", "404.html", "culture.html",
        # its own topic and author, who are new here
        "topics/paint.html", "authors/e-f.html",
        # the lists that count
        "sections.html", "topics.html", "authors.html", "archives.html",
        # its month, the month before, which now leads on to it, and its year
        "2026/03/index.html", "2026/02/index.html", "2026/index.html",
        # what machines read
        "feeds/all.atom.xml", "feeds/all.rss.xml", "feeds/culture.atom.xml", "feeds/culture.rss.xml", "sitemap.xml",
    }  # fmt: skip


def test_no_page_of_a_story_of_another_section_changes() -> None:
    assert {one.path for one in (*WORLD, HIDDEN)} & changed(NEW) == set()


def test_a_past_year_of_a_section_a_topic_or_an_author_stays_as_it_is() -> None:
    past = {f"{name}/{year}.html" for name in ("world", "topics/sea", "authors/a-b") for year in (2024, 2025)}
    assert past <= set(inputs(ARCHIVE))
    assert past & changed(story("New", "2026-03-01", topics=(topic("Sea"),), authors=(author("A B"),))) == set()


def test_the_same_topic_and_author_change_only_the_lists_of_their_newest() -> None:
    """Related stories are earlier ones, so that a topic's archive does not change with each new story of it."""
    new = story("New", "2026-03-01", "Culture", topics=(topic("Sea"),), authors=(author("A B"),))
    assert {path for path in changed(new) - changed(NEW) if path != new.path} == {
        "topics/sea.html", "topics/sea/2026.html", "authors/a-b.html", "authors/a-b/2026.html",
    }  # fmt: skip


def test_the_cost_of_a_story_does_not_grow_with_the_archive() -> None:
    old = [story(f"Old {at}", f"{1980 + at}-05-01", "World", topics=(topic("Sea"),)) for at in range(40)]
    of = [*ARCHIVE, *old]
    before, after = inputs(of), inputs([*of, NEW])
    assert {path for path in after if after[path] != before.get(path)} == changed(NEW)


def test_a_hidden_story_changes_nothing_but_its_own_page() -> None:
    assert changed(story("New", "2026-03-01", "Culture", hidden=True)) == {"2026/03/01/new.html"}


def test_a_section_s_first_story_changes_every_page_since_every_masthead_names_it() -> None:
    entries = edition(paper(*ARCHIVE, pages=(static_page(),), NEWEST=NEWEST)).values()
    assert {entry.path for entry in entries if isinstance(entry, Page)} <= changed(story("First", within="Arts"))


@pytest.mark.parametrize("path", [one.path for one in ARCHIVE])
def test_no_story_s_inputs_hold_a_list_that_grows_with_the_archive(path: str) -> None:
    many = [story(f"More {at}", f"2023-{at % 12 + 1:02}-01", topics=(topic("Sea"),)) for at in range(60)]
    assert len(str(inputs([*ARCHIVE, *many])[path])) < len(str(inputs(ARCHIVE)[path])) * 1.2
