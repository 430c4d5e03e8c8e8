"""What stands above a headline and is none: letterheads, labels, sections, names of papers and of firms, numbers."""

import re
from collections.abc import Sequence

from dateline_news.desk.wire.recognise.vocabulary.labels import RELEASE, is_label
from dateline_news.desk.wire.recognise.vocabulary.names_of_bodies import (
    LETTERHEAD,
    NAME,
    is_name_of_body,
    may_be_body,
)
from dateline_news.desk.wire.segments import Segment, Segments, claimed, dropped, metadata

ADDRESS = re.compile(r"(?:https?://|www\.)\S+|[\w.+-]+@[\w.-]+\.\w+")  # of the page, or of the paper
STATE = re.compile(
    r"(?:the )?(?:government|state|kingdom|(?:islamic )?republic) of|جمهورية|حکومت|مملكة|دولة", re.IGNORECASE
)
STATEMENT = re.compile(
    rf"(?:{RELEASE})\s+(?:on behalf of|from|by|issued by|of|im namen (?:der|des|von)|der|des|von|de la|del|de|du|da|do|dari)\s+(?:the )?(?P<name>\S.{{2,60}}?)\W*",
    re.IGNORECASE,
)
MOST_BELOW = 2
MOST_WORDS = 8  # of a line of a letterhead


def is_letterhead(text: str) -> bool:
    """Whether a line is a label, or the name of an office or a firm, and so no headline."""
    return is_label(text) or is_name_of_body(text)


def is_below_office(segments: Sequence[Segment], index: int) -> bool:
    """Whether a line of a word or two stands right under the name of an office: where that is, or what part of it."""
    above = segments[index - 1] if index else None
    is_next = above is not None and above.block == segments[index].block and _is_body(above.text)
    return is_next and len(segments[index].text.split()) <= MOST_BELOW


def issuer_of_statement(text: str) -> str:
    """The office or the club that a line says a statement is by; an empty string if it says none."""
    match = STATEMENT.fullmatch(text)
    return match["name"] if match and _is_body(match["name"]) else ""


def _is_body(name: str) -> bool:
    return bool(LETTERHEAD.fullmatch(name) or NAME.fullmatch(name)) or may_be_body(name)


def with_letterhead(segments: Sequence[Segment], headline_at: int, lead_at: int) -> Segments:
    """Recognise labels anywhere in the head, and above the headline the office that issues a copy, as its source."""
    recognised = list(segments)
    has_source = any(segment.disposition and segment.disposition.name == "source" for segment in segments)
    office: int | None = None
    for index, segment in enumerate(segments[:lead_at]):
        if not segment.unclaimed or index == headline_at or len(segment.text.split()) > MOST_WORDS:
            continue
        if ADDRESS.fullmatch(segment.text) and (index < headline_at or "@" in segment.text):
            recognised[index] = claimed(segment, dropped("address"))
        elif is_label(segment.text) or issuer_of_statement(segment.text):
            recognised[index] = claimed(segment, dropped("label"))
        elif index < headline_at and LETTERHEAD.fullmatch(segment.text) and is_name_of_body(segment.text):
            is_issuer = office is None and not has_source and not STATE.match(segment.text)
            field = metadata("source", segment.text) if is_issuer else dropped("letterhead")
            office = segment.block if is_issuer else office
            recognised[index] = claimed(segment, field)
        elif (index < headline_at and segment.block == office) or (
            NAME.fullmatch(segment.text) and is_name_of_body(segment.text)
        ):
            recognised[index] = claimed(segment, dropped("letterhead"))
    return recognised
