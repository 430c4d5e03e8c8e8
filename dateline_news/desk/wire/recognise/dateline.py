"""Where copy was reported from, and by which agency: what stands before the first sentence of a story.

LAHORE:   Quetta: The…   VIENNA, 4 May (Agency) —   CITY (Agency / Desk - 3rd Jun, 2020 )   CITY/TOWN --
MARROWBY, Ill.–(WIRE)–The…   Town [Land], May 4 (ANI):   Ciudad (Tierra).-   May 4 (Reuters) -   ADANA (AA) -
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from dateline_news.desk.wire.recognise.captions import is_caption
from dateline_news.desk.wire.recognise.head.byline.forms import BYLINE
from dateline_news.desk.wire.recognise.head.byline.line import byline
from dateline_news.desk.wire.recognise.head.byline.names import is_name_of_writer
from dateline_news.desk.wire.recognise.head.dateline.alone import on_own_line, with_place_of_office
from dateline_news.desk.wire.recognise.head.dateline.forms import dateline_of_a_form
from dateline_news.desk.wire.recognise.head.dateline.no_dateline import (
    is_contradicted,
    is_strong,
    needs_other_word,
    read_dateline,
)
from dateline_news.desk.wire.recognise.head.dateline.parts import UNCASED, Dateline, is_source, is_upper
from dateline_news.desk.wire.recognise.head.dateline.sureness import graded, is_named_elsewhere, is_spoken_of
from dateline_news.desk.wire.recognise.head.prose import PARAGRAPH, is_prose
from dateline_news.desk.wire.recognise.head.shared_words import COMMON
from dateline_news.desk.wire.recognise.vocabulary.agencies import KNOWN, WORDED
from dateline_news.desk.wire.recognise.vocabulary.stamp_labels import NO_PLACE
from dateline_news.desk.wire.segments import Segment, Segments, Span, cut, metadata

EMPHASISED = re.compile(r"(?P<open>[*_]{1,2})(?=[^\s*_])[^*_\n]{2,80}?(?P<close>[*_]{1,2})(?=[\s:–—-])")
STOPPED = re.compile(r"(?P<place>[A-ZÄÖÜ][\w-]+(?:[ /-][A-ZÄÖÜ][\w-]+)?)\.\s+(?=[A-ZÄÖÜ])")  # as German papers have it
IN_BRACKETS = re.compile(r"[(\[](?P<place>[A-ZÀ-Þ][A-ZÀ-Þ .’'/,-]{1,40})[)\]]\s*(?:[-–—]{1,2}|:)?\s*(?=\S)")
NAMED = re.compile(r"\((?P<place>[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+)?)\)\s+(?=[\"“«A-ZÀ-Þ])")
HINDI = re.compile("[\u0900-\u097f]")
BEHIND_AGENCY = re.compile(rf"(?P<agency>{KNOWN.pattern})/(?P<words>{UNCASED}(?: {UNCASED}){{0,2}})\s+(?=\S)")
BEFORE_PAPER = re.compile(
    rf"(?P<place>{UNCASED}(?: {UNCASED}){{0,2}}?)\s*[–—-]\s*(?P<paper>{UNCASED}(?: {UNCASED}){{0,2}}?)\s?[:：](?:\s+(?=\S)|$)"
)
# The same in letters without capitals: `(وكالة) ليلى الكيلي- `, a given name first, with no article and no word of a body.
UNCASED_WRITER = re.compile(rf"\s*(?!ال)(?P<name>{UNCASED}(?: {UNCASED}){{1,3}})\s?[-–—]\s?(?=\S)")
FAR = 6  # segments below those among which only an agency's is sought
WRITER = re.compile(
    r"(?P<name>[A-ZÀ-ÖØ-ÞĞİŞÇÖÜ][A-ZÀ-ÖØ-ÞĞİŞÇÖÜ.’'-]+(?: [A-ZÀ-ÖØ-ÞĞİŞÇÖÜ.’'-]{2,}){1,3})\s+[-–—]\s+(?=\S)"
)
MOST_PROSE = 2  # paragraphs at the top among which a dateline is sought, since one of them may be a deck
SPEAKER = re.compile(r"[A-ZÀ-Þ’'-]{3,}\. ")  # of a talk: `ROE. I never saw it.`
FEWEST_LETTERS = 5  # of a name in capitals with nothing but a stop behind it, as few abbreviations have
LONGEST = 300  # characters in which a dateline has ended

AGENCY_BEHIND = re.compile(rf"(?P<agency>{KNOWN.pattern})\s*[–—-]\s+")


def with_dateline(segments: Sequence[Segment]) -> Segments:
    """Recognise the dateline of a copy: a strong one down to the first prose, another only on that."""
    prose = 0
    for index, segment in enumerate(segments):
        if not segment.unclaimed:
            continue
        if spans := on_own_line(segments, index):
            return [*segments[:index], *cut(segment, *spans), *segments[index + 1 :]]
        if spans := _spans(segments, index):
            return [*segments[:index], *cut(segment, *spans, *_writer(segment.text, spans)), *segments[index + 1 :]]
        if is_caption(segment.text):
            continue
        prose += is_prose(segment.text) + (len(segment.text.split()) >= PARAGRAPH)
        if prose >= MOST_PROSE:
            return _with_far_dateline(segments, index + 1)
    return with_place_of_office(segments)


def _with_far_dateline(segments: Sequence[Segment], begin: int) -> Segments:
    """Recognise a dateline below what an agency or a page says to its readers first: an agency's, or the one place that the copy speaks of."""
    near = next(_datelines(segments, begin, begin + FAR), None)
    if near is None:
        return with_place_of_office(segments)
    index, spans = near
    has_source = any(field.name == "source" for _, _, field in spans)
    if not has_source and next(_datelines(segments, index + 1, len(segments)), None):  # a round-up of places
        return with_place_of_office(segments)
    segment = segments[index]
    return [*segments[:index], *cut(segment, *spans, *_writer(segment.text, spans)), *segments[index + 1 :]]


