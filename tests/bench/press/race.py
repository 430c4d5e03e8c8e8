"""The race: every contender in turn, so often, each beginning with a clean build."""

import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from tests.bench.press.contenders import CONTENDERS, Contender
from tests.bench.press.ground import Ground
from tests.bench.press.listing import listing, touched
from tests.bench.press.run import Run, built

MOST_FOR_STOCK = 10_000  # stories; with more of them it takes hours
REMEMBERS = (
    "dateline",
    "searched",
)  # whoever makes another build cheaper than the first; Hugo keeps nothing from build to build
NAMED = 50  # files touched that are kept by name, more than the bar allows

Results = dict[str, dict[str, list[Run]]]  # contender → work → its runs


def raced(ground: Ground, names: Sequence[str], runs: int) -> Results:
    """The builds of the contenders of these names, in turn (so that a slow hour is slow for all)."""
    entered = [CONTENDERS[name](ground) for name in names]
    results: Results = {contender.name: {} for contender in entered}
    for number in range(1, runs + 1):
        for contender in entered:
            for work, run in _round(ground, contender):
                results[contender.name].setdefault(work, []).append(run)
                sys.stderr.write(f"{number}/{runs} {contender.name}, {work}: {run.seconds:.2f} s\n")
    return results


def _round(ground: Ground, contender: Contender) -> Iterator[tuple[str, Run]]:
    contender.clear()
    run = built(contender)
    _check(contender, ground.corpus.stories)
    before = listing(contender.output)
    yield "clean", replace(run, files=len(before))
    if contender.name not in REMEMBERS:
        return
    works: dict[str, Callable[[], None]] = {
        "unchanged": lambda: None,
        "added": ground.add,
        "edited": lambda: ground.edit("anew"),
    }
    try:
        for work, change in works.items():
            change()
            run = built(contender)
            after = listing(contender.output)
            names = touched(before, after)
            yield work, replace(run, files=len(after), touched=len(names), some=tuple(names[:NAMED]))
            before = after
        _check(contender, ground.corpus.stories + 1)
    finally:
        ground.restore()


def _check(contender: Contender, stories: int) -> None:
    """A build that left stories out is no build, however fast: SystemExit."""
    if (found := contender.stories()) != stories:
        raise SystemExit(
            f"bench: {contender.name} made pages of {found:,} stories of {stories:,}; nothing is compared."
        )
