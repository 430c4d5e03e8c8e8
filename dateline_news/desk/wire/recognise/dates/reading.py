"""Finds dates in a text."""

import re

from dateline_news.desk.wire.recognise.dates.forms import DIGIT, patterns
from dateline_news.desk.wire.recognise.dates.meaning import written_date
from dateline_news.desk.wire.recognise.dates.written_date import WrittenDate
from dateline_news.model import moments

WORD = re.compile(r"(?<![\w/\u200c])\w+")
BEFORE_DIGIT = 6  # words of a date in front of its last number: `Friday the fourteenth of July, 2023`


def date_at(text: str, begin: int) -> WrittenDate | None:
    """The date that begins at an index of a text, in the longest form it can be read in."""
    matches = (match for pattern in patterns() if (match := pattern.match(text, begin)))
    longest_first = sorted(matches, key=lambda match: -match.end())
    return next((written for match in longest_first if (written := written_date(match, text))), None)


def dates_in(text: str) -> list[WrittenDate]:
    """Every date in a text, in order, none inside another."""
    dates: list[WrittenDate] = []
    if not DIGIT.search(text):  # every date has one somewhere, and most lines have none
        return dates
    words = list(WORD.finditer(text))
    numbers = [index for index, word in enumerate(words) if DIGIT.search(word[0])]
    for index in sorted({near for number in numbers for near in range(max(0, number - BEFORE_DIGIT), number + 1)}):
        begin = words[index].start()
        if (not dates or begin >= dates[-1].end) and (written := date_at(text, begin)):
            dates.append(written)
    return dates


def editor_date(text: str) -> WrittenDate:
    """The date that an editor has given. Raises ValueError for what a header could not say."""
    moment = moments.read(text)
    _, _, time = moment.text.partition(" ")
    return WrittenDate(0, len(text), moment.at.date(), time=time)
