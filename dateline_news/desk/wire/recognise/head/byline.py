"""Who wrote a copy, and the source that a line of its own names: between the head's other lines, or at the very end."""

import re
from collections.abc import Sequence

from dateline_news.desk.wire.recognise.head.shared_words import MARKS
from dateline_news.desk.wire.recognise.vocabulary.agencies import KNOWN, NAMES, WRITER
from dateline_news.desk.wire.recognise.vocabulary.labels import is_label
from dateline_news.desk.wire.recognise.vocabulary.names_of_bodies import is_name_of_body
from dateline_news.desk.wire.segments import Disposition, Segment, Segments, claimed, dropped, metadata

BY = (
    r"(?:written |reported )?by:?|author:|par|von|por|di|door|oleh|pewarta\s*:|penulis\s*:|reporter\s*:|yazan\s*:|haber\s*:"
    r"|رپورٹ:?|تحریر:?|از|بقلم:?|كتب:?|نویسنده:?|लेखक:?"
)
BYLINE = re.compile(
    rf"(?i:{BY})\s+(?P<names>\S.{{1,80}}?)(?:,? (?:in|à|in|en|aus) [A-ZÀ-Þ][\w.’'-]+(?: [A-ZÀ-Þ][\w.’'-]+)?| \([^()]{{2,30}}\))?\.?"
)
WITH = re.compile(rf",?\s+(?:with|mit|avec|con|com)\s+(?:{KNOWN.pattern}|[Aa]gencies|[Aa]gencias|Agenturen|agences)$")
SOURCE = re.compile(r"(?i:source|agency|news agency|quelle|fuente|fonte|المصدر|منبع|ماخذ)\s*:\s*(?P<name>\S.{1,60})")
LONG_NAME = 6  # letters of a name of an agency that is no other word in capitals
BY_WRITER = re.compile(
    r"by (?P<names>(?:\S+ ){0,3}(?:correspondents?|reporters?|staff|desk)(?: in .{2,30})?)",
    re.IGNORECASE,
)
LONG_NAMES = {name.casefold() for name in NAMES if len(name) > LONG_NAME}
AGENCIES = re.compile(
    rf"(?:(?:[\w’'.]+ ){{1,3}}[-–/|] )?(?:{KNOWN.pattern}|Agencies|AGENCIES|Agencias|AGENCIAS|Agenturen|وكالات|ایجنسیاں)"
)
ROLE = re.compile(
    r"(?:the )?(?:\S+ ){0,3}(?:staff )?(?:writer|correspondent|reporter|columnist|editor)s?|(?:news)? ?desk",
    re.IGNORECASE,
)
EDITED = re.compile(r"(?i:(?:edited|written|compiled) by|editor|éditeur|redaktur|redactor)\s*:\s*(?P<name>\S.{1,60})")
NEWS_DESK = re.compile(r"(?:by )?(?:the |our )?news ?desk", re.IGNORECASE)  # which is nobody
AUTHOR = re.compile(r"[^\W\d_][\w.’'-]*(?:\s+[^\W\d_][\w.’'-]*){0,4}")
BARE_NAME = re.compile(r"[^\W\d_][\w’'.-]+(?: [^\W\d_][\w’'.-]*){1,2}")
NO_NAME = {"time", "standard", "daylight", "summer", "size", "page", "read", "news", "view", "more"}  # words of no name
BELOW = 4  # segments from the beginning of the text among which a page may have its byline
ROLE_WORDS = 4  # behind a bar, of what somebody is
PARTICLES = {"al", "bin", "da", "de", "den", "der", "di", "ibn", "la", "van", "von"}
AND = re.compile(r"\s*,\s*|\s+(?:and|&|und|et|y|e|dan|ve|اور|و)\s+")
STAMPS = ("published", "updated", "created", "source")


def with_byline(segments: Sequence[Segment], head_end: int) -> Segments:
    """Recognise bylines and sources that lines above an index name, or the last line of all."""
    recognised = list(segments)
    unclaimed = [index for index, segment in enumerate(segments) if segment.unclaimed]
    last = [index for index in unclaimed[-1:] if index > head_end]
    for index in [*(index for index in unclaimed if index < head_end + BELOW), *last]:
        text = segments[index].text
        is_below = head_end < index not in last
        field = byline(text) if not is_below or BYLINE.fullmatch(text) else None
        if field and not any(_is_same_field(near, field) for near in recognised):
            recognised[index] = claimed(segments[index], field)
        elif index and _is_role_below(segments[index].text, recognised[index - 1]):
            recognised[index] = claimed(segments[index], dropped("role-of-writer"))
    return _with_bare_name(recognised, head_end)


