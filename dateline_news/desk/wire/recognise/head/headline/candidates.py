"""The lines above a lead that may be its headline, each with what speaks for it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dateline_news.desk.wire.recognise.head.byline.forms import OF_WRITERS
from dateline_news.desk.wire.recognise.head.byline.line import byline
from dateline_news.desk.wire.recognise.head.headline.torn import is_rest
from dateline_news.desk.wire.recognise.head.shared_words import stems
from dateline_news.desk.wire.recognise.vocabulary.cover_words import SUBJECT, SUBJECT_LINE
from dateline_news.desk.wire.recognise.vocabulary.head_labels import may_be_slug
from dateline_news.desk.wire.recognise.vocabulary.labels import RELEASE, is_label, without_label
from dateline_news.desk.wire.recognise.vocabulary.names_of_bodies import is_named_as_body, may_be_body
from dateline_news.desk.wire.recognise.vocabulary.press_offices import PRESS_OFFICE
from dateline_news.desk.wire.segments import Segment
from dateline_news.desk.wire.split.goes_on import FUNCTION_WORDS

BODY = 12  # segments of the text that may name what the headline does
BARS = re.compile(r"\s+[|»·•]\s+|\s+[–—-]\s+|\s*\|\s*")
PARTS = re.compile(r"\s+[/|]\s+")
MOST_OF_SITE = 6  # words of the name of a paper behind a title
FURNISHED = ("author", "authors", "published", "updated", "created", "dateline", "filed", "summary", "source")
ENDS = re.compile(r"[.!?:;…۔।؟][\"”’')\]»]*$")
MOST_LINES = 3  # of a headline
SMALL = 3  # letters of words such as “of” and “the”, which a name in capitals may have small
KICKER_WORDS = 2  # that stand above a headline
TEAM = r"[^\W\d_][\w .’'&-]{1,30}?"
SCORE = re.compile(
    rf"{TEAM}\s\d{{1,3}}(?:-\d{{1,2}})*(?:\s?\(\d+\))?[\s,–-]+{TEAM}\s\d{{1,3}}(?:-\d{{1,2}})*(?:\s?\(\d+\))?|{TEAM}\s\d{{1,2}}\s?[-–:]\s?\d{{1,2}}\s{TEAM}"
)
OF_SUBJECT = re.compile(rf"(?:{SUBJECT})\s*[:：]", re.IGNORECASE)
# What a statement is about, over more than a line: `بيان صادر عن رئيس الوزراء` / `في وفاة …`, `Joint Communiqué` / `on the visit of …`.
STATEMENT = re.compile(rf"(?:{RELEASE})(?!\w)", re.IGNORECASE)
ABOUT = {
    "on", "to", "following", "regarding", "concerning", "zu", "zum", "zur", "über", "sur", "sobre", "su",
    "في", "حول", "بشأن", "بخصوص", "بمناسبة", "إثر", "إلى", "على", "درباره", "در", "به",
}  # fmt: skip
NAME_WORDS = 7  # of what issues a copy, as a letterhead has it


@dataclass(frozen=True, slots=True)
class Candidate:
    """A line that may be the headline: where it is, and its words that the lead and the rest of the text have."""

    indexes: tuple[int, ...]  # of its lines: a headline may be broken over several
    text: str
    own: int  # words of it that say something
    in_lead: int
    in_body: int
    is_repeated: bool
    is_beside: bool  # right above a byline, a date, a dateline or the text
    block: int
    is_weak: bool  # a cell of a row, a letterhead's name, key words: no headline if there is another line

    @property
    def index(self) -> int:
        """Where it begins."""
        return self.indexes[0]

    @property
    def is_short(self) -> bool:
        """Whether it has no more words than a kicker."""
        return len(self.text.split()) <= KICKER_WORDS

    @property
    def part_shared(self) -> float:
        """The part of its words that the text has."""
        return self.in_body / self.own if self.own else 0.0


def wrapped(segments: Sequence[Segment], lead: int) -> Iterator[tuple[int, ...]]:
    """The indexes of the unclaimed lines above a lead, those together that one headline was broken into."""
    rest = [index for index in range(lead) if segments[index].unclaimed]
    while rest:
        group, rest = [rest[0]], rest[1:]
        while (
            rest
            and _is_next(segments, group[-1], rest[0])
            and (
                _goes_on([segments[at] for at in group], segments[rest[0]])
                or is_rest(segments, group[-1], rest[0], lead)
            )
        ):
            group, rest = [*group, rest[0]], rest[1:]
        yield tuple(group)


def candidates(segments: Sequence[Segment], groups: Sequence[tuple[int, ...]], lead: int) -> list[Candidate]:
    """The candidates among some lines, but for names that the text has as they stand there."""
    texts = [segment.text for segment in segments[lead : lead + BODY] if _is_text(segment)]
    body = "\n".join(texts)
    below = "\n".join([body, *(segment.text for segment in segments[max(lead, len(segments) - BODY) :])])
    in_lead, in_body = stems(segments[lead].text), stems(body)
    named: list[Candidate] = []
    for indexes in groups:
        text = " ".join(segments[index].text for index in indexes)
        own = stems(text)
        others = [other for at, other in enumerate(segments[:lead]) if at not in indexes and not _is_field(other)]
        is_repeated = len(text.split()) > KICKER_WORDS and any(repeats(_subject(other.text), text) for other in others)
        if is_repeated or not is_named_in(text, below):
            named.append(
                Candidate(
                    indexes,
                    text,
                    len(own),
                    len(own & in_lead),
                    len(own & in_body),
                    is_repeated,
                    _is_beside(segments, indexes[-1], lead),
                    segments[indexes[0]].block,
                    _is_weak(segments, indexes[0]),
                )
            )
    return named


def repeats(line: str, title: str) -> bool:
    """Whether a line is a headline again: as it is, or with the name of a paper behind it as on a browser's tab."""
    if _letters(line) == _letters(title):
        return True
    if not line.casefold().startswith(title.casefold()):
        return False
    rest = line[len(title) :]
    return bool(BARS.match(rest)) and len(rest.split()) <= MOST_OF_SITE


