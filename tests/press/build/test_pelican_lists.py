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
    attributes = {
        "relative_source_path": name,
        "status": status,
        "date": date,
        "metadata": metadata,
        "translations": [],
    }
    return SimpleNamespace(**attributes, settings=settings, **more)


def generator(kinds: tuple[str, ...], *, preview: bool = False, **lists: list[Any]) -> Any:
    """A generator of Pelican's with these lists, and all others empty."""
    all_lists = {name: lists.get(name, []) for name in kinds}
    return SimpleNamespace(settings={"PREVIEW": preview, "PELICAN_CONTENTS": [], "READINGS": READINGS}, **all_lists)


ALL_STORIES, ALL_PAGES = (*STORIES, *DRAFT_STORIES), (*PAGES, *DRAFT_PAGES)


def names(pieces: list[Any]) -> list[str]:
    """The names of the pieces in a list."""
    return [piece.relative_source_path for piece in pieces]


def test_pieces_that_are_not_due_are_removed_from_all_lists() -> None:
    pelican_generator = generator(
        ALL_STORIES,
        articles=[piece("out"), piece("ahead", day="2999-01-01"), piece("embargoed", embargo="2026-05-05")],
        hidden_articles=[piece("hidden", "hidden"), piece("hidden ahead", "hidden", "2999-01-01")],
        drafts=[piece("draft", "draft")],
    )
    release_stories(pelican_generator)
    assert [names(getattr(pelican_generator, name)) for name in ALL_STORIES] == [["out"], [], ["hidden"], [], [], []]


def test_the_lists_are_changed_in_place() -> None:
    articles = [piece("out"), piece("ahead", day="2999-01-01")]
    pelican_generator = generator(ALL_STORIES, articles=articles)
    release_stories(pelican_generator)
    assert pelican_generator.articles is articles
    assert names(articles) == ["out"]


def test_the_press_itself_gets_all_pieces() -> None:
    """It reports broken links in withheld pieces, and withholds the files that they would show."""
    articles, drafts = [piece("out"), piece("ahead", day="2999-01-01")], [piece("draft", "draft")]
    pelican_generator = generator(ALL_STORIES, articles=articles, drafts=drafts)
    release_stories(pelican_generator)
    assert sorted(names(pelican_generator.settings["PELICAN_CONTENTS"])) == ["ahead", "draft", "out"]


def test_a_translation_that_is_not_due_is_removed_from_its_story() -> None:
    ahead, out = piece("ahead", day="2999-01-01"), piece("out")
    story = piece("story")
    story.translations = [ahead, out]
    pelican_generator = generator(ALL_STORIES, articles=[story], translations=[ahead, out])
    release_stories(pelican_generator)
    assert names(pelican_generator.articles[0].translations) == ["out"]


def test_in_a_preview_nothing_is_removed_and_drafts_are_added_to_the_published_pieces() -> None:
    articles, drafts = [piece("ahead", day="2999-01-01")], [piece("draft", "draft")]
    pelican_generator = generator(ALL_STORIES, preview=True, articles=articles, drafts=drafts)
    release_stories(pelican_generator)
    assert (names(pelican_generator.articles), names(pelican_generator.drafts)) == (["ahead", "draft"], [])
    draft = pelican_generator.articles[1]
    assert (draft.status, draft.written_status) == ("published", "draft")


def test_pages_are_filtered_as_stories_are() -> None:
    pages, drafts = [piece("out"), piece("embargoed", embargo="2026-05-05")], [piece("draft", "draft")]
    pelican_generator = generator(ALL_PAGES, pages=pages, draft_pages=drafts)
    release_pages(pelican_generator)
    assert [names(getattr(pelican_generator, name)) for name in ALL_PAGES] == [["out"], [], [], [], [], []]


def test_a_page_without_a_day_is_due() -> None:
    page = piece("about")
    del page.date
    pelican_generator = generator(ALL_PAGES, pages=[page])
    release_pages(pelican_generator)
    assert names(pelican_generator.pages) == ["about"]


def test_a_piece_with_a_problem_does_not_stop_the_build_here() -> None:
    broken = piece("broken", embargo="soon")
    READINGS["broken"].fault("embargo", "is no moment")
    pelican_generator = generator(ALL_STORIES, articles=[broken])
    release_stories(pelican_generator)
    assert names(pelican_generator.settings["PELICAN_CONTENTS"]) == ["broken"]


def test_importing_the_press_loads_no_library_for_reading() -> None:
    """It takes as long to load as all the rest of such a build."""
    loaded = "import sys, dateline_news.press; print({'pydantic', 'yaml', 'nh3', 'selectolax'} & sys.modules.keys())"
    process = subprocess.run([sys.executable, "-c", loaded], cwd=ROOT, capture_output=True, text=True, check=True)
    assert process.stdout.strip() == "set()"
