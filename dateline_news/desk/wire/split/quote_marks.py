"""The > that a mail sets before the lines of what it forwards or answers, and lines that became too long by it."""

import itertools
import re
from collections.abc import Iterator, Sequence

QUOTED = re.compile(r"^[ \t]*(?:>[ \t]?)+", re.MULTILINE)
FEWEST = 4  # lines with it
OVERFLOW = 24  # characters of what had no room left on a line, and stands below it without the sign


def without_quote_marks(text: str) -> tuple[str, int]:
    """A text without the > before its lines, if half of those between the first and the last of them have it, and of how many."""
    lines = text.split("\n")
    quoted = [index for index, line in enumerate(lines) if QUOTED.match(line)]
    if len(quoted) < FEWEST:
        return text, 0
    first, last = quoted[0], quoted[-1] + 1
    if 2 * len(quoted) < sum(bool(line.strip()) for line in lines[first:last]):
        return text, 0
    return "\n".join([*lines[:first], *_joined(lines[first:last]), *lines[last:]]), len(quoted)


def _joined(lines: Sequence[str]) -> Iterator[str]:
    """Lines without the sign, each with what had no room left on it; no line that follows changes its number."""
    blocks = itertools.groupby(lines, lambda line: bool(QUOTED.sub("", line).strip()))
    for is_filled, block in blocks:
        if not is_filled:
            yield from ("" for _ in block)
            continue
        joined: list[str] = []
        is_open, count = False, 0
        for line in block:
            count += 1
            bare = QUOTED.sub("", line)
            is_overflow = bool(joined) and not QUOTED.match(line) and len(line.strip()) <= OVERFLOW
            if is_open or is_overflow:
                joined[-1] = f"{joined[-1].rstrip()} {bare.strip()}"
            else:
                joined.append(bare)
            is_open = is_overflow
        yield from joined
        yield from [""] * (count - len(joined))
