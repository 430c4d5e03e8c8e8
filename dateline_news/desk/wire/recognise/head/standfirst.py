"""The standfirst: the line under a headline, told by the byline, the date or the dateline that stands below it."""

import re
from collections.abc import Sequence

from dateline_news.desk.wire.recognise.head.headline.candidates import SCORE
from dateline_news.desk.wire.recognise.head.prose import ends_sentence
from dateline_news.desk.wire.segments import Segment, Segments, claimed, metadata

CLOCK_OR_YEAR = re.compile(r"\d{1,2}[:.h]\d\d\b|(?<!\d)\d{4}(?!\d)")
DATE_WORDS = 12  # of a line that may be a date which nobody can read
# A title over what is known, and no line under the headline.
OVER_SUMMARY = re.compile(
    r"what (?:you need to|we|to) know.{0,20}|(?:here[’']s )?what we know.{0,20}|das wichtigste (?:in kürze|im überblick)|was wir wissen.{0,20}"
    r"|ce (?:qu[’']il faut|que l[’']on) (?:savoir|retenir|sait).{0,20}|lo que (?:hay que|debes?|se) sab\w+.{0,20}|at a glance",
    re.IGNORECASE,
)
FEWEST_WORDS, MOST_WORDS, LONGEST = 4, 45, 300
HEAD = ("author", "authors", "published", "updated", "created", "source", "dateline")  # fields that end what is above


def with_standfirst(segments: Sequence[Segment], headline_at: int, lead_at: int) -> Segments:
    """Recognise the line right below a headline as its standfirst, where the head goes on below it."""
    recognised = list(segments)
    at = next((index for index in range(headline_at + 1, lead_at) if not _is_apart(segments[index])), lead_at)
    if at >= lead_at or not _may_be(segments[at]):
        return recognised
    below = [segment.disposition for segment in segments[at + 1 : lead_at]]
    is_alone = not any(disposition is None for disposition in below)
    goes_on = any(disposition and disposition.kind == "metadata" and disposition.name in HEAD for disposition in below)
    is_deck = not ends_sentence(segments[at].text) and len(segments[at].text.split()) > FEWEST_WORDS
    if is_alone and (goes_on or is_deck):
        recognised[at] = claimed(segments[at], metadata("summary", segments[at].text))
    return recognised


def _may_be(segment: Segment) -> bool:
    words = segment.text.split()
    is_line = FEWEST_WORDS <= len(words) <= MOST_WORDS and len(segment.text) <= LONGEST
    reads_on = not segment.text.endswith((":", ",", ";"))
    if (
        SCORE.fullmatch(segment.text)
        or OVER_SUMMARY.fullmatch(segment.text)
        or (len(words) <= DATE_WORDS and CLOCK_OR_YEAR.search(segment.text))
    ):
        return False
    return segment.unclaimed and is_line and reads_on and (ends_sentence(segment.text) or segment.text[-1].isalnum())


def _is_apart(segment: Segment) -> bool:
    """Whether a line is left out or a field, and so neither text nor standfirst."""
    return segment.disposition is not None and segment.disposition.kind != "shown"
