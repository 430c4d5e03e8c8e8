"""Lines that desks and machines write for themselves: numbers of messages, initials, the hour of sending, sequences of signs."""

import re

from dateline_news.desk.wire.recognise.dates.names import MONTH_PATTERN
from dateline_news.desk.wire.recognise.vocabulary.agencies import KNOWN_NAME

STRONG = (  # no row of results and no word looks like this
    r"\d{4,12}|[a-z]\d{4}|[A-Z]{2,4}-?\d{2,8}|\d{1,2}-[A-Z]{3}-\d{2,4}|[A-Z]{1,3}\d{1,3}(?:[-/][A-Z]{2,4}){1,3}|[a-z]{3}\d{4}|(?:[A-Za-z]{2,4}[/-]{1,2}){1,4}[A-Za-z]{2,4}|\([A-ZÀ-ÖØ-ÞĞİŞ]{2,4}(?:[/-][A-ZÀ-ÖØ-ÞĞİŞ]{2,4})+\)"
    r"|\d{1,2}[:.]\d\d|\d{1,4}[-/.]\d{1,2}[-/.]\d{2,4}|NNNN|ZCZC|[=_*#~–—-]{3,}|\d{1,2}/\d{1,2}|×|✕"
)
WEAK = rf"[A-Z]{{1,4}}|\d{{1,3}}|n\d|[-–—=*/|:]+|(?:{KNOWN_NAME})|(?i:{MONTH_PATTERN})\.?|GMT|UTC|ت|مـ|م|ص"
SMALL = r"[a-z]{2,4}"  # initials behind the name of an agency
AGENCY = re.compile(rf"(?:{KNOWN_NAME})(?!\w)")
STRONG_WORD = re.compile(STRONG)
WORD = re.compile(rf"{STRONG}|{WEAK}")
AFTER_AGENCY = re.compile(rf"{STRONG}|{WEAK}|{SMALL}")
MOST_WORDS = 8
INITIALS = re.compile(r"[A-Z]{2,4}")
ROW = re.compile(r"[A-Z]{3,4} \d+ [A-Z]{3,4} \d+")


def is_mostly_code(text: str) -> bool:
    """Whether half of the words of a line or more are numbers of messages, days or hours."""
    every = text.split()
    codes = sum(bool(STRONG_WORD.fullmatch(word)) for word in every)
    return len(every) <= MOST_WORDS and codes > 1 and 2 * codes >= len(every)


def is_code(text: str) -> bool:
    """Whether no word of a line is one that people say."""
    words = text.split()
    if not 0 < len(words) <= MOST_WORDS or ROW.fullmatch(text):
        return False
    form = AFTER_AGENCY if AGENCY.match(text) else WORD
    if not all(map(form.fullmatch, words)):
        return False
    is_signed = bool(AGENCY.match(text)) and len(words) > 1
    return is_signed or any(map(STRONG_WORD.fullmatch, words)) or (len(words) == 1 and bool(INITIALS.fullmatch(text)))
