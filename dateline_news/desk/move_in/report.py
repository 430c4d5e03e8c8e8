"""Report what came of moving in: lines for people, data for programs."""

import os
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dateline_news.desk.move_in.address_resolver import MovedAddress, ResolvedAddresses
from dateline_news.desk.move_in.map_file import MergedMap
from dateline_news.desk.move_in.old_site import OldSite

PLURALS = {
    "category": "categories",
    "period": "period archives",
    "template": "TEMPLATE_PAGES",
    "source": "OUTPUT_SOURCES",
}


@dataclass(frozen=True, slots=True)
class MoveInReport:
    """What came of moving in."""

    settings: Mapping[str, Any]  # this paper's
    site: OldSite
    addresses: ResolvedAddresses
    merged: MergedMap
    file: Path
    is_dry: bool

    def lines(self) -> Iterator[str]:
        """For people: the kinds, what leads to the nearest list, what cannot be kept, and where the map is."""
        if self.is_dry:
            yield from (f"{address.old} {address.new}" for address in self.merged.added)
        of = f"{_shown(self.site.settings)} and {_shown(self.site.content)}"
        yield f"{len(self.site.rows):,} files that they published, by {of}; their addresses:"
        yield from self._kinds()
        yield from self._nearest()
        for line, address in self.merged.otherwise:
            yield f"{_shown(self.file)}:{line}: {address.old} stays as it is there; it would lead to {address.new}"
        for path in self.site.unread:
            yield f"{_shown(self.site.content / path)}: stock Pelican cannot read it, so no address of it is known"
        yield from self._settings()
        if self.addresses.lost:
            yield f"what cannot be kept ({len(self.addresses.lost):,}):"
            yield from (f"  {problem}" for problem in sorted(self.addresses.lost))
        yield self._closing()

    def _kinds(self) -> Iterator[str]:
        moved, unchanged = self._counts()
        for kind in sorted({*moved, *unchanged}):
            yield f"  {_plural(kind):16} {moved[kind]:6,} moved, {unchanged[kind]:,} as they were"
        if self.addresses.drafts:
            yield f"  {_plural('draft'):16} {len(self.addresses.drafts):6,} left out: nobody is led to them"

    def _counts(self) -> tuple[Counter[str], Counter[str]]:
        """How many addresses of each kind have moved, and how many have not."""
        moved = Counter(address.row.kind for address in self.addresses.moved)
        return moved, Counter(row.kind for row in self.addresses.unchanged)

    def _nearest(self) -> Iterator[str]:
        groups: dict[str, list[MovedAddress]] = {}
        for address in self.addresses.moved:
            if address.is_nearest:
                groups.setdefault(_what(address), []).append(address)
        for what, group in sorted(groups.items()):
            example = f"{group[0].old} to {group[0].new}"
            yield f"  {len(group):,} {what} without a counterpart here lead to the nearest: {example}"

    def _settings(self) -> Iterator[str]:
        """What they set and this paper sets otherwise, where it decides which pieces there are."""
        own = self.site.own_settings.items()
        if other := [f"  {name} = {value}" for name, value in own if value != repr(self.settings.get(name))]:
            yield "what they set otherwise, and this paper's pelicanconf.py may want too; then move in again:"
            yield from other

    def _closing(self) -> str:
        lines = "1 line" if len(self.merged.added) == 1 else f"{len(self.merged.added):,} lines"
        done = "nothing was written (--dry-run)" if self.is_dry else f"{lines} added to {_shown(self.file)}"
        return f"{done}; {self.merged.before:,} stood there before"

    def data(self) -> dict[str, Any]:
        """For programs."""
        moved, unchanged = self._counts()
        lost = sorted(self.addresses.lost)
        return {
            "map": str(self.file),
            "added": [_data(address) for address in self.merged.added],
            "before": self.merged.before,
            "otherwise": [{"line": line, **_data(address)} for line, address in self.merged.otherwise],
            "moved": moved,
            "same": unchanged,
            "drafts": len(self.addresses.drafts),
            "nearest": [_data(address) for address in self.addresses.moved if address.is_nearest],
            "lost": [{"file": problem.file, "line": problem.line, "message": problem.message} for problem in lost],
            "unread": list(self.site.unread),
        }


def _data(address: MovedAddress) -> dict[str, str]:
    return {"old": address.old, "new": address.new, "kind": address.row.kind}


def _what(address: MovedAddress) -> str:
    row = address.row
    if row.number > 1:
        return "numbered pages of lists"
    return f"{row.source} addresses" if row.kind == "feed" else _plural(row.kind)


def _plural(kind: str) -> str:
    return PLURALS.get(kind, f"{kind}s")


def _shown(file: Path) -> str:
    """A path as a person in this folder names it."""
    inside = os.path.relpath(file)
    return str(file) if inside.startswith("..") else inside
