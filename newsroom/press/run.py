"""One build, from its first look at the sources to its closing line."""

import gc
import shutil
import time
from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from functools import cached_property, partial
from pathlib import Path
from typing import Any

from newsroom import clock
from newsroom.paper import Paper
from newsroom.press import labelled, late, notices, plan, shape, stand, wishes
from newsroom.press.archive import Archive
from newsroom.press.day_order import day_order
from newsroom.press.draw import overrides
from newsroom.press.edition import MARK, Edition
from newsroom.press.lookout import Lookout
from newsroom.press.made import digest_of
from newsroom.press.memory import kept
from newsroom.press.originals import Originals
from newsroom.press.paths import posts_lie_apart
from newsroom.press.printing import Printer, Shapes, Tally
from newsroom.press.sources import current
from newsroom.press.store import BrokenStoreError, Source, Store
from newsroom.press.theme import Theme
from newsroom.problems import Problem, stop

Settings = dict[str, Any]


class Run:
    """What one build knows. Made from Pelican's settings, which it changes so that Pelican finds and writes nothing."""

    def __init__(self, settings: Settings, code: str) -> None:
        """Take the settings, and the digest of the code and the libraries; nothing is done yet."""
        self.begun = time.perf_counter()
        self.settings, self.code = settings, code
        self.edition = Edition(Path(settings["OUTPUT_PATH"]), settings["OUTPUT_RETENTION"])
        self.scratch = self.edition.place.with_name(f".{self.edition.place.name}.scratch")
        self.open = ExitStack()
        self.faulty: dict[str, list[Problem]] = {}
        self.statics: Mapping[str, Any] = {}
        self.read_now = 0

    def begin(self) -> None:
        """Take hold of the press, and open the store."""
        if fault := self.edition.fault():
            raise SystemExit(fault)
        gc.disable()  # an archive is large and lives as long as the build: looking through it finds nothing
        # No settings, but facts of the folder that shape records as settings do.
        self.settings["POSTS_LIE_APART"] = posts_lie_apart(self.settings["PATH"])
        self.settings["DAY_ORDER"] = day_order(self.settings)
        self.shaped = shape.of_pages(self.settings)
        self.looked_at = is_looked_at(self.settings)
        with self.ending_if_it_fails():
            self.open.callback(gc.enable)
            self.open.enter_context(self.edition.held())
            self._clear()
            self.open.callback(self._clear)
            self.store = Store(Path(self.settings["CACHE_PATH"]), shape.of_records(self.shaped, self.code))
            self.open.callback(self.store.close)
        self.paths = {name: self.settings[name] for name in ("ARTICLE_PATHS", "PAGE_PATHS")}
        self.settings.update(READINGS={}, SHELVES=[], OUTPUT_PATH=str(self.scratch))
        self.settings.update(CACHE_CONTENT=False, LOAD_CONTENT_CACHE=False)  # Pelican's cache knows of no readings
        if not self.looked_at:
            self.settings.update(ARTICLE_PATHS=[], PAGE_PATHS=[])

    def _clear(self) -> None:
        """Remove what others have written into the folder that they took for the output."""
        shutil.rmtree(self.scratch, ignore_errors=True)

    @contextmanager
    def ending_if_it_fails(self) -> Iterator[None]:
        """Let go of everything if something is raised."""
        try:
            yield
        except BaseException:
            self.open.close()
            raise

    def read(self) -> None:
        """Read what has changed, and see what may go out. What a broken store had is read anew."""
        with self.ending_if_it_fails():
            try:
                self._read_all()
            except BrokenStoreError:
                self.store.discard()
                self._read_all()

    def _read_all(self) -> None:
        self.theme = Theme(Path(self.settings["THEME"]), overrides(self.settings), self.store, self.code)
        rows = self._looked_at() if self.looked_at else self._read()
        # Somebody looks through the folders of the last edition while we look through the archive.
        self.lookout = Lookout(partial(self.edition.look, ahead=bool(kept() or self.read_now)))
        self.open.callback(self.lookout.close)
        self.__dict__.pop("lying", None)
        self.rows = list(rows)
        shapes = (self.code, self.shaped, self.theme.digest, self.settings["REDIRECTS_MAP"])
        self.sources = stand.of_sources(self.rows, shapes)
        whole = not self.looked_at and not self.faulty
        self.stand = stand.kept(self.store, self.sources, clock.now()) if whole else None
        self.__dict__.pop("archive", None)

    @cached_property
    def archive(self) -> Archive:
        """The records together; where nothing has changed, nobody asks for it."""
        return Archive(self.settings, self.rows, self.faulty, self._text)

    def files(self) -> Iterable[str]:
        """The files under the content folder that something published shows or offers."""
        return self.stand.files if self.stand else self.archive.files()

    def withheld(self) -> set[str]:
        """Pieces that are not published, and the files that nothing but they names."""
        return set(self.stand.withheld) if self.stand else self.archive.withheld()

    @cached_property
    def lying(self) -> Mapping[str, tuple[int, int]]:
        """The files of the last edition."""
        return self.edition.files(self.lookout.found())

    def _read(self) -> Iterable[Source]:
        """The rows of the store, once it knows what has changed."""
        self._text = self.store.text
        rows, self.faulty, self.read_now = current({**self.settings, **self.paths}, self.store)
        return rows.values()

    def _looked_at(self) -> list[Source]:
        """Rows of what Pelican has read itself, with what its plugins have laid on it."""
        from newsroom.press.intake import looked_at  # noqa: PLC0415  see sources.py

        rows, texts, self.faulty = looked_at(self.settings)
        self._text, self.read_now = lambda path, copy: texts[path], len(rows)  # noqa: ARG005  as the store's
        return rows

    def print(self) -> str:
        """Plan the edition, stop if anything is wrong with it, print it, and give the closing line."""
        with self.open:
            try:
                return self._print()
            except BrokenStoreError:  # pages are drawn from it, so that it is broken may show as late as that
                self.edition.abandon()
                self.store.discard()
                self._read_all()
                return self._print()
            finally:
                gc.freeze()  # what is left goes with the process: there is nothing to look for in it

    def _print(self) -> str:
        originals = Originals(Path(self.settings["PATH"]), self.store)
        # By their sources: where they will lie is not to be asked before {attach} has moved them.
        copied = stand.of_originals({path: originals.digest(path) for path in self.statics} | self._written())
        if self.stand and self.stand.originals == copied and self._lies_there():
            return self._report(self.stand.stories, Tally(kept=self.stand.pages), self._as_before(self.stand.notices))
        files, withheld = sorted(self.archive.files()), sorted(self.archive.withheld())
        since, until = self.archive.since(), self.archive.until()
        paper = plan.enriched(self.archive.paper(self.statics, originals.size))
        whole = late.completed(paper, [*plan.planned(paper), *self._originals(originals), plan.File(MARK, _empty)])
        entries = whole.entries
        found_late = [] if self.faulty else whole.problems  # what leads to a faulty post seems to lead nowhere
        stop([*self._problems(entries, paper), *found_late])
        passed = sorted({*self.archive.notices(), *whole.notices, *wishes.unused(self.settings)})
        self.archive.close()
        originals.keep()
        self.theme.keep()
        templates = {entry.template for entry in entries if isinstance(entry, plan.Page)}
        shapes = Shapes(self.code, self.shaped, self.theme.shapes(templates), self.theme.overriding(templates))
        printer = Printer(self.edition, self.store, paper.front, self.theme.folder, shapes)
        tally = printer.print(entries, self.lying, self.settings["WORKERS"])
        pages = tally.drawn + tally.kept
        count = len(paper.stories)
        stand.keep(
            self.store, stand.Stand(self.sources, copied, since, until, count, pages, len(passed), files, withheld)
        )
        file = notices.keep(passed, self.store.file.parent)
        return self._report(count, tally, notices.summary(passed, file) if passed else [])

    def _as_before(self, count: int) -> list[str]:
        """What to say of the notices of an edition that stands."""
        return [notices.headline(count, self.store.file.with_name(notices.NAME))] if count else []

    def _lies_there(self) -> bool:
        """Whether the files of the last edition lie where they were put, as they were, and no others."""
        printed = {path: (one.size, one.mtime) for path, one in self.store.printed().items()}
        return printed == self.lying

    def _originals(self, originals: Originals) -> Iterator[plan.Original]:
        """The static files, and what others have written into the folder that they took for the output."""
        for path, static in self.statics.items():
            yield plan.Original(static.save_as, originals.content / path, originals.digest(path), path)
        for path, digest in self._written().items():
            yield plan.Original(path, self.scratch / path, digest)

    def _written(self) -> dict[str, str]:
        """What others have written into the folder that they took for the output: path → digest."""
        files = [file for file in sorted(self.scratch.rglob("*")) if file.is_file()]
        return {file.relative_to(self.scratch).as_posix(): digest_of(file.read_bytes()) for file in files}

    def _problems(self, entries: list[plan.Entry], paper: Paper) -> Iterator[Problem]:
        """All problems of all posts, of the plan, and of the theme."""
        for problems in self.faulty.values():
            yield from problems
        content = self.archive.content
        yield from plan.clashes(entries, content.name, partial(labelled.clash, stories=paper.stories, content=content))
        self.archive.note_missing_lists({entry.path for entry in entries})
        yield from self.archive.references.problems
        templates = {entry.template for entry in entries if isinstance(entry, plan.Page)}
        yield from self.theme.problems(templates)

    def _report(self, stories: int, tally: Tally, told: Iterable[str]) -> str:
        """The closing line: what was read and printed, in how long, and how to look at it. Then what was let pass."""
        seconds = time.perf_counter() - self.begun
        count = "1 story" if stories == 1 else f"{stories:,} stories"
        pages = f"{tally.drawn:,} pages drawn, {tally.kept:,} kept, {tally.removed:,} files removed"
        read = f"{self.read_now:,} read; {pages}; {seconds:.1f} s"
        closing = f"{count}, {read}; to look at it, open {self.edition.place / 'index.html'}"
        return "\n".join([closing, *told])


def is_looked_at(settings: Mapping[str, Any]) -> bool:
    """Whether anything looks at Pelican's own lists of stories: a plugin made for it, or one of its generators."""
    others = [one for one in settings["PLUGINS"] if not str(getattr(one, "__name__", one)).startswith("newsroom.")]
    return bool(settings["STORY_INPUTS"] or others or settings["TEMPLATE_PAGES"] or settings["OUTPUT_SOURCES"])


def _empty(inputs: Mapping[str, Any]) -> bytes:
    """A file with nothing in it."""
    del inputs
    return b""
