"""What a line with a stamp has beside it: other stamps, how long ago that was, a source between bars, a headline."""

import itertools
import re

from dateline_news.desk.wire.recognise import dates
from dateline_news.desk.wire.recognise.dates.ago import AGO
from dateline_news.desk.wire.recognise.stamps.labels import LABEL, role
from dateline_news.desk.wire.recognise.stamps.place_and_day import OTHER_DAY
from dateline_news.desk.wire.recognise.vocabulary.agencies import WRITER
from dateline_news.desk.wire.segments import Disposition, Span, dropped, metadata

# Between stamps, with what says that the next is the same day in another calendar.
SEPARATORS = re.compile(r"(?:[\s|,،·•()\[\]/–—\u200e\u200f-]|(?:الموافق|بمطابق|مطابق(?: با)?)\s*[:：]?)*(?:\.\s*$)?")
ENDS_WITH_SEPARATOR = re.compile(r"\s*[|·•–—-]+\s*$|\s*\($")
BARS = (re.compile(r"\s*[|·•]\s*"), re.compile(r"\s+[–—-]\s+"))
CLOCK = re.compile(
    r"(?:at|à|um|a las|às)?\s*\d{1,2}\s?[:.h]\s?\d\d(?:\s?(?:[ap]\.?m\.?|uhr|h|hrs))?(?:\s[A-Z]{2,4}(?!\w))?",
    re.IGNORECASE,
)
READING_TIME = re.compile(r"\d{1,2}\s*min(?:ute)?s?(?:\s+read)?", re.IGNORECASE)
BY_NAME = re.compile(r"(?i:by|von|par|por|di) [^\W\d_][\w.’'-]*(?: [^\W\d_][\w.’'-]*){1,3}")
IN_PART = re.compile(  # what stands beside a stamp
    r"(?:source|editor|edited by|author|writer|by|agency|via|quelle|fuente|fonte|von|par|por)\b\s*:?\s*\S.{0,40}"
    rf"|{READING_TIME.pattern}|{WRITER.pattern}|\W*\d+ (?:comments?|views?|shares?|reads?|likes?)|\W{{1,3}}\d+|temps de lecture.{{0,12}}"
    r"|(?:updated|posted|published)? ?(?:\d{1,3}|an?) ?(?:m|h|d|min|mins|hr|hrs|minutes?|hours?|days?) ago",
    re.IGNORECASE,
)


def stamp_at(text: str, begin: int) -> tuple[Disposition, int] | None:
    """The stamp that begins at an index: its disposition (whose value is the date), and where it ends."""
    label = LABEL.match(text, begin)
    written = dates.date_at(text, label.end() if label else begin)
    return (metadata(role(label), text[begin : written.end]), written.end) if written else None


def _time_ago(text: str, begin: int) -> tuple[Disposition, int] | None:
    """What says how long ago something was when the page was saved, or only the hour: nobody knows when that was."""
    ago = AGO.match(text, begin)
    if ago:
        return dropped("relative-time"), ago.end()
    clock = CLOCK.match(text, begin) if begin and LABEL.search(text[:begin]) else None
    return (dropped("time-alone"), clock.end()) if clock else None


def between_bars(text: str) -> list[Span]:
    """The spans of a stamp that stands between bars with a source or a name: `Source: Agency | 2023-05-04 | Editor: pell`."""
    return next(filter(None, (_between(text, bar) for bar in BARS)), [])


def _between(text: str, bar: re.Pattern[str]) -> list[Span]:
    edges = [(0, 0), *(match.span() for match in bar.finditer(text)), (len(text), len(text))]
    parts = [(begin, end) for (_, begin), (end, _) in itertools.pairwise(edges)]
    stamps = {
        at: spans
        for at, (begin, end) in enumerate(parts)
        if (spans := all_of_line(text[begin:end], may_lack_label=True))
    }
    others = [part for at, part in enumerate(parts) if at not in stamps]
    if len(stamps) != 1 or not others or not all(IN_PART.fullmatch(text, *part) for part in others):
        return []
    ((at, stamp),) = stamps.items()
    spans = [(*edge, dropped("separator")) for number, edge in enumerate(edges[1:-1], 1) if number not in (at, at + 1)]
    spans += [(*part, dropped("reading-time")) for part in others if READING_TIME.fullmatch(text, *part)]
    return sorted([*spans, (edges[at][0], edges[at + 1][1], stamp[0][2])], key=lambda span: span[:2])


def all_of_line(text: str, *, may_lack_label: bool) -> list[Span]:
    """The spans of the stamps that are all a line has; none if it has anything else."""
    begin = _past_separators(text, 0)
    spans: list[Span] = []
    while begin < len(text):
        label = LABEL.match(text, begin)
        stamp = stamp_at(text, begin) or _time_ago(text, label.end() if label else begin)
        if stamp is None or not (may_lack_label or spans or label):
            return []
        disposition, stop = stamp
        end = _past_separators(text, stop)
        spans.append((spans[-1][1] if spans else 0, end, disposition))
        begin = end
    return spans


def end_of_line(text: str) -> list[Span]:
    """The span of a whole date behind a separator at the end of a line that is short: a headline with its date."""
    for written in dates.dates_in(text)[-1:]:
        before = text[: written.begin]
        label = next((match for match in LABEL.finditer(before) if match.end() == len(before)), None)
        begin = label.start() if label else written.begin
        separator = ENDS_WITH_SEPARATOR.search(text[:begin])
        if not separator and (WRITER.fullmatch(text[:begin].strip()) or BY_NAME.fullmatch(text[:begin].strip())):
            separator = re.search(r"\s*$", text[:begin])
        if separator and _is_of_something_else(text[: separator.start()], text[begin]):
            return []
        is_last = not text[written.end :].strip(" .|)]")
        if is_last and separator and separator.start() and written.day:
            return [(separator.start(), len(text), metadata(role(label), text[begin : written.end]))]
    return []


def _is_of_something_else(before: str, first: str) -> bool:
    """Whether the words in front of a date say what happens then, or are the first day of several."""
    return bool(OTHER_DAY.fullmatch(before)) or (first.isdigit() and before[-1:].isdigit())


def _past_separators(text: str, begin: int) -> int:
    match = SEPARATORS.match(text, begin)
    return match.end() if match else begin
