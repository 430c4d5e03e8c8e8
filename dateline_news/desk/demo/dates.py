"""When the invented stories were published: four years, denser towards the end."""

from datetime import datetime, timedelta
from random import Random

NEWEST = datetime.fromisoformat("2026-06-30 18:40")
CLOSE = datetime.fromisoformat("2026-06-30 21:15")
FOUR_YEARS = 1460
MORNING = 6
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def publication_times(rng: Random, stories: int) -> list[datetime]:
    """Give `stories` moments, oldest first, none after `NEWEST`, to the minute."""
    # A handful of stories four years apart would judge no front page.
    span = min(FOUR_YEARS, 24 * stories)
    older = (_moment(rng, span * (place / stories) ** 2) for place in range(1, stories))
    return [*sorted(older), NEWEST]


def _moment(rng: Random, days: float) -> datetime:
    moment = NEWEST - timedelta(minutes=int(days * 1440) + rng.randrange(7, 240))
    # Few papers publish at night; by day the lists of times look as they should.
    return moment + timedelta(hours=8) if moment.hour < MORNING else moment


def revision(rng: Random, published: datetime) -> datetime:
    """Give a moment shortly after `published`, not after the edition closes."""
    return min(CLOSE, published + timedelta(minutes=rng.choice((18, 47, 95, 260, 1510, 4340))))


def long_date(moment: datetime) -> str:
    """Give the date as posts carry it, in English whatever the locale: `July 14, 2021`."""
    return f"{MONTHS[moment.month - 1]} {moment.day}, {moment.year}"
