"""What a measurement hands back: one line of the table."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Reading:
    """One thing measured, against its bar.

    `detail`, of any number of lines, says what a person needs to mend a miss.
    """

    what: str
    measured: str
    bar: str
    ok: bool
    detail: str = ""


def none_of(what: str, faults: Sequence[str], examined: int, unit: str) -> Reading:
    """The reading of a bar of zero: `faults` found in `examined` things, each a `unit`.

    Having examined nothing is a miss: a check that saw no page must not report a clean one.
    """
    measured = f"{len(faults)} in {examined} {unit}"
    return Reading(what, measured, "0", not faults and examined > 0, "\n".join(faults))
