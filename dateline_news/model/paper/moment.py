"""A day, or a day with a time, as pages and feeds show it."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone, tzinfo

from dateline_news.model.moments.days import TimeOfDay, day_name

# Characters of a moment without parts of a second or of a minute's offset.
ISO_LENGTH = len("2021-07-14T09:30:00+05:00")


@dataclass(frozen=True, slots=True)
class Moment:
    """A day, or a day with a time. A story dated without a time never shows one."""

    at: datetime  # with its zone; midnight where only the day is known
    timed: bool
    clock: str = ""  # the zone's name, where `at` has an offset only

    @property
    def iso(self) -> str:
        """For machines: `2021-07-14`, or `2021-07-14T09:30:00+05:00`."""
        if not self.timed:
            return self.at.date().isoformat()
        return for_machines(self.at)

    @property
    def day(self) -> str:
        """For readers: `14 July 2021`."""
        return day_name(self.at)

    @property
    def time(self) -> str:
        """For readers: `09:30`, or nothing."""
        return TimeOfDay(f"{self.at:%H:%M}") if self.timed else ""

    @property
    def zone(self) -> str:
        """The name of the zone, where a time is known: `UTC`, `PKT`, `UTC+05:00`, with its sign in place anywhere."""
        if not self.timed:
            return ""
        name = self.clock or self.at.tzname() or self.at.isoformat()[-6:]
        return f"UTC{name}" if name.startswith(("+", "-")) else name

    def on(self, clock: tzinfo) -> date:
        """The day in a time zone; without a time it is the same in all of them."""
        return self.at.astimezone(clock).date() if self.timed else self.at.date()

    def data(self, year: int | None = None) -> dict[str, str]:
        """All of it, as a template's input; within `year` its day is named without one."""
        return {"iso": self.iso, "day": day_name(self.at, year), "time": self.time, "zone": self.zone}


def for_machines(at: datetime) -> str:
    """A moment with its time, for pages and feeds: `2021-07-14T09:30:00+05:00`.

    At most three digits of a second, and offsets in whole minutes: HTML knows no others, and feeds no other offsets
    (https://html.spec.whatwg.org/multipage/common-microsyntaxes.html#global-dates-and-times, RFC 3339, RFC 5322).
    """
    written = at.isoformat()
    if len(written) <= ISO_LENGTH:
        return written
    minutes = (at.utcoffset() or timedelta()) // timedelta(minutes=1)  # the offsets of sun time have seconds
    local = at.astimezone(timezone(timedelta(minutes=minutes)))
    return local.isoformat(timespec="milliseconds" if at.microsecond else "seconds")
