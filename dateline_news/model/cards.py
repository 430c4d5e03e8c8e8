"""A story as lists show it: small plain data, the same on every list."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any
from zoneinfo import ZoneInfo

from dateline_news.model.addresses import encoded
from dateline_news.model.moments.days import day_name
from dateline_news.model.paper import Label, Line, Story

LONG, LONGER = 60, 100  # characters of a headline beyond which it is set in a smaller size
PART = 16  # entries of a list that stand in columns together

Card = dict[str, Any]


def card(story: Story, year: int | None = None) -> Card:
    """A story as a line of a list, a row of the front page, or its lead; `year` is that of the list."""
    return {
        **line(story, year),
        "standfirst": story.description,
        "section": story.section.kicker(),
        "kind": "news" if story.live_ended else story.kind,
        "kind_name": story.kind_name,
        "authors": [author.data() for author in story.authors] if story.kind == "opinion" else [],
        "length": length(story.title),
        "picture": story.picture.card() if story.picture else None,
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


def listed(story: Story) -> Card:
    """A story in a list for scanning: its standfirst is what an editor wrote, never the beginning of the copy."""
    return {**card(story), "standfirst": story.standfirst}


def by_day(stories: Iterable[Story], clock: str, pages: str = "") -> list[dict[str, Any]]:
    """Stories (newest first) by day on a clock (a zone's name): [{day, iso, path, part, articles: [card]}].

    Days are named without the year of the newest. `pages` is the pattern of the days' own pages (DAY_ARCHIVE_SAVE_AS).
    They go by the day as it is written, so there may be none for a day of the clock; without one `path` is empty.
    A long list is set in parts of about PART stories, so that nobody has to scroll far from one column to the next.
    """
    zone = ZoneInfo(clock)
    days: dict[date, list[Story]] = {}
    for story in stories:
        days.setdefault(story.date.on(zone), []).append(story)
    year = max(days, default=date.min).year
    return [
        {
            "day": day_name(day, year),
            "iso": day.isoformat(),
            "path": encoded(pages.format(date=day)) if any(story.date.at.date() == day for story in of_day) else "",
            "part": part,
            "articles": [listed(story) for story in of_day],
        }
        for part, (day, of_day) in zip(parts(map(len, days.values())), days.items(), strict=True)
    ]


def parts(counts: Iterable[int]) -> Iterator[int]:
    """The number of the part in which each of several days stands, by how many entries each has."""
    part = shown = 0
    for count in counts:
        if shown and shown + count > PART:
            part, shown = part + 1, 0
        shown += count
        yield part


def years_of(label: Label, years: Iterable[int]) -> list[dict[str, Any]]:
    """The years with stories of a label, newest first: [{year, path}]; numbers of stories would change past years."""
    return [{"year": year, "path": encoded(label.year(year))} for year in sorted(years, reverse=True)]
