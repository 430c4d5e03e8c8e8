"""The one place that reads the clock."""

import os
from datetime import UTC, datetime


def now() -> datetime:
    """The moment of this edition, with its zone.

    SOURCE_DATE_EPOCH (seconds since 1970, https://reproducible-builds.org/specs/source-date-epoch/)
    takes the clock's place, so that an edition can be printed again later, byte for byte.
    """
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    return datetime.fromtimestamp(int(epoch), UTC) if epoch else datetime.now(UTC)
