"""The line of a release that says where and when: `Kellabad: April 2, 2022`, `Kelbourg, le 4 mai 2023`.

A name and a comma before a day may be anybody: `Anna Roe, May 4, 2023`. Then the copy has to speak of it as of a place,
or the line has to be written as only such lines are: in capitals, or with the little word that languages put there.
"""

import re
from collections.abc import Sequence

from dateline_news.desk.wire.recognise import dates
from dateline_news.desk.wire.segments import Segment, Span, metadata

WORD = r"(?:[A-ZÀ-ÖØ-ÞĞİŞÇÖÜ][\w.’'-]*|[\u0600-\u06ff\u0900-\u097f]+)"
PLACE = rf"(?P<place>{WORD}(?:[ -](?:(?:of|the|al|el|la|de|du|da|do|am|sur|upon|on)[ -])?{WORD}){{0,3}}(?:, {WORD})?)"
LINE = re.compile(
    rf"{PLACE}(?:(?P<colon>\s*[:：]\s*)|(?P<comma>\s*[,،])?\s+(?P<little>(?:le|den|el|a|em|في|بتاريخ)\s+(?=\d))|(?P<mark>\s*[,،]\s*))"
)
# What is dated so on a line of its own, and is no place.
NO_PLACE = re.compile(
    r"(?:deadline|due|effective|expir\w+|valid\w*|when|time|venue|event|issue|edition|volume|vol|no|nr|number|ref\w*|opens?"
    r"|clos\w+|starts?|ends?|begins?|embargo\w*|hold|session|hearing|meeting|exam\w*|version|revision|day|today|last\w*"
    r"|next|since|until|from|by|on|in|press release|statement|media note|news(?: release)?|notice|circular|memo"
    r"|correction|update|advisory|schedule|agenda|programme|program|subject|re|dear|source|photo|file|copyright"
    r"|sperrfrist|termin|frist|fecha|fin|inicio|hora|quand|lundi|کد خبر|المصدر|الموعد)\b.*|the\b.*",
    re.IGNORECASE,
)
IN = r"(?:in|at|to|from|near|nach|bei|aus|en|à|em|hacia|desde|di|ke)"


def place_and_day(text: str, segments: Sequence[Segment]) -> list[Span]:
    """The spans of a place and a whole day that are all of a line; none if it is no such line."""
    line = LINE.match(text)
    if not line or NO_PLACE.fullmatch(line["place"]):
        return []
    written = dates.date_at(text, line.end())
    if not written or not written.is_whole or text[written.end :].strip(" .,،*\u200f"):
        return []
    is_formula = line["colon"] or line["little"] or (" " not in line["place"] and _is_foreign(written))
    if not is_formula and not _is_place(line["place"], segments):
        return []
    place, day = line["place"], text[written.begin : written.end]
    return [(0, written.begin, metadata("dateline", place)), (written.begin, len(text), metadata("published", day))]


def _is_foreign(written: dates.WrittenDate) -> bool:
    """Whether a day is in words of a language in which lines of where and when have a comma: `Kellstadt, 4. Mai 2023`."""
    return bool(written.languages) and "en" not in written.languages


def _is_place(name: str, segments: Sequence[Segment]) -> bool:
    """Whether a name before a comma is written as a place is, or the copy speaks of it as of one."""
    spoken_of = re.compile(rf"\b{IN} {re.escape(name)}\b")
    return name.isupper() or any(spoken_of.search(segment.text) for segment in segments)
