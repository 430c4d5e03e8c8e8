"""The archive by date: a page a year, a month and a day, as far as the settings want them, and the list of all.

A month stops changing when it is over, so the archive may grow without end. Without pages for months, the stories
stand on those of the years; without either, on the archive's own, as in Pelican's themes.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from dateline_news.model.addresses import absolute, encoded
from dateline_news.model.addresses.of_pages import PERIODS, address_of, address_of_period, file_of, file_of_period
from dateline_news.model.cards import by_day
from dateline_news.model.deferred import Deferred
from dateline_news.model.paper import MONTHS, Paper, Story
from dateline_news.press import plan

Date = tuple[int, ...]  # a year; a year and a month; or these and a day


@dataclass(frozen=True)
class Period:
    """A year, a month or a day, and its stories, newest first."""

    date: Date
    stories: tuple[Story, ...]

    @property
    def kind(self) -> str:
        """Which of PERIODS it is."""
        return PERIODS[len(self.date) - 1]

    @property
    def name(self) -> str:
        """What readers call it: `2026`, `March 2026`, `1 March 2026`."""
        year, *rest = self.date
        return " ".join([*(str(day) for day in rest[1:]), *(MONTHS[month - 1] for month in rest[:1]), str(year)])

    def path(self, paper: Paper) -> str:
        """The file of its page; empty if such periods have none."""
        return file_of_period(self.kind, self.stories[0].date.at, paper.settings)

    def named(self, paper: Paper) -> dict[str, Any]:
        """The period with the way to its page, and without what each story would change: {name, path}."""
        return {"name": self.name, "path": encoded(self.path(paper))}


@dataclass(frozen=True)
class Calendar:
    """A paper by its periods."""

    paper: Paper

    @cached_property
    def months(self) -> list[Period]:
        """The months that have stories, newest first."""
        return _periods(((story.date.at.year, story.date.at.month), story) for story in self.paper.stories)

    @property
    def days(self) -> list[Period]:
        """The days that have stories, newest first."""
        return _periods(((*month.date, story.date.at.day), story) for month in self.months for story in month.stories)

    @cached_property
    def years(self) -> list[Period]:
        """The years that have stories, newest first."""
        return _periods((month.date[:1], story) for month in self.months for story in month.stories)

    def months_of(self, year: Period) -> list[dict[str, Any]]:
        """The months of a year."""
        months = [month for month in self.months if month.date[0] == year.date[0]]
        return [{**month.named(self.paper), "count": len(month.stories)} for month in months]

    def has(self, kind: str) -> bool:
        """Whether there are pages for a kind of period."""
        return bool(self.paper.settings[f"{kind}_ARCHIVE_SAVE_AS"])

    def by_day(self, stories: tuple[Story, ...]) -> Deferred:
        """Stories by day, each day with the way to its page."""
        return Deferred(by_day, stories, self.paper.clock, str(self.paper.settings["DAY_ARCHIVE_SAVE_AS"] or ""))


def _periods(dated: Iterable[tuple[Date, Story]]) -> list[Period]:
    """Stories by their dates. They come in order of time, not always of dates: each has that of its own zone."""
    periods: dict[Date, list[Story]] = {}
    for date, story in dated:
        periods.setdefault(date, []).append(story)
    return [Period(date, tuple(stories)) for date, stories in sorted(periods.items(), reverse=True)]


def pages(paper: Paper) -> Iterator[plan.Page]:
    """The months, the years, the days, and the archive's own page."""
    calendar = Calendar(paper)
    if calendar.has("MONTH"):
        yield from _pages(calendar, calendar.months)
    if calendar.has("YEAR"):
        yield from _pages(calendar, calendar.years)
    if calendar.has("DAY"):
        yield from _pages(calendar, calendar.days)
    if file_of("ARCHIVES", paper.settings):
        yield _archive(calendar)


def _pages(calendar: Calendar, periods: list[Period]) -> Iterator[plan.Page]:
    """A page for each of some periods of one kind, with the ways to those before and after."""
    paper = calendar.paper
    names = [period.named(paper) for period in periods]
    for period, later, earlier in zip(periods, [None, *names], [*names[1:], None], strict=False):
        site, at = paper.masthead.site, period.stories[0].date.at
        inputs = {
            "title": f"{period.name} — {paper.masthead.name}",
            "description": f"Every story of {period.name} in {paper.masthead.name}.",
            "canonical": absolute(site, address_of_period(period.kind, at, paper.settings)),
            "period": {"name": period.name, "year": period.date[0]},
            "months": [], "dates": [], "later": later, "earlier": earlier, **_list(calendar, period),
        }  # fmt: skip
        yield plan.Page(period.path(paper), "period_archives", inputs)


def _list(calendar: Calendar, period: Period) -> dict[str, Any]:
    """What the page of a period lists: a year its months, if these have pages, and any other its stories."""
    if period.kind == "YEAR" and calendar.has("MONTH"):
        return {"months": calendar.months_of(period)}
    return {"dates": calendar.by_day(period.stories)}


def _archive(calendar: Calendar) -> plan.Page:
    paper, by_name = calendar.paper, calendar.has("YEAR") or calendar.has("MONTH")
    inputs = {
        "title": f"Archive — {paper.masthead.name}",
        "description": f"Every story of {paper.masthead.name}, by {'month' if by_name else 'day'}.",
        "canonical": absolute(paper.masthead.site, address_of("ARCHIVES", paper.settings)),
        "years": [_row(calendar, year) for year in calendar.years] if by_name else [],
        "dates": [] if by_name else calendar.by_day(paper.stories),
    }
    return plan.Page(file_of("ARCHIVES", paper.settings), "archives", inputs)


def _row(calendar: Calendar, year: Period) -> dict[str, Any]:
    """A year and its months, as the archive shows them."""
    path, months = encoded(year.path(calendar.paper)), calendar.months_of(year)
    return {"year": year.date[0], "path": path, "count": len(year.stories), "months": months}


def register() -> None:
    """Take part in the plan."""
    plan.pages.connect(pages)
