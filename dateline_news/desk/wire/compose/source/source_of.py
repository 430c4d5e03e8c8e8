"""Whose copy it is: what recognisers took for its source, else what its other lines say of that.

A line that is left out may still say it: the holder of the rights, the name behind a page's title, a letterhead.
"""

import itertools
import re
from collections.abc import Iterator, Sequence

from dateline_news.desk.wire.compose.source import mastheads, of_lines, of_offices
from dateline_news.desk.wire.compose.source.addresses import announcing, by_address
from dateline_news.desk.wire.compose.source.senders import senders, spokesmen
from dateline_news.desk.wire.recognise.head.prose import is_prose
from dateline_news.desk.wire.recognise.head.sections import OF_SECTION, is_section
from dateline_news.desk.wire.recognise.vocabulary.agencies import KNOWN
from dateline_news.desk.wire.recognise.vocabulary.names_of_bodies import LETTERHEAD, names_paper
from dateline_news.desk.wire.recognise.vocabulary.press_offices import PRESS_OFFICE
from dateline_news.desk.wire.segments import Segment

# One agency by two names: the second is not told beside the first.
ALIASES = {
    "the associated press": "ap", "press association": "pa", "associated press": "ap", "agence france-presse": "afp", "press trust of india": "pti",
    "deutsche presse-agentur": "dpa", "anadolu ajansı": "aa", "anadolu": "aa", "the canadian press": "cp",
    "australian associated press": "aap", "philippine news agency": "pna", "news agency of nigeria": "nan",
    "पीटीआई": "भाषा", "pti": "भाषा", "pr newswire": "prnewswire", "press information bureau": "pib", "kyodo news": "kyodo",
}  # fmt: skip
# What carries a release; the firm beside it is who pays for that.
RELEASE_WIRE = re.compile(
    r"(?:pr|globe|business|acc?ess) ?(?:news)?wire|marketwired?|newsfile|ein presswire", re.IGNORECASE
)
# How the name of a paper begins, and not that of who owns it.
TITLED = re.compile(
    r"(?:(?:the )?(?:daily|journal)|diario|diário|periódico|jornal|quotidiano|tageszeitung|صحيفة|جريدة|مجلة|وكالة|روزنامہ|روزنامه|خبرگزاری|दैनिक)\s",
    re.IGNORECASE,
)
PICTURE_AGENCIES = ("Getty Images", "Getty")
REST = re.compile(
    r"(?:of|for|in|at|on|to|and|de|des|du|del|da|das|do|dos|di|della|dei|degli|für|von|vom|et|y|und|ve)\s|d[’']",
    re.IGNORECASE,
)
STEPS = re.compile(r"\s*[/|>›»→]\s*")  # of the way to a page
PARTED = re.compile(r"\s*[|·•]\s*|\s+[–—-]\s+")  # what stands between a house and its desks
# What may say it, the surest first: who issues a copy comes before who carries it.
WAYS = (
    of_lines.beside_byline,
    of_lines.signed,
    of_lines.issued,
    of_lines.of_head,
    of_lines.printed,
    spokesmen,
    of_offices.at_top,
    of_offices.above_label,
    of_offices.above_stamp,
    mastheads.folio,
    mastheads.masthead,
    of_lines.house_of_writer,
    of_lines.about,
    of_lines.of_itself,
    of_lines.rights,
    of_lines.behind_title,
    of_offices.letterhead,
    of_offices.at_foot,
    of_offices.holder,
    senders,
    by_address,
    announcing,
    of_lines.with_agency,
    of_lines.told,
    of_lines.told_agency,
    mastheads.weak_masthead,
)
UNSURE = (mastheads.weak_masthead,)
OF_BODIES = (of_offices.letterhead, of_offices.at_foot, by_address)  # which on a writer's page are whom it is about


def source_of(segments: Sequence[Segment]) -> tuple[str, int]:
    """The source of a copy, and the line that names it; an empty name if none does."""
    name, line, _ = _named(segments)
    name = name.removeprefix("THE ") if name.isupper() and LETTERHEAD.fullmatch(name) else name
    first, *others = PARTED.split(name)
    are_desks = all(PRESS_OFFICE.fullmatch(part) or is_section(part) for part in others)
    return (first if are_desks else name), line