def byline(text: str) -> Disposition | None:
    """The field that a line is, if it is nothing but a byline or a source."""
    text = text.strip(" |=–—*•-")
    name, bar, role = text.partition(" | ")
    text = name if bar and len(role.split()) <= ROLE_WORDS and BYLINE.fullmatch(name) else text
    if source := SOURCE.fullmatch(text):
        return metadata("source", source["name"])
    if AGENCIES.fullmatch(text) or text.casefold() in LONG_NAMES:
        return metadata("source", text)
    if (desk := NEWS_DESK.fullmatch(text)) or EDITED.fullmatch(text):
        return dropped("desk-of-paper") if desk else metadata("credit", text)
    match = BYLINE.fullmatch(text)
    parts = AND.split(WITH.sub("", match["names"])) if match else []
    names = [name for name in parts if not _is_no_writer(name)] or parts
    if names and all(map(_is_author, names)):
        return metadata("authors" if len(names) > 1 else "author", ", ".join(names))
    if writer := BY_WRITER.fullmatch(text):
        return metadata("author", writer["names"])
    return metadata("author", text) if WRITER.fullmatch(text) else None


def _is_no_writer(name: str) -> bool:
    """Whether what stands beside a name is an agency, or what its bearer is."""
    return bool(AGENCIES.fullmatch(name) or is_name_of_body(name) or (" " in name and ROLE.fullmatch(name)))


def _is_same_field(segment: Segment, field: Disposition) -> bool:
    if not segment.disposition or segment.disposition.kind != "metadata" or field.name in ("credit", "source"):
        return False
    name = segment.disposition.name
    return name == field.name or {name, field.name} == {"author", "authors"}


def _is_role_below(text: str, above: Segment) -> bool:
    """Whether a line says what the writer is whom the line above names: `Associated Press Writer`."""
    is_below_byline = above.disposition is not None and above.disposition.name in ("author", "authors")
    return is_below_byline and bool(ROLE.fullmatch(text))


def _with_bare_name(segments: Segments, head_end: int) -> Segments:
    """Recognise a name that has a line to itself beside a date in the head, if no other byline is there."""
    if any(segment.disposition and segment.disposition.name in ("author", "authors") for segment in segments):
        return segments
    for index in range(1, min(head_end, len(segments) - 1)):
        segment = segments[index]
        is_beside = segment.unclaimed and (
            _is_stamp(segments[index + 1], segment)
            or (_has_case(segment.text) and _is_stamp(segments[index - 1], segment))
            or _is_above_place(segments[index + 1 : index + 3], segment)
        )
        others = [other.text for other in segments if other is not segment]
        names = AND.split(segment.text)
        if is_beside and all(_is_bare_name(name, others if len(names) == 1 else ()) for name in names):
            field = metadata("authors" if len(names) > 1 else "author", ", ".join(names))
            return [*segments[:index], claimed(segment, field), *segments[index + 1 :]]
    return segments


def _is_stamp(segment: Segment, beside: Segment) -> bool:
    disposition = segment.disposition
    return disposition is not None and disposition.name in STAMPS and segment.block == beside.block


def _is_above_place(below: Sequence[Segment], beside: Segment) -> bool:
    """Whether a line of one or two words stands below, and then a date."""
    is_line = len(below) > 1 and below[0].unclaimed and len(below[0].text.split()) < ROLE_WORDS - 1
    return is_line and below[0].block == beside.block and _is_stamp(below[1], beside)


def _has_case(text: str) -> bool:
    return text.upper() != text.lower()


def _is_bare_name(text: str, others: Sequence[str]) -> bool:
    """Whether a line reads as a person's name, which nothing else in the copy names."""
    words = text.split()
    is_name = BARE_NAME.fullmatch(MARKS.sub("", text)) and (
        not _has_case(text) or all(word[0].isupper() for word in words)
    )
    is_name = is_name and not NO_NAME & {word.lower() for word in words}
    if not is_name or is_label(text) or is_name_of_body(text):
        return False
    names = [word.casefold() for word in words] if text.isupper() else words  # key words are written so as well
    texts = [other.casefold() for other in others] if text.isupper() else others
    return not any(name in other for name in names for other in texts)


def _is_author(name: str) -> bool:
    return (
        bool(AUTHOR.fullmatch(name))
        and not any(word.islower() for word in set(name.split()) - PARTICLES)
        and name[0] != "i"
    )
