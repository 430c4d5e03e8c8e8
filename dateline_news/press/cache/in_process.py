"""A cache in memory, for a process that builds more than once, such as the preview's.

An ordinary build has none, and nothing here costs it anything. Values go by the digest of what they were made
from, so they may be missing and cannot be wrong; what a build did not ask for is dropped after it.
"""

from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass
from functools import wraps
from pathlib import Path
from typing import Any, Generic, TypeVar

from dateline_news.model.archive import Archive
from dateline_news.model.paper import Label, Story
from dateline_news.press.cache.rows import PrintedFile, SourceRow

Key = TypeVar("Key", bound=Hashable)
Value = TypeVar("Value")
Facts = Callable[[Archive], Iterable[tuple[str, dict[str, Any]]]]


class TwoGenerationCache(Generic[Key, Value]):
    """Values by key: those that this build has asked for, and those that the build before has."""

    def __init__(self) -> None:
        """Create an empty cache."""
        self.before: dict[Key, Value] = {}
        self.now: dict[Key, Value] = {}

    def next_build(self) -> None:
        """Begin a build; drop what the last one did not ask for, unless it ended before it asked for anything."""
        if self.now:
            self.before, self.now = self.now, {}

    def get(self, key: Key) -> Value | None:
        """The value of a key, if there is one; it then stays for another build."""
        value = self.now.get(key)
        if value is None:
            value = self.before.get(key)
            if value is not None:
                self.now[key] = value
        return value

    def put(self, key: Key, value: Value) -> Value:
        """Store a value, and return it."""
        self.now[key] = value
        return value


@dataclass(slots=True)
class RememberedRows:
    """The rows of a database, valid as long as its last change is the one that is named here."""

    change: str = ""
    source_rows: dict[str, SourceRow] | None = None
    printed_files: dict[str, PrintedFile] | None = None


class InProcessCache:
    """All that a process remembers from build to build."""

    def __init__(self) -> None:
        """Create an empty cache."""
        self.theme: tuple[Path, str] | None = None  # whose templates and sheets are loaded
        self.rows: dict[tuple[str, str], RememberedRows] = {}  # by the database's file and its key; one at most
        # By a row's checksum: its record, its date and its embargo.
        self.records: TwoGenerationCache[str, Any] = TwoGenerationCache()
        # By a row's checksum: the other inputs of a story, and the story.
        self.stories: TwoGenerationCache[str, tuple[tuple[Any, ...], Story]] = TwoGenerationCache()
        self.labels: TwoGenerationCache[tuple[str, ...], Label] = TwoGenerationCache()  # by their arguments
        self.facts: dict[str, tuple[tuple[Story, ...], list[tuple[str, dict[str, Any], tuple[str, ...]]]]] = {}
        # By a file's path: its inputs, and their digest.
        self.fingerprints: TwoGenerationCache[str, tuple[tuple[Any, ...], str]] = TwoGenerationCache()

    def next_build(self) -> None:
        """Begin a build."""
        for cache in (self.records, self.stories, self.labels, self.fingerprints):
            cache.next_build()

    def remembered(self, file: Path, key: str) -> RememberedRows:
        """The rows of a database, which may have been read or not; those of any other are dropped."""
        database = (str(file), key)
        self.rows = {database: self.rows.get(database) or RememberedRows()}
        return self.rows[database]


def of_lines(function: Facts) -> Facts:
    """Make a function of the archive return its last facts again as long as all lines of stories are the same.

    For one that reads nothing of a story but its line, its section and its topics.
    """

    @wraps(function)
    def cached(archive: Archive) -> Iterable[tuple[str, dict[str, Any]]]:
        cache = in_process_cache()
        return _last_facts(function, archive, cache) if cache else function(archive)

    return cached


def _last_facts(function: Facts, archive: Archive, cache: InProcessCache) -> Iterator[tuple[str, dict[str, Any]]]:
    stories, facts = cache.facts.get(function.__module__, ((), []))
    if not facts or not _same_lines(stories, archive.paper.stories):
        facts = [(source, more, archive.questions) for source, more in function(archive)]
    cache.facts[function.__module__] = (archive.paper.stories, facts)
    for source, more, archive.questions in facts:
        yield source, more


def _same_lines(before: tuple[Story, ...], now: tuple[Story, ...]) -> bool:
    return len(before) == len(now) and all(
        old is new
        or (old.line_digest and old.line == new.line and (old.section, old.topics) == (new.section, new.topics))
        for old, new in zip(before, now, strict=True)
    )


_caches: list[InProcessCache] = []  # that of this process, if it has one


def start() -> None:
    """Give this process a cache, if it has none; for one that builds the same paper again and again."""
    if not _caches:
        _caches.append(InProcessCache())


def in_process_cache() -> InProcessCache | None:
    """The cache of this process, if it has one."""
    return _caches[0] if _caches else None
