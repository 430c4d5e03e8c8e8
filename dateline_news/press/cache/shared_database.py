"""The store, for whoever is no build: what is read is kept for the next build, and one that runs is left alone."""

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
    """A build is running, and what the store says is not known before its end."""


class SharedDatabase(Database):
    """The store, in which nothing is changed while a build holds the press. Nobody waits for its end."""

    def __init__(self, folder: Path, shape: str, output: str) -> None:
        """Open it; `output` is the folder of the editions. Raises DatabaseInUseError, and SystemExit as in a build."""
        self.place = Path(os.path.realpath(output))
        super().__init__(folder, shape)

    def _begin(self) -> None:
        with self._alone() as is_alone:
            if is_alone:
                super()._begin()
            elif schema(self.connection) != SCHEMA or not self._has_our_shape():
                raise DatabaseInUseError

    def discard(self) -> None:
        """Throw the file away, and begin a new one."""
        with self._alone() as is_alone:
            if not is_alone:
                raise DatabaseInUseError
            super().discard()

    def sources(self) -> dict[str, SourceRow]:
        """Everything that was read, by path. Raises DatabaseInUseError if it is of another shape by now."""
        self.connection.execute("BEGIN")
        try:
            if not self._has_our_shape():
                raise DatabaseInUseError
            return super().sources()
        finally:
            with suppress(sqlite3.Error):
                self.connection.execute("COMMIT")

    @contextmanager
    def changing(self) -> Iterator[None]:
        """Changes that come all or not at all; none while a build holds the press."""
        with self._alone() as is_alone:
            if is_alone and self._has_our_shape():
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
    def _alone(self) -> Iterator[bool]:
        """Whether no build holds the press; if so, none begins meanwhile."""
        with ExitStack() as holding:
            try:
                with redirect_stdout(None):  # that there are no locks here is a build's to tell
                    holding.enter_context(lock.acquire(Siblings(self.place, ()).lock, self.place.name, patience=0))
            except (SystemExit, OSError):
                yield False
            else:
                yield True
