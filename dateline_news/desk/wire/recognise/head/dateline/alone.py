"""A place that has a line to itself, above the text or under the office that issues a copy; or that a word to the desk names."""

import re
from collections.abc import Sequence
from dataclasses import replace

from dateline_news.desk.wire.recognise.boilerplate_rules import MENU_WORD
from dateline_news.desk.wire.recognise.head.byline.line import byline
from dateline_news.desk.wire.recognise.head.byline.names import is_bare_name, is_name_of_writer
from dateline_news.desk.wire.recognise.head.dateline.forms import WORDS
from dateline_news.desk.wire.recognise.head.dateline.known_places import is_city, is_land
from dateline_news.desk.wire.recognise.head.dateline.parts import CASED, DASH, UNCASED, is_source
from dateline_news.desk.wire.recognise.head.dateline.sureness import is_known_as_place, is_spoken_of
from dateline_news.desk.wire.recognise.head.letterhead import is_below_office
from dateline_news.desk.wire.recognise.head.prose import is_prose
from dateline_news.desk.wire.recognise.head.sections import is_section
from dateline_news.desk.wire.recognise.vocabulary.agencies import KNOWN, WRITER
from dateline_news.desk.wire.recognise.vocabulary.names_of_bodies import BODY, is_named_as_body, names_paper
from dateline_news.desk.wire.recognise.vocabulary.stamp_labels import NO_PLACE
from dateline_news.desk.wire.segments import Segment, Segments, Span, cut, dropped, metadata

UPPER = r"[A-ZÀ-ÖØ-ÞĞİŞÇÖÜ’'-]{3,}(?: [A-ZÀ-ÖØ-ÞĞİŞÇÖÜ’'-]{2,}){0,2}"
PLACE_ALONE = re.compile(rf"(?P<name>{UPPER})(?P<land>(?:,| /) {CASED}(?: {CASED}){{0,2}})?")
PLACE_AND_WRITER = re.compile(
    rf"(?P<place>{WORDS})\s*(?:{DASH}|[:/|])\s+(?P<name>(?:{CASED}|{UNCASED})(?: (?:{CASED}|{UNCASED})){{1,4}})\s?:?"
)
WRITER_IN_PLACE = re.compile(
    rf"(?P<name>{CASED}(?: {CASED}){{1,2}}),? (?:in|à|en|em|aus|a|da) (?P<place>{CASED}(?:[ -]{CASED}){{0,2}})"
)
# As papers of many lands have it under a headline: `From Anna Roe, Kellbury`.
WRITER_THEN_PLACE = re.compile(
    rf"(?i:from|by):? (?P<name>{CASED}(?: {CASED}){{1,2}}), (?i:in )?(?P<place>{CASED}(?:[ -]{CASED}){{0,2}})"
)
DESK_AND_PLACE = re.compile(
    rf"(?P<desk>(?i:by\s?:?\s+)?(?:{CASED} |(?i:our|staff|special|own) ){{1,3}}(?i:correspondent|reporter|bureau|news service|news network|staff|desk))(?:\s*[,|@]\s*|\s+[–—-]\s+)(?P<place>{CASED}(?:[ -]{CASED}){{0,2}})"
)
AND = re.compile(r"\s+و(?=\S{3})")  # between two writers, as Arabic joins it to the second
OF_PLACE = "In|At|À|A|En|Em|Aus|Di"
ASKED_FOR = re.compile(
    r"(?:(?:pl(?:ea)?se|pls|kindly) )?(?:use|put|take|with|mit|con|avec) (?:the |der )?(?:dateline|ortsmarke|datación)(?: (?:is|of))?\s*[:=–-]?\s+"
    r"(?P<place>[^\W\d][^,.:;!?]{1,40}?)\s*[.!]?|(?:dateline|ortsmarke|ortszeile) (?:is |should be |shall be |bitte )(?P<stated>[^\W\d][^,.:;!?]{1,40}?)\s*[.!]?",
    re.IGNORECASE,
)
OFFICE_AND_STATE = re.compile(rf"(?P<names>{CASED}(?: (?:of )?{CASED}){{2,6}}),? [A-Z]{{2}}")
PLACE_AND_STATE = re.compile(
    rf"{CASED}(?: {CASED}){{0,2}}, (?!(?:Inc|Corp|Ltd|Jr|Sr|Esq|Prof|Rev|Capt|Gen|Dr|Hon)\.|M\.D|Ph\.D|R\.N)(?:[A-Z][a-z]{{1,4}}\.|(?:[A-Z]\.){{2}})"
)
HEAD, MOST_WORDS = 14, 4  # segments from the top; words of a place that is asked for


