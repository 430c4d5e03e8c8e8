"""The cache's database: what was read and what was printed, so that neither is done again. One file in CACHE_PATH.

It holds text and numbers; nothing of it is ever executed. It may come from another machine, or be broken: every row
carries its checksum, a row that does not fit is ignored, and a file that is no database is deleted. The next build
is then slower, and never wrong. Who can write it can change pages, though: see docs/decisions/0006-the-press.md.
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
from dateline_news.press.cache.in_process import RememberedRows, in_process_cache
from dateline_news.press.cache.rows import MEASURED_BY, FileRow, PrintedFile, SourceRow, row_checksum

NAME = "press.sqlite"
TABLES = """
    CREATE TABLE IF NOT EXISTS record_key (digest TEXT);
    CREATE TABLE IF NOT EXISTS sources (
        path TEXT PRIMARY KEY, size INTEGER, mtime INTEGER, digest TEXT, about TEXT, copy TEXT, row_checksum TEXT
    ) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS texts (path TEXT PRIMARY KEY, text TEXT);
    CREATE TABLE IF NOT EXISTS originals (
        path TEXT PRIMARY KEY, size INTEGER, mtime INTEGER, digest TEXT, width INTEGER, height INTEGER,
        kind TEXT, tint TEXT, fault TEXT, tells INTEGER, row_checksum TEXT
    ) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS printed (
        path TEXT PRIMARY KEY, fingerprint TEXT, size INTEGER, mtime INTEGER, digest TEXT
    ) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS reasons (path TEXT PRIMARY KEY, parts TEXT, reason TEXT, asked TEXT);
    CREATE TABLE IF NOT EXISTS notes (name TEXT PRIMARY KEY, text TEXT, row_checksum TEXT);
