"""What a copy came wrapped in: the lines of a mail's header, the stamps of a chat."""

import re
from collections.abc import Sequence

from dateline_news.desk.wire.recognise.dates import dates_in
from dateline_news.desk.wire.recognise.notices.hold_words import STRONG
from dateline_news.desk.wire.recognise.notices.holds import HOLD
from dateline_news.desk.wire.recognise.vocabulary import cover_words as words
from dateline_news.desk.wire.recognise.vocabulary.stamp_labels import LABEL
from dateline_news.desk.wire.segments import Segment, Segments, claimed, cut, dropped, metadata

HEADER = re.compile(rf"(?:{words.HEADER})\s*[:：]\s*\S.*", re.IGNORECASE)
DATED = re.compile(rf"(?:{words.DATED})\s*[:：]", re.IGNORECASE)  # read by who looks for dates
SUBJECT = re.compile(rf"(?:{words.SUBJECT})\s*[:：]", re.IGNORECASE)
PASSED_ON = re.compile(rf"\W*(?:{words.PASSED_ON})\W*", re.IGNORECASE)
FORWARDED = re.compile(rf"\W*(?:{words.FORWARDED})\W*", re.IGNORECASE)
CHAT = re.compile(
    r"\[?\d{1,2}[./-]\d{1,2}[./-]\d{2,4},? +\d{1,2}:\d\d(?::\d\d)?(?: ?[ap]\.?m\.?)?\]?(?: [-–])? [^:]{1,40}: ",
    re.IGNORECASE,
)
WROTE = re.compile(rf"(?:on|am|le|el|em|il|op|pada)\s.{{6,80}}\b(?:{words.WROTE})\b.{{0,60}}:", re.IGNORECASE)
# What holds a copy back in the subject of its mail: at its beginning, or behind a mark.
HELD = re.compile(rf"(?:(?<=[-–—:|(\[,*] )|(?<=[(\[*]))(?:{STRONG.pattern})", re.IGNORECASE)
RULE = "mail-header"
MOST_OF_NOTE = 90  # words that somebody writes above what is forwarded
FEWEST_LINES = 2  # of a header
TOP = 12  # lines within which it stands
MOST_OF_CHAT = 14  # words


def with_cover(segments: Sequence[Segment]) -> Segments:
    """Drop what a copy came wrapped in."""
    segments = [part for segment in segments for part in _without_chat(segment)]
    header = _header(segments)
    forward = _forward(segments, header)
    note = range(len(header), forward or 0)
    recognised: Segments = []
    for index, segment in enumerate(segments):
        is_below = forward is not None and forward < index < forward + TOP
        if index in header or (is_below and HEADER.fullmatch(segment.text)):
            recognised += _of_header(segment)
        elif index == forward and (wrote := WROTE.fullmatch(segment.text)):
            recognised.append(
                claimed(segment, metadata("mailed", segment.text) if _has_time(wrote[0]) else dropped(RULE))
            )
        elif FORWARDED.fullmatch(segment.text):
            recognised.append(claimed(segment, dropped(RULE)))
        else:
            recognised.append(claimed(segment, dropped("cover-note")) if index in note else segment)
    return recognised


def _forward(segments: Sequence[Segment], header: Sequence[int]) -> int | None:
    """The index of the line behind which the mail begins that was forwarded, below a header or a note alone; None if there is none."""
    lines = range(len(header), min(len(header) + 2 * TOP, len(segments)))
    marks = [
        at
        for at in lines
        if (header and any(form.fullmatch(segments[at].text) for form in (FORWARDED, WROTE)))
        or (PASSED_ON.fullmatch(segments[at].text) and _is_header(segments[at + 1 : at + TOP]))
    ]
    words = sum(len(segment.text.split()) for segment in segments[len(header) : marks[-1]]) if marks else 0
    return marks[-1] if marks and words <= MOST_OF_NOTE else None


def _has_time(text: str) -> bool:
    return any(written.day and written.time for written in dates_in(text))


def _header(segments: Sequence[Segment]) -> list[int]:
    """The indexes of the lines of a mail's header at the top."""
    top = next((segment.block for segment in segments if segment.unclaimed), 0)
    lines = [index for index, segment in enumerate(segments[:TOP]) if segment.unclaimed and segment.block == top]
    header = [index for index in lines if HEADER.fullmatch(segments[index].text)]
    return header if _is_header([segments[index] for index in header]) else []


def _is_header(lines: Sequence[Segment]) -> bool:
    """Whether lines have those of a mail's header among them, and the subject."""
    header = [line.text for line in lines if HEADER.fullmatch(line.text)]
    return len(header) >= FEWEST_LINES and any(map(SUBJECT.match, header))


def _of_header(segment: Segment) -> Segments:
    """A line of a header, dropped but for a date, which is for those who look for it."""
    dated = DATED.match(segment.text)
    if not dated:
        notice = HELD.search(segment.text) if SUBJECT.match(segment.text) else None
        hold = (notice.start(), len(segment.text), metadata(HOLD, segment.text[notice.start() :])) if notice else None
        return (
            cut(segment, (0, notice.start(), dropped(RULE)), hold)
            if notice and hold
            else [claimed(segment, dropped(RULE))]
        )
    if _has_time(segment.text):
        return [claimed(segment, metadata("mailed", segment.text))]
    return [segment] if LABEL.match(segment.text) else cut(segment, (0, dated.end(), dropped(RULE)))


def _without_chat(segment: Segment) -> Segments:
    """A line of a chat without its stamp, or nothing of it if it is a word between colleagues."""
    match = CHAT.match(segment.text) if segment.unclaimed else None
    if not match:
        return [segment]
    if len(segment.text[match.end() :].split()) <= MOST_OF_CHAT:
        return [claimed(segment, dropped("chat-line"))]
    return cut(segment, (0, match.end(), dropped("chat-line")))
