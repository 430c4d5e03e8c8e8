"""What a process that stays keeps from one build to the next, such as the preview's.

An ordinary build has no memory, and nothing here costs it anything. What is kept goes by the digest of what it was
made from, so it may be missing and cannot be wrong; what a build did not ask for is dropped after it.
"""

from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from functools import wraps
from pathlib import Path
from typing import Any, Generic, TypeVar

from dateline_news.model.paper import Label, Paper, Story
from dateline_news.press.cache.rows import PrintedFile, SourceRow

Key = TypeVar("Key", bound=Hashable)
Value = TypeVar("Value")
Facts = Callable[["Paper"], Iterable[tuple[str, dict[str, Any]]]]


class TwoGenerationCache(Generic[Key, Value]):
    """Values by key: those that this build has asked for, and those that the one before has."""

    def __init__(self) -> None:
        """Begin with none."""
        self.before: dict[Key, Value] = {}
        self.now: dict[Key, Value] = {}

    def next_build(self) -> None:
        """Begin a build. One that had asked for nothing has ended too early to tell what is needed."""
        if self.now:
            self.before, self.now = self.now, {}

    def get(self, key: Key) -> Value | None:
        """The value, if it is known; it then stays for another build."""
        found = self.now.get(key)
        if found is None:
            found = self.before.get(key)
            if found is not None:
                self.now[key] = found
        return found

    def put(self, key: Key, value: Value) -> Value:
        """Keep a value, and give it back."""
        self.now[key] = value
        return value


@dataclass(slots=True)
class KnownRows:
    """What a store says, as long as its last change is the one that is named here."""

    change: str = ""
    sources: "dict[str, SourceRow] | None" = None
    printed: "dict[str, PrintedFile] | None" = None


class InProcessCache:
    """All that is kept."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self.theme: tuple[Path, str] | None = None  # whose templates and sheets are loaded
        self.shelves: dict[tuple[str, str], KnownRows] = {}  # by the store's file and its shape
        self.records: TwoGenerationCache[str, Any] = (
            TwoGenerationCache()
        )  # by a row's row_checksum: what it says, and its dates
        self.stories: TwoGenerationCache[str, tuple[tuple[Any, ...], Story]] = (
            TwoGenerationCache()
        )  # by a row's row_checksum: what else shapes it, and it
        self.labels: TwoGenerationCache[tuple[str, ...], Label] = TwoGenerationCache()  # by all that they say
        self.facts: dict[str, tuple[tuple[Story, ...], list[tuple[str, dict[str, Any]]]]] = {}
        self.fingerprints: dict[str, tuple[tuple[Any, ...], str]] = {}  # by a file's path: all that it is made of

    def next_build(self) -> None:
        """Begin a build."""
        for one in (self.records, self.stories, self.labels):
            one.next_build()

    def shelf(self, file: Path, shape: str) -> KnownRows:
        """What is known of a store. There is one at a time."""
        key = (str(file), shape)
        self.shelves = {key: self.shelves.get(key) or KnownRows()}
        return self.shelves[key]


def of_lines(function: Facts) -> Facts:
    """Let a function of the paper give what it gave last time, if all stories are the same as lines in lists.

    For one that reads nothing of a story but its line, its section and its topics.
    """

    @wraps(function)
    def recalled(paper: "Paper") -> Iterable[tuple[str, dict[str, Any]]]:
        memory, name = in_process_cache(), function.__module__
        if not memory:
            return function(paper)
        before, found = memory.facts.get(name, ((), []))
        if not found or not _same_lines(before, paper.stories):
            found = list(function(paper))
        memory.facts[name] = (paper.stories, found)
        return found

    return recalled


def _same_lines(before: "tuple[Story, ...]", now: "tuple[Story, ...]") -> bool:
    return len(before) == len(now) and all(
        one is other
        or (one.line_digest and one.line == other.line and (one.section, one.topics) == (other.section, other.topics))
        for one, other in zip(before, now, strict=True)
    )


_of_process: list[InProcessCache] = []  # one, if anything is kept


def start() -> None:
    """Keep things in this process from now on. For one that builds the same paper again and again."""
    if not _of_process:
        _of_process.append(InProcessCache())


def in_process_cache() -> InProcessCache | None:
    """What this process keeps, if it does."""
    return _of_process[0] if _of_process else None
