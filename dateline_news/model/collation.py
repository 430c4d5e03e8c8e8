"""Sorts names by their letters without regard to accents, in one order for all languages."""

import unicodedata

# Letters with a stroke or a tie, which Unicode does not take apart.
WITHOUT_STROKES = str.maketrans({
    "æ": "ae", "đ": "d", "ð": "d", "ħ": "h", "ı": "i", "ł": "l", "ŋ": "n", "ø": "o", "œ": "oe", "þ": "th", "ŧ": "t",
})  # fmt: skip


def order(name: str) -> tuple[str, str]:
    """The key by which names are sorted: `Émilie` comes before `Zoë`, and after `Emilie`."""
    folded = name.casefold()
    if folded.isascii():
        return folded, folded
    letters = unicodedata.normalize("NFKD", folded).translate(WITHOUT_STROKES)
    return "".join(letter for letter in letters if not unicodedata.combining(letter)), folded


def letter(name: str) -> str:
    """The letter under which an index has a name: `É` is under `E`, a figure under `#`."""
    first = next((sign for sign in order(name)[0] if sign.isalnum()), "")
    return first.upper() if first.isalpha() else "#"
