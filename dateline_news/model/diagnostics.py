"""Diagnostics: what is wrong with the content, for the person who can mend it."""

import difflib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

# What a terminal takes for a command, or cannot show: names of files may hold it.
UNSHOWN = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]")
LONGEST_NAME = 40  # characters of a field's name: a header may hold any
# What it does: an error stops the build; what is foreign, since other programs allow it, stops that of a strict paper
# and is reported in a lenient one; a warning and advice are reported.
Severity = Literal["error", "foreign", "warning", "advice"]


@dataclass(frozen=True, order=True, slots=True)
class Diagnostic:
    """One thing to mend: where it is, what is wrong and what would be right, and what it does to a build.

    A reader of documents that does not know the file leaves `file` empty (or the line 0, for that of the field); it is
    filled in with `dataclasses.replace`. In diagnostics of the gate, the field is the name of the rule.
    """

    file: str
    line: int
    field: str
    message: str
    severity: Severity = "error"

    def stops(self, *, is_lenient: bool) -> bool:
        """Whether it stops the build of a paper in this mode; if not, it is reported."""
        return self.severity == "error" or (self.severity == "foreign" and not is_lenient)

    def __str__(self) -> str:
        """The line an editor reads: `file:line: field: what is wrong, and what would be right`."""
        line = f"{self.file}:{self.line}: {name_of_field(self.field)}: {self.message}"
        return UNSHOWN.sub(lambda match: match[0].encode("unicode_escape").decode(), line)


def name_of_field(name: str) -> str:
    """The name of a field as it is shown: not too much of it."""
    return name if len(name) <= LONGEST_NAME else f"{name[:LONGEST_NAME]}…"


def stop(problems: Iterable[Diagnostic]) -> None:
    """End the build with all problems, sorted, each once.

    Raises SystemExit with all of them (so they are written to stderr and the status is 1), unless
    there is none. Not an Exception and not a log line: Pelican prints a traceback for both.
    """
    lines = list(dict.fromkeys(map(str, sorted(problems))))
    if lines:
        count = "1 problem" if len(lines) == 1 else f"{len(lines)} problems"
        raise SystemExit("\n".join([*lines, f"{count}: nothing was printed, the last edition stays as it was."]))


def suggestion(word: str, names: Iterable[str]) -> str:
    """Half a sentence that suggests the name nearest to a mistyped one; empty if none is near."""
    near = difflib.get_close_matches(word.lower(), list(names), n=1, cutoff=0.6)
    return f"did you mean {near[0]}?" if near else ""
