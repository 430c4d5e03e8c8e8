"""Files of the last edition that are no longer as they were printed: the next build will not keep what was changed."""

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing
from pathlib import Path
from typing import Any

from dateline_news.model.diagnostics import Diagnostic
from dateline_news.model.digests import digest_of
from dateline_news.press.cache import database
from dateline_news.press.output.edition import Edition


def faults(settings: Mapping[str, Any]) -> Iterator[Diagnostic]:
    """A warning for each file of output/ that somebody changed, removed or put there; none without a last build."""
    output, printed = Path(settings["OUTPUT_PATH"]), _printed(Path(settings["CACHE_PATH"]))
    if not printed or not output.is_dir():
        return
    try:
        files = Edition(output, settings["OUTPUT_RETENTION"]).files()
    except SystemExit as end:  # a folder in it cannot be read
        yield Diagnostic(str(output), 1, "file", f"cannot be looked at: {end}", "warning")
        return
    if files.keys().isdisjoint(printed):  # it is another folder than that of the last build
        return
    for path, digest in printed.items():
        if message := _fault(output / path, digest) if path in files else "was printed and is gone; build again":
            yield Diagnostic(str(output / path), 1, "file", message, "warning")
    shared = set(map(_top, printed))
    for path in sorted({path if _top(path) in shared else _top(path) for path in files if path not in printed}):
        retained = "" if _top(path) in shared else f'name "{path}" in OUTPUT_RETENTION, or '
        right = f"{retained}put it into content/extra and write its place into EXTRA_PATH_METADATA"
        message = f"was not printed, and the next build removes it; {right}"
        yield Diagnostic(str(output / path), 1, "file", message, "warning")


def _top(path: str) -> str:
    return path.partition("/")[0]


def _fault(file: Path, digest: str) -> str:
    """What is amiss with a file that was printed; empty if nothing is."""
    try:
        if not digest or digest_of(file.read_bytes()) == digest:
            return ""
    except OSError as error:
        return f"cannot be read ({error.strerror}); let everybody read it"
    return "was changed after it was printed, and a build may undo that; change what it is made from"


def _printed(cache: Path) -> dict[str, str]:
    """The files of the last edition with their digests, from a database beside which SQLite leaves nothing then."""
    file, *beside = database.files(cache)
    mode = "mode=ro" if any(map(Path.exists, beside)) else "immutable=1"  # what is beside it belongs to it
    try:
        with closing(sqlite3.connect(f"{file.absolute().as_uri()}?{mode}", uri=True)) as connection:
            return dict(connection.execute("SELECT path, digest FROM printed ORDER BY path"))
    except sqlite3.Error:
        return {}  # it is not there, or a build makes it anew
