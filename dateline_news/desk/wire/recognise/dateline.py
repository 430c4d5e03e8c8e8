"""Where copy was reported from, and by which agency: what stands before the first sentence of a story.

LAHORE:   Quetta: The…   VIENNA, 4 May (Agency) —   CITY (Agency / Desk - 3rd Jun, 2020 )   CITY/TOWN --
"""

import re
from collections.abc import Sequence

from dateline_news.desk.wire.recognise import dates
from dateline_news.desk.wire.recognise.dates import WrittenDate
from dateline_news.desk.wire.segments import Segment, Segments, Span, cut, metadata

DASH = r"(?:[\u2010-\u2015\u2212\u2e3a\u2e3b\ufe58\ufe63\uff0d]|-{1,3}|ـ)"
CAPITAL = r"[A-ZÀ-ÖØ-Þ]"
CASED = rf"{CAPITAL}[\w.’'`-]{{0,40}}"
UNCASED = r"[\u0600-\u06ff\u0750-\u077f]{1,40}"
PARTICLE = r"(?:of|the|al|el|la|de|du|da|upon|and|on)"


def _place(word: str) -> str:
    name = rf"{word}(?: (?:{PARTICLE} )?{word}){{0,3}}"
    return rf"{name}(?:\s*[/,،]\s*{name}){{0,2}}"


AGENCY_WORD = re.compile(
    r"\b(?:agenc(?:y|ies)|desk|news|press|correspondent|reporter|wires?|bureau|monitoring|service|media|web|online"
    r"|staff|reuters|xinhua|bloomberg|tass|anadolu|bernama|kyodo|dpa|efe|antara|interfax|irna|wam|spa)\b"
    r"|نمائندہ|نامہ نگار|ایجنسی|ایجنسیاں|ڈیسک|مانیٹرنگ|رپورٹر|خبر|وكالات|وكالة|ویب|نیوز|اے ایف پی|اے پی پی|رائٹرز",
    re.IGNORECASE,
)
CAPITALS = re.compile(r"[A-Z]{2,8}(?:\s*[/,&-]\s*[A-Z]{2,8})*")
NO_PLACE = re.compile(
    r"(?:exclusive|breaking|update[ds]?|watch|live|analysis|opinion|explainer|factbox|timeline|correction|video|photos?"
    r"|picture|image|caption|note|editors?|editor[’']s note|summary|key points?|highlights?|question|answer"
    r"|q|a|by|source|sources|read|also|related|more|background|context|why|what|who|how|when|where|fact check"
    r"|interview|report|published|updated|posted|created|date|title|headline|tags?|topics?|credit|copyright)",
    re.IGNORECASE,
)
PLACES = re.compile(rf"(?P<cased>{_place(CASED)})|(?P<uncased>{_place(UNCASED)})")
IN_BRACKETS = re.compile(rf"[(\[](?P<place>{_place(CASED)})[)\]]\s*(?:{DASH}{{1,2}}|:)?\s*")
BRACKETS = [
    re.compile(rf"\s*[,،]?\s*{opening}\s*(?P<inside>[^()\[\]]{{2,80}}?)\s*{closing}")
    for opening, closing in ((r"\(", r"\)"), (r"\[", r"\]"), ("/", r"/(?=\s)"))
]
END = re.compile(rf"\s*(?P<colon>[:：])(?!//|\d)\s*|\s*(?P<dash>{DASH}{{1,2}})(?=\s|$|[A-Z\"“‘'])\s*|\s*(?P<stop>۔)\s+")
GAP = re.compile(r"[\s/,،-]+")  # between the words of a place
BEFORE_DAY = re.compile(r"\s*[,،]?\s+(?:[–—-]+\s+)?")
BEFORE_INNER_DAY = re.compile(r"[\s/,،|–—-]*$")
MARKS = " -–—/,،|"  # around the parts of a bracket
MOST_WORDS = 10  # words of a line above the text, under which a dateline may still come


def with_dateline(segments: Sequence[Segment]) -> Segments:
    """Recognise the dateline of a copy: on its first unclaimed segment, or below short lines above the text."""
    unclaimed = [index for index, segment in enumerate(segments) if segment.unclaimed][:3]
    for index in unclaimed:
        text = segments[index].text
        if spans := _spans(text, alone=index != unclaimed[-1] or len(unclaimed) > 1):
            return [*segments[:index], *cut(segments[index], *spans), *segments[index + 1 :]]
        if len(text.split()) > MOST_WORDS:
            break
    return list(segments)


