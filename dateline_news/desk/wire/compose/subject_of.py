"""The headline of a copy that has none but in the subject of its mail."""

from collections.abc import Sequence

from dateline_news.desk.wire.recognise.head.shared_words import stems
from dateline_news.desk.wire.recognise.headline import reads_as_headline
from dateline_news.desk.wire.recognise.vocabulary.cover_words import SUBJECT_LINE
from dateline_news.desk.wire.recognise.vocabulary.labels import without_label
from dateline_news.desk.wire.segments import Segment

FEWEST_SHARED, MOST_OTHER = (
    3,
    0.5,
)  # words that it shares with the lead, and the part of its words that the text may lack


def subject_of(segments: Sequence[Segment], lead: str, text: str) -> str:
    """The subject of the mail that was sent last, if it says what the text does; else an empty string."""
    for segment in reversed(segments):
        match = SUBJECT_LINE.fullmatch(segment.text) if segment.is_dropped_as("mail-header") else None
        subject = without_label(match["subject"]) if match else ""
        own = stems(subject)
        is_of_text = len(own & stems(lead)) >= FEWEST_SHARED and len(own - stems(text)) <= MOST_OTHER * len(own)
        if is_of_text and reads_as_headline(subject):
            return subject
    return ""
