"""Days and times for readers: text in English, which knows what it says, so that other languages can say it too."""

from datetime import date
from typing import Self

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


class DayName(str):
    """A day: `14 July 2021`, or `14 July` in its own `year`. English, whatever the machine's locale."""

    __slots__ = ("day", "has_year")
    day: date
    has_year: bool

    def __new__(cls, day: date, year: int | None = None) -> Self:
        """The name of a day."""
        name, has_year = f"{day.day} {MONTHS[day.month - 1]}", day.year != year
        self = super().__new__(cls, f"{name} {day.year}" if has_year else name)
        self.day, self.has_year = day, has_year
        return self

    def __getnewargs__(self) -> tuple[date, int | None]:  # type: ignore[override]  # what another process makes it of
        """Its day, and the year without which it is named."""
        return self.day, None if self.has_year else self.day.year


class Sentence(str):
    """A text in English with values in its places (`%(name)s`), which may be days and times."""

    __slots__ = ("message", "values")
    message: str
    values: dict[str, str]

    def __new__(cls, message: str, values: dict[str, str]) -> Self:
        """The text with its values."""
        self = super().__new__(cls, message % values)
        self.message, self.values = message, values
        return self

    def __getnewargs__(self) -> tuple[str, dict[str, str]]:  # type: ignore[override]  # as above
        """The message and the values."""
        return self.message, self.values


class TimeOfDay(str):
    """A time of day: `09:30`."""

    __slots__ = ()


def day_name(day: date, year: int | None = None) -> DayName:
    """A day for readers: `14 July 2021`, or `14 July` in its own `year`."""
    return DayName(day, year)
