"""Sub-headings: short lines between longer ones, with no full stop at their end."""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import islice, takewhile

from dateline_news.desk.wire.recognise import dates
from dateline_news.desk.wire.recognise.boilerplate_rules import END_MARK
from dateline_news.desk.wire.recognise.head.byline.line import byline
from dateline_news.desk.wire.recognise.head.live_page import CLOCK, is_entry_title
from dateline_news.desk.wire.recognise.head.prose import LONG, ends_sentence, lead_at
from dateline_news.desk.wire.recognise.vocabulary.agencies import KNOWN
from dateline_news.desk.wire.recognise.vocabulary.names_of_bodies import ENDS_WITH_FIRM
from dateline_news.desk.wire.segments import Segment, Segments, claimed, shown
from dateline_news.desk.wire.split.goes_on import FUNCTION_WORDS

MOST_WORDS, LONGEST, LABEL_WORDS = 14, 90, 5  # words of a heading, its characters, words of a label with a colon
LABEL = re.compile(r"[^.!?,،]{2,40}[:：]")  # `Key points:`, over a list
ENDS = re.compile(r"[.,;:…،؛۔।!\"”’')\]>|/-]$")
OF_TABLE = re.compile(
    r"[^()]{8,60} \((?!.*\b(?:photo|picture|file|archive|left|right|foto|bild)\b)[^()]{3,60}\)", re.IGNORECASE
)  # a heading with what it is of: `Key figures (in millions)`
ASKS = re.compile(r"(?:what|who|where|which)\b", re.IGNORECASE)  # and may end with a small word
OPENS = re.compile(r"(?:[(\[<>|{}\\/=~^*_#@+•·–—-]|https?://|www\.|\d{1,2}[.)]\s)")
LINK = re.compile(r"\S+(?:\.\w{2,6}/|@)\S+|https?://")
PARTED = re.compile(r"\t| {3,}|\s[|·•]\s")  # buttons, columns
QUOTES = {"'": "'", '"': '"', "‘": "’", "“": "”", "«": "»", "„": "“"}
SPEAKER = re.compile(r"[^\W\d_][\w .’'-]{0,30}:\s")
ASKED = re.compile(
    r"(?:\b(?:I|you|we|my|your|our|me|us)\b|^[A-Z]\d{0,2}[.)] ).*\?$", re.IGNORECASE
)  # by somebody, so not by a heading
ROW = re.compile(r"\t|\d+\s*[-–:]\s*\d+\b|\b(?:v|vs)\b\.? |\(\d+\)$|\w \d{1,3}(?: |$).*\w")
FEWEST_ROWS, MOST_POINTS = 2, 12
MOST_OF_LINE = 0.8  # of the lines of the paragraph under it, which a heading in its block has


def with_headings(segments: Sequence[Segment]) -> Segments:
    """Recognise headings: what reads as one, has text after it, and is not one of several such lines in a row."""
    indexes = [index for index, segment in enumerate(segments) if _is_text(segment)]
    recognised = list(segments)
    lead = lead_at(segments)
    for above, index, below in zip([None, *indexes], indexes, indexes[1:], strict=False):
        if index < lead < len(segments) and not _may_head(segments, index, lead):
            continue
        is_entry = (
            is_entry_title(segments, index) and segments[index].unclaimed and reads_as_heading(segments[index].text)
        )
        is_heading = _is_heading(segments[index], segments[below], None if above is None else segments[above])
        if is_heading and _is_torn(segments, index):
            continue
        if is_entry or is_heading or _heads_rows(segments, index):
            recognised[index] = claimed(segments[index], shown("heading"))
    return recognised


@lru_cache(maxsize=1024)  # a line is asked of for itself, and by those above and below it
def reads_as_heading(text: str) -> bool:
    """Whether a line reads as a sub-heading."""
    words = text.split()
    return (
        len(words) <= MOST_WORDS
        and 2 < len(text) <= LONGEST  # noqa: PLR2004  letters of the shortest word that heads anything
        and any(map(str.isalpha, text))
        and not text[0].islower()
        and 2 * sum(len(word) == 1 for word in words) <= len(words)  # as the letters over a table are
        and not (ENDS.search(text) and not (_is_quoted(text) or ENDS_WITH_FIRM.search(text) or _is_of_table(text)))
        and not OPENS.match(text)
        and not LINK.search(text)
        and not PARTED.search(text)
        and not _is_open(text)
        and not SPEAKER.match(text)
        and not ASKED.search(text)
        and not CLOCK.fullmatch(text)
        and not END_MARK.fullmatch(text)
        and (words[-1] not in FUNCTION_WORDS or bool(ASKS.match(text)))
        and byline(text) is None
        and not _is_date(text)
    )


