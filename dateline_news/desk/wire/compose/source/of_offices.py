"""Whose copy it is by the name of an office that its head or its foot has."""

import itertools
import re
from collections.abc import Iterator, Sequence

from dateline_news.desk.wire.compose.source.of_lines import HEAD, SITE_WORDS, Named, at_end, is_stamp, left_out
from dateline_news.desk.wire.recognise.head.headline.bodies import body_of_town, is_branch
from dateline_news.desk.wire.recognise.head.headline.candidates import is_named_in
from dateline_news.desk.wire.recognise.head.letterhead import STATE
from dateline_news.desk.wire.recognise.head.prose import is_prose
from dateline_news.desk.wire.recognise.head.sections import is_section
from dateline_news.desk.wire.recognise.head.shared_words import WORD, stems
from dateline_news.desk.wire.recognise.vocabulary.agencies import SPELLED
from dateline_news.desk.wire.recognise.vocabulary.labels import is_label, without_label
from dateline_news.desk.wire.recognise.vocabulary.names_of_bodies import (
    ENDS_WITH_FIRM,
    LETTERHEAD,
    NAME,
    OFFICE,
    SMALL,
    WORD_OF_BODY,
    is_named_as_body,
    may_be_body,
    names_paper,
)
from dateline_news.desk.wire.recognise.vocabulary.press_offices import PRESS_OFFICE, house_of_office
from dateline_news.desk.wire.segments import Segment, Segments

OF_PERSON = re.compile(r"(?:private |press )?office of (?:the|hon)", re.IGNORECASE)
# Of whoever only pays for what a copy tells.
SUPPORTS = re.compile(
    r"\b(?:partners?|sponsors?|supporters|(?:funded|supported|sponsored) by|förderer|gefördert|partenaires?|soutien|patrocina\w*|apoia)\b",
    re.IGNORECASE,
)
OF = re.compile(
    r"(?:de|du|des|d[’']|of|for|der|del|da|do)\b", re.IGNORECASE
)  # how the second line of an office's name begins
SIGNS = re.compile(r"[\d:@|/→☰]")  # that no name has
LABEL_RULES = ("label", "reference-number", "release-notice", "advisory-label")
TOP, TOP_LINES = 2, 4  # lines, and segments, from the top that may be the letterhead
CAMEL = re.compile(r"\b(?!Mc|Mac)[A-Z][a-z]+[A-Z]")
ACRONYM = re.compile(r"[A-Z]{3,7}")
# Who speaks by virtue of an office, and how that is called.
HOLDER = re.compile(
    r"(?:the )?(?:(?:rt\.? |right )?hon(?:ou?rable|\.)?|senator|cllr|councillor|mayor|governor|sen\.|rep\.|dr\.?|shri|smt\.?|hon[’']ble) \S.{3,50}"
    r"|\S.{3,50} (?:mp|mep|msp|ms|mla|mlc|td|senator|mpp|mna|mhk|am)",
    re.IGNORECASE,
)
OFFICE_HELD = re.compile(
    r"(?:the )?(?:\w+ ){0,3}(?:minister|secretary|premier|treasurer|attorney[- ]general|senator|member|mayor|governor|leader|chancellor|commissioner|president|speaker|chair(?:man|woman|person)?)\b.{0,80}",
    re.IGNORECASE,
)
TWO = re.compile(r"\s+[|·•/]\s+")  # what stands between the names of a body in two languages
BESIDE = re.compile(r"\s*[,|•·،]\s*|\s+[–—-]\s+")  # what stands between a name, what its bearer is, and where
MOST_TOLD = 2  # words of a name that the text has in small letters
NAME_WORDS = 9  # of an office's name
OF_WEATHER = re.compile(rf"\b(?:{OFFICE}|service|cent(?:re|er)|observatory|dienst|serviço|servicio)\b", re.IGNORECASE)
ISSUED_AT = re.compile(r"(?:(?:RE)?ISSUED(?: AT| ON)? |ÉMIS À |EMITIDO A LAS )?\d{3,4}(?: [AP]M)? [A-Z]{1,4} ")
# What pages have, on which a name below the headline is of a picture, or of another's site.
OF_PAGE = ("menu", "share-buttons", "also-read", "relative-time", "comments", "page-foot")
HEAD_RULES = ("letterhead", "above-text", "section-name")


