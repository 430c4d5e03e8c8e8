"""The rows of the cache: what is kept of a source and of a printed file."""

import json
from dataclasses import dataclass
from typing import Any

from dateline_news.model.digests import digest_of

FAULTY = "faulty"  # the status of a post with problems, which no post can say of itself
# What a record says where it says nothing else.
BLANK: dict[str, Any] = {
    "standfirst": "", "template": "article", "status": "published", "kinds": ["text"], "targets": [], "references": [],
    "named": [], "lines": {}, "embargo": None, "date": None, "kind": "news", "modified": None, "dateline": "",
    "source_name": "", "source_url": "", "credit": "", "rights": "", "priority": 0, "image": {},
    "is_translation": False, "corrections": [], "facts": {}, "topics": [], "authors": [], "aliases": [], "notices": [],
    "identity": "", "is_left_out": False, "is_page": False,
}  # fmt: skip


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


def parse_record(about: str) -> dict[str, Any]:
    """All that a record says, from a row's text of it."""
    found: dict[str, Any] = BLANK | json.loads(about)
    return found
