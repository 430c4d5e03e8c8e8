"""What a copy came wrapped in: the lines of a mail's header, a word to the desk before the text, the stamps of a chat."""

import re
from collections.abc import Sequence
from itertools import takewhile

from dateline_news.desk.wire.recognise.stamp_labels import LABEL
from dateline_news.desk.wire.recognise.vocabulary import cover_words as words
from dateline_news.desk.wire.segments import Segment, Segments, claimed, cut, dropped

HEADER = re.compile(rf"(?:{words.HEADER})\s*[:：]\s*\S.*", re.IGNORECASE)
DATED = re.compile(rf"(?:{words.DATED})\s*[:：]", re.IGNORECASE)  # read by who looks for dates
SUBJECT = re.compile(rf"(?:{words.SUBJECT})\s*[:：]", re.IGNORECASE)
FORWARDED = re.compile(rf"\W*(?:{words.FORWARDED})\W*", re.IGNORECASE)
SALUTATION = re.compile(rf"\W*(?:{words.SALUTATIONS})(?!\w)", re.IGNORECASE)
ABOUT_COPY = re.compile(rf"(?<!\w)(?:{words.ABOUT_COPY})(?!\w)", re.IGNORECASE)
CLOSING = re.compile(rf"\W*(?:{words.CLOSINGS})(?!\w)", re.IGNORECASE)
CHAT = re.compile(
    r"\[?\d{1,2}[./-]\d{1,2}[./-]\d{2,4},? +\d{1,2}:\d\d(?::\d\d)?(?: ?[ap]\.?m\.?)?\]?(?: [-–])? [^:]{1,40}: ",
    re.IGNORECASE,
)
FEWEST_LINES = 2  # of a header
TOP = 12  # lines within which it stands
MOST_OF_NOTE, MOST_OF_CLOSING, MOST_OF_CHAT = 60, 5, 14  # words
MUCH_MORE = 2  # times as many words that the copy has below a note


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
    return _without_note(recognised, segments[header[-1]].line if header else 0)


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


def _without_note(segments: Segments, top: int) -> Segments:
    """The segments without a note to the desk above the text: from its greeting to its closing, or of one block."""
    lines = [index for index, segment in enumerate(segments) if segment.unclaimed and segment.line > top]
    if not lines or not SALUTATION.match(segments[lines[0]].text):
        return segments
    closing = _closing(segments, lines)
    block = segments[lines[0] if closing is None else closing].block
    note = list(takewhile(lambda index: segments[index].block <= block, lines))
    text = " ".join(segments[index].text for index in note)
    count, rest = len(text.split()), sum(len(segments[index].text.split()) for index in lines[len(note) :])
    is_note = bool(ABOUT_COPY.search(text)) or count <= MOST_OF_CLOSING
    if not is_note or count > MOST_OF_NOTE or rest < MUCH_MORE * count:
        return segments
    return [claimed(each, dropped("note-to-desk")) if index in note else each for index, each in enumerate(segments)]


def _closing(segments: Sequence[Segment], lines: Sequence[int]) -> int | None:
    """The index of the line that closes a note which begins with the first of these lines, if one does in time."""
    count = 0
    for index in lines:
        text = segments[index].text
        if count and CLOSING.match(text) and len(text.split()) <= MOST_OF_CLOSING:
            return index
        count += len(text.split())
        if count > MOST_OF_NOTE:
            break
    return None
