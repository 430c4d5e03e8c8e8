"""Datelines in the order of one agency or one country: the source first, between slashes or dashes, all in a bracket.

(ANSA) - ROMA, 04 MAR -   MOSCOW, March 4. /TASS/.   ACCRA, March 4, GNA –   (KELL, Ill. – March 4, 2026) –
March 4, 2026 – KELL –   TEMPO.CO, Jakarta -   تهران - ایرنا -   كويلون في 4 مارس / وام /   كويلون: «الشرق»
"""

import re
from collections.abc import Mapping

from dateline_news.desk.drafts.language import language
from dateline_news.desk.wire.recognise import dates
from dateline_news.desk.wire.recognise.dates import WEEKDAY
from dateline_news.desk.wire.recognise.head.dateline.parts import (
    CASED,
    DASH,
    HANDOUT,
    UNCASED,
    bare_place,
    is_source,
    is_upper,
)
from dateline_news.desk.wire.recognise.vocabulary.agencies import KNOWN, RANK
from dateline_news.desk.wire.recognise.vocabulary.names_of_bodies import is_named_as_body
from dateline_news.desk.wire.recognise.vocabulary.stamp_labels import NO_PLACE
from dateline_news.desk.wire.segments import Disposition, Span, dropped, metadata

SMALL = r"(?:of|the|al|el|la|le|de|del|du|da|do|dos|los|las|upon|on|am|an|der|sur|en)"
WORDS = rf"(?:{CASED}(?: (?:{SMALL} ){{0,2}}{CASED}){{0,3}}|{UNCASED}(?: {UNCASED}){{0,2}}?)"
PLACE = rf"(?P<place>{WORDS}(?:\s?[/,،]\s?{WORDS}){{0,2}}?(?:\s?\({WORDS}\))?)"
DAY = r"(?P<day>(?=\d|\S{1,14}[\s.]\d)[^()/\[\]\n]{3,40}?)"
TO = rf"\s*{DASH}{{1,2}}\s*"
NAME = r"[^()/\[\]«»:،,–—-]{2,30}?"
SITE = r"(?:[A-Za-z0-9-]{2,20}\.(?i:com|co|net|org|id|tv|info))"
HINDI = r"(?:\S+ ){0,4}(?:संवाद सहयोगी|संवाद सूत्र|सहयोगी|कार्यालय|टीम|संवाददाता|ब्यूरो|एजेंसी|न्यूज|नेटवर्क|सूत्र|प्रतिनिधि|डेस्क)"
STATES = "A[CLMP]|BA|CE|DF|ES|GO|M[AGST]|P[ABEIR]|R[JNORS]|S[CEP]|TO"  # of Brazil; two have the letters of agencies
UPPER = r"(?P<place>[A-ZÀ-ÖØ-ÞĞİŞÇÖÜ’'-]{3,}(?: [A-ZÀ-ÖØ-ÞĞİŞÇÖÜ’'-]{2,}){0,3})"
FORMS = tuple(
    re.compile(form)
    for form in (
        rf"\((?P<agency>{KNOWN.pattern})\){TO}{PLACE}(?:,?\s+{DAY})?\s*{DASH}{{1,2}}\s+",
        rf"\((?P<source>[A-Z]{{2,6}})\)\s+{UPPER}(?:,?\s+{DAY})?{TO}(?=\S)",
        rf"\((?P<source>[a-z]{{2,4}}(?:/[a-z]{{2,4}})?)\)\s+{PLACE}(?:,?\s+{DAY})?{TO}(?=\S)",
        rf"\((?P<agency>{KNOWN.pattern})\)\s*(?:{DASH}{{1,2}}|:)?\s+(?=[\"“«]?[^\W\d_a-z])",
        rf"(?P<writer>{CASED}(?: {CASED}){{1,3}})\s?/\s?{PLACE},?\s*\((?P<agency>{KNOWN.pattern})\)(?:{TO}|\s+|$)",
        rf"{PLACE}(?:\s?/|(?:\s+في)?,?)\s+{DAY}\.?\s*/\s?(?P<source>{NAME})\s?/\s*\.?(?:{TO}|\s*)",
        rf"{PLACE}[.,]?\s+{DAY}[.,]?\s+(?P<agency>{KNOWN.pattern})(?:{TO}(?=\S)|\s*$)",
        rf"{UPPER}[.,]\s+{DAY}[.,]?\s+(?P<bare>{CASED}(?: {CASED}){{0,2}}){TO}(?=\S)",
        rf"{UPPER}[.,]?\s+{DAY}[.,]?\s+(?P<bare>{CASED}(?: {CASED}){{0,2}})\s*$",
        rf"{PLACE}[.,]\s+{DAY}[.,]?\s+(?P<bare>{CASED}(?: {CASED}){{0,2}})(?:{TO}(?=\S)|\s*$)",
        rf"(?P<wire>{CASED}(?: {CASED}){{0,2}}),\s+{PLACE},\s+{DAY}{TO}(?=\S)",
        rf"[(\[]{PLACE}(?:,|{TO})\s*{DAY}[)\]](?:{TO}|:\s*|\s+)",
        rf"{DAY}{TO}{PLACE}{TO}(?P<issuer>[A-ZÀ-Þ][^.!?:;–—]{{3,70}})$",
        rf"{DAY}(?:{TO}|,\s+){PLACE}(?:\s*{DASH}{{1,2}}|\s?:)\s+(?=\S)",
        rf"{PLACE}(?:{TO}|\s?/\s?)(?P<agency>{KNOWN.pattern}|وكالات|الوكالات|ایجنسیاں|خبرگزاریها)(?:(?:{TO}|\s*[:：/]\s*|(?<=[\u0620-\u06d3])\s+)(?=\S)|$)",
        rf"(?P<agency>{KNOWN.pattern})\s?/\s?(?P<place>{UNCASED}(?: {UNCASED}){{0,2}})(?:{TO}|\s?[:：]\s+)(?=\S)",
        rf"{PLACE}\s+\d{{1,2}}\s+\S+(?:\s\S+)?\s+\d{{4}}\s?هـ\s+الموافق\s+{DAY}\s*م?\s+(?P<agency>{KNOWN.pattern})(?:{TO}|\s+|$)",
        rf"{PLACE}\s*-\s*(?P<digits>\d{{1,2}}\s?-\s?\d{{1,2}})\s*\((?P<source>{NAME})\)(?:{TO}|\s+)",
        rf"{PLACE}(?:\s?:\s?|{TO})«(?P<source>{NAME})»(?:\s+|$)",
        rf"(?P<site>{SITE}),\s+{PLACE}{TO}(?=\S)",
        rf"(?P<site>{SITE}){TO}(?=[\"“]?[A-Z])",
        rf"(?P<desk>{HINDI})\s?[,|]\s*(?P<place>{UNCASED}(?: {UNCASED}){{0,2}}?)\s*(?:[:।.–-]+\s*|$)(?=\S|$)",
        rf"(?P<place>{UNCASED}(?: {UNCASED}){{0,2}}?)\s?/\s?(?P<desk>{HINDI})\s*(?:[:।.–-]+\s*)(?=\S)",
        rf"{UPPER}{TO}(?P<source>[A-ZÇĞİÖŞÜ]{{1,4}}A){TO}(?=\S)",
        rf"{PLACE},\s+{DAY}\s?/\s+(?=\S)",
        rf"(?P<place>{WORDS} \((?P<state>{STATES})\)){TO}(?=\S)",
        rf"(?P<place>{UNCASED})\s?(?P<day>\d{{1,2}}\s?{UNCASED}\s?[،,]?\s?\d{{4}})\s?[:۔]\s*",
        rf"(?P<place>{UNCASED}(?: {UNCASED}){{0,3}}?)(?:\s?[،,]\s?{DAY})?\s?(?P<blank>\(\s*\))\s*(?!(?:نے|کے|کی|کا|میں|سے|کو|پر|اور|ہے)\s)(?=\S)",
        rf"{PLACE}\s?\((?P<release>{HANDOUT.pattern})\)(?:{TO}|\s*[:：۔]\s*|\s+)(?=\S)",
    )
)
OF_NOBODY = re.compile(rf"(?:{RANK.pattern})|(?:निज |नगर |हमारे )?(?:संवाद (?:सहयोगी|सूत्र)|संवाददाता|प्रतिनिधि|कार्यालय|टीम)")
# A desk by what it deals with, as every house has.
DESK_OF_ANY = re.compile(
    r"(?:न्यूज|वेब|नेशनल|स्टेट|सिटी|लोकल|डिजिटल|ऑनलाइन|खेल|स्पोर्ट्स|बिजनेस|राज्य|जिला|स्थानीय) (?:डेस्क|ब्यूरो|टीम)"
)
OF_PAPER = re.compile(r"(?<=\S)\s(?:संवाददाता|प्रतिनिधि|ब्यूरो|डेस्क)$")
SHORT_DAY = re.compile(r"\d{1,2} [A-Z]{3}")  # in a language whose months the desk does not know
NEAR_NUMBER = re.compile(r"(?<=\d)(?=[\u0620-\u06d3])|(?<=[\u0620-\u06d3])(?=\d)")
SOURCES = ("agency", "source", "bare", "wire", "site", "desk", "issuer")
OPENS = re.compile(r"[^\W\d_]|[(\[\d]")