def is_named_in(line: str, body: str) -> bool:
    """Whether a text has a line in it as a name: what issues a copy, where it is from, who speaks in it."""
    parts = [part for part in PARTS.split(line) if part.strip()]
    if len(parts) > 1 and any(_is_name_in(part, body) for part in parts):
        return True
    return _is_name_in(line, body)


def _subject(text: str) -> str:
    """What a line says that may be the subject of a mail."""
    match = SUBJECT_LINE.fullmatch(text)
    return without_label(match["subject"]) if match else text


def _is_name_in(line: str, body: str) -> bool:
    name = line.strip(" .,:;→|-–—*")
    if not 0 < len(name.split()) <= NAME_WORDS:
        return False
    for match in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", body, re.IGNORECASE):
        words = [word for word in match[0].split() if len(word) > SMALL]
        if not any(word[0].islower() for word in words):
            return True
    return False


def _is_next(segments: Sequence[Segment], above: int, below: int) -> bool:
    """Whether nothing but marks stands between two lines of one block, or of two where they are in capitals and the first is not at its end."""
    between = [segment.disposition for segment in segments[above + 1 : below]]
    are_marks = all(field is not None and field.name == "mark" for field in between)
    first, second = segments[above], segments[below]
    is_parted = second.block == first.block + 1 and f"{first.text}{second.text}".isupper() and _is_open(first.text)
    return are_marks and (is_parted or first.block == second.block) and first.line != second.line


def _goes_on(lines: Sequence[Segment], below: Segment) -> bool:
    """Whether a line goes on with the headline that stands above it."""
    above, text = lines[-1].text, below.text
    is_byline = byline(text) or OF_WRITERS.fullmatch(text)
    is_about = text.split()[0] in ABOUT
    if len(lines) >= MOST_LINES or is_byline or (len(above.split()) <= KICKER_WORDS and not is_about):
        return False
    are_upper = above.isupper() and text.isupper() and not any(map(_is_of_letterhead, (above, text)))
    if ENDS.search(above):
        return are_upper and above.endswith(":") and not is_label(above) and without_label(above) == above
    return text[0].islower() or _is_open(above) or are_upper or (is_about and bool(STATEMENT.match(above)))


def _is_of_letterhead(line: str) -> bool:
    return may_be_body(line) or bool(PRESS_OFFICE.fullmatch(line))


def _is_open(text: str) -> bool:
    """Whether a line cannot be all of a headline: a mark or a small word ends it."""
    return text[-1] in ",،:" or text.rsplit(maxsplit=1)[-1].lower() in FUNCTION_WORDS


def _is_beside(segments: Sequence[Segment], index: int, lead: int) -> bool:
    below = segments[index + 1] if index + 1 < len(segments) else None
    field = below.disposition if below else None
    return index + 1 == lead or (field is not None and field.kind == "metadata" and field.name in FURNISHED)


def _is_weak(segments: Sequence[Segment], index: int) -> bool:
    segment = segments[index]
    near = (each for each in segments[max(0, index - 1) : index + 2] if each is not segment)
    is_cell = any(each.line == segment.line and not (_is_mark(each) or _is_created(each)) for each in near)
    is_score = SCORE.fullmatch(segment.text) and not any(word[0].islower() for word in segment.text.split())
    is_aside = segment.text[0] in "([{" or " | " in segment.text
    office, _, body = segment.text.partition(", ")
    is_office = bool(PRESS_OFFICE.fullmatch(office)) and is_named_as_body(body)
    return is_cell or bool(is_score) or is_aside or may_be_body(segment.text) or is_office or may_be_slug(segment.text)


def _is_mark(segment: Segment) -> bool:
    """Whether a part of a line is a label in front of a headline, or a sign around it."""
    return bool(OF_SUBJECT.fullmatch(segment.text)) or (
        segment.disposition is not None and segment.disposition.name.endswith(("label", "sign", "mark"))
    )


def _is_created(segment: Segment) -> bool:
    """Whether a part of a line is the day of the speech that its headline names."""
    return segment.disposition is not None and segment.disposition.name == "created"


def _is_field(segment: Segment) -> bool:
    return segment.disposition is not None and segment.disposition.kind == "metadata"


def _is_text(segment: Segment) -> bool:
    return segment.disposition is None or segment.is_shown_as("quote", "item", "number")


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))
