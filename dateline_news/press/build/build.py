"""One build, from reading the sources to the closing line."""

import gc
import os
import shutil
import time
from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from functools import cached_property, partial
from pathlib import Path
from typing import Any

from pelican.contents import Static
from pelican.generators import ArticlesGenerator

from dateline_news.languages import folders
from dateline_news.model.archive import Archive
from dateline_news.model.diagnostics import Diagnostic, stop
from dateline_news.model.digests import digest_of
from dateline_news.model.moments import clock
from dateline_news.model.paper import Paper, base_language
from dateline_news.model.roots import Root, content_root
from dateline_news.press.assemble.paper_builder import PaperBuilder
from dateline_news.press.assemble.static_files import StaticFiles
from dateline_news.press.assemble.template_files import overrides
from dateline_news.press.build import check_settings, label_pages, notices, refused_files, stand_ins, unused_settings
from dateline_news.press.build.published_files import PublishedFiles
from dateline_news.press.build.theme_files import ThemeFiles
from dateline_news.press.cache import keys, last_build
from dateline_news.press.cache.database import BrokenDatabaseError, Database
from dateline_news.press.cache.rows import SourceRow, parse_record
from dateline_news.press.cache.texts import ReadTexts, Texts
from dateline_news.press.output.edition import MARK, Edition
from dateline_news.press.plan import clashes, completion, signals
from dateline_news.press.plan.files import CopiedFile, File, Page, PlannedFile
from dateline_news.press.read import redirect_map
from dateline_news.press.read.day_order import note_facts
from dateline_news.press.read.file_types import is_post
from dateline_news.press.read.sources import current_rows, ignoring, introductions, unread
from dateline_news.press.render.bundles import BundleStore
from dateline_news.press.render.incremental import Counts, DrawContext, Keys, Printer
from dateline_news.press.render.theme import Theme

Settings = dict[str, Any]


