"""Sentences and lines, and where the text of a copy begins."""

import itertools
import re
from collections.abc import Sequence

from dateline_news.desk.wire.recognise.head.live_page import CLOCK
from dateline_news.desk.wire.recognise.vocabulary.names_of_bodies import is_named_as_body
from dateline_news.desk.wire.segments import Segment

ENDS_SENTENCE = re.compile(r"[.!?…।۔؟][\"”’'»“)\]]*$|[\"”’'»“][.,।۔]$")
ENDS_WORD = re.compile(
    r"[\w\u0300-\u036f\u064b-\u065f\u0900-\u0dff](?:\s»|[\"”’»“)]*)$"
)  # or a sign over its last letter
STAMPS, YEAR = ("published", "updated", "created"), re.compile(r"\d{4}|\d[./-]\d\d$")
FEWEST, LONG = 7, 20  # words of a sentence that is prose, and of any text that is
PARAGRAPH = 25  # words that no deck and no line of a head has


def is_prose(text: str) -> bool:
    """Whether a text is sentences, not a line of the head, a label or a table."""
    words = text.split()
    count = sum(len(word) > 1 for word in words) if words and len(words[0]) == 1 else len(words)  # `P R E S S`
    return count >= LONG or (count >= FEWEST and bool(ENDS_SENTENCE.search(text)) and not _is_title_called_out(text))


def _is_title_called_out(text: str) -> bool:
    """Whether a line ends with `!` or `?` and all its words have capitals, and not only those: `Pupils Sail Boat Across Lake!`."""
    has_case = text.upper() != text.lower() and not text.isupper()
    return text[-1] in "!?" and has_case and is_named_as_body(text)


def ends_sentence(text: str) -> bool:
    """Whether a text ends as a sentence does."""
    return bool(ENDS_SENTENCE.search(text))


def ends_word(text: str) -> bool:
    """Whether nothing but a word, or a quote, ends a text."""
    return bool(ENDS_WORD.search(text))


def lead_at(segments: Sequence[Segment]) -> int:
    """The index at which the text begins; their number if there is none.

    That is behind the dateline, or at the first prose below it if it has a line to itself; else at the first prose, but a byline or a date that follows it closely
    has it be a deck.
    """
    dateline = next((index for index, segment in enumerate(segments) if _is_of_dateline(segments, index)), None)
    if dateline is not None:
        line = segments[dateline].line
        behind = [index for index in range(dateline, len(segments)) if _is_text(segments[index])]
        texts = [index for index in behind if segments[index].line == line or is_prose(segments[index].text)]
        return next(iter(texts or behind), len(segments))
    lines = [index for index, segment in enumerate(segments) if segment.unclaimed or segment.is_shown_as("number")]
    texts = [index for index in lines if is_prose(segments[index].text)]
    for index, later in itertools.zip_longest(texts, texts[1:]):
        if later is None or not _is_above_head(segments, index, later):
            return index
    return next(
        (index for index, segment in enumerate(segments) if segment.is_shown_as("quote", "item")), len(segments)
    )


def _is_of_dateline(segments: Sequence[Segment], index: int) -> bool:
    """Whether a segment is (a part of) the dateline."""
    disposition = segments[index].disposition
    return disposition is not None and disposition.kind == "metadata" and disposition.name in ("dateline", "filed")


def _is_text(segment: Segment) -> bool:
    return segment.unclaimed or segment.is_shown_as("quote", "item", "number")


def _is_above_head(segments: Sequence[Segment], index: int, later: int) -> bool:
    """Whether a byline or a date stands right between two texts, the first of which is short enough for a deck."""
    if len(segments[index].text.split()) > PARAGRAPH + LONG:
        return False
    if _is_headline_alone(segments, index):
        return True
    clock = next((at for at, segment in enumerate(segments[:later]) if CLOCK.fullmatch(segment.text)), later)
    if clock < index:  # what is below is of the next entry
        return False
    between = [segment.disposition for segment in segments[index + 1 : clock]]
    fields = [each for each in between if each and each.kind == "metadata"]
    names = {each.name for each in fields if each.name not in STAMPS or YEAR.search(each.value)}  # else it heads a list
    return bool(names & {"author", "authors", *STAMPS}) and len(between) <= 6  # noqa: PLR2004  lines of a head


def _is_headline_alone(segments: Sequence[Segment], index: int) -> bool:
    """Whether a line that has many words stands alone, ends no sentence, and has more text below it than a paragraph."""
    text = segments[index].text
    near = segments[max(0, index - 1) : index + 2]
    is_alone = not any(each.block == segments[index].block for each in near if each is not segments[index])
    is_short = len(text.split()) < PARAGRAPH and not ends_sentence(text) and ends_word(text)
    below = [each for each in segments[index + 1 :] if each.unclaimed and is_prose(each.text)]
    return is_alone and is_short and len(below) > 1
