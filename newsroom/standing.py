"""Where a piece stands: out, or what keeps it from readers. A story is due when its date and its embargo have come."""

import re
from collections.abc import Mapping
from datetime import datetime, timedelta, timezone, tzinfo

import dateutil.parser

from newsroom.paper import Moment


class UnclearZoneError(ValueError):
    """A zone that goes by letters: they mean other hours elsewhere, or on another machine."""


DRAFT = "Draft — not published"
# What needs no guessing, and is most of what there is.
MACHINE = re.compile(r"\d{4}-\d\d-\d\d([ T]\d\d:\d\d(:\d\d)?)?", re.ASCII)


def moment(written: str, zone: tzinfo) -> Moment:
    """The moment that a header names; `zone` is the paper's, for one that has none of its own.

    A day alone is its first minute. Raises ValueError or OverflowError for what the contract refuses.
    """
    at = datetime.fromisoformat(written) if MACHINE.fullmatch(written) else _guessed(written)
    return Moment(at if at.tzinfo else at.replace(tzinfo=zone), timed=":" in written)


def _guessed(written: str) -> datetime:
    """A moment in one of the many forms that Pelican reads, by the library that it reads them with."""
    midnight = datetime(2000, 1, 1)  # noqa: DTZ001  to fill up from; the contract has seen that the day is whole
    return dateutil.parser.parse(written.replace("_", " "), default=midnight, tzinfos=offset)


def offset(name: str | None, seconds: int | None) -> tzinfo | None:
    """The zone that a moment was written with, as dateutil asks for it. Raises UnclearZoneError for mere letters."""
    if seconds is not None:
        return timezone(timedelta(seconds=seconds))
    if name:
        right = "write an offset, as in 09:30 +05:00"
        raise UnclearZoneError(f"“{name}” is no zone that means the same everywhere; {right}")
    return None


def due(date: Moment, embargo: Moment | None) -> Moment:
    """When a story may be seen: the later of its date and its embargo."""
    return max((embargo, date) if embargo else (date,), key=lambda one: one.at)


def standing(status: str, date: Moment | None, embargo: Moment | None, now: datetime) -> str:
    """What keeps a piece from readers at `now`, as a line for its editor; empty if nothing does."""
    if status == "draft":
        return DRAFT
    held = due(date, embargo) if date else embargo
    if not held or held.at <= now:
        return ""
    return f"Embargoed until {_said(held)}" if held is embargo else f"Dated ahead: {_said(held)}"


def _said(moment: Moment) -> str:
    return f"{moment.day}, {moment.time} {moment.zone}" if moment.timed else moment.day


def embargo(fields: Mapping[str, str], zone: tzinfo) -> Moment | None:
    """The embargo that a header (or Pelican's metadata) names, if it names one. Raises as `moment` does."""
    return moment(fields["embargo"], zone) if fields.get("embargo") else None
