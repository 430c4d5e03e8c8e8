"""How sure the parts of a dateline are, and by what: a place with nothing but a mark behind it may be anybody."""

import re
from collections.abc import Sequence
from dataclasses import replace

from dateline_news.desk.wire.recognise.head.dateline_parts import Dateline, is_source
from dateline_news.desk.wire.segments import Disposition, Segment

# Papers that name their man on the spot where others name an agency.
NAMED_WRITER = re.compile(
    r"(?:نامہ نگار|نمائندہ(?: خصوصی)?|رپورٹر|رپورٹ\s?:?|از|संवाददाता|प्रतिनिधि|by|from)\s+(?P<name>\S+(?:\s\S+){1,3})",
    re.IGNORECASE,
)


def graded(field: Disposition, dateline: Dateline, segments: Sequence[Segment]) -> Disposition:
    """A part of a dateline, with its grade and the grounds for it."""
    if field.name == "source" and (writer := NAMED_WRITER.fullmatch(field.value)):
        return replace(
            field, name="author", value=writer["name"], grade="likely", grounds="it stands where an agency does"
        )
    if field.name == "source":
        is_agency = is_source(field.value)
        return replace(
            field,
            grade="sure" if is_agency else "likely",
            grounds="it is an agency before the text" if is_agency else "it stands where an agency does",
        )
    return _graded_place(field, dateline, segments) if field.name == "dateline" else field


def _graded_place(field: Disposition, dateline: Dateline, segments: Sequence[Segment]) -> Disposition:
    if dateline.source or dateline.has_day:
        return replace(field, grade="sure", grounds="a day or a source stands beside it before the text")
    if dateline.is_upper:
        return replace(field, grade="sure", grounds="it is in capitals before the text")
    if is_named_elsewhere(dateline.place, segments):
        return replace(field, grade="likely", grounds="it stands before the text, and the copy names it")
    if not dateline.place[0].isupper():
        return replace(field, grade="likely", grounds="it stands before the text, in a script without capitals")
    return replace(field, grade="needs you", grounds="only a mark stands behind it, and nothing else names it")


def is_named_elsewhere(place: str, segments: Sequence[Segment]) -> bool:
    """Whether a copy names a place beside where a text opens with it."""
    first = re.split(r"[,،/(\[]", place)[0].strip()
    name = re.compile(rf"(?<!\w){re.escape(first)}(?!\w)", re.IGNORECASE)
    return sum(len(name.findall(segment.text)) for segment in segments) > 1
