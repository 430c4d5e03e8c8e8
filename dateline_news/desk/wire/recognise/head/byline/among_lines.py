"""Recognises bylines among the lines of a head: by what they say, or by what stands above and below them."""

import re
from collections.abc import Sequence

from dateline_news.desk.wire.recognise.head.byline.forms import ADDRESS_ALONE, AND, BYLINE, NAME_AND_ROLE, ROLE_WORDS
from dateline_news.desk.wire.recognise.head.byline.line import byline
from dateline_news.desk.wire.recognise.head.byline.names import before_role, has_case, is_bare_name, is_name_of_writer
from dateline_news.desk.wire.recognise.head.page_top import is_beside_day_of_page
from dateline_news.desk.wire.recognise.head.prose import lead_at
from dateline_news.desk.wire.recognise.head.sections import is_section
from dateline_news.desk.wire.recognise.head.shared_words import is_of_one_script
from dateline_news.desk.wire.recognise.head.writer_accounts import with_writer_accounts
from dateline_news.desk.wire.recognise.vocabulary.agencies import (
    HOUSE,
    KNOWN,
    KNOWN_NAME,
    LABEL_ALONE,
    NEWSROOM,
    OF_FORM,
    OFFICE_OF_WRITER,
    ROLE,
)
from dateline_news.desk.wire.recognise.vocabulary.names_of_bodies import names_paper
from dateline_news.desk.wire.segments import Disposition, Segment, Segments, claimed, cut, dropped, metadata

OF_AGENCY = re.compile(rf",\s*(?:{KNOWN_NAME})$")  # behind the name of who writes for it: `Anna Roe, Associated Press`
ASIDE = re.compile(r"(?<=\w) \([a-z]{3,8}\)")  # behind a name: `Anna Roe (now) and Tom Pell (earlier)`
BELOW = 4  # segments from the beginning of the text among which a page may have its byline
OF_WRITER = "role-of-writer"
DOUBLED = re.compile(r"([A-Z])\1")
BEHIND_LABEL = 10  # words of what somebody is, below
STAMPS = ("published", "updated", "created", "source", "dateline")
STREET = re.compile(
    r"\b(?:street|road|lane|avenue|square|quay|pier|park|stadium|court|rue|calle|rua|via|platz)\b|stra(?:ß|ss)e\b",
    re.IGNORECASE,
)  # where a town is told by nobody


def with_byline(segments: Sequence[Segment], head_end: int) -> Segments:
    """Recognise bylines and sources that lines above an index name, or the last line of all."""
    segments = with_writer_accounts(segments, head_end)
    recognised = list(segments)
    unclaimed = [index for index, segment in enumerate(segments) if segment.unclaimed]
    last = [index for index in unclaimed[-1:] if index > head_end]
    for index in [*(index for index in unclaimed if index < head_end + BELOW), *last]:
        text = segments[index].text
        is_below = head_end < index not in last
        field = byline(text) if not is_below or (BYLINE.fullmatch(text) and not text.endswith(".")) else None
        if index and _is_below_label(segments, index) and is_name_of_writer(text):
            recognised[index - 1] = claimed(segments[index - 1], dropped("label"))
            field = metadata("author", text)
        if field and is_button(segments, index):
            field = dropped("share-buttons")
        if field and _is_house_beside_source(text, field, segments):
            field = dropped("posted-by")
        if field and not any(_is_same_field(near, field) for near in recognised):
            recognised[index] = claimed(segments[index], field)
        elif index and (_is_role_below(text, recognised[index - 1]) or _is_role_of_labelled(recognised, index)):
            recognised[index] = claimed(segments[index], dropped(OF_WRITER))
    return _with_place_of_writer(_with_bare_name(recognised, head_end))


def _with_place_of_writer(segments: Segments) -> Segments:
    """Recognise where a byline says that its only writer is, in a copy that says nowhere else where it is from."""
    fields = [(at, each.disposition.name) for at, each in enumerate(segments) if each.disposition]
    writers = [at for at, name in fields if name in ("author", "authors")]
    match = BYLINE.fullmatch(segments[writers[0]].text) if len(writers) == 1 else None
    if (
        not match
        or not match["place"]
        or STREET.search(match["place"])
        or any(name in ("authors", "dateline") for _, name in fields)
    ):
        return segments
    place = metadata("dateline", match["place"], "likely", "the byline says that its writer is there")
    (at,) = writers
    return [*segments[:at], *cut(segments[at], (match.start("place"), len(match[0]), place)), *segments[at + 1 :]]


def _is_below_label(segments: Sequence[Segment], index: int) -> bool:
    """Whether the line above in the block is nothing but the label of a byline."""
    above = segments[index - 1]
    is_label_there = above.unclaimed or above.is_dropped_as("label", "menu")
    return above.block == segments[index].block and is_label_there and bool(LABEL_ALONE.fullmatch(above.text))


def is_button(segments: Sequence[Segment], index: int) -> bool:
    """Whether a line is the button of a page for the size of its letters, which an agency's sign may look like: above a number, or in another script."""
    below = segments[index + 1].text if index + 1 < len(segments) else ""
    lead = segments[min(lead_at(segments), len(segments) - 1)].text
    is_number = below.isdecimal() and segments[index + 1].block == segments[index].block
    return bool(DOUBLED.fullmatch(segments[index].text)) and (
        is_number or not is_of_one_script(segments[index].text, lead)
    )


