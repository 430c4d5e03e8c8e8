"""The width to which a copy's lines were broken, in characters or in bytes: whoever breaks lines fills each as far as words go."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from dateline_news.desk.wire.split.goes_on import ends_sentence

NARROWEST, WIDEST = 40, 160  # columns to which mail programs and teleprinters break lines
NARROW = 18  # of a printed page, to whose width so many lines must be broken that nothing else is
MOST_PAIRS = 2000  # from the top that tell the width of all
PRINTED = 1.15  # of a narrow width, which a line may have
LONG = 0.6  # of the width: what a line has at least that may have been broken there
# How much a line speaks for a width: full where a sentence is open, and the more so if it goes on in lower case; full
# at the end of one; and not full where it should be.
FULL, FULL_AND_LOWER, FULL_BUT_CLOSED, LOWER_UNEXPLAINED, OPEN_UNEXPLAINED, TOO_LONG = 1.0, 2.0, 0.3, -1.0, -0.5, -0.3
UNBROKEN = -1.0  # a paragraph that goes on to twice the width
ENOUGH, ENOUGH_NARROW = 2.0, 8.0


@dataclass(frozen=True, slots=True)
class Width:
    """A width, and what it counts; one of 0 columns stands for lines that were not broken."""

    columns: int = 0
    measure: Callable[[str], int] = len

    def is_full(self, line: str, below: str) -> bool:
        """Whether a line ends only because the first word of the one below had no room left on it."""
        length = self.measure(line)
        # Letters of a printed page have widths of their own, so that the lines of its columns differ.
        longest = self.columns if self.columns >= NARROWEST else round(PRINTED * self.columns)
        return length <= longest and self.columns < length + 1 + self.measure(_first_word(below))


@dataclass(frozen=True, slots=True)
class _Break:
    """The end of a line: how long that is, and the word below; whether a sentence ends there, or goes on in lower case."""

    length: int
    word: int
    is_closed: bool
    is_lower: bool


def octets(text: str) -> int:
    """The length of a text for who counts bytes."""
    return len(text.encode("utf-8", "surrogatepass"))


def wrap_width(pairs: Sequence[tuple[str, str]], alone: Sequence[str] = ()) -> Width:
    """The width that explains best where lines end; each pair is a line and the one below it, `alone` are the other lines."""
    pairs, alone = pairs[:MOST_PAIRS], alone[:MOST_PAIRS]
    is_ascii = all(line.isascii() for pair in pairs for line in pair)
    widths = [width for measure in ((len,) if is_ascii else (len, octets)) for width in _scored(pairs, alone, measure)]
    return max(widths, key=lambda scored: scored[0], default=(0, Width()))[1]


def _scored(
    pairs: Sequence[tuple[str, str]], alone: Sequence[str], measure: Callable[[str], int]
) -> list[tuple[float, Width]]:
    """The widths that explain where lines end, and how well."""
    breaks = Counter(
        _Break(measure(above), measure(_first_word(below)), ends_sentence(above), below[0].islower())
        for above, below in pairs
    )
    if any(map(str.islower, "".join(above for above, _ in pairs))) and not any(each.is_lower for each in breaks):
        return []  # no line of a text with small letters goes on with one
    lowest = NARROW if _are_mostly_lower(breaks) else NARROWEST
    lengths = sorted({each.length for each in breaks if lowest <= each.length <= WIDEST})
    whole = sorted(map(measure, alone))  # paragraphs that nobody broke
    scores = [
        (
            sum(count * _weight(each, columns) for each, count in breaks.items())
            + UNBROKEN * (len(whole) - bisect_right(whole, 2 * columns)),
            columns,
        )
        for columns in lengths
    ]
    return [
        (score, Width(columns, measure))
        for score, columns in scores
        if score >= (ENOUGH if columns >= NARROWEST else ENOUGH_NARROW)
    ]


def _are_mostly_lower(breaks: Mapping[_Break, int]) -> bool:
    """Whether most lines go on with a small letter, as those of lists and menus never do."""
    open_ends = {each: count for each, count in breaks.items() if not each.is_closed}
    return 2 * sum(count for each, count in open_ends.items() if each.is_lower) > sum(open_ends.values())


def _weight(each: _Break, columns: int) -> float:
    """How much the end of a line speaks for a width, or against it."""
    if each.length > columns:
        return TOO_LONG
    if columns < each.length + 1 + each.word:
        return FULL_BUT_CLOSED if each.is_closed else FULL_AND_LOWER if each.is_lower else FULL
    if each.is_closed:
        return 0
    if each.is_lower and each.length >= min(columns, NARROWEST):
        return LOWER_UNEXPLAINED
    return OPEN_UNEXPLAINED if each.length >= LONG * columns else 0


def _first_word(line: str) -> str:
    return line.split(maxsplit=1)[0]