def _named(segments: Sequence[Segment]) -> tuple[str, int, bool]:
    """The source, its line, and whether it is only a guess."""
    named = [
        (segment.disposition.value, segment.line)
        for at, segment in enumerate(segments)
        if segment.disposition and (segment.disposition.kind, segment.disposition.name) == ("metadata", "source")
        if not _is_of_picture(segments, at)
    ]
    wires = [(name, line) for name, line in named if RELEASE_WIRE.fullmatch(name)]
    named = wires or named
    if named:
        name = ", ".join(_without_aliases([name for name, _ in named]))
        return name + _seat(segments, name), named[0][1], False
    names = ((name, line, way) for way in WAYS for name, line in way(segments) if _may_be_source(name, line, segments))
    name, line, way = next(names, ("", 0, None))
    return name, line, way in UNSURE or (way in OF_BODIES and _may_be_kicker(segments, name))


def _is_of_picture(segments: Sequence[Segment], at: int) -> bool:
    """Whether an agency has a line to itself below the headline, and the caption of its picture right below."""
    segment = segments[at]
    if segment.text in PICTURE_AGENCIES:
        return True
    title = any(each.disposition and each.disposition.name == "title" for each in segments[:at])
    below = segments[at + 1 : at + 2]
    is_caption = any(
        each.block == segment.block and (each.is_shown_as("caption", "paragraph") or _is_deck(each)) for each in below
    )
    return (
        title and is_caption and bool(KNOWN.fullmatch(segment.text)) and not any(is_prose(each.text) for each in below)
    )


def _is_deck(segment: Segment) -> bool:
    return segment.disposition is not None and segment.disposition.name == "summary"


def _may_be_source(name: str, line: int, segments: Sequence[Segment]) -> bool:
    """Whether a name is whole, unlike `DE LA HAUTE-VIGE`, and not what the way to the page ends with: `Home › First Team` above `First Team News`."""
    section, _, word = name.rpartition(" ")
    ways = [each for each in segments if each.line < line and each.is_dropped_as("breadcrumb")]
    is_section = bool(OF_SECTION.fullmatch(word)) and any(STEPS.split(each.text)[-1] == section for each in ways)
    is_rest = bool(REST.match(name)) and not names_paper(name)
    return not (is_rest or is_section)


def _may_be_kicker(segments: Sequence[Segment], name: str) -> bool:
    """Whether a name over a headline may say whom the story is about, since it is no paper's and somebody has written it."""
    has_writer = any(
        each.disposition and each.disposition.kind == "metadata" and each.disposition.name in ("author", "authors")
        for each in segments
    )
    return has_writer and not names_paper(name)


def is_doubtful(segments: Sequence[Segment], source: str) -> bool:
    """Whether only a line of rights names a source, as the foot of a page has its owner's, or one that may be a section's."""
    if _named(segments)[2]:
        return True
    holders = {name for name, _ in of_lines.rights(segments)}
    lines = {segment.line for segment in of_lines.left_out(segments, "rights")}
    last = max((at for at, segment in enumerate(segments) if segment.is_shown_as("paragraph", "item")), default=0)
    copy = [each for at, each in enumerate(segments) if at <= last or not each.is_dropped_as("foot", "page-foot")]
    others = "\n".join(segment.text for segment in copy if segment.line not in lines)
    form = re.sub(r"([A-Z])\\\.(?:\\ )?", r"\1\\S*\\s?", re.escape(source))  # `C.A. Kell` may be `Club Atletismo Kell`
    is_told = KNOWN.search(source) or TITLED.match(source) or re.search(form, others, re.IGNORECASE)
    return source in holders and not is_told


def _seat(segments: Sequence[Segment], office: str) -> str:
    """The place below the name of an office on a letterhead, without which it may be any: behind a comma, or a hyphen in letters without capitals."""
    places = {
        segment.disposition.value.casefold()
        for segment in segments
        if segment.disposition and segment.disposition.name == "dateline"
    }
    for above, below in itertools.pairwise(segments):
        is_below = below.disposition and below.disposition.kind == "dropped" and below.block == above.block
        if above.text == office and is_below and below.text.casefold() in places:
            return f"{', ' if office.upper() != office.lower() else ' - '}{below.text}"
    return ""


def _without_aliases(names: Sequence[str]) -> Iterator[str]:
    """Names of sources, each once: not one that stands in another, and no agency by its second name."""
    seen: set[str] = set()
    for name in names:
        key = ALIASES.get(name.casefold(), name.casefold())
        others = [other.casefold() for other in names if other.casefold() != name.casefold()]
        if key not in seen and not any(name.casefold() in other or f"{key} " in other for other in others):
            yield name
        seen.add(key)
