"""What the gate says, and the rules that say it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Literal

Level = Literal["error", "warning", "advice"]
Said = Iterator[tuple[int, str]]  # the line, and what is wrong and what would be right


@dataclass(frozen=True, order=True, slots=True)
class Finding:
    """One thing that a rule found: where it stands, and what would be right."""

    file: str  # the post's path under the content folder
    line: int  # from 1
    rule: str
    level: Level
    message: str


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule: its name, what its findings weigh, and what it flags, as docs/checks.md says it.

    `find` gives what it has to say: of a Post, if the rule stands in rules.OF_A_POST; of all CheckedPosts,
    as (path, line, message), if it stands in rules.OF_THE_PAPER.
    """

    name: str
    level: Level
    flags: str
    find: Callable[..., Iterator[Any]] = lambda *_: iter(())
    answerable: bool = True  # whether `Check_ok: name — reason` in a story settles it
