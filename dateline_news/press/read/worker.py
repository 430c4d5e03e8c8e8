"""Reads posts to records, one after the other. All libraries for that are loaded here and nowhere else."""

import os
from typing import Any

from pelican.contents import Article, Page, SkipStub
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
# A path, its row, its text, and the problems: a post with any is not saved.
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
        """Pickle the settings alone, without those that belong to this build, for another process to make it anew."""
        others = {name: value for name, value in self.settings.items() if name not in OF_THIS_PROCESS}
        names = {*DEFAULT_CONFIG, "FOREIGN_READER"}
        settings = {name: value for name, value in others.items() if name in names or is_plain(value)}
        return PostReaderWorker, (settings | {"READINGS": {}},)

    def read(self, path: str) -> ReadPost:
        """Read the post at a path under the content folder. Whatever goes wrong with it is a problem of the post."""
        seconds, megabytes = self.settings["READ_SECONDS"], self.settings["READ_MEGABYTES"]
        try:
            stat = self.root.stat(path)
            if is_too_large(stat.st_size, megabytes):
                raise TooLargeError
            if stat.st_size > LARGE:
                return apart(self._read, (path, stat), seconds, megabytes)
            return self._read((path, stat))
        except OSError as error:
            return _refused(path, self.reader.unread(path, error))
        except TooMuchError as error:
            return _refused(path, self.reader.failed(path, error))

    def _read(self, task: tuple[str, os.stat_result]) -> ReadPost:
        path, stat = task
        try:
            digest = digest_of(self.root.read(path))
        except OSError as error:
            return _refused(path, self.reader.unread(path, error))
        try:
            with within(self.settings["READ_SECONDS"]):
                content, reading = self._content(path)
                about, text, copy = dump_record(skipped(reading)), "", ""
                if not (reading.problems or isinstance(content, SkipStub)):
                    story, text = record(content, reading, (), self.labels)
                    about, copy = dump_record(story), digest_of(text.encode())
        except (Exception, TooMuchError) as error:  # noqa: BLE001  whatever it is, it is a problem of this post alone
            self.settings["READINGS"].pop(path, None)
            reading = self.reader.failed(path, error)
        if reading.problems or reading.has_failed:
            return _refused(path, reading)
        if reading.is_undated:  # it has to be read again tomorrow, so its row fits no file
            return path, source_row(path, (0, -1), "", about, copy), text, []
        return path, source_row(path, file_stat(stat), digest, about, copy), text, []

    def _content(self, path: str) -> tuple[Any, Reading]:
        """What Pelican makes of a post, and our reading of it."""
        for kind in (Page,) if is_page(path, self.settings) else (Article, Page):
            content = self.readers.read_file(base_path=self.settings["PATH"], path=path, content_class=kind, context={})
            reading: Reading = self.settings["READINGS"].pop(path)
            if not reading.is_page:
                break
        note_plain_links(reading)
        return content, reading


def _refused(path: str, reading: Reading) -> ReadPost:
    """A post with problems, or one that is left out for them, as `read` returns it: its row fits no file."""
    about = faulty(reading) if reading.problems else skipped(reading)
    return path, source_row(path, (0, -1), "", dump_record(about), ""), "", reading.problems


def note_plain_links(reading: Reading) -> None:
    """Note the links that are wrong wherever they lead; the archive checks all others."""
    for reference in reading.references:
        is_plain_link = not link_syntax.split_target(reference.target)[0]
        if is_plain_link and (message := link_syntax.fault_without_sign(reference)):
            reading.fault("picture" if reference.is_picture else "link", message, reference.line, "foreign")


def rows_of_pelican(settings: Settings) -> tuple[list[SourceRow], dict[str, str], dict[str, list[Diagnostic]]]:
    """Rows, texts and problems of the posts that Pelican has read itself, with what its plugins added to them."""
    rows, texts = [], {}
    labels: Labels = {}
    readings: dict[str, Reading] = settings["READINGS"]
    for content in settings["PELICAN_CONTENTS"]:
        path = content.relative_source_path
        note_plain_links(readings[path])
        try:
            with within(settings["READ_SECONDS"]):
                story, text = record(content, readings[path], settings["STORY_INPUTS"], labels)
        except (Exception, TooMuchError) as error:  # noqa: BLE001  as above
            readings[path] = PostReader(settings).failed(path, error)
            continue
        copy = digest_of(text.encode())
        rows.append(source_row(path, (0, 0), copy, dump_record(story), copy))
        texts[path] = text
    problems = {path: reading.problems for path, reading in readings.items() if reading.problems}
    unread = sorted(readings.keys() - texts.keys())
    rows += [source_row(path, (0, 0), "", dump_record(skipped(readings[path])), "") for path in unread]
    return [row for row in rows if row.path not in problems], texts, problems
