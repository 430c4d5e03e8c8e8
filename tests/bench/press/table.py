"""The tables that a race ends with."""

import sys

from rich.console import Console
from rich.table import Table

from tests.bench.press.bars import SIZES, Verdict, middle
from tests.bench.press.race import Results
from tests.bench.press.run import Run

COLUMNS = 120
WORDS = {True: "yes", False: "NO", None: "not measured"}


def shown(results: Results, found: list[Verdict], stories: int) -> None:
    """Print both tables, what was measured and the bars."""
    console = Console(width=None if sys.stdout.isatty() else COLUMNS, markup=False, highlight=False)
    console.print(_measured(results, stories))
    console.print(_bars(found, stories))


def _measured(results: Results, stories: int) -> Table:
    table = Table("who", "work", title=f"{stories:,} stories: medians, in brackets from and to", title_justify="left")
    for name in ("seconds", "of processors", "peak memory, MB", "files", "touched"):
        table.add_column(name, justify="right")
    for who, works in results.items():
        for work, runs in works.items():
            table.add_row(who, work, *_row(runs))
    return table


def _row(runs: list[Run]) -> tuple[str, ...]:
    seconds = sorted(run.seconds for run in runs)
    return (
        f"{middle(runs, 'seconds'):.2f} ({seconds[0]:.2f}–{seconds[-1]:.2f})",
        f"{middle(runs, 'cpu'):.2f}" if any(run.cpu for run in runs) else "",
        f"{middle(runs, 'memory') / 1e6:,.0f}" if any(run.memory for run in runs) else "",
        f"{runs[-1].files:,}" if runs[-1].files else "",
        f"{middle(runs, 'touched'):,}" if runs[-1].touched is not None else "",
    )


def _bars(found: list[Verdict], stories: int) -> Table:
    title = "bars" if stories in SIZES else "bars of the nearest size, for information"
    table = Table("what", title=title, title_justify="left")
    for name in ("measured", "at most", "met"):
        table.add_column(name, justify="right")
    for one in found:
        measured = "" if one.value is None else _number(one.value)
        table.add_row(one.what, measured, _number(one.most), WORDS[one.met])
    return table


def _number(value: float) -> str:
    """A ratio with what matters of it, a count as it is."""
    return f"{value:,}" if isinstance(value, int) else f"{value:.3f}"
