"""Names that a copy repeats, which an editor may want as topics: runs of capitalised words."""

import re
from collections import Counter
from collections.abc import Iterable

MOST = 6
WORD = r"[A-ZÀ-ÖØ-Þ][\w’'-]*[\w]|[A-Z]{2,}"
NAME = re.compile(rf"(?<![\w@#])(?:{WORD})(?: (?:(?:of|the|for|and|de|al|bin) )?(?:{WORD}))*")
SENTENCE_BEGINS = re.compile(r"(?:^|[.!?:“\"”‘(—–•]\s*)$")  # what stands before a capital that means no name
NO_NAMES = {
    "The", "A", "An", "In", "On", "At", "It", "He", "She", "They", "We", "I", "But", "And", "As", "For", "By",
    "From", "This", "That", "These", "Those", "After", "Before", "When", "While", "With", "To", "Of", "Monday",
    "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "January", "February", "March", "April",
    "May", "June", "July", "August", "September", "October", "November", "December", "Then", "So", "Now", "Yet",
    "Still", "What", "Who", "How", "Why", "Where", "Nobody", "Some", "All", "Each", "Every", "No", "Not",
    "Such", "Last", "Next", "Under", "Over", "During", "Since", "Until", "Mr", "Mrs", "Ms", "Dr", "Photo",
    "His", "Her", "Their", "Its", "Our", "There", "Here", "If", "Both", "Also", "Earlier", "Meanwhile",
}  # fmt: skip


def repeated_names(texts: Iterable[str]) -> list[str]:
    """Names that some texts use at least twice, the most frequent first."""
    counts: Counter[str] = Counter()
    for text in texts:
        for match in NAME.finditer(text):
            words = match[0].split()
            if len(words) == 1 and SENTENCE_BEGINS.search(text[max(0, match.start() - 3) : match.start()]):
                continue
            while words and words[0] in NO_NAMES:
                words = words[1:]
            if words:
                counts[" ".join(words).removesuffix("’s").removesuffix("'s")] += 1
    return [name for name, count in counts.most_common() if count > 1][:MOST]
