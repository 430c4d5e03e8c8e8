"""Pelican's rounds: `pelican` makes one build, `pelican -r` one after every change, and `pelican -l` none.

So a build begins where Pelican runs and ends with it: only meanwhile it holds the press, and only meanwhile the
settings are as the press changes them. Pelican's server and its watcher have them as they were written.
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
from dateline_news.press.build import check_settings, output_place
from dateline_news.press.build.build import Build
from dateline_news.press.cache import keys
from dateline_news.press.cache.in_process import in_process_cache


def take_over(pelican: Any) -> None:
    """Let each round of Pelican's be a build of ours."""
    pelican.run = partial(_round, pelican, pelican.run)


def _round(pelican: Any, run: Callable[[], None]) -> None:
    """Make one build. What is wrong with it ends the process, unless that is to build again after the next change."""
    settings, as_written = pelican.settings, {**pelican.settings}
    try:
        _begin(pelican)
        run()
    except SystemExit as end:
        if not _is_watching() or not isinstance(end.code, str):
            raise
        print(end.code, file=sys.stderr, flush=True)  # noqa: T201  it is the report
    finally:
        if build := settings.get("BUILD"):
            build.open.close()
        settings.clear()
        settings.update(as_written)
        pelican.output_path, console.quiet = settings["OUTPUT_PATH"], False


def _begin(pelican: Any) -> None:
    """Check the settings, take hold of the press, and leave nothing for Pelican's own generators to find."""
    settings = pelican.settings
    if _is_watching():  # what the last build has left
        gc.unfreeze()
        gc.collect()
    stop(check_settings.faults(settings))
    output_place.refuse(settings)
    settings["BUILD"] = Build(settings, _code(settings["PLUGINS"]))
    settings["BUILD"].begin()
    pelican.output_path = settings["OUTPUT_PATH"]


def _is_watching() -> bool:
    """Whether Pelican builds again after every change: it tells no plugin, and goes on only after an Exception."""
    return any(frame.f_code is autoreload.__code__ for frame, _ in walk_stack(None))


def _code(plugins: list[Any]) -> str:
    """The digest of the code. A process that stays has loaded it, and shows no change of it."""
    if not in_process_cache() and not _is_watching():
        return keys.code_digest(plugins)
    return _loaded(tuple(plugins))


@cache
def _loaded(plugins: tuple[Any, ...]) -> str:
    return keys.code_digest(plugins)
