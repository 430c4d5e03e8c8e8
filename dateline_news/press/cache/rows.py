"""The rows of the cache: what is kept of a source and of a printed file."""

import json
from dataclasses import dataclass, field, fields
from typing import Any

from dateline_news.model.digests import digest_of

FAULTY = "faulty"  # the status of a post with problems, which no post can say of itself
WrittenMoment = list[Any]  # ISO 8601, whether a time was given, the zone's name


@dataclass(slots=True)  # not frozen: setting what is frozen takes three times as long
class Record:
    """What one source says, whatever else the paper holds: plain data, kept as JSON without what is as it is here.

    Texts, numbers and what is true or false go by the names of Story (dateline_news/model/paper.py), which takes them
    over as they are.
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
    words: int = 0
    is_translation: bool = False
    line: str = ""  # the digest of what a story's line says
    date: WrittenMoment | None = None
    modified: WrittenMoment | None = None
    embargo: WrittenMoment | None = None
    labels: dict[str, list[list[str]]] = field(default_factory=dict)  # of a story, by kind: the arguments of Label
    texts: dict[str, str] = field(default_factory=dict)  # fields that a story's page shows as they are written
    image: dict[str, str] = field(default_factory=dict)  # the fields of the lead picture
    corrections: list[list[str]] = field(default_factory=list)  # day, kind, text
    aliases: list[str] = field(default_factory=list)
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

    @property
    def is_story(self) -> bool:
        """Whether it is a story's: a static page has no section, nor any other label."""
        return bool(self.labels)


BLANK = Record()
NAMES = tuple(one.name for one in fields(Record))


@dataclass(frozen=True, slots=True)
class SourceRow:
    """A source as the store knows it: its file, what its record says (JSON), and the digest of its text."""

    path: str
    size: int
    mtime: int  # nanoseconds
    digest: str
    about: str
    copy: str
    row_checksum: str  # that the row is whole, and a name for all that it says


def source_row(path: str, standing: tuple[int, int], digest: str, about: str, copy: str) -> SourceRow:
    """A source with its row_checksum; `standing` is its size in bytes and its time in nanoseconds."""
    return SourceRow(path, *standing, digest, about, copy, row_checksum(path, digest, about, copy))


def row_checksum(path: str, digest: str, about: str, copy: str) -> str:
    """The digest of all that a row says of a source, but for its size and its time."""
    return digest_of(f"{path}\n{digest}\n{copy}\n{about}".encode())


@dataclass(frozen=True, slots=True)
class PrintedFile:
    """A file of the last edition: what it was made from, and what it was when it lay there."""

    fingerprint: str
    size: int
    mtime: int  # nanoseconds
    digest: str


def parse_text(text: str) -> tuple[str, list[dict[str, Any]]]:
    """The html and the blocks that a record's text holds."""
    html, blocks = json.loads(text)
    return html, [{"type": "text", "html": html}] if blocks is None else blocks


def parse_record(about: str) -> Record:
    """A record from a row's text of it."""
    return Record(**json.loads(about))


def dumped(record: Record) -> str:
    """A record as text for the store; without what BLANK says already, since it is read in every build."""
    said = {name: value for name in NAMES if (value := getattr(record, name)) != getattr(BLANK, name)}
    return json.dumps(said, ensure_ascii=False, separators=(",", ":"))
