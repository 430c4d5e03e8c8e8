"""Whose copy it is: what recognisers took for its source, else what its other lines say of that.

A line that is left out may still say it: the holder of the rights, the name behind a page's title, a letterhead.
"""

import itertools
import re
from collections.abc import Iterator, Sequence

from dateline_news.desk.wire.compose.senders import PRESS_OFFICE, senders
from dateline_news.desk.wire.recognise.head.headline.candidates import is_named_in
from dateline_news.desk.wire.recognise.vocabulary.agencies import KNOWN_NAME
from dateline_news.desk.wire.recognise.vocabulary.labels import is_label
from dateline_news.desk.wire.recognise.vocabulary.names_of_bodies import LETTERHEAD, SMALL, may_be_body
from dateline_news.desk.wire.segments import Segment

Named = tuple[str, int]  # a source, and the line that says so
# One agency by two names: the second is not told beside the first.
ALIASES = {
    "the associated press": "ap", "associated press": "ap", "agence france-presse": "afp", "press trust of india": "pti",
    "deutsche presse-agentur": "dpa", "anadolu ajansı": "aa", "anadolu": "aa", "the canadian press": "cp",
    "australian associated press": "aap", "philippine news agency": "pna", "news agency of nigeria": "nan",
    "पीटीआई": "भाषा", "pti": "भाषा", "pr newswire": "prnewswire",
}  # fmt: skip
YEAR = r"(?:19|20)\d\d(?:\s?[–-]\s?(?:19|20)?\d\d)?"
HOLDER = re.compile(
    rf"(?:(?:copyright|©|\(c\)|کاپی رائٹ|جملہ حقوق محفوظ|جميع الحقوق محفوظة|حقوق النشر(?: محفوظة)?)[\s©:.,]*)+(?:{YEAR})?[\s,.:–-]*"
    rf"(?:by\s+|لـ\s?|ل(?=\w{{4}})|©\s*)?(?P<name>[^\d,.;|–©]{{2,60}}?)\s*"
    rf"(?:[,.;|–©]|\s-\s|{YEAR}|$|all rights|alle rechte|tous droits|todos los|todos os)",
    re.IGNORECASE,
)
NO_HOLDER = re.compile(r"all rights.*|alle rechte.*|tous droits.*|click for.*|محفوظة|reserved", re.IGNORECASE)
AGENCY_CODE = re.compile(
    rf"(?:[a-z] )*(?P<name>{KNOWN_NAME})(?=[-\d\s./:]|$)|.*\s(?P<later>{KNOWN_NAME})(?:/\w+)?\s+\d{{2,}}"
)
AGENCY_BEHIND = re.compile(rf",\s*(?P<name>{KNOWN_NAME})\W*$")
WITH_AGENCY = re.compile(rf"\s(?:with|mit|avec|con|com)\s+(?P<name>{KNOWN_NAME})\W*$")
SOURCE_LINE = re.compile(r"source:? (?P<name>\S.{1,60})", re.IGNORECASE)
ORIGINAL = re.compile(r"original-content von:\s*(?P<name>[^,]{3,60}),?.*", re.IGNORECASE)
BEHIND_TITLE = re.compile(r".*(?:\s[|»·•]\s+|\s*\|\s*|\s[–—-]\s)(?P<name>[^|»·•–—]{2,50})")
OF = re.compile(
    r"(?:de|du|des|d[’']|of|for|der|del|da|do)\b", re.IGNORECASE
)  # how the second line of an office's name begins
TOP, SITE_WORDS, NAME_WORDS, FOOT = 2, 6, 9, 8  # words of a paper's name; of an office's; segments at the foot
HEAD_RULES = ("letterhead", "above-text", "section-name")


def source_of(segments: Sequence[Segment]) -> Named:
    """The source of a copy, and the line that names it; an empty name if none does."""
    named = [
        (segment.disposition.value, segment.line)
        for segment in segments
        if segment.disposition and (segment.disposition.kind, segment.disposition.name) == ("metadata", "source")
    ]
    if named:
        name = ", ".join(_without_aliases([name for name, _ in named]))
        return name + _seat(segments, name), named[0][1]
    ways = (_beside_byline, _signed, _rights, _behind_title, _letterhead, _foot, senders, _with_agency)
    return next((name for way in ways for name in way(segments)), ("", 0))


