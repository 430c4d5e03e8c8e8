"""Dates that say when a copy was published or changed: at its very beginning, or on lines of their own.

Dates inside of sentences and of quoted posts are news, not stamps; nothing here looks at them.
"""

import itertools
import re
from collections.abc import Sequence

from dateline_news.desk.wire.recognise import dates
from dateline_news.desk.wire.recognise.dateline import is_dateline
from dateline_news.desk.wire.recognise.dates.ago import AGO
from dateline_news.desk.wire.recognise.place_and_day import NO_PLACE, place_and_day
from dateline_news.desk.wire.recognise.stamp_labels import LABEL, role
from dateline_news.desk.wire.recognise.vocabulary.agencies import WRITER
from dateline_news.desk.wire.segments import Disposition, Segment, Segments, Span, cut, dropped, metadata

# Between stamps, with what says that the next is the same day in another calendar.
SEPARATORS = re.compile(r"(?:[\s|,،·•()\[\]/–—\u200e\u200f-]|الموافق|بمطابق|مطابق(?: با)?)*(?:\.\s*$)?")
MARKED = re.compile(r"[:=–—،-]\s*$")
BAR = re.compile(r"\s*[|·•]\s*")
LABELLED = re.compile(
    r"(?:source|editor|edited by|author|writer|by|agency|via|quelle|fuente|fonte|von|par|por)\b\s*:?\s*\S.{0,40}",
    re.IGNORECASE,
)
EDGE = re.compile(r"\s*[|·•:–—-]+\s*|\s+|$")
ENDS_WITH_SEPARATOR = re.compile(r"\s*[|·•–—-]+\s*$|\s*\($")
HEAD = 12  # segments from the top among which a date without a label is a stamp
LONGEST = 240  # characters of a line of stamps
PARAGRAPH_WORDS = 25  # that make a segment a paragraph, with which the head ends


def with_opening_stamp(segments: Sequence[Segment]) -> Segments:
    """Recognise the stamp that a copy opens with, whether anything stands right behind it or not."""
    text = segments[0].text if segments and segments[0].unclaimed else ""
    stamp = _stamp(text, 0)
    if stamp is None:
        return list(segments)
    disposition, end = stamp
    rest = text[end:]
    is_whole = dates.dates_in(disposition.value)[-1].is_whole
    label = LABEL.match(text)
    may_lack_case = bool(label and (label[0].isascii() or MARKED.search(label[0])))
    if rest.strip() and (_goes_on(rest, may_lack_case=may_lack_case) or not (is_whole or _opens_copy(text, rest))):
        return list(segments)
    if rest.strip() and (edge := EDGE.match(rest)) and not rest[edge.end() :].startswith("("):
        end += edge.end()
    return [*cut(segments[0], (0, end, disposition)), *segments[1:]]


def _goes_on(rest: str, *, may_lack_case: bool) -> bool:
    """Whether a sentence goes on behind a date: in lower case, or in a script that has none where no label tells the two apart."""
    first = rest.strip()[:1]
    return first in tuple(".;’'") or first.islower() or (first.isalpha() and not first.isupper() and not may_lack_case)


def _opens_copy(text: str, rest: str) -> bool:
    """Whether a date that is not whole, such as a month, is no part of what follows: it has a label, or a dateline does."""
    return bool(LABEL.match(text)) or is_dateline(rest.strip())


def with_stamp_lines(segments: Sequence[Segment]) -> Segments:
    """Recognise stamps that have lines to themselves: labelled ones anywhere, others at the head or the very end."""
    head = next((index for index, segment in enumerate(segments) if _is_paragraph(segment)), len(segments))
    recognised: Segments = []
    for index, segment in enumerate(segments):
        text = segment.text
        spans: list[Span] = []
        if segment.unclaimed and len(text) <= LONGEST and (dates.DIGIT.search(text) or LABEL.match(text)):
            in_head = index < min(head, HEAD)
            spans = _line(text, may_lack_label=in_head or index == len(segments) - 1)
            if not spans and in_head:
                spans = place_and_day(text, segments) or _in_parts(text) or _line_end(text)
        recognised += cut(segment, *spans)
    return recognised


