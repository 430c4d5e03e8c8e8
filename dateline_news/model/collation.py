"""Sorts names by their letters without regard to accents, and by the alphabet of a language that has one of its own."""

import unicodedata
from functools import cache

# Letters with a stroke or a tie, which Unicode does not take apart.
WITHOUT_STROKES = str.maketrans({
    "æ": "ae", "đ": "d", "ð": "d", "ħ": "h", "ı": "i", "ł": "l", "ŋ": "n", "ø": "o", "œ": "oe", "þ": "th", "ŧ": "t",
})  # fmt: skip


# Letters in an order that is not Unicode's.
ALPHABETS = {
    "es": "abcdefghijklmnñopqrstuvwxyz",
    "fa": "آابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی",
    "ur": "آابپتٹثجچحخدڈذرڑزژسشصضطظعغفقکگلمنںوہھءیے",
}
SIGNS = str.maketrans({"ي": "ی", "ك": "ک", "ة": "ہ", "ۃ": "ہ", "ۂ": "ہ", "أ": "ا", "ؤ": "و", "ئ": "ی"})
FIRST = 0xE000  # Unicode's private signs, in whose order letters of an alphabet are sorted, after all that are in none


def order(name: str, lang: str = "") -> tuple[str, str]:
    """The key by which names are sorted: `Émilie` comes before `Zoë`, and after `Emilie`; in Spanish `ñ` after `n`."""
    folded = name.casefold()
    ranks = _ranks(lang.lower().partition("-")[0])
    if folded.isascii() and not ranks:
        return folded, folded
    if ranks:
        return "".join(ranks.get(sign) or _plain(sign, ranks) for sign in _composed(folded)), folded
    return _plain(folded), folded


def _plain(text: str, ranks: dict[str, str] | None = None) -> str:
    """A text without accents."""
    letters = unicodedata.normalize("NFKD", text).translate(WITHOUT_STROKES)
    return "".join((ranks or {}).get(sign, sign) for sign in letters if not unicodedata.combining(sign))


def _composed(text: str) -> str:
    return unicodedata.normalize("NFC", text).translate(SIGNS)


@cache
def _ranks(lang: str) -> dict[str, str]:
    """The letters of a language's alphabet, each with the sign in whose place it is sorted."""
    return {letter: chr(FIRST + rank) for rank, letter in enumerate(ALPHABETS.get(lang, ""))}


def letter(name: str, lang: str = "") -> str:
    """The letter under which an index has a name: `É` is under `E`, a figure under `#`."""
    alphabet = ALPHABETS.get(lang.lower().partition("-")[0], "")
    for sign in _composed(name.casefold()):
        first = sign if sign in alphabet else _plain(sign)[:1]
        if first.isalnum():
            return first.upper() if first.isalpha() else "#"
    return "#"


def letter_order(sign: str, lang: str = "") -> tuple[str, str]:
    """The key by which the letters of an index are sorted, `#` before them all."""
    return ("", "") if sign == "#" else order(sign, lang)