def at_top(segments: Sequence[Segment]) -> Iterator[Named]:
    """The office whose name is the first line of a copy or nearly so."""
    title = next(
        (at for at, each in enumerate(segments) if each.disposition and each.disposition.name == "title"), TOP_LINES
    )
    for segment in left_out(segments[: min(title, TOP_LINES)], *HEAD_RULES):
        yield from ((name, segment.line) for name in _in_two_languages(segment.text, segments))
        name = without_label(segment.text)
        if (
            LETTERHEAD.fullmatch(name)
            and is_named_as_body(name)
            and not (STATE.match(name) or PRESS_OFFICE.fullmatch(name))
            and _tells_little(name, segments)
        ):
            yield name, segment.line


def _in_two_languages(line: str, segments: Sequence[Segment]) -> list[str]:
    """The names in a line of two that the text has as that of a body; beside a paper's name it is whom a page is about."""
    parts = TWO.split(line)
    names = [part for part in parts if WORD_OF_BODY.search(part) and " " in part and _is_named(part, segments)]
    return names if len(parts) == 2 and not any(names_paper(part) or is_section(part) for part in parts) else []  # noqa: PLR2004


def above_label(segments: Sequence[Segment]) -> Iterator[Named]:
    """The first line of a copy that has a label, a number of a release or the path to a page below it, if it reads as a name."""
    label = next((at for at, segment in enumerate(segments[:HEAD]) if _is_label(segment, at)), 0)
    label = label or next(
        (at for at, segment in enumerate(segments[:TOP_LINES]) if segment.is_dropped_as("breadcrumb")), 0
    )
    for segment, below in itertools.pairwise(segments[: label + 1]):
        name = house_of_office(without_label(segment.text))
        is_apart = segment.is_dropped_as(*HEAD_RULES) or (
            segment is segments[0]
            and segment.is_shown_as("paragraph")
            and segment.text.isupper()
            and _has_initials(name, segments)
        )  # of a release that has no headline
        is_left_out = is_apart and not SIGNS.search(name)
        if not is_left_out or is_label(name) or PRESS_OFFICE.fullmatch(name) or STATE.match(name):
            continue
        is_long = len(name.split()) > 1 or _is_acronym(name, segments)
        if is_long and len(name.split()) <= NAME_WORDS and is_named_as_body(name) and _is_of_body(name, segments):
            yield f"{name} {_goes_on(segment, below)}".strip(), segment.line
        return


def _is_acronym(name: str, segments: Sequence[Segment]) -> bool:
    """Whether the text has a word in capitals so as well, as it has no place."""
    form = re.compile(rf"(?<!\w){re.escape(name)}(?!\w)")
    texts = (each.text for each in segments if each.is_shown_as("paragraph") and not each.text.isupper())
    return bool(ACRONYM.fullmatch(name)) and any(map(form.search, texts))


def _is_label(segment: Segment, at: int) -> bool:
    """Whether a line is a label, or near the top a press office, above which its house stands."""
    is_office = at < TOP_LINES and segment.is_dropped_as(*HEAD_RULES) and PRESS_OFFICE.fullmatch(segment.text)
    return segment.is_dropped_as(*LABEL_RULES) or bool(is_office)


