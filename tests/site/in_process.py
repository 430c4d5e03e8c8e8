"""Builds inside of this process, which spare it the half second that Python and Pelican take to start.

A process that has built once is no longer as it was: plugins stay connected, Pelican does not repeat a warning (so that
the second build would not fail for it), and what a cache of ours kept for a template is shown again. `build` takes
back what Pelican leaves behind, and nothing of ours: that has to be right in a process that stays, as it does in
`make serve`.
"""

import json
import locale
import logging
import os
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from importlib import import_module
from pathlib import Path
from typing import Any

import pelican
from blinker import ANY, Signal
from pelican import signals
from pelican.log import FatalLogger, LimitFilter, console

from pelicanconf import PLUGINS
from tests.site.built import ADDRESS, ROOT

FILES_OF_SETTINGS = ("publishconf", "pelicanconf")

for plugin in PLUGINS:
    import_module(plugin)  # before anything is forked, so that no child has to


def build(content: Path, output: Path, cache: Path, **settings: Any) -> None:
    """Build as `pelican content -s publishconf.py -o output --fatal warnings -e …` does, in this process.

    `settings` are Pelican's and ours, by name, in place of those of publishconf.py. Raises SystemExit where the program
    would end with a status other than 0; its code is the report, or that status.
    """
    given = {"SITEURL": ADDRESS, "CACHE_PATH": str(cache), **settings}
    words = [str(content), "-s", str(ROOT / "publishconf.py"), "-o", str(output), "--fatal", "warnings"]
    overrides = [f"{name}={json.dumps(value)}" for name, value in given.items()]
    with _as_it_was():
        pelican.main([*words, "-e", *overrides])


@contextmanager
def _as_it_was() -> Iterator[None]:
    """Take back what a build changes in the process around it."""
    with ExitStack() as after:
        after.callback(_forget)
        after.callback(os.chdir, Path.cwd())
        after.callback(locale.setlocale, locale.LC_ALL, locale.setlocale(locale.LC_ALL))
        after.callback(sys.path.__setitem__, slice(None), list(sys.path))
        root = logging.getLogger()
        after.callback(root.handlers.__setitem__, slice(None), list(root.handlers))
        after.callback(setattr, root, "level", root.level)
        after.callback(setattr, FatalLogger, "fatal_lvl", FatalLogger.fatal_lvl)
        after.callback(setattr, console, "quiet", console.quiet)
        for name in FILES_OF_SETTINGS:
            if module := sys.modules.pop(name, None):
                after.callback(sys.modules.__setitem__, name, module)
        yield


def _forget() -> None:
    """Disconnect all plugins, and let warnings that were given once be given again."""
    ours = [module for name, module in list(sys.modules.items()) if name.partition(".")[0] == "newsroom"]
    for module in (signals, *ours):
        for one in list(vars(module).values()):
            for receiver in list(one.receivers_for(ANY)) if isinstance(one, Signal) else ():
                one.disconnect(receiver)
    for kept in (LimitFilter._raised_messages, LimitFilter._ignore, LimitFilter._group_count):  # noqa: SLF001  it has no other way
        kept.clear()
