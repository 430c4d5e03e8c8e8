"""The edition that stands: what it was planned from, so that a build in which nothing has changed plans nothing."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from typing import Any

from dateline_news.model.digests import digest
from dateline_news.press.cache.database import Database
from dateline_news.press.cache.rows import SourceRow

NOTE_NAME = "stand"
BEGINNING_OF_TIME = datetime.min.replace(tzinfo=UTC)
END_OF_TIME = datetime.max.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class BuildSummary:
    """An edition, as far as another build has to know it without planning."""

    sources: str  # the digest of all rows, and of what shapes pages
    originals: str  # the digest of the files that are copied
    since: str  # the moment at which the last piece in it became due, in UTC: a clock may be put back
    until: str  # the moment at which the next piece becomes due, in UTC
    stories: int
    pages: int
    notices: int
    files: list[str]  # under the content folder, that readers may see
    withheld: list[str]  # and that they may not


def sources_digest(rows: Iterable[SourceRow], shapes: Any) -> str:
    """The digest of what everything is planned from."""
    return digest((shapes, sorted(row.row_checksum for row in rows)))


def static_files_digest(files: Mapping[str, str]) -> str:
    """The digest of files by path: their digests."""
    return digest(sorted(files.items()))


def last_build(store: Database, sources: str, now: datetime) -> BuildSummary | None:
    """What is noted of the last edition, if it was planned from the same sources and the same pieces are due now."""
    try:
        stand = BuildSummary(**json.loads(store.noted(NOTE_NAME) or "{}"))
    except (ValueError, TypeError):
        return None
    is_its_time = stand.since <= now.astimezone(UTC).isoformat() < stand.until
    return stand if stand.sources == sources and is_its_time else None


def save(store: Database, stand: BuildSummary) -> None:
    """Note an edition."""
    store.note(NOTE_NAME, json.dumps(asdict(stand)))
