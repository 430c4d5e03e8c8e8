"""Why a file of the edition was made when it was last made, and what its plugin had asked of the paper for it."""

import sqlite3
from contextlib import closing
from pathlib import Path

from dateline_news.model.diagnostics import suggestion
from dateline_news.press.cache.database import NAME


def why(path: str, cache: Path) -> str:
    """The answer for a path from the site's root, as a line or two; `cache` is the folder with the press's store.

    Raises SystemExit with a sentence if there is none.
    """
    store = cache / NAME
    if not store.is_file():
        raise SystemExit(f"{store} is not there: nothing was built yet, or it was cleaned away; build, then ask")
    try:
        with closing(sqlite3.connect(f"{store.resolve().as_uri()}?mode=ro", uri=True)) as connection:
            rows = connection.execute("SELECT reason, asked FROM reasons WHERE path = ?", (path,)).fetchall()
            known = [] if rows else [one for (one,) in connection.execute("SELECT path FROM printed")]
    except sqlite3.Error:
        raise SystemExit(f"{store} is broken: the next build makes it anew; build, then ask") from None
    if rows:
        reason, asked = rows[0]
        return f"{path} was last made because of: {reason}" + (f"\nIt was planned from: {asked}" if asked else "")
    raise SystemExit(
        f"{path} is no file of the last edition; {suggestion(path, known) or 'write its path from output/'}"
    )


def answer(path: str) -> None:
    """Print the answer for a path as people write it: from the site's root, or with output/ before it."""
    print(why(path.removeprefix("./").removeprefix("output/"), Path(".cache")))  # noqa: T201  it is asked for
