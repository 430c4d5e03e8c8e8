"""The front page: what leads, the latest, a band of the next in rank, opinion, and a row a section.

    rank     which stories stand how high
    rows     the rows of sections
    stories  a story as each place on the page shows it

A story that was retracted stands among the latest only, and is marked there.
"""

from collections.abc import Iterator, Sequence
from typing import Any
from zoneinfo import ZoneInfo

from dateline_news.model.addresses import absolute, encoded
from dateline_news.model.addresses.of_pages import address_of, file_of
from dateline_news.model.kinds import PAID
from dateline_news.model.paper import NEVER, Story
from dateline_news.plugins.front_page import rank, stories
from dateline_news.plugins.front_page.rows import rows
from dateline_news.press import plan

BAND = 4
LATEST = 8
OPINION = 4
QUIET = 4  # stories: with so few, those that do not lead stand beside the lead, and there is no list of the latest


@plan.in_each_language
def pages(paper: plan.Archive) -> Iterator[plan.Page]:
    """The one page, `index.html` unless INDEX_SAVE_AS says otherwise, or is blank and a static page stands there."""
    path = file_of("INDEX", paper.settings)
    if not paper.settings["INDEX_SAVE_AS"] and any(page.path == path for page in paper.pages):
        return
    masthead = paper.masthead
    yield plan.Page(
        path,
        "index",
        {
            "title": f"{masthead.name} — {masthead.tagline}" if masthead.tagline else masthead.name,
            "description": masthead.tagline,
            "canonical": absolute(masthead.site, address_of("INDEX", paper.settings)),
            **_composed(paper),
        },
    )


def _composed(paper: plan.Archive) -> plan.Inputs:
    """Every place on the page with its stories: no story stands in two of them, but among the latest."""
    newest = paper.newest(rank.NEWEST)
    ranked = rank.ranked(newest, paper)
    lead = rank.lead(ranked)
    if not newest or not lead:
        return {**EMPTY, "today": _today(newest, paper), "latest": _latest(paper)}
    others = [story for story in ranked if story is not lead]
    return (_quiet if len(ranked) <= QUIET else _busy)(paper, newest, lead, others)


def _quiet(paper: plan.Archive, newest: Sequence[Story], lead: Story, others: list[Story]) -> plan.Inputs:
    """The front of a paper of few stories: those that do not lead stand beside the lead."""
    return {
        **EMPTY,
        "today": _today(newest, paper),
        "lead": stories.lead(lead, newest[0]),
        "beside": [stories.beside(story, newest[0]) for story in others],
        "note": _note(paper) if len(others) < QUIET - 1 else None,
        "latest": _latest(paper) if any(story.retracted for story in newest) else [],
    }


def _busy(paper: plan.Archive, newest: Sequence[Story], lead: Story, others: list[Story]) -> plan.Inputs:
    """The front of any other paper, with all its places."""
    related = rank.related(lead, others)
    opinion = [story for story in _not_in(others, related) if story.kind == "opinion" and not story.priority][:OPINION]
    opinion = opinion if len(opinion) > 1 else []
    band = [story for story in _not_in(others, related, opinion) if story.kind != PAID]
    band = [story for story in band if story.kind != "opinion" or story.priority or not opinion][:BAND]
    shown = {story.source for story in (lead, *related, *opinion, *band)}
    return {
        **EMPTY,
        "today": _today(newest, paper),
        "lead": stories.lead(lead, newest[0], related),
        "latest": _latest(paper),
        "band": stories.band(band, newest[0]),
        "opinion": _opinion(opinion),
        **rows(paper, shown, newest[0], opinion),
    }


def _today(newest: Sequence[Story], paper: plan.Archive) -> dict[str, str] | None:
    """The day of the newest story, which is the page's."""
    return {**newest[0].date.data(), "weekday": plan.words(paper.front).weekday(newest[0].date.at)} if newest else None


EMPTY: plan.Inputs = {
    "today": None, "lead": None, "beside": [], "note": None, "latest": [], "band": [], "opinion": None,
    "rows": [], "sections": [],
}  # fmt: skip


def _not_in(ranked: list[Story], *places: list[Story]) -> list[Story]:
    taken = {story.source for place in places for story in place}
    return [story for story in ranked if story.source not in taken]


def _latest(paper: plan.Archive) -> list[dict[str, Any]]:
    """The true newest, also those that stand elsewhere, by the day on the paper's clock."""
    newest = [story for story in paper.newest(LATEST + rank.NEWEST) if story.priority != NEVER]
    return stories.latest(newest[:LATEST], ZoneInfo(paper.clock))


def _opinion(opinion: list[Story]) -> dict[str, Any] | None:
    """The strip of opinion, which has the name and the page of its section where all of it is of one."""
    if not opinion:
        return None
    sections = {story.section for story in opinion}
    section = sections.pop().data() if len(sections) == 1 else {"name": "", "path": ""}
    return {"section": section, "stories": [stories.opinion(story) for story in opinion]}


def _note(paper: plan.Archive) -> dict[str, str]:
    """What the paper is, as its page `about` says it; without one, its tagline."""
    about = next((page for page in paper.pages if page.name == "about" and page.path), None)
    if about:
        return {"text": about.description, "name": about.title, "path": encoded(about.path)}
    return {
        "text": paper.masthead.tagline,
        "name": paper.masthead.name,
        "path": encoded(file_of("ARCHIVES", paper.settings)),
    }


def register() -> None:
    """Take part in the plan."""
    plan.pages.connect(pages)
