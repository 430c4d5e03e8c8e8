"""Tells the names of writers from other words, by their letters and by what stands beside them."""

import re
from collections.abc import Sequence

from dateline_news.desk.wire.recognise.head.byline.forms import NAME_AND_ROLE, ROLE_WORDS
from dateline_news.desk.wire.recognise.head.shared_words import MARKS
from dateline_news.desk.wire.recognise.vocabulary.agencies import HOUSE, NO_NAME, OFFICE_OF_WRITER, ROLE, WORDED
from dateline_news.desk.wire.recognise.vocabulary.labels import is_label
from dateline_news.desk.wire.recognise.vocabulary.names_of_bodies import is_name_of_body, may_be_body, names_paper

SIGN = r"\w.’'\u0900-\u0dff-"  # with the signs that Indian scripts write over and under letters
AUTHOR = re.compile(rf"[^\W\d_][{SIGN}]*(?:\s+[^\W\d_][{SIGN}]*){{0,4}}")
BARE_NAME = re.compile(rf"[^\W\d_][{SIGN}]+(?: [^\W\d_][{SIGN}]*){{1,2}}")
MOST_OF_NAME = 5  # words
PARTICLES = {"al", "bin", "da", "de", "del", "den", "der", "di", "du", "el", "ibn", "la", "le", "van", "von"}
ACRONYM = re.compile(r"[A-Z]{2,5}")  # of an agency or a channel
BESIDE_NAME = re.compile(r"\s+[|·•/]\s+")
INITIAL = re.compile(r"(?:[^\W\d_]\.?){1,2}")
LONGEST_INITIALS = 3
# A name above a stamp with where its bearer is: `Anna Roe in Kellmouth`.
NAME_AND_WHERE = re.compile(
    r"(?P<names>[A-ZÀ-Þ]\S+ [A-ZÀ-Þ][^,;:]{1,50}?),? (?:in|à|en|em|aus|a) (?P<place>[A-ZÀ-Þ][\w.’'-]+(?: [A-ZÀ-Þ][\w.’'-]+){0,2})(?: and agenc(?:y|ies))?"
)
# A name in Latin letters before its house on pages that have none: `Anna Roe हिन्दुस्तान, बागपुर`.
OF_OTHER_SCRIPT = re.compile(
    r"(?P<names>[A-Z][a-z]+(?: [A-Z][a-z]+){1,2})[\s,|-]{1,3}(?=[\u0600-\u06ff\u0900-\u097f])[^A-Za-z।۔]{2,40}"
)


def before_role(text: str) -> str:
    """The name on a line before what its bearer is or for whom they write; an empty string if nothing of that follows it."""
    name, _, role = text.partition(", ")
    if ROLE.fullmatch(role) or (" " in name and OFFICE_OF_WRITER.fullmatch(role)):
        return name
    if is_name_of_writer(name) and (HOUSE.fullmatch(role) or names_paper(role)):
        return name
    if match := NAME_AND_WHERE.fullmatch(text) or OF_OTHER_SCRIPT.fullmatch(text):
        return match["names"]
    if match := NAME_AND_ROLE.fullmatch(text):
        return match["name"]
    first, *others = [part.strip() for part in BESIDE_NAME.split(text.strip(" |·•/"))]
    are_houses = all(
        OFFICE_OF_WRITER.fullmatch(part)
        or ROLE.fullmatch(part)
        or HOUSE.fullmatch(part)
        or ACRONYM.fullmatch(part)
        or names_paper(part)
        for part in others
    )
    return first if others and are_houses else ""


def has_case(text: str) -> bool:
    """Whether a text is in a script with capital letters."""
    return text.upper() != text.lower()


def is_bare_name(text: str, others: Sequence[str]) -> bool:
    """Whether a line reads as a person's name, which nothing else in the copy names."""
    words = text.split()
    is_name = BARE_NAME.fullmatch(MARKS.sub("", text)) and (
        not has_case(text) or all(word[0].isupper() for word in words)
    )
    is_name = is_name and not any(map(NO_NAME.fullmatch, words)) and not _is_label_and_value(words)
    if not is_name or is_label(text) or is_name_of_body(text) or WORDED.search(text):
        return False
    if any(_is_plain_word(word.lower(), others) for word in words if word.isascii()):
        return False
    telling = [word for word in words if word.casefold() not in PARTICLES and not INITIAL.fullmatch(word)] or words
    names = [word.casefold() for word in telling] if text.isupper() else telling  # key words are written so as well
    texts = [other.casefold() for other in others] if text.isupper() else others
    return not any(name in other for name in names for other in texts)


def _is_label_and_value(words: Sequence[str]) -> bool:
    """Whether a line is of a form, `STATUS Immediate`: its first word alone is in capitals, as family names are that stand last."""
    return len(words[0]) > LONGEST_INITIALS and words[0].isupper() and not any(map(str.isupper, words[1:]))


def is_name_of_writer(text: str) -> bool:
    """Whether a text is a name of two words or more, with capitals where its script has them, and of no body."""
    words = text.split()
    is_name = 1 < len(words) <= MOST_OF_NAME and is_author(text) and not any(map(NO_NAME.fullmatch, words))
    return is_name and not may_be_body(text) and not WORDED.search(text)


def _is_plain_word(word: str, texts: Sequence[str]) -> bool:
    """Whether texts have a word in small letters, as it is or as one of several."""
    forms = "|".join(map(re.escape, {word, word.removesuffix("s"), re.sub("ies$", "y", word)}))
    return len(word) > ROLE_WORDS and any(re.search(rf"(?<![^\W_])(?:{forms})(?![^\W_])", text) for text in texts)


def is_author(name: str) -> bool:
    """Whether words may be those of a name, by their letters."""
    return (
        bool(AUTHOR.fullmatch(name))
        and not any(word.islower() for word in set(name.split()) - PARTICLES)
        and name[0] != "i"
        and not name.lower().startswith("by ")
    )