def _is_house_beside_source(text: str, field: Disposition, segments: Sequence[Segment]) -> bool:
    """Whether a byline names the house alone, in a copy whose dateline names its source already."""
    is_house = field.name == "source" and BYLINE.fullmatch(text) and not KNOWN.search(field.value)
    return bool(is_house) and any(each.disposition and each.disposition.name == "source" for each in segments)


def _is_same_field(segment: Segment, field: Disposition) -> bool:
    if not segment.disposition or segment.disposition.kind != "metadata" or field.name in ("credit", "source"):
        return False
    name = segment.disposition.name
    return name == field.name or {name, field.name} == {"author", "authors"}


def _is_role_below(text: str, above: Segment) -> bool:
    """Whether a line says what the writer is whom the line above names: `Associated Press Writer`."""
    is_below_byline = above.disposition is not None and above.disposition.name in ("author", "authors")
    return is_below_byline and bool(ROLE.fullmatch(text) or OF_FORM.fullmatch(text) or HOUSE.fullmatch(text))


def _is_role_of_labelled(segments: Sequence[Segment], index: int) -> bool:
    """Whether a short line stands below a name that has the label of a byline above it, in one block."""
    label, name, segment = segments[max(0, index - 2)], segments[index - 1], segments[index]
    is_below = name.disposition is not None and name.disposition.name == "author" and LABEL_ALONE.fullmatch(label.text)
    is_short = len(segment.text.split()) <= BEHIND_LABEL and not segment.text.endswith(".")
    return bool(is_below) and is_short and label.block == name.block == segment.block


def _with_bare_name(segments: Segments, head_end: int) -> Segments:
    """Recognise a name that has a line to itself beside a date in the head, if no other byline is there."""
    if any(segment.disposition and segment.disposition.name in ("author", "authors") for segment in segments):
        return segments
    for index in range(1, min(head_end, len(segments) - 1)):
        segment = segments[index]
        has_line = has_case(segment.text) or segment.line not in (segments[index - 1].line, segments[index + 1].line)
        name = before_role(segment.text)
        text = name or ASIDE.sub("", OF_AGENCY.sub("", segment.text)).rstrip(" |·•–—-,")
        is_beside = (
            segment.unclaimed
            and has_line
            and (
                (text != segment.text.rstrip(" |·•–—-,") and not NAME_AND_ROLE.fullmatch(segment.text))
                or _is_stamp(segments[index + 1], segment)
                or (has_case(segment.text) and _is_stamp(segments[index - 1], segment))
                or _is_above_place(segments[index + 1 : index + 3], segment)
                or _is_above_role(segments[index + 1], segment)
                or _is_alone_by_stamp(segments, index)
            )
        )
        is_beside = is_beside and not is_beside_day_of_page(segments, index)
        others = [other.text for other in segments if other is not segment and not ADDRESS_ALONE.fullmatch(other.text)]
        names = AND.split(text)
        is_certain = len(names) > 1 or (name and is_name_of_writer(name))  # whoever has a role is no one in the story
        if is_beside and all(is_bare_name(name, () if is_certain else others) for name in names):
            field = metadata("authors" if len(names) > 1 else "author", ", ".join(names))
            below = segments[index + 1]
            rest = claimed(below, dropped(OF_WRITER)) if _is_above_role(below, segment) else below
            return [*segments[:index], claimed(segment, field), rest, *segments[index + 2 :]]
    return segments


def _is_stamp(segment: Segment, beside: Segment) -> bool:
    disposition = segment.disposition
    is_stamp = segment.is_dropped_as("relative-time") or (disposition is not None and disposition.name in STAMPS)
    return is_stamp and segment.block == beside.block


def _is_above_place(below: Sequence[Segment], beside: Segment) -> bool:
    """Whether a line of one or two words stands below, and then a date."""
    is_line = len(below) > 1 and below[0].unclaimed and len(below[0].text.split()) < ROLE_WORDS - 1
    return is_line and below[0].block == beside.block and _is_stamp(below[1], beside)


def _is_alone_by_stamp(segments: Sequence[Segment], index: int) -> bool:
    """Whether a line has a block to itself below the stamp of a page, and that a block to itself below a headline."""
    segment, block = segments[index], segments[index - 1].block
    if segment.block in (block, segments[index + 1].block) or is_section(segment.text):
        return False
    stamp = [each for each in segments[:index] if each.block == block]
    above = [each for each in segments[:index] if each.block != block][-1:]
    is_below = any(len(each.text.split()) >= ROLE_WORDS and not is_section(each.text) for each in above)
    return is_below and has_case(segment.text) and any(_is_stamp(each, each) for each in stamp)


def _is_above_role(below: Segment, beside: Segment) -> bool:
    """Whether the line below says what the bearer of a name is, for whom they write, or where to write to them."""
    role, _, house = below.text.partition(", ")
    is_role = any(form.fullmatch(below.text) for form in (HOUSE, ROLE, NEWSROOM, OFFICE_OF_WRITER))
    is_role = is_role or bool(ROLE.fullmatch(role) and (HOUSE.fullmatch(house) or names_paper(house)))
    is_free = below.unclaimed or below.is_dropped_as("posted-by")
    is_about = (is_free and is_role) or ADDRESS_ALONE.fullmatch(below.text)
    return below.block == beside.block and has_case(beside.text) and bool(is_about)
