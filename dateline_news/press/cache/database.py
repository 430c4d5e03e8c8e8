"""The store: what was read and what was printed, so that neither is done again. One SQLite file in CACHE_PATH.

It holds text and numbers; nothing of it is ever executed. It may come from another machine, or be broken: every row
carries the digest of what it says, a row that does not fit is as good as none, and a file that is no database is
thrown away. The next build is then slower, and never wrong. Who can write it can change pages, though: see
docs/decisions/0006-the-press.md.
"""

import json
import os
import secrets
import shutil
import sqlite3
from collections.abc import Container, Iterable, Iterator, Mapping
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import Any

from dateline_news.model.digests import digest, digest_of
from dateline_news.press.cache.in_process import KnownRows, in_process_cache
from dateline_news.press.cache.rows import PrintedFile, SourceRow, row_checksum

NAME = "press.sqlite"
TABLES = """
    CREATE TABLE IF NOT EXISTS shape (shape TEXT);
    CREATE TABLE IF NOT EXISTS sources (
        path TEXT PRIMARY KEY, size INTEGER, mtime INTEGER, digest TEXT, about TEXT, copy TEXT, row_checksum TEXT
    ) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS texts (path TEXT PRIMARY KEY, text TEXT);
    CREATE TABLE IF NOT EXISTS originals (
        path TEXT PRIMARY KEY, size INTEGER, mtime INTEGER, digest TEXT, width INTEGER, height INTEGER,
        row_checksum TEXT
    ) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS printed (
        path TEXT PRIMARY KEY, fingerprint TEXT, size INTEGER, mtime INTEGER, digest TEXT
    ) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS reasons (path TEXT PRIMARY KEY, parts TEXT, reason TEXT);
    CREATE TABLE IF NOT EXISTS notes (name TEXT PRIMARY KEY, text TEXT, row_checksum TEXT);
"""


CHANGE = "change"  # the note that is another after every change
BROKEN = (sqlite3.Error, OverflowError, UnicodeDecodeError)  # what a file that is none may raise


class BrokenDatabaseError(Exception):
    """The store is not what it was when it was written."""


