"""The bars: what a build may take in proportion to another's in the same race."""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from statistics import median
from typing import Literal

from tests.bench.press.race import Results
from tests.bench.press.run import Run

SIZES = (10_000, 100_000)  # stories; the bars hold at these, elsewhere they are shown
Measure = Literal["seconds", "cpu", "memory", "files", "touched"]
End = tuple[str, str]  # a contender and its work


@dataclass(frozen=True, slots=True)
class Bar:
    """What is measured of whom, against whom (nobody: as it is), and the most it may be, by size."""

    what: str
    measure: Measure
    of: End
    against: End | None
    most: Mapping[int, float]


@dataclass(frozen=True, slots=True)
class Verdict:
    """A bar at one size: the value, None where it was not measured; the most it may be, and whether it is met."""

    what: str
    value: float | None
    most: float
    met: bool | None


HUGO, STOCK = ("hugo", "clean"), ("stock", "clean")
CLEAN, UNCHANGED = ("dateline", "clean"), ("dateline", "unchanged")
LIKE = ("unshared", "clean")  # a clean build of what the others build
ADDED, EDITED, REFRESHED = ("dateline", "added"), ("dateline", "edited"), ("dateline", "refreshed")
BARS = (
    Bar("one story added, against Hugo's build", "seconds", ADDED, HUGO, {10_000: 0.12, 100_000: 0.05}),
    Bar("one story edited, against Hugo's build", "seconds", EDITED, HUGO, {10_000: 0.12, 100_000: 0.05}),
    Bar("nothing changed, against Hugo's build", "seconds", UNCHANGED, HUGO, {10_000: 0.1, 100_000: 0.04}),
    Bar("clean build, against Hugo's", "seconds", LIKE, HUGO, {10_000: 1.5, 100_000: 0.8}),
    Bar("clean build, against stock Pelican's", "seconds", LIKE, STOCK, {10_000: 0.3}),
    Bar("peak memory of a clean build, against Hugo's", "memory", CLEAN, HUGO, {10_000: 0.6, 100_000: 0.5}),
    Bar("files touched by one new story", "touched", ADDED, None, {10_000: 40, 100_000: 40}),
    Bar("from saving to the refreshed page, against one edited story", "seconds", REFRESHED, EDITED, {10_000: 1 / 3}),
)


def verdicts(results: Results, stories: int) -> list[Verdict]:
    """The bars of the size nearest to so many stories, those that are set for it."""
    size = min(SIZES, key=lambda one: abs(math.log(one / stories)))
    return [_verdict(bar, bar.most[size], results) for bar in BARS if size in bar.most]


def missed(found: list[Verdict], stories: int, *, whole: bool) -> bool:
    """Whether any bar is missed; in a `whole` race, one that was not measured is. At other sizes none can be."""
    failing = (False, None) if whole else (False,)
    return stories in SIZES and any(one.met in failing for one in found)


def middle(runs: list[Run], measure: Measure) -> float:
    """The median of what runs took; of the files that they touched, the most."""
    if measure == "touched":
        return max(run.touched or 0 for run in runs)
    return float(median(getattr(run, measure) for run in runs))


def _verdict(bar: Bar, most: float, results: Results) -> Verdict:
    ends = [end for end in (bar.of, bar.against) if end]
    runs = [results.get(name, {}).get(work, []) for name, work in ends]
    values = [middle(one, bar.measure) if one else 0 for one in runs]
    unknown = not all(runs) or (bar.measure == "memory" and not all(values))
    if unknown:
        return Verdict(bar.what, None, most, None)
    value = values[0] / values[1] if bar.against else values[0]
    return Verdict(bar.what, value, most, value <= most)
