"""Where copy was reported from, and by which agency: what stands before the first sentence of a story.

LAHORE:   Quetta: The…   VIENNA, 4 May (Agency) —   CITY (Agency / Desk - 3rd Jun, 2020 )   CITY/TOWN --
MARROWBY, Ill.–(WIRE)–The…   Town [Land], May 4 (ANI):   Ciudad (Tierra).-   May 4 (Reuters) -   ADANA (AA) -
"""

import re
from collections.abc import Sequence

from dateline_news.desk.wire.recognise.captions import is_caption
from dateline_news.desk.wire.recognise.head.dateline_forms import dateline_of_a_form
from dateline_news.desk.wire.recognise.head.dateline_parts import Dateline
from dateline_news.desk.wire.recognise.head.no_dateline import is_contradicted, is_strong, read_dateline
from dateline_news.desk.wire.recognise.head.prose import PARAGRAPH, is_prose
from dateline_news.desk.wire.recognise.head.sureness import graded, is_named_elsewhere
from dateline_news.desk.wire.recognise.vocabulary.agencies import KNOWN, WORDED
from dateline_news.desk.wire.recognise.vocabulary.labels import NO_PLACE
from dateline_news.desk.wire.segments import Segment, Segments, Span, cut, metadata

STOPPED = re.compile(r"(?P<place>[A-ZÄÖÜ][\w-]+(?:[ /-][A-ZÄÖÜ][\w-]+)?)\.\s+(?=[A-ZÄÖÜ])")  # as German papers have it
IN_BRACKETS = re.compile(r"[(\[](?P<place>[A-ZÀ-Þ][A-ZÀ-Þ .’'/,-]{1,40})[)\]]\s*(?:[-–—]{1,2}|:)?\s*(?=\S)")
NAMED = re.compile(r"\((?P<place>[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+)?)\)\s+(?=[\"“«A-ZÀ-Þ])")
FAR = 6  # segments below those among which only an agency's is sought
WRITER = re.compile(
    r"(?P<name>[A-ZÀ-ÖØ-ÞĞİŞÇÖÜ][A-ZÀ-ÖØ-ÞĞİŞÇÖÜ.’'-]+(?: [A-ZÀ-ÖØ-ÞĞİŞÇÖÜ.’'-]{2,}){1,3})\s+[-–—]\s+(?=\S)"
)
MOST_PROSE = 2  # paragraphs at the top among which a dateline is sought, since one of them may be a deck
LONGEST = 300  # characters in which a dateline has ended


def with_dateline(segments: Sequence[Segment]) -> Segments:
    """Recognise the dateline of a copy: a strong one down to the first prose, another only on that."""
    prose = 0
    for index, segment in enumerate(segments):
        if not segment.unclaimed:
            continue
        if spans := _spans(segments, index):
            return [*segments[:index], *cut(segment, *spans, *_writer(segment.text, spans)), *segments[index + 1 :]]
        if is_caption(segment.text):
            continue
        prose += is_prose(segment.text) + (len(segment.text.split()) >= PARAGRAPH)
        if prose >= MOST_PROSE:
            return _with_far_dateline(segments, index + 1)
    return list(segments)


def _with_far_dateline(segments: Sequence[Segment], begin: int) -> Segments:
    """Recognise the dateline of an agency below what it says to its readers first."""
    for index, segment in enumerate(segments[begin : begin + FAR], begin):
        dateline = read_dateline(segment.text) if segment.unclaimed else None
        if dateline and dateline.source == "known" and dateline.end and (dateline.is_upper or dateline.has_day):
            spans = _spans(segments, index)
            return [*segments[:index], *cut(segment, *spans, *_writer(segment.text, spans)), *segments[index + 1 :]]
    return list(segments)


def _writer(text: str, spans: Sequence[Span]) -> list[Span]:
    """The span of the writer whom an agency names in capitals between its dateline and the text."""
    begin = spans[-1][1]
    match = WRITER.match(text, begin)
    return [(begin, match.end(), metadata("author", match["name"]))] if match else []


def is_dateline(text: str) -> bool:
    """Whether a line opens with a dateline that no headline has: with an agency or a day in it."""
    dateline = read_dateline(text)
    return bool(dateline and (dateline.source or dateline.has_day))


def _is_spoken_of(place: str, segments: Sequence[Segment]) -> bool:
    """Whether the copy names a place outside of brackets too."""
    is_agency = KNOWN.fullmatch(place) or WORDED.search(place) or NO_PLACE.fullmatch(place)
    return not is_agency and any(re.search(rf"(?<![(\w]){re.escape(place)}\b", segment.text) for segment in segments)


def _spans(segments: Sequence[Segment], index: int) -> list[Span]:
    """The spans of the dateline that a segment opens with; none if it does not."""
    text = segments[index].text
    opening = text[:LONGEST]
    if spans := dateline_of_a_form(opening) or _in_brackets(opening, segments):
        place = next((field.value for _, _, field in spans if field.name == "dateline"), "")
        opens_text = text.endswith((":", "۔")) and any(field.name == "filed" for _, _, field in spans)
        is_alone = not text[spans[-1][1] :].strip() and not opens_text
        return [] if is_alone and not _is_told_of(place, segments) else spans
    dateline = read_dateline(text)
    if not dateline or is_contradicted(dateline, segments) or not _may_stand(dateline, segments, index):
        return []
    return [(begin, end, graded(field, dateline, segments)) for begin, end, field in dateline.spans]


def _in_brackets(text: str, segments: Sequence[Segment]) -> list[Span]:
    """The span of a place that stands in brackets before a paragraph, or with a stop behind it."""
    match = IN_BRACKETS.match(text)
    stopped = STOPPED.match(text)
    if stopped and _is_place_of(stopped["place"], segments):
        match = stopped
    named = NAMED.match(text)
    if named and _is_spoken_of(named["place"], segments):
        match = named
    is_there = match and is_prose(text)
    return [(0, match.end(), metadata("dateline", match["place"]))] if match and is_there else []


def _is_told_of(place: str, segments: Sequence[Segment]) -> bool:
    """Whether the text of a copy has a place in it, as it has no paper's name."""
    return any(place in segment.text for segment in segments if is_prose(segment.text))


def _is_place_of(name: str, segments: Sequence[Segment]) -> bool:
    """Whether a copy in German speaks of a name as of a place."""
    spoken_of = re.compile(rf"\b(?:in|bei|aus|nach|von) {re.escape(name)}\b")
    return any(spoken_of.search(segment.text) or segment.text == name for segment in segments)


def _may_stand(dateline: Dateline, segments: Sequence[Segment], index: int) -> bool:
    """Whether a dateline may stand where it does: before a text, or on a line above one."""
    if dateline.end == "stop" and not is_strong(dateline) and not is_named_elsewhere(dateline.place, segments):
        return False
    if segments[index].text[dateline.stop :].strip():
        return True
    below = next((segment for segment in segments[index + 1 :] if segment.unclaimed), None)
    is_above_prose = below is not None and is_prose(below.text)
    return below is not None and (is_above_prose or (is_strong(dateline) and dateline.has_day))
