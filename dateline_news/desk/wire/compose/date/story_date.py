"""Which day a story is of: what its stamps say together, or what the editor has said."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, timedelta

from dateline_news.desk.drafts.draft import Remark
from dateline_news.desk.wire.compose.date.no_date import absence, problem, proposed
from dateline_news.desk.wire.compose.date.stamps import MAILED, ROLES, Stamp, stamps_of
from dateline_news.desk.wire.recognise.dates import DIGIT, WEEKDAY, WrittenDate, dates_in, editor_date
from dateline_news.desk.wire.segments import Disposition, Segment, Segments, dropped, metadata
from dateline_news.model.diagnostics import Diagnostic
from dateline_news.model.moments.days import WEEKDAYS
from dateline_news.model.release_status import is_before, moment


@dataclass(frozen=True, slots=True)
class StoryDate:
    """The segments with their stamps settled, and the date (as a header writes it) unless there are problems."""

    segments: Segments
    problems: list[Diagnostic]
    notes: list[Remark]
    iso: str = ""
    day: date | None = None
    is_undated: bool = False  # whether nothing in the copy says that it is its date, or not of which year
    proposed: date | None = None  # the day that such a copy may be of
    doubts: list[Remark] = field(default_factory=list)  # why a person has to say which day it is


def story_date(segments: Sequence[Segment], day: str = "", sent: date | None = None) -> StoryDate:
    """Settle the stamps of a copy; `day` is the date that the editor says (such as `2021-07-14`), or empty.

    `sent` is the day on which a mail with the copy was sent: it gives a day its year, but is not the story's.
    """
    stamps = stamps_of(segments, sent)
    by_editor = editor_date(day) if day else None
    if not by_editor and (problems := list(_problems(stamps))):
        return StoryDate(list(segments), problems, [])
    if not by_editor and (problems := list(absence(stamps, segments, sent))):
        return StoryDate(list(segments), problems, [], is_undated=True, proposed=proposed(stamps, segments, sent))
    chosen = _chosen(stamps, by_editor)
    assert chosen.day is not None  # noqa: S101  only whole dates are chosen
    settled = list(segments)
    for stamp in stamps:
        disposition = _disposition(stamp, chosen, _last_change(stamps), is_overruled=bool(by_editor))
        settled[stamp.index] = replace(settled[stamp.index], disposition=disposition)
    notes = [*_notes(stamps, chosen, chosen.day), *_wrong_weekdays(segments, stamps, chosen.day)]
    return StoryDate(settled, [], notes, chosen.iso, chosen.day)


def _first(stamps: Sequence[Stamp], role: str) -> Stamp | None:
    """The first stamp of a role that is a whole date, one with a time before others."""
    stamps = [stamp for stamp in stamps if stamp.role == role and stamp.written.day]
    if role == MAILED:  # of a mail that was forwarded, the one below is the copy's
        return next(reversed(stamps), None)
    return min(stamps, key=lambda stamp: not stamp.written.time, default=None)


def _chosen(stamps: Sequence[Stamp], by_editor: WrittenDate | None) -> WrittenDate:
    stamped = [stamp.written for role in ROLES if (stamp := _first(stamps, role))]
    if by_editor is None:
        return stamped[0]
    if by_editor.time:
        return by_editor
    # The copy may know the time of the editor's day.
    return next((written for written in stamped if written.day == by_editor.day), by_editor)


def _problems(stamps: Sequence[Stamp]) -> Iterator[Diagnostic]:
    """Stamps that are no day, and stamps that disagree."""
    published = [stamp for stamp in stamps if stamp.role == "published" and stamp.written.day]
    first = published[0] if published else _first(stamps, "created")
    for stamp in stamps:
        if stamp.written.fault and stamp.written.is_whole and not (first and _is_beside(stamp)):
            yield problem(stamp.line, stamp.written.fault)
    if not first or not first.written.day:
        return
    for stamp in stamps:
        is_other = stamp.written.day and stamp.written.day != first.written.day
        is_print = stamp.role == "printed" and not _is_next_morning(stamp, first.written.day)
        if is_other and (stamp.role == "published" or is_print):
            yield problem(stamp.line, f"says {stamp.written.day}, and line {first.line} says {first.written.day}")
        if stamp.role == "filed" and stamp.written.day and _days_apart(stamp, first.written.day) > 1:
            days = f"the dateline says {stamp.written.day}, and line {first.line} {first.written.day}"
            yield problem(stamp.line, days)


def _is_beside(stamp: Stamp) -> bool:
    """Whether a stamp that may be one of several days is not what the story is dated by, and so can be left out."""
    return stamp.role in ("updated", "filed") and bool(stamp.written.readings)


def _is_next_morning(stamp: Stamp, day: date) -> bool:
    """Whether a paper printed a copy on the day after it was out."""
    return stamp.written.day == day + timedelta(days=1)


def _last_change(stamps: Sequence[Stamp]) -> str:
    """The latest day on which a copy says that it was changed, as a header writes it; empty if it says none."""
    changes = [stamp.written for stamp in stamps if stamp.role == "updated" and stamp.written.day]
    latest = max(changes, key=lambda written: (written.day or date.min, written.time), default=None)
    return latest.iso if latest else ""


def _disposition(stamp: Stamp, chosen: WrittenDate, last_change: str, *, is_overruled: bool) -> Disposition:
    """What becomes of a stamp: a field that says what it says, or nothing, by a rule that says why."""
    written = stamp.written
    is_change = stamp.role == "updated" and written.day and written.iso != chosen.iso
    if is_change and not is_before(moment(written.iso, UTC), moment(chosen.iso, UTC), UTC):  # as the contract has it
        return metadata("modified", written.iso) if written.iso == last_change else dropped("earlier-change")
    if written.day == chosen.day and written.time in ("", chosen.time):
        return metadata("date", chosen.iso)
    if written.month_day and chosen.day and written.month_day == (chosen.day.month, chosen.day.day):
        return metadata("date", chosen.iso)
    return dropped("date-overruled" if is_overruled else f"{stamp.role}-date-not-used")


def _days_apart(stamp: Stamp, day: date) -> int:
    """How many days a stamp is from a day; one without a year is of the year that is nearest."""
    days = (stamp.written.in_year(year) for year in (day.year - 1, day.year, day.year + 1))
    return min((abs((stamped - day).days) for stamped in days if stamped), default=0)


def _notes(stamps: Sequence[Stamp], chosen: WrittenDate, day: date) -> Iterator[Remark]:
    for stamp in stamps:
        written = stamp.written
        if written.note:
            yield stamp.line, written.note
        if written.readings:
            yield stamp.line, f"{written.fault}; it was left out"
        if stamp.role == "printed" and written.day and written.day != day:
            yield stamp.line, f"it was in print on {written.day}, the day after"
        if stamp.role == "filed" and (days := _days_apart(stamp, day)):
            yield stamp.line, f"the dateline is of another day than the story ({days} apart)"
        if stamp.role == "updated" and written.day and written.day < day:
            yield stamp.line, f"it says that it was updated on {written.day}, before it was published"
        if stamp.role == "published" and written.time and written.time != chosen.time:
            yield stamp.line, f"another time of publication: {written.time}"


def _wrong_weekdays(segments: Sequence[Segment], stamps: Sequence[Stamp], day: date) -> Iterator[Remark]:
    """Weekdays that do not fit their dates, in stamps and in the text; a date without a year is of the story's."""
    in_text = (
        (segment.line, written)
        for segment in segments
        if segment.unclaimed and DIGIT.search(segment.text) and WEEKDAY.search(segment.text)
        for written in dates_in(segment.text)
    )
    for line, written in (*((stamp.line, stamp.written) for stamp in stamps), *in_text):
        day_meant = written.in_year(day.year)
        if day_meant and written.weekday is not None and written.weekday != day_meant.weekday():
            stated, right = (WEEKDAYS[number] for number in (written.weekday, day_meant.weekday()))
            yield line, f"says {stated}, but {day_meant} is a {right}"
