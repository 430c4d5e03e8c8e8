"""One build, from its first look at the sources to its closing line."""

import gc
import os
import shutil
import time
from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from functools import cached_property, partial
from pathlib import Path
from typing import Any

from dateline_news.model import clock
from dateline_news.model.diagnostics import Diagnostic, stop
from dateline_news.model.digests import digest_of
from dateline_news.model.paper import Paper
from dateline_news.model.roots import Root, content_root
from dateline_news.press.assemble.paper_builder import PaperBuilder
from dateline_news.press.assemble.static_files import StaticFiles
from dateline_news.press.assemble.template_files import overrides
from dateline_news.press.build import label_pages, notices, refused_files, unused_settings
from dateline_news.press.cache import keys, last_build
from dateline_news.press.cache.database import BrokenDatabaseError, Database
from dateline_news.press.cache.rows import SourceRow
from dateline_news.press.cache.texts import ReadTexts, Texts
from dateline_news.press.output.edition import MARK, Edition
from dateline_news.press.output.writer import FolderWriter
from dateline_news.press.plan import clashes, completion, signals
from dateline_news.press.plan.files import CopiedFile, File, Page, PlannedFile
from dateline_news.press.read import redirect_map
from dateline_news.press.read.day_order import note_facts
from dateline_news.press.read.file_types import is_post
from dateline_news.press.read.sources import current_rows, ignoring
from dateline_news.press.render.incremental import Counts, DrawContext, Keys, Printer
from dateline_news.press.render.theme import Theme

Settings = dict[str, Any]


