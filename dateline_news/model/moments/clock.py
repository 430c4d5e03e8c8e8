"""Reads the clock: the one place that does."""

import os
from datetime import UTC, datetime

RIGHT = "write seconds since 1970, such as 1767225600, or leave it unset"


def now() -> datetime:
    """The moment of this edition, with its zone.

    SOURCE_DATE_EPOCH (seconds since 1970, https://reproducible-builds.org/specs/source-date-epoch/) is used in place
    of the clock, so that an edition can be printed again later, byte for byte. Raises SystemExit with a sentence where
    it is no such number.
    """
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    try:
        return datetime.fromtimestamp(int(epoch), UTC) if epoch else datetime.now(UTC)
    except (ValueError, OverflowError, OSError):
        raise SystemExit(f"SOURCE_DATE_EPOCH is “{epoch}”; {RIGHT}") from None
