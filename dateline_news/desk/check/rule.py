"""A rule of the gate, and the diagnostics that it makes of the lines that it flags."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from dateline_news.model.diagnostics import Diagnostic, Severity

LineMessages = Iterator[tuple[int, str]]  # the line, and what is wrong and what would be right


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule: its name, how severe it is, and what it flags, as docs/checks.md says it.

    `find` gives the lines that it flags: of a Post, if the rule is in rules.OF_A_POST; of all CheckedPosts, as
    (path, line, message), if it is in rules.OF_THE_PAPER.
    """

    name: str
    severity: Severity
    flags: str
    find: Callable[..., Iterator[Any]] = lambda *_: iter(())
    answerable: bool = True  # whether `Check_ok: name — reason` in a story settles it

    def diagnostic(self, source: str, line: int, message: str) -> Diagnostic:
        """The diagnostic about a line of the post at a path under the content folder."""
        return Diagnostic(source, line, self.name, message, self.severity)
