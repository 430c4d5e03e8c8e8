"""What a page says to its readers in the midst of a text: to follow its channel, to subscribe, to load its app.

Such a line is told by two things at once, what it calls to and that it calls, so that a story about an app is none.
"""

import re
from collections.abc import Sequence

from dateline_news.desk.wire.recognise.head.prose import lead_at
from dateline_news.desk.wire.recognise.vocabulary.reader_words import CALLS, CHANNELS, OWN
from dateline_news.desk.wire.segments import Segment, Segments, claimed, dropped

RULE = "to-readers"
MOST_WORDS, MOST_LETTERS = 32, 400
QUOTED = re.compile(r"[\"“”„«»]|\b(?:said|says|told)\b")
TEASER = re.compile(
    r"(?:WATCH|LISTEN|READ|VIDEO|GALLERY|PODCAST|QUIZ)(?: (?:MORE|NOW|ALSO|HERE))?\s*[:|]\s\S.{5,160}(?<![.])"
)
LABEL = re.compile(r"\W*(?:editor[’']s note\s*:)?\W*", re.IGNORECASE)


def with_calls_to_readers(segments: Sequence[Segment]) -> Segments:
    """Drop the lines that call to readers, wherever they stand, and those below the lead that call to a film or another story."""
    lead = lead_at(segments)
    return [
        claimed(each, dropped(RULE))
        if each.unclaimed and (is_call(each.text) or (index > lead and TEASER.fullmatch(each.text)))
        else each
        for index, each in enumerate(segments)
    ]


def is_call(text: str) -> bool:
    """Whether a line calls to readers: it begins with what they are to do, or has the paper's own channel."""
    if len(text) > MOST_LETTERS or len(text.split()) > MOST_WORDS or QUOTED.search(text):
        return False
    begin = LABEL.match(text)
    calls = CALLS.match(text, begin.end() if begin else 0)
    return bool((calls and CHANNELS.search(text)) or OWN.search(text))