def on_own_line(segments: Sequence[Segment], index: int) -> list[Span]:
    """The spans of a line above the text that is a place in capitals, or above a date a place and who writes from there."""
    text, below = segments[index].text, segments[index + 1 : index + 2]
    is_above_text = any(is_prose(each.text) for each in below)
    alone = PLACE_ALONE.fullmatch(text) if is_above_text else None
    is_place = alone and not NO_PLACE.fullmatch(alone["name"]) and not KNOWN.fullmatch(alone["name"])
    if alone and is_place and (_has_land(alone, segments, index) or _is_place_of_lead(alone["name"], below[0])):
        grounds = "it is in capitals above the text, which speaks of it"
        if alone["land"]:
            grounds = "it is in capitals with its land above the text"
        return [(0, len(text), metadata("dateline", text, "likely", grounds))]
    if spans := _writer_and_place(segments, index):
        return spans
    match = PLACE_AND_WRITER.fullmatch(text)
    is_dated = any(each.disposition and each.disposition.name in ("published", "updated") for each in below)
    others = [each.text for each in segments if each.text != text]
    is_desk = match and WRITER.fullmatch(match["name"])
    names = AND.split(match["name"]) if match else []
    are_names = is_desk or all(is_bare_name(name, others if len(names) == 1 else ()) for name in names)
    if not match or not (is_dated or is_above_text) or not are_names:
        return []
    place, edge = match["place"], match.end("place")
    if is_source(place) or NO_PLACE.fullmatch(place) or KNOWN.search(place):
        return []
    is_named = any(place in other for other in others) or is_city(place)
    if not is_dated:
        is_named = is_known_as_place(place, [each for each in segments if each.text != text])
    if names_paper(match["name"]) or not is_named:  # it may be who writes, and for whom
        return []
    field = metadata("dateline", place)
    writers = metadata("authors" if len(names) > 1 else "author", ", ".join(names))
    return [(0, edge, field), (edge, len(text), dropped("role-of-writer") if is_desk else writers)]


def _writer_and_place(segments: Sequence[Segment], index: int) -> list[Span]:
    """The spans of who writes and from where, beside a day: `Anna Roe in Kellbury`, `Harbour News Service, Kellpur`."""
    text, block = segments[index].text, segments[index].block
    near = [each for each in segments[max(0, index - 1) : index + 2] if each.block == block]
    is_dated = any(each.disposition and each.disposition.name in ("published", "updated") for each in near)
    others = [each for at, each in enumerate(segments) if at != index]
    if index and is_dated and (match := WRITER_IN_PLACE.fullmatch(text)):  # the first line is a headline
        author = metadata("author", match["name"])
        is_writer = is_bare_name(match["name"], [each.text for each in others]) and is_known_as_place(
            match["place"], others
        )
        place = metadata("dateline", match["place"], "likely", "its writer is there")
        return [(0, match.end("name"), author), (match.end("name"), len(text), place)] if is_writer else []
    match = WRITER_THEN_PLACE.fullmatch(text)
    if match and index and is_name_of_writer(match["name"]) and is_known_as_place(match["place"], others):
        place = metadata("dateline", match["place"], "likely", "its writer is there")
        edge = match.end("name")
        return [(0, edge, metadata("author", match["name"])), (edge, len(text), place)]
    match = DESK_AND_PLACE.fullmatch(text)
    if (
        not match
        or NO_PLACE.fullmatch(match["place"])
        or MENU_WORD.fullmatch(match["place"])
        or is_source(match["place"])
    ):
        return []
    is_word = BODY.fullmatch(match["place"]) or is_section(match["place"])
    if not is_known_as_place(match["place"], others) and (is_word or not is_dated):
        return []
    return [(match.end("desk"), len(text), metadata("dateline", match["place"], "likely", "its writer is there"))]


def with_place_of_office(segments: Sequence[Segment]) -> Segments:
    """The segments of a copy without a dateline, with the place for which the desk is asked, or that stands under an office."""
    for index, segment in enumerate(segments[:HEAD]):
        text = segment.text
        asked = ASKED_FOR.fullmatch(text) if segment.unclaimed or segment.is_dropped_as("cover-note") else None
        place = asked and (asked["place"] or asked["stated"])
        if place and len(place.split()) <= MOST_WORDS:
            field = metadata("dateline", place, "likely", f"line {segment.line} asks for it")
            return [*segments[:index], replace(segment, disposition=field), *segments[index + 1 :]]
        if segment.unclaimed and (office := _office_and_place(segments, index)):
            return [*segments[:index], *cut(segment, office), *segments[index + 1 :]]
        if segment.unclaimed and _is_beside_stamp(segments, index):
            field = metadata("dateline", text, "likely", "it stands beside the day, and is a place")
            return [*segments[:index], replace(segment, disposition=field), *segments[index + 1 :]]
        if segment.unclaimed and _may_be_below_stamp(segments, index):
            field = metadata("dateline", text, "needs you", "it stands between the day and the text, which has it")
            return [*segments[:index], replace(segment, disposition=field), *segments[index + 1 :]]
        if segment.unclaimed and _is_of_office(segments, index):
            field = metadata("dateline", text, "likely", "it stands under the office, and the text speaks of it")
            return [*segments[:index], replace(segment, disposition=field), *segments[index + 1 :]]
    return list(segments)


