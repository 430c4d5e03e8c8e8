"""What was put right: said on the story where it is read, listed on a page of its own, and sent out in a feed.

An entry is known by its story and its number there (`#correction-2`), which never changes, since entries are
only ever added.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from itertools import groupby
from typing import Any

from dateline_news.model.addresses import absolute, encoded
from dateline_news.model.addresses.of_pages import address_of, file_of
from dateline_news.model.cards import parts
from dateline_news.model.paper import Correction, Front, Story, for_machines
from dateline_news.plugins.feeds import most
from dateline_news.plugins.feeds.channels import FORMATS, TYPES
from dateline_news.plugins.feeds.formats import ATOM, feed
from dateline_news.plugins.feeds.readable import of_every_feed
from dateline_news.press import plan


@dataclass(frozen=True, slots=True)
class ListedCorrection:
    """A correction, its number in its story (from 1), and that story."""

    correction: Correction
    number: int
    story: Story

    @property
    def anchor(self) -> str:
        """Its place on the story's page."""
        return f"correction-{self.number}"


def entries(story: Story) -> list[ListedCorrection]:
    """The corrections of a story, in the order in which they were made."""
    return [ListedCorrection(correction, number, story) for number, correction in enumerate(story.corrections, 1)]


def newest_first(paper: plan.Archive) -> list[ListedCorrection]:
    """All corrections of all stories that readers can find; of a story's entries of one day, the last comes first."""
    corrections = [entry for story in paper.corrected_stories() for entry in entries(story)]
    corrections.sort(key=lambda entry: (entry.story.source, -entry.number))
    return sorted(corrections, key=lambda entry: entry.correction.day.at.date(), reverse=True)


def facts(paper: plan.Archive) -> Iterator[tuple[str, dict[str, Any]]]:
    """For each story that has any, `corrections`: [{id, kind, date, text}], in the order in which they were made."""
    for story in paper.each_corrected_story():
        shown = [{"id": entry.anchor, **entry.correction.data()} for entry in entries(story)]
        yield story.source, {"corrections": shown}


def pages(paper: plan.Archive) -> Iterator[plan.Page | plan.File]:
    """The list and its feed, once there is a correction, if the settings give them a file."""
    corrections = newest_first(paper)
    if corrections and file_of("CORRECTIONS", paper.settings):
        yield _list(paper, corrections)
    if corrections and _feed_path(paper.front):
        yield _feed(paper, corrections)


def head(page: plan.Page, front: Front) -> plan.Inputs:
    """Once there is a correction, `corrections_page` on every page, and `corrections_feed` on the one about feeds."""
    more: plan.Inputs = {}
    if front.has_corrections and (path := file_of("CORRECTIONS", front.settings)):
        more["corrections_page"] = {"path": encoded(path), "of_policy": page.path == front.corrections_policy}
    if front.has_corrections and page.template == "follow" and _feed_path(front):
        more["corrections_feed"] = _offer(front)
    return more


def _feed_path(front: Front) -> str:
    """The file of the feed, whose addresses are all whole; empty without one."""
    return str(front.settings["CORRECTIONS_FEED_ATOM"] or "") if front.masthead.site else ""


def _offer(front: Front) -> plan.Inputs:
    """What a page says of the feed."""
    return {"name": FORMATS[ATOM], "title": _title(front), "path": encoded(_feed_path(front)), "type": TYPES[ATOM]}


def _list(paper: plan.Archive, corrections: list[ListedCorrection]) -> plan.Page:
    _, name = plan.words(paper.front).gettext, paper.masthead.name
    inputs = {
        "title": f"{_('Corrections')} — {name}",
        "description": _("What %(paper)s has put right in its stories, newest first.", paper=name),
        "canonical": absolute(paper.masthead.site, address_of("CORRECTIONS", paper.settings)),
        "corrections_policy": encoded(paper.front.corrections_policy),
        "days": _days(corrections),
        "feeds": [_offer(paper.front)] if _feed_path(paper.front) else [],
    }
    return plan.Page(file_of("CORRECTIONS", paper.settings), "corrections", inputs)


def _days(corrections: list[ListedCorrection]) -> list[dict[str, Any]]:
    """The corrections by day, in parts; days are named without the year of the newest."""
    year = corrections[0].correction.day.at.year
    days = [[*of_day] for _, of_day in groupby(corrections, key=lambda entry: entry.correction.day.iso)]
    return [
        {**of_day[0].correction.day.data(year), "part": part, "corrections": [_row(entry) for entry in of_day]}
        for part, of_day in zip(parts(map(len, days)), days, strict=True)
    ]


def _row(entry: ListedCorrection) -> dict[str, Any]:
    story = entry.story
    return {
        "kind": entry.correction.kind,
        "text": entry.correction.text,
        "own": story.own,
        "story": {"title": story.title, "path": f"{encoded(story.path)}#{entry.anchor}"},
    }


def _feed(paper: plan.Archive, corrections: list[ListedCorrection]) -> plan.File:
    path, site, words = _feed_path(paper.front), paper.masthead.site, plan.words(paper.front)
    inputs = {
        "kind": ATOM,
        "title": _title(paper.front),
        "description": words.gettext("What %(paper)s has put right in its stories.", paper=paper.masthead.name),
        "link": absolute(site, address_of("CORRECTIONS", paper.settings)),
        "feed_url": f"{site}/{path}",
        "author_name": paper.masthead.name,
        **of_every_feed(paper.front),
        "language": paper.masthead.lang,
        "updated": for_machines(corrections[0].correction.day.at),
        "items": [_item(entry, site, words) for entry in corrections[: most(paper.settings)]],
    }
    return plan.File(path, feed, inputs)


def _item(entry: ListedCorrection, site: str, words: plan.Language) -> plan.Inputs:
    correction, story, anchor = entry.correction, entry.story, f"#{entry.anchor}"
    return {
        "title": f"{words.gettext(correction.kind.capitalize())}: {story.title}",
        "link": absolute(site, story.url) + anchor,
        "description": escape(correction.text),  # the format takes it for HTML
        "content": escape(correction.text),
        "author_name": None,
        "categories": [story.section.name],
        "day": words.day(correction.day.at),
        "pubdate": for_machines(correction.day.at),
        "updateddate": for_machines(correction.day.at),
        "unique_id": f"{site}/{story.identity or story.url}{anchor}",
    }


def _title(front: Front) -> str:
    return f"{front.masthead.name}: {plan.words(front).gettext('Corrections')}"


def register() -> None:
    """Give the fact, and take part in the plan and in the head."""
    plan.facts.connect(facts)
    plan.pages.connect(pages)
    plan.head.connect(head)
