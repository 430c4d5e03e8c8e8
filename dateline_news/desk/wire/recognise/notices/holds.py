"""Recognises lines that hold a copy back until a moment, or until somebody clears it, and those that let it go."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from dateline_news.desk.wire.recognise import dates
from dateline_news.desk.wire.recognise.notices import hold_words as words
from dateline_news.desk.wire.recognise.notices.held_hours import ANY, EVENT, FOUR_FIGURES, without_days
from dateline_news.desk.wire.recognise.notices.held_until import HeldUntil, held_until
from dateline_news.desk.wire.recognise.notices.zone_names import BY_CITY, LETTERS, OFFSET, UNIVERSAL
from dateline_news.desk.wire.segments import Segment, Segments, claimed, cut, dropped, metadata

HOLD, AT_ONCE = "hold", "release-notice"  # what they are claimed as until the draft's embargo is settled; its rule
LONGEST, MOST_WORDS = 300, 35  # of a line that is a notice: characters, and words where some are no notice's
MOST_BEFORE = 3  # words for what is held
MOST_BELOW = 2  # lines below a hold that have its moment
MOST_BEHIND = 3  # words behind what says that it is, in languages that have their verb at the end
BARE = re.compile(r"(?:embargo|ambargo)\s+\S+", re.IGNORECASE)
WORD = re.compile(r"[^\W_](?:[^\W_]|[\u064b-\u0655\u0900-\u0903\u093a-\u094f]|[.'’-](?=[^\W_]))*")
EDGE = re.compile(r"[\s*#=_~>|/()\[\]{}«»“”\"'’.,;:!–—-]*")
BOUNDARY = re.compile(r"\s*(?:[|;]|\s[–—-]{1,2}\s|[.!]\s+(?=\S)|:\s+(?=\S))\s*")
ANY_TIME = [*ANY, FOUR_FIGURES, BY_CITY, UNIVERSAL, OFFSET, LETTERS]


@dataclass(frozen=True, slots=True)
class Hold:
    """A hold in a text: what of the text it is (all to `end`), and until when; `is_whole` if the text says no more."""

    end: int
    until: HeldUntil = field(default_factory=HeldUntil)
    is_whole: bool = True
    is_lifted: bool = False


def hold_in(text: str) -> Hold | None:
    """The hold that a text is or begins with; None if it is none. Wire copy and imports both ask this."""
    if len(text) > LONGEST or not (match := words.MAY_HOLD.search(text)):
        return None
    is_lifted = bool(words.LIFTED.search(text))
    if is_notice(text):
        until = held_until(text, match.start())
        is_hold = bool(until.day or until.month_day) or not words.FOR_RELEASE.match(match[0])
        return Hold(len(text), until, is_lifted=is_lifted) if is_hold else None
    strong = words.STRONG.search(text)
    if not strong or is_lifted:
        return None
    before = text[: strong.start()]
    if EDGE.fullmatch(before) or is_notice(before):
        return _opening(text, strong)
    until = held_until(
        text, strong.start()
    )  # `Texto bajo embargo hasta …`: what is held, and nothing else but the moment
    is_open = len(before.split()) <= MOST_BEFORE and before.rstrip()[-1:].isalnum()  # else a label stands before it
    is_line = is_open and until.day and until.at and is_notice(text[strong.start() :])
    is_last = len(text[strong.end() :].split()) <= MOST_BEHIND and _says_moment(text, 0)
    return Hold(len(text), until) if is_line or is_last else None


def hold_in_sentence(text: str) -> HeldUntil | None:
    """Until when a sentence that is no notice by itself says that something is held; None unless it names a day."""
    strong = words.STRONG.search(text)
    if not strong:
        return None
    sentence = re.split(r"(?<=[.!?۔])\s+(?=[A-Z\d“\"])", text[strong.start() :])[0]
    until = held_until(sentence)
    return until if until.day or until.month_day else None


def is_notice(text: str) -> bool:
    """Whether a text has no words but a notice's, dates, times and zones aside."""
    return not _unknown_words(text)


def _unknown_words(text: str) -> int:
    """How many words of a text no notice has, dates, times and zones aside."""
    rest = (word.casefold().strip(".") for word in WORD.findall(_without_moments(text)))
    return sum(word not in words.WORDS and not (word.isdecimal() and len(word) == 1) for word in rest)


def with_holds(segments: Sequence[Segment]) -> Segments:
    """Recognise holds, wherever in a copy, and lines that let it go, which claim their own words only."""
    recognised: Segments = []
    rest = list(segments)
    while rest:
        segment, rest = rest[0], rest[1:]
        if not segment.unclaimed:
            recognised.append(segment)
        elif match := _at_once(segment.text):
            begin = (
                match.start() if dates.dates_in(segment.text[: match.start()]) else 0
            )  # a notice's words are left out
            recognised += cut(segment, (begin, _past_edge(segment.text, match.end()), dropped(AT_ONCE)))
        elif hold := hold_in(segment.text):
            taken, rest = _with_moment_below(segment, hold, rest)
            recognised += taken
        elif _parted_hold(segment, rest):
            field = metadata(HOLD, f"{segment.text} {rest[0].text}")
            recognised += [claimed(segment, field), claimed(rest[0], field)]
            rest = rest[1:]
        else:
            recognised.append(segment)
    return recognised