class Database:
    """The one file. `shape` stands for everything but its source that shapes a record: with another, none is known."""

    def __init__(self, folder: Path, shape: str) -> None:
        """Open the store, or begin a new one."""
        self.file, self.shape = folder / NAME, shape
        self.connections: dict[int, sqlite3.Connection] = {}
        self.outcome = "the last edition stays as it was"  # what it means for readers if nothing can be kept any more
        memory = in_process_cache()
        self.shelf = memory.shelf(self.file, shape) if memory else None
        try:
            self._begin()
        except (*BROKEN, BrokenDatabaseError):
            self.discard()

    @property
    def connection(self) -> sqlite3.Connection:
        """The connection of this process's own: none may be shared across a fork."""
        here = os.getpid()
        if here not in self.connections:
            self.connections[here] = sqlite3.connect(self.file, timeout=60, isolation_level=None)
        return self.connections[here]

    def __getstate__(self) -> dict[str, Any]:
        """As another process gets it: it opens the file anew when it reads a text."""
        return {**self.__dict__, "connections": {}, "shelf": None}

    def _begin(self) -> None:
        try:
            self.file.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise SystemExit(f"{self.file.parent}: {error.strerror}; choose another folder with CACHE_PATH") from None
        for file in filter(os.path.islink, self._files()):
            right = "a build would change what that leads to; remove the link, or choose another folder with CACHE_PATH"
            raise SystemExit(f"{file} is a symbolic link to {os.path.realpath(file)}, and {right}")
        self.connection.execute("PRAGMA trusted_schema=OFF")
        self.connection.execute("PRAGMA journal_mode=WAL")
        self.connection.execute("PRAGMA synchronous=OFF")  # what a power cut breaks is found out and thrown away
        self.connection.executescript(TABLES)
        if schema(self.connection) != SCHEMA:  # a trigger, say, would be run when we write
            raise BrokenDatabaseError(str(self.file))
        if not self._has_our_shape():
            with Database.changing(self):  # which one that is shared with builds has to be allowed at any other time
                for table in ("shape", "sources", "texts"):
                    self.connection.execute(f"DELETE FROM {table}")  # noqa: S608  names of ours
                self.connection.execute("INSERT INTO shape VALUES (?)", (self.shape,))

    def _has_our_shape(self) -> bool:
        return self._rows("SELECT shape FROM shape") == [(self.shape,)]

    def discard(self) -> None:
        """Throw the file away, and begin a new one."""
        self.close()
        for file in self._files():
            with suppress(OSError):
                shutil.rmtree(file) if file.is_dir() and not file.is_symlink() else file.unlink(missing_ok=True)
        try:
            self._begin()
        except sqlite3.Error as error:
            raise SystemExit(f"{self.file}: {error}; choose another folder with CACHE_PATH") from None

    def _files(self) -> Iterator[Path]:
        """The file, and those that SQLite lays beside it."""
        return (Path(f"{self.file}{end}") for end in ("", "-wal", "-shm", "-journal"))

    def close(self) -> None:
        """Let go of the file."""
        connection = self.connections.pop(os.getpid(), None)
        if connection:
            with suppress(sqlite3.Error):
                connection.close()

    @contextmanager
    def changing(self) -> Iterator[None]:
        """Changes that come all or not at all. Each leaves another word, so that whoever has seen one sees the next."""
        word = secrets.token_hex(8)
        try:
            self.connection.execute("BEGIN IMMEDIATE")
            shelf = self._recalled()
            yield
            self._write_note(CHANGE, word)
            self.connection.execute("COMMIT")
            if shelf:
                shelf.change = word
        except BaseException as error:
            with suppress(sqlite3.Error):
                self.connection.execute("ROLLBACK")
            if isinstance(error, sqlite3.Error):
                raise self._fault(error) from None
            raise

    def _fault(self, error: sqlite3.Error) -> BaseException:
        """What to raise: a file that is broken is made anew, one that cannot be written is a person's to mend."""
        if isinstance(error, sqlite3.OperationalError) and "malformed" not in str(error):
            return SystemExit(f"{self.file}: {error}; {self.outcome}")
        return BrokenDatabaseError(str(error))

    def sources(self) -> dict[str, SourceRow]:
        """Everything that was read, by path. Rows that are not whole are left out."""
        shelf = self._recalled()
        if shelf and shelf.sources is not None:
            return shelf.sources
        rows = self._rows("SELECT path, size, mtime, digest, about, copy, row_checksum FROM sources")
        found = {row[0]: SourceRow(*row) for row in rows if row_checksum(row[0], *row[3:6]) == row[6]}
        if shelf:
            shelf.sources = found
        return found

    def _recalled(self) -> KnownRows | None:
        """What this process still knows of the store: nothing, if it was changed since by another."""
        if self.shelf and self.shelf.change != (change := self.noted(CHANGE)):
            self.shelf.change, self.shelf.sources, self.shelf.printed = change, None, None
        return self.shelf

    def text(self, path: str, copy: str) -> str:
        """The text of a source, by its path and its digest. Raises BrokenStoreError if it is not there, or another."""
        rows = self._rows("SELECT text FROM texts WHERE path = ?", path)
        if not rows or not isinstance(rows[0][0], str) or digest_of(rows[0][0].encode()) != copy:
            raise BrokenDatabaseError(path)
        return str(rows[0][0])

    def keep(self, read: Iterable[tuple[SourceRow, str]]) -> None:
        """Keep what was read: rows and texts."""
        pairs = list(read)
        with self.changing():
            self.connection.executemany(
                "INSERT OR REPLACE INTO sources VALUES (?, ?, ?, ?, ?, ?, ?)",
                (
                    (one.path, one.size, one.mtime, one.digest, one.about, one.copy, one.row_checksum)
                    for one, _ in pairs
                ),
            )
            self.connection.executemany(
                "INSERT OR REPLACE INTO texts VALUES (?, ?)", ((one.path, text) for one, text in pairs)
            )
        self._recall_sources(one for one, _ in pairs)

    def retime(self, sources: Iterable[SourceRow]) -> None:
        """Note the size and time of sources whose content is what it was."""
        found = list(sources)
        with self.changing():
            self.connection.executemany(
                "UPDATE sources SET size = ?, mtime = ? WHERE path = ?",
                [(one.size, one.mtime, one.path) for one in found],
            )
        self._recall_sources(found)

    def _recall_sources(self, sources: Iterable[SourceRow], gone: Container[str] = ()) -> None:
        """Know of a change what the store now says."""
        if self.shelf and self.shelf.sources is not None:
            left = {path: one for path, one in self.shelf.sources.items() if path not in gone}
            self.shelf.sources = left | {one.path: one for one in sources}

    def forget(self, paths: Iterable[str]) -> None:
        """Forget sources that are gone."""
        gone = set(paths)
        with self.changing():
            for table in ("sources", "texts"):
                self.connection.executemany(f"DELETE FROM {table} WHERE path = ?", [(path,) for path in gone])  # noqa: S608  names of ours
        self._recall_sources((), gone)

    def originals(self) -> dict[str, tuple[int, int, str, int, int]]:
        """Files that are copied, by path: (size, mtime, digest, width, height); the last two 0 if it is no picture."""
        rows = self._rows("SELECT * FROM originals")
        return {path: tuple(row) for path, *row, row_checksum in rows if digest((path, *row)) == row_checksum}

    def keep_originals(self, known: Mapping[str, tuple[int, int, str, int, int]]) -> None:
        """Keep what is known of such files."""
        with self.changing():
            self.connection.executemany(
                "INSERT OR REPLACE INTO originals VALUES (?, ?, ?, ?, ?, ?, ?)",
                [(path, *row, digest((path, *row))) for path, row in known.items()],
            )

    def printed(self) -> dict[str, PrintedFile]:
        """The files of the last edition."""
        shelf = self._recalled()
        if shelf and shelf.printed is not None:
            return shelf.printed
        found = {path: PrintedFile(*row) for path, *row in self._rows("SELECT * FROM printed")}
        if shelf:
            shelf.printed = found
        return found

    def print(
        self, files: Mapping[str, PrintedFile], gone: Iterable[str], reasons: Iterable[tuple[str, str, str]]
    ) -> None:
        """Note an edition: files that are new or other in it, those that are gone, and (path, parts, reason)."""
        gone = set(gone)
        with self.changing():
            self.connection.executemany(
                "INSERT OR REPLACE INTO printed VALUES (?, ?, ?, ?, ?)",
                [(path, one.fingerprint, one.size, one.mtime, one.digest) for path, one in files.items()],
            )
            for table in ("printed", "reasons"):
                self.connection.executemany(f"DELETE FROM {table} WHERE path = ?", [(path,) for path in gone])  # noqa: S608  names of ours
            self.connection.executemany("INSERT OR REPLACE INTO reasons VALUES (?, ?, ?)", reasons)
        if self.shelf and self.shelf.printed is not None:
            left = {path: one for path, one in self.shelf.printed.items() if path not in gone}
            self.shelf.printed = {**left, **files}

    def reasons(self, paths: Iterable[str]) -> dict[str, dict[str, str]]:
        """What files were made of when they were last made: path → the digests of the parts, by name."""
        found = {}
        for path in paths:
            for (parts,) in self._rows("SELECT parts FROM reasons WHERE path = ?", path):
                with suppress(ValueError, TypeError):
                    said = json.loads(parts)
                    if isinstance(said, dict):
                        found[path] = said
        return found

    def note(self, name: str, text: str) -> None:
        """Keep a text under a name."""
        with self.changing():
            self._write_note(name, text)

    def _write_note(self, name: str, text: str) -> None:
        self.connection.execute("INSERT OR REPLACE INTO notes VALUES (?, ?, ?)", (name, text, digest((name, text))))

    def noted(self, name: str) -> str:
        """The text under a name, or an empty one."""
        rows = self._rows("SELECT text, row_checksum FROM notes WHERE name = ?", name)
        return str(rows[0][0]) if rows and digest((name, rows[0][0])) == rows[0][1] else ""

    def _rows(self, query: str, *of: str) -> list[Any]:
        try:
            return self.connection.execute(query, of).fetchall()
        except BROKEN as error:
            raise BrokenDatabaseError(str(error)) from None


def schema(connection: sqlite3.Connection) -> list[Any]:
    """Everything that a file declares: tables, and whatever else."""
    return connection.execute("SELECT type, name, sql FROM sqlite_master ORDER BY name").fetchall()


def _own_schema() -> list[Any]:
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.executescript(TABLES)
        return schema(connection)


SCHEMA = _own_schema()
