"""The field that a line is which is nothing but a byline, or names a source."""

import re
from collections.abc import Sequence

from dateline_news.desk.wire.recognise.head.byline.forms import ADDRESS_ALONE, AND, BYLINE, ROLE_WORDS
from dateline_news.desk.wire.recognise.head.byline.names import is_author, is_name_of_writer
from dateline_news.desk.wire.recognise.head.sections import is_section
from dateline_news.desk.wire.recognise.vocabulary.agencies import (
    BRANCH,
    CORRESPONDENT,
    FROM_OURS,
    HOUSE_NAME,
    KNOWN,
    NAMES,
    OFFICE,
    OTHER_PART,
    RANK,
    ROLE,
    WORDED,
    WRITER,
)
from dateline_news.desk.wire.recognise.vocabulary.names_of_bodies import (
    is_name_of_body,
    is_named_as_body,
    may_be_body,
    names_paper,
)
from dateline_news.desk.wire.recognise.vocabulary.press_offices import ACCOUNT
from dateline_news.desk.wire.segments import Disposition, dropped, metadata

WITH = re.compile(
    rf",?\s+(?:with|of|for|mit|avec|con|com)\s+(?:{KNOWN.pattern}|[Aa]gencies|[Aa]gencias|Agenturen|agences)$"
)
SOURCE = re.compile(
    r"(?i:source|agency|news agency|quelle|fuente|fonte|المصدر|منبع|ماخذ)\s*:\s*(?P<name>\S.{1,60}?)(?:\s*/\s?[a-z]{1,4}){0,4}/?"
)
LONG_NAME = 6  # letters of a name of an agency that is no other word in capitals
BY_WRITER = re.compile(
    r"by (?P<names>(?:\S+ ){0,3}(?:correspondents?|reporters?|staff|desk)(?: in .{2,30})?)",
    re.IGNORECASE,
)
AGENCY_SOMEWHERE = re.compile(rf"(?:{KNOWN.pattern}) [A-Z][a-z]+")  # `PA Scotland`
LONG_NAMES = {name.casefold() for name in NAMES if len(name) > LONG_NAME}
AGENCIES = re.compile(
    rf"(?:(?:[\w’'.]+ ){{1,3}}[-–/|] )?(?:{KNOWN.pattern}|Agencies|AGENCIES|Agencias|AGENCIAS|Agenturen|وكالات|ایجنسیاں)"
)
BY_ITSELF = re.compile(r"[^\W\d_]\S*")  # a word behind a whole name: what somebody is, or where
SECTION_MARK = re.compile(r"\s*[|/·]\s*|\s+[–—-]\s+")  # between an agency and the section of its report
EDITED = re.compile(r"(?i:(?:edited|written|compiled) by|editor|éditeur|redaktur|redactor)\s*:\s*(?P<name>\S.{1,60})")
ADDRESS = re.compile(r"[\s|,(·•–—-]{1,9}(?:[^\s@]{1,64}@[^\s@]{1,250}\.\w+|@\w+)\)?$")  # behind a name
HOUSE_AND_AGENCY = re.compile(
    rf"(?P<house>[^\W\d_][^,|:]{{2,40}}?),? (?i:with|avec|mit|con|com|ve|y|et|and|und|e|&) (?P<agency>{KNOWN.pattern})"
)
ARTICLE = re.compile(r"(?:The|Le|La|Les|L[’']|El|Il|Lo|Die|Der|Das|O|A)(?: |(?<=[’']))[A-ZÀ-Þ]")
BAR = re.compile(r" \| | \*\* ")


def byline(text: str) -> Disposition | None:
    """The field that a line is, if it is nothing but a byline or a source."""
    text = ADDRESS.sub("", text.strip(" |=–—*•-")).rstrip(" –—·-")
    if BYLINE.fullmatch(first := OTHER_PART.sub("", text)):
        text = first
    name, *roles = BAR.split(text)  # behind a bar what they are, where to write to them, or who has put it on the page
    if (
        roles and RANK.fullmatch(name.strip()) and not KNOWN.search(text)
    ):  # and where they are: `Our Correspondent | Kell`
        return dropped("rank-of-writer")
    text = name if all(map(_is_beside_writer, roles)) and BYLINE.fullmatch(name := ADDRESS.sub("", name)) else text
    if source := SOURCE.fullmatch(text):
        return dropped("posted-by") if BRANCH.fullmatch(source["name"]) else metadata("source", source["name"])
    if agency := CORRESPONDENT.fullmatch(text):
        return metadata("source", agency["agency"])
    house, _, section = SECTION_MARK.sub("|", text).partition("|")
    text = house if section and is_section(section) and KNOWN.fullmatch(house) else text
    if AGENCIES.fullmatch(text) or text.casefold() in LONG_NAMES:
        return metadata("source", text)
    if EDITED.fullmatch(text):
        return metadata("credit", text)
    return _writer(text)


def _is_beside_writer(part: str) -> bool:
    """Whether a part of a line behind the bar next to a byline says nothing of the story."""
    return len(part.split()) <= ROLE_WORDS or bool(ADDRESS_ALONE.fullmatch(part)) or names_paper(part)


def _writer(text: str) -> Disposition | None:
    """The writers whom a line names; nobody, where it names an account or an office."""
    match = BYLINE.fullmatch(text)
    who = match["names"] if match else text
    if ACCOUNT.fullmatch(who):
        return dropped("posted-by")
    if house := _house(who, is_labelled=match is not None and not WRITER.fullmatch(text)):
        return metadata("source", house)
    match = match or FROM_OURS.fullmatch(text)
    parts = AND.split(WITH.sub("", match["names"])) if match else []
    names = [name for name in parts if not _is_no_writer(name)] or parts
    if " " in names[0] if names else False:
        names = [name for name in names if not (BY_ITSELF.fullmatch(name) or OFFICE.fullmatch(name))]
    if len(names) > 1 and match and _is_house_behind(names):
        names = names[:1]
    if names and all(map(is_author, names)):
        return metadata("authors" if len(names) > 1 else "author", ", ".join(names))
    if writer := BY_WRITER.fullmatch(text):
        return metadata("author", writer["names"])
    return metadata("author", text) if WRITER.fullmatch(text) else None


def _is_house_behind(names: Sequence[str]) -> bool:
    """Whether behind a whole name there is what is no second one, as a site's own is: `Por Anna Roe, g1 Vila Nova`."""
    first, *others = names
    is_short = len(others) == 1 and len(others[0].split()) <= ROLE_WORDS
    return is_short and is_name_of_writer(first) and not is_author(others[0]) and others[0].split()[-1][0].isupper()


def _house(who: str, *, is_labelled: bool) -> str:
    """The house that signs for its writers, alone behind the label of a byline or with an agency; an empty string if none does."""
    match = HOUSE_AND_AGENCY.fullmatch(who)
    if match and (names_paper(match["house"]) or ARTICLE.match(match["house"])):
        return f"{match['house']}, {match['agency']}"
    is_body = AGENCIES.fullmatch(who) or may_be_body(who.partition(",")[0])
    is_house = is_named_as_body(who) and HOUSE_NAME.fullmatch(who)
    return who if is_labelled and (is_body or is_house) else ""


def _is_no_writer(name: str) -> bool:
    """Whether what stands beside a name is an agency, or what its bearer is."""
    return bool(
        AGENCIES.fullmatch(name)
        or AGENCY_SOMEWHERE.fullmatch(name)
        or is_name_of_body(name)
        or may_be_body(name)
        or WORDED.search(name)
        or (" " in name and ROLE.fullmatch(name))
    )