def _stamp(text: str, begin: int) -> tuple[Disposition, int] | None:
    """The stamp that begins at an index: its disposition (whose value is the date), and where it ends."""
    label = LABEL.match(text, begin)
    written = dates.date_at(text, label.end() if label else begin)
    return (metadata(role(label), text[begin : written.end]), written.end) if written else None


def _time_ago(text: str, begin: int) -> tuple[Disposition, int] | None:
    """What says how long ago something was when the page was saved: nobody knows when that was."""
    ago = AGO.match(text, begin)
    return (dropped("relative-time"), ago.end()) if ago else None


def _in_parts(text: str) -> list[Span]:
    """The spans of a stamp that stands between bars with a source or a name: `Source: Agency | 2023-05-04 | Editor: pell`."""
    edges = [(0, 0), *(bar.span() for bar in BAR.finditer(text)), (len(text), len(text))]
    parts = [(begin, end) for (_, begin), (end, _) in itertools.pairwise(edges)]
    stamps = {
        at: spans for at, (begin, end) in enumerate(parts) if (spans := _line(text[begin:end], may_lack_label=True))
    }
    others = [text[begin:end] for at, (begin, end) in enumerate(parts) if at not in stamps]
    if len(stamps) != 1 or not others or not all(LABELLED.fullmatch(part) or WRITER.fullmatch(part) for part in others):
        return []
    ((at, stamp),) = stamps.items()
    spans = [(*edge, dropped("separator")) for number, edge in enumerate(edges[1:-1], 1) if number not in (at, at + 1)]
    return sorted([*spans, (edges[at][0], edges[at + 1][1], stamp[0][2])], key=lambda span: span[:2])


def _line(text: str, *, may_lack_label: bool) -> list[Span]:
    """The spans of the stamps that are all a line has; none if it has anything else."""
    begin = _past_separators(text, 0)
    spans: list[Span] = []
    while begin < len(text):
        label = LABEL.match(text, begin)
        stamp = _stamp(text, begin) or _time_ago(text, label.end() if label else begin)
        if stamp is None or not (may_lack_label or spans or label):
            return []
        disposition, stop = stamp
        end = _past_separators(text, stop)
        spans.append((spans[-1][1] if spans else 0, end, disposition))
        begin = end
    return spans


def _line_end(text: str) -> list[Span]:
    """The span of a whole date behind a separator at the end of a line that is short: a headline with its date."""
    for written in dates.dates_in(text)[-1:]:
        before = text[: written.begin]
        label = next((match for match in LABEL.finditer(before) if match.end() == len(before)), None)
        begin = label.start() if label else written.begin
        separator = ENDS_WITH_SEPARATOR.search(text[:begin])
        if not separator and WRITER.fullmatch(text[:begin].strip()):
            separator = re.search(r"\s*$", text[:begin])
        if separator and _is_of_something_else(text[: separator.start()], text[begin]):
            return []
        is_last = not text[written.end :].strip(" .|)]")
        if is_last and separator and separator.start() and written.day:
            return [(separator.start(), len(text), metadata(role(label), text[begin : written.end]))]
    return []


def _is_of_something_else(before: str, first: str) -> bool:
    """Whether the words in front of a date say what happens then, or are the first day of several."""
    return bool(NO_PLACE.fullmatch(before)) or (first.isdigit() and before[-1:].isdigit())


def _past_separators(text: str, begin: int) -> int:
    match = SEPARATORS.match(text, begin)
    return match.end() if match else begin


def _is_paragraph(segment: Segment) -> bool:
    """Whether a segment is a paragraph of the story: then the head of the copy is over."""
    return segment.unclaimed and len(segment.text.split()) >= PARAGRAPH_WORDS