def _seat(segments: Sequence[Segment], office: str) -> str:
    """The place below the name of an office on a letterhead, without which it may be any: behind a comma."""
    places = {
        segment.disposition.value.casefold()
        for segment in segments
        if segment.disposition and segment.disposition.name == "dateline"
    }
    for above, below in itertools.pairwise(segments):
        is_below = below.disposition and below.disposition.kind == "dropped" and below.block == above.block
        if above.text == office and is_below and below.text.casefold() in places:
            return f", {below.text}"
    return ""


def _without_aliases(names: Sequence[str]) -> Iterator[str]:
    """Names of sources, each once: not one that stands in another, and no agency by its second name."""
    seen: set[str] = set()
    for name in names:
        key = ALIASES.get(name.casefold(), name.casefold())
        if key not in seen and not any(name in other for other in names if other != name):
            yield name
        seen.add(key)


def _dropped(segments: Sequence[Segment], *rules: str) -> Iterator[Segment]:
    for segment in segments:
        field = segment.disposition
        if field and field.kind != "shown" and field.name in rules:
            yield segment


def _matches(segments: Sequence[Segment], form: re.Pattern[str], *rules: str) -> Iterator[Named]:
    for segment in _dropped(segments, *rules):
        if match := form.fullmatch(segment.text):
            yield match["name"].strip(), segment.line


def _beside_byline(segments: Sequence[Segment]) -> Iterator[Named]:
    """The agency that a byline has behind its name: `By Anna Roe, Associated Press`."""
    for segment in _dropped(segments, "author", "authors"):
        if match := AGENCY_BEHIND.search(segment.text):
            yield match["name"], segment.line


def _with_agency(segments: Sequence[Segment]) -> Iterator[Named]:
    """The agency whose words a paper's own writers have used: `By Anna Roe with AAP`."""
    for segment in _dropped(segments, "author", "authors"):
        if match := WITH_AGENCY.search(segment.text):
            yield match["name"], segment.line


def _signed(segments: Sequence[Segment]) -> Iterator[Named]:
    """What signs a copy at its foot, and the agency in its codes."""
    yield from _matches(segments, SOURCE_LINE, "source-line")
    yield from _matches(segments, ORIGINAL, "original")
    for segment in _dropped(segments, "desk-initials", "code-line", "slugline"):
        if match := AGENCY_CODE.match(segment.text):
            yield match["name"] or match["later"], segment.line


def _rights(segments: Sequence[Segment]) -> Iterator[Named]:
    for segment in _dropped(segments, "rights"):
        match = HOLDER.search(segment.text)
        name = match["name"].strip(" -–.") if match else ""
        if name and not NO_HOLDER.fullmatch(name) and len(name.split()) <= SITE_WORDS:
            yield name, segment.line


def _behind_title(segments: Sequence[Segment]) -> Iterator[Named]:
    for name, line in _matches(segments, BEHIND_TITLE, "page-title"):
        if len(name.split()) <= SITE_WORDS:
            yield name, line


def _letterhead(segments: Sequence[Segment]) -> Iterator[Named]:
    """The first line above a headline that names an office, a club or a paper, as other lines of the copy do."""
    for segment, below in itertools.pairwise(segments):
        is_above = below.is_dropped_as("label") and segment.is_dropped_as(*HEAD_RULES) and segment.line <= TOP
        words = segment.text.split()
        if (
            is_above
            and not PRESS_OFFICE.fullmatch(segment.text)
            and 1 < len(words) <= SITE_WORDS
            and all(word[0].isupper() or word in SMALL for word in words)
        ):
            yield segment.text, segment.line
    lines = list(_dropped(segments, *HEAD_RULES))
    for segment, below in itertools.zip_longest(lines, lines[1:]):
        is_parted = (
            below
            and below.block == segment.block
            and OF.match(below.text)
            and segment.text.isupper()
            and below.text.isupper()
        )
        name = f"{segment.text} {below.text if is_parted and below else ''}".strip(" →*•|")
        others = "\n".join(other.text for other in segments if other.line != segment.line)
        is_name = 1 < len(name.split()) <= NAME_WORDS and name.split()[0].lower() not in SMALL
        is_body = bool(LETTERHEAD.fullmatch(name)) or may_be_body(name)
        if is_name and not is_label(name) and (is_body or is_named_in(name, others)):
            yield name, segment.line


def _foot(segments: Sequence[Segment]) -> Iterator[Named]:
    """The office in the block under which a release is signed."""
    for segment in segments[-FOOT:]:
        if len(segment.text.split()) <= NAME_WORDS and LETTERHEAD.fullmatch(segment.text.split(",")[0].strip()):
            yield segment.text.strip(" ."), segment.line