"""
CHANGE = "change"  # the name of the note that gets another random text with every change
BROKEN = (sqlite3.Error, OverflowError, UnicodeDecodeError)  # what reading a file that is no database may raise


class BrokenDatabaseError(Exception):
    """The database is not what it was when it was written."""


class Database:
    """The SQLite file. `key` is the digest of all but its source that a record depends on: another makes all void."""

    def __init__(self, folder: Path, key: str) -> None:
        """Open the database, or create a new one."""
        self.file, self.key = folder / NAME, key
        self.connections: dict[int, sqlite3.Connection] = {}
        self.consequence = "the last edition stays as it was"  # for readers, if nothing can be written any more
        memory = in_process_cache()
        self.remembered = memory.remembered(self.file, key) if memory else None
        try:
            self._begin()
        except (*BROKEN, BrokenDatabaseError):
            self.discard()

    @property
    def connection(self) -> sqlite3.Connection:
        """The connection of this process's own: none may be shared across a fork."""
        process = os.getpid()
        if process not in self.connections:
            self.connections[process] = sqlite3.connect(self.file, timeout=60, isolation_level=None)
        return self.connections[process]

    def __getstate__(self) -> dict[str, Any]:
        """The state for another process, which opens the file anew when it reads a text."""
        return {**self.__dict__, "connections": {}, "remembered": None}

    def _begin(self) -> None:
        try:
            self.file.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise SystemExit(f"{self.file.parent}: {error.strerror}; choose another folder with CACHE_PATH") from None
        if fault := link_fault(self.file.parent):
            raise SystemExit(fault)
        self.connection.execute("PRAGMA trusted_schema=OFF")
        self.connection.execute("PRAGMA journal_mode=WAL")
        self.connection.execute("PRAGMA synchronous=OFF")  # what a power cut breaks is detected and replaced
        self.connection.executescript(TABLES)
        if schema(self.connection) != SCHEMA:  # a trigger, say, would be run when we write
            raise BrokenDatabaseError(str(self.file))
        if not self._has_our_key():
            with Database.changing(self):  # which one that is shared with builds has to be allowed at any other time
                for table in ("record_key", "sources", "texts"):
                    self.connection.execute(f"DELETE FROM {table}")  # noqa: S608  names of ours
                self.connection.execute("INSERT INTO record_key VALUES (?)", (self.key,))

    def _has_our_key(self) -> bool:
        return self._rows("SELECT digest FROM record_key") == [(self.key,)]

    def discard(self) -> None:
        """Delete the file, and create a new one."""
        self.close()
        for file in files(self.file.parent):
            with suppress(OSError):
                shutil.rmtree(file) if file.is_dir() and not file.is_symlink() else file.unlink(missing_ok=True)
        try:
            self._begin()
        except sqlite3.Error as error:
            raise SystemExit(f"{self.file}: {error}; choose another folder with CACHE_PATH") from None

    def close(self) -> None:
        """Close this process's connection."""
        connection = self.connections.pop(os.getpid(), None)
        if connection:
            with suppress(sqlite3.Error):
                connection.close()

    @contextmanager
    def changing(self) -> Iterator[None]:
        """A transaction, marked by a random word, by which other processes see that their rows are out of date."""
        word = secrets.token_hex(8)
        try:
            self.connection.execute("BEGIN IMMEDIATE")
            remembered = self._remembered_rows()
            yield
            self._write_note(CHANGE, word)
            self.connection.execute("COMMIT")
            remembered.change = word
        except BaseException as error:
            with suppress(sqlite3.Error):
                self.connection.execute("ROLLBACK")
            if isinstance(error, sqlite3.Error):
                raise self._fault(error) from None
            raise

    def _fault(self, error: sqlite3.Error) -> BaseException:
        """The error to raise: callers replace a broken file, while one that cannot be written ends the build."""
        if isinstance(error, sqlite3.OperationalError) and "malformed" not in str(error):
            return SystemExit(f"{self.file}: {error}; {self.consequence}")
        return BrokenDatabaseError(str(error))

    def source_rows(self) -> dict[str, SourceRow]:
        """The rows of all sources, by path. Rows whose checksum does not fit are left out."""
        remembered = self._remembered_rows()
        if remembered.source_rows is None:
            table = self._rows("SELECT path, size, mtime, digest, about, copy, row_checksum FROM sources")
            rows = {row[0]: SourceRow(*row) for row in table if row_checksum(row[0], *row[3:6]) == row[6]}
            remembered.source_rows = rows
        return remembered.source_rows

    def _remembered_rows(self) -> RememberedRows:
        """The rows that this process remembers; none in an ordinary build, or once another process has changed any."""
        if self.remembered and self.remembered.change != (change := self.note(CHANGE)):
            self.remembered.change, self.remembered.source_rows, self.remembered.printed_files = change, None, None
        return self.remembered or RememberedRows()

    def text(self, path: str, copy: str) -> str:
        """The text of a source, by its path and digest. Raises BrokenDatabaseError if it is missing or another."""
        rows = self._rows("SELECT text FROM texts WHERE path = ?", path)
        if not rows or not isinstance(rows[0][0], str) or digest_of(rows[0][0].encode()) != copy:
            raise BrokenDatabaseError(path)
        return str(rows[0][0])

    def save_sources(self, read: Iterable[tuple[SourceRow, str]]) -> None:
        """Save the row and the text of sources."""
        pairs = list(read)
        rows = [row for row, _ in pairs]
        with self.changing():
            self.connection.executemany(
                "INSERT OR REPLACE INTO sources VALUES (?, ?, ?, ?, ?, ?, ?)",
                ((row.path, row.size, row.mtime, row.digest, row.about, row.copy, row.row_checksum) for row in rows),
            )
            self.connection.executemany(
                "INSERT OR REPLACE INTO texts VALUES (?, ?)", ((row.path, text) for row, text in pairs)
            )
        self._remember_sources(rows)

    def update_stats(self, source_rows: Iterable[SourceRow]) -> None:
        """Save the size and time of sources whose content has not changed."""
        rows = list(source_rows)
        with self.changing():
            self.connection.executemany(
                "UPDATE sources SET size = ?, mtime = ? WHERE path = ?",
                [(row.size, row.mtime, row.path) for row in rows],
            )
        self._remember_sources(rows)

    def _remember_sources(self, rows: Iterable[SourceRow], deleted: Container[str] = ()) -> None:
        """Bring the rows that this process remembers up to date with a change of its own."""
        if self.remembered and self.remembered.source_rows is not None:
            others = {path: row for path, row in self.remembered.source_rows.items() if path not in deleted}
            self.remembered.source_rows = others | {row.path: row for row in rows}

    def delete_sources(self, paths: Iterable[str]) -> None:
        """Delete the rows and texts of sources."""
        deleted = set(paths)
        with self.changing():
            self._delete(deleted, "sources", "texts")
        self._remember_sources((), deleted)

    def _delete(self, paths: Iterable[str], *tables: str) -> None:
        for table in tables:
            self.connection.executemany(f"DELETE FROM {table} WHERE path = ?", [(path,) for path in paths])  # noqa: S608  names of ours

    def static_files(self) -> dict[str, FileRow]:
        """The rows of files that are copied, by path."""
        rows = self._rows("SELECT * FROM originals")
        return {path: tuple(row) for path, *row, checksum in rows if _checksum(path, row) == checksum}

    def save_static_files(self, rows: Mapping[str, FileRow]) -> None:
        """Save the rows of files that are copied."""
        with self.changing():
            self.connection.executemany(
                "INSERT OR REPLACE INTO originals VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                [(path, *row, _checksum(path, row)) for path, row in rows.items()],
            )

    def printed_files(self) -> dict[str, PrintedFile]:
        """The rows of the files of the last edition, by path."""
        remembered = self._remembered_rows()
        if remembered.printed_files is None:
            table = self._rows("SELECT * FROM printed")
            remembered.printed_files = {path: PrintedFile(*row) for path, *row in table}
        return remembered.printed_files

    def save_edition(
        self, files: Mapping[str, PrintedFile], deleted: Iterable[str], inputs: Iterable[tuple[str, str, str, str]]
    ) -> None:
        """Save an edition: its new and changed files, those deleted, (path, inputs, reason, questions)."""
        deleted = set(deleted)
        with self.changing():
            self.connection.executemany(
                "INSERT OR REPLACE INTO printed VALUES (?, ?, ?, ?, ?)",
                [(path, file.fingerprint, file.size, file.mtime, file.digest) for path, file in files.items()],
            )
            self._delete(deleted, "printed", "reasons")
            self.connection.executemany("INSERT OR REPLACE INTO reasons VALUES (?, ?, ?, ?)", inputs)
        if self.remembered and self.remembered.printed_files is not None:
            others = {path: file for path, file in self.remembered.printed_files.items() if path not in deleted}
            self.remembered.printed_files = {**others, **files}

    def inputs(self, paths: Iterable[str]) -> dict[str, dict[str, str]]:
        """The inputs of files when they were last made: path → the digests of its inputs, by name."""
        inputs = {}
        for path in paths:
            for (text,) in self._rows("SELECT parts FROM reasons WHERE path = ?", path):
                with suppress(ValueError, TypeError):
                    digests = json.loads(text)
                    if isinstance(digests, dict):
                        inputs[path] = digests
        return inputs

    def save_note(self, name: str, text: str) -> None:
        """Save a text under a name."""
        with self.changing():
            self._write_note(name, text)

    def _write_note(self, name: str, text: str) -> None:
        self.connection.execute("INSERT OR REPLACE INTO notes VALUES (?, ?, ?)", (name, text, digest((name, text))))

    def note(self, name: str) -> str:
        """The text under a name, or an empty one."""
        rows = self._rows("SELECT text, row_checksum FROM notes WHERE name = ?", name)
        return str(rows[0][0]) if rows and digest((name, rows[0][0])) == rows[0][1] else ""

    def _rows(self, query: str, *of: str) -> list[Any]:
        try:
            return self.connection.execute(query, of).fetchall()
        except BROKEN as error:
            raise BrokenDatabaseError(str(error)) from None


def _checksum(path: str, row: Iterable[Any]) -> str:
    """The checksum of the row of a static file."""
    return digest((MEASURED_BY, path, *row))


def files(folder: Path) -> list[Path]:
    """The database's file in CACHE_PATH, and those that SQLite writes beside it."""
    return [folder / f"{NAME}{end}" for end in ("", "-wal", "-shm", "-journal")]


def link_fault(folder: Path) -> str:
    """Why no database may be written there, as a sentence; empty if one may."""
    for file in filter(os.path.islink, files(folder)):
        right = "a build would change what that leads to; remove the link, or choose another folder with CACHE_PATH"
        return f"{file} is a symbolic link to {os.path.realpath(file)}, and {right}"
    return ""


def schema(connection: sqlite3.Connection) -> list[Any]:
    """All that a file declares: its tables, and whatever else."""
    return connection.execute("SELECT type, name, sql FROM sqlite_master ORDER BY name").fetchall()


with closing(sqlite3.connect(":memory:")) as _empty:
    _empty.executescript(TABLES)
    SCHEMA = schema(_empty)
