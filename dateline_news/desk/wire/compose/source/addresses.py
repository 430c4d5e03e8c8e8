"""Whose copy it is by an address for mail: its host is the name of a body that the text speaks of, or that name's initials."""

import re
from collections.abc import Iterator, Sequence

from dateline_news.desk.wire.recognise.vocabulary.names_of_bodies import SMALL
from dateline_news.desk.wire.segments import Segment

HOST = re.compile(r"[\w-]+(?:\.[\w-]+)+")
WORD = r"(?<![\w’'&-])[^\W\d_a-z][\w’'&-]{0,30}(?![\w’'&-])"
NAMES = re.compile(rf"{WORD}(?: (?:(?:{'|'.join(map(re.escape, SMALL))}) ){{0,2}}{WORD}){{1,6}}")
FEWEST_INITIALS, FEWEST_WORDS = 3, 2
PLACE = r"(?:in|at|to|from|near|nach|bei|aus|en|à|em|di|ke) "  # what stands before a name that is a place


def by_address(segments: Sequence[Segment]) -> Iterator[tuple[str, int]]:
    """The names of the text that are the host of an address, each with the address's line."""
    text = "\n".join(
        segment.text for segment in segments if segment.disposition and segment.disposition.kind == "shown"
    )
    names = [match[0].split() for match in NAMES.finditer(text)]
    for segment in reversed(segments):
        if segment.is_dropped_as("mail-header") and segment.text.lower().startswith(("to", "cc", "an", "para", "à")):
            continue
        hosts = [HOST.match(word.partition("@")[2]) for word in segment.text.split() if "@" in word]
        for label in (label for host in hosts if host for label in host[0].lower().replace("-", "").split(".")[:-1]):
            bodies = (name for words in names if (name := _name_of(label, words)))
            yield from ((name, segment.line) for name in bodies if not re.search(PLACE + re.escape(name), text))


def _name_of(label: str, words: Sequence[str]) -> str:
    """The name among some words that a label of a host stands for: all from where it begins, or those whose initials it is."""
    for begin in range(len(words) - 1):
        for end in range(begin + FEWEST_WORDS, len(words) + 1):
            part = words[begin:end]
            if _letters(part) == label and (end < len(words) or set(part) & SMALL):  # else it may be a place
                return " ".join(words[begin:])
            initials = "".join(word[0].lower() for word in part if word not in SMALL)
            if initials == label and len(label) >= FEWEST_INITIALS:
                return " ".join(part)
    return ""


def _letters(words: Sequence[str]) -> str:
    return "".join(filter(str.isalnum, "".join(words).lower()))
