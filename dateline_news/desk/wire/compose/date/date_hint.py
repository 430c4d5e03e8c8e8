"""The day that an editor is offered for a copy that names none: one that its text tells of, and that is past."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from dateline_news.desk.wire.recognise.dates import WrittenDate, dates_in
from dateline_news.desk.wire.segments import Segment

SENTENCE = re.compile(r"(?<=[a-z\d)”\"’][.!?])\s+(?=[A-Z“\"‘(])")
# A day in a sentence with one of these is one to come, the end of a year of accounts, or that of another text.
NO_HINT = re.compile(
    r"\b(?:will|shall|would|is to|are to|was to|were to|be|due|until|till|by|before|after|since|from|next|expect(?:s|ed)?"
    r"|plans?|planned|scheduled?|intend\w*|aims?|hopes?|deadline|ends?|ended|ending|begins?|starts?|fiscal|financial|quarter"
    r"|year|half|period|months?|weeks?|as of|effective|expir\w+|embargo\w*|hold|release|story|stories|article|report(?:ed)?"
    r"|published|moved|slugged|statement|letter|born|died|founded|established|register\w*|valid|upcoming|forthcoming)\b",
    re.IGNORECASE,
)


def date_hint(segments: Sequence[Segment]) -> tuple[int, date] | None:
    """The line and the day; None where no day is likely to be that of the story, or several are."""
    days = list(_days(segments)) or _last_post(segments)
    return days[0] if days and len({day for _, day in days}) == 1 else None


def _last_post(segments: Sequence[Segment]) -> list[tuple[int, date]]:
    """The line and the day of the last of the posts that are all a copy shows; none where it shows anything else."""
    if any(each.unclaimed or each.is_shown_as("item", "number", "caption", "heading") for each in segments):
        return []
    posts = [each for each in segments if each.is_shown_as("attribution")]
    days = [(each.line, written.day) for each in posts for written in dates_in(each.text) if written.day]
    return [max(days, key=lambda named: named[1])] if days else []


def _days(segments: Sequence[Segment]) -> Iterator[tuple[int, date]]:
    for segment in segments:
        if segment.is_shown_as("quote", "attribution"):
            continue
        for sentence in SENTENCE.split(segment.text):
            for written in dates_in(sentence):
                if written.day and (_is_alone(written, sentence) or _may_be(written, sentence)):
                    yield segment.line, written.day


def _is_alone(written: WrittenDate, sentence: str) -> bool:
    """Whether a date is nearly all of a line that says nothing against it."""
    return len(sentence) - (written.end - written.begin) <= 3 and not NO_HINT.search(sentence)  # noqa: PLR2004  signs


def _may_be(written: WrittenDate, sentence: str) -> bool:
    """Whether a sentence that can be judged, since it is in English, tells of a day that is past."""
    return "en" in written.languages and not NO_HINT.search(sentence)
