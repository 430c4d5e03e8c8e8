"""What stands beside a text and is for desks: a mail's subject, a document's head; the text may not say it again."""

import re
from collections.abc import Iterable, Iterator

from dateline_news.desk.wire.recognise.notices import with_holds, with_labels
from dateline_news.desk.wire.recognise.notices.holds import HOLD
from dateline_news.desk.wire.recognise.notices.labels import message_kind
from dateline_news.desk.wire.segments import Segment

ANSWER = re.compile(r"^(?:(?:re|fwd?|aw|wg|tr|rv|enc|ynt|ilt)\s?:\s*)+", re.IGNORECASE)
BETWEEN = re.compile(r"\s*[()\[\]{}|]+\s*|\s+[–—-]{1,2}\s+")


def with_notices(text: str, beside: Iterable[str]) -> str:
    """A text below what lines beside it say to desks: that it is held, killed or corrected."""
    return "\n\n".join([*_notices(beside), text])


def _notices(beside: Iterable[str]) -> Iterator[str]:
    """The parts of each line of which one is a notice: the others may be the headline."""
    for text in dict.fromkeys(ANSWER.sub("", line) for line in beside):
        parts = [part for part in BETWEEN.split(text) if part.strip()]
        segments = with_labels(with_holds([Segment(part, line, line) for line, part in enumerate(parts, 1)]))
        is_held = any(each.disposition and each.disposition.name == HOLD for each in segments)
        if is_held or message_kind(segments) != "story":
            yield from parts
