"""Renders the planned files that have changed.

A file is unchanged if its inputs are (its fingerprint), and if it still lies in the output with the same size and time.
All others are rendered; those that come out the same, byte for byte, are not written, so that whoever copies the
edition copies only what is new.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from dateline_news.model.deferred import Deferred, named_inputs, resolve
from dateline_news.model.digests import digest, digest_of
from dateline_news.model.paper import Copy, CopyText, Front, base_language
from dateline_news.press.assemble.template_files import overrides
from dateline_news.press.cache.database import Database
from dateline_news.press.cache.in_process import InProcessCache, in_process_cache
from dateline_news.press.cache.rows import PrintedFile
from dateline_news.press.cache.texts import Texts, read_copy
from dateline_news.press.output.edition import Edition
from dateline_news.press.plan import signals
from dateline_news.press.plan.files import CopiedFile, File, Page, SingleFile, shown_source
from dateline_news.press.plan.in_language import words as page_words
from dateline_news.press.plan.signals import register_plugins
from dateline_news.press.processes.progress import with_progress_bar
from dateline_news.press.processes.worker_pool import map_in_chunks
from dateline_news.press.render.base_inputs import add_base_inputs
from dateline_news.press.render.jinja import draw

COMMON_KEYS = "common keys"  # the name of a note
QuestionsOf = Callable[[str, str], str]  # the path and the source of a planned file → what was asked for it
SHORT_DIGEST = 8  # digits of a digest: enough to compare the inputs of one page


@dataclass(frozen=True, slots=True)
class Keys:
    """The digests of what pages depend on besides their inputs: the code, each setting, each template with its sheets.

    `overrides` are the files that are used in place of the theme's own: template → file → digest.
    """

    code: str
    settings: Mapping[str, str]
    templates: Mapping[str, str]
    overrides: Mapping[str, Mapping[str, str]] = field(default_factory=dict)


@dataclass(slots=True)
class Counts:
    """The numbers of pages and files in a printed edition."""

    drawn: int = 0  # pages
    unchanged: int = 0  # pages
    removed: int = 0  # files


@dataclass(frozen=True, slots=True)
class RenderTask:
    """A planned file to render, its fingerprint, and the file that lies at its path now, if there is one."""

    file: SingleFile
    fingerprint: str
    earlier: PrintedFile | None


@dataclass(frozen=True, slots=True)
class DrawContext:
    """What every page is drawn with; `plugins` are the names of those that a worker loads if it was not forked."""

    front: Front
    theme: Path
    texts: Texts
    plugins: tuple[str, ...] = ()
    fronts: Mapping[str, Front] = field(default_factory=dict)  # of the languages that have one

    def front_of(self, file: Page) -> Front:
        """The front that a page belongs to: that of its language, or the paper's."""
        return self.fronts.get(base_language(file.lang), self.front) if file.lang else self.front

    def text_of(self, copy: Copy) -> CopyText:
        """The text of a copy."""
        return read_copy(copy, self.texts)


@dataclass(frozen=True, slots=True)
class RenderContext:
    """What files are rendered with, the edition that they are written to, and the keys of all pages."""

    drawing: DrawContext
    edition: Edition
    keys: Keys
    paper: str  # the digest of the front

    def prepare(self) -> None:
        """Load the plugins, which add to the heads of pages, in a worker that was not forked."""
        register_plugins(self.drawing.plugins)


@dataclass(frozen=True, slots=True)
class Rendered:
    """A rendered file: its row for the database, and the digests of its inputs, by name."""

    path: str
    printed: PrintedFile
    is_page: bool
    inputs: dict[str, str]