def _office_and_place(segments: Sequence[Segment], index: int) -> Span | None:
    """The span of the place and its state behind the name of an office, above the day of what it issues."""
    match = OFFICE_AND_STATE.fullmatch(segments[index].text)
    above_day = any(
        each.disposition and each.disposition.name == "published" for each in segments[index + 1 : index + 2]
    )
    others = [each for at, each in enumerate(segments) if at != index]
    words = match["names"].split() if match and above_day and is_named_as_body(match["names"]) else []
    places = (" ".join(words[-count:]) for count in range(min(MOST_WORDS, len(words) - 1), 0, -1))
    place = next((each for each in places if is_spoken_of(each, others)), "")
    if not match or not place:
        return None
    begin = match.end("names") - len(place)
    field = metadata("dateline", match[0][begin:], "likely", "it stands behind the office, and the text speaks of it")
    return begin, len(match[0]), field


def _is_beside_stamp(segments: Sequence[Segment], index: int) -> bool:
    """Whether a line above or below the day of a copy, or between who writes it and the text, is a place, with its state or known as one."""
    text, block = segments[index].text, segments[index].block
    near = [*segments[max(0, index - 1) : index], *segments[index + 1 : index + 2]]
    is_beside = any(each.block == block and each.disposition and each.disposition.name == "published" for each in near)
    writer = byline(near[0].text) if index and near[0].block == block and is_prose(near[-1].text) else None
    is_beside = is_beside or (writer is not None and writer.name == "author")
    if not is_beside or NO_PLACE.fullmatch(text) or MENU_WORD.fullmatch(text) or is_source(text):
        return False
    others = [each for each in segments if each is not segments[index]]
    is_place = PLACE_ALONE.fullmatch(text) or re.fullmatch(rf"{WORDS}(?:, {WORDS})?", text)
    return bool(PLACE_AND_STATE.fullmatch(text) or (is_place and is_known_as_place(text, others)))


def _may_be_below_stamp(segments: Sequence[Segment], index: int) -> bool:
    """Whether a word between the stamps of a page and its text may be a place: the headline and the lead have it, and never in small letters."""
    text, near = segments[index].text, [*segments[max(0, index - 1) : index], *segments[index + 1 : index + 2]]
    is_there = len(near) > 1 and bool(re.fullmatch(CASED, text)) and is_prose(near[1].text)
    field = near[0].disposition if is_there else None
    if field is None or field.name not in ("published", "updated") or near[0].block != segments[index].block:
        return False
    word = re.compile(rf"\bof {re.escape(text)}\b")
    others = [each.text for each in segments if each is not segments[index]]
    is_word = any(re.search(rf"(?<!\w){re.escape(text.lower())}(?!\w)", other) for other in others)
    is_name = NO_PLACE.fullmatch(text) or MENU_WORD.fullmatch(text) or is_section(text)
    above = any(text in each.text for each in segments[: index - 1])
    return bool(word.search(near[1].text)) and above and not (is_word or is_name)


def _is_of_office(segments: Sequence[Segment], index: int) -> bool:
    """Whether a line under an office is a place of which the copy speaks."""
    text = segments[index].text
    is_name = bool(PLACE_ALONE.fullmatch(text) or re.fullmatch(WORDS, text)) and not NO_PLACE.fullmatch(text)
    others = [each for each in segments if each is not segments[index]]
    return is_name and is_below_office(segments, index) and is_spoken_of(text, others)


def _has_land(alone: re.Match[str], segments: Sequence[Segment], index: int) -> bool:
    """Whether a line is a place with its land, below the day or the writer of a page."""
    above = (each.disposition for each in segments[:index] if each.disposition)
    is_below = any(each.name in ("published", "updated", "author") for each in above)
    land, others = (alone["land"] or "").strip(" ,/"), [each for at, each in enumerate(segments) if at != index]
    return bool(land) and is_below and (is_land(land) or is_spoken_of(alone["name"], others))


def _is_place_of_lead(name: str, lead: Segment) -> bool:
    """Whether a text begins with a name as with a place, behind a word that places have or with a case, and has no such word."""
    place, text = re.escape(name.title()), lead.text.replace("İ", "I")
    begins = re.match(rf"(?:{OF_PLACE}) {place}(?!\w)|{place}[’'](?!s\b)[a-zçğıöşü]", text)
    return bool(begins) and not re.search(rf"(?<!\w){place.lower()}(?!\w)", text)