def dateline_of_a_form(text: str) -> list[Span]:
    """The spans of a dateline that a text opens with in one of these orders; none if it does not."""
    if not OPENS.match(text):
        return []
    return next((spans for form in FORMS if (match := form.match(text)) and (spans := _spans(match))), [])


def _spans(match: re.Match[str]) -> list[Span]:
    """The spans of the parts of a match, if they are what their places say."""
    groups = {name: value for name, value in match.groupdict().items() if value}
    place = bare_place(groups.get("place", ""))
    source = next((name for name in SOURCES if name in groups), "")
    if not _may_be(groups, place, match.string):
        return []
    is_day = "day" in groups and _is_day(groups["day"])
    if "day" in groups and not (is_day or SHORT_DAY.fullmatch(groups["day"])):
        return []
    fields = {
        "place": metadata("dateline", place, "sure", "it stands where agencies have it"),
        source: _paper(groups.get(source, "").strip()),
        "writer": metadata("author", groups.get("writer", "")),
        "day": metadata("filed", spaced(groups.get("day", "")).strip(" .,،")) if is_day else dropped("day-in-digits"),
        "digits": dropped("day-in-digits"),
        "release": dropped("label"),
        "blank": dropped("label"),  # as handouts leave room for the name of an agency
    }
    parts = sorted(
        ((*match.span(name), field) for name, field in fields.items() if name in groups), key=lambda part: part[:2]
    )
    edges = [0, *(end for _, end, _ in parts[:-1]), match.end()]  # each takes what stands in front of it
    return [(edges[at], edges[at + 1], field) for at, (_, _, field) in enumerate(parts)]