def is_dateline(text: str) -> bool:
    """Whether a line opens with a dateline that no headline has: with an agency or a day in it."""
    return any(disposition.name in ("source", "filed") for _, _, disposition in _spans(text, alone=True))


def _spans(text: str, *, alone: bool) -> list[Span]:
    """The spans of a dateline's parts (place, day, agency), none if there is no dateline; `alone`: nothing may follow."""
    bracketed = IN_BRACKETS.match(text)
    if bracketed and _is_upper(bracketed["place"]) and bracketed.end() < len(text):
        return [(0, bracketed.end(), metadata("dateline", bracketed["place"]))]
    place = PLACES.match(text)
    while place and not (spans := _from_place(text, place)):
        shorter = max((gap.start() for gap in GAP.finditer(place[0])), default=0)  # by one word
        place = PLACES.match(text, 0, shorter) if shorter else None
    return spans if place and (alone or text[spans[-1][1] :].strip()) else []


def _from_place(text: str, place: re.Match[str]) -> list[Span]:
    """The spans of a place and of what follows it, if that makes a dateline of it."""
    name = place[0].strip(" ,،")
    if NO_PLACE.fullmatch(name.split("/")[0].strip()):
        return []
    spans = [(0, place.end(), metadata("dateline", name))]
    day = _add_day(text, spans)
    bracket = next((match for form in BRACKETS if (match := form.match(text, spans[-1][1]))), None)
    agency = _bracket(bracket) if bracket else []
    spans += agency
    day = day or _add_day(text, spans)
    begin, stop, disposition = spans[-1]
    end = END.match(text, stop)
    if not end:
        return spans if agency and (_is_upper(place[0]) or _begins_sentence(text[stop:])) else []
    if not agency and not day and not _is_plain(place, end, text):
        return []
    spans[-1] = (begin, end.end(), disposition)
    return spans


def _add_day(text: str, spans: list[Span]) -> WrittenDate | None:
    """The day that stands right behind the spans, if one does; it is added to them."""
    begin = spans[-1][1]
    gap = BEFORE_DAY.match(text, begin)
    day = dates.date_at(text, gap.end()) if gap else None
    if day:
        spans.append((begin, day.end, metadata("filed", text[day.begin : day.end])))
    return day


def _is_plain(place: re.Match[str], end: re.Match[str], text: str) -> bool:
    """Whether a place with nothing but a mark behind it is a dateline and no part of a sentence."""
    words = len(place[0].split())
    rest = text[end.end() :]
    if _is_upper(place[0]):
        return not end["dash"] or end[0] != "-" or rest[:1].isspace()
    if place["uncased"]:
        return words <= 3 and not end["dash"]  # noqa: PLR2004  words of a place
    spaced = bool(end["colon"]) or end[0][:1].isspace()
    return words <= 3 and spaced and _begins_sentence(rest) and len(rest.split()) > 5  # noqa: PLR2004  likewise


def _is_upper(place: str) -> bool:
    """Whether the first name of a place is written in capitals, as agencies do."""
    first = re.split(r"[/,،]", place)[0]
    return len(first) > 1 and first.isupper()


def _begins_sentence(rest: str) -> bool:
    first = rest.lstrip(" \"“‘'«(")[:1]
    return not first or not first.islower()


def _bracket(bracket: re.Match[str]) -> list[Span]:
    """The spans of a bracket that names an agency, a day, or both."""
    begin, end = bracket.span()
    inside = bracket["inside"]
    day = next((day for day in dates.dates_in(inside) if day.is_whole or day.month_day), None)
    if not day:
        agency = inside.strip(MARKS)
        is_known = AGENCY_WORD.search(agency) or CAPITALS.fullmatch(agency)
        return [(begin, end, metadata("source", agency))] if is_known else []
    agency = (inside[: day.begin] + inside[day.end :]).strip(MARKS)
    filed, source = metadata("filed", inside[day.begin : day.end]), metadata("source", agency)
    if not agency:
        return [(begin, end, filed)]
    if inside[day.end :].strip(MARKS):  # the day comes first
        edge = bracket.start("inside") + day.end
        return [(begin, edge, filed), (edge, end, source)]
    edge = bracket.start("inside") + len(BEFORE_INNER_DAY.sub("", inside[: day.begin]))
    return [(begin, edge, source), (edge, end, filed)]
