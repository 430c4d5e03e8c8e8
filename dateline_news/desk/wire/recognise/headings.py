"""Sub-headings: short lines between longer ones, with no full stop at their end."""

import re
from collections.abc import Sequence

from dateline_news.desk.wire.segments import Segment, Segments, claimed, shown

MOST_WORDS, LONGEST, LABEL_WORDS = 14, 90, 5  # words of a heading, its characters, words of a label with a colon
LABEL = re.compile(r"[^.!?,،]{2,40}[:：]")  # `Key points:`, over a list
ENDS = re.compile(r"[.,;:…،؛۔!\"”’')\]>|/-]$")
OPENS = re.compile(r"(?:[(\[<>|{}\\/=~^*_#@+•·–—-]|https?://|www\.|\d{1,2}[.)]\s)")
LINK = re.compile(r"\S+(?:\.\w{2,6}/|@)\S+|https?://")


def with_headings(segments: Sequence[Segment]) -> Segments:
    """Recognise headings: what reads as one, has text after it, and is not one of several such lines in a row."""
    indexes = [index for index, segment in enumerate(segments) if _is_text(segment)]
    recognised = list(segments)
    for above, index, below in zip([None, *indexes], indexes, indexes[1:], strict=False):
        if _is_heading(segments[index], segments[below], None if above is None else segments[above]):
            recognised[index] = claimed(segments[index], shown("heading"))
    return recognised


def reads_as_heading(text: str) -> bool:
    """Whether a line reads as a sub-heading."""
    words = text.split()
    return (
        len(words) <= MOST_WORDS
        and 2 < len(text) <= LONGEST  # noqa: PLR2004  letters of the shortest word that heads anything
        and any(map(str.isalpha, text))
        and not text[0].islower()
        and not ENDS.search(text)
        and not OPENS.match(text)
        and not LINK.search(text)
    )


def _is_heading(segment: Segment, below: Segment, above: Segment | None) -> bool:
    """Whether a segment is a heading, between what is shown above and below it."""
    if below.is_shown_as("caption", "attribution"):
        return False
    if below.is_shown_as("item", "number"):
        is_label = bool(LABEL.fullmatch(segment.text)) and len(segment.text.split()) <= LABEL_WORDS
        return is_label or reads_as_heading(segment.text)
    if above is None or not reads_as_heading(segment.text):
        return False
    return not any(near.unclaimed and reads_as_heading(near.text) for near in (above, below))


def _is_text(segment: Segment) -> bool:
    """Whether a segment is shown, or will be if nobody claims it."""
    return segment.disposition is None or segment.disposition.kind == "shown"
