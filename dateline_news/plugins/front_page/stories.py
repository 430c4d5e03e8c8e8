"""A story as each place of the front page shows it: plain data for the templates.

A standfirst is shown whole or not at all, so a long one is left out where there is little room.
"""

from collections.abc import Sequence
from datetime import timedelta, tzinfo
from typing import Any

from dateline_news.model import cards
from dateline_news.model.cards import Card
from dateline_news.model.moments.days import TimeOfDay, day_name
from dateline_news.model.paper import Label, LabelKind, Story
from dateline_news.plugins.front_page.rank import BIG

BRIEF = 170  # characters of a standfirst that a narrow column has room for
PICTURES = 2  # in the band: with one over every headline nothing would stand out


def card(story: Story, newest: Story) -> Card:
    """A story with its standfirst, if that is brief, and its day, which has the year only where that is another."""
    shown = cards.card(story, newest.date.at.year)
    return {**shown, "standfirst": story.description if len(story.description) <= BRIEF else ""}


def opening(story: Story) -> str:
    """The first paragraph of a story that would else show too little: it has a standfirst, and no picture."""
    return story.opening if story.standfirst and not story.picture else ""


def beside(story: Story, newest: Story) -> Card:
    """A story beside the lead of a quiet paper, which has room to let it begin."""
    return {**card(story, newest), "picture": None, "opening": opening(story)}


def lead(story: Story, newest: Story, related: Sequence[Story] = ()) -> Card:
    """The lead: whole, with who wrote it and the headlines under it. Without a picture, it begins to be told."""
    year = newest.date.at.year
    date = story.date.data(year)
    is_today = story.date.at.date() == newest.date.at.date() and story.date.timed
    return {
        **cards.card(story),
        "date": {**date, "day": ""} if is_today else date,
        "opening": opening(story),
        "is_big": story.priority == BIG,
        "authors": [author.data() for author in story.authors],
        "source": story.source_name,
        "sequence": next((_sequence(story, kind, label) for kind, label in story.sequences), None),
        "related": [_related(other, story, year) for other in related],
    }


def _sequence(story: Story, kind: LabelKind, label: Label) -> Card:
    """The thread or the series that a story is in, with its part of it, or 0."""
    return {**label.data(), "part": story.part if kind.is_by_part else 0}


def _related(other: Story, lead: Story, year: int) -> Card:
    """A headline under the lead, with its day unless that is the lead's or the day before, as readers will take it."""
    shown = cards.line(other, year)
    is_old = lead.date.at.date() - other.date.at.date() > timedelta(days=1)
    return shown if is_old else {**shown, "date": {**shown["date"], "day": ""}}


def band(stories: Sequence[Story], newest: Story) -> list[Card]:
    """Stories beside each other, the first that have one with a picture."""
    pictured = [story.source for story in stories if story.picture][:PICTURES]
    shown = [(story, card(story, newest)) for story in stories]
    return [data if story.source in pictured else {**data, "picture": None} for story, data in shown]


def opinion(story: Story) -> Card:
    """A piece of opinion, with its authors."""
    return {**cards.line(story), "authors": [author.data() for author in story.authors]}


def latest(stories: Sequence[Story], clock: tzinfo) -> list[dict[str, Any]]:
    """Stories by day on a clock, each with its time on it: [{day, iso, stories}]."""
    days: list[dict[str, Any]] = []
    for story in stories:
        day = story.date.on(clock)
        if not days or days[-1]["iso"] != day.isoformat():
            days.append({"day": day_name(day, stories[0].date.on(clock).year), "iso": day.isoformat(), "stories": []})
        time = TimeOfDay(f"{story.date.at.astimezone(clock):%H:%M}") if story.date.timed else ""
        days[-1]["stories"].append({**cards.line(story), "time": time})
    return days
