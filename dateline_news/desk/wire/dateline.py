"""Where copy was reported from, and by which agency: what stands before the first sentence of a story.

LAHORE:   Quetta: The…   VIENNA, 4 May (Agency) —   CITY (Agency / Desk - 3rd Jun, 2020 )   CITY/TOWN --
"""

import re
from collections.abc import Sequence

from dateline_news.desk.wire import date
from dateline_news.desk.wire.pieces import Fate, Piece, Pieces, cut, metadata

DASH = r"(?:[\u2010-\u2015\u2212\u2e3a\u2e3b\ufe58\ufe63\uff0d]|-{1,3}|ـ)"
CAPITAL = r"[A-ZÀ-ÖØ-Þ]"
TITLE = rf"{CAPITAL}[\w.’'`-]{{0,40}}"
UNCASED = r"[\u0600-\u06ff\u0750-\u077f]{1,40}"
SMALL = r"(?:of|the|al|el|la|de|du|da|upon|and|on)"


def _place(word: str) -> str:
    name = rf"{word}(?: (?:{SMALL} )?{word}){{0,3}}"
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
PLACES = re.compile(rf"(?P<cased>{_place(TITLE)})|(?P<uncased>{_place(UNCASED)})")
IN_BRACKETS = re.compile(rf"[(\[](?P<place>{_place(TITLE)})[)\]]\s*(?:{DASH}{{1,2}}|:)?\s*")
BRACKETS = [
    re.compile(rf"\s*[,،]?\s*{opening}\s*(?P<inside>[^()\[\]]{{2,80}}?)\s*{closing}")
    for opening, closing in ((r"\(", r"\)"), (r"\[", r"\]"), ("/", r"/(?=\s)"))
]
END = re.compile(rf"\s*(?P<colon>[:：])(?!//|\d)\s*|\s*(?P<dash>{DASH}{{1,2}})(?=\s|$|[A-Z\"“‘'])\s*|\s*(?P<stop>۔)\s+")
PARTED = re.compile(r"\s*[,،]?\s+(?:[–—-]+\s+)?")
INNER_DATE_GLUE = re.compile(r"[\s/,،|–—-]*$")
SHORT = 10  # words of a line above the text, under which a dateline may still come


def found(pieces: Sequence[Piece]) -> Pieces:
    """Recognise the dateline of a copy: on its first free piece, or below short lines that stand above the text."""
    free = [at for at, piece in enumerate(pieces) if piece.free][:3]
    for at in free:
        if spans := _spans(pieces[at].text, alone=at != free[-1] or len(free) > 1):
            return [*pieces[:at], *cut(pieces[at], *spans), *pieces[at + 1 :]]
        if len(pieces[at].text.split()) > SHORT:
            break
    return list(pieces)


def is_dateline(text: str) -> bool:
    """Whether a line opens with a dateline that no headline has: with an agency or a day in it."""
    spans = _spans(text, alone=True)
    return any(fate.name in ("source", "filed") for _, _, fate in spans)


def _spans(text: str, *, alone: bool) -> list[tuple[int, int, Fate]]:
    """The spans of a dateline's parts: place, day, agency; none if there is no dateline."""
    bracketed = IN_BRACKETS.match(text)
    if bracketed and _is_upper(bracketed["place"]) and bracketed.end() < len(text):
        return [(0, bracketed.end(), metadata("dateline", bracketed["place"]))]
    match = PLACES.match(text)
    while match and not (found := _after(text, match)):
        shorter = match.end() and _shorter(match)
        match = PLACES.match(text, 0, shorter) if shorter else None
    return found if match and (alone or text[found[-1][1] :].strip()) else []


def _shorter(match: re.Match[str]) -> int:
    """Where a place would end that has one word less."""
    parts = list(re.finditer(r"[\s/,،-]+", match[0]))
    return parts[-1].start() if parts else 0


def _after(text: str, place: re.Match[str]) -> list[tuple[int, int, Fate]]:
    """What follows a place, as spans, if it makes a dateline of it."""
    name = place[0].strip(" ,،")
    if NO_PLACE.fullmatch(name.split("/")[0].strip()):
        return []
    at = place.end()
    spans = [(0, at, metadata("dateline", name))]
    glue = PARTED.match(text, at)
    day = date.at(text, glue.end()) if glue else None
    if day:
        at = day.end
        spans.append((spans[-1][1], at, Fate("metadata", "filed", text[day.begin : day.end])))
    bracket = next((match for form in BRACKETS if (match := form.match(text, at))), None)
    agency = _bracket(bracket) if bracket else []
    if agency:
        spans += agency
        at = spans[-1][1]
    if not day and (glue := PARTED.match(text, at)) and (day := date.at(text, glue.end())):
        at = day.end
        spans.append((spans[-1][1], at, Fate("metadata", "filed", text[day.begin : day.end])))
    end = END.match(text, at)
    if not end:
        return spans if agency and (_is_upper(place[0]) or _begins_sentence(text[at:])) else []
    if not agency and not day and not _is_plain(place, end, text):
        return []
    begin, _, fate = spans[-1]
    spans[-1] = (begin, end.end(), fate)
    return spans


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


def _bracket(match: re.Match[str]) -> list[tuple[int, int, Fate]]:
    """The spans of a bracket that names an agency, a day, or both."""
    begin, end = match.span()
    inside_at = match.start("inside")
    inside = match["inside"]
    day = next((one for one in date.all_in(inside) if one.is_whole or one.month_day), None)
    agency = (inside[: day.begin] + inside[day.end :] if day else inside).strip(" -–—/,،|")
    known = bool(AGENCY_WORD.search(agency) or CAPITALS.fullmatch(agency))
    if not day:
        return [(begin, end, metadata("source", agency))] if known else []
    if not agency:
        return [(begin, end, Fate("metadata", "filed", inside[day.begin : day.end]))]
    if inside[day.end :].strip(" -–—/,،|"):  # the day comes first
        edge = inside_at + day.end
        return [
            (begin, edge, Fate("metadata", "filed", inside[day.begin : day.end])),
            (edge, end, metadata("source", agency)),
        ]
    glue = INNER_DATE_GLUE.search(inside[: day.begin])
    edge = inside_at + (glue.start() if glue else day.begin)
    return [
        (begin, edge, metadata("source", agency)),
        (edge, end, Fate("metadata", "filed", inside[day.begin : day.end])),
    ]
