"""Runs a build for each round of Pelican: `pelican` makes one, `pelican -r` one after every change, `pelican -l` none.

A build begins when Pelican's `run` is called, and ends with it: only in between is the output locked, and are the
settings as the press changes them. Pelican's server and its watcher have them unchanged.
"""

import gc
import sys
from collections.abc import Callable
from functools import cache, partial
from traceback import walk_stack
from typing import Any

from pelican import autoreload
from pelican.log import console

from dateline_news.model.diagnostics import stop
from dateline_news.press.build import check_settings, output_folder
from dateline_news.press.build.build import Build
from dateline_news.press.cache import keys
from dateline_news.press.cache.in_process import in_process_cache


def take_over(pelican: Any) -> None:
    """Replace Pelican's `run` with one build of ours."""
    pelican.run = partial(_round, pelican, pelican.run)


def _round(pelican: Any, run: Callable[[], None]) -> None:
    """Make one build. Problems end the process, unless it builds again after the next change."""
    settings, unchanged = pelican.settings, {**pelican.settings}
    try:
        _begin(pelican)
        run()
    except SystemExit as end:
        if not _is_watching() or not isinstance(end.code, str):
            raise
        print(end.code, file=sys.stderr, flush=True)  # noqa: T201  the problems of the build
    finally:
        if build := settings.get("BUILD"):
            build.resources.close()
        settings.clear()
        settings.update(unchanged)
        pelican.output_path, console.quiet = settings["OUTPUT_PATH"], False


def _begin(pelican: Any) -> None:
    """Check the settings, lock the output, and leave nothing for Pelican's own generators to find."""
    settings = pelican.settings
    if _is_watching():  # free what the last build has frozen
        gc.unfreeze()
        gc.collect()
    stop(check_settings.faults(settings))
    output_folder.check(settings)
    settings["BUILD"] = Build(settings, _code(settings["PLUGINS"]))
    settings["BUILD"].begin()
    pelican.output_path = settings["OUTPUT_PATH"]


def _is_watching() -> bool:
    """Whether Pelican builds again after every change, which it lets no plugin know."""
    return any(frame.f_code is autoreload.__code__ for frame, _ in walk_stack(None))


def _code(plugins: list[Any]) -> str:
    """The digest of the code; in a process that builds again, of the code as it was loaded."""
    if not in_process_cache() and not _is_watching():
        return keys.code_digest(plugins)
    return _loaded_code(tuple(plugins))


_loaded_code = cache(keys.code_digest)
