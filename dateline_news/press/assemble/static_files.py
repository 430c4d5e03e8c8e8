"""The originals: files that are copied as they are. What they hold is known by digest, and pictures by their size."""

from dateline_news.model.diagnostics import Diagnostic, stop
from dateline_news.model.digests import digest_of
from dateline_news.model.roots import Root, file_stat, read_fault
from dateline_news.press.assemble import picture_sizes
from dateline_news.press.cache.database import Database

Known = tuple[int, int, str, int, int]  # size in bytes, time in nanoseconds, digest, width and height in pixels


class StaticFiles:
    """The files under the content folder, as far as the paper shows or offers them; each is read only if it changed."""

    def __init__(self, root: Root, store: Database) -> None:
        """Take the content folder, and the store that knows what was read before."""
        self.root, self.store = root, store
        self.known = store.originals()
        self.looked_at: dict[str, Known] = {}

    def digest(self, path: str) -> str:
        """The digest of a file by its path under the content folder."""
        return self._known(path)[2]

    def size(self, path: str) -> tuple[int, int]:
        """The width and height of a picture in pixels; 0, 0 for what is none that can be read."""
        return self._known(path)[3:]

    def keep(self) -> None:
        """Let the store know what was found."""
        new = {path: one for path, one in self.looked_at.items() if self.known.get(path) != one}
        if new:
            self.store.keep_originals(new)

    def _known(self, path: str) -> Known:
        if path not in self.looked_at:
            self.looked_at[path] = self._looked_up(path)
        return self.looked_at[path]

    def _looked_up(self, path: str) -> Known:
        try:
            now, one = file_stat(self.root.stat(path)), self.known.get(path)
            if one and one[:2] == now:
                return one
            digest = digest_of(self.root.read(path))
        except OSError as error:
            stop([Diagnostic(f"{self.root.name}/{path}", 1, "file", read_fault(error))])
        size = one[3:] if one and one[2] == digest else picture_sizes.picture_size(self.root.file(path))
        return (*now, digest, *size)
