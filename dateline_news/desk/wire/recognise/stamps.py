"""Dates that say when a copy was published or changed: at its very beginning, or on lines of their own.

Dates inside of sentences and of quoted posts are news, not stamps; nothing here looks at them.
"""

import re
from collections.abc import Sequence

from dateline_news.desk.wire.recognise import dates
from dateline_news.desk.wire.segments import Disposition, Segment, Segments, Span, cut, metadata

# The roles of stamps. A stamp without a label is `published`.
ROLES = {
    "updated": r"(?:last\s+)?(?:updated|modified|edited|revised|changed)|آخری اپ ڈیٹ|اپ ڈیٹ|آخر تحديث|تحديث",
    "created": r"created",
    "published": (
        r"(?:first\s+|originally\s+)?(?:published|posted|issued|released|filed)|publish(?:ed|ing)?\s+date|publication\s+date"
        r"|dated?|pub\s?date|تاریخ اشاعت|تاریخ|شائع|تاريخ النشر|التاريخ|نُشر|نشر"
    ),
}
LABEL = re.compile(
    "(?:" + "|".join(f"(?P<{role}>{words})" for role, words in ROLES.items()) + ")"
    r"(?!\w)(?:\s+(?:on|at|date))?(?:\s+in\s+[^,:،]{2,40},)?\s*[:=\-–—،]?\s*",
    re.IGNORECASE,
)
SEPARATORS = re.compile(r"[\s|,،·•()\[\]/–—-]*")
EDGE = re.compile(r"\s*[|·•:–—-]+\s*|\s+|$")
ENDS_WITH_SEPARATOR = re.compile(r"\s*[|·•–—-]+\s*$|\s*\($")
WRITER = re.compile(  # who wrote it, where no name is given
    r"(?:(?:by|our|a|the|staff|special|own|web|news|monitoring|sports|city|business)\s+)*"
    r"(?:correspondent|reporter|report|desk|bureau|agencies|monitoring)",
    re.IGNORECASE,
)
HEAD = 12  # segments from the top among which a date without a label is a stamp
LONGEST = 240  # characters of a line of stamps
PARAGRAPH_WORDS = 25  # that make a segment a paragraph, with which the head ends


def with_opening_stamp(segments: Sequence[Segment]) -> Segments:
    """Recognise the stamp that a copy opens with, whether anything stands right behind it or not."""
    text = segments[0].text if segments else ""
    stamp = _stamp(text, 0)
    if stamp is None:
        return list(segments)
    disposition, written = stamp
    rest = text[written.end :]
    goes_on = rest.strip()[:1].islower() or rest.strip()[:1] in tuple(".;’'")
    if rest.strip() and not LABEL.match(text) and (goes_on or not written.is_whole):
        return list(segments)
    end = written.end
    if rest.strip() and (edge := EDGE.match(rest)) and not rest[edge.end() :].startswith("("):
        end += edge.end()
    return [*cut(segments[0], (0, end, disposition)), *segments[1:]]


def with_stamp_lines(segments: Sequence[Segment]) -> Segments:
    """Recognise stamps that have lines to themselves: labelled ones anywhere, others at the head or the very end."""
    head = next((index for index, segment in enumerate(segments) if _is_paragraph(segment)), len(segments))
    recognised: Segments = []
    for index, segment in enumerate(segments):
        spans: list[Span] = []
        if segment.unclaimed and len(segment.text) <= LONGEST and dates.DIGIT.search(segment.text):
            in_head = index < min(head, HEAD)
            spans = _line(segment.text, may_lack_label=in_head or index == len(segments) - 1)
            if not spans and in_head:
                spans = _line_end(segment.text)
        recognised += cut(segment, *spans)
    return recognised


def _stamp(text: str, begin: int) -> tuple[Disposition, dates.WrittenDate] | None:
    """The stamp that begins at an index: its disposition (whose value is the date), and the date."""
    label = LABEL.match(text, begin)
    written = dates.date_at(text, label.end() if label else begin)
    return (metadata(_role(label), text[begin : written.end]), written) if written else None


def _role(label: re.Match[str] | None) -> str:
    return next(role for role in ROLES if label[role]) if label else "published"


def _line(text: str, *, may_lack_label: bool) -> list[Span]:
    """The spans of the stamps that are all a line has; none if it has anything else."""
    begin = _past_separators(text, 0)
    spans: list[Span] = []
    while begin < len(text):
        stamp = _stamp(text, begin)
        if stamp is None or not (may_lack_label or spans or LABEL.match(text, begin)):
            return []
        disposition, written = stamp
        end = _past_separators(text, written.end)
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
        is_last = not text[written.end :].strip(" .|)]")
        if is_last and separator and separator.start() and written.day:
            return [(separator.start(), len(text), metadata(_role(label), text[begin : written.end]))]
    return []


def _past_separators(text: str, begin: int) -> int:
    match = SEPARATORS.match(text, begin)
    return match.end() if match else begin


def _is_paragraph(segment: Segment) -> bool:
    """Whether a segment is a paragraph of the story: then the head of the copy is over."""
    return segment.unclaimed and len(segment.text.split()) >= PARAGRAPH_WORDS
