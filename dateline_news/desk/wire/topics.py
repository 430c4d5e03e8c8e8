"""Topics that an editor may want: those the paper has and the copy names, then names that the copy repeats."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cached_property

MOST = 6
WORD = r"[A-ZÀ-ÖØ-Þ][\w’'-]*[\w]|[A-Z]{2,}"
NAME = re.compile(rf"(?<![\w@#])(?:{WORD})(?: (?:(?:of|the|for|and|de|al|bin) )?(?:{WORD}))*")
BEGINS = re.compile(r"(?:^|[.!?:“\"”‘(—–•]\s*)$")  # what stands before a capital that means no name
NO_NAMES = {
    "The", "A", "An", "In", "On", "At", "It", "He", "She", "They", "We", "I", "But", "And", "As", "For", "By",
    "From", "This", "That", "These", "Those", "After", "Before", "When", "While", "With", "To", "Of", "Monday",
    "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "January", "February", "March", "April",
    "May", "June", "July", "August", "September", "October", "November", "December", "Then", "So", "Now", "Yet",
    "Still", "What", "Who", "How", "Why", "Where", "Nobody", "Some", "All", "Each", "Every", "No", "Not",
    "Such", "Last", "Next", "Under", "Over", "During", "Since", "Until", "Mr", "Mrs", "Ms", "Dr", "Photo",
    "His", "Her", "Their", "Its", "Our", "There", "Here", "If", "Both", "Also", "Earlier", "Meanwhile",
}  # fmt: skip


class Topics:
    """The topics of a paper (name → how many stories have it), ready to be looked for in copies."""

    def __init__(self, known: Mapping[str, int]) -> None:
        """Take the topics that the paper uses."""
        self.known = known

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        names = sorted(map(re.escape, self.known), key=len, reverse=True)
        return re.compile(rf"(?<!\w)(?:{'|'.join(names) or '(?!)'})(?!\w)", re.IGNORECASE)

    @cached_property
    def _as_written(self) -> dict[str, str]:
        return {name.casefold(): name for name in self.known}

    def used(self, text: str) -> list[str]:
        """The paper's topics that a text names, the most used ones first."""
        found = {self._as_written.get(match.casefold(), match) for match in self._pattern.findall(text)}
        return sorted(found, key=lambda name: (-self.known.get(name, 0), name))[:MOST]


def names(texts: Iterable[str]) -> list[str]:
    """Names that some texts use at least twice, the most frequent first: runs of capitalised words."""
    counted: Counter[str] = Counter()
    for text in texts:
        for match in NAME.finditer(text):
            words = match[0].split()
            if len(words) == 1 and BEGINS.search(text[max(0, match.start() - 3) : match.start()]):
                continue
            while words and words[0] in NO_NAMES:
                words = words[1:]
            if words and not (len(words) == 1 and words[0] in NO_NAMES):
                counted[" ".join(words).removesuffix("’s").removesuffix("'s")] += 1
    return [name for name, count in counted.most_common() if count > 1][:MOST]
