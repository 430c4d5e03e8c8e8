"""The renditions that were made, as files in CACHE_PATH by the paths that they have in the edition.

A file is put there whole or not at all, and ends with its own checksum: one that is broken is made again.
"""

import os
import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

from dateline_news.model.digests import digest, digest_of
from dateline_news.press.cache import sealed_files
from dateline_news.press.pictures.recipes import DIGITS, FOLDER, Recipe, slug
from dateline_news.press.processes.progress import with_progress_bar
from dateline_news.press.processes.worker_pool import map_in_chunks

OF_STORE = re.compile(rf"-[0-9a-f]{{{DIGITS}}}-(?:\d+|whole)\.[a-z]+(?:\.\d+)?\Z")  # also what a killed build has left
SOON_DONE = 4_000_000  # pixels, in all: they are made sooner than workers are there


@dataclass(frozen=True, slots=True)
class Order:
    """What is wanted of one source: recipes, or with none the whole picture as a file to offer."""

    file: Path
    source: str  # its path under the content folder
    digest: str  # of its bytes, which the names of what is made have in them
    pixels: int
    recipes: tuple[Recipe, ...] = ()
    offered: str = ""  # the path of the whole in the store

    @property
    def paths(self) -> list[str]:
        """The paths in the store of all that is wanted."""
        return [path for recipe in self.recipes for path, _ in recipe.files] + ([self.offered] if self.offered else [])

    def made(self) -> list[tuple[str, bytes]]:
        """The path and the bytes of each file; raises OSError with words for the editor."""
        try:
            files = list(self._encoded())
            is_changed = digest_of(self.file.read_bytes()) != self.digest
        except Exception as error:  # noqa: BLE001  whatever a library says of bytes that were a picture before
            message = f"cannot be made smaller ({error}); save it anew from where it came from, and build again"
            raise OSError(message) from None
        if is_changed:
            message = "was changed while the paper was built; build again"
            raise OSError(message)
        return files

    def _encoded(self) -> Iterator[tuple[str, bytes]]:
        from dateline_news.press.pictures import encode  # noqa: PLC0415  Pillow takes long to load

        if self.recipes:
            yield from encode.renditions(self.file, self.recipes)
        if self.offered:
            yield self.offered, encode.offered(self.file)


def path_of_offered(source: str, source_digest: str) -> str:
    """The path in the store of the whole of a picture, as it is offered."""
    return f"{FOLDER}/{slug(PurePosixPath(source).stem)}-{digest(('whole', source_digest))[:DIGITS]}-whole.picture"


def make(orders: Sequence[Order], folder: Path, workers: int) -> list[tuple[str, str]]:
    """Make what is missing in the store below `folder`: the sources that could not be read, and why."""
    present = stored(folder)
    missing = [order for order in orders if not present.issuperset(order.paths)]
    if not missing:
        return []
    from dateline_news.press.pictures import encode  # noqa: PLC0415  as above

    if fault := encode.lacking():
        raise SystemExit(fault)
    _make_folder(folder / FOLDER)
    is_soon_done = sum(order.pixels for order in missing) < SOON_DONE
    chunks = map_in_chunks(_make, folder, missing, 1 if is_soon_done else workers, serial_limit=1)
    results = with_progress_bar(chunks, "Pictures", len(missing))
    return [(source, fault) for chunk in results for source, fault in chunk if fault]


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise SystemExit(f"{folder}: {error.strerror}; choose another folder with CACHE_PATH") from None


def _make(folder: Path, order: Order) -> tuple[str, str]:
    """Make what is wanted of one source; its path, and what was wrong with it."""
    try:
        files = order.made()
    except OSError as error:
        return order.source, str(error)
    for path, data in files:
        try:
            sealed_files.put(folder / path, data)
        except OSError as error:
            right = "let it be written and have room, or set CACHE_PATH to another; the last edition stays as it was"
            raise SystemExit(f"{folder / FOLDER}: {error.strerror}; {right}") from None
    return order.source, ""


def stored(folder: Path) -> set[str]:
    """The paths of the files in the store; nothing that lies there and is none of them is looked at."""
    if (folder / FOLDER).is_symlink():
        right = "remove the link, or choose another folder with CACHE_PATH"
        raise SystemExit(f"{folder / FOLDER} is a symbolic link, and a build would change what it leads to; {right}")
    try:
        with os.scandir(folder / FOLDER) as entries:
            return {f"{FOLDER}/{entry.name}" for entry in entries if OF_STORE.search(entry.name)}
    except OSError:
        return set()


def drop(folder: Path, wanted: Collection[str]) -> None:
    """Remove from the store what no edition wants any more."""
    for path in stored(folder).difference(wanted):
        with suppress(OSError):
            (folder / path).unlink()


def rendition(inputs: dict[str, Any]) -> bytes:
    """The bytes of a file of the store, for the edition; one that is broken is made again."""
    order: Order = inputs["order"]
    data = sealed_files.read(Path(inputs["folder"]) / inputs["path"])
    return data if data is not None else dict(order.made())[inputs["path"]]


def all_paths(orders: Iterable[Order]) -> set[str]:
    """The paths in the store of all orders."""
    return {path for order in orders for path in order.paths}
