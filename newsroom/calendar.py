"""The archive by date: a page a month, a page a year, and the list of all.

A month stops changing when it is over, so the archive may grow without end.
"""

from collections.abc import Iterator
from itertools import groupby
from typing import Any

from newsroom.cards import by_day
from newsroom.paper import MONTHS, Paper, Story
from newsroom.press import plan
from newsroom.press.made import Made

Month = tuple[int, int]


def pages(paper: Paper) -> Iterator[plan.Page]:
    """The months, the years, and the archive's own page."""
    found: dict[Month, list[Story]] = {}
    for story in paper.stories:  # in order of time, which is not always that of months: each has the date of its zone
        found.setdefault((story.date.at.year, story.date.at.month), []).append(story)
    months = dict(sorted(found.items(), reverse=True))
    if months:
        yield from _months(paper, months)
        yield from _years(paper, months)
    yield _archive(paper, months)


def _months(paper: Paper, months: dict[Month, list[Story]]) -> Iterator[plan.Page]:
    newest_first = list(months)
    for at, month in enumerate(newest_first):
        neighbours = (
            newest_first[at - 1] if at else None,
            newest_first[at + 1] if at + 1 < len(newest_first) else None,
        )
        later, earlier = (_month(one, paper, months) if one else None for one in neighbours)
        yield _period(paper, _month(month, paper, months), month[0], later, earlier, dates=Made(by_day, months[month]))


def _years(paper: Paper, months: dict[Month, list[Story]]) -> Iterator[plan.Page]:
    years = list(dict.fromkeys(year for year, _ in months))
    for at, year in enumerate(years):
        later = _year(years[at - 1], paper, months) if at else None
        earlier = _year(years[at + 1], paper, months) if at + 1 < len(years) else None
        of_year = [_month(month, paper, months) for month in months if month[0] == year]
        yield _period(paper, _year(year, paper, months), year, later, earlier, months=of_year)


def _period(paper: Paper, period: dict[str, Any], year: int, later: Any, earlier: Any, **lists: Any) -> plan.Page:
    inputs = {
        "title": f"{period['name']} — {paper.masthead.name}",
        "description": f"Every story of {period['name']} in {paper.masthead.name}.",
        "period": {"name": period["name"], "year": year},
        "months": [], "dates": [], "later": later, "earlier": earlier, **lists,
    }  # fmt: skip
    return plan.Page(period["path"], "period_archives", inputs)


def _archive(paper: Paper, months: dict[Month, list[Story]]) -> plan.Page:
    years = []
    for year, of_year in groupby(months, key=lambda month: month[0]):
        rows = [_month(month, paper, months) for month in of_year]
        years.append(
            {
                "year": year,
                "path": _year(year, paper, months)["path"],
                "count": sum(row["count"] for row in rows),
                "months": rows,
            }
        )
    inputs = {
        "title": f"Archive — {paper.masthead.name}",
        "description": f"Every story of {paper.masthead.name}, by month.",
        "years": years,
    }
    return plan.Page(paper.settings["ARCHIVES_SAVE_AS"], "archives", inputs)


def _month(month: Month, paper: Paper, months: dict[Month, list[Story]]) -> dict[str, Any]:
    stories = months[month]
    path = paper.settings["MONTH_ARCHIVE_SAVE_AS"].format(date=stories[0].date.at)
    return {"name": f"{MONTHS[month[1] - 1]} {month[0]}", "path": path, "count": len(stories)}


def _year(year: int, paper: Paper, months: dict[Month, list[Story]]) -> dict[str, Any]:
    newest = next(stories[0] for (of_year, _), stories in months.items() if of_year == year)
    return {"name": str(year), "path": paper.settings["YEAR_ARCHIVE_SAVE_AS"].format(date=newest.date.at)}


def register() -> None:
    """Take part in the plan."""
    plan.pages.connect(pages)
