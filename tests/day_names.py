"""Makes the table of months and weekdays that the wire desk reads, from CLDR: `python -m tests.day_names`.

Babel brings CLDR, and takes long to load: the table is 11 KB, and who reads copy waits for nothing else. A language
is given by each of the places where it has names of its own: Arabic says `مايو` in Cairo, `أيار` in Beirut and `ماي`
in Rabat.
"""

import re
from collections.abc import Iterable, Iterator
from datetime import timedelta
from pathlib import Path

from babel import Locale
from babel.dates import format_timedelta

TABLE = Path(__file__).parents[1] / "dateline_news" / "desk" / "wire" / "recognise" / "dates" / "names.toml"
LANGUAGES = {
    "ar": ("ar", "ar_LB", "ar_MA", "ar_DZ"),
    "bn": ("bn",),
    "de": ("de", "de_AT"),
    "en": ("en", "en_GB"),
    "es": ("es", "es_MX", "es_UY"),
    "fa": ("fa",),
    "fr": ("fr", "fr_CA"),
    "hi": ("hi",),
    "id": ("id",),
    "it": ("it",),
    "ms": ("ms",),
    "nl": ("nl",),
    "pt": ("pt", "pt_PT"),
    "tr": ("tr",),
    "ur": ("ur",),
}
WIDTHS = ("wide", "abbreviated")  # the others are a letter or two
AMOUNTS = (1, 2, 3, 5, 11, 21)  # at least one of each plural that a language has
UNITS = ("minutes", "hours", "days", "weeks")
MARKS = re.compile("[\u200e\u200f\u061c]")  # of direction, which nobody types
TOP = "# Made of CLDR by `python -m tests.day_names`: not to be changed by hand.\n"


def table() -> str:
    """The table, as TOML: months and weekdays of each language, the order of numbers in a day, and "ago"."""
    return TOP + "".join(line for name in LANGUAGES for line in _language(name))


def _language(name: str) -> Iterator[str]:
    locales = [Locale.parse(place) for place in LANGUAGES[name]]
    order = "".join(dict.fromkeys(re.findall("[dMy]", locales[0].date_formats["short"].pattern)))
    # English begins with the day or with the month, by the place: its order says nothing.
    yield f'\n[{name}]\norder = "{"" if name == "en" else order}"\n'
    yield _rows("months", (_names(locales, "months", number) for number in range(1, 13)))
    yield _rows("weekdays", (_names(locales, "days", number) for number in range(7)))
    yield _rows("ago", [list(_ago(locales))])


def _names(locales: Iterable[Locale], what: str, number: int) -> list[str]:
    """What a month or a weekday is called, however long."""
    names = (
        MARKS.sub("", widths[width][number]).strip(".॰ ").lower()
        for locale in locales
        for widths in getattr(locale, what).values()
        for width in WIDTHS
        if width in widths
    )
    return [name for name in dict.fromkeys(names) if len(name) > 1 and not re.search(r"\d", name)]


def _ago(locales: Iterable[Locale]) -> Iterator[str]:
    """How "5 hours ago" is said, with {} for the number; without one where it is said without."""
    said = (
        format_timedelta(
            timedelta(**{unit: -amount}), granularity="minute", threshold=1, add_direction=True, locale=locale
        )
        for locale in locales
        for unit in UNITS
        for amount in AMOUNTS
    )
    yield from dict.fromkeys(re.sub(r"\d+", "{}", MARKS.sub("", text)) for text in said)


def _rows(name: str, rows: Iterable[list[str]]) -> str:
    lines = (f"    [{', '.join(f'{chr(34)}{word}{chr(34)}' for word in row)}],\n" for row in rows)
    return f"{name} = [\n{''.join(lines)}]\n"


if __name__ == "__main__":
    TABLE.write_text(table(), encoding="utf-8")
