"""Sets a headline in lines of about one length, as large as there is room."""

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

LEADING = 1.14  # of the size of letters: from one line to the next
UNIT = 100  # pixels: the size at which words are measured
HALVINGS = 7  # steps in which the shortest limit is looked for that takes no line more
CUT = "…"


class Fitted(NamedTuple):
    """The lines of a headline, and the size of its letters in pixels."""

    lines: list[str]
    size: int


def fitted(text: str, sizes: Sequence[int], room: tuple[int, int], length: Callable[[str], float]) -> Fitted:
    """A text in lines at the largest of `sizes` at which it has room (width, height); at the last it may be cut.

    `length` is that of a part of a text, at a size of UNIT; all are in pixels.
    """
    width, height = room
    words = [(word, length(word)) for word in text.split()]
    space = length(" ")
    for size in sizes:
        limit, most = width * UNIT / size, int(height / (size * LEADING))
        lines = _lines(words, space, limit)
        if len(lines) <= most and all(word <= limit for _, word in words):
            return Fitted(_balanced(words, space, limit, len(lines)), size)
    return Fitted(_cut(text, most, limit, length), sizes[-1])


def _lines(words: Iterable[tuple[str, float]], space: float, limit: float) -> list[str]:
    """Words in lines, each as full as it may be."""
    lines: list[list[str]] = [[]]
    used = -space
    for word, length in words:
        if lines[-1] and used + space + length > limit:
            lines.append([])
            used = -space
        lines[-1].append(word)
        used += space + length
    return [" ".join(line) for line in lines]


def _balanced(words: Sequence[tuple[str, float]], space: float, limit: float, count: int) -> list[str]:
    """The same number of lines, of about one length."""
    low, high = max(length for _, length in words), limit
    for _ in range(HALVINGS):
        middle = (low + high) / 2
        if len(_lines(words, space, middle)) > count:
            low = middle
        else:
            high = middle
    return _lines(words, space, high)


def _cut(text: str, most: int, limit: float, length: Callable[[str], float]) -> list[str]:
    """As much of a text as so many lines take, wherever its words end: some languages have no spaces between them."""
    lines: list[str] = []
    rest = text
    while rest and len(lines) < most:
        end = _end(rest, limit, length)
        lines.append(rest[:end].strip())
        rest = rest[end:].lstrip()
    if rest:
        while length(lines[-1] + CUT) > limit:
            lines[-1] = lines[-1][:-1]
        lines[-1] = lines[-1].rstrip() + CUT
    return lines


def _end(text: str, limit: float, length: Callable[[str], float]) -> int:
    """Where the line ends with which a text begins: after a word if it has one that fits."""
    end = next((end for end in range(1, len(text) + 1) if length(text[:end]) > limit), len(text) + 1) - 1
    if end == len(text):
        return end
    return text.rfind(" ", 0, end + 1) if " " in text[: end + 1].strip() else max(end, 1)
