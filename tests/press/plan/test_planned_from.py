"""What a file was planned from: all that was asked for it, and not much more."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from dateline_news.model.archive import Archive, Before
from dateline_news.model.archive.questions import Some
from dateline_news.model.digests import digest
from dateline_news.model.paper import Correction, Line, Paper, Story
from dateline_news.plugins import share_pictures, sitemap
from dateline_news.plugins.related import IN_SECTION, LOOKED_AT
from dateline_news.press import plan
from dateline_news.press.plan import Page, signals
from dateline_news.press.plan.files import shown_source
from tests.papers import ENGLISH, as_read, moment, paper, plugins, static_page, story, topic
from tests.press.test_one_more_story import ARCHIVE, CHANGES, EDITED, HIDDEN, MORE, NEW, WORLD, instead, of


class Answering(Archive):
    """An archive that records questions with the digests of their answers."""

    def answer(self, question: str, answer: Some) -> Some:
        plain = [getattr(part, "subject", part) for part in answer] if isinstance(answer, list | tuple) else answer
        self.questions += (f"{question}: {digest(plain)}",)
        return answer

    def versions(self, story: Story) -> list[Story]:
        return self.answer("versions", super().versions(story))

    def in_section(self, story: Story) -> tuple[Before, Line | None]:
        (section, end), newer = super().in_section(story)
        self.answer("section", [section.newest(IN_SECTION, end), newer])
        return (section, end), newer

    def earlier(self, story: Story) -> list[Before]:
        topics = super().earlier(story)
        self.answer("earlier", [[topic.newest(LOOKED_AT, end), end] for topic, end in topics])
        return topics


def planned(archive: Archive) -> dict[str, tuple[str, str]]:
    """Each file by its path: the digest of what it is made of, and what it was planned from."""
    with plugins():
        files = signals.plan_files(signals.add_facts(archive))
    return {
        file.path: (
            digest((file.inputs, getattr(file, "subject", None))),
            archive.planned_from(file.path, shown_source(file)),
        )
        for file in files
    }


def changed(before: Paper, after: Paper) -> tuple[set[str], set[str]]:
    """Of the files that both papers have: those that are made of something else, and those with another answer."""
    old, new = planned(Answering(before)), planned(Answering(after))
    paths = old.keys() & new.keys()
    inputs, answers = ({path for path in paths if old[path][at] != new[path][at]} for at in (0, 1))
    return inputs, answers


def questions(path: str, *stories: Story) -> list[str]:
    """What is asked for a file of a paper of these stories."""
    return planned(Archive(paper(*stories, NEWEST=3)))[path][1].split("; ")


def edited(story: Story, **changes: Any) -> list[Story]:
    """The archive with something else in a story."""
    return [*instead(as_read(replace(story, digest="", line_digest="", **changes))), URDU, WRONG]


URDU = as_read(story("Urdu", "2026-01-11", "Culture", lang="ur", is_translation=True, topics=NEW.topics))
CORRECTED: dict[str, Any] = {"corrections": (Correction(moment("2026-02-02"), "correction", "It was red."),)}
WRONG = as_read(story("Wrong", "2025-01-12", "Culture", **CORRECTED))
BEFORE = [*ARCHIVE, URDU, WRONG]
AFTER = {
    **{f"{new.title} more": [*BEFORE, as_read(new)] for new in (*MORE, story("Older", "2020-01-01"))},
    **{f"{removed.title} less": [story for story in BEFORE if story is not removed] for removed in BEFORE},
    **{
        f"another {name} of {story.title}": edited(story, **change)
        for name, change in {**CHANGES, "correction": CORRECTED}.items()
        for story in (EDITED, HIDDEN, WORLD[0], WORLD[4])
    },
}  # fmt: skip
SETTINGS: dict[str, dict[str, Any]] = {
    "by month": {},
    "by day": {"MONTH_ARCHIVE_SAVE_AS": "", "DAY_ARCHIVE_SAVE_AS": "{date:%Y}/{date:%m}/{date:%d}/index.html"},
    "by language": {
        "TRANSLATION_FEED_ATOM": "feeds/{lang}.xml",
        "YEAR_ARCHIVE_SAVE_AS": "",
        "MONTH_ARCHIVE_SAVE_AS": "",
    },
}


@pytest.mark.parametrize("settings", SETTINGS)
@pytest.mark.parametrize("after", AFTER)
def test_a_file_changes_only_if_an_answer_does_or_the_story_that_it_shows(
    after: str, settings: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sitemap, "ONE", 5 if settings == "by day" else 5_000)
    before, now = (of(stories, **SETTINGS[settings]) for stories in (BEFORE, AFTER[after]))
    inputs, answers = changed(before, now)
    new = [story for story in AFTER[after] if story not in BEFORE]
    assert inputs - answers <= {path for story in new for path in (story.path, share_pictures.path_of(story, ENGLISH))}


def test_a_page_more_changes_an_answer_for_every_file_that_names_it() -> None:
    before, after = (paper(*BEFORE, pages=pages) for pages in ((), (static_page(),)))
    inputs, answers = changed(before, after)
    assert inputs == answers != set()


def test_one_more_story_changes_no_answer_but_for_the_files_that_it_changes() -> None:
    inputs, answers = changed(of(BEFORE), of([*BEFORE, NEW]))
    assert inputs == answers != set()


SEA = [story(f"Sea {at}", f"2025-01-0{at}", topics=(topic("Sea"), topic("Air"))) for at in range(1, 6)]


def test_the_front_page_is_planned_from_the_newest() -> None:
    assert questions("index.html", *SEA, story("Play", within="Culture")) == [
        "the newest 30 stories", "the newest 35 stories of section Culture", "the newest 35 stories of section World",
        "the newest 38 stories", "the sections", "the stories since 2026-02-27 00:00",
    ]  # fmt: skip


def test_a_story_s_page_is_planned_from_what_is_next_to_it_and_from_its_topics() -> None:
    assert questions(SEA[0].path, *SEA) == [
        "its versions in other languages", "the newest of each of its topics before it",
        "the stories before it in its section, and the next",
    ]  # fmt: skip


def test_a_topic_s_page_is_planned_from_that_topic_alone_and_that_of_its_year_from_that_year() -> None:
    common = ["the years of the stories of topic Sea", "whether there are more than 3 stories of topic Sea"]
    assert questions("topics/sea/2025.html", *SEA) == ["the stories of topic Sea in 2025", *common]
    assert questions("topics/sea.html", *SEA) == [
        "the newest 3 stories of topic Sea", "the number of stories of topic Sea", "the oldest story of topic Sea",
        common[0], "what introduces Sea", common[1],
    ]  # fmt: skip


def test_a_file_that_is_made_of_the_masthead_is_planned_from_nothing() -> None:
    assert questions("robots.txt", *SEA) == questions("icon.svg", *SEA) == [""]


def questions_of(plugin: Any) -> dict[str, str]:
    """What the files of a plugin are planned from, by path."""
    archive = Archive(paper(*SEA))
    with plan.pages.connected_to(plugin):
        return {file.path: archive.planned_from(file.path, "") for file in signals.plan_files(archive)}


def test_a_step_of_a_loop_counts_for_its_files_alone_and_what_was_asked_before_for_all() -> None:
    def pages(of: Archive) -> Iterator[Page]:
        of.newest(1)
        for name in of.each("ab"):
            yield Page(name, "article", of.newest(ord(name)))
        yield Page("after", "article", of.newest(7))

    assert questions_of(pages) == {
        "a": "the newest 97 stories; the newest story",
        "b": "the newest 98 stories; the newest story",
        "after": "the newest 7 stories; the newest story",
    }


def test_files_of_a_plugin_that_reads_the_whole_paper_are_planned_from_every_story() -> None:
    def pages(of: Any) -> list[Page]:
        return [Page(str(at), "article", {"title": story.title}) for at, story in enumerate(of.stories)]

    def more(of: Archive) -> list[Page]:
        return [Page("more", "article", {"count": of.count()})]

    with plan.pages.connected_to(more):
        by_path = questions_of(pages)
    assert by_path == dict.fromkeys("01234", "every story") | {"more": "the number of stories"}
