"""The line of a release that says where and when: `Kellabad: April 2, 2022`, `Kelbourg, le 4 mai 2023`.

A name and a comma before a day may be anybody's, or a section's: `Anna Roe, May 4, 2023`. It is a place where the copy speaks
of it as of one, or where the line has the little word that languages put there; else only the day is taken.
"""

import re
from collections.abc import Sequence

from dateline_news.desk.drafts.language import language
from dateline_news.desk.wire.recognise import dates
from dateline_news.desk.wire.recognise.boilerplate_rules import MENU_WORD
from dateline_news.desk.wire.recognise.dates import WEEKDAY
from dateline_news.desk.wire.recognise.dates.names import WEEKDAY_PATTERN
from dateline_news.desk.wire.recognise.head.dateline.parts import UNCASED
from dateline_news.desk.wire.recognise.head.dateline.sureness import is_named_elsewhere, is_spoken_of
from dateline_news.desk.wire.recognise.head.letterhead import is_below_office
from dateline_news.desk.wire.recognise.head.prose import is_prose
from dateline_news.desk.wire.recognise.vocabulary.agencies import KNOWN
from dateline_news.desk.wire.recognise.vocabulary.labels import DAYS, RELEASE
from dateline_news.desk.wire.recognise.vocabulary.names_of_bodies import is_name_of_body, may_be_body, names_paper
from dateline_news.desk.wire.recognise.vocabulary.stamp_labels import LABEL
from dateline_news.desk.wire.segments import Segment, Span, metadata