def _datelines(segments: Sequence[Segment], begin: int, end: int) -> Iterator[tuple[int, list[Span]]]:
    """Where segments open with a dateline that is sure, and its spans."""
    for index, segment in enumerate(segments[begin:end], begin):
        spans = _spans(segments, index) if segment.unclaimed else []
        if spans and _is_sure(spans, segments, index):
            yield index, spans


def _is_sure(spans: Sequence[Span], segments: Sequence[Segment], index: int) -> bool:
    """Whether a dateline is sure below other text: it has a known agency or a day and capitals, or the copy speaks of its place."""
    fields = {field.name: field.value for _, _, field in spans}
    place = fields.get("dateline", "")
    is_agency = is_source(fields.get("source", "")) and (
        place.isupper() or "filed" in fields or place.upper() == place.lower()
    )
    is_dated = is_upper(place) and "filed" in fields and is_prose(segments[index].text)
    others = [each for each in segments if each is not segments[index]]
    is_of_paper = "source" in fields and is_named_elsewhere(place, segments)
    return bool(place) and (is_agency or is_dated or is_of_paper or is_spoken_of(place, others))


def _writer(text: str, spans: Sequence[Span]) -> list[Span]:
    """The span of the writer whom an agency names in capitals between its dateline and the text."""
    begin = spans[-1][1]
    match = WRITER.match(text, begin)
    if match:
        return [(begin, match.end(), metadata("author", match["name"]))]
    uncased = UNCASED_WRITER.match(text, begin)
    is_of_agency = any(field.name == "source" for _, _, field in spans)
    if not uncased or not is_of_agency or not is_name_of_writer(uncased["name"]):
        return []
    return [
        (
            begin,
            uncased.end(),
            metadata("author", uncased["name"], "likely", "it stands between an agency and the text"),
        )
    ]