class Printer:
    """Prints the planned files of a paper into an edition."""

    def __init__(
        self, edition: Edition, database: Database, drawing: DrawContext, keys: Keys, questions_of: QuestionsOf
    ) -> None:
        """Take the edition to print into, the database with the rows of the last one, and what was asked for files."""
        self.edition, self.database, self.keys, self.questions_of = edition, database, keys, questions_of
        self.context = RenderContext(drawing, edition, keys, digest(drawing.front)[:SHORT_DIGEST])
        self.by_language: dict[str, str] = {}
        paper = (keys.code, sorted(keys.settings.items()), drawing.front)
        self.common = {
            name: digest((paper, template, sorted(keys.overrides.get(name, {}).items())))
            for name, template in keys.templates.items()
        }

    def print(
        self, planned: Sequence[SingleFile], files_on_disk: Mapping[str, tuple[int, int]], workers: int
    ) -> Counts:
        """Render the files that have changed, remove those that are no longer planned, and publish all at once.

        `files_on_disk` are the files in the output folder now, with their sizes and times, as the edition gives them.
        """
        recorded = self.database.printed_files()
        tasks, touched = self._tasks(planned, recorded, files_on_disk)
        paths = {file.path for file in planned}
        removed = files_on_disk.keys() - paths
        rendered = list(self._render(tasks, removed, workers))
        if self.edition.publish():
            self.database.consequence = self.edition.consequence
        new = touched | {file.path: file.printed for file in rendered}
        questions = {task.file.path: self.questions_of(task.file.path, shown_source(task.file)) for task in tasks}
        reasons = [(*reason, questions[reason[0]]) for reason in self._reasons(rendered)]
        self.database.save_edition(new, recorded.keys() - paths, reasons)
        self.database.save_note(COMMON_KEYS, json.dumps(self._common_keys()))
        self.edition.prepare()
        drawn = sum(file.is_page for file in rendered)
        return Counts(drawn, sum(isinstance(file, Page) for file in planned) - drawn, len(removed))

    def _tasks(
        self,
        planned: Iterable[SingleFile],
        recorded: Mapping[str, PrintedFile],
        files_on_disk: Mapping[str, tuple[int, int]],
    ) -> tuple[list[RenderTask], dict[str, PrintedFile]]:
        """The files to render; and the rows of those that have not changed but for their times."""
        tasks: list[RenderTask] = []
        touched: dict[str, PrintedFile] = {}
        cache = in_process_cache()
        for file in planned:
            fingerprint = self._fingerprint(file, cache)
            earlier = self._file_on_disk(file.path, recorded.get(file.path), files_on_disk.get(file.path))
            if not earlier or earlier.fingerprint != fingerprint:
                tasks.append(RenderTask(file, fingerprint, earlier))
            elif earlier is not recorded.get(file.path):
                touched[file.path] = earlier
        return tasks, touched

    def _fingerprint(self, file: SingleFile, cache: InProcessCache | None) -> str:
        """The digest of all inputs of a file; that of the last build in this process, if the inputs are the same."""
        if isinstance(file, CopiedFile):
            return file.digest
        inputs: tuple[Any, ...]
        if isinstance(file, Page):
            inputs = (
                self.common[file.template],
                file.template,
                file.inputs,
                file.subject,
                self._of_language(file.lang),
            )
        else:
            inputs = (self.keys.code, Deferred(file.write, file.inputs))
        if not cache:
            return digest(inputs)
        last_inputs, fingerprint = cache.fingerprints.get(file.path) or ((), "")
        return cache.fingerprints.put(file.path, (inputs, fingerprint if last_inputs == inputs else digest(inputs)))[1]

    def _of_language(self, lang: str) -> str:
        """The digest of what a page has by its language: its words, and its front, if that is not the paper's."""
        if lang not in self.by_language:
            drawing = self.context.drawing
            self.by_language[lang] = digest((page_words(drawing.front, lang), drawing.fronts.get(base_language(lang))))
        return self.by_language[lang]

    def _file_on_disk(
        self, path: str, recorded: PrintedFile | None, stat: tuple[int, int] | None
    ) -> PrintedFile | None:
        """The file at a path, with the fingerprint of its row if it is still the same; None if there is no file."""
        if not stat or (recorded and stat == (recorded.size, recorded.mtime)):
            return recorded if stat else None
        file = self.edition.output / path
        try:  # a link is not what is planned, whatever it leads to
            file_digest = "" if file.is_symlink() else digest_of(file.read_bytes())
        except OSError:
            file_digest = ""
        is_same = recorded is not None and recorded.digest == file_digest
        return PrintedFile(recorded.fingerprint if recorded and is_same else "", *stat, file_digest)

    def _render(self, tasks: Sequence[RenderTask], removed: Iterable[str], workers: int) -> Iterator[Rendered]:
        if not tasks and not removed:
            return
        self.edition.open()
        for path in removed:
            self.edition.remove(path)
        self.database.close()  # no connection goes through a fork
        chunks = map_in_chunks(render, self.context, tasks, workers)
        for chunk in with_progress_bar(chunks, "Drawing", len(tasks)):
            yield from chunk

    def _reasons(self, rendered: Sequence[Rendered]) -> Iterator[tuple[str, str, str]]:
        """For each rendered file: its path, the digests of its inputs, and why it was rendered."""
        last = self.database.note(COMMON_KEYS)
        common = _changed(json.loads(last), self._common_keys()) if last else []
        before = self.database.inputs(file.path for file in rendered)
        for file in rendered:
            inputs = before.get(file.path)
            why = [*_changed(inputs, file.inputs), *common] if inputs else ["new"]
            yield file.path, json.dumps(file.inputs), "; ".join(why) or "its file was missing or had been changed"

    def _common_keys(self) -> dict[str, str]:
        """The digests of what all pages depend on, by name."""
        settings = {f"setting {name}": digest for name, digest in self.keys.settings.items()}
        return {"the code": self.keys.code, **settings}


