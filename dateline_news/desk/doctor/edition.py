"""Files of the last edition that are no longer as they were printed: the next build will not keep what was changed."""

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing
from pathlib import Path
from typing import Any

from dateline_news.model.diagnostics import Diagnostic
from dateline_news.model.digests import digest_of
from dateline_news.press.cache.database import NAME


def faults(settings: Mapping[str, Any]) -> Iterator[Diagnostic]:
    """A warning for each file of output/ that somebody changed or removed. Without a last build there is none."""
    database, output = Path(settings["CACHE_PATH"]) / NAME, Path(settings["OUTPUT_PATH"])
    for path, digest in _printed(database) if output.is_dir() else ():
        file = output / path
        if not file.is_file():
            yield Diagnostic(str(file), 1, "file", "was printed and is gone; build again", "warning")
        elif digest and digest_of(file.read_bytes()) != digest:
            message = "was changed after it was printed, and a build may undo that; change what it is made from"
            yield Diagnostic(str(file), 1, "file", message, "warning")


def _printed(database: Path) -> list[tuple[str, str]]:
    if not database.is_file():
        return []
    try:
        with closing(sqlite3.connect(f"{database.resolve().as_uri()}?mode=ro", uri=True)) as connection:
            return connection.execute("SELECT path, digest FROM printed ORDER BY path").fetchall()
    except sqlite3.Error:
        return []  # a build makes it anew