WORD = rf"(?:[A-ZÀ-ÖØ-ÞĞİŞÇÖÜ][\w.’'-]*|{UNCASED})"
PLACE = rf"(?P<place>{WORD}(?:[ -](?:(?:of|the|al|el|la|de|du|da|do|am|sur|upon|on|del|dos|los|las)[ -])?{WORD}){{0,3}}(?:, {WORD})?)"
LINE = re.compile(
    rf"{PLACE}(?:(?P<colon>\s*[:：]\s*)|(?P<comma>\s*[,،])?\s+(?P<little>(?:the|le|den|el|a|em|في|بتاريخ)\s+(?=\d|(?:{WEEKDAY_PATTERN})\s))|(?P<mark>\s*[,،]\s*|\s+[|·–—-]\s+))"
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
DAY = re.compile(DAYS, re.IGNORECASE)
VOWELS = re.compile("[\u064b-\u0652]")  # that a writer of Arabic, Persian or Urdu may set or not
PLACE_WORDS = re.compile(
    r"(?:San(?:t[ao]?)?|S[ãa]o|Saint|St\.?|New|Port|Fort|Cape|Rio|L[aeo]s?|El|Al|Bad|Den|Neu|Nueva|Nova|Ciudad|Villa)[ -]"
)
OPENS_RELEASE = re.compile(rf"(?:{RELEASE})(?!\w)", re.IGNORECASE)
BEFORE_PLACE = r"(?:in|at|near|nach|bei|aus|en|à|em|hacia|ke)"  # and before no person
OF = r"(?:in|at|to|from|near|nach|bei|aus|en|à|em|hacia|desde|di|ke|de|da|do|du|d[’']|von)"  # where no byline has a date so
IN = r"(?:in|at|to|from|near|nach|bei|aus|en|à|em|hacia|desde|di|ke)"


def is_no_place(name: str) -> bool:
    """Whether a name is a label, a weekday or a month, with the marks of its vowels or without."""
    plain = VOWELS.sub("", name)
    return bool(NO_PLACE.fullmatch(name) or DAY.fullmatch(plain) or LABEL.fullmatch(plain))


def place_and_day(text: str, segments: Sequence[Segment]) -> list[Span]:
    """The spans of a place and a whole day that are all of a line, or of the day alone where the name may be anything."""
    line = LINE.match(text)
    if not line or is_no_place(line["place"]):
        return []
    written = dates.date_at(text, line.end())
    if not written or not written.is_whole or text[written.end :].strip(" .,،*\u200f"):
        return []
    place, day = line["place"], metadata("published", text[written.begin : written.end])
    is_foreign = bool(written.languages) and "en" not in written.languages
    is_set_off = line["mark"] and line["mark"].strip() not in (",", "،")  # by a stroke, as papers and writers are too
    is_foreign = is_foreign or language("\n".join(segment.text for segment in segments)) not in ("", "en")
    prepositions = OF if is_foreign else IN
    if is_set_off and " " in place:
        prepositions = BEFORE_PLACE
    is_paper = is_set_off and (names_paper(place) or may_be_body(place) or is_name_of_body(place))
    if (
        (line["colon"] and (_has_case(place) or is_named_elsewhere(place, segments)))
        or line["little"]
        or (place.isupper() and not is_set_off and _is_above_text(place, text, segments))
        or (not is_paper and not is_set_off and _is_of_release(place, text, segments))
        or (not is_set_off and _ends_letterhead(place, text, segments))
        or (not is_paper and _is_place(place, segments, prepositions, "" if line["colon"] else text))
    ):
        return [(0, written.begin, metadata("dateline", place)), (written.begin, len(text), day)]
    return [(line.end("place"), len(text), day)]


def _is_above_text(name: str, line: str, segments: Sequence[Segment]) -> bool:
    """Whether a word in capitals stands with its day right above the text, which has no such word: `KELLPUR, 4 MAY 2023`."""
    at = next((at for at, segment in enumerate(segments) if segment.text == line), 0)
    is_word = " " in name or MENU_WORD.fullmatch(name) or KNOWN.fullmatch(name) or names_paper(name)
    is_word = is_word or any(re.search(rf"(?<!\w){name.lower()}(?!\w)", each.text) for each in segments)
    return not is_word and any(is_prose(each.text) for each in segments[at + 1 : at + 2])


def _is_of_release(place: str, line: str, segments: Sequence[Segment]) -> bool:
    """Whether a name is the place of a release: of one word, or of those that places have, below what says that it is one."""
    at = next((at for at, segment in enumerate(segments) if segment.text == line), 0)
    is_release = any(OPENS_RELEASE.match(each.text) for each in segments[:at])
    is_name = (
        (" " not in place or PLACE_WORDS.match(place))
        and not MENU_WORD.fullmatch(place)
        and not WEEKDAY.fullmatch(place)
    )
    others = [each for each in segments if each.text != line]
    is_actor = any(re.search(rf"(?<!\w){re.escape(place)}(?!\w)", each.text) for each in others)
    return is_release and bool(is_name) and (not is_actor or is_spoken_of(place, others))


def _ends_letterhead(place: str, line: str, segments: Sequence[Segment]) -> bool:
    """Whether a word ends the name of a body at the top, as that of its town does: `CITY LIBRARY KELLPUR`."""
    at = next((at for at, segment in enumerate(segments) if segment.text == line), 0)
    heads = (each.text.rpartition(" ") for each in segments[:at])
    return any(town.casefold() == place.casefold() and may_be_body(body.rstrip(",")) for body, _, town in heads)


def _has_case(name: str) -> bool:
    """Whether a name is in letters that have capitals; in others it may be any label."""
    return name.upper() != name.lower()


def _is_place(name: str, segments: Sequence[Segment], prepositions: str, line: str) -> bool:
    """Whether the copy speaks of a name as of a place, besides on this line."""
    bare = name.partition(",")[0]  # without its land: `Kell, Jal.`
    names = "|".join(map(re.escape, {bare, bare.title(), bare.upper()}))
    spoken_of = re.compile(rf"\b{prepositions} (?-i:{names})\b", re.IGNORECASE)
    opened = tuple(f"{name}{mark}" for mark in (". ", ": ", " – ", " — ", " - ", " ("))
    return any(
        segment.text != line
        and (
            spoken_of.search(segment.text)
            or re.search(rf"\d [^,|]{{3,40}}, {re.escape(name)}\b", segment.text)  # an address
            or segment.text.startswith(opened)
            or (segment.text == name and is_below_office(segments, at))
        )
        for at, segment in enumerate(segments)
    )
