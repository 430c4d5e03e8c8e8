"""Makes bundles of files, once for all that went into one, and keeps each as one file in CACHE_PATH.

A bundle that is kept is a line of JSON, {path: [offset, bytes, digest]}, and the files one behind the other.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dateline_news.model.deferred import Deferred
from dateline_news.model.digests import digest, digest_of
from dateline_news.press.cache import sealed_files
from dateline_news.press.plan.files import Bundle, File, PlannedFile, SingleFile
from dateline_news.press.processes.progress import with_progress_bar
from dateline_news.press.processes.worker_pool import map_in_chunks
from dateline_news.press.render.incremental import DrawContext

FOLDER, ENDING = "bundles", ".bundle"


@dataclass(frozen=True, slots=True, repr=False)
class Member:
    """A file of a bundle: where its bytes are, and their digest, which says all of it."""

    file: str
    offset: int
    size: int
    digest: str

    def __repr__(self) -> str:
        """Its digest alone."""
        return f"Member({self.digest})"


@dataclass(frozen=True, slots=True)
class BundleStore:
    """The bundles in CACHE_PATH; `code` is the digest of what makes them, `drawing` gives the texts."""

    cache: Path
    code: str
    drawing: DrawContext

    def files(self, planned: Sequence[PlannedFile], workers: int) -> list[SingleFile]:
        """The planned files with those of each bundle in its place; what is missing in the store is made."""
        bundles = [file for file in planned if isinstance(file, Bundle)]
        others: list[SingleFile] = [file for file in planned if not isinstance(file, Bundle)]
        if not bundles:
            return others
        missing = [bundle for bundle in bundles if sealed_files.read(self._file(bundle)) is None]
        if missing:
            self._make_folder()
            chunks = map_in_chunks(make, self, missing, workers, serial_limit=1)
            for _ in with_progress_bar(chunks, "Indexing", len(missing)):
                pass
        self._drop_others({self._file(bundle).name for bundle in bundles})
        return [*others, *(file for bundle in bundles for file in self._members(bundle))]

    def put(self, bundle: Bundle) -> None:
        """Make a bundle, and put it into the store."""
        files = bundle.make(bundle.inputs, self.drawing.text_of)
        table: dict[str, tuple[int, int, str]] = {}
        end = 0
        for path, data in sorted(files.items()):
            table[path] = (end, len(data), digest_of(data))
            end += len(data)
        head = json.dumps(table).encode() + b"\n"
        sealed_files.put(self._file(bundle), head + b"".join(files[path] for path in table))

    def _file(self, bundle: Bundle) -> Path:
        key = digest((self.code, Deferred(bundle.make, bundle.inputs)))
        return self.cache / FOLDER / f"{key}{ENDING}"

    def _make_folder(self) -> None:
        folder = self.cache / FOLDER
        if folder.is_symlink():
            right = "remove the link, or choose another folder with CACHE_PATH"
            raise SystemExit(f"{folder} is a symbolic link, and a build would change what it leads to; {right}")
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise SystemExit(f"{folder}: {error.strerror}; choose another folder with CACHE_PATH") from None

    def _members(self, bundle: Bundle) -> Iterator[File]:
        file = self._file(bundle)
        data = sealed_files.read(file)
        if data is None:
            raise SystemExit(f"{file} was changed while the paper was built; build again")
        head, _, _ = data.partition(b"\n")
        for path, (offset, size, of_file) in json.loads(head).items():
            member = Member(str(file), len(head) + 1 + offset, size, of_file)
            yield File(f"{bundle.path}/{path}", member_bytes, {"member": member})

    def _drop_others(self, wanted: Iterable[str]) -> None:
        """Remove what no edition wants any more."""
        for file in (self.cache / FOLDER).iterdir():
            if file.name not in wanted and ENDING in file.name:
                with suppress(OSError):
                    file.unlink()


def make(store: BundleStore, bundle: Bundle) -> None:
    """Make a missing bundle. Raises SystemExit with a sentence where that fails."""
    try:
        store.put(bundle)
    except OSError as error:
        reason = error.strerror or str(error)
        raise SystemExit(f"{bundle.path} cannot be made: {reason}; the last edition stays as it was") from None


def member_bytes(inputs: dict[str, Any]) -> bytes:
    """The bytes of a file of a bundle."""
    member: Member = inputs["member"]
    with Path(member.file).open("rb") as file:
        file.seek(member.offset)
        return file.read(member.size)