class Build:
    """One build: reads, plans and prints. It changes Pelican's settings, so that Pelican finds and writes nothing."""

    def __init__(self, settings: Settings, code: str) -> None:
        """Take the settings, and the digest of the code and the libraries; nothing is done yet."""
        self.started = time.perf_counter()
        self.settings, self.code = settings, code
        self.edition = Edition(Path(settings["OUTPUT_PATH"]), settings["OUTPUT_RETENTION"])
        self.scratch = self.edition.scratch
        self.resources = ExitStack()
        self.faulty: dict[str, list[Diagnostic]] = {}
        self.redirect_problems: list[Diagnostic] = []  # lines of the redirect map that cannot be read
        self.statics: Mapping[str, Any] = {}
        self.read_count = 0
        self.texts: Texts

    def begin(self) -> None:
        """Lock the output, and open the database."""
        if fault := self.edition.fault():
            raise SystemExit(fault)
        gc.disable()  # an archive is large and lives as long as the build: a collection finds nothing in it
        self.taken = stand_ins.stand_in(self.settings)
        note_facts(self.settings)
        self.root = content_root(self.settings)
        self.settings["REDIRECTS_MAP"], self.redirect_problems = redirect_map.read(
            self.root, self.settings["REDIRECTS"]
        )
        self.theme_files = ThemeFiles(self.settings)
        self.refused: dict[str, str] = {}  # files that a piece shows or links to, and why they may not be read
        self.page_keys = keys.setting_digests(self.settings)
        self.reads_with_pelican = needs_pelican_generators(self.settings)
        with self.closing_on_error():
            self.resources.callback(gc.enable)
            self.resources.enter_context(self.edition.acquire())
            self._clear()
            self.resources.callback(self._clear)
            self.database = Database(Path(self.settings["CACHE_PATH"]), keys.record_key(self.page_keys, self.code))
            self.resources.callback(self.database.close)
        self.post_paths = {name: self.settings[name] for name in ("ARTICLE_PATHS", "PAGE_PATHS")}
        self.settings.update(READINGS={}, PELICAN_CONTENTS=[], OUTPUT_PATH=str(self.scratch))
        self.settings.update(CACHE_CONTENT=False, LOAD_CONTENT_CACHE=False)  # Pelican's cache has no readings
        if not self.reads_with_pelican:
            self.settings.update(ARTICLE_PATHS=[], PAGE_PATHS=[])

    def _clear(self) -> None:
        """Remove what plugins have written into the folder that they take for the output."""
        shutil.rmtree(self.scratch, ignore_errors=True)
        with suppress(OSError):
            self.scratch.unlink(missing_ok=True)  # a file that has this name

    @contextmanager
    def closing_on_error(self) -> Iterator[None]:
        """Close the database and unlock the output if anything is raised."""
        try:
            yield
        except BaseException:
            self.resources.close()
            raise

    def read(self) -> None:
        """Read what has changed. If the database is broken, it is created anew and everything is read."""
        with self.closing_on_error():
            try:
                self._read_all()
            except BrokenDatabaseError:
                self.database.discard()
                self._read_all()

    def _read_all(self) -> None:
        self.theme = Theme(
            Path(self.settings["THEME"]), overrides(self.settings), self.database, self.code, folders(self.settings)
        )
        rows = self._rows_of_pelican() if self.reads_with_pelican else self._read()
        self.__dict__.pop("files_on_disk", None)
        self.rows = list(rows)
        keys_of_build = (self.code, self.page_keys, self.theme.digest, self.settings["REDIRECTS_MAP"])
        self.sources = last_build.sources_digest(self.rows, keys_of_build)
        is_whole = not self.reads_with_pelican and not self.faulty and not self.redirect_problems
        self.last_build = last_build.last_build(self.database, self.sources, clock.now()) if is_whole else None
        self.__dict__.pop("builder", None)

    @cached_property
    def builder(self) -> PaperBuilder:
        """Builds the paper from the rows; not made where nothing has changed."""
        return PaperBuilder(self.settings, self.rows, self.faulty)

    def files(self) -> Iterable[str]:
        """The files under the content folder that a published piece shows or links to."""
        return self.last_build.files if self.last_build else self.builder.files()

    def readable_files(self) -> set[str]:
        """Those of these files that are there and may be read; the others are noted in `refused`."""
        files = set(self.files())
        readable = {file for file in files if self.root.holds(file)}
        self.refused = {file: why for file in files - readable if (why := self.root.fault(file))}
        if self.refused:
            self.last_build = None  # the pieces that name them have to be found
        return readable

    def static_beside(self, path: str) -> Static:
        """A file beside the content as Pelican has static files; its own generator finds those in the content alone."""
        return Static("", {}, self.settings, str(Path(self.settings["PATH"]) / path), {})

    def list_files(
        self,
        generator: Any,
        paths: Iterable[str],
        exclude: Iterable[str] | None = None,
        extensions: Any = None,
    ) -> set[str]:
        """The files that one of Pelican's generators looks for, in place of its `get_files`."""
        excluded = {os.path.normpath(path) for path in exclude or ()}
        ignored = ignoring(self.settings)

        def is_left_out(path: str, is_folder: bool) -> bool:  # noqa: FBT001  as roots.py has it
            if self.root.is_hidden(path, is_folder) or ignored.match(path.rpartition("/")[2]):
                return True
            return path in excluded if is_folder else not generator._include_path(path, extensions)  # noqa: SLF001  Pelican's own rule

        starts = [paths] if isinstance(paths, str) else paths
        files = {path for start in starts for path, _ in self.root.files(start, is_left_out)}
        return files - self.introductions.keys() if isinstance(generator, ArticlesGenerator) else files

    @cached_property
    def introductions(self) -> dict[str, Any]:
        """The files that introduce labels, read, where Pelican reads all others."""
        if not self.reads_with_pelican:
            return {}
        from dateline_news.press.read.worker import PostReaderWorker  # noqa: PLC0415  see sources.py

        worker = PostReaderWorker(self.settings)
        read = [worker.read(path) for path, _ in introductions(self.settings, self.root)]
        return {post[0]: post for post in read if parse_record(post[1].about).introduces}

    def copy_theme(self) -> None:
        """Copy the theme's static files into the folder that plugins take for the output."""
        try:
            self.theme_files.copy(self.scratch)
        except OSError as error:
            raise SystemExit(self.edition.explanation(error)) from None

    def withheld(self) -> set[str]:
        """The paths of pieces that are not published, and of the files that only these name."""
        return set(self.last_build.withheld) if self.last_build else self.builder.withheld()

    @cached_property
    def files_on_disk(self) -> Mapping[str, tuple[int, int]]:
        """The files of the last edition, with their sizes and times."""
        return self.edition.files()

    def _read(self) -> Iterable[SourceRow]:
        """The rows of all sources, after those that have changed were read."""
        self.texts = self.database
        rows, self.faulty, self.read_count = current_rows({**self.settings, **self.post_paths}, self.database)
        return rows.values()

    def _rows_of_pelican(self) -> list[SourceRow]:
        """The rows of what Pelican has read itself, with what its plugins have added."""
        from dateline_news.press.read.worker import rows_of_pelican  # noqa: PLC0415  see sources.py

        rows, texts, self.faulty = rows_of_pelican(self.settings)
        for path, row, text, problems in self.introductions.values():
            texts[path] = text
            if problems:
                self.faulty[path] = problems
            else:
                rows.append(row)
        self.texts, self.read_count = ReadTexts(texts), len(rows)
        return rows

    def print(self) -> str:
        """Plan the edition, stop if anything is wrong with it, print it, and give the closing line."""
        with self.resources:
            try:
                return self._print()
            except BrokenDatabaseError:  # texts are read only when pages are drawn
                self.edition.abandon()
                self.database.discard()
                self._read_all()
                return self._print()
            finally:
                gc.freeze()  # what remains lives as long as the process: a collection would find nothing in it

    def _print(self) -> str:
        static_files = StaticFiles(self.root, self.database)
        self.database.close()  # no connection goes through a fork
        static_files.read(self.statics, self.settings["WORKERS"])
        # By their sources, as {attach} has not moved them yet.
        copied = last_build.static_files_digest(
            {path: static_files.digest(path) for path in self.statics}
            | self._files_of_plugins()
            | {file.path: file.digest for file in self.theme_files.face}
        )
        last = self.last_build
        if last and last.static_files == copied and not self._file_problems() and self._is_output_unchanged():
            notices_file = self.database.file.with_name(notices.NAME)
            lines = [notices.headline(last.notices, notices_file)] if last.notices else []
            return self._report(last.stories, Counts(unchanged=last.pages), lines, last.left_out)
        left_out = self.builder.left_out()
        shown, withheld = sorted(self.builder.files()), sorted(self.builder.withheld())
        since, until = self.builder.since(), self.builder.until()
        paper = self.builder.paper(self.statics, static_files)
        published = PublishedFiles(self.root, static_files, self.statics, self.database.file.parent)
        archive = signals.add_facts(Archive(paper))
        plan = completion.complete(
            paper, [*signals.plan_files(archive), *self._other_files(published), File(MARK, _empty)]
        )
        files = plan.files
        # A link to a faulty post, or through a faulty line of the redirect map, only seems to lead nowhere.
        late_problems = plan.own if self.faulty or self.redirect_problems else plan.problems
        is_lenient = self.settings["STORY_FIELDS"] == "lenient"
        of_files = [fault for fault in published.faults if fault.stops(is_lenient=is_lenient)]
        stop(map(check_settings.placed, [*self._problems(files, paper), *of_files, *late_problems]))
        of_all = {
            *unread(self.settings),
            *self.builder.notices(),
            *plan.notices,
            *unused_settings.unused(self.settings),
            *published.faults,
        }
        all_notices = sorted(of_all)
        self.builder.close()
        static_files.save()
        if self.settings["ONLY_NOTICES"]:
            self.database.close()
            return "\n".join(self._write_notices(all_notices) or [notices.NOTHING])
        self.database.close()  # no connection goes through a fork
        published.make(self.settings["WORKERS"])
        self.theme.save()
        templates = {file.template for file in files if isinstance(file, Page)}
        page_keys = Keys(
            self.code, self.page_keys, self.theme.template_digests(templates), self.theme.override_digests(templates)
        )
        fronts = {base_language(lang): of.front for lang, of in archive.in_languages.items()}
        drawing = DrawContext(paper.front, self.theme.folder, self.texts, tuple(self.settings["PLUGINS"]), fronts)
        bundles = BundleStore(self.database.file.parent, self.code, drawing)
        printer = Printer(self.edition, self.database, drawing, page_keys, archive.planned_from)
        workers = self.settings["WORKERS"]
        counts = printer.print(bundles.files(files, workers), self.files_on_disk, workers)
        published.drop_others()
        stories, pages, noticed = len(paper.stories), counts.drawn + counts.unchanged, len(all_notices)
        last_build.save(
            self.database,
            last_build.BuildSummary(
                self.sources, copied, since, until, stories, pages, noticed, left_out, shown, withheld
            ),
        )
        return self._report(stories, counts, self._write_notices(all_notices), left_out)

    def _write_notices(self, all_notices: list[Diagnostic]) -> list[str]:
        """Write the file with all notices, and give the lines about them; raises SystemExit if it cannot be written."""
        try:
            file = notices.write(all_notices, self.database.file.parent)
        except OSError as error:
            raise SystemExit(f"{error.filename}: {error.strerror}; {self.database.consequence}") from None
        return [self.taken] * bool(self.taken) + (notices.summary(all_notices, file) if all_notices else [])

    def _is_output_unchanged(self) -> bool:
        """Whether the output folder has exactly the files of the last edition, with their sizes and times."""
        printed = {path: (file.size, file.mtime) for path, file in self.database.printed_files().items()}
        return printed == self.files_on_disk

    def _other_files(self, published: PublishedFiles) -> Iterator[PlannedFile]:
        """The static files, those that plugins have written into the folder that they take for the output, the face."""
        yield from published.plan(self.settings)
        of_plugins = self._files_of_plugins()
        for path, digest in of_plugins.items():
            yield CopiedFile(path, self.scratch_root.file(path), digest)
        yield from (
            file for file in self.theme_files.face if file.path not in of_plugins
        )  # all of static/ was asked for

    def _files_of_plugins(self) -> dict[str, str]:
        """The files that plugins have written into the folder that they take for the output: path → digest."""
        self.scratch_root = Root(self.scratch, shows_hidden=True)  # hidden ones are checked with the whole plan
        paths = [path for path, _ in self.scratch_root.files("", lambda *_: False)]
        return {path: digest_of(self.scratch_root.read(path)) for path in paths}

    def _file_problems(self) -> list[Diagnostic]:
        """What is wrong with files that no link or picture names, in folders of which every file is used."""
        broken_links = self.root.broken_links if self.reads_with_pelican else {}  # else they are reported already
        refused = self.root.refused | {path: why for path, why in broken_links.items() if is_post(path, self.settings)}
        of_theme, of_plugins = self.theme_files.root.refused, self.scratch_root.refused
        named = ((self.root.name, refused), ("theme", of_theme), (self.scratch.name, of_plugins))
        listed = [Diagnostic(f"{name}/{path}", 1, "file", why) for name, files in named for path, why in files.items()]
        return listed + self.theme_files.problems

    def _problems(self, files: list[PlannedFile], paper: Paper) -> Iterator[Diagnostic]:
        """All problems of all posts, of the redirect map, of the plan, and of the theme."""
        yield from self.redirect_problems
        for problems in self.faulty.values():
            yield from problems
        labels = partial(label_pages.label_clash, stories=paper.stories, root=self.root)
        yield from clashes.clashes(files, self.root.name, labels)
        self.builder.note_missing_lists({file.path for file in files})
        yield from self.builder.link_resolver.problems
        yield from self._file_problems()
        reported = {(problem.file, problem.line) for problem in self.builder.link_resolver.problems}
        unreadable = refused_files.unreadable(self.builder.included.values(), self.root, self.refused)
        yield from (problem for problem in unreadable if (problem.file, problem.line) not in reported)
        yield from refused_files.unwritable(files, paper, self.root, self.edition.retained)
        templates = {file.template for file in files if isinstance(file, Page)}
        yield from self.theme.problems(templates)

    def _report(self, stories: int, counts: Counts, notice_lines: Iterable[str], left_out: int) -> str:
        """The closing line: what was read and printed, in how long, and where; then the lines about notices."""
        seconds = time.perf_counter() - self.started
        count = "1 story" if stories == 1 else f"{stories:,} stories"
        drawn = "1 page" if counts.drawn == 1 else f"{counts.drawn:,} pages"
        removed = "1 file" if counts.removed == 1 else f"{counts.removed:,} files"
        pages = f"{drawn} drawn, {counts.unchanged:,} kept, {removed} removed"
        read = f"{self.read_count:,} read; {pages}; {seconds:.1f} s"
        read += notices.left_out(left_out, self.database.file.with_name(notices.NAME)) if left_out else ""
        closing = f"{count}, {read}; to look at it, open {self.edition.output / 'index.html'}"
        return "\n".join([closing, *notice_lines])


def needs_pelican_generators(settings: Mapping[str, Any]) -> bool:
    """Whether Pelican has to read, as its own lists of stories are used by a plugin or one of its generators."""
    names = ("STORY_INPUTS", "TEMPLATE_PAGES", "OUTPUT_SOURCES")
    return bool(keys.foreign_plugins(settings["PLUGINS"])) or any(settings[name] for name in names)


def _empty(inputs: Mapping[str, Any]) -> bytes:
    """A file with nothing in it."""
    del inputs
    return b""
