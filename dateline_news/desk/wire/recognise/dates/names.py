"""Months, weekdays and ordinals, as copy writes them in fifteen languages; the names are CLDR's (names.toml)."""

import re
import tomllib
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path

TABLE = tomllib.loads(Path(__file__).with_name("names.toml").read_text(encoding="utf-8"))
# What people write beside it.
MORE_MONTHS = {
    "en": {"sept": 9}, "de": {"mrz": 3, "jänner": 1, "jän": 1, "feber": 2}, "fr": {"fév": 2}, "es": {"sep": 9, "set": 9},
    "it": {"genn": 1, "febbr": 2, "sett": 9}, "id": {"agt": 8, "agst": 8, "pebruari": 2, "nopember": 11},
    "ar": {"جانفي": 1, "فيفري": 2, "أفريل": 4, "ماي": 5, "جوان": 6, "جويلية": 7, "يوليوز": 7, "أوت": 8, "غشت": 8, "شتنبر": 9,
           "نونبر": 11, "دجنبر": 12},
    "hi": {"सितम्बर": 9, "नवम्बर": 11, "दिसम्बर": 12, "अक्तूबर": 10},
}  # fmt: skip
MORE_WEEKDAYS = {
    "ar": {"الإثنين": 0, "الثلثاء": 1},
    "en": {"tues": 1, "weds": 2, "thur": 3, "thurs": 3},
    "hi": {"बृहस्पतिवार": 3, "वीरवार": 3},
    "fa": {"آدینه": 4},
}
DAY_FIRST = {language for language, table in TABLE.items() if table["order"] == "dMy"}
ABOVE, BELOW, CEDILLA, NUKTA = 230, 220, 202, 7  # classes of marks that people leave out
KEYBOARDS = (str.maketrans("یک", "يك"), str.maketrans("يك", "یک"))  # two of one letter
JOINER = "\N{ZERO WIDTH NON-JOINER}"
# A letter or a sign that is written over or under one, as in Hindi: to Python those are no part of a word.
LETTER = r"[^\W\d_]|[\u064b-\u0655\u0900-\u0903\u093a-\u094f\u0981-\u0983\u09bc-\u09d7]"

UNITS = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"]
TEENS = [
    "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth",
    "nineteenth", "twentieth",
]  # fmt: skip
ORDINALS = {
    **dict.fromkeys(("یکم", "primero", "primeiro"), 1),
    **{name: number for number, name in enumerate(["एक", "दो", "तीन", "चार", "पांच", "छह", "सात", "आठ", "नौ", "दस"], 1)},
    "पाँच": 5,
    "छः": 6,
    **{name: number for number, name in enumerate(UNITS + TEENS, 1)},
    **{f"twenty-{name}": number for number, name in enumerate(UNITS, 21)},
    "thirtieth": 30,
    "thirty-first": 31,
}

Names = dict[str, dict[str, int]]  # by the key of a name: by language, its number


def key(name: str) -> str:
    """What all ways to write a name have in common: `MIÉRCOLES`, `miercoles`, `Miércoles.`."""
    letters = unicodedata.normalize("NFD", name.lower().translate(KEYBOARDS[0]).replace("ı", "i"))
    return "".join(sign for sign in letters if not unicodedata.combining(sign) and sign not in f"{JOINER} .-")


def number(names: Names, name: str, languages: Iterable[str] = ()) -> int:
    """The number of a name, in one of these languages where one is given. Raises KeyError."""
    by_language = names[key(name)]
    numbers = (by_language[language] for language in languages if language in by_language)
    return next(numbers, next(iter(by_language.values())))


def languages(names: Names, name: str) -> set[str]:
    """The languages in which a month or a weekday is called so."""
    return set(names.get(key(name), ()))


def pattern(names: Iterable[str]) -> str:
    """A pattern for any of some names, the longest first, with those that begin alike together: it is tried often."""
    by_letter: dict[str, list[str]] = {}
    for name in sorted(
        {spelling for name in names for spelling in _spellings(name)}, key=lambda name: (-len(name), name)
    ):
        by_letter.setdefault(name[0], []).append(re.escape(name[1:]).replace(r"\ ", r"\s+"))
    return "|".join(f"{re.escape(letter)}(?:{'|'.join(rests)})" for letter, rests in by_letter.items())


def _spellings(name: str) -> Iterator[str]:
    """A name as it may be typed: without its accents, or with a letter of another keyboard."""
    bare = "".join(
        sign
        for sign in unicodedata.normalize("NFD", name)
        if unicodedata.combining(sign) not in (ABOVE, BELOW, CEDILLA, NUKTA)
    )
    parted = re.sub(r"(?<=\w)شنبه", f"{JOINER}شنبه", name)  # as the other weekdays of Persian are written
    for spelling in (name, unicodedata.normalize("NFC", bare), parted):
        for joined in (spelling, spelling.replace(JOINER, ""), spelling.replace(JOINER, " ")):
            yield from (joined, *map(joined.translate, KEYBOARDS))


def _table(kind: str, first: int, more: dict[str, dict[str, int]]) -> Iterator[tuple[str, str, int]]:
    """Each language, name and number."""
    for language, table in TABLE.items():
        yield from ((language, name, at) for at, row in enumerate(table[kind], first) for name in row)
        yield from ((language, name, at) for name, at in more.get(language, {}).items())


def _names(rows: Iterable[tuple[str, str, int]]) -> Names:
    names: Names = {}
    for language, name, at in rows:
        names.setdefault(key(name), {}).setdefault(language, at)
    return names


MONTH_ROWS = list(_table("months", 1, MORE_MONTHS))
WEEKDAY_ROWS = list(_table("weekdays", 0, MORE_WEEKDAYS))
MONTHS, WEEKDAYS = _names(MONTH_ROWS), _names(WEEKDAY_ROWS)
MONTH_PATTERN = pattern(name for _, name, _ in MONTH_ROWS)
WEEKDAY_PATTERN = pattern(name for _, name, _ in WEEKDAY_ROWS)
WEEKDAY_IN_FULL = re.compile(
    rf"(?<!\w)(?:{pattern(row[0] for table in TABLE.values() for row in table['weekdays'])})(?!{LETTER})", re.IGNORECASE
)
WEEKDAY = re.compile(rf"(?<!\w)(?:{WEEKDAY_PATTERN})(?!{LETTER})", re.IGNORECASE)


def weekdays_in(text: str) -> set[int]:
    """The weekdays that a text names in full, with Monday as 0: short names are words as well (`do`, `sat`, `per`)."""
    return {number(WEEKDAYS, match[0]) for match in WEEKDAY_IN_FULL.finditer(text)}


# Names that are whole, and the short ones of English: any other may be a word (`12 out of`, `10 set up`).
CLEAR = {key(row[0]) for table in TABLE.values() for row in table["months"]} | {
    key(name) for language, name, _ in MONTH_ROWS if language == "en"
}
