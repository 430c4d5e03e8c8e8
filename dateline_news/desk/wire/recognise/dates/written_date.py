"""A date as copy writes it: where it stands in a text, and the day it means or what is wrong with it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from dateline_news.model.moments import orders


@dataclass(frozen=True, slots=True)
class WrittenDate:
    """A date in a text: where it stands, the day it means, or what is wrong with it; `note` says what was left out.

    `time` is `20:12`, or `20:12+05:00` where the zone is given, or empty; `month_day` is set where only the year is
    missing; `is_whole` says that day, month and year are all written. Where numbers alone may be several days,
    `readings` has each by the order of day, month and year.
    """

    begin: int
    end: int
    day: date | None = None
    month_day: tuple[int, int] | None = None
    time: str = ""
    weekday: int | None = None
    fault: str = ""
    note: str = ""
    is_whole: bool = True
    readings: Mapping[str, "WrittenDate"] = field(default_factory=dict)
    languages: frozenset[str] = frozenset()  # in which it may be written; empty for numbers alone

    @property
    def iso(self) -> str:
        """As a header writes it: `2021-07-14`, or `2021-07-14 20:12`."""
        return f"{self.day} {self.time}".strip()

    def in_year(self, year: int) -> date | None:
        """The day it means; one without a year is of this one."""
        return orders.calendar_day(year, *self.month_day) if self.month_day else self.day
