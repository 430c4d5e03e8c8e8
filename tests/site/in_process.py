"""Builds inside of this process, which spare it the half second that Python and Pelican take to start.

A process that has built once is no longer as it was: plugins stay connected, Pelican does not repeat a warning (so that
the second build would not fail for it), and what a cache of ours kept for a template is shown again. `build` takes
back what Pelican leaves behind, and nothing of ours: that has to be right in a process that stays, as it does in
`make serve`.
"""

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import Any

import pelican

from dateline_news.desk.preview.build_server import SETTINGS_MODULES, process_restored
from tests.papers import SETTINGS
from tests.site.built import ADDRESS, PUBLIC

for plugin in SETTINGS["PLUGINS"]:
    import_module(plugin)  # before anything is forked, so that no child has to


def build(content: Path, output: Path, cache: Path, **settings: Any) -> None:
    """Build as `pelican content -s publishconf.py -o output --fatal warnings -e …` does, in this process.

    `settings` are Pelican's and ours, by name, in place of those of publishconf.py. Raises SystemExit where the program
    would end with a status other than 0; its code is the report, or that status.
    """
    overridden = {"SITEURL": ADDRESS, "CACHE_PATH": str(cache), **settings}
    arguments = [str(content), "-s", str(PUBLIC), "-o", str(output), "--fatal", "warnings"]
    overrides = [f"{name}={json.dumps(value)}" for name, value in overridden.items()]
    with _settings_anew(), process_restored():
        pelican.main([*arguments, "-e", *overrides])


@contextmanager
def _settings_anew() -> Iterator[None]:
    """Let a build read the settings' files itself, and the tests around it keep what they have of them."""
    read = {name: module for name in SETTINGS_MODULES if (module := sys.modules.pop(name, None))}
    try:
        yield
    finally:
        sys.modules.update(read)
