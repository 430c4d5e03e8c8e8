"""What was found the last time, so that only what changed is read again.

An entry is good for one content of one file under one state of the program; its size and time of change
spare no more than the reading of the file. Whatever is wrong with the store, it is thrown away.
"""

import sqlite3
import zlib
from collections.abc import Iterable, Mapping
from contextlib import closing, suppress
from pathlib import Path
from typing import Any, NamedTuple

import dateline_news
from dateline_news.model.digests import digest, digest_of
from dateline_news.press.cache import keys
from dateline_news.press.read.day_order import day_order
from dateline_news.press.read.path_metadata import posts_lie_apart

FILE = "check.sqlite"
TABLE = "CREATE TABLE entries (source PRIMARY KEY, size, changed, digest, entry, row_checksum) WITHOUT ROWID"
SETTLED = 2_000_000_000  # nanoseconds; a file that changed less long ago may change again within one tick of its clock


class Row(NamedTuple):
    """A post as it was: size in bytes, time of change in nanoseconds (0: not to be trusted), digest, entry as text."""

    size: int
    changed: int
    digest: bytes
    entry: str


def key(content: Path, settings: Mapping[str, Any]) -> str:
    """A digest of all that decides what is found in a post, but for the post: what does for the press, and the desk."""
    here = {**settings, "PATH": str(content)}
    shaping = {**here, "POSTS_LIE_APART": posts_lie_apart(str(content)), "DAY_ORDER": day_order(here)}
    records = keys.of_records(keys.of_pages(shaping), keys.of_code(settings["PLUGINS"]))
    desk = Path(dateline_news.__file__).parent / "desk"
    return digest((str(content), records, [digest_of(file.read_bytes()) for file in sorted(desk.rglob("*.py"))]))


class Store:
    """Rows by source, in a file under the folder of caches; without a file where there can be none."""

    def __init__(self, folder: Path, of: str) -> None:
        """`of` is the key under which the rows are good."""
        self.file = folder / FILE
        self.key = of

    def rows(self) -> dict[str, Row]:
        """What is known. A store that is broken, or of another state of the program, is as good as none."""
        with suppress(sqlite3.Error, OSError, TypeError, AttributeError, ValueError, OverflowError):
            with closing(sqlite3.connect(f"{self.file.absolute().as_uri()}?mode=ro", uri=True)) as known:
                if known.execute("SELECT key FROM state").fetchone() != (self.key,):
                    return {}
                found = known.execute(
                    "SELECT source, size, changed, digest, entry, row_checksum FROM entries"
                ).fetchall()
            if all(zlib.crc32(row[4].encode(), row[1]) == row[5] for row in found):
                return {row[0]: Row(*row[1:5]) for row in found}
        return {}

    def keep(self, changed: Mapping[str, Row], gone: Iterable[str], *, anew: bool) -> None:
        """Keep rows that changed and forget others; `anew`: begin with an empty store. Never raises: it is a cache."""
        if not (changed or gone or anew):
            return
        with suppress(OSError, sqlite3.Error):
            self.file.parent.mkdir(parents=True, exist_ok=True)
            if anew:
                self.file.unlink(missing_ok=True)
            with closing(sqlite3.connect(self.file)) as known, known:
                self._write(known, changed, gone, anew=anew)

    def _write(self, known: sqlite3.Connection, changed: Mapping[str, Row], gone: Iterable[str], *, anew: bool) -> None:
        known.execute("PRAGMA synchronous = OFF")  # what a power cut breaks is found out and thrown away
        if anew:
            known.execute("CREATE TABLE state (key)")
            known.execute("INSERT INTO state VALUES (?)", (self.key,))
            known.execute(TABLE)
        now = self.file.stat().st_mtime_ns
        rows = (
            (source, row.size, row.changed if row.changed + SETTLED < now else 0, row.digest, row.entry,
             zlib.crc32(row.entry.encode(), row.size))
            for source, row in changed.items()
        )  # fmt: skip
        known.executemany("REPLACE INTO entries VALUES (?, ?, ?, ?, ?, ?)", rows)
        known.executemany("DELETE FROM entries WHERE source = ?", ((source,) for source in gone))
