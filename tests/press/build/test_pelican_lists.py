"""What plugins that were made for Pelican see of its own lists."""

import subprocess
import sys
from datetime import UTC, datetime
from types import SimpleNamespace
from typing import Any

import pytest

from dateline_news.press.build.pelican_lists import (
    DRAFT_PAGES,
    DRAFT_STORIES,
    PAGES,
    STORIES,
    release_pages,
    release_stories,
)
from dateline_news.press.read.parse import Reading
from tests.papers import ROOT

NOW = datetime(2026, 4, 1, tzinfo=UTC)
READINGS: dict[str, Reading] = {}


@pytest.fixture(autouse=True)
def _now(monkeypatch: pytest.MonkeyPatch) -> None:
    """The time at which all is read."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(NOW.timestamp())))


def piece(name: str, status: str = "published", day: str = "2026-03-01", embargo: str = "", **more: Any) -> Any:
    """A story as Pelican has it."""
    READINGS[name] = Reading(name, fields={"date": day})
    settings = {"READINGS": READINGS, "TIMEZONE": "UTC"}
    metadata = {"embargo": embargo} if embargo else {}
    date = datetime.fromisoformat(day).replace(tzinfo=UTC)
    given = {"relative_source_path": name, "status": status, "date": date, "metadata": metadata, "translations": []}
    return SimpleNamespace(**given, settings=settings, **more)


def generator(kinds: tuple[str, ...], *, preview: bool = False, **lists: list[Any]) -> Any:
    """A generator of Pelican's with these lists, and all others empty."""
    shelves = {name: lists.get(name, []) for name in kinds}
    return SimpleNamespace(settings={"PREVIEW": preview, "PELICAN_CONTENTS": [], "READINGS": READINGS}, **shelves)


ALL_STORIES, ALL_PAGES = (*STORIES, *DRAFT_STORIES), (*PAGES, *DRAFT_PAGES)


def names(shelf: list[Any]) -> list[str]:
    """The names of what stands there."""
    return [one.relative_source_path for one in shelf]


def test_what_may_not_go_out_is_on_no_list() -> None:
    of = generator(
        ALL_STORIES,
        articles=[piece("out"), piece("ahead", day="2999-01-01"), piece("embargoed", embargo="2026-05-05")],
        hidden_articles=[piece("hidden", "hidden"), piece("hidden ahead", "hidden", "2999-01-01")],
        drafts=[piece("draft", "draft")],
    )
    release_stories(of)
    assert [names(getattr(of, shelf)) for shelf in ALL_STORIES] == [["out"], [], ["hidden"], [], [], []]


def test_the_lists_are_those_that_pelican_s_context_holds() -> None:
    articles = [piece("out"), piece("ahead", day="2999-01-01")]
    of = generator(ALL_STORIES, articles=articles)
    release_stories(of)
    assert of.articles is articles
    assert names(articles) == ["out"]


def test_the_press_itself_sees_all_of_it() -> None:
    """It tells of broken links in what is held back, and leaves out the files that this would show."""
    articles, drafts = [piece("out"), piece("ahead", day="2999-01-01")], [piece("draft", "draft")]
    of = generator(ALL_STORIES, articles=articles, drafts=drafts)
    release_stories(of)
    assert sorted(names(of.settings["PELICAN_CONTENTS"])) == ["ahead", "draft", "out"]


def test_a_story_does_not_name_a_version_that_may_not_go_out() -> None:
    ahead, out = piece("ahead", day="2999-01-01"), piece("out")
    story = piece("story")
    story.translations = [ahead, out]
    of = generator(ALL_STORIES, articles=[story], translations=[ahead, out])
    release_stories(of)
    assert names(of.articles[0].translations) == ["out"]


def test_in_a_preview_nothing_is_taken_away_and_a_draft_stands_where_it_will() -> None:
    articles, drafts = [piece("ahead", day="2999-01-01")], [piece("draft", "draft")]
    of = generator(ALL_STORIES, preview=True, articles=articles, drafts=drafts)
    release_stories(of)
    assert (names(of.articles), names(of.drafts)) == (["ahead", "draft"], [])
    draft = of.articles[1]
    assert (draft.status, draft.written_status) == ("published", "draft")


def test_pages_are_parted_as_stories_are() -> None:
    pages, drafts = [piece("out"), piece("embargoed", embargo="2026-05-05")], [piece("draft", "draft")]
    of = generator(ALL_PAGES, pages=pages, draft_pages=drafts)
    release_pages(of)
    assert [names(getattr(of, shelf)) for shelf in ALL_PAGES] == [["out"], [], [], [], [], []]


def test_a_page_without_a_day_is_out() -> None:
    page = piece("about")
    del page.date
    of = generator(ALL_PAGES, pages=[page])
    release_pages(of)
    assert names(of.pages) == ["about"]


def test_a_piece_with_a_problem_stops_the_build_later_and_not_here() -> None:
    broken = piece("broken", embargo="soon")
    READINGS["broken"].fault("embargo", "is no moment")
    of = generator(ALL_STORIES, articles=[broken])
    release_stories(of)
    assert names(of.settings["PELICAN_CONTENTS"]) == ["broken"]


def test_a_build_that_reads_nothing_loads_nothing_that_reads() -> None:
    """It takes as long to load as all the rest of such a build."""
    loaded = "import sys, dateline_news.press; print({'pydantic', 'yaml', 'nh3', 'selectolax'} & sys.modules.keys())"
    said = subprocess.run([sys.executable, "-c", loaded], cwd=ROOT, capture_output=True, text=True, check=True)
    assert said.stdout.strip() == "set()"
