"""What stands above a headline and is none: letterheads, labels, sections, names of papers and of firms, numbers."""

import re
from collections.abc import Sequence

from dateline_news.desk.wire.recognise.vocabulary.labels import RELEASE, is_label, without_label
from dateline_news.desk.wire.recognise.vocabulary.names_of_bodies import (
    LETTERHEAD,
    NAME,
    WORD_OF_BODY,
    is_name_of_body,
    is_named_as_body,
    may_be_body,
)
from dateline_news.desk.wire.recognise.vocabulary.press_offices import PRESS, house_of_office
from dateline_news.desk.wire.segments import Segment, Segments, claimed, dropped, metadata

ADDRESS = re.compile(r"(?:https?://|www\.)\S+|[\w.+-]+@[\w.-]+\.\w+")  # of the page, or of the paper
STATE = re.compile(
    r"(?:the )?(?:government|state|kingdom|(?:islamic )?republic) of|جمهورية|حکومت|مملكة|دولة", re.IGNORECASE
)
STATEMENT = re.compile(
    rf"(?:{RELEASE})(?:\s*[:：]|\s+(?:on behalf of|from|by|issued by|of|im namen (?:der|des|von)|der|des|von|de la|del|de|du|da|do|dari))\s+(?:the )?(?P<name>\S.{{2,60}}?)\W*",
    re.IGNORECASE,
)
# Who issues a copy, as a line of its head or its foot says it.
ISSUED = re.compile(
    r"\W*(?:from\s*:|(?:issued|released|published|distributed|provided|supplied|posted) (?:by|on behalf of)\s*:?|(?:find|see|read) more from|herausgegeben von|herausgeber(?:in)?\s*:"
    r"|(?:publié|diffusé|émis|emitid[oa]|publicad[oa]|emess[oa]|dikeluarkan) (?:par|por|da|oleh)\s*:?|issuer\s*:|صادر عن\s*:?|جاری کردہ\s*:?)\s+(?:the )?(?P<name>\S[^@<>:]{2,60}?)"
    rf"(?: on \S+| and (?:the )?(?:rt\.? )?hon\b.{{2,60}}|, (?:(?:corporate |external )?(?:{PRESS})|\d)\b.{{0,40}})?[\s.]*",
    re.IGNORECASE,
)
# The missions of a land, whose names end with where they are: `British High Commission Kellville`.
FROM = re.compile(r"\W*(?:from|issued by|released by|published by)\b", re.IGNORECASE)
MISSION = re.compile(
    r"(?:the )?(?:\S+ ){0,4}(?:embassy|high commission|consulate(?: general)?|mission|delegation)(?:,? (?:in |to )?[A-ZÀ-Þ][\w’'-]+){0,3}",
    re.IGNORECASE,
)
MOST_BELOW = 2
MOST_WORDS = 8  # of a line of a letterhead


def is_letterhead(text: str) -> bool:
    """Whether a line is a label, or the name of an office or a firm, and so no headline."""
    return is_label(text) or is_name_of_body(text) or is_name_of_body(house_of_office(text))


def is_below_office(segments: Sequence[Segment], index: int) -> bool:
    """Whether a line of a word or two stands right under the name of an office: where that is, or what part of it."""
    above = segments[index - 1] if index else None
    is_next = above is not None and above.block == segments[index].block and _is_body(above.text)
    return is_next and len(segments[index].text.split()) <= MOST_BELOW


def issuer_of_statement(text: str) -> str:
    """The office or the club by which a line says that a statement is; an empty string if it says none."""
    match = STATEMENT.fullmatch(text) or ISSUED.fullmatch(text)
    name = match["name"] if match else ""
    is_office = bool(FROM.match(text) and MISSION.fullmatch(name))
    return house_of_office(name) if name and (is_office or _is_body(name)) else ""


def _is_body(name: str) -> bool:
    return bool(LETTERHEAD.fullmatch(name) or NAME.fullmatch(name)) or may_be_body(name)


def _is_of_page(segment: Segment) -> bool:
    """Whether a line is a writer's or a button, below which no letterhead stands."""
    field = segment.disposition
    return field is not None and field.name in ("author", "authors", "role-of-writer", "share-buttons", "relative-time")


def _is_house_above(segments: Sequence[Segment], index: int) -> bool:
    """Whether the line above an office is what that is a part of: a university has its departments."""
    above = segments[index - 1] if index else None
    if above is None or not above.unclaimed or above.block != segments[index].block:
        return False
    is_body = bool(WORD_OF_BODY.search(above.text)) and is_named_as_body(above.text)
    return is_body and not STATE.match(above.text) and not is_label(above.text)


def _is_alone(segments: Sequence[Segment], index: int) -> bool:
    """Whether a line has a block to itself, as an office has below a headline that is a mail's subject."""
    near = segments[max(0, index - 1) : index + 2]
    return all(each is segments[index] or each.block != segments[index].block for each in near)


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
        elif (
            (index < headline_at or _is_alone(segments, index))
            and LETTERHEAD.fullmatch(name := house_of_office(without_label(segment.text)))
            and is_name_of_body(name)
        ):
            is_issuer = office is None and not has_source and not STATE.match(segment.text)
            is_issuer = is_issuer and not any(map(_is_of_page, segments[:index]))
            house = index - 1 if is_issuer and _is_house_above(recognised, index) else None
            if house is not None:
                recognised[house] = claimed(segments[house], metadata("source", segments[house].text))
            field = metadata("source", name) if is_issuer and house is None else dropped("letterhead")
            office = segment.block if is_issuer else office
            recognised[index] = claimed(segment, field)
        elif (index < headline_at and segment.block == office) or (
            NAME.fullmatch(segment.text) and is_name_of_body(segment.text)
        ):
            recognised[index] = claimed(segment, dropped("letterhead"))
    return recognised
