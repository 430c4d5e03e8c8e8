"""The cache's database for programs that are no build: they read and save in it, but never while a build runs."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, redirect_stdout, suppress
from pathlib import Path

from dateline_news.press.cache.database import SCHEMA, Database, schema
from dateline_news.press.cache.rows import SourceRow
from dateline_news.press.output import lock
from dateline_news.press.output.siblings import Siblings


class DatabaseInUseError(Exception):
    """A build is running, and what the database says is not known before its end."""


class SharedDatabase(Database):
    """The database, in which nothing is changed while a build runs. Nobody waits for the end of the build."""

    def __init__(self, folder: Path, key: str, output: str) -> None:
        """Open it; `output` is the folder of the editions. Raises DatabaseInUseError, and SystemExit as in a build."""
        self.output = Path(os.path.realpath(output))
        super().__init__(folder, key)

    def _begin(self) -> None:
        with self._without_builds() as is_locked:
            if is_locked:
                super()._begin()
            elif schema(self.connection) != SCHEMA or not self._has_our_key():
                raise DatabaseInUseError

    def discard(self) -> None:
        """Delete the file, and create a new one. Raises DatabaseInUseError while a build runs."""
        with self._without_builds() as is_locked:
            if not is_locked:
                raise DatabaseInUseError
            super().discard()

    def source_rows(self) -> dict[str, SourceRow]:
        """The rows of all sources, by path. Raises DatabaseInUseError if a build has saved others under another key."""
        self.connection.execute("BEGIN")
        try:
            if not self._has_our_key():
                raise DatabaseInUseError
            return super().source_rows()
        finally:
            with suppress(sqlite3.Error):
                self.connection.execute("COMMIT")

    @contextmanager
    def changing(self) -> Iterator[None]:
        """A transaction; while a build runs, nothing is changed by it."""
        with self._without_builds() as is_locked:
            if is_locked and self._has_our_key():
                with super().changing():
                    yield
                return
            self.connection.execute("PRAGMA query_only = ON")
            try:
                yield
            except sqlite3.OperationalError:  # the first change is refused, and so none is made
                pass
            finally:
                self.connection.execute("PRAGMA query_only = OFF")

    @contextmanager
    def _without_builds(self) -> Iterator[bool]:
        """Take the lock of builds, and give whether that worked: if so, none begins meanwhile."""
        with ExitStack() as stack:
            try:
                with redirect_stdout(None):  # a build reports that this disk has no locks
                    stack.enter_context(lock.acquire(Siblings(self.output, ()).lock, self.output.name, patience=0))
            except (SystemExit, OSError):
                yield False
            else:
                yield True
