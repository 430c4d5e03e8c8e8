"""The rows of the cache: those of sources, of static files and of printed files."""

import json
from dataclasses import dataclass, field, fields
from typing import Any

from dateline_news.model.digests import digest_of

FAULTY = "faulty"  # the status of a post with problems, which no post can say of itself
WrittenMoment = list[Any]  # ISO 8601, whether a time was written, the zone's name
# Size in bytes, time in nanoseconds, digest; then what a picture is (pictures/measure.py): width and height in pixels,
# kind, tint, fault, and 1 where it tells more than it shows.
FileRow = tuple[int, int, str, int, int, str, str, str, int]
MEASURED_BY = 1  # change it whenever pictures are measured otherwise: then all are measured again


@dataclass(slots=True)  # not frozen: setting what is frozen takes three times as long
class Record:
    """What one source says, whatever else the paper holds: plain data, stored as JSON without default values.

    Fields with texts, numbers and booleans have the names of those of Story (dateline_news/model/paper/story.py), into
    which they are copied.
    """

    status: str = "published"
    path: str = ""
    url: str = ""
    identity: str = ""
    slug: str = ""
    title: str = ""
    standfirst: str = ""
    description: str = ""
    opening: str = ""
    lang: str = ""
    template: str = "article"
    kind: str = "news"
    source_name: str = ""
    priority: int = 0
    part: int = 0
    release_line: int = 0
    words: int = 0
    is_translation: bool = False
    line: str = ""  # the digest of what a story's line says
    date: WrittenMoment | None = None
    modified: WrittenMoment | None = None
    embargo: WrittenMoment | None = None
    live_ended: WrittenMoment | None = None
    labels: dict[str, list[list[str]]] = field(default_factory=dict)  # of a story, by kind: the arguments of Label
    texts: dict[str, str] = field(default_factory=dict)  # fields that a story's page shows as they are written
    image: dict[str, str] = field(default_factory=dict)  # the fields of the lead picture
    corrections: list[list[str]] = field(default_factory=list)  # day, kind, text
    entries: list[list[Any]] = field(default_factory=list)  # of a live story: moment, anchor, headline, text
    points: list[str] = field(default_factory=list)
    aliases: list[str] = field(default_factory=list)
    categories: list[str] = field(default_factory=list)  # as its header has them, in the order there
    is_own: bool = False  # whether its header says its address
    is_named: bool = False  # whether its header says its slug
    kinds: list[str] = field(default_factory=lambda: ["text"])  # of the blocks in its copy
    targets: list[str] = field(default_factory=list)  # what its links lead to under the paper's roof, by their numbers
    references: list[list[Any]] = field(default_factory=list)  # target, line, whether it is a picture
    named: list[str] = field(default_factory=list)  # files that the copy names where no page shows them
    lines: dict[str, int] = field(default_factory=dict)  # of fields of which only the archive can say what is wrong
    notices: list[list[Any]] = field(default_factory=list)  # what was let pass: line, field, message, severity
    facts: dict[str, Any] = field(default_factory=dict)  # what other plugins have laid on it
    fields: dict[str, str] | None = None  # of a post with problems, its header
    is_left_out: bool = False  # no piece of the paper
    is_page: bool = False  # a story by its place that has no day, and so a static page
    introduces: str = ""  # the kind of label that it introduces, whose address it has; empty for a story or a page

    @property
    def is_story(self) -> bool:
        """Whether it is a story's: a static page has no section, nor any other label."""
        return bool(self.labels)


BLANK = Record()
NAMES = tuple(attribute.name for attribute in fields(Record))


@dataclass(frozen=True, slots=True)
class SourceRow:
    """A source in the cache: its file, its record as JSON, and the digest of its text."""

    path: str
    size: int
    mtime: int  # nanoseconds
    digest: str
    about: str
    copy: str
    row_checksum: str  # proves that the row is whole, and identifies all that it says


def source_row(path: str, stat: tuple[int, int], digest: str, about: str, copy: str) -> SourceRow:
    """The row of a source, with its checksum; `stat` is its size in bytes and its time in nanoseconds."""
    return SourceRow(path, *stat, digest, about, copy, row_checksum(path, digest, about, copy))


def row_checksum(path: str, digest: str, about: str, copy: str) -> str:
    """The digest of a source's row, but for its size and time."""
    return digest_of(f"{path}\n{digest}\n{copy}\n{about}".encode())


@dataclass(frozen=True, slots=True)
class PrintedFile:
    """A file of the last edition: the digest of its inputs, and what it was when it was published."""

    fingerprint: str
    size: int
    mtime: int  # nanoseconds
    digest: str


def parse_text(text: str) -> tuple[str, list[dict[str, Any]]]:
    """The HTML and the blocks of a source, from its text in the cache."""
    html, blocks = json.loads(text)
    return html, [{"type": "text", "html": html}] if blocks is None else blocks


def parse_record(about: str) -> Record:
    """The record in a row, from its JSON."""
    return Record(**json.loads(about))


def dump_record(record: Record) -> str:
    """A record as JSON for its row, without default values, since it is read in every build."""
    values = {name: value for name in NAMES if (value := getattr(record, name)) != getattr(BLANK, name)}
    return json.dumps(values, ensure_ascii=False, separators=(",", ":"))
