"""Reads posts: one after the other becomes a record. What it takes to read is loaded here and nowhere else."""

import os
from typing import Any

from pelican.contents import Article, Content, Page, SkipStub
from pelican.readers import Readers
from pelican.settings import DEFAULT_CONFIG

from dateline_news.model.diagnostics import Diagnostic
from dateline_news.model.digests import digest_of
from dateline_news.model.paper import is_plain
from dateline_news.model.roots import content_root as content_folder
from dateline_news.model.roots import file_stat
from dateline_news.press.cache.rows import SourceRow, dump_record, source_row
from dateline_news.press.read import link_syntax
from dateline_news.press.read.file_types import READ
from dateline_news.press.read.limits import LARGE, TooLargeError, TooMuchError, apart, is_too_large, within
from dateline_news.press.read.parse import Reading
from dateline_news.press.read.path_metadata import is_page
from dateline_news.press.read.pelican_reader import PostReader
from dateline_news.press.read.record import Labels, faulty, record, skipped

Settings = dict[str, Any]
OF_THIS_PROCESS = {"BUILD", "READINGS", "PELICAN_CONTENTS"}  # and its templates, which reading does not need:
OF_THIS_PROCESS |= {"JINJA_ENVIRONMENT", "JINJA_FILTERS", "JINJA_GLOBALS", "JINJA_TESTS"}
# A path, its row, its text, and the problems: with any, none is kept.
ReadPost = tuple[str, SourceRow, str, list[Diagnostic]]


class PostReaderWorker:
    """Reads one post after the other, as Pelican would."""

    def __init__(self, settings: Settings) -> None:
        """Take Pelican's settings, with PATH, READINGS and ours."""
        self.settings = settings
        self.root = content_folder(settings)
        self.labels: Labels = {}
        self.reader = PostReader(settings)
        self.readers = Readers(settings)
        self.readers.readers |= dict.fromkeys(READ, self.reader)

    def __reduce__(self) -> tuple[Any, ...]:
        """As another process gets it: made anew from the settings, but for what belongs to this build alone."""
        shaping = {*DEFAULT_CONFIG, "FOREIGN_READER"}
        known = {name: value for name, value in self.settings.items() if name in shaping or is_plain(value)}
        return PostReaderWorker, ({name: known[name] for name in known.keys() - OF_THIS_PROCESS} | {"READINGS": {}},)

    def read(self, path: str) -> ReadPost:
        """Read the post at a path under the content folder. Whatever goes wrong with it is a problem of the post."""
        seconds, megabytes = self.settings["READ_SECONDS"], self.settings["READ_MEGABYTES"]
        try:
            known = self.root.stat(path)
            if is_too_large(known.st_size, megabytes):
                raise TooLargeError
            if known.st_size > LARGE:
                return apart(self._read, (path, known), seconds, megabytes)
            return self._read((path, known))
        except OSError as error:
            return _refused(path, self.reader.unread(path, error))
        except TooMuchError as error:
            return _refused(path, self.reader.failed(path, error))

    def _read(self, task: tuple[str, os.stat_result]) -> ReadPost:
        path, known = task
        try:
            digest = digest_of(self.root.read(path))
        except OSError as error:
            return _refused(path, self.reader.unread(path, error))
        try:
            with within(self.settings["READ_SECONDS"]):
                content, reading = self._content(path)
                about, text, copy = dump_record(skipped(reading)), "", ""
                if not (reading.problems or isinstance(content, SkipStub)):
                    said, text = record(content, reading, (), self.labels)
                    about, copy = dump_record(said), digest_of(text.encode())
        except (Exception, TooMuchError) as error:  # noqa: BLE001  whatever it is, it is a problem of this post alone
            self.settings["READINGS"].pop(path, None)
            reading = self.reader.failed(path, error)
        if reading.problems:
            return _refused(path, reading)
        if reading.is_undated:  # it has to be read again tomorrow, so what is kept of it fits no file
            return path, source_row(path, (0, -1), "", about, copy), text, []
        return path, source_row(path, file_stat(known), digest, about, copy), text, []

    def _content(self, path: str) -> tuple[Any, Reading]:
        """What Pelican makes of a post, and what our reader has found out about it."""
        settings = self.settings
        kind = Page if is_page(path, settings) else Article
        content, reading = self._read_as(kind, path)
        if reading.is_page and kind is Article:
            content, reading = self._read_as(Page, path)
        note_plain_links(reading)
        return content, reading

    def _read_as(self, kind: type[Content], path: str) -> tuple[Any, Reading]:
        settings = self.settings
        content = self.readers.read_file(base_path=settings["PATH"], path=path, content_class=kind, context={})
        reading: Reading = settings["READINGS"].pop(path)
        return content, reading


def read_post(worker: PostReaderWorker, path: str) -> ReadPost:
    """Read the post at a path, with a worker that each process has once."""
    return worker.read(path)


def _refused(path: str, reading: Reading) -> ReadPost:
    """What is handed on of a post with problems."""
    return path, source_row(path, (0, -1), "", dump_record(faulty(reading)), ""), "", reading.problems


def note_plain_links(reading: Reading) -> None:
    """Note the links that are wrong wherever they lead; of all others the archive has to tell."""
    for one in reading.references:
        if not link_syntax.split_target(one.target)[0] and (wrong := link_syntax.fault_without_sign(one)):
            reading.fault("picture" if one.is_picture else "link", wrong, one.line, "foreign")


def rows_of_pelican(settings: Settings) -> tuple[list[SourceRow], dict[str, str], dict[str, list[Diagnostic]]]:
    """Rows and texts of what Pelican has read itself, with what its plugins have laid on it; and the problems."""
    rows, texts = [], {}
    labels: Labels = {}
    readings: dict[str, Reading] = settings["READINGS"]
    for content in settings["PELICAN_CONTENTS"]:
        path = content.relative_source_path
        found = readings[path]
        note_plain_links(found)
        try:
            with within(settings["READ_SECONDS"]):
                said, text = record(content, found, settings["STORY_INPUTS"], labels)
        except (Exception, TooMuchError) as error:  # noqa: BLE001  as above
            readings[path] = PostReader(settings).failed(path, error)
            continue
        copy = digest_of(text.encode())
        rows.append(source_row(path, (0, 0), copy, dump_record(said), copy))
        texts[path] = text
    faulty = {path: found.problems for path, found in readings.items() if found.problems}
    unread = sorted(readings.keys() - texts.keys())
    rows += [source_row(path, (0, 0), "", dump_record(skipped(readings[path])), "") for path in unread]
    return [one for one in rows if one.path not in faulty], texts, faulty
