"""Which day a story is of: what its stamps say together, or what the editor has said."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC
from datetime import date as Day  # noqa: N812  `date` is the module of written dates here

from dateline_news.desk.wire import date
from dateline_news.desk.wire.names_of_days import WEEK, WEEKDAYS
from dateline_news.desk.wire.pieces import Fate, Piece, Pieces, dropped
from dateline_news.model.release_status import is_before, moment

ROLES = ("published", "created", "updated", "filed")  # the first of them that a copy has is its date
SETTLE = "say which day it is with --date"
NAMED = re.compile(rf"\b(?:{'|'.join(sorted(WEEKDAYS, key=len, reverse=True))})\b", re.IGNORECASE)

Remark = tuple[int, str]  # a line, and a sentence about it


@dataclass(frozen=True, slots=True)
class Stamp:
    """A stamp of the copy: the piece it is (by its place), its role, the date as read."""

    place: int
    line: int
    role: str
    written: date.Written


@dataclass(frozen=True, slots=True)
class Settled:
    """The pieces with their stamps settled; what is in the way of a date, and what an editor should look at.

    `iso` is the date as a header writes it, and `day` its day; both are empty where there are problems.
    """

    pieces: Pieces
    problems: list[Remark]
    notes: list[Remark]
    iso: str = ""
    day: Day | None = None


def settled(pieces: Sequence[Piece], given: str = "") -> Settled:
    """Settle the stamps of a copy. `given` is the date that the editor has given (such as `2021-07-14`), or empty."""
    stamps = [_stamp(at, piece) for at, piece in enumerate(pieces) if _is_stamp(piece)]
    try:
        by_editor = date.given(given) if given else None
    except ValueError as error:
        return Settled(list(pieces), [(1, f"--date: {error}")], [])
    if not by_editor and (problems := list(_problems(stamps)) or list(_absence(stamps, pieces))):
        return Settled(list(pieces), problems, [])
    chosen = _chosen(stamps, by_editor)
    assert chosen.day is not None  # noqa: S101  only whole dates are chosen
    fates = {stamp.place: _fate(stamp, chosen, by_editor) for stamp in stamps}
    made = [replace(piece, fate=fates.get(at, piece.fate)) for at, piece in enumerate(pieces)]
    notes = [*_notes(stamps, chosen), *_weekdays(pieces, stamps, chosen.day)]
    return Settled(made, [], notes, chosen.iso, chosen.day)


def _is_stamp(piece: Piece) -> bool:
    return piece.fate is not None and piece.fate.kind == "metadata" and piece.fate.name in ROLES


def _stamp(place: int, piece: Piece) -> Stamp:
    assert piece.fate is not None  # noqa: S101  _is_stamp has seen to it
    written = date.all_in(piece.fate.value)[-1]
    return Stamp(place, piece.line, piece.fate.name, written)


def _first(stamps: Sequence[Stamp], role: str) -> Stamp | None:
    """The first stamp of a role that is a whole date, one with a time before others."""
    whole = [stamp for stamp in stamps if stamp.role == role and stamp.written.day]
    return min(whole, key=lambda stamp: not stamp.written.time, default=None)


def _chosen(stamps: Sequence[Stamp], by_editor: date.Written | None) -> date.Written:
    said = [stamp.written for role in ROLES if (stamp := _first(stamps, role))]
    if by_editor is None:
        return said[0]
    if by_editor.time:
        return by_editor
    return next((one for one in said if one.day == by_editor.day), by_editor)  # the copy may know the time of that day


def _problems(stamps: Sequence[Stamp]) -> Iterator[Remark]:
    """Stamps that are no day, and stamps that disagree."""
    for stamp in stamps:
        if stamp.written.fault and stamp.written.is_whole:
            yield stamp.line, f"{stamp.written.fault}; {SETTLE}"
    published = [stamp for stamp in stamps if stamp.role == "published" and stamp.written.day]
    first = published[0] if published else _first(stamps, "created")
    for stamp in published[1:]:
        if first and stamp.written.day != first.written.day:
            yield stamp.line, f"says {stamp.written.day}, and line {first.line} says {first.written.day}; {SETTLE}"
    for stamp in stamps:
        days = _apart(stamp, first.written.day) if first and first.written.day else 0
        if stamp.role == "filed" and stamp.written.day and days > 1 and first:
            yield (
                stamp.line,
                f"the dateline says {stamp.written.day}, and line {first.line} {first.written.day}; {SETTLE}",
            )


def _absence(stamps: Sequence[Stamp], pieces: Sequence[Piece]) -> Iterator[Remark]:
    """That there is no whole date at all, with what there is instead."""
    if any(stamp.written.day for stamp in stamps):
        return
    if stamps:
        yield stamps[0].line, f"{stamps[0].written.fault}, and nothing else gives a date; {SETTLE}"
        return
    said = (piece for piece in pieces if not piece.is_shown_as("quote", "attribution"))
    inside = ((piece.line, one) for piece in said for one in date.all_in(piece.text) if one.day)
    line, found = next(inside, (0, None))
    hint = f" (line {line} names {found.day} in its text: if that is it, --date {found.day})" if found else ""
    yield 1, f"the copy names no date; {SETTLE}{hint}"


def _fate(stamp: Stamp, chosen: date.Written, by_editor: date.Written | None) -> Fate:
    """What becomes of a stamp: a field that says what it says, or nothing, by a rule that says why."""
    said = stamp.written
    if stamp.role == "updated" and said.day and said.iso != chosen.iso and not _is_before(said, chosen):
        return Fate("metadata", "modified", said.iso)
    if said.day == chosen.day and (not said.time or said.time == chosen.time):
        return Fate("metadata", "date", chosen.iso)
    if said.month_day and chosen.day and said.month_day == (chosen.day.month, chosen.day.day):
        return Fate("metadata", "date", chosen.iso)
    return dropped("date-overruled" if by_editor else f"{stamp.role}-date-not-used")


def _is_before(said: date.Written, chosen: date.Written) -> bool:
    """Whether a change is before the date, as the contract has it."""
    return is_before(moment(said.iso, UTC), moment(chosen.iso, UTC), UTC)


def _apart(stamp: Stamp, day: Day) -> int:
    """How many days a stamp is from a day; one without a year is of the year that is nearest."""
    if stamp.written.day:
        return abs((stamp.written.day - day).days)
    month, of_month = stamp.written.month_day or (day.month, day.day)
    near = []
    for year in (day.year - 1, day.year, day.year + 1):
        try:
            near.append(abs((Day(year, month, of_month) - day).days))
        except ValueError:
            continue
    return min(near, default=0)


def _notes(stamps: Sequence[Stamp], chosen: date.Written) -> Iterator[Remark]:
    day = chosen.day or Day.min
    for stamp in stamps:
        if stamp.written.note:
            yield stamp.line, stamp.written.note
        if stamp.role == "filed" and (days := _apart(stamp, day)):
            yield stamp.line, f"the dateline is of another day than the story ({days} apart)"
        if stamp.role == "updated" and stamp.written.day and stamp.written.day < day:
            yield stamp.line, f"it says that it was updated on {stamp.written.day}, before it was published"
        if stamp.role == "published" and stamp.written.time and stamp.written.time != chosen.time:
            yield stamp.line, f"another time of publication: {stamp.written.time}"


def _weekdays(pieces: Sequence[Piece], stamps: Sequence[Stamp], day: Day) -> Iterator[Remark]:
    """Weekdays that do not fit their dates, in stamps and in the text; a date without a year is of the story's."""
    inside = (
        (piece.line, one)
        for piece in pieces
        if piece.free and date.DIGIT.search(piece.text) and NAMED.search(piece.text)
        for one in date.all_in(piece.text)
    )
    for line, one in (*((stamp.line, stamp.written) for stamp in stamps), *inside):
        try:
            of = one.day or (Day(day.year, *one.month_day) if one.month_day else None)
        except ValueError:
            continue
        if of and one.weekday is not None and one.weekday != of.weekday():
            named, right = WEEK[one.weekday].capitalize(), WEEK[of.weekday()].capitalize()
            yield line, f"says {named}, but {of} is a {right}"
