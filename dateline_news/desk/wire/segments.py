"""A copy as segments, each of which gets exactly one disposition: that is how the desk accounts for every word.

A recogniser may cut segments, and claim those that nobody has claimed. It can do nothing else, so whatever it guesses,
the words of the copy in order are the words shown, kept as metadata and dropped, in order.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal

Grade = Literal["", "sure", "likely", "needs you"]  # empty where the recogniser says nothing of it


@dataclass(frozen=True, slots=True)
class Disposition:
    """What becomes of a segment.

    `name` is how it is shown (paragraph, heading, item, number, quote, attribution, caption, or rest of what is
    shown above it), the field of the metadata,
    or the rule that dropped it; `value` is what the field says, and `group` tells one quote or list from the next.
    `grade` says how sure a field is, by these `grounds`; one that needs a person is wanted in the draft. So is the
    field that `asks` names, of words that are shown since they may be that or text.
    """

    kind: Literal["shown", "metadata", "dropped"]
    name: str
    value: str = ""
    group: int = 0
    grade: Grade = ""
    grounds: str = ""
    asks: str = ""


@dataclass(frozen=True, slots=True)
class Segment:
    """Some words of the copy, the line (from 1) they begin on, and their block: what stands between empty lines."""

    text: str
    line: int
    block: int
    disposition: Disposition | None = None

    @property
    def unclaimed(self) -> bool:
        """Whether it has no disposition yet."""
        return self.disposition is None

    def is_shown_as(self, *names: str) -> bool:
        """Whether it is shown, and in one of these ways."""
        return self.disposition is not None and self.disposition.kind == "shown" and self.disposition.name in names

    def is_dropped_as(self, *rules: str) -> bool:
        """Whether one of these rules has dropped it."""
        return self.disposition is not None and self.disposition.kind == "dropped" and self.disposition.name in rules


Segments = list[Segment]
Span = tuple[int, int, Disposition]  # where a part of a segment begins and ends, and what becomes of it


def shown(name: str, group: int = 0, *, asks: str = "", grounds: str = "") -> Disposition:
    """To be shown in some way."""
    return Disposition("shown", name, group=group, asks=asks, grounds=grounds)


def metadata(name: str, value: str, grade: Grade = "", grounds: str = "") -> Disposition:
    """To become (a part of) a field."""
    return Disposition("metadata", name, value, grade=grade, grounds=grounds)


def dropped(rule: str) -> Disposition:
    """To be left out, by a rule that has a name."""
    return Disposition("dropped", rule)


def claimed(segment: Segment, disposition: Disposition) -> Segment:
    """The segment with a disposition, unless it has one already."""
    return replace(segment, disposition=disposition) if segment.unclaimed else segment


def cut(segment: Segment, *spans: Span) -> Segments:
    """Cut a segment into the spans, in order, and what is left unclaimed around them."""
    if not spans:
        return [segment]
    parts: Segments = []
    text, edge = segment.text, 0
    for begin, end, disposition in spans:
        parts.append(replace(segment, text=text[edge:begin]))
        parts.append(replace(segment, text=text[begin:end], disposition=disposition))
        edge = end
    parts.append(replace(segment, text=text[edge:]))
    return [replace(part, text=part.text.strip()) for part in parts if part.text.strip()]


def letters(texts: Iterable[str]) -> str:
    """Every character but white space: what an account of a copy must add up to."""
    return "".join("".join(text.split()) for text in texts)