def _may_head(segments: Sequence[Segment], index: int, lead: int) -> bool:
    """Whether a line above the text may be a heading: over key points, or in one block with the first of it."""
    is_titled = any(each.disposition and each.disposition.name == "title" for each in segments[:index])
    is_over_list = any(each.is_shown_as("item", "number") for each in segments[index + 1 : index + 3])
    return (
        is_over_list or is_entry_title(segments, index) or (is_titled and segments[index].block == segments[lead].block)
    )


def _is_heading(segment: Segment, below: Segment, above: Segment | None) -> bool:
    """Whether a segment is a heading, between what is shown above and below it."""
    if below.is_shown_as("caption", "attribution") or below.text[:1].islower():
        return False
    if below.is_shown_as("item", "number"):
        is_label = bool(LABEL.fullmatch(segment.text)) and len(segment.text.split()) <= LABEL_WORDS
        return is_label or reads_as_heading(segment.text)
    if above is None or not reads_as_heading(segment.text) or ROW.search(segment.text):
        return False
    return not any(near.unclaimed and reads_as_heading(near.text) for near in (above, below))


def _is_torn(segments: Sequence[Segment], index: int) -> bool:
    """Whether a line is about as long as those of the paragraph right below it: the first of it, and no heading."""
    line, *rest = segments[index : index + 3]
    if not rest or rest[0].block != line.block:
        return False
    end = rest[1].line - (rest[1].block != line.block) if len(rest) > 1 else rest[0].line + 1
    count = end - rest[0].line
    return count > 1 and len(line.text) > MOST_OF_LINE * len(rest[0].text) / count


def _heads_rows(segments: Sequence[Segment], index: int) -> bool:
    """Whether a line opens a block, the rest of which are the rows of a table."""
    line = segments[index]
    if not index or segments[index - 1].block == line.block or not line.unclaimed:
        return False
    if not reads_as_heading(line.text) or ROW.search(line.text):
        return False
    rows = list(takewhile(lambda segment: segment.block == line.block, islice(segments, index + 1, None)))
    if not rows and _is_over_points(segments, index):
        return True
    return len(rows) >= FEWEST_ROWS and all(ROW.search(row.text) and len(row.text) <= LONGEST for row in rows)


def _is_over_points(segments: Sequence[Segment], index: int) -> bool:
    """Whether a block of lines stands below that are points which have lost their signs: no sentence, and none short."""
    below = segments[index + 1 : index + 1 + MOST_POINTS]
    points = list(takewhile(lambda segment: segment.block == below[0].block, below))
    are_lines = all(each.unclaimed and 2 * FEWEST_ROWS < len(each.text.split()) < LONG for each in points)
    return len(points) > FEWEST_ROWS and are_lines and not any(map(ends_sentence, (each.text for each in points)))


def _is_quoted(text: str) -> bool:
    """Whether all of a line stands between quotes."""
    close = QUOTES.get(text[0], "")
    return (
        bool(close)
        and text.endswith(close)
        and text[-2:-1].isalnum()
        and text.count(text[0]) == (2 if text[0] == close else 1)
    )


def _is_of_table(text: str) -> bool:
    """Whether a line ends with a bracket that says what its numbers are, and no agency, paper or picture."""
    return bool(OF_TABLE.fullmatch(text)) and not KNOWN.search(text)


def _is_open(text: str) -> bool:
    """Whether a line opens a quote or a bracket that it does not close."""
    return text.count('"') % 2 == 1 or any(
        text.count(pair[0]) != text.count(pair[1]) for pair in ("“”", "()", "«»", "[]")
    )


def _is_date(text: str) -> bool:
    """Whether all of a line is a date."""
    written = dates.date_at(text, 0)
    return written is not None and not text[written.end :].strip(" .")


def _is_text(segment: Segment) -> bool:
    """Whether a segment is shown, or will be if nobody claims it."""
    return segment.disposition is None or segment.disposition.kind == "shown"
