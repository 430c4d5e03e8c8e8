"""A draft of raw copy: its ledger has every word of the copy, and what became of it."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from dateline_news.desk.drafts.draft import Draft, Line, graded, shortened
from dateline_news.desk.wire.recognise.notices.message_kinds import MessageKind, is_label
from dateline_news.desk.wire.segments import Disposition, Segment, Segments

FIELDS = {"dateline": "place", "title": "headline", "author": "byline", "authors": "byline"}  # how people call them
MOST_CHANGES = 12  # that the report shows
LIST_SIGNS = {"bullet-sign", "number-sign"}  # dropped because the list draws its own: one line for all of them
STYLES = {"heading": "headings", "quote": "", "rest": "", "attribution": "posts", "item": "list items", "number": "list items",
          "caption": "captions", "paragraph": "paragraphs"}  # fmt: skip


@dataclass(slots=True)
class WireDraft(Draft):
    """A draft of a copy: every segment of it with its disposition, and topics and names that an editor may want."""

    segments: Segments = field(default_factory=list)
    message: MessageKind = "story"  # what it is to a desk
    message_fields: dict[str, str] = field(default_factory=dict)  # of one that is no story: what its head says
    diff: list[str] = field(default_factory=list)  # from the story that it is a newer version of
    topics: list[str] = field(default_factory=list)
    names: list[str] = field(default_factory=list)

    def field_lines(self) -> Iterator[Line]:
        """What became a field, where it stands, how sure that is, and why."""
        if self.message != "story":
            labels = [each for each in self.segments if each.disposition and is_label(each.disposition, self.message)]
            words = "; ".join(f"line {each.line}: “{shortened(each.text)}”" for each in labels)
            yield "message", f"{self.message} ({words})"
        guesses = {guess.field: guess for guess in self.guesses}
        for segment, disposition in self._of_kind("metadata"):
            words = "" if segment.text == disposition.value else f": “{shortened(segment.text)}”"
            name, value = disposition.name, disposition.value
            if name == "wanted":  # a line by which a field is asked for
                name, value = value, ""
            label = FIELDS.get(name, name)
            text = f"{value} (line {segment.line}{words}){graded(guesses.pop(label, None))}"
            yield label, text.lstrip()
        for label, guess in guesses.items():
            yield label, f"{guess.value}{graded(guess)}".lstrip(" ·")

    def text_lines(self) -> Iterator[Line]:
        """What differs from an earlier version, how much there is of the text, its headings, and what was dropped."""
        for line in self.diff[:MOST_CHANGES]:
            yield "differs", line
        if len(self.diff) > MOST_CHANGES:
            yield "differs", f"in {len(self.diff) - MOST_CHANGES} more places"
        counts = Counter(STYLES[style.name] for _, style in self._of_kind("shown"))
        yield (
            "text",
            ", ".join(f"{count} {name[:-1] if count == 1 else name}" for name, count in counts.items() if name),
        )
        for segment in self.segments:
            if segment.is_shown_as("heading"):
                yield "heading", f"{shortened(segment.text)} (line {segment.line})"
        signs = Counter(rule.name for _, rule in self._of_kind("dropped") if rule.name in LIST_SIGNS)
        for name, count in signs.items():
            yield "dropped", f"{count} {name.replace('-', ' ')}{'s' * (count > 1)}, since the list draws its own"
        for segment, rule in self._of_kind("dropped"):
            if rule.name not in LIST_SIGNS:
                yield "dropped", f"“{shortened(segment.text)}” (line {segment.line}, {rule.name})"

    def own_data(self) -> dict[str, Any]:
        """Topics, names, and the ledger."""
        ledger = [
            {"line": segment.line, "text": segment.text, "kind": end.kind, "name": end.name, "value": end.value}
            for segment in self.segments
            if (end := segment.disposition)
        ]
        return {
            "message": self.message,
            "message_fields": self.message_fields,
            "diff": self.diff,
            "topics": self.topics,
            "names": self.names,
            "ledger": ledger,
        }

    def _of_kind(self, kind: str) -> Iterator[tuple[Segment, Disposition]]:
        for segment in self.segments:
            if segment.disposition and segment.disposition.kind == kind:
                yield segment, segment.disposition
