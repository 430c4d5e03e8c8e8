"""A whole day on a line of the head with nothing but names: sections, places, papers, who has posted it.

Local News - 4 May 2023   May 4, 2023 Editor Counties, News   SAMPLE NEWS - May 4, 2023 - 21:05 | All   Kell/4 May 2023
"""

import re

from dateline_news.desk.wire.recognise.dates import dates_in
from dateline_news.desk.wire.recognise.head.byline.names import before_role
from dateline_news.desk.wire.recognise.stamps.lines import all_of_line
from dateline_news.desk.wire.recognise.stamps.place_and_day import OTHER_DAY
from dateline_news.desk.wire.recognise.vocabulary.agencies import KNOWN
from dateline_news.desk.wire.recognise.vocabulary.names_of_bodies import SMALL, names_paper
from dateline_news.desk.wire.recognise.vocabulary.stamp_labels import LABEL, role
from dateline_news.desk.wire.segments import Span, dropped, metadata

PARTED = re.compile(
    r"(?:[|·•/–—,;:)\]\t]|\s-|\d\S*)\s*$"
)  # what a name ends with in front of a day: a mark, or a number
PARTING = re.compile(r"\s*(?:[|·•/–—,;(\[\t]|-\s|$)")
SPAN = re.compile(
    r"(?<![\d/])\d{1,2}(?:st|nd|rd|th|\.)?\s*(?:[-–—]|to|and|&|bis|au|al|a|e|y)\s*$", re.IGNORECASE
)  # of days
WORD = re.compile(r"[^\W\d_][\w.’'-]*")
# The day of something else: `Meeting Date: 4 May 2023`.
COMPOUND = re.compile(r"[^\W\d_] (?:date|day)\W*$", re.IGNORECASE)
BESIDE = {*SMALL, "by", "views", "view", "par", "por", "oleh", "min", "read", "reads", "comments", "hours"}
MOST_OF_NAME = 3  # words
NUMBERS = " 0123456789"  # of pages, beside a paper
MOST_WORDS, MOST_STUCK, MOST_UNCASED = (
    12,
    3,
    4,
)  # of such a line; behind a day without a mark; in letters without capitals


def among_names(text: str) -> list[Span]:
    """The span of a day, with the label in front of it, that has but names beside it; none if a line has anything else."""
    written = dates_in(text)
    if not written or not written[0].is_whole or len({each.day for each in written if each.is_whole}) > 1:
        return []
    label = next((match for match in LABEL.finditer(text[: written[0].begin]) if match.end() == written[0].begin), None)
    begin, end = label.start() if label else written[0].begin, written[0].end
    before, behind = text[:begin], text[end:]
    is_agency = bool(KNOWN.fullmatch(before.strip()) and written[0].time)  # as a wire is printed
    is_parted = not before.strip() or label or is_agency or PARTED.search(before) or names_paper(before.strip(NUMBERS))
    if label and COMPOUND.search(text[: label.end()]):
        return []
    if OTHER_DAY.search(before) or SPAN.search(before) or not is_parted:
        return []
    is_stuck = not PARTING.match(behind) and len(behind.split()) > MOST_STUCK
    is_list = "," in behind  # of sections
    if (is_stuck and not is_list) or not _are_names(f"{before} {behind}"):
        return []
    sides = [(0, begin), (end, len(text))]  # what may be a writer is left for who looks for one
    aside = [
        (*side, dropped("beside-stamp"))
        for side in sides
        if len(WORD.findall(text[slice(*side)])) > MOST_OF_NAME and not before_role(text[slice(*side)])
    ]
    if is_agency:
        aside.append((0, begin, metadata("source", before.strip())))
    return sorted([*aside, (begin, end, metadata(role(label), text[begin:end]))], key=lambda span: span[:2])


def stamps_behind_name(text: str) -> list[Span]:
    """The spans of stamps with their labels that are all of a line behind a name: `Anna Roe Published May 4, 2023 Updated May 5, 2023`."""
    label = next((match for match in LABEL.finditer(text) if match.start()), None)
    before = text[: label.start()] if label else ""
    if (
        not label
        or COMPOUND.search(text[: label.end()])
        or not before[-1].isspace()
        or not _are_names(before)
        or any(map(str.isdigit, before))
    ):
        return []
    stamps = all_of_line(text[label.start() :], may_lack_label=False)
    return [(begin + label.start(), end + label.start(), field) for begin, end, field in stamps]


def _are_names(text: str) -> bool:
    """Whether all words of a text are such as names have."""
    words = WORD.findall(text)
    has_case = text.upper() != text.lower()
    most = MOST_WORDS if has_case else MOST_UNCASED
    return len(words) <= most and not any(word[0].islower() and word not in BESIDE for word in words)
