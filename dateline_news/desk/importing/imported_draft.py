"""A draft of an item of a feed, of an export or of a page, and what was left out of it."""

from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from typing import Any

from dateline_news.desk.drafts.draft import Draft, Line, shortened
from dateline_news.desk.importing.item import Drop

FIELDS = {"title": "headline", "date": "date", "author": "byline", "authors": "byline", "tags": "topics"}


@dataclass(slots=True)
class ImportedDraft(Draft):
    """A draft of an item."""

    drops: list[Drop] = field(default_factory=list)

    def field_lines(self) -> Iterator[Line]:
        """What people look for first."""
        return ((label, self.fields[name]) for name, label in FIELDS.items() if name in self.fields)

    def text_lines(self) -> Iterator[Line]:
        """What was dropped."""
        for drop in self.drops:
            yield "dropped", f"“{shortened(drop.text)}” ({drop.rule})" if drop.text else drop.rule

    def own_data(self) -> dict[str, Any]:
        """What was dropped."""
        return {"dropped": [asdict(drop) for drop in self.drops]}
