"""Pages that go on growing: entries, each under its time and some with a title, below a headline that says so."""

import re
from collections.abc import Sequence

from dateline_news.desk.wire.segments import Segment

# The time over an entry.
CLOCK = re.compile(
    r"(?:\d{1,2} ?(?:[hmd]|hrs?|mins?) ago\s+)?\d{1,2}\s?[.:h]\s?\d\d(?:\s?(?:[ap]\.?m\.?|h|uhr))?(?:\s+[A-Z]{2,5})?",
    re.IGNORECASE,
)
LIVE = re.compile(
    r"\b(?:live|live-?ticker|live-?blog|newsblog|en direct|en directo|en vivo|ao vivo|in diretta|canlı|langsung)\b"
    r"|مباشر|لائیو|लाइव|زنده",
    re.IGNORECASE,
)  # what the headline of such a page says
KICKER_WORDS = 2


def is_live_page(segments: Sequence[Segment]) -> bool:
    """Whether a copy has several entries."""
    return sum(bool(CLOCK.fullmatch(segment.text)) for segment in segments) > 1


def is_entry_title(segments: Sequence[Segment], index: int) -> bool:
    """Whether a line stands right under the time of an entry, or under the picture there."""
    above = [
        each
        for each in segments[max(0, index - 2) : index]
        if not (each.is_shown_as("caption") or each.is_dropped_as("caption"))
    ]
    return bool(above) and bool(CLOCK.fullmatch(above[-1].text)) and is_live_page(segments)


def is_entry_head(segments: Sequence[Segment], index: int) -> bool:
    """Whether a line is the time of an entry with a title below it, or that title."""
    return is_entry_title(segments, index) or (
        bool(CLOCK.fullmatch(segments[index].text)) and is_entry_title(segments, index + 1)
    )


def names_live_page(text: str) -> bool:
    """Whether a line says that its page is one, and more than that."""
    return bool(LIVE.search(text)) and len(text.split()) > KICKER_WORDS
