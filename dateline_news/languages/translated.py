"""A language with a catalogue. Babel is loaded when a text or a day is asked for: a plan alone does not need it."""

from datetime import date
from functools import cached_property
from gettext import GNUTranslations, NullTranslations
from io import BytesIO
from pathlib import Path
from typing import Any

from dateline_news.languages.catalogues import SOURCE, files
from dateline_news.languages.language import Language
from dateline_news.model.diagnostics import Diagnostic
from dateline_news.model.moments.days import DayName, Sentence, TimeOfDay
from dateline_news.model.paper import base_language

# The figures of CLDR's numbering systems that are not our own: the first of ten.
ZEROS = {
    "arab": "٠", "arabext": "۰", "beng": "০", "deva": "०", "gujr": "૦", "guru": "੦", "khmr": "០", "laoo": "໐",
    "mlym": "൦", "mymr": "၀", "nkoo": "߀", "olck": "᱐", "orya": "୦", "tamldec": "௦", "telu": "౦", "thai": "๐",
    "tibt": "༠",
}  # fmt: skip


class Translated(Language):
    """A language with a catalogue."""

    is_source = False

    @cached_property
    def translations(self) -> NullTranslations:
        """Its catalogues as gettext reads them; what the first does not have, the next may."""
        first = NullTranslations()
        for file in reversed(files(self.tag, self.places)):
            translations = _read(file)
            translations.add_fallback(first)
            first = translations
        return first

    @cached_property
    def locale(self) -> Any:
        """What CLDR knows of the language; English for one that it does not know."""
        from babel import Locale, UnknownLocaleError  # noqa: PLC0415  see above

        for tag in (self.tag.replace("_", "-"), base_language(self.tag), SOURCE):
            try:
                return Locale.parse(tag, sep="-")
            except (UnknownLocaleError, ValueError):
                continue
        raise LookupError(self.tag)

    @cached_property
    def _figures(self) -> dict[int, str] | None:
        zero = ZEROS.get(self.locale.default_numbering_system)
        return {ord("0") + value: chr(ord(zero) + value) for value in range(10)} if zero else None

    def message(self, text: str) -> str:
        """A text in this language; as it is where no catalogue has it."""
        return self.translations.gettext(text)

    def plural(self, singular: str, plural: str, n: int) -> str:
        """A text for a number, in the form that the language has for it."""
        return self.translations.ngettext(singular, plural, n)

    def shown(self, value: Any) -> Any:
        """A day, a time or a number as the language writes it; anything else as it is."""
        if isinstance(value, DayName):
            return self.day_of(value)
        if isinstance(value, Sentence):
            return self.gettext(value.message, **value.values)
        is_number = isinstance(value, TimeOfDay) or (isinstance(value, int) and not isinstance(value, bool))
        return self.digits(value) if is_number else value

    def digits(self, number: int | str) -> str:
        """A number in the figures of the language."""
        return str(number).translate(self._figures) if self._figures else str(number)

    def day(self, day: date, year: int | None = None) -> str:
        """A day: `14 juillet 2021`, or `14 juillet` in its own `year`."""
        if base_language(self.tag) == SOURCE:
            return super().day(day, year)
        from babel.dates import format_date  # noqa: PLC0415  see above

        if day.year == year:
            return self._skeleton("MMMMd", day)
        return self.digits(format_date(day, "long", locale=self.locale))

    def weekday(self, day: date) -> str:
        """The weekday of a day, as it stands by itself."""
        return str(_standing_alone(self.locale.days)[day.weekday()])

    def month(self, month: date) -> str:
        """A month by itself."""
        return str(_standing_alone(self.locale.months)[month.month])

    def month_and_year(self, month: date) -> str:
        """A month with its year."""
        return self._skeleton("yMMMM", month)

    def _skeleton(self, skeleton: str, day: date) -> str:
        from babel.dates import format_skeleton  # noqa: PLC0415  see above

        return self.digits(format_skeleton(skeleton, day, locale=self.locale))


def _standing_alone(names: Any) -> Any:
    """The names of days or months by themselves, looked up in a copy.

    Where a language has none of its own, Babel writes what it finds into what all languages share, and the next would
    have them too.
    """
    return names["stand-alone"].copy()["wide"]


def _read(file: Path) -> GNUTranslations:
    """A translator's file. Raises SystemExit where it is none."""
    from babel.messages.mofile import write_mo  # noqa: PLC0415  see above
    from babel.messages.pofile import PoFileError, read_po  # noqa: PLC0415  see above

    compiled = BytesIO()
    try:
        with file.open("rb") as lines:
            write_mo(compiled, read_po(lines, abort_invalid=True))
    except (PoFileError, ValueError) as error:
        line = getattr(error, "lineno", 0) + 1
        raise SystemExit(str(Diagnostic(str(file), line, "translation", f"is no right catalogue: {error}"))) from None
    compiled.seek(0)
    return GNUTranslations(compiled)