def above_stamp(segments: Sequence[Segment]) -> Iterator[Named]:
    """The office in capitals, as those for weather are, right above when it has issued a warning."""
    for segment, below in itertools.pairwise(segments[:HEAD]):
        is_above = below.block == segment.block and is_stamp(below) and ISSUED_AT.match(below.text)
        is_line = segment.is_shown_as("paragraph", "heading") or segment.is_dropped_as(*HEAD_RULES)
        is_name = segment.text.isupper() and not SIGNS.search(segment.text) and len(segment.text.split()) <= NAME_WORDS
        if is_above and is_line and is_name and OF_WEATHER.search(segment.text):
            yield segment.text, segment.line


def letterhead(segments: Sequence[Segment]) -> Iterator[Named]:
    """The first line above a headline that names an office, a club or a paper; below it, one that is nobody's picture."""
    for segment, below in itertools.pairwise(segments):
        if below.is_dropped_as("label") and segment.is_dropped_as(*HEAD_RULES) and segment.line <= TOP:
            is_body = _is_title_of_body(segment.text) and _is_of_body(segment.text, segments)
            yield from [(segment.text, segment.line)] * is_body
    lines = _lines_of_head(segments)
    for segment, below in itertools.zip_longest(lines, lines[1:]):
        name = house_of_office(without_label(f"{segment.text} {_goes_on(segment, below)}".strip(" →*•|✓✔☑✅")))
        is_name = 1 < len(name.split()) <= NAME_WORDS and name.split()[0].lower() not in SMALL
        if not is_name or is_label(name) or PRESS_OFFICE.fullmatch(name) or STATE.match(name) or is_section(name):
            continue
        if any(map(str.isdecimal, name)):  # as headlines have, and few names
            continue
        is_body = bool(LETTERHEAD.fullmatch(name)) or may_be_body(name) or _is_branch(segment, segments)
        if is_body and _tells_little(name, segments):
            yield name, segment.line


def _lines_of_head(segments: Sequence[Segment]) -> Segments:
    """The lines of the head that may be a letterhead: those below the headline only where nothing of a picture or a page is near."""
    title = next((each.line for each in segments if each.disposition and each.disposition.name == "title"), 0)
    is_page = any(each.is_dropped_as(*OF_PAGE) for each in segments)
    top = segments[: 0 if title else HEAD]  # where no line is the headline an office is not apart either
    lines = [
        each for each in segments if each.is_dropped_as(*HEAD_RULES) or (each in top and _is_branch(each, segments))
    ]
    return [each for each in lines if not 0 < title < each.line or (not is_page and _is_alone(each, segments))]


def _is_branch(segment: Segment, segments: Sequence[Segment]) -> bool:
    is_line = segment.is_dropped_as(*HEAD_RULES) or (segment.is_shown_as("paragraph") and not is_prose(segment.text))
    text = "\n".join(each.text for each in segments if is_prose(each.text))
    return is_line and (is_branch(segment.text, text) or bool(body_of_town(segment.text, segments)))


def holder(segments: Sequence[Segment]) -> Iterator[Named]:
    """Who holds an office, whose name and title stand over a release or a talk: `The Hon Anna Roe MP` / `Minister for Tides`."""
    for segment, below in itertools.pairwise(segments[: TOP_LINES + 1]):
        is_apart = segment.is_dropped_as(*HEAD_RULES) or segment.is_shown_as("paragraph")
        is_name = is_apart and is_named_as_body(segment.text) and HOLDER.fullmatch(segment.text)
        if is_name and below.block == segment.block and OFFICE_HELD.match(below.text):
            yield segment.text, segment.line


def _is_alone(segment: Segment, segments: Sequence[Segment]) -> bool:
    """Whether a line has a block to itself; the credit of a picture has its caption below."""
    return all(each.line == segment.line or each.block != segment.block for each in segments)


def _is_of_body(name: str, segments: Sequence[Segment]) -> bool:
    """Whether a line is the name of a body, not a title, a person or a slogan: it has a word of such names, or the text has it."""
    is_paper = len(name.split()) > TOP and NAME.fullmatch(name)
    has_word = bool(WORD_OF_BODY.search(name) or CAMEL.search(name) or is_paper)
    is_known = bool(SPELLED.fullmatch(name)) or _is_named(name, segments) or _has_initials(name, segments)
    return is_known or (has_word and _tells_little(name, segments))


