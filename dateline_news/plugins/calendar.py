"""The archive by date: a page a year, a month and a day, as far as the settings want them, and the list of all.

A month stops changing when it is over, so the archive may grow without end; a year shows of each month what was most
prominent. Without pages for months, the stories stand on those of the years; without either, on the archive's own, as
in Pelican's themes.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime
from itertools import chain, islice
from typing import Any

from dateline_news.model.addresses import absolute, encoded
from dateline_news.model.addresses.of_pages import PERIODS, address_of, address_of_period, file_of, file_of_period
from dateline_news.model.cards import by_day, card
from dateline_news.model.deferred import Deferred
from dateline_news.model.paper import Story
from dateline_news.press import plan
from dateline_news.press.plan import Date

PROMINENT = 3  # stories of a month that its year names


@plan.in_each_language
def pages(paper: plan.Archive) -> Iterator[plan.Page]:
    """The months, the years, the days, and the archive's own page."""
    for kind in ("MONTH", "YEAR", "DAY"):
        for stories, later, earlier in paper.each_period(kind) if _has(kind, paper) else ():
            yield _page(stories, later, earlier, paper)
    if file_of("ARCHIVES", paper.settings):
        yield _archive(paper)


def _has(kind: str, paper: plan.Archive) -> bool:
    """Whether there are pages for a kind of period."""
    return bool(paper.settings[f"{kind}_ARCHIVE_SAVE_AS"])


def _page(stories: plan.Stories[Date], later: Date | None, earlier: Date | None, paper: plan.Archive) -> plan.Page:
    """The page of a period, with the ways to those before and after."""
    date, name, _ = stories.subject, _name(stories.subject, paper), plan.words(paper.front).gettext
    by_month = len(date) == 1 and _has("MONTH", paper)
    inputs: plan.Inputs = {
        "title": f"{name} — {paper.masthead.name}",
        "description": _("Every story of %(period)s in %(paper)s.", period=name, paper=paper.masthead.name),
        "canonical": absolute(paper.masthead.site, _path(date, paper, address_of_period)),
        "period": {"name": name, "year": date[0], "within": _longer(date, paper)},
        "count": stories.count(),
        "later": _named(later, paper) if later else None,
        "earlier": _named(earlier, paper) if earlier else None,
        "months": _year(stories, paper) if by_month else [],
        "dates": [] if by_month else _by_day(stories.newest(), paper),
    }
    return plan.Page(_path(date, paper), "period_archives", inputs)


def _name(date: Date, paper: plan.Archive) -> str:
    """What readers call it: `2026`, `March 2026`, `1 March 2026`."""
    words, begin = plan.words(paper.front), _begin(date)
    return (words.digits(date[0]), words.month_and_year(begin), words.day(begin))[len(date) - 1]


def _begin(date: Date) -> datetime:
    """The day with which a period begins."""
    year, month, day = (*date, 1, 1)[:3]
    return datetime(year, month, day)  # noqa: DTZ001  a day of the calendar


def _path(date: Date, paper: plan.Archive, place: Callable[..., str] = file_of_period) -> str:
    """The file of its page, or its published address; empty if such periods have none."""
    return place(PERIODS[len(date) - 1], _begin(date), paper.settings)


def _named(date: Date, paper: plan.Archive) -> dict[str, Any]:
    """A period with the way to its page, and without what each story would change: {name, path}."""
    return {"name": _name(date, paper), "path": encoded(_path(date, paper))}


def _longer(date: Date, paper: plan.Archive) -> list[dict[str, Any]]:
    """The year, and for a day the month, within which a period lies, as far as these have pages."""
    longer = [_named(date[:length], paper) for length in range(1, len(date))]
    return [period for period in longer if period["path"]]


def _months(year: Date, paper: plan.Archive) -> list[dict[str, Any]]:
    """The months of a year, each with the number of its stories; they are named without it."""
    return [
        {**_named(month, paper), "name": plan.words(paper.front).month(_begin(month)), "count": count}
        for month, count in paper.period_counts("MONTH", year)
    ]


def _year(stories: plan.Stories[Date], paper: plan.Archive) -> list[dict[str, Any]]:
    """The months of a year, each with its most prominent stories, whose days are named without the year.

    These are made at once, as they are few: the page is then drawn anew only if one of them shows something else.
    """
    by_month: dict[int, list[Story]] = {}
    for story in stories.newest():
        by_month.setdefault(story.date.at.month, []).append(story)
    return [
        {**row, "articles": [card(story, story.date.at.year) for story in prominent(by_month[month])]}
        for month, row in zip(sorted(by_month, reverse=True), _months(stories.subject, paper), strict=True)
    ]


def prominent(stories: Sequence[Story]) -> list[Story]:
    """The first in rank of a month's stories (newest first), at most PROMINENT: those with pictures before others."""
    ranked = [story for story in stories if story.priority > 0 or story.picture]  # few, of an archive of any size
    ranked.sort(key=lambda story: (-max(0, story.priority), not story.picture))
    others = (story for story in stories if not (story.priority > 0 or story.picture))
    return [*islice((story for story in chain(ranked, others) if not story.retracted), PROMINENT)]


def _by_day(stories: Iterable[Story], paper: plan.Archive) -> Deferred:
    """Stories by day, each day with the way to its page."""
    return Deferred(by_day, stories, paper.clock, str(paper.settings["DAY_ARCHIVE_SAVE_AS"] or ""))


def _archive(paper: plan.Archive) -> plan.Page:
    by_name, _ = _has("YEAR", paper) or _has("MONTH", paper), plan.words(paper.front).gettext
    about = _("Every story of %(paper)s, by month.") if by_name else _("Every story of %(paper)s, by day.")
    inputs = {
        "title": f"{_('Archive')} — {paper.masthead.name}",
        "description": about % {"paper": paper.masthead.name},
        "canonical": absolute(paper.masthead.site, address_of("ARCHIVES", paper.settings)),
        "years": [_row(*counted, paper) for counted in paper.period_counts("YEAR")] if by_name else [],
        "dates": [] if by_name else _by_day(paper.newest(), paper),
    }
    return plan.Page(file_of("ARCHIVES", paper.settings), "archives", inputs)


def _row(year: Date, count: int, paper: plan.Archive) -> dict[str, Any]:
    """A year and its months, as the archive shows them."""
    path, months = encoded(_path(year, paper)), _months(year, paper)
    return {"year": year[0], "path": path, "count": count, "months": months}


def register() -> None:
    """Take part in the plan."""
    plan.pages.connect(pages)
