"""Lines of a page or of a desk, told by their signs alone: menus, and what a code stands before."""

import re
from collections.abc import Sequence

from dateline_news.desk.wire.recognise.boilerplate_rules import MENU_WORD
from dateline_news.desk.wire.recognise.head.shared_words import COMMON
from dateline_news.desk.wire.recognise.vocabulary import web_words
from dateline_news.desk.wire.recognise.vocabulary.agencies import KNOWN_NAME
from dateline_news.desk.wire.recognise.vocabulary.message_words import CORRECTION, VERSION

MARKS = re.compile(r"[▾▼▿⌄☰≡⋮]")  # of menus that open
GAPS = re.compile(r"(?<![.!?:;…।۔])\s*(?:\t|\s{2,}|\s[|›»/·•]\s)\s*(?=\S)")
FEWEST_GAPS = 2  # between the items of a menu
ITEM_WORDS = 4
FEWEST_FROM_HOME, FEWEST_SECTIONS = 3, 5  # words of a row, where it begins with the way home, and else
MOST_OF_ROW = 0.6  # of its words are such as menus have
HOME = re.compile(web_words.HOME, re.IGNORECASE)
ROW = re.compile(r"[^\W\d][^\d:]{1,20}:\s{2,}\S")  # `WHERE:    the old quay`
CODE = re.compile(r"[^\d\s(\"“'‘«,:;-]{2,}\d{1,4}(?P<gap>\s+)\S")

VERSIONS = "|".join([*CORRECTION.values(), *VERSION.values()])
LABEL = re.compile(rf"(?:^|\s)(?:(?:{KNOWN_NAME})(?=\s)|(?i:{VERSIONS})$)")
MOST_KEYWORDS = 6


def is_menu(text: str) -> bool:
    """Whether a line is several short items beside one another, or a label in a column and what it says."""
    if MARKS.search(text) or ROW.match(text) or _is_row_of_sections(text.split()):
        return True
    items = GAPS.split(text.strip())
    return len(items) > FEWEST_GAPS and all(len(item.split()) <= ITEM_WORDS for item in items)


def _is_row_of_sections(words: Sequence[str]) -> bool:
    """Whether most words of a line are such as menus have, and it begins with one: `Home News Sport Earth Audio Live`."""
    of_menu = [bool(MENU_WORD.fullmatch(word)) for word in words]
    has_capitals = all(of_menu[at] or word.lower() != word or not word.isalpha() for at, word in enumerate(words))
    fewest = FEWEST_FROM_HOME if HOME.fullmatch(words[0]) else FEWEST_SECTIONS
    return len(words) >= fewest and has_capitals and of_menu[0] and sum(of_menu) >= MOST_OF_ROW * len(words)


def opens_with_code(text: str) -> bool:
    """Whether a line opens with letters and digits that are one, apart from the rest: `प्रादे37  मप्र तेंदुआ बचाव`."""
    match = CODE.match(text)
    return match is not None and (len(match["gap"]) > 1 or text.upper() == text.lower())


def is_keywords(text: str) -> bool:
    """Whether a line is what a desk files a copy by: words in capitals, the name of an agency or a label among them."""
    words = text.split()
    is_upper = text.isupper() and 1 < len(words) <= MOST_KEYWORDS
    return is_upper and bool(LABEL.search(text)) and not any(word.lower() in COMMON for word in words)
