"""Tells why a file of the edition was last made, and what its plugin had asked about the paper for it."""

import sqlite3
from contextlib import closing
from pathlib import Path

from dateline_news.model.diagnostics import suggestion
from dateline_news.press.cache.database import NAME


def why(path: str, cache: Path) -> str:
    """The answer for a path from the site's root, from the database in the folder `cache`; SystemExit without one."""
    database = cache / NAME
    if not database.is_file():
        raise SystemExit(f"{database} is not there: nothing was built yet, or it was cleaned away; build, then ask")
    try:
        with closing(sqlite3.connect(f"{database.resolve().as_uri()}?mode=ro", uri=True)) as connection:
            rows = connection.execute("SELECT reason, asked FROM reasons WHERE path = ?", (path,)).fetchall()
            paths = [] if rows else [path for (path,) in connection.execute("SELECT path FROM printed")]
    except sqlite3.Error:
        raise SystemExit(f"{database} is broken: the next build makes it anew; build, then ask") from None
    if rows:
        reason, questions = rows[0]
        from_questions = f"\nIt was planned from: {questions}" if questions else ""
        return f"{path} was last made because of: {reason}{from_questions}"
    raise SystemExit(
        f"{path} is no file of the last edition; {suggestion(path, paths) or 'write its path from output/'}"
    )


def answer(path: str) -> None:
    """Print the answer for a path as people write it: from the site's root, or with output/ before it."""
    print(why(path.removeprefix("./").removeprefix("output/"), Path(".cache")))  # noqa: T201  it is asked for
