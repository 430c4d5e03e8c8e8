"""A language as pages and plugins use it. This one is English; others take its place (translated.py)."""

from datetime import date
from functools import cached_property
from typing import Any

from dateline_news.languages.catalogues import Folders, files
from dateline_news.model.digests import digest, digest_of
from dateline_news.model.moments.days import MONTHS, WEEKDAYS, DayName, day_name


class Language:
    """A language without a catalogue: the paper's own words are in English.

    A page depends on the tag and on the catalogues, of which the `repr` is a digest.
    """

    is_source = True

    def __init__(self, tag: str, places: Folders) -> None:
        """Take the tag of the language, and the folders of catalogues."""
        self.tag, self.places = tag, places

    def __repr__(self) -> str:
        """The tag, and the digest of its catalogues."""
        return f"Language({self.tag} {self.digest})"

    def __reduce__(self) -> tuple[Any, ...]:
        """What another process makes it of."""
        return type(self), (self.tag, self.places)

    @cached_property
    def digest(self) -> str:
        """The digest of its catalogues."""
        return digest([digest_of(file.read_bytes()) for file in files(self.tag, self.places)])[:16]

    def gettext(self, text: str, **values: Any) -> str:
        """A text of the paper's own, with values in the places that it names: `%(name)s`."""
        return self.filled(self.message(text), values)

    def ngettext(self, singular: str, plural: str, n: int, **values: Any) -> str:
        """A text that depends on a number, which is its `%(n)s`."""
        return self.filled(self.plural(singular, plural, n), {"n": n, **values})

    def filled(self, message: str, values: dict[str, Any]) -> str:
        """A message with its values; numbers in the figures of the language."""
        return message % {name: self.shown(value) for name, value in values.items()} if values else message

    def message(self, text: str) -> str:
        """A text as it is."""
        return text

    def plural(self, singular: str, plural: str, n: int) -> str:
        """A text for a number, without it."""
        return singular if n == 1 else plural

    def shown(self, value: Any) -> Any:
        """A day, a time or a number as the language writes it; anything else as it is."""
        return value

    def digits(self, number: int | str) -> str:
        """A number in the figures of the language."""
        return str(number)

    def day(self, day: date, year: int | None = None) -> str:
        """A day: `14 July 2021`, or `14 July` in its own `year`."""
        return day_name(day, year)

    def day_of(self, name: DayName) -> str:
        """A day that is named in English."""
        return self.day(name.day, None if name.has_year else name.day.year)

    def weekday(self, day: date) -> str:
        """The weekday of a day."""
        return WEEKDAYS[day.weekday()]

    def month(self, month: date) -> str:
        """A month by itself: `July`."""
        return MONTHS[month.month - 1]

    def month_and_year(self, month: date) -> str:
        """A month with its year: `July 2021`."""
        return f"{self.month(month)} {month.year}"
