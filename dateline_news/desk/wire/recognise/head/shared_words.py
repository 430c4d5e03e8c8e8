"""The words that two texts have in common, whatever their endings: what a headline shares with its lead."""

import re
from collections import Counter

from dateline_news.desk.drafts.language import LATIN
from dateline_news.desk.wire.recognise.dates.names import CLEAR, WEEKDAY_IN_FULL, key

LATIN_ENDS = 0x250  # behind the letters of Latin Extended
WORD = re.compile(r"[^\W_](?:[^\W_]|[\u0300-\u036f\u0900-\u0dff\u200c])*")
MARKS = re.compile("[\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u200c]")
ARABIC_ARTICLE = re.compile(r"^(?:[وبلكف]?ال|لل)(?=\w{3})")
STEM, FEWEST_LETTERS = (
    4,
    3,
)  # letters by which longer words are compared; of a word that counts, in scripts with capitals
COMMON = {
    *(word for words in LATIN.values() for word in words.split()),
    "after", "all", "also", "any", "been", "but", "can", "do", "did", "does", "every", "five", "four", "get", "had", "her",
    "him", "his", "how", "into", "more", "most", "new", "now", "off", "one", "only", "our", "out", "over", "own",
    "says", "she", "should", "some", "than", "their", "them", "then", "there", "these", "they", "this", "three", "told",
    "two", "under", "until", "were", "what", "when", "where", "which", "who", "why", "would", "year", "years", "you", "your",
    "about", "before", "against", "between", "could", "first", "other", "people", "very", "with", "without", "read",
    "کے", "کی", "کا", "میں", "نے", "سے", "ہے", "ہیں", "اور", "کو", "پر", "کہ", "گیا", "گئی", "بعد", "لیے", "کر", "ایک", "وہ",
    "في", "من", "على", "إلى", "أن", "إن", "عن", "قال", "كان", "مع", "هذا", "هذه", "از", "که", "در", "را", "این", "است", "به", "با",
    "में", "के", "की", "का", "को", "ने", "से", "है", "हैं", "और", "पर", "एक", "कि", "यह", "वह", "नहीं", "बाद", "लिए", "गया", "हां", "हाँ", "जी", "सही", "बस", "अब", "आज", "कल", "लेकिन", "मगर",
}  # fmt: skip


def stems(text: str) -> set[str]:
    """The words of a text that say something, each by its beginning."""
    return {stem for word in WORD.findall(text) if (stem := _stem(word))}


def _stem(word: str) -> str:
    plain = MARKS.sub("", word.casefold())
    is_day = key(plain) in CLEAR or WEEKDAY_IN_FULL.fullmatch(plain)
    if plain in COMMON or plain.isdecimal() or is_day:
        return ""
    plain = ARABIC_ARTICLE.sub("", plain)
    fewest = FEWEST_LETTERS if word.upper() != word.lower() else FEWEST_LETTERS - 1
    return plain[:STEM] if len(plain) >= fewest else ""


def is_of_one_script(text: str, other: str) -> bool:
    """Whether two texts may have words in common at all."""
    return _script(text) == _script(other)


def _script(text: str) -> str:
    """The script of most letters: Hindi headlines have a town before them in Latin letters, `Kellpur News: …`."""
    scripts = Counter("latin" if ord(each) < LATIN_ENDS else hex(ord(each) >> 8)[:3] for each in text if each.isalpha())
    return scripts.most_common(1)[0][0] if scripts else "latin"
