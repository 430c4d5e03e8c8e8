"""The line of a release that says where and when: `Kellabad: April 2, 2022`, `Kelbourg, le 4 mai 2023`.

A name and a comma before a day may be anybody's, or a section's: `Anna Roe, May 4, 2023`. It is a place where the copy speaks
of it as of one, or where the line has the little word that languages put there; else only the day is taken.
"""

import re
from collections.abc import Sequence

from dateline_news.desk.wire.recognise import dates
from dateline_news.desk.wire.recognise.head.sureness import is_named_elsewhere
from dateline_news.desk.wire.segments import Segment, Span, metadata

WORD = r"(?:[A-ZÀ-ÖØ-ÞĞİŞÇÖÜ][\w.’'-]*|[\u0600-\u06ff\u0900-\u097f]+)"
PLACE = rf"(?P<place>{WORD}(?:[ -](?:(?:of|the|al|el|la|de|du|da|do|am|sur|upon|on|del|dos|los|las)[ -])?{WORD}){{0,3}}(?:, {WORD})?)"
LINE = re.compile(
    rf"{PLACE}(?:(?P<colon>\s*[:：]\s*)|(?P<comma>\s*[,،])?\s+(?P<little>(?:the|le|den|el|a|em|في|بتاريخ)\s+(?=\d))|(?P<mark>\s*[,،]\s*))"
)
# What comes on a day, and not what is told on it.
OTHER_DAY = re.compile(
    r"(?:due|effective|expir\w+|valid\w*|when|where|deadline|venue|event|embargo\w*|hold|until|since|hearing|exam\w*|termin"
    r"|frist|sperrfrist|fin|inicio|الموعد)\b.{0,40}",
    re.IGNORECASE,
)
# What is dated so on a line of its own, and is no place: by its first word, or by any.
NO_PLACE = re.compile(
    r"(?:time|vol|no|nr|number|ref\w*|opens?|clos\w+|starts?|ends?|begins?|day|today|last\w*|next|from|by|on|in|for|re"
    r"|dear|fecha|hora|quand|المصدر|the)\b.*"
    r"|.*\b(?:issue|edition|volume|session|meeting|version|revision|release|statement|note|news|notice|circular|memo"
    r"|correction|update|advisory|alert|bulletin|report|schedule|agenda|programme|program|subject|source|photo|file"
    r"|copyright|press|media|office|comunicado|nota|communiqué|mitteilung|siaran|basın|کد خبر|ریلیز|بيان)\b.*"
    rf"|{OTHER_DAY.pattern}",
    re.IGNORECASE,
)
OF = r"(?:in|at|to|from|near|nach|bei|aus|en|à|em|hacia|desde|di|ke|de|da|do|du|d[’']|von)"  # where no byline has a date so
IN = r"(?:in|at|to|from|near|nach|bei|aus|en|à|em|hacia|desde|di|ke)"


def place_and_day(text: str, segments: Sequence[Segment]) -> list[Span]:
    """The spans of a place and a whole day that are all of a line, or of the day alone where the name may be anything."""
    line = LINE.match(text)
    if not line or NO_PLACE.fullmatch(line["place"]):
        return []
    written = dates.date_at(text, line.end())
    if not written or not written.is_whole or text[written.end :].strip(" .,،*\u200f"):
        return []
    place, day = line["place"], metadata("published", text[written.begin : written.end])
    is_foreign = bool(written.languages) and "en" not in written.languages
    if (
        (line["colon"] and (_has_case(place) or is_named_elsewhere(place, segments)))
        or line["little"]
        or _is_place(place, segments, OF if is_foreign else IN)
    ):
        return [(0, written.begin, metadata("dateline", place)), (written.begin, len(text), day)]
    return [(line.end("place"), len(text), day)]


def _has_case(name: str) -> bool:
    """Whether a name is in letters that have capitals; in others it may be any label."""
    return name.upper() != name.lower()


def _is_place(name: str, segments: Sequence[Segment], prepositions: str) -> bool:
    """Whether the copy speaks of a name as of a place."""
    spoken_of = re.compile(rf"\b{prepositions} (?-i:{re.escape(name)}|{re.escape(name.title())})\b", re.IGNORECASE)
    opened = tuple(f"{name}{mark}" for mark in (". ", ": ", " – ", " — ", " - ", " ("))
    return any(spoken_of.search(segment.text) or segment.text.startswith(opened) for segment in segments)
