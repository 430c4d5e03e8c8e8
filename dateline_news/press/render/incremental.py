"""Finds which files of a plan are to be made anew, and makes them.

A file is as it was if what it is made of is (its fingerprint), and if it still lies where it was put. All others
are made; those that come out the same, byte for byte, are left alone, so that whoever copies the edition copies
only what is new.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from dateline_news.model.deferred import Deferred, named_parts, resolve
from dateline_news.model.digests import digest, digest_of
from dateline_news.model.paper import Copy, CopyText, Front
from dateline_news.press.assemble.template_files import overrides
from dateline_news.press.cache.database import Database
from dateline_news.press.cache.in_process import in_process_cache
from dateline_news.press.cache.rows import PrintedFile
from dateline_news.press.cache.texts import Texts, read_copy
from dateline_news.press.output.edition import Edition
from dateline_news.press.plan import files, signals
from dateline_news.press.plan.signals import register_plugins
from dateline_news.press.processes.progress import with_progress_bar
from dateline_news.press.processes.worker_pool import map_in_chunks
from dateline_news.press.render.base_inputs import add_base_inputs
from dateline_news.press.render.jinja import draw

Fingerprints = dict[str, tuple[tuple[Any, ...], str]]  # by path: all that an entry says, and its fingerprint
SHORT_DIGEST = 8  # as many digits of a digest tell the parts of one page apart


@dataclass(frozen=True, slots=True)
class Keys:
    """What shapes pages besides their own inputs: the code, each setting, and each template with its sheets.

    `overriding` are the files that stand before the theme's own: template → place → digest.
    """

    code: str
    settings: Mapping[str, str]
    themes: Mapping[str, str]
    overriding: Mapping[str, Mapping[str, str]] = field(default_factory=dict)


@dataclass(slots=True)
class Counts:
    """What printing an edition came to."""

    drawn: int = 0  # pages
    kept: int = 0  # pages
    removed: int = 0  # files


@dataclass(frozen=True, slots=True)
class RenderTask:
    """An entry to be made, its fingerprint, and what is known of the file that lies there now, if one does."""

    entry: files.PlannedFile
    fingerprint: str
    before: PrintedFile | None


@dataclass(frozen=True, slots=True)
class DrawContext:
    """What every page is drawn with: plain data, given to a worker once.

    `plugins` are the names of those that a worker which was not forked has to load.
    """

    front: Front
    theme: Path
    texts: Texts
    plugins: tuple[str, ...] = ()

    def text_of(self, copy: Copy) -> CopyText:
        """The text of a copy."""
        return read_copy(copy, self.texts)


@dataclass(frozen=True, slots=True)
class RenderContext:
    """What files are drawn with, where they go, and what shapes them all."""

    drawing: DrawContext
    edition: Edition
    keys: Keys
    paper: str  # the digest of the front

    def prepare(self) -> None:
        """Load the plugins, whose heads stand on pages, in a worker that was not forked."""
        register_plugins(self.drawing.plugins)


@dataclass(frozen=True, slots=True)
class Rendered:
    """A file that was made: what to note of it, and the digests of what it is made of, by name."""

    path: str
    printed: PrintedFile
    is_page: bool
    parts: dict[str, str]


class Printer:
    """Prints the plan of a paper, of which it knows the front, into an edition."""

    def __init__(self, edition: Edition, database: Database, drawing: DrawContext, keys: Keys) -> None:
        """Take the edition to print into, and the database that knows the last one."""
        self.edition, self.database, self.keys = edition, database, keys
        self.context = RenderContext(drawing, edition, keys, digest(drawing.front)[:SHORT_DIGEST])
        paper = (keys.code, sorted(keys.settings.items()), drawing.front)
        self.common = {
            name: digest((paper, theme, sorted(keys.overriding.get(name, {}).items())))
            for name, theme in keys.themes.items()
        }

    def print(
        self, entries: Sequence[files.PlannedFile], files_on_disk: Mapping[str, tuple[int, int]], workers: int
    ) -> Counts:
        """Make what is not as it was, take away what is no longer planned, and publish it all at once.

        `files_on_disk` are the files that the edition's place has now, as the edition tells.
        """
        known = self.database.printed_files()
        tasks, noted = self._tasks(entries, known, files_on_disk)
        gone = files_on_disk.keys() - {entry.path for entry in entries}
        results = list(self._results(tasks, gone, workers))
        if self.edition.publish():
            self.database.consequence = self.edition.outcome
        noted |= {file.path: file.printed for file in results}
        self.database.save_edition(
            noted, known.keys() - {entry.path for entry in entries}, list(self._reasons(results))
        )
        self.database.save_note("shape", json.dumps(self._shape()))
        self.edition.prepare()
        drawn = sum(file.is_page for file in results)
        return Counts(drawn, sum(isinstance(entry, files.Page) for entry in entries) - drawn, len(gone))

    def _tasks(
        self,
        entries: Iterable[files.PlannedFile],
        known: Mapping[str, PrintedFile],
        files_on_disk: Mapping[str, tuple[int, int]],
    ) -> tuple[list[RenderTask], dict[str, PrintedFile]]:
        """What is to be made; and what is not, but lies there with another time than was noted."""
        tasks: list[RenderTask] = []
        noted: dict[str, PrintedFile] = {}
        memory = in_process_cache()
        recalled = memory.fingerprints if memory else None
        prints: Fingerprints = {}
        if memory:
            memory.fingerprints = prints
        for entry in entries:
            path, fingerprint = entry.path, self._recalled(entry, recalled, prints)
            before, stands = known.get(path), files_on_disk.get(path)
            if before and stands != (before.size, before.mtime) and stands:
                before = self._touched(before, path, *stands)
                noted |= {path: before}
            elif not stands:
                before = None
            if not before or before.fingerprint != fingerprint:
                tasks.append(
                    RenderTask(entry, fingerprint, before or (self._unknown(path, *stands) if stands else None))
                )
        return tasks, {path: printed for path, printed in noted.items() if printed.fingerprint}

    def _recalled(self, entry: files.PlannedFile, before: Fingerprints | None, now: Fingerprints) -> str:
        """The fingerprint, by what it was the last time in this process if the entry says the same."""
        if before is None or isinstance(entry, files.CopiedFile):
            return self.fingerprint(entry)
        parts: tuple[Any, ...]
        if isinstance(entry, files.Page):
            parts = (self.common[entry.template], entry.template, entry.inputs, entry.subject)
        else:
            parts = (self.keys.code, entry.write, entry.inputs)
        last = before.get(entry.path)
        now[entry.path] = (parts, last[1] if last and last[0] == parts else self.fingerprint(entry))
        return now[entry.path][1]

    def fingerprint(self, entry: files.PlannedFile) -> str:
        """The digest of everything that a file is made of."""
        if isinstance(entry, files.Page):
            return digest((self.common[entry.template], entry.template, entry.inputs, entry.subject))
        if isinstance(entry, files.File):
            return digest((self.keys.code, Deferred(entry.write, entry.inputs)))
        return entry.digest

    def _touched(self, before: PrintedFile, path: str, size: int, mtime: int) -> PrintedFile:
        """What a file is that was touched since: the same if it says the same."""
        file = self._unknown(path, size, mtime)
        return replace(file, fingerprint=before.fingerprint) if file.digest == before.digest else file

    def _unknown(self, path: str, size: int, mtime: int) -> PrintedFile:
        """What is known of a file of which nothing is noted. A link is not what is planned, whatever it leads to."""
        file = self.edition.place / path
        try:
            return PrintedFile("", size, mtime, "" if file.is_symlink() else digest_of(file.read_bytes()))
        except OSError:
            return PrintedFile("", size, mtime, "")

    def _results(self, tasks: Sequence[RenderTask], gone: Iterable[str], workers: int) -> Iterator[Rendered]:
        if not tasks and not gone:
            return
        self.edition.open()
        for path in gone:
            self.edition.remove(path)
        self.database.close()  # no connection goes through a fork
        rendered = map_in_chunks(render, self.context, tasks, workers)
        for chunk in with_progress_bar(rendered, "Drawing", len(tasks)):
            yield from chunk

    def _reasons(self, results: Sequence[Rendered]) -> Iterator[tuple[str, str, str]]:
        """For each file that was made: what it is made of, and why it was."""
        last = self.database.note("shape")
        of_all = _changed(json.loads(last), self._shape()) if last else []
        before = self.database.inputs(file.path for file in results)
        for file in results:
            parts = before.get(file.path)
            why = [*_changed(parts, file.parts), *of_all] if parts else ["new"]
            yield file.path, json.dumps(file.parts), "; ".join(why) or "its file was missing or had been changed"

    def _shape(self) -> dict[str, str]:
        """What shapes all pages, by name."""
        settings = {f"setting {name}": digest for name, digest in self.keys.settings.items()}
        return {"the code": self.keys.code, **settings}


def render(context: RenderContext, task: RenderTask) -> Rendered:
    """Make a file, and put it into the edition unless it lies there already."""
    entry, before = task.entry, task.before
    data = b"" if isinstance(entry, files.CopiedFile) else draw_file(context.drawing, entry)
    file_digest = entry.digest if isinstance(entry, files.CopiedFile) else digest_of(data)
    if before and before.digest == file_digest:
        size, mtime = before.size, before.mtime
    else:
        size, mtime = _put(context.edition, entry, data)
    printed = PrintedFile(task.fingerprint, size, mtime, file_digest)
    return Rendered(entry.path, printed, isinstance(entry, files.Page), _parts(context, entry))


def draw_file(context: DrawContext, entry: files.Page | files.File) -> bytes:
    """The bytes of a page or a file: a pure function of what it is given."""
    if isinstance(entry, files.File):
        return entry.write(resolve(entry.inputs, context.text_of))
    page = signals.add_head(entry, context.front, context.text_of)
    page = add_base_inputs(page, context.front, context.theme)
    return draw(context.theme, page.template, page.inputs, overrides(context.front.settings)).encode()


def _put(edition: Edition, entry: files.PlannedFile, data: bytes) -> tuple[int, int]:
    try:
        if isinstance(entry, files.CopiedFile):
            return edition.take(entry.path, entry.file)
        return edition.write(entry.path, data)
    except OSError as error:
        raise SystemExit(edition.explanation(error)) from None


def _parts(context: RenderContext, entry: files.PlannedFile) -> dict[str, str]:
    """The digests of what a file is made of, by name."""
    if isinstance(entry, files.CopiedFile):
        return {"the file": entry.digest[:SHORT_DIGEST]}
    inputs = {f"input {name}": digest(value)[:SHORT_DIGEST] for name, value in named_parts(entry.inputs).items()}
    if isinstance(entry, files.File):
        return inputs
    overriding = context.keys.overriding.get(entry.template, {})
    return {
        "the theme": context.keys.themes[entry.template][:SHORT_DIGEST],
        **{f"the template {place}": digest_of_file[:SHORT_DIGEST] for place, digest_of_file in overriding.items()},
        "the paper": context.paper,
        "the story itself": digest(entry.subject)[:SHORT_DIGEST],
        **inputs,
    }


def _changed(before: Mapping[str, str], now: Mapping[str, str]) -> list[str]:
    return [name for name in {**before, **now} if before.get(name) != now.get(name)]
