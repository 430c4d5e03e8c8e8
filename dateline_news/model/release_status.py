"""Decides whether a piece may be published, or why not, and how long it is news.

A story is due when its date and its embargo have come.
"""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta, tzinfo

from dateline_news.model import moments
from dateline_news.model.moments.days import Sentence
from dateline_news.model.paper import Moment

DRAFT = "Draft — not published"
EMBARGOED, AHEAD = "Embargoed until", "Dated ahead:"  # with the moment behind it
NEWS_LASTS = timedelta(days=2)  # after its date: so long search engines of news look at a story
KEEPERS = {DRAFT: "draft", EMBARGOED: "embargo", AHEAD: "date"}


def moment(written: str, zone: tzinfo) -> Moment:
    """The moment that a header names, in the paper's `zone` if it has none. Raises ValueError for what is no moment."""
    parsed = moments.read(written)
    return Moment(parsed.at if parsed.at.tzinfo else parsed.at.replace(tzinfo=zone), parsed.is_timed)


def is_before(moment: Moment, other: Moment, clock: tzinfo) -> bool:
    """Whether a moment is before another, by the day where either has no time; `clock` is the paper's.

    A day counts as written and on the paper's clock: it is before only if it is by both.
    """
    if moment.timed and other.timed:
        return moment.at < other.at
    return max(moment.at.date(), moment.on(clock)) < min(other.at.date(), other.on(clock))


def due(date: Moment, embargo: Moment | None) -> Moment:
    """When a story may be seen: the later of its date and its embargo, also where clocks are put back."""
    return max((embargo, date) if embargo else (date,), key=lambda moment: _in_utc(moment.at))


def standing(status: str, date: Moment | None, embargo: Moment | None, now: datetime) -> str:
    """What keeps a piece from readers at `now`, as a line for its editor; empty if nothing does."""
    if status == "draft":
        return Sentence("Draft — not published", {})
    release = due(date, embargo) if date else embargo
    if not release or release.at <= now:
        return ""
    values = {"day": release.day, "time": release.time, "zone": release.zone}
    if release is embargo:
        until = Sentence("Embargoed until %(day)s, %(time)s %(zone)s", values)
        return until if release.timed else Sentence("Embargoed until %(day)s", values)
    ahead = Sentence("Dated ahead: %(day)s, %(time)s %(zone)s", values)
    return ahead if release.timed else Sentence("Dated ahead: %(day)s", values)


def kept_by(standing: str) -> str:
    """What keeps a piece from readers, of what `standing` gave: `draft`, `embargo`, `date`; empty if nothing does."""
    return next((keeper for words, keeper in KEEPERS.items() if standing.startswith(words)), "")


def embargo(fields: Mapping[str, str], zone: tzinfo) -> Moment | None:
    """The embargo that a header (or Pelican's metadata) names, if it names one. Raises as `moment` does.

    Of the two moments that a time names when clocks are put back, it is the later: the earlier may break a promise.
    """
    if not fields.get("embargo"):
        return None
    named = moment(fields["embargo"], zone)
    return Moment(max(named.at, named.at.replace(fold=1), key=_in_utc), named.timed)


def _in_utc(at: datetime) -> datetime:
    return at.astimezone(UTC)
