"""Folders of a paper that a build could not use: those of its content, its editions and its cache."""

import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from dateline_news.model.diagnostics import Diagnostic
from dateline_news.press.build import output_folder
from dateline_news.press.build.check_settings import location
from dateline_news.press.cache import database
from dateline_news.press.output.edition import Edition
from dateline_news.press.output.siblings import Siblings


def faults(settings: Mapping[str, Any]) -> Iterator[Diagnostic]:
    """What is amiss with the folders that PATH, OUTPUT_PATH and CACHE_PATH name."""
    for name, messages in (
        ("PATH", _of_content(settings)),
        ("OUTPUT_PATH", _of_output(settings)),
        ("CACHE_PATH", _of_cache(settings)),
    ):
        try:
            yield from (Diagnostic(*location(name), name, message) for message in messages)
        except (OSError, ValueError) as error:
            why = getattr(error, "strerror", None) or error
            yield Diagnostic(
                *location(name), name, f"{settings[name]} cannot be used ({why}); mend that, or name another"
            )


def _of_content(settings: Mapping[str, Any]) -> Iterator[str]:
    content = Path(settings["PATH"])
    if not content.is_dir():
        right = "move it away, and make a folder of that name" if content.exists() else "make it, or name another"
        yield f"{content} is no folder, and the posts lie there; {right}"
    elif Path.cwd().is_relative_to(content.resolve()):
        right = 'write the folder of the posts alone, such as "content"'
        yield f"{content} holds the whole paper, its edition included, and would be read as posts; {right}"


def _of_output(settings: Mapping[str, Any]) -> Iterator[str]:
    faults = [f"{settings['OUTPUT_PATH']} {message}" for message in output_folder.faults(settings)]
    if faults:
        yield from faults
        return
    output = Path(settings["OUTPUT_PATH"])
    siblings = Siblings(Path(os.path.realpath(output)), ())
    if siblings.lock.is_dir():
        yield f"{siblings.lock} is a folder, and a build writes a file there; remove it"
    places = [siblings.output, siblings.output.parent, *filter(os.path.lexists, (siblings.mirror, siblings.lock))]
    refused = list(dict.fromkeys(_unwritable(places)))
    yield from refused
    if not refused and (message := Edition(output, settings["OUTPUT_RETENTION"]).fault()):
        yield message


def _of_cache(settings: Mapping[str, Any]) -> Iterator[str]:
    cache = Path(settings["CACHE_PATH"])
    if cache.exists() and not cache.is_dir():
        yield f"{cache} is a file, and the cache is a folder; remove it, or choose another"
    elif refused := [*_unwritable([cache])]:
        yield from refused
    else:
        yield from _unwritable(file for file in database.files(cache) if file.exists())
        yield from filter(None, [database.link_fault(cache)])


def _unwritable(places: Iterable[Path]) -> Iterator[str]:
    """Why a build could not write these, or make them; nothing where it could."""
    for place in places:
        nearest = next(path for path in (place, *place.absolute().parents) if os.path.lexists(path))
        if nearest != place and not nearest.is_dir():
            yield f"{place} cannot be made: {nearest} is no folder; move that away, or name another place"
        elif not os.access(nearest, os.R_OK | os.W_OK | (os.X_OK if nearest.is_dir() else 0)):
            yield f"{nearest} may not be written, and a build does; let yourself write there"