def _has_initials(name: str, segments: Sequence[Segment]) -> bool:
    """Whether other lines have the initials of a name, as the number of a release has: `No 41/2023-KSPR`."""
    initials = "".join(word[0].upper() for word in re.split(r"[\s-]+", name) if word.lower() not in SMALL)
    form = re.compile(rf"(?<![^\W_]){re.escape(initials)}(?![^\W_])")
    others = (each.text for each in segments if each.text != name)
    return bool(ACRONYM.fullmatch(initials)) and any(map(form.search, others))


def _is_named(name: str, segments: Sequence[Segment]) -> bool:
    """Whether other lines than its own name a body."""
    return is_named_in(
        name, "\n".join(other.text for other in segments if not other.text.startswith(name) or is_prose(other.text))
    )


def _tells_little(name: str, segments: Sequence[Segment]) -> bool:
    """Whether the text has hardly a word of a name in small letters, as it has those of a headline."""
    texts = [other.text for other in segments if other.text not in name and "@" not in other.text]
    plain = stems(" ".join(word for text in texts for word in WORD.findall(text) if word[0].islower()))
    return _is_named(name, segments) or len(stems(name) & plain) <= MOST_TOLD


def _is_title_of_body(text: str) -> bool:
    """Whether a line that stands right above a label is short, has capitals and is no press office."""
    words = text.split()
    has_capitals = all(word[0].isupper() or word in SMALL for word in words)
    return 1 < len(words) <= SITE_WORDS and has_capitals and not PRESS_OFFICE.fullmatch(text)


def _goes_on(segment: Segment, below: Segment | None) -> str:
    """The line below that goes on with the name of an office: `PRÉFECTURE` / `DE LA HAUTE-VIGE`."""
    is_next = below is not None and below.block == segment.block and OF.match(below.text)
    return below.text if below and is_next and segment.text.isupper() and below.text.isupper() else ""


def at_foot(segments: Sequence[Segment]) -> Iterator[Named]:
    """The office or the body in the lines under which a release is signed; not that of a minister, where his secretary has his desk."""
    links = {each.block for each in segments if each.is_dropped_as("also-read", "page-foot", "comments")}
    for segment in at_end(segments):
        if segment.block in links or OF_PERSON.match(segment.text) or SUPPORTS.search(segment.text):
            continue
        if (
            len(segment.text.split()) <= NAME_WORDS
            and LETTERHEAD.fullmatch(segment.text.split(",")[0].strip())
            and _tells_little(segment.text, segments)
        ):
            yield segment.text.strip(" ."), segment.line
        elif name := next((part for part in BESIDE.split(segment.text) if _is_signed(part, segment, segments)), ""):
            yield name, segment.line


def _is_signed(name: str, line: Segment, segments: Sequence[Segment]) -> bool:
    """Whether a part of a line below the text is a body that its text, its head or its line of rights names as well."""
    others = [
        each for each in segments if each.block != line.block and not each.is_dropped_as("mail-header", "also-read")
    ]
    text = "\n".join(each.text for each in others)
    bare = ENDS_WITH_FIRM.sub("", f"{name}.")
    has_word = WORD_OF_BODY.search(name) or LETTERHEAD.fullmatch(name) or bare != f"{name}."
    is_no_name = SIGNS.search(name) or is_label(name) or PRESS_OFFICE.fullmatch(name) or OFFICE_HELD.fullmatch(name)
    is_apart = line.is_dropped_as("foot", "below-end", "contact") or line.is_shown_as("heading")
    is_body = has_word and is_named_as_body(name) and not is_no_name
    return bool(is_apart and is_body and is_named_in(bare.strip("."), text))
