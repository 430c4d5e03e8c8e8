"""What somebody wrote to a desk above a copy, and what a page says to its readers there: no text, however much it reads so."""

import itertools
import re
from collections.abc import Sequence

from dateline_news.desk.wire.recognise.head.dateline.no_dateline import is_strong, read_dateline
from dateline_news.desk.wire.recognise.head.prose import LONG, PARAGRAPH
from dateline_news.desk.wire.recognise.vocabulary import reader_words
from dateline_news.desk.wire.segments import Segment, Segments, claimed, cut, dropped

HEAD, NEAR = 16, 7  # segments from the top among which a note stands; lines from a greeting to what ends it
BOLD = re.compile(r"\*{1,2}[^\s*][^*]{1,60}[^\s*]\*{1,2}")  # a subhead or an end mark, as phones set them
NAME = 3  # words of who signs it, on a line below
QUOTED = re.compile(r"[\"“”„«»]|\b(?:said|says|told)\b")
STARS = re.compile(r"(?P<open>\*{1,3}|_{1,2}|\.{3}|…)(?=[^\s*_.])(?P<text>[^*]+)(?<=[^\s.])(?P=open)")
TO_SUBSCRIBERS = re.compile(r"[^!.]{4,30}! [A-Z].*[.!]")  # as a newsletter greets them, and says something of the day
MARKDOWN = re.compile(r"#{1,6}\s+(?=[^\s#])")  # in front of a headline and of subheads
EMOJI = re.compile("[\U0001f300-\U0001faff\u2600-\u26ff\u2705-\u27bf\ufe0f]+\\s*")


def with_cover_note(segments: Sequence[Segment]) -> Segments:
    """Recognise what is written above a copy to those who get it, and to the readers of a page."""
    recognised = list(segments)
    for index, segment in enumerate(segments[:HEAD]):
        if not recognised[index].unclaimed:
            continue
        dateline = read_dateline(segment.text)
        if (rule := _rule(segment.text)) and not (dateline and is_strong(dateline)):
            for at in [index, *_below_greeting(segments, index)]:
                recognised[at] = claimed(segments[at], dropped(rule))
        elif reader_words.GREETING.fullmatch(segment.text) and (last := _end(segments, index)) is not None:
            for at in range(index, last + 1):
                recognised[at] = claimed(recognised[at], dropped("cover-note"))
        elif len(segment.text.split()) >= LONG:
            break
    return recognised


def with_marks(segments: Sequence[Segment]) -> Segments:
    """Cut the stars, strokes and little pictures off lines of the head and short ones below it that somebody has set in bold, and the signs of Markdown off a copy whose head has them, or that has several."""
    recognised: Segments = []
    signed = [index for index, segment in enumerate(segments) if MARKDOWN.match(segment.text)]
    head = sum(1 for _ in itertools.takewhile(_is_of_head, segments[:HEAD]))
    if len(signed) > 1 or any(index < head for index in signed):
        segments = [part for segment in segments for part in _without_sign(segment)]
    head = sum(1 for _ in itertools.takewhile(_is_of_head, segments[:HEAD]))
    for index, segment in enumerate(segments):
        recognised += _without_marks(segment) if index < head or BOLD.fullmatch(segment.text) else [segment]
    return recognised


def _rule(text: str) -> str:
    """The rule that drops a line of its own accord."""
    if len(text.split()) > 2 * PARAGRAPH:
        return ""
    greeting, _, rest = text.partition(",")
    note = rest.strip() if reader_words.GREETING.fullmatch(greeting) else text
    if reader_words.SENDING.search(text) or (reader_words.ADDRESSES.match(note) and not QUOTED.search(text)):
        return "cover-note"
    if (
        TO_SUBSCRIBERS.fullmatch(text)
        and reader_words.GREETING.fullmatch(text.partition("!")[0])
        and not QUOTED.search(text)
    ):
        return "to-readers"
    return "to-readers" if reader_words.TO_READERS.search(text) and not QUOTED.search(text) else ""


def _below_greeting(segments: Sequence[Segment], index: int) -> list[int]:
    """The lines below one that opens with a greeting, with which its note goes on."""
    is_greeting = reader_words.GREETING.fullmatch(re.split(r"[,!:–]", segments[index].text, maxsplit=1)[0])
    lines = [at for at in range(index + 1, len(segments)) if segments[at].block == segments[index].block]
    is_short = sum(len(segments[at].text.split()) for at in lines) <= PARAGRAPH
    return lines if is_greeting and is_short else []


def _end(segments: Sequence[Segment], greeting: int) -> int | None:
    """The index at which a note ends that a greeting opens: its sign-off, or the last line of its block; None if it is text."""
    near = range(greeting + 1, min(greeting + NEAR, len(segments) - 1))
    sign_off = next((at for at in near if reader_words.SIGN_OFF.fullmatch(segments[at].text)), None)
    words = sum(len(segments[at].text.split()) for at in range(greeting + 1, sign_off or 0))
    if sign_off is not None and words > 2 * PARAGRAPH:  # all of it is in the form of a letter
        return greeting
    if sign_off is not None:
        name = sign_off + 1 if sign_off + 1 < len(segments) - 1 else sign_off
        is_signed = segments[name].block == segments[sign_off].block and len(segments[name].text.split()) <= NAME
        return name if is_signed else sign_off
    lines = [at for at in near if segments[at].block == segments[greeting].block]
    return lines[-1] if any(reader_words.SENDING.search(segments[at].text) for at in lines) else None


def _is_of_head(segment: Segment) -> bool:
    return len(segment.text.split()) < LONG


def _without_sign(segment: Segment) -> Segments:
    """A segment without the sign of Markdown in front of it."""
    match = MARKDOWN.match(segment.text)
    return cut(segment, (*match.span(), dropped("mark"))) if match else [segment]


def _without_marks(segment: Segment) -> Segments:
    text = segment.text
    begin = match.end() if (match := EMOJI.match(text)) else 0
    end = len(text)
    if stars := STARS.fullmatch(text, begin):
        begin, end = stars.span("text")
        begin = match.end() if (match := EMOJI.match(text, begin)) else begin
    if (begin, end) == (0, len(text)) or not text[begin:end].strip():
        return [segment]
    spans = [(0, begin, dropped("mark"))] if begin else []
    return cut(segment, *spans, *([(end, len(text), dropped("mark"))] if end < len(text) else []))