def is_dateline(text: str) -> bool:
    """Whether a line opens with a dateline that no headline has: with an agency or a day in it."""
    dateline = read_dateline(text)
    return bool(dateline and (dateline.source or dateline.has_day))


def _is_spoken_of(place: str, segments: Sequence[Segment]) -> bool:
    """Whether the copy names a place outside of brackets too."""
    is_agency = KNOWN.fullmatch(place) or WORDED.search(place) or NO_PLACE.fullmatch(place)
    return not is_agency and any(re.search(rf"(?<![(\w]){re.escape(place)}\b", segment.text) for segment in segments)


def _spans(segments: Sequence[Segment], index: int) -> list[Span]:
    """The spans of the dateline that a segment opens with, in marks that set it off or not; none if it does not."""
    emphasised = EMPHASISED.match(segments[index].text)
    if not emphasised:
        return _spans_of(segments, index)
    begin, (_, end) = emphasised.end("open"), emphasised.span("close")
    text = segments[index].text
    plain = f"{text[begin : emphasised.start('close')]}{' ' * (end - emphasised.start('close'))}{text[end:]}"
    copies = [*segments[:index], replace(segments[index], text=plain), *segments[index + 1 :]]
    return [(start + begin * bool(start), stop + begin, field) for start, stop, field in _spans_of(copies, index)]


def _spans_of(segments: Sequence[Segment], index: int) -> list[Span]:
    text = segments[index].text
    if BYLINE.fullmatch(text) and (field := byline(text)) and field.name in ("author", "authors"):
        return []  # with an agency in a bracket behind the name: `Von Anna Roth (KNA)`
    opening = text[:LONGEST]
    if spans := dateline_of_a_form(opening) or _in_brackets(opening, segments):
        place = next((field.value for _, _, field in spans if field.name == "dateline"), "")
        opens_text = text.endswith((":", "۔")) and any(field.name == "filed" for _, _, field in spans)
        is_whole = {"filed", "dateline", "source"} <= {field.name for _, _, field in spans}
        source = next((field.value for _, _, field in spans if field.name == "source"), "")
        is_whole = is_whole and (is_source(source) or is_named_elsewhere(source, segments))
        is_whole = is_whole or {"author", "dateline", "source"} <= {field.name for _, _, field in spans}
        is_word = place.upper() == place.lower() and " " not in place  # else it may be who took a picture
        is_above_text = any(is_prose(each.text) for each in segments[index + 1 : index + 2])
        is_whole = is_whole or (is_word and is_above_text and bool(KNOWN.fullmatch(source)))
        is_alone = not text[spans[-1][1] :].strip() and not opens_text and not is_whole
        return [] if is_alone and not _is_told_of(place, segments) else spans
    others = [each for at, each in enumerate(segments) if at != index]
    if spans := _behind_agency(text, segments) or _before_paper(text, others):
        return spans
    dateline = read_dateline(text)
    if dateline and needs_other_word(dateline) and not is_spoken_of(dateline.place, others):
        return []
    if not dateline or is_contradicted(dateline, segments) or not _may_stand(dateline, segments, index):
        return []
    return [(begin, end, graded(field, dateline, segments)) for begin, end, field in dateline.spans]


def _behind_agency(text: str, segments: Sequence[Segment]) -> list[Span]:
    """The spans of an agency and a place with nothing behind it: as many words as other lines have, and one that is asked for where none has."""
    match = BEHIND_AGENCY.match(text) if is_prose(text) else None
    if not match:
        return []
    words = match["words"].split()
    names = [" ".join(words[:count]) for count in range(len(words), 0, -1)]
    place = next((name for name in names if is_named_elsewhere(name, segments)), "")
    if is_source(place or names[-1]):
        return []
    grounds = "it stands behind an agency, and the copy names it" if place else "nothing tells where it ends"
    field = metadata("dateline", place or names[-1], "likely" if place else "needs you", grounds)
    edge = match.start("words")
    return [(0, edge, metadata("source", match["agency"])), (edge, edge + len(field.value), field)]


