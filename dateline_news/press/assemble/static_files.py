"""Static files: a digest of each, what each picture is, and what the paper shows and offers of pictures."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from dateline_news.model.diagnostics import Diagnostic, stop
from dateline_news.model.digests import digest_of
from dateline_news.model.roots import Root, file_stat, read_fault
from dateline_news.press.cache.database import Database
from dateline_news.press.cache.rows import FileRow
from dateline_news.press.pictures import measure, recipes
from dateline_news.press.pictures.measure import Measure
from dateline_news.press.pictures.recipes import Focus, Form, Recipe
from dateline_news.press.pictures.store import Order, path_of_offered
from dateline_news.press.processes.worker_pool import map_in_chunks

SOON_READ = 8_000_000  # bytes of pictures: they are measured sooner than workers are there
RowOf = Callable[[str, FileRow | None], FileRow]


class StaticFiles:
    """The files under the content folder that the paper shows or links to; each is read only if it has changed."""

    def __init__(self, root: Root, database: Database) -> None:
        """Take the content folder, and the database that holds the rows of earlier builds."""
        self.root, self.database = root, database
        self.earlier = database.static_files()
        self.current: dict[str, FileRow] = {}
        self.recipes: dict[str, dict[str, Recipe]] = {}  # of each picture that is shown in renditions, by their stems
        self._recipes: dict[tuple[Any, ...], Recipe | None] = {}  # the same, by what was asked for
        self.needed: set[str] = set()  # pictures that have to be in the edition as files of their own

    def read(self, paths: Iterable[str], workers: int) -> None:
        """Read what has changed of these files; several processes do where that is much."""
        changed = [path for path in paths if path not in self.current and not self._is_unchanged(path)]
        large = sum(self.root.stat(path).st_size for path in changed if self.root.holds(path)) > SOON_READ
        chunks = map_in_chunks(_read_row, self.root, [(path, self.earlier.get(path)) for path in changed], workers, 1)
        for chunk in chunks if large else ():
            self.current.update(chunk)

    def digest(self, path: str) -> str:
        """The digest of a file by its path under the content folder."""
        return self._row(path)[2]

    def measure(self, path: str) -> Measure:
        """What a picture is; of a size of 0, 0 if it is none that can be read."""
        return Measure(*self._row(path)[3:])

    def show(self, path: str) -> Recipe | None:
        """Note that a piece shows a picture, and give its renditions; None for one that is shown as it is."""
        return self._noted((path,), recipes.whole)

    def show_cut(self, path: str, form: Form, focus: Focus) -> Recipe | None:
        """The same of the part that a form shows."""
        return self._noted((path, form, focus), recipes.cut)

    def offer(self, path: str) -> None:
        """Note that a link leads to a file, which has to be there, picture or not."""
        self.needed.add(path)

    def is_copied(self, path: str) -> bool:
        """Whether a file is to lie in the edition under its own name: an original does not, where renditions do."""
        return path in self.needed or path not in self.recipes

    def refusal(self, path: str) -> str:
        """Why a file may not lie in the edition as it is, as half a sentence; empty if it may.

        It tells what a camera has noted, and cannot be saved anew here.
        """
        measured = self.measure(path)
        return measured.fault if measured.tells else ""

    def orders(self, copied: Iterable[str]) -> Iterator[Order]:
        """What is to be made of each picture, where `copied` are those that lie in the edition themselves."""
        offered = {path: name for path in copied if (name := self._offered(path))}
        for path in sorted({*self.recipes, *offered}):
            size = self.measure(path)
            wanted = sorted(self.recipes.get(path, {}).values(), key=lambda recipe: recipe.stem)
            if wanted or path in offered:
                pixels, whole = size.width * size.height, offered.get(path, "")
                yield Order(self.root.file(path), path, self.digest(path), pixels, tuple(wanted), whole)

    def _offered(self, path: str) -> str:
        """The path in the store of a picture that is offered without what it tells; empty where it tells nothing."""
        measured = self.measure(path)
        return path_of_offered(path, self.digest(path)) if measured.tells and not measured.fault else ""

    def save(self) -> None:
        """Save the rows that are new or have changed in the database."""
        new = {path: row for path, row in self.current.items() if self.earlier.get(path) != row}
        if new:
            self.database.save_static_files(new)

    def _noted(self, use: tuple[Any, ...], recipe_of: Callable[..., Recipe]) -> Recipe | None:
        """The recipe of a use of a picture: its path, and what else the function takes."""
        if use not in self._recipes:
            self._recipes[use] = self._new(*use, recipe_of=recipe_of)
        return self._recipes[use]

    def _new(self, path: str, *more: Any, recipe_of: Callable[..., Recipe]) -> Recipe | None:
        measured = self.measure(path)
        if measure.fault(path, measured):
            self.recipes.setdefault(path, {})  # it is shown nowhere, and lies nowhere
            return None
        if measured.kind not in measure.MADE_SMALLER:
            self.needed.add(path)
            return None
        recipe = recipe_of(path, self.digest(path), measured, *more)
        return self.recipes.setdefault(path, {}).setdefault(recipe.stem, recipe)

    def _is_unchanged(self, path: str) -> bool:
        earlier = self.earlier.get(path)
        try:
            return bool(earlier and earlier[:2] == file_stat(self.root.stat(path)))
        except OSError:
            return False

    def _row(self, path: str) -> FileRow:
        if path not in self.current:
            self.current[path] = _read_row(self.root, (path, self.earlier.get(path)))[1]
        return self.current[path]


def _read_row(root: Root, task: tuple[str, FileRow | None]) -> tuple[str, FileRow]:
    """A path and its row: the earlier one if size and time are the same, else a new one from what the file holds."""
    path, earlier = task
    try:
        stat = file_stat(root.stat(path))
        if earlier and earlier[:2] == stat:
            return path, earlier
        digest = digest_of(root.read(path))
    except OSError as error:
        stop([Diagnostic(f"{root.name}/{path}", 1, "file", read_fault(error))])
    if earlier and earlier[2] == digest:
        return path, (*stat, *earlier[2:])
    return path, (*stat, digest, *measure.measured(root.file(path)))
