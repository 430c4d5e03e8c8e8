"""Plans the files that come from the content folder: copied as they are, and pictures as their renditions."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from dateline_news.model.diagnostics import Diagnostic, stop
from dateline_news.model.roots import Root
from dateline_news.press.assemble.static_files import StaticFiles
from dateline_news.press.pictures import store
from dateline_news.press.pictures.store import Order
from dateline_news.press.plan.files import CopiedFile, File, PlannedFile


@dataclass(slots=True)
class PublishedFiles:
    """The static files that an edition shows or offers; `statics` has them by their sources, as Pelican has it."""

    root: Root
    static_files: StaticFiles
    statics: Mapping[str, Any]
    cache: Path  # CACHE_PATH
    orders: list[Order] = field(default_factory=list)
    faults: list[Diagnostic] = field(
        default_factory=list
    )  # files that no post names, but a setting, and may not go out

    def plan(self, settings: Mapping[str, Any]) -> Iterator[PlannedFile]:
        """The files to copy, and those to make; what a setting names itself is copied, whoever shows it."""
        linked = frozenset(self.static_files.needed)
        for path in (*settings["EXTRA_PATH_METADATA"], *settings["STATIC_PATHS"]):
            self.static_files.offer(path)
        copied = [path for path in self.statics if self.static_files.is_copied(path)]
        refused = {path: why for path in copied if (why := self.static_files.refusal(path))}
        self.faults = [self._fault(path, why) for path, why in refused.items() if path not in linked]
        copied = [path for path in copied if path not in refused]
        self.orders = list(self.static_files.orders(copied))
        offered = {order.source: order for order in self.orders if order.offered}
        for path in copied:
            save_as = self.statics[path].save_as
            if order := offered.get(path):
                yield self._of_store(save_as, order.offered, order)
            else:
                yield CopiedFile(save_as, self.root.file(path), self.static_files.digest(path), path)
        # Two sources that are the same, byte for byte, and have one name, have the same renditions.
        renditions = {path: order for order in self.orders for path in order.paths if path != order.offered}
        for path, order in renditions.items():
            yield self._of_store(path, path, order)

    def _fault(self, path: str, why: str) -> Diagnostic:
        return Diagnostic(f"{self.root.name}/{path}", 1, "file", why, "foreign")

    def _of_store(self, save_as: str, path: str, order: Order) -> File:
        return File(save_as, store.rendition, {"folder": str(self.cache), "path": path, "order": order}, order.source)

    def make(self, workers: int) -> None:
        """Make the renditions that are not in the store yet; ends the build where one cannot be made."""
        faults = store.make(self.orders, self.cache, workers)
        stop([Diagnostic(f"{self.root.name}/{source}", 1, "picture", message) for source, message in faults])

    def drop_others(self) -> None:
        """Remove from the store what this edition does not show."""
        store.drop(self.cache, store.all_paths(self.orders))
