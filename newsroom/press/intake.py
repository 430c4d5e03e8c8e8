"""The intake: one post after the other becomes a record. What it takes to read is loaded here and nowhere else."""

from pathlib import Path
from typing import Any

from pelican.contents import Article, Content, Page, SkipStub
from pelican.readers import Readers

from newsroom.press import links
from newsroom.press.made import digest_of
from newsroom.press.paths import is_page
from newsroom.press.reader import PostReader
from newsroom.press.reading import Reading
from newsroom.press.record import Labels, dumped, faulty, record, skipped
from newsroom.press.roots import content as content_folder
from newsroom.press.roots import unread
from newsroom.press.sources import READ, Settings, standing
from newsroom.press.store import Source, source
from newsroom.problems import Problem

Read = tuple[str, Source, str, list[Problem]]  # a path, its row, its text, and the problems: with any, none is kept


class Intake:
    """Reads one post after the other, as Pelican would."""

    def __init__(self, settings: Settings) -> None:
        """Take Pelican's settings, with PATH, READINGS and ours."""
        self.settings = settings
        self.root = content_folder(settings)
        self.labels: Labels = {}
        self.readers = Readers(settings)
        self.readers.readers |= dict.fromkeys(READ, PostReader(settings))

    def read(self, path: str) -> Read:
        """Read the post at a path under the content folder."""
        try:
            stat, data = self.root.stat(path), self.root.read(path)
            content, reading = self._content(path)
        except OSError as error:
            reading = Reading(f"{self.root.name}/{path}")
            reading.fault("file", unread(error))
        if reading.problems:
            return path, source(path, (0, -1), "", dumped(faulty(reading)), ""), "", reading.problems
        about, text, copy = dumped(skipped(reading)), "", ""
        if not isinstance(content, SkipStub):
            one = record(content, reading, (), self.labels)
            about, text, copy = dumped(one.about), one.text, one.digest
        if reading.is_undated:  # it has to be read again tomorrow, so what is kept of it fits no file
            return path, source(path, (0, -1), "", about, copy), text, []
        return path, source(path, standing(stat), digest_of(data), about, copy), text, []

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


def note_plain_links(reading: Reading) -> None:
    """Note the links that are wrong wherever they lead; of all others the archive has to tell."""
    for one in reading.references:
        if not links.parted(one.target)[0] and (wrong := links.fault(one, reading.source, {}, Path())):
            reading.fault("picture" if one.is_picture else "link", wrong, one.line, is_foreign=True)


def looked_at(settings: Settings) -> tuple[list[Source], dict[str, str], dict[str, list[Problem]]]:
    """Rows and texts of what Pelican has read itself, with what its plugins have laid on it; and the problems."""
    rows, texts = [], {}
    labels: Labels = {}
    readings: dict[str, Reading] = settings["READINGS"]
    for content in settings["SHELVES"]:
        found = readings[content.relative_source_path]
        note_plain_links(found)
        one = record(content, found, settings["STORY_INPUTS"], labels)
        rows.append(source(one.source, (0, 0), one.digest, dumped(one.about), one.digest))
        texts[one.source] = one.text
    faulty = {path: found.problems for path, found in readings.items() if found.problems}
    unread = sorted(readings.keys() - texts.keys())
    rows += [source(path, (0, 0), "", dumped(skipped(readings[path])), "") for path in unread]
    return [one for one in rows if one.path not in faulty], texts, faulty
