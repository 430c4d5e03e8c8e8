"""Every post's entry: from the store where it is still good, read anew where it is not."""

import hashlib
from collections.abc import Mapping
from functools import cached_property
from os import stat_result
from pathlib import Path
from typing import Any

from dateline_news.desk.check.entry import Desk, Entry, is_of_a_story, loaded, unreadable
from dateline_news.desk.check.sources import sources
from dateline_news.desk.check.store import Row, Store, key


def entries(content: Path, settings: Mapping[str, Any]) -> dict[str, Entry]:
    """The entries of all posts under `content`, by path; what was read anew is put into the store."""
    store = Store(Path(settings["CACHE_PATH"]), key(content, settings))
    shelf = _Shelf(content, settings, store.rows())
    found = {source: shelf.entry(source, stat) for source, stat in sources(content, settings).items()}
    store.keep(shelf.changed, shelf.rows.keys() - found.keys(), anew=not shelf.rows)
    return found


class _Shelf:
    """What was known, and what has changed since."""

    def __init__(self, content: Path, settings: Mapping[str, Any], rows: Mapping[str, Row]) -> None:
        self.content = content
        self.settings = settings
        self.rows = rows
        self.changed: dict[str, Row] = {}

    @cached_property
    def desk(self) -> Desk:
        """Made when the first post has to be read; that is costly."""
        return Desk(self.content, self.settings)

    def entry(self, source: str, stat: stat_result | None) -> Entry:
        row = self.rows.get(source)
        if row and stat and (row.size, row.changed) == (stat.st_size, stat.st_mtime_ns):
            return loaded(row.entry)
        try:
            data = (self.content / source).read_bytes()
        except OSError as error:
            reason = error.strerror or "no reason is given"
            return unreadable(
                source, reason, is_story=is_of_a_story(source, {**self.settings, "PATH": str(self.content)})
            )
        digest = hashlib.sha256(data).digest()
        entry = loaded(row.entry) if row and row.digest == digest else self.desk.entry(source, data)
        if stat:
            self.changed[source] = Row(stat.st_size, stat.st_mtime_ns, digest, entry.dumped())
        return entry
