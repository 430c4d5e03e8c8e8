"""What a copy came wrapped in: the lines of a mail's header, the stamps of a chat."""

import re
from collections.abc import Sequence

from dateline_news.desk.wire.recognise.stamp_labels import LABEL
from dateline_news.desk.wire.recognise.vocabulary import cover_words as words
from dateline_news.desk.wire.segments import Segment, Segments, claimed, cut, dropped

HEADER = re.compile(rf"(?:{words.HEADER})\s*[:：]\s*\S.*", re.IGNORECASE)
DATED = re.compile(rf"(?:{words.DATED})\s*[:：]", re.IGNORECASE)  # read by who looks for dates
SUBJECT = re.compile(rf"(?:{words.SUBJECT})\s*[:：]", re.IGNORECASE)
FORWARDED = re.compile(rf"\W*(?:{words.FORWARDED})\W*", re.IGNORECASE)
CHAT = re.compile(
    r"\[?\d{1,2}[./-]\d{1,2}[./-]\d{2,4},? +\d{1,2}:\d\d(?::\d\d)?(?: ?[ap]\.?m\.?)?\]?(?: [-–])? [^:]{1,40}: ",
    re.IGNORECASE,
)
FEWEST_LINES = 2  # of a header
TOP = 12  # lines within which it stands
MOST_OF_CHAT = 14  # words


def with_cover(segments: Sequence[Segment]) -> Segments:
    """Drop what a copy came wrapped in."""
    segments = [part for segment in segments for part in _without_chat(segment)]
    header = _header(segments)
    recognised: Segments = []
    for index, segment in enumerate(segments):
        if index in header:
            recognised += _of_header(segment)
        elif FORWARDED.fullmatch(segment.text):
            recognised.append(claimed(segment, dropped("mail-header")))
        else:
            recognised.append(segment)
    return recognised


def _header(segments: Sequence[Segment]) -> list[int]:
    """The indexes of the lines of a mail's header at the top."""
    top = next((segment.block for segment in segments if segment.unclaimed), 0)
    lines = [index for index, segment in enumerate(segments[:TOP]) if segment.unclaimed and segment.block == top]
    header = [index for index in lines if HEADER.fullmatch(segments[index].text)]
    is_mail = len(header) >= FEWEST_LINES and any(SUBJECT.match(segments[index].text) for index in header)
    return header if is_mail else []


def _of_header(segment: Segment) -> Segments:
    """A line of a header, dropped but for a date, which is for those who look for it."""
    dated = DATED.match(segment.text)
    if not dated:
        return [claimed(segment, dropped("mail-header"))]
    return [segment] if LABEL.match(segment.text) else cut(segment, (0, dated.end(), dropped("mail-header")))


def _without_chat(segment: Segment) -> Segments:
    """A line of a chat without its stamp, or nothing of it if it is a word between colleagues."""
    match = CHAT.match(segment.text) if segment.unclaimed else None
    if not match:
        return [segment]
    if len(segment.text[match.end() :].split()) <= MOST_OF_CHAT:
        return [claimed(segment, dropped("chat-line"))]
    return cut(segment, (0, match.end(), dropped("chat-line")))
