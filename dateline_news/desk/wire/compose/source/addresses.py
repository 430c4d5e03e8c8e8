"""Whose copy it is by a name in the text: an address for mail has that for its host, or its initials; or the name announces what is told."""

import itertools
import re
from collections.abc import Iterator, Sequence

from dateline_news.desk.wire.recognise.head.prose import is_prose
from dateline_news.desk.wire.recognise.vocabulary.names_of_bodies import SMALL, WORD_OF_BODY
from dateline_news.desk.wire.segments import Segment

HOST = re.compile(r"[\w-]+(?:\.[\w-]+)+")
WORD = r"(?<![\w’'&-])[^\W\d_a-z][\w’'&-]{0,30}(?![\w’'&-])"
NAMES = re.compile(rf"{WORD}(?: (?:(?:{'|'.join(map(re.escape, SMALL))}) ){{0,2}}{WORD}){{1,6}}")
ARTICLE = re.compile(r"(?:the|die|der|das|l[ae]s?|el|los|il|o|a|os|as) |l[’']", re.IGNORECASE)
# How bodies tell of themselves, and nobody of others.
ANNOUNCES = re.compile(
    r"(?:(?:is|are) (?:delighted|pleased|proud|excited|thrilled|happy|saddened|sorry)|wish(?:es)?|regrets?) to (?:announce|confirm|advise|inform|share|welcome)\b"
    r"|freu(?:t|en) sich,|(?:a|ont) (?:le plaisir|l[’']honneur|le regret) d[e’']|(?:se complacen? en|tienen? el (?:placer|agrado|honor) de) (?:anunciar|comunicar|informar)"
    r"|t[eê]m o prazer de (?:anunciar|comunicar|informar)|(?:è|sono) liet[aoie] di (?:annunciare|comunicare)"
)
WHERE = {"in", "at", "to", "on", "am", "im", "en", "à"}  # what stands between a name and a place or a day
FEWEST_INITIALS, FEWEST_WORDS = 3, 2
PLACE = r"(?:in|at|to|from|near|nach|bei|aus|en|à|em|di|ke) "  # what stands before a name that is a place


def by_address(segments: Sequence[Segment]) -> Iterator[tuple[str, int]]:
    """The names of the text, and of who signs below it, that are the host of an address, each with the address's line."""
    text = _text(segments)
    signed = "\n".join(segment.text for segment in segments if segment.is_dropped_as("foot", "below-end"))
    names = [match[0].split() for match in NAMES.finditer(text)]
    names += [words for words in (match[0].split() for match in NAMES.finditer(signed)) if words[0] in text.split()]
    for segment in reversed(segments):
        if segment.is_dropped_as("mail-header") and segment.text.lower().startswith(("to", "cc", "an", "para", "à")):
            continue
        hosts = [HOST.match(word.partition("@")[2]) for word in segment.text.split() if "@" in word]
        for label in (label for host in hosts if host for label in host[0].lower().replace("-", "").split(".")[:-1]):
            bodies = (name for words in names if (name := _name_of(label, words, text)))
            yield from ((name, segment.line) for name in bodies if not re.search(PLACE + re.escape(name), text))
            yield from ((name, segment.line) for name in _of_kind(label, names, segment.text))


def announcing(segments: Sequence[Segment]) -> Iterator[tuple[str, int]]:
    """The body with whose name a text begins, and which announces there what it does."""
    lead = next((each for each in segments if each.is_shown_as("paragraph") and is_prose(each.text)), None)
    match = NAMES.match(ARTICLE.sub("", lead.text)) if lead else None
    if lead and match and ANNOUNCES.match(lead.text.partition(match[0])[2].strip()):
        yield match[0], lead.line


def whole_name(initials: str, segments: Sequence[Segment]) -> str:
    """The name in a text whose initials some letters are, or the letters as they are."""
    text = _text(segments)
    names = (_name_of(initials.lower(), match[0].split(), text) for match in NAMES.finditer(text))
    return next(filter(None, names), initials) if initials.isupper() else initials


def _text(segments: Sequence[Segment]) -> str:
    shown = (segment for segment in segments if segment.disposition and segment.disposition.kind == "shown")
    return "\n".join(segment.text for segment in shown)


def _name_of(label: str, words: Sequence[str], text: str) -> str:
    """The name among some words that a label of a host stands for: all from where it begins, or those whose initials it is."""
    for begin in range(len(words) - 1):
        for end in range(begin + FEWEST_WORDS, len(words) + 1):
            part = words[begin:end]
            name = " ".join(itertools.takewhile(lambda word: word not in WHERE, words[begin:]))
            is_body = end < len(words) or set(part) & SMALL or WORD_OF_BODY.search(name) or _does(name, text)
            if _letters(part) == label and is_body:  # else it may be a place
                return name
            initials = "".join(word[0].lower() for word in part if word not in SMALL)
            if initials == label and len(label) >= FEWEST_INITIALS:
                return " ".join(part)
    return ""


def _does(name: str, text: str) -> bool:
    """Whether a text says of a name what it does, as of few places."""
    return bool(
        re.search(rf"(?:^|[.!?] ){re.escape(name)} [a-z]|{re.escape(name)} (?:said|says)\b", text, re.MULTILINE)
    )


def _of_kind(label: str, names: Sequence[Sequence[str]], line: str) -> list[str]:
    """The one body whose first word a label of a host is, and whose kind the line of the address names too: `University Communications`."""
    bodies = {
        " ".join(words) for words in names if words[0].lower() == label and WORD_OF_BODY.search(" ".join(words[1:]))
    }
    kinds = (match[0] for body in bodies for match in WORD_OF_BODY.finditer(body))
    return list(bodies) if len(bodies) == 1 and any(kind in line.split() for kind in kinds) else []


def _letters(words: Sequence[str]) -> str:
    return "".join(filter(str.isalnum, "".join(words).lower()))
