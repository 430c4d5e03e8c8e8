"""Decides which stories are indexed together: those of a language and a year, so that one more changes one year."""

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from dateline_news.model.paper import Story, direction

LARGE = 2_000  # stories: a year that has more is parted into quarters
ENOUGH = 300  # stories: so many are looked through at first, however few the newest bundle has


class Bundle(NamedTuple):
    """The stories of a language and a year, or of a quarter of it, oldest first; `step` is when they are searched."""

    lang: str
    year: int
    quarter: int  # 1 to 4, or 0 for the whole year
    stories: Sequence[Story]
    step: int = 0

    @property
    def name(self) -> str:
        """Its folder, below that of all: `en/2021`, `en/2021-4`."""
        return f"{self.lang}/{self.year}{f'-{self.quarter}' if self.quarter else ''}"

    def data(self, folder: str) -> dict[str, Any]:
        """What its page is told of it: nothing that changes with one more story."""
        place = {"folder": f"{folder}/{self.name}", "engine": f"{folder}/{self.lang}/engine"}
        return {**place, "lang": self.lang, "dir": direction(self.lang), "year": self.year, "step": self.step}


def of(stories: Iterable[Story]) -> list[Bundle]:
    """All bundles of some stories, each language's newest first."""
    by_language: dict[str, list[Story]] = {}
    for story in sorted(stories, key=lambda story: (story.date.at, story.source)):
        by_language.setdefault(language(story.lang), []).append(story)
    return [bundle for lang in sorted(by_language) for bundle in _in_steps(_of_language(lang, by_language[lang]))]


def language(tag: str) -> str:
    """The language whose words are those of a tag: `en` of `en-GB`."""
    return tag.lower().partition("-")[0]


def _of_language(lang: str, stories: Iterable[Story]) -> list[Bundle]:
    years: dict[int, list[Story]] = {}
    for story in stories:
        years.setdefault(story.date.at.year, []).append(story)
    return [bundle for year in sorted(years, reverse=True) for bundle in _of_year(lang, year, years[year])]


def _of_year(lang: str, year: int, stories: list[Story]) -> list[Bundle]:
    if len(stories) <= LARGE:
        return [Bundle(lang, year, 0, stories)]
    quarters: dict[int, list[Story]] = {}
    for story in stories:
        quarters.setdefault((story.date.at.month + 2) // 3, []).append(story)
    return [Bundle(lang, year, quarter, quarters[quarter]) for quarter in sorted(quarters, reverse=True)]


def _in_steps(bundles: Iterable[Bundle]) -> Iterable[Bundle]:
    """Bundles, newest first, with their steps: 0 for the newest that together have ENOUGH, then one for each."""
    count = step = 0
    for bundle in bundles:
        yield bundle._replace(step=step)
        count += len(bundle.stories)
        step += count >= ENOUGH
