"""What a file holds, as plain data: the items that may become drafts, and what is skipped; and the draft of an item."""

import hashlib
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from typing import Any, NamedTuple

from dateline_news.desk.drafts.draft import Draft, Grade, Line, shortened
from dateline_news.model.diagnostics import Diagnostic

Graded = tuple[Grade, str]  # how sure something is, and why


@dataclass(frozen=True, slots=True)
class Drop:
    """Words or an address that a draft does not show, and the name of the rule that left them out."""

    rule: str
    text: str


@dataclass(slots=True)
class Item:
    """One item of a feed, one post of a WordPress export, or one page, as its file has it.

    Text fields are text (entities resolved, no tags). `notes` are for the editor. Of a page, `grades` says by a field's
    name how sure it is and why, and `around` has the words of each block outside of the story; the others say plainly
    what they are.
    """

    line: int
    title: str = ""
    published: str = ""  # as written, and so is `modified`
    modified: str = ""
    html: str = ""  # the copy, untrusted
    base: str = ""  # the address that relative links start from
    broken_lines: bool = False  # whether line breaks in the copy are meant, as in WordPress's classic editor
    link: str = ""
    slug: str = ""
    authors: list[str] = field(default_factory=list)
    category: str = ""
    tags: list[str] = field(default_factory=list)
    summary: str = ""
    lang: str = ""
    rights: str = ""
    source: str = ""
    drops: list[Drop] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    place: str = ""
    credit: str = ""
    is_page: bool = False
    grades: dict[str, Graded] = field(default_factory=dict)
    around: list[str] = field(default_factory=list)

    @property
    def digest(self) -> str:
        """The SHA-256 of what the item says, by which it is known again, in another kind of file too."""
        text = f"{self.title}\x1f{self.link}\x1f{self.html}"
        return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()

    @property
    def name(self) -> str:
        """How reports name it."""
        return self.title or self.link or "without a title"


class SkippedItem(NamedTuple):
    """An item that is left alone on purpose: its line, what it is called, and why."""

    line: int
    name: str
    reason: str


@dataclass(slots=True)
class ImportedDraft(Draft):
    """A draft of an item."""

    drops: list[Drop] = field(default_factory=list)

    def text_lines(self) -> Iterator[Line]:
        """What was dropped."""
        for drop in self.drops:
            yield "dropped", f"“{shortened(drop.text)}” ({drop.rule})" if drop.text else drop.rule

    def counted(self) -> Iterator[Line]:
        """What is told of it, and the rules that dropped something."""
        yield from Draft.counted(self)
        yield from (("dropped", drop.rule) for drop in self.drops)

    def own_data(self) -> dict[str, Any]:
        """What was dropped."""
        return {"dropped": [asdict(drop) for drop in self.drops]}


SourceItem = Item | SkippedItem | Diagnostic  # the last: of a place where a file could not be read
