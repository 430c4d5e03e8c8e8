"""What is told of a copy that names no date, and the day that its draft has until somebody says which it is."""

from collections.abc import Iterator, Sequence
from datetime import date

from dateline_news.desk.wire.compose.date.date_hint import date_hint
from dateline_news.desk.wire.compose.date.stamps import SAVED, Stamp
from dateline_news.desk.wire.segments import Segment
from dateline_news.model.diagnostics import Diagnostic
from dateline_news.model.moments.clock import now

SETTLE = "say which day it is with --date"


def absence(stamps: Sequence[Stamp], segments: Sequence[Segment], sent: date | None) -> Iterator[Diagnostic]:
    """That there is no whole date at all, with what there is instead."""
    own = [stamp for stamp in stamps if stamp.role != SAVED]
    if any(stamp.written.day for stamp in own):
        return
    if own:
        yield problem(own[0].line, f"{own[0].written.fault}, and nothing else gives a date")
        return
    line, day = date_hint(segments) or (0, None)
    hint = f" (line {line} names {day} in its text: if that is it, --date {day})" if day else ""
    if sent and not day:
        hint = f" (the mail was sent on {sent}: if that is it, --date {sent})"
    yield problem(1, "the copy names no date", hint)


def proposed(stamps: Sequence[Stamp], segments: Sequence[Segment], sent: date | None) -> date | None:
    """The day that a copy without a date may be of: the last time its day was, the day that its text tells of, or its mail's."""
    today = now().date()
    for written in (stamp.written for stamp in stamps if stamp.role != SAVED):
        days = [day for year in (today.year, today.year - 1) if (day := written.in_year(year)) and day <= today]
        if days:
            return days[0]
    _, hinted = date_hint(segments) or (0, None)
    return hinted or sent or today


def problem(line: int, wrong: str, hint: str = "") -> Diagnostic:
    """What is wrong with a date on a line, and what an editor may do about it."""
    return Diagnostic("", line, "date", f"{wrong}; {SETTLE}{hint}")
