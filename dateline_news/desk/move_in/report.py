"""What a person reads after moving in, and what a program reads."""

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dateline_news.desk.move_in.address_resolver import Route, Routes, counted
from dateline_news.desk.move_in.map_file import Merged
from dateline_news.desk.move_in.old_site import Theirs

PLURALS = {
    "category": "categories",
    "period": "period archives",
    "template": "TEMPLATE_PAGES",
    "source": "OUTPUT_SOURCES",
}
NEVER = "nothing was written (--dry-run)"


@dataclass(frozen=True, slots=True)
class Account:
    """What came of moving in."""

    settings: Mapping[str, Any]  # this paper's
    theirs: Theirs
    routes: Routes
    merged: Merged
    file: Path
    is_dry: bool

    def lines(self) -> Iterator[str]:
        """For people: the kinds, what leads to the nearest list, what cannot be kept, and where the map is."""
        if self.is_dry:
            yield from (f"{one.old} {one.new}" for one in self.merged.added)
        of = f"{_shown(self.theirs.settings)} and {_shown(self.theirs.content)}"
        yield f"{len(self.theirs.rows):,} files that they published, by {of}; their addresses:"
        yield from self._kinds()
        yield from self._nearest()
        yield from self._otherwise()
        yield from self._unread()
        yield from self._carried()
        if self.routes.lost:
            yield f"what cannot be kept ({len(self.routes.lost):,}):"
            yield from (f"  {problem}" for problem in sorted(self.routes.lost))
        yield self._closing()

    def _kinds(self) -> Iterator[str]:
        moved, same = counted(one.row for one in self.routes.moved), counted(self.routes.same)
        for kind in sorted({*moved, *same}):
            yield f"  {_plural(kind):16} {moved.get(kind, 0):6,} moved, {same.get(kind, 0):,} as they were"
        if self.routes.passed:
            yield f"  {_plural('draft'):16} {len(self.routes.passed):6,} left out: nobody is led to them"

    def _nearest(self) -> Iterator[str]:
        groups: dict[str, list[Route]] = {}
        for one in self.routes.moved:
            if one.is_nearest:
                groups.setdefault(_what(one), []).append(one)
        for what, of in sorted(groups.items()):
            yield f"  {len(of):,} {what} without a counterpart here lead to the nearest: {of[0].old} to {of[0].new}"

    def _otherwise(self) -> Iterator[str]:
        for line, route in self.merged.otherwise:
            yield f"{_shown(self.file)}:{line}: {route.old} stays as it is there; it would lead to {route.new}"

    def _unread(self) -> Iterator[str]:
        for path in self.theirs.unread:
            yield f"{_shown(self.theirs.content / path)}: stock Pelican cannot read it, so no address of it is known"

    def _carried(self) -> Iterator[str]:
        """What they set and this paper sets otherwise, where it decides which pieces there are."""
        other = {name: value for name, value in self.theirs.said.items() if value != repr(self.settings.get(name))}
        if other:
            yield "what they set otherwise, and this paper's pelicanconf.py may want too; then move in again:"
            yield from (f"  {name} = {value}" for name, value in other.items())

    def _closing(self) -> str:
        lines = "1 line" if len(self.merged.added) == 1 else f"{len(self.merged.added):,} lines"
        done = NEVER if self.is_dry else f"{lines} added to {_shown(self.file)}"
        return f"{done}; {self.merged.stood:,} stood there before"

    def data(self) -> dict[str, Any]:
        """For programs."""
        return {
            "map": str(self.file),
            "added": [_data(one) for one in self.merged.added],
            "before": self.merged.stood,
            "otherwise": [{"line": line, **_data(route)} for line, route in self.merged.otherwise],
            "moved": counted(one.row for one in self.routes.moved),
            "same": counted(self.routes.same),
            "drafts": len(self.routes.passed),
            "nearest": [_data(one) for one in self.routes.moved if one.is_nearest],
            "lost": [{"file": one.file, "line": one.line, "message": one.message} for one in sorted(self.routes.lost)],
            "unread": list(self.theirs.unread),
        }


def _data(route: Route) -> dict[str, str]:
    return {"old": route.old, "new": route.new, "kind": route.row.kind}


def _what(route: Route) -> str:
    row = route.row
    if row.number > 1:
        return "numbered pages of lists"
    return f"{row.source} addresses" if row.kind == "feed" else _plural(row.kind)


def _plural(kind: str) -> str:
    return PLURALS.get(kind, f"{kind}s")


def _shown(file: Path) -> str:
    """A path as a person in this folder names it."""
    inside = os.path.relpath(file)
    return str(file) if inside.startswith("..") else inside
