"""The command: measure, print one table, end with 1 where a bar is missed."""

import argparse
import json
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict
from pathlib import Path

from rich.console import Console
from rich.table import Table

from tests.audit import (
    accessibility,
    books,
    first_screen,
    headline,
    lighthouse,
    links,
    markup,
    mirror,
    network,
    not_found,
    reflow,
    scripts,
    search,
    sheets,
    speed,
    typeface,
    weight,
)
from tests.audit.reading import Reading
from tests.audit.sites import Sites

MEASUREMENTS: dict[str, Callable[[Sites], list[Reading]]] = {
    "weight": weight.measure,
    "typeface": typeface.measure,
    "scripts": scripts.measure,
    "search": search.measure,
    "speed": speed.measure,
    "lighthouse": lighthouse.measure,
    "accessibility": accessibility.measure,
    "reflow": reflow.measure,
    "markup": markup.measure,
    "mirror": mirror.measure,
    "first_screen": first_screen.measure,
    "sheets": sheets.measure,
    "headline": headline.measure,
    "links": links.measure,
    "books": books.measure,
    "not_found": not_found.measure,
    "network": network.measure,
}
COLUMNS = 120
DETAIL_LINES = 20


def main() -> int:
    """Measure what the command line names, or everything; 0 when every bar is met."""
    options = _options()
    chosen = options.measurements or MEASUREMENTS
    with Sites() as sites:
        readings = list(_readings(chosen, sites))
    if options.json:
        text = json.dumps([asdict(reading) for reading in readings], indent=1, ensure_ascii=False)
        options.json.write_text(f"{text}\n", "utf-8")
    _print(readings)
    return 0 if all(reading.ok for reading in readings) else 1


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.audit", description="Measure the site.")
    parser.add_argument("measurements", nargs="*", metavar="measurement", help=", ".join(MEASUREMENTS))
    parser.add_argument("--json", type=Path, metavar="FILE", help="also write the readings there")
    options = parser.parse_args()
    if unknown := set(options.measurements) - MEASUREMENTS.keys():
        parser.error(f"no such measurement: {', '.join(sorted(unknown))}")
    return options


def _readings(names: Iterable[str], sites: Sites) -> Iterator[Reading]:
    for name in names:
        sys.stderr.write(f"{name} …\n")
        readings = _measured(name, sites)
        if isinstance(readings, str):
            sys.stderr.write(f"{name} could not run, and is tried once more: {readings}\n")
            readings = _measured(name, sites)
        if isinstance(readings, str):
            readings = [Reading(name, "could not run", "runs", ok=False, detail=readings)]
        yield from readings or [Reading(name, "nothing", "something", ok=False)]


def _measured(name: str, sites: Sites) -> list[Reading] | str:
    """The readings of a measurement, or what kept its tool from measuring, which is no reading."""
    try:
        return MEASUREMENTS[name](sites)
    except (Exception, SystemExit) as error:  # noqa: BLE001  whatever keeps a tool from measuring is a miss
        return f"{type(error).__name__}: {error}"


def _print(readings: list[Reading]) -> None:
    table = Table("what", "measured", "bar", "ok")
    for reading in readings:
        table.add_row(reading.what, reading.measured, reading.bar, "yes" if reading.ok else "NO")
    console = Console(width=None if sys.stdout.isatty() else COLUMNS, markup=False, highlight=False)
    console.print(table)
    for reading in readings:
        if not reading.ok:
            _print_miss(console, reading)
    missed = sum(not reading.ok for reading in readings)
    console.print(f"{len(readings) - missed} of {len(readings)} bars met.")


def _print_miss(console: Console, reading: Reading) -> None:
    lines = reading.detail.splitlines()
    console.print(f"\n{reading.what}: {reading.measured}, bar {reading.bar}", soft_wrap=True)
    for line in lines[:DETAIL_LINES]:
        console.print(f"  {line}", soft_wrap=True)
    if (rest := len(lines) - DETAIL_LINES) > 0:
        console.print(f"  and {rest} more (--json FILE has them all)")


if __name__ == "__main__":
    sys.exit(main())
