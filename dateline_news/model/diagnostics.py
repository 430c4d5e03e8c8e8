"""What is wrong with the content, said to the person who can mend it."""

import difflib
import re
from collections.abc import Iterable
from dataclasses import dataclass

# What a terminal takes for an order, or cannot show at all: names of files may hold it.
UNSHOWN = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]")


@dataclass(frozen=True, order=True, slots=True)
class Problem:
    """One thing to mend: where it stands, what is wrong, and what would be right."""

    file: str
    line: int
    field: str
    message: str

    def __str__(self) -> str:
        """The line an editor reads: `file:line: field: what is wrong, and what would be right`."""
        line = f"{self.file}:{self.line}: {self.field}: {self.message}"
        return UNSHOWN.sub(lambda match: match[0].encode("unicode_escape").decode(), line)


def stop(problems: Iterable[Problem]) -> None:
    """End the build with all problems, sorted, each once.

    Raises SystemExit with the whole report (so it stands on stderr and the status is 1), unless
    there is none. Not an Exception and not a log line: Pelican prints a traceback for both.
    """
    found = sorted(set(problems))
    if found:
        count = "1 problem" if len(found) == 1 else f"{len(found)} problems"
        lines = [*map(str, found), f"{count}: nothing was printed, the last edition stays as it was."]
        raise SystemExit("\n".join(lines))


def suggestion(word: str, known: Iterable[str]) -> str:
    """The known name nearest to a mistyped one, as half a sentence, or an empty string."""
    near = difflib.get_close_matches(word.lower(), list(known), n=1, cutoff=0.6)
    return f"did you mean {near[0]}?" if near else ""