def _at_once(text: str) -> re.Match[str] | None:
    """The words that let a copy go, if a line begins with them, or has only a notice's before them."""
    match = words.AT_ONCE.search(text[:LONGEST])
    return match if match and is_notice(text[: match.start()]) and _ends_there(text, match.end()) else None


def _ends_there(text: str, end: int) -> bool:
    """Whether words that let a copy go are a notice there: in capitals, or with a mark, a date or nothing behind them."""
    rest = text[end:].strip()
    return not rest or not rest[0].isalpha() or text[:end].isupper() or bool(dates.date_at(rest, 0))


def _past_edge(text: str, end: int) -> int:
    match = EDGE.match(text, end)
    return match.end() if match else end


def _opening(text: str, strong: re.Match[str]) -> Hold | None:
    """The hold that a text opens with and goes on behind: to where the moment ends, or the whole of a short line."""
    edges = [match for match in BOUNDARY.finditer(text, strong.end()) if is_notice(text[strong.end() : match.start()])]
    with_day = [edge for edge in edges if held_until(text[: edge.start()], strong.start()).iso()]
    is_moment_behind = not with_day and _says_moment(text, strong.start())
    edge = with_day[0] if with_day else edges[0] if edges and not is_moment_behind else None
    if edge and len(text[edge.end() :].split()) > 1:
        return Hold(edge.end(), held_until(text[: edge.start()], strong.start()), is_whole=False)
    if len(text.split()) > MOST_WORDS:
        return None
    until = held_until(text, strong.start())
    if strong[0][-1].isspace() and not (until.day or until.month_day):  # a number behind it may be any
        return None
    if BARE.fullmatch(strong[0]) and not (until.at or EVENT.search(text)):  # of arms or of oil, as a headline has it
        return None
    is_short_line = not re.search(r"[^\W\d_]{2}[.۔]\s*$", text) or text.isupper()
    return Hold(len(text), until) if is_short_line else None


def _says_moment(text: str, begin: int) -> bool:
    """Whether a text says little but a day and a time behind an index, with few words that no notice has."""
    until = held_until(text, begin)
    return _is_moment(until) and _unknown_words(text[begin:]) <= MOST_BEFORE


def _with_moment_below(segment: Segment, hold: Hold, rest: Segments) -> tuple[Segments, Segments]:
    """The segments of a hold, and those that are left: those below belong to it that add the day or the time it lacks, and no more."""
    is_open = hold.is_whole and not hold.is_lifted and not _is_moment(hold.until)
    below = _moment_below(segment.text, rest) if is_open else []
    if below:
        field = metadata(HOLD, " ".join(each.text for each in (segment, *below)))
        return [claimed(each, field) for each in (segment, *below)], rest[len(below) :]
    field = dropped(AT_ONCE) if hold.is_lifted else metadata(HOLD, segment.text[: hold.end].strip())
    parts = cut(segment, (0, hold.end, field))
    return parts[:1], [*parts[1:], *rest]


def _moment_below(text: str, rest: Sequence[Segment]) -> Segments:
    """The lines below a hold with which it names a day and a time, if they say nothing else; none if they do not."""
    for count, line in enumerate(rest[:MOST_BELOW], 1):
        own = held_until(line.text)
        if not line.unclaimed or not (own.day or own.month_day or own.at) or not is_notice(line.text):
            return []
        if _is_moment(held_until(" ".join([text, *(each.text for each in rest[:count])]))):
            return list(rest[:count])
    return []


def _is_moment(until: HeldUntil) -> bool:
    return bool((until.day or until.month_day) and until.at)


def _parted_hold(segment: Segment, rest: Sequence[Segment]) -> Hold | None:
    """The hold that a line is with the next, where it is broken between its words: `NOT FOR PUBLICATION`, `BEFORE 0001 FRIDAY 5 MAY`."""
    below = rest[0] if rest else None
    if (
        not below
        or not below.unclaimed
        or not all(is_notice(each.text) and each.text.strip() for each in (segment, below))
    ):
        return None
    text = f"{segment.text} {below.text}"
    if dates.DIGIT.search(segment.text):  # a day above a hold is the story's
        return None
    hold = hold_in(text) if words.STRONG.search(text) else None
    return hold if hold and hold.is_whole and not hold.is_lifted and (hold.until.day or hold.until.month_day) else None


def is_moment(text: str) -> bool:
    """Whether a line says nothing but a day with a time."""
    return _is_moment(held_until(text)) and is_notice(text)


def _without_moments(text: str) -> str:
    """A text without its dates, times and zones."""
    text = without_days(text, dates.dates_in(text))
    for form in ANY_TIME:
        text = form.sub(" ", text)
    return text
