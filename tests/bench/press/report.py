"""What is kept of a race besides its table."""

import json
import os
import platform
import subprocess
from dataclasses import asdict
from importlib.metadata import distributions
from pathlib import Path
from typing import Any

from tests.bench.press.bars import Verdict
from tests.bench.press.ground import ROOT, Ground
from tests.bench.press.race import Results

PACKAGES = ("pelican", "Markdown", "Pygments", "Jinja2", "nh3", "hugo")


def kept(file: Path, on: dict[str, Any], ground: Ground, results: Results, found: list[Verdict]) -> None:
    """Write every run, the bars, and on what machine they were run, as JSON."""
    text = json.dumps(
        {
            "stories": ground.corpus.stories,
            "seed": ground.corpus.seed,
            "corpus": ground.corpus.digest,
            "machine": on,
            "versions": {"dateline": _revision(), **_installed()},
            "runs": {
                who: {work: list(map(asdict, runs)) for work, runs in works.items()} for who, works in results.items()
            },
            "bars": [asdict(one) for one in found],
        },
        indent=1,
    )
    file.write_text(f"{text}\n", encoding="utf-8")


def machine() -> dict[str, Any]:
    """What a race is run on, and how busy it is before."""
    return {
        "system": platform.platform(),
        "processors": os.cpu_count(),
        "load": os.getloadavg(),
        "memory": os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES"),
        "python": platform.python_version(),
    }


def _installed() -> dict[str, str]:
    found = {one.name.lower(): one.version for one in distributions()}
    return {name: found[name.lower()] for name in PACKAGES if name.lower() in found}


def _revision() -> str:
    """The commit of this program, marked if something was changed since; empty outside of a repository."""
    command = ("git", "describe", "--always", "--dirty", "--abbrev=12")
    found = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    return found.stdout.strip()
