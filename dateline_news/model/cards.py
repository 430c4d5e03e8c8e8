"""A story as lists show it: small plain data, the same on every list."""

from collections.abc import Iterable
from datetime import date
from typing import Any
from zoneinfo import ZoneInfo

from dateline_news.model.addresses import encoded
from dateline_news.model.paper import Label, Line, Story, day_name

LONG, LONGER = 60, 100  # characters of a headline beyond which it is set in a smaller size

Card = dict[str, Any]


def card(story: Story, year: int | None = None) -> Card:
    """A story as a line of a list, a row of the front page, or its lead; `year` is that of the list."""
    return {
        **line(story, year),
        "standfirst": story.description,
        "section": story.section.data(),
        "kind": story.kind,
        "kind_name": story.kind_name,
        "length": length(story.title),
        "picture": story.picture.data() if story.picture else None,
    }


def length(title: str) -> str:
    """`long` or `longer` for a headline that is set in a smaller size, else empty."""
    return "longer" if len(title) > LONGER else "long" if len(title) > LONG else ""


def line(story: Line | Story, year: int | None = None) -> Card:
    """A story as a headline with its day, which is named without the `year` of the list."""
    return {
        "title": story.title,
        "path": encoded(story.path),
        "standing": story.standing,
        "retracted": story.retracted,
        "paid": story.paid,
        "own": story.own,
        "date": story.date.data(year),
    }


def by_day(stories: Iterable[Story], clock: str, pages: str = "") -> list[dict[str, Any]]:
    """Stories (newest first) in groups of one day on a clock (a zone's name): [{day, iso, path, articles: [card]}].

    `pages` is the pattern of the days' own pages (DAY_ARCHIVE_SAVE_AS). They go by the day as it is written, so there
    may be none for a day of the clock; without one `path` is empty.
    """
    zone = ZoneInfo(clock)
    days: dict[date, list[Story]] = {}
    for story in stories:
        days.setdefault(story.date.on(zone), []).append(story)
    return [
        {
            "day": day_name(day),
            "iso": day.isoformat(),
            "path": encoded(pages.format(date=day)) if any(story.date.at.date() == day for story in of_day) else "",
            "articles": [card(story) for story in of_day],
        }
        for day, of_day in days.items()
    ]


def years_of(label: Label, years: Iterable[int]) -> list[dict[str, Any]]:
    """The years with stories of a label, newest first: [{year, path}]; numbers of stories would change past years."""
    return [{"year": year, "path": encoded(label.year(year))} for year in sorted(years, reverse=True)]