def _may_be(groups: Mapping[str, str], place: str, text: str) -> bool:
    """Whether names may be what they stand for."""
    bare = groups.get("bare", "")  # of brackets: an agency, or behind a place in capitals, and no weekday
    if (bare and (WEEKDAY.fullmatch(bare) or not (is_upper(place) or bare.isupper()))) or (
        "wire" in groups and not is_source(groups["wire"])
    ):
        return False
    if ("state" in groups and language(text) != "pt") or (
        "issuer" in groups and not is_named_as_body(groups["issuer"])
    ):
        return False
    return not (place and (is_source(place) or NO_PLACE.fullmatch(place)))


def _paper(source: str) -> Disposition:
    """A paper without the word for its man on the spot, as Hindi sets it: `प्रभात किरण संवाददाता`; that alone is no source."""
    return (
        dropped("rank-of-writer")
        if OF_NOBODY.fullmatch(source) or DESK_OF_ANY.fullmatch(source)
        else metadata("source", OF_PAPER.sub("", source))
    )


def _is_day(text: str) -> bool:
    """Whether a text is a day and no more."""
    day = spaced(text).strip(" .,،").removeprefix("le ").removeprefix("في ")
    written = dates.date_at(day, 0)
    return bool(written and (written.month_day or written.is_whole) and written.end >= len(day))


def spaced(day: str) -> str:
    """A day with a space between its numbers and its month: `15جون2026`."""
    return NEAR_NUMBER.sub(" ", day)
