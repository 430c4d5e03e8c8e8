"""Which section a copy is of: the one whose stories share its words. Words are counted, and nothing else."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

LONG_WORD = 4  # letters of a word that says something
FEWEST, CLEAR_LEAD = 2.0, 2.0  # words' worth that a section needs, and times as many as the next
SHOWN = 4  # words that the report names
WORD = re.compile(rf"[^\W\d_]{{{LONG_WORD},}}")


@dataclass(slots=True)
class SectionWords:
    """The words of the topics and the sections of stories, each with how often a section has it."""

    counts: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))

    def add(self, section: str, labels: Iterable[str]) -> None:
        """Count the words of a story's labels (its topics, the section's name) for its section."""
        for word in {word for label in labels for word in words(label)}:
            self.counts[word][section] += 1

    def proposal(self, text: str, sections: Mapping[str, str]) -> tuple[str, str]:
        """The slug of the section that clearly shares most of a text's words, and why; empty where none does."""
        if len(sections) == 1:
            return next(iter(sections)), "the paper has no other"
        scores: dict[str, float] = dict.fromkeys(sections, 0.0)
        shared = {word for word in words(text) if word in self.counts}
        for word in shared:
            total = self.counts[word].total()
            for section, count in self.counts[word].items():
                scores[section] = scores.get(section, 0.0) + count / total
        best, second = [*sorted(scores, key=lambda section: -scores[section]), "", ""][:2]
        if best not in sections or scores[best] < max(FEWEST, CLEAR_LEAD * scores[second]):
            return "", "no section of this paper clearly shares its words"
        own = sorted((word for word in shared if self.counts[word][best]), key=lambda word: -self.counts[word][best])
        return best, f"its stories are about {', '.join(own[:SHOWN])} too"


def words(text: str) -> set[str]:
    """The longer words of a text, in one case."""
    return set(WORD.findall(text.casefold()))