class Build:
    """What one build knows. Made from Pelican's settings, which it changes so that Pelican finds and writes nothing."""

    def __init__(self, settings: Settings, code: str) -> None:
        """Take the settings, and the digest of the code and the libraries; nothing is done yet."""
        self.begun = time.perf_counter()
        self.settings, self.code = settings, code
        self.edition = Edition(Path(settings["OUTPUT_PATH"]), settings["OUTPUT_RETENTION"])
        self.scratch = self.edition.scratch
        self.open = ExitStack()
        self.faulty: dict[str, list[Diagnostic]] = {}
        self.unmapped: list[Diagnostic] = []  # lines of the redirect map that cannot be read
        self.statics: Mapping[str, Any] = {}
        self.theme_root: Root | None = None
        self.read_now = 0
        self.texts: Texts

    def begin(self) -> None:
        """Lock the output, and open the database."""
        if fault := self.edition.fault():
            raise SystemExit(fault)
        gc.disable()  # an archive is large and lives as long as the build: a collection finds nothing in it
        self.root = content_root(self.settings)
        self.settings["REDIRECTS_MAP"], self.unmapped = redirect_map.read(self.root, self.settings["REDIRECTS"])
        self.refused: dict[str, str] = {}  # files that a piece shows or offers, and why they may not be read
        note_facts(self.settings)
        self.page_keys = keys.setting_digests(self.settings)
        self.looked_at = needs_pelican_generators(self.settings)
        with self.ending_if_it_fails():
            self.open.callback(gc.enable)
            self.open.enter_context(self.edition.acquire())
            self._clear()
            self.open.callback(self._clear)
            self.database = Database(Path(self.settings["CACHE_PATH"]), keys.record_key(self.page_keys, self.code))
            self.open.callback(self.database.close)
        self.paths = {name: self.settings[name] for name in ("ARTICLE_PATHS", "PAGE_PATHS")}
        self.settings.update(READINGS={}, PELICAN_CONTENTS=[], OUTPUT_PATH=str(self.scratch))
        self.settings.update(CACHE_CONTENT=False, LOAD_CONTENT_CACHE=False)  # Pelican's cache knows of no readings
        if not self.looked_at:
            self.settings.update(ARTICLE_PATHS=[], PAGE_PATHS=[])

    def _clear(self) -> None:
        """Remove what others have written into the folder that they took for the output."""
        shutil.rmtree(self.scratch, ignore_errors=True)
        with suppress(OSError):
            self.scratch.unlink(missing_ok=True)  # a file that has this name

    @contextmanager
    def ending_if_it_fails(self) -> Iterator[None]:
        """Let go of everything if something is raised."""
        try:
            yield
        except BaseException:
            self.open.close()
            raise

    def read(self) -> None:
        """Read what has changed, and see what may go out. What a broken database had is read anew."""
        with self.ending_if_it_fails():
            try:
                self._read_all()
            except BrokenDatabaseError:
                self.database.discard()
                self._read_all()

    def _read_all(self) -> None:
        self.theme = Theme(Path(self.settings["THEME"]), overrides(self.settings), self.database, self.code)
        rows = self._looked_at() if self.looked_at else self._read()
        # Another process lists the last edition while this one goes through the records.
        self.__dict__.pop("files_on_disk", None)
        self.rows = list(rows)
        keys_of_build = (self.code, self.page_keys, self.theme.digest, self.settings["REDIRECTS_MAP"])
        self.sources = last_build.sources_digest(self.rows, keys_of_build)
        whole = not self.looked_at and not self.faulty and not self.unmapped
        self.last_build = last_build.last_build(self.database, self.sources, clock.now()) if whole else None
        self.__dict__.pop("builder", None)

    @cached_property
    def builder(self) -> PaperBuilder:
        """The records together; where nothing has changed, nobody asks for it."""
        return PaperBuilder(self.settings, self.rows, self.faulty)

    def files(self) -> Iterable[str]:
        """The files under the content folder that something published shows or offers."""
        return self.last_build.files if self.last_build else self.builder.files()

    def offered(self) -> set[str]:
        """Those of them that are there and may be read; what may not be is noted."""
        files = set(self.files())
        offered = {file for file in files if self.root.holds(file)}
        self.refused = {file: why for file in files - offered if (why := self.root.fault(file))}
        if self.refused:
            self.last_build = None  # it has to be said who asks for them
        return offered

    def listed(
        self,
        generator: Any,
        paths: Iterable[str],
        exclude: Iterable[str] | None = None,
        extensions: Any = None,
    ) -> set[str]:
        """The files that one of Pelican's generators looks for, as its `get_files` gives them."""
        excluded = {os.path.normpath(path) for path in exclude or ()}
        ignored = ignoring(self.settings)

        def is_left_out(path: str, is_folder: bool) -> bool:  # noqa: FBT001  as roots.py has it
            if self.root.is_hidden(path, is_folder) or ignored.match(path.rpartition("/")[2]):
                return True
            return path in excluded if is_folder else not generator._include_path(path, extensions)  # noqa: SLF001  Pelican's own rule

        given = [paths] if isinstance(paths, str) else paths
        return {path for start in given for path, _ in self.root.files(start, is_left_out)}

    def take_theme(self) -> None:
        """Copy the theme's static files to where other plugins take the output to be."""
        settings, ignored = self.settings, ignoring(self.settings)
        theme = self.theme_root = Root(settings["THEME"], settings["SYMLINK_TARGETS"])
        copies = FolderWriter(self.scratch)

        def is_left_out(path: str, is_folder: bool) -> bool:  # noqa: FBT001  as roots.py has it
            return theme.is_hidden(path, is_folder) or bool(ignored.match(path.rpartition("/")[2]))

        try:
            for start in map(os.path.normpath, settings["THEME_STATIC_PATHS"]):
                for path, _ in theme.files(start, is_left_out):
                    self.scratch.mkdir(parents=True, exist_ok=True)
                    within = path.removeprefix(f"{start}/") if path != start else path.rpartition("/")[2]
                    copies.put(static_path(within, settings), [theme.read(path)])
        except OSError as error:
            raise SystemExit(self.edition.explanation(error)) from None

    def withheld(self) -> set[str]:
        """Pieces that are not published, and the files that nothing but they names."""
        return set(self.last_build.withheld) if self.last_build else self.builder.withheld()

    @cached_property
    def files_on_disk(self) -> Mapping[str, tuple[int, int]]:
        """The files of the last edition."""
        return self.edition.files()

    def _read(self) -> Iterable[SourceRow]:
        """The rows of the database, once it knows what has changed."""
        self.texts = self.database
        rows, self.faulty, self.read_now = current_rows({**self.settings, **self.paths}, self.database)
        return rows.values()

    def _looked_at(self) -> list[SourceRow]:
        """Rows of what Pelican has read itself, with what its plugins have laid on it."""
        from dateline_news.press.read.worker import rows_of_pelican  # noqa: PLC0415  see sources.py

        rows, texts, self.faulty = rows_of_pelican(self.settings)
        self.texts, self.read_now = ReadTexts(texts), len(rows)
        return rows

    def print(self) -> str:
        """Plan the edition, stop if anything is wrong with it, print it, and give the closing line."""
        with self.open:
            try:
                return self._print()
            except BrokenDatabaseError:  # pages are drawn from it, so that it is broken may show as late as that
                self.edition.abandon()
                self.database.discard()
                self._read_all()
                return self._print()
            finally:
                gc.freeze()  # what is left goes with the process: there is nothing to look for in it

    def _print(self) -> str:
        originals = StaticFiles(self.root, self.database)
        # By their sources: where they will lie is not to be asked before {attach} has moved them.
        copied = last_build.static_files_digest(
            {path: originals.digest(path) for path in self.statics} | self._written()
        )
        if self.last_build and not self._unread() and self.last_build.static_files == copied and self._lies_there():
            return self._report(
                self.last_build.stories, Counts(kept=self.last_build.pages), self._as_before(self.last_build.notices)
            )
        files, withheld = sorted(self.builder.files()), sorted(self.builder.withheld())
        since, until = self.builder.since(), self.builder.until()
        paper = signals.add_facts(self.builder.paper(self.statics, originals.size))
        whole = completion.complete(
            paper, [*signals.plan_files(paper), *self._originals(originals), File(MARK, _empty)]
        )
        entries = whole.entries
        # What leads to a faulty post, or passes a line of the map that cannot be read, seems to lead nowhere.
        late_problems = whole.own if self.faulty or self.unmapped else whole.problems
        stop([*self._problems(entries, paper), *late_problems])
        passed = sorted({*self.builder.notices(), *whole.notices, *unused_settings.unused(self.settings)})
        self.builder.close()
        originals.save()
        self.theme.keep()
        templates = {entry.template for entry in entries if isinstance(entry, Page)}
        page_keys = Keys(self.code, self.page_keys, self.theme.shapes(templates), self.theme.overriding(templates))
        drawing = DrawContext(paper.front, self.theme.folder, self.texts, tuple(self.settings["PLUGINS"]))
        printer = Printer(self.edition, self.database, drawing, page_keys)
        tally = printer.print(entries, self.files_on_disk, self.settings["WORKERS"])
        pages = tally.drawn + tally.kept
        count = len(paper.stories)
        last_build.save(
            self.database,
            last_build.BuildSummary(self.sources, copied, since, until, count, pages, len(passed), files, withheld),
        )
        file = self._write_notices(passed)
        return self._report(count, tally, notices.summary(passed, file) if passed else [])

    def _write_notices(self, passed: list[Diagnostic]) -> Path:
        """The file with all notices; raises SystemExit where it cannot be written."""
        try:
            return notices.write(passed, self.database.file.parent)
        except OSError as error:
            raise SystemExit(f"{error.filename}: {error.strerror}; {self.database.consequence}") from None

    def _as_before(self, count: int) -> list[str]:
        """What to say of the notices of an edition that stands."""
        return [notices.headline(count, self.database.file.with_name(notices.NAME))] if count else []

    def _lies_there(self) -> bool:
        """Whether the files of the last edition lie where they were put, as they were, and no others."""
        printed = {path: (file.size, file.mtime) for path, file in self.database.printed_files().items()}
        return printed == self.files_on_disk

    def _originals(self, originals: StaticFiles) -> Iterator[CopiedFile]:
        """The static files, and what others have written into the folder that they took for the output."""
        for path, static in self.statics.items():
            yield CopiedFile(static.save_as, self.root.file(path), originals.digest(path), path)
        for path, digest in self._written().items():
            yield CopiedFile(path, self.written.file(path), digest)

    def _written(self) -> dict[str, str]:
        """What others have written into the folder that they took for the output: path → digest."""
        self.written = Root(self.scratch, shows_hidden=True)  # whether it may lie there is asked of the whole plan
        paths = [path for path, _ in self.written.files("", lambda *_: False)]
        return {path: digest_of(self.written.read(path)) for path in paths}

    def _unread(self) -> list[Diagnostic]:
        """What is wrong with files that no link or picture names: they were found where everything is copied."""
        of_theme = self.theme_root.refused if self.theme_root else {}
        lost = self.root.lost if self.looked_at else {}  # Pelican has looked for posts; else they are told already
        refused = self.root.refused | {path: why for path, why in lost.items() if is_post(path, self.settings)}
        named = ((self.root.name, refused), ("theme", of_theme), (self.scratch.name, self.written.refused))
        return [Diagnostic(f"{name}/{path}", 1, "file", why) for name, files in named for path, why in files.items()]

    def _problems(self, entries: list[PlannedFile], paper: Paper) -> Iterator[Diagnostic]:
        """All problems of all posts, of the redirect map, of the plan, and of the theme."""
        yield from self.unmapped
        for problems in self.faulty.values():
            yield from problems
        labels = partial(label_pages.label_clash, stories=paper.stories, root=self.root)
        yield from clashes.clashes(entries, self.root.name, labels)
        self.builder.note_missing_lists({entry.path for entry in entries})
        yield from self.builder.link_resolver.problems
        yield from self._unread()
        told = {(problem.file, problem.line) for problem in self.builder.link_resolver.problems}
        unreadable = refused_files.unreadable(self.builder.included.values(), self.root, self.refused)
        yield from (problem for problem in unreadable if (problem.file, problem.line) not in told)
        yield from refused_files.unwritable(entries, paper, self.root, self.edition.kept)
        templates = {entry.template for entry in entries if isinstance(entry, Page)}
        yield from self.theme.problems(templates)

    def _report(self, stories: int, tally: Counts, notice_lines: Iterable[str]) -> str:
        """The closing line: what was read and printed, in how long, and how to look at it. Then what was let pass."""
        seconds = time.perf_counter() - self.begun
        count = "1 story" if stories == 1 else f"{stories:,} stories"
        pages = f"{tally.drawn:,} pages drawn, {tally.kept:,} kept, {tally.removed:,} files removed"
        read = f"{self.read_now:,} read; {pages}; {seconds:.1f} s"
        closing = f"{count}, {read}; to look at it, open {self.edition.place / 'index.html'}"
        return "\n".join([closing, *notice_lines])


def static_path(path: str, settings: Mapping[str, Any]) -> str:
    """Where a static file of the theme lies in an edition."""
    return os.path.normpath(os.path.join(settings["THEME_STATIC_DIR"], path))  # noqa: PTH118  a path of text


def needs_pelican_generators(settings: Mapping[str, Any]) -> bool:
    """Whether anything looks at Pelican's own lists of stories: a plugin made for it, or one of its generators."""
    others = [
        plugin
        for plugin in settings["PLUGINS"]
        if not str(getattr(plugin, "__name__", plugin)).startswith("dateline_news.")
    ]
    return bool(settings["STORY_INPUTS"] or others or settings["TEMPLATE_PAGES"] or settings["OUTPUT_SOURCES"])


def _empty(inputs: Mapping[str, Any]) -> bytes:
    """A file with nothing in it."""
    del inputs
    return b""
