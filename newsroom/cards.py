"""A story as lists show it: small plain data, the same on every list."""

from collections.abc import Iterable
from itertools import groupby
from typing import Any

from newsroom.address import encoded
from newsroom.paper import Label, Line, Story

Card = dict[str, Any]


def card(story: Story) -> Card:
    """A story as a line of a list, a row of the front page, or its lead."""
    return {
        "title": story.title,
        "path": encoded(story.path),
        "standfirst": story.description,
        "section": story.section.data(),
        "kind": story.kind,
        "standing": story.standing,
        "retracted": story.retracted,
        "date": story.date.data(),
        "own": story.own,
        "picture": story.picture.data() if story.picture else None,
    }


def line(story: Line) -> Card:
    """A story as a headline with its day."""
    return {
        "title": story.title,
        "path": encoded(story.path),
        "standing": story.standing,
        "retracted": story.retracted,
        "own": story.own,
        "date": story.date.data(),
    }


def by_day(stories: Iterable[Story], pages: str = "") -> list[dict[str, Any]]:
    """Stories (newest first) in groups of one day: [{day, iso, path, articles: [card]}].

    `pages` is the pattern of the days' own pages (DAY_ARCHIVE_SAVE_AS); without them `path` is empty.
    """
    found = []
    for (day, iso), of_day in groupby(stories, key=lambda s: (s.date.day, s.date.at.date().isoformat())):
        shown = list(of_day)
        path = encoded(pages.format(date=shown[0].date.at))
        found.append({"day": day, "iso": iso, "path": path, "articles": [card(story) for story in shown]})
    return found


def years_of(label: Label, years: Iterable[int]) -> list[dict[str, Any]]:
    """The years in which a section, topic or author has stories, newest first: [{year, path}].

    Without their numbers of stories, which would change the page of every past year with each story.
    """
    return [{"year": year, "path": encoded(label.year(year))} for year in sorted(years, reverse=True)]
