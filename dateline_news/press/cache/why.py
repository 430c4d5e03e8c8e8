"""Why a file of the edition was made when it was last made, and what its plugin had asked of the paper for it."""

import sqlite3
from contextlib import closing
from pathlib import Path

from dateline_news.model.diagnostics import suggestion
from dateline_news.press.cache.database import NAME


def why(path: str, cache: Path) -> str:
    """The answer for a path from the site's root, as a line or two; `cache` is the folder with the press's database.

    Raises SystemExit with a sentence if there is none.
    """
    database_file = cache / NAME
    if not database_file.is_file():
        raise SystemExit(
            f"{database_file} is not there: nothing was built yet, or it was cleaned away; build, then ask"
        )
    try:
        with closing(sqlite3.connect(f"{database_file.resolve().as_uri()}?mode=ro", uri=True)) as connection:
            rows = connection.execute("SELECT reason, asked FROM reasons WHERE path = ?", (path,)).fetchall()
            paths = [] if rows else [printed for (printed,) in connection.execute("SELECT path FROM printed")]
    except sqlite3.Error:
        raise SystemExit(f"{database_file} is broken: the next build makes it anew; build, then ask") from None
    if rows:
        reason, asked = rows[0]
        return f"{path} was last made because of: {reason}" + (f"\nIt was planned from: {asked}" if asked else "")
    raise SystemExit(
        f"{path} is no file of the last edition; {suggestion(path, paths) or 'write its path from output/'}"
    )


def answer(path: str) -> None:
    """Print the answer for a path as people write it: from the site's root, or with output/ before it."""
    print(why(path.removeprefix("./").removeprefix("output/"), Path(".cache")))  # noqa: T201  it is asked for
