"""Publishing costs what changed, not what exists: what one more story does to the inputs of all other files."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from dateline_news.model.paper import Paper, Story
from dateline_news.plugins.related import LOOKED_AT
from dateline_news.press.plan import Page
from tests.papers import (
    PICTURE,
    as_read,
    author,
    edition,
    fingerprints,
    inputs_of,
    moment,
    paper,
    static_page,
    story,
    topic,
)

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
NEWEST = 3  # so that the archive below has pages of past years
WORLD = [
    as_read(story(f"World {year} {month}", f"{year}-0{month}-01", topics=(topic("Sea"),), authors=(author("A B"),)))
    for year in (2026, 2025, 2024)
    for month in (1, 2)
]
CULTURE = [
    as_read(story("Play", "2026-01-10", "Culture", topics=(topic("Stage"),), authors=(author("C D"),))),
    as_read(story("Opera", "2025-01-10", "Culture", topics=(topic("Stage"),))),
]
HIDDEN = as_read(story("Hidden", "2026-01-05", hidden=True))
ARCHIVE = [*WORLD, *CULTURE, HIDDEN]
NEW = as_read(story("New", "2026-03-01", "Culture", topics=(topic("Paint"),), authors=(author("E F"),)))


def of(stories: Iterable[Story], **settings: str) -> Paper:
    """The paper of these stories."""
    return paper(*stories, pages=(static_page(),), NEWEST=NEWEST, now=NOW, **settings)


def inputs(stories: Iterable[Story]) -> dict[str, dict[str, Any]]:
    """What every file of a paper is made of, by path."""
    return inputs_of(edition(of(stories)).values())


def changed(new: Story) -> set[str]:
    """The files that are new or made of something else once there is one more story."""
    before, after = inputs(ARCHIVE), inputs([*ARCHIVE, new])
    assert set(before) <= set(after), "no address may go away"
    return differing(before, after)


def differing(before: dict[str, Any], after: dict[str, Any]) -> set[str]:
    """The paths that are new, or stand for something else than before."""
    return {path for path in after if after[path] != before.get(path)}


def redrawn(before: Iterable[Story], after: Iterable[Story]) -> set[str]:
    """The files that a build makes anew once these stories have become those."""
    return differing(fingerprints(of(before)), fingerprints(of(after)))


def feeds(*names: str) -> set[str]:
    """The files of the feeds of these names."""
    return {f"feeds/{name}.{end}" for name in names for end in ("atom.xml", "rss.xml", "json")}


def instead(new: Story) -> list[Story]:
    """The archive with a story in place of the one from the same source."""
    return [new if one.source == new.source else one for one in ARCHIVE]


def test_one_more_story_changes_these_files_and_no_other() -> None:
    assert changed(NEW) == {
        # its own page, the picture it is shared with, and the story before it in its section, which now leads on to it
        "2026/03/01/new.html", "share/2026/03/01/new.png",
        "2026/01/10/play.html",
        # where the newest stand
        "index.html", "404.html", "culture.html",
        # its own topic and author, who are new here
        "topics/paint.html", "authors/e-f.html",
        # the lists that count
        "sections.html", "topics.html", "authors.html", "archives.html",
        # its month, the month before, which now leads on to it, and its year
        "2026/03/index.html", "2026/02/index.html", "2026/index.html",
        # what is searched: its year, and no other
        "search/en/2026",
        # what machines read
        *feeds("all", "culture"), "sitemap.xml", "sitemaps/news.xml",
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
        "topics/sea.html", "topics/sea/2026.html", "feeds/topics/sea.atom.xml",
        "authors/a-b.html", "authors/a-b/2026.html", "feeds/authors/a-b.atom.xml",
    }  # fmt: skip


def test_the_cost_of_a_story_does_not_grow_with_the_archive() -> None:
    old = [story(f"Old {at}", f"{1980 + at}-05-01", "World", topics=(topic("Sea"),)) for at in range(40)]
    archive = [*ARCHIVE, *map(as_read, old)]
    before, after = inputs(archive), inputs([*archive, NEW])
    assert differing(before, after) == changed(NEW) == redrawn(archive, [*archive, NEW])


def test_a_hidden_story_changes_nothing_but_its_own_page() -> None:
    assert changed(story("New", "2026-03-01", "Culture", hidden=True)) == {"2026/03/01/new.html"}


def test_a_section_s_first_story_changes_every_page_since_every_masthead_names_it() -> None:
    entries = edition(of(ARCHIVE)).values()
    assert {entry.path for entry in entries if isinstance(entry, Page)} <= changed(story("First", within="Arts"))


@pytest.mark.parametrize("path", [one.path for one in ARCHIVE])
def test_no_story_s_inputs_hold_a_list_that_grows_with_the_archive(path: str) -> None:
    many = [story(f"More {at}", f"2023-{at % 12 + 1:02}-01", topics=(topic("Sea"),)) for at in range(60)]
    assert len(str(inputs([*ARCHIVE, *many])[path])) < len(str(inputs(ARCHIVE)[path])) * 1.2


MORE = [
    NEW,
    story("New", "2026-03-01", topics=(topic("Sea"), topic("Stage")), authors=(author("A B"), author("C D"))),
    story("Of last year", "2025-01-05", topics=(topic("Paint"),), authors=(author("A B"),)),
    story("Hidden too", "2026-03-01", "Culture", hidden=True, topics=(topic("Sea"),)),
    story("Urdu", "2026-01-10", "Culture", slug="play", path="ur.html", lang="ur", is_translation=True),
    story("Pictured", "2026-03-01", picture=PICTURE, priority=9),
]


@pytest.mark.parametrize("new", MORE, ids=[one.title for one in MORE])
def test_one_more_story_redraws_what_it_changes_and_nothing_else(new: Story) -> None:
    """A file is known by what it is made of before that is made; what it would hold is made here to hold it against."""
    assert redrawn(ARCHIVE, [*ARCHIVE, as_read(new)]) == changed(as_read(new))


def test_a_story_of_the_past_redraws_besides_what_it_changes_a_few_stories_that_it_might_have_been_related_to() -> None:
    """Those of its topics or section that came after it, and no more than look at it; they come out as they were."""
    new = as_read(story("Oldest", "2019-01-05", "Culture", topics=(topic("Sea"),)))
    later = [as_read(story(f"Later {at}", f"2027-01-{at + 1:02}", topics=(topic("Sea"),))) for at in range(30)]
    assert redrawn(ARCHIVE, [*ARCHIVE, new]) - changed(new) == set()
    before, after = [*ARCHIVE, *later], [*ARCHIVE, *later, new]
    idle = redrawn(before, after) - differing(inputs(before), inputs(after))
    assert idle <= {one.path for one in (*WORLD, *later)}
    assert len(idle) <= LOOKED_AT


@pytest.mark.parametrize("gone", ARCHIVE, ids=lambda one: one.title)
def test_one_story_less_redraws_what_it_changes_and_but_few_stories_of_its_topics(gone: Story) -> None:
    rest = [one for one in ARCHIVE if one is not gone]
    idle = redrawn(ARCHIVE, rest) - differing(inputs(ARCHIVE), inputs(rest))
    assert idle <= {one.path for one in rest if set(one.topics) & set(gone.topics)}
    assert len(idle) <= 1


EDITED = CULTURE[0]  # a story that the newest lists, its month, and the feeds show
LISTS = {
    "culture.html", "topics/stage.html", "authors/c-d.html", "2026/01/index.html", "sitemap.xml",
}  # fmt: skip


def test_an_edited_body_redraws_besides_what_it_changes_only_the_lists_that_show_the_story() -> None:
    """They know a story by all that it says; drawn anew, they come out as they were."""
    text = "<p>Some words of copy.</p><p>And more.</p>"
    new = as_read(story("Play", "2026-01-10", "Culture", text, topics=EDITED.topics, authors=EDITED.authors))
    after = instead(new)
    changes = differing(inputs(ARCHIVE), inputs(after))
    assert changes == {EDITED.path, *feeds("all", "culture"), "search/en/2026"}
    assert redrawn(ARCHIVE, after) == changes | LISTS


BUSY = story(
    "Busy", "2026-01-20", topics=tuple(topic(f"Topic {at}") for at in range(4)), authors=(author("A B"), author("C D"))
)


def test_an_edited_body_costs_as_much_whatever_the_archive_and_less_than_forty_files() -> None:
    others = [
        as_read(story(f"Old {day} {at}", f"{2016 + at}-05-{day:02}", topics=BUSY.topics, authors=BUSY.authors))
        for at in range(10)
        for day in range(1, NEWEST + 2)
    ]
    text = "<p>Some words of copy.</p><p>And more.</p>"
    new = story(BUSY.title, "2026-01-20", text=text, topics=BUSY.topics, authors=BUSY.authors)
    labels = [BUSY.section, *BUSY.topics, *BUSY.authors]
    lists = {*(one.path for one in labels), *(one.year(2026) for one in labels), "2026/01/index.html", "sitemap.xml"}
    lists |= {f"feeds/{one.path.removesuffix('.html')}.atom.xml" for one in labels}
    for archive in (ARCHIVE, others):
        before, after = [*archive, as_read(BUSY)], [*archive, as_read(new)]
        changes = differing(inputs(before), inputs(after))
        assert changes == {BUSY.path, *feeds("all", "world"), "search/en/2026"}
        assert redrawn(before, after) <= changes | lists
        assert len(changes | lists) <= 40


def test_what_a_file_says_of_an_author_redraws_the_stories_and_the_lists_that_show_them_and_nothing_else() -> None:
    told = instead(as_read(replace(EDITED, digest="", line_digest="", authors=(author("C D", role="Critic"),))))
    assert differing(inputs(ARCHIVE), inputs(told)) == {EDITED.path, "authors/c-d.html", "authors.html"}
    assert redrawn(ARCHIVE, told) == {EDITED.path, "authors.html"} | LISTS | feeds("all", "culture")


CHANGES: dict[str, dict[str, Any]] = {
    "title": {"title": "Another"},
    "standfirst": {"standfirst": "Else", "description": "Else"},
    "kind": {"kind": "opinion"},
    "priority": {"priority": 9},
    "picture": {"picture": PICTURE},
    "topics": {"topics": (topic("Sea"), topic("Paint"))},
    "section": {"section": WORLD[0].section},
    "modified": {"modified": moment("2026-02-01")},
    "links": {"url": "elsewhere.html"},
    "standing": {"standing": "Draft"},
    "hidden": {"hidden": True},
    "language": {"lang": "ur", "own": {"lang": "ur", "dir": "rtl"}},
    "template": {"template": "page"},
}


@pytest.mark.parametrize("change", CHANGES)
@pytest.mark.parametrize("one", [EDITED, CULTURE[1], HIDDEN, *WORLD[:3]], ids=lambda one: one.title)
def test_whatever_changes_in_a_story_every_file_that_changes_by_it_is_redrawn(change: str, one: Story) -> None:
    after = instead(as_read(replace(one, digest="", line_digest="", **CHANGES[change])))
    assert differing(inputs(ARCHIVE), inputs(after)) <= redrawn(ARCHIVE, after)
