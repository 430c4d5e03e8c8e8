"""Static files, which are copied as they are: a digest of each, and the size of each picture."""

from dateline_news.model.diagnostics import Diagnostic, stop
from dateline_news.model.digests import digest_of
from dateline_news.model.roots import Root, file_stat, read_fault
from dateline_news.press.assemble import picture_sizes
from dateline_news.press.cache.database import Database
from dateline_news.press.cache.rows import FileRow


class StaticFiles:
    """The files under the content folder that the paper shows or links to; each is read only if it has changed."""

    def __init__(self, root: Root, database: Database) -> None:
        """Take the content folder, and the database that holds the rows of earlier builds."""
        self.root, self.database = root, database
        self.earlier = database.static_files()
        self.current: dict[str, FileRow] = {}

    def digest(self, path: str) -> str:
        """The digest of a file by its path under the content folder."""
        return self._row(path)[2]

    def size(self, path: str) -> tuple[int, int]:
        """The width and height of a picture in pixels; 0, 0 for what is none that can be read."""
        return self._row(path)[3:]

    def save(self) -> None:
        """Save the rows that are new or have changed in the database."""
        new = {path: row for path, row in self.current.items() if self.earlier.get(path) != row}
        if new:
            self.database.save_static_files(new)

    def _row(self, path: str) -> FileRow:
        if path not in self.current:
            self.current[path] = self._read_row(path)
        return self.current[path]

    def _read_row(self, path: str) -> FileRow:
        """The row of a file: the earlier one if size and time are the same, else a new one from what it holds."""
        try:
            stat, earlier = file_stat(self.root.stat(path)), self.earlier.get(path)
            if earlier and earlier[:2] == stat:
                return earlier
            digest = digest_of(self.root.read(path))
        except OSError as error:
            stop([Diagnostic(f"{self.root.name}/{path}", 1, "file", read_fault(error))])
        is_same = earlier and earlier[2] == digest
        size = earlier[3:] if earlier and is_same else picture_sizes.picture_size(self.root.file(path))
        return (*stat, digest, *size)
