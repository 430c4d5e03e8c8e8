"""Reads days in numbers alone, such as 03/12/2026: which days they may be, by the order of day, month and year."""

import re
from collections.abc import Iterable
from datetime import date

NUMBERS = re.compile(
    r"(?P<first>\d{1,2})(?P<mark>[-/.])(?P<second>\d{1,2})(?P=mark)(?P<last>\d{4}|\d\d)(?!\d)", re.ASCII
)
DAY_FIRST, MONTH_FIRST, YEAR_FIRST = "day first", "month first", "year first"
SHORT = 2  # digits of a year without its century
TURN = 69  # POSIX: 69 to 99 are years of the last century


def readings(match: re.Match[str]) -> dict[str, date]:
    """The days that numbers may be, by their order; `match` is one of NUMBERS."""
    first, second, last = int(match["first"]), int(match["second"]), int(match["last"])
    is_short = len(match["last"]) == SHORT
    possible = {DAY_FIRST: (_year(last, is_short), second, first), MONTH_FIRST: (_year(last, is_short), first, second)}
    if is_short:
        possible[YEAR_FIRST] = (_year(first, is_short), second, last)
    return {order: day for order, parts in possible.items() if (day := calendar_day(*parts))}


def _year(number: int, is_short: bool) -> int:  # noqa: FBT001  one of two ways to write a year
    century = 2000 if number < TURN else 1900
    return number + century if is_short else number


def calendar_day(year: int, month: int, day: int) -> date | None:
    """The day of these numbers; None if the calendar has no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def proven(written: Iterable[str]) -> str:
    """The order of all days in numbers that can be read in one way only; empty if there is none, or more than one."""
    matches = filter(None, map(NUMBERS.match, written))
    orders = {order for match in matches if len(days := readings(match)) == 1 for order in days}
    return orders.pop() if len(orders) == 1 else ""


def is_clear(written: str) -> bool:
    """Whether a moment whose day is in numbers can be read in one way only."""
    match = NUMBERS.match(written)
    return match is not None and len(match["last"]) > SHORT and len(set(readings(match).values())) == 1


def in_order(written: str, order: str) -> tuple[str, str]:
    """A moment whose day is in numbers, with that day as 2026-12-03, or empty; and the days that it may be.

    With an empty order only what can be read in one way is rewritten.
    """
    match = NUMBERS.match(written)
    if not match:
        return "", ""
    by_order = readings(match)
    days = list(dict.fromkeys(by_order.values()))
    day = by_order.get(order) or (days[0] if len(days) == 1 else None)
    return (f"{day}{written[match.end() :]}" if day else "", " or ".join(map(str, days)))
