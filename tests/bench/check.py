"""How long the gate takes beside a clean build of the same stories: `python -m tests.bench.check 10000`.

Exits with 1 if the gate, warm, takes more than a tenth of the build. Invented stories, written anew; both
are run as anybody runs them, from nothing, Python's start included. Of the warm runs the slowest counts.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from time import perf_counter

from tests.bulk.files import write

ROOT = Path(__file__).parents[2]
BUDGET = 0.1  # of a clean build
WARM_RUNS = 3
FOLDERS, FILES = ("dateline_news", "theme"), ("pelicanconf.py", "publishconf.py", "tasks.py")


def paper(folder: Path, stories: int) -> None:
    """A paper of its own in a folder: a copy of this program, and so many invented stories."""
    for name in FOLDERS:
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in FILES:
        shutil.copy(ROOT / name, folder)
    write(folder / "content", stories)


def seconds(folder: Path, command: Sequence[str]) -> float:
    """How long a command of this environment takes in a folder. Its exit status must be 0."""
    env = {**os.environ, "SITEURL": "https://example.org"}
    begun = perf_counter()
    subprocess.run([sys.executable, "-m", *command], cwd=folder, env=env, check=True, stdout=subprocess.DEVNULL)
    return perf_counter() - begun


def measured(stories: int) -> dict[str, float]:
    """Seconds by what took them: build, cold, warm, saved (one story changed)."""
    check = ("invoke", "check")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        paper(folder, stories)
        times = {
            "build": seconds(folder, ("pelican", "content", "-s", "publishconf.py", "--fatal", "warnings")),
            "cold": seconds(folder, check),
            "warm": max(seconds(folder, check) for _ in range(WARM_RUNS)),
        }
        story = min((folder / "content" / "articles").rglob("*.md"))
        story.write_text(f"{story.read_text(encoding='utf-8')}\nOne line more.\n", encoding="utf-8")
        return {**times, "saved": seconds(folder, check)}


def main() -> None:
    """Measure, print, and judge."""
    stories = int(sys.argv[1]) if len(sys.argv) > 1 else 2000
    times = measured(stories)
    lines = [f"{name:6} {took:8.2f} s   {took / times['build']:7.1%} of a clean build" for name, took in times.items()]
    print(f"{stories} stories", *lines, sep="\n")  # noqa: T201  its report
    if times["warm"] > BUDGET * times["build"]:
        raise SystemExit(f"The warm gate takes more than {BUDGET:.0%} of a clean build.")


if __name__ == "__main__":
    main()
