"""What a copy came wrapped in: the lines of a mail's header, a word to the desk before the text, the stamps of a chat."""

import re
from collections.abc import Sequence

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
    recognised = [part for segment in segments for part in _without_chat(segment)]
    header = _header(recognised)
    for index, segment in enumerate(recognised):
        if index in header or FORWARDED.fullmatch(segment.text):
            recognised[index] = claimed(segment, dropped("mail-header"))
    return _without_note(recognised)


def _header(segments: Sequence[Segment]) -> list[int]:
    """The indexes of the lines of a mail's header at the top, but for its date."""
    top = next((segment.block for segment in segments if segment.unclaimed), 0)
    lines = [index for index, segment in enumerate(segments[:TOP]) if segment.unclaimed and segment.block == top]
    header = [index for index in lines if HEADER.fullmatch(segments[index].text)]
    is_mail = len(header) >= FEWEST_LINES and any(SUBJECT.match(segments[index].text) for index in header)
    return [index for index in header if not DATED.match(segments[index].text)] if is_mail else []


def _without_chat(segment: Segment) -> Segments:
    """A line of a chat without its stamp, or nothing of it if it is a word between colleagues."""
    match = CHAT.match(segment.text) if segment.unclaimed else None
    if not match:
        return [segment]
    if len(segment.text[match.end() :].split()) <= MOST_OF_CHAT:
        return [claimed(segment, dropped("chat-line"))]
    return cut(segment, (0, match.end(), dropped("chat-line")))


def _without_note(segments: Segments) -> Segments:
    """The segments without a note to the desk above the text: a greeting, or words about the copy, as far as its block."""
    lines = [index for index, segment in enumerate(segments) if segment.unclaimed and not DATED.match(segment.text)]
    if not lines:
        return segments
    block = segments[lines[0]].block
    note = [index for index in lines if segments[index].block == block]
    text = " ".join(segments[index].text for index in note)
    rest = sum(len(segments[index].text.split()) for index in lines[len(note) :])
    is_note = bool(SALUTATION.match(text)) and (bool(ABOUT_COPY.search(text)) or len(text.split()) <= MOST_OF_CLOSING)
    if not is_note or len(text.split()) > MOST_OF_NOTE or rest < MUCH_MORE * len(text.split()):
        return segments
    for index in lines[len(note) :]:
        if not (CLOSING.match(segments[index].text) and len(segments[index].text.split()) <= MOST_OF_CLOSING):
            break
        note.append(index)
    return [claimed(each, dropped("note-to-desk")) if index in note else each for index, each in enumerate(segments)]