def render(context: RenderContext, task: RenderTask) -> Rendered:
    """Render a file, and write it into the edition unless it lies there already."""
    file, earlier = task.file, task.earlier
    data = b"" if isinstance(file, CopiedFile) else draw_file(context.drawing, file)
    file_digest = file.digest if isinstance(file, CopiedFile) else digest_of(data)
    if earlier and earlier.digest == file_digest:
        size, mtime = earlier.size, earlier.mtime
    else:
        size, mtime = _put(context.edition, file, data)
    printed = PrintedFile(task.fingerprint, size, mtime, file_digest)
    return Rendered(file.path, printed, isinstance(file, Page), _input_digests(context, file))


def draw_file(context: DrawContext, file: Page | File) -> bytes:
    """The bytes of a page or a file: a pure function of its inputs and the context."""
    if isinstance(file, File):
        return file.write(resolve(file.inputs, context.text_of))
    front = context.front_of(file)
    page = signals.add_head(file, front, context.text_of)
    page = add_base_inputs(page, front, context.theme)
    words = page_words(context.front, page.lang)
    return draw(context.theme, page.template, page.inputs, overrides(context.front.settings), words).encode()


def _put(edition: Edition, file: SingleFile, data: bytes) -> tuple[int, int]:
    try:
        if isinstance(file, CopiedFile):
            return edition.take(file.path, file.file)
        return edition.write(file.path, data)
    except OSError as error:
        raise SystemExit(edition.explanation(error)) from None


def _input_digests(context: RenderContext, file: SingleFile) -> dict[str, str]:
    """The digests of the inputs of a file, by name."""
    if isinstance(file, CopiedFile):
        return {"the file": file.digest[:SHORT_DIGEST]}
    inputs = {f"input {name}": digest(value)[:SHORT_DIGEST] for name, value in named_inputs(file.inputs).items()}
    if isinstance(file, File):
        return inputs
    overriding = context.keys.overrides.get(file.template, {})
    return {
        "the theme": context.keys.templates[file.template][:SHORT_DIGEST],
        **{f"the template {label}": file_digest[:SHORT_DIGEST] for label, file_digest in overriding.items()},
        "the paper": context.paper,
        "the story itself": digest(file.subject)[:SHORT_DIGEST],
        "the catalogue": digest(page_words(context.drawing.front, file.lang))[:SHORT_DIGEST],
        **inputs,
    }


def _changed(before: Mapping[str, str], now: Mapping[str, str]) -> list[str]:
    return [name for name in {**before, **now} if before.get(name) != now.get(name)]