def _before_paper(text: str, others: Sequence[Segment]) -> list[Span]:
    """The spans of a place and a paper, in letters without capitals: `كيلون – الشرق: …`; of a place that the copy speaks of."""
    match = BEFORE_PAPER.match(text) if is_prose(text) else BEFORE_PAPER.fullmatch(text)
    if not match or not is_spoken_of(match["place"], others) or NO_PLACE.fullmatch(match["paper"]):
        return []
    edge = match.end("place")
    paper = metadata("source", match["paper"].removeprefix("مراسل "), "likely", "it stands where an agency does")
    return [
        (0, edge, metadata("dateline", match["place"], "likely", "the copy speaks of it")),
        (edge, match.end(), paper),
    ]


def _in_brackets(text: str, segments: Sequence[Segment]) -> list[Span]:
    """The span of a place that stands in brackets before a paragraph, or with a stop behind it, and that of the agency which follows."""
    match = IN_BRACKETS.match(text)
    if match and len(match["place"]) < FEWEST_LETTERS and not is_named_elsewhere(match["place"], segments):
        match = None  # a party or an agency
    stopped = STOPPED.match(text)
    if stopped and (_is_place_of(stopped["place"], segments) or _is_named_so(stopped["place"], segments)):
        match = stopped
    named = NAMED.match(text)
    if named and _is_spoken_of(named["place"], segments):
        match = named
    is_there = match and is_prose(text)
    if not match or not is_there:
        return []
    agency = AGENCY_BEHIND.match(text, match.end())
    behind = [(match.end(), agency.end(), metadata("source", agency["agency"]))] if agency else []
    return [(0, match.end(), metadata("dateline", match["place"])), *behind]


def _is_told_of(place: str, segments: Sequence[Segment]) -> bool:
    """Whether the text of a copy has a place in it, as it has no paper's name."""
    return any(place in segment.text for segment in segments if is_prose(segment.text))


def _is_place_of(name: str, segments: Sequence[Segment]) -> bool:
    """Whether a copy in German speaks of a name as of a place."""
    spoken_of = re.compile(rf"\b(?i:in|bei|aus|nach|von|stadt|gemeinde|ort) {re.escape(name)}\b")
    return any(spoken_of.search(segment.text) or segment.text == name for segment in segments)


def _is_named_so(name: str, segments: Sequence[Segment]) -> bool:
    """Whether a copy has a name that stands in capitals before its text, `KELL. Forty years…`, elsewhere as a name, and never as a word."""
    texts = [segment.text for segment in segments]
    is_word = any(re.search(rf"(?<!\w){name.lower()}(?!\w)", text) for text in texts if is_prose(text))
    as_name = rf"(?<!\w){name.title()}(?!\w)"
    is_name = any(re.search(as_name, text) for text in texts)
    is_person = any(re.search(rf"[A-ZÀ-Þ][\w’'-]{{2,}} {as_name}", text) for text in texts)
    is_long = name.isupper() and len(name) >= FEWEST_LETTERS and not KNOWN.fullmatch(name)
    is_talk = sum(bool(SPEAKER.match(text)) for text in texts) > 1
    return is_long and is_name and not (is_word or is_person or is_talk)


def _may_stand(dateline: Dateline, segments: Sequence[Segment], index: int) -> bool:
    """Whether a dateline may stand where it does: before a text, or on a line above one."""
    is_word = " " not in dateline.place and HINDI.match(dateline.place)  # as its papers have it
    may_be_sentence = dateline.end == "stop" and not is_strong(dateline) and not is_word
    if dateline.place in COMMON or (may_be_sentence and not is_named_elsewhere(dateline.place, segments)):
        return False
    if segments[index].text[dateline.stop :].strip():
        return True
    below = next((segment for segment in segments[index + 1 :] if segment.unclaimed), None)
    is_above_prose = below is not None and is_prose(below.text)
    return below is not None and (is_above_prose or (is_strong(dateline) and dateline.has_day))
