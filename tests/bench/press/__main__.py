"""The command: write the corpus, race, print, end with 1 where a bar is missed."""

import argparse
import sys
from pathlib import Path
from typing import Any

from tests.bench.press import bars, report, table
from tests.bench.press.contenders import CONTENDERS
from tests.bench.press.ground import ROOT, Ground
from tests.bench.press.race import MOST_FOR_STOCK, raced
from tests.bench.press.refresh import refreshed

BUSY = 0.5  # of a machine, before the race begins


def main() -> int:
    """Race as the command line says; 0 unless a bar is missed."""
    options = _options()
    names = [name for name in options.only or CONTENDERS if name != "stock" or options.stories <= MOST_FOR_STOCK]
    if not names:
        raise SystemExit(
            f"bench: stock Pelican races over {MOST_FOR_STOCK:,} stories at most; more would take it hours."
        )
    folder = options.folder.resolve() / str(options.stories)
    machine = report.machine()
    _warn(machine)
    ground = Ground.prepared(folder, options.stories, options.seed, keep=options.keep)
    results = raced(ground, names, options.runs)
    if "dateline" in names:
        results["dateline"]["refreshed"] = refreshed(ground, options.runs)
    found = bars.verdicts(results, options.stories)
    table.shown(results, found, options.stories)
    if options.json:
        report.kept(options.json, machine, ground, results, found)
    return int(bars.missed(found, options.stories, whole=not options.only))


def _warn(machine: dict[str, Any]) -> None:
    load, processors = machine["load"][0], machine["processors"]
    if load > processors * BUSY:
        sys.stderr.write(
            f"Others keep this machine busy (load {load:.1f}, {processors} processors): figures will be off.\n"
        )


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.bench.press", description="Race the press.")
    parser.add_argument("--stories", type=_count, default=10_000, help="how many (10000)")
    parser.add_argument("--runs", type=_count, default=3, help="how often; the medians count (3)")
    parser.add_argument("--only", type=_names, help=f"run only these of {', '.join(CONTENDERS)}, with commas between")
    parser.add_argument("--json", type=Path, metavar="FILE", help="also write every figure there")
    parser.add_argument("--folder", type=Path, default=ROOT / ".bench", help="where to write (.bench/)")
    parser.add_argument("--keep", action="store_true", help="take the corpus that is there, if it is the same")
    parser.add_argument("--seed", type=int, default=1, help="another one gives other stories (1)")
    return parser.parse_args()


def _count(text: str) -> int:
    if (count := int(text)) < 1:
        raise argparse.ArgumentTypeError(f"{count} is too few; 1 is the least")
    return count


def _names(text: str) -> list[str]:
    names = [name.strip() for name in text.split(",")]
    if unknown := set(names) - CONTENDERS.keys():
        raise argparse.ArgumentTypeError(f"nobody here is called {', '.join(sorted(unknown))}")
    return [name for name in CONTENDERS if name in names]


if __name__ == "__main__":
    sys.exit(main())
