"""A summary of the last build: what its edition was planned from, so that a build without changes plans nothing."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from typing import Any

from dateline_news.model.digests import digest
from dateline_news.press.cache.database import Database
from dateline_news.press.cache.rows import SourceRow

NOTE = "summary"  # its name in the database
BEGINNING_OF_TIME = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class BuildSummary:
    """What a build has to know of the last edition to tell whether it is still right."""

    sources: str  # the digest of all rows, and of what else pages depend on
    static_files: str  # the digest of the files that are copied
    since: str  # the moment at which the last piece in it became due, in UTC: a clock may be put back
    until: str  # the moment at which the next piece becomes due, in UTC
    stories: int
    pages: int
    notices: int
    left_out: int  # sources that are no part of it for what is wrong with them
    files: list[str]  # under the content folder, that readers may see
    withheld: list[str]  # and that they may not


def sources_digest(rows: Iterable[SourceRow], page_keys: Any) -> str:
    """The digest of all that an edition is planned from: the sources, and what else pages depend on."""
    return digest((page_keys, sorted(row.row_checksum for row in rows)))


def static_files_digest(files: Mapping[str, str]) -> str:
    """The digest of files, given as path → digest."""
    return digest(sorted(files.items()))


def last_build(database: Database, sources: str, now: datetime) -> BuildSummary | None:
    """The summary of the last build, if its edition came from the same sources and the same pieces are due now."""
    try:
        summary = BuildSummary(**json.loads(database.note(NOTE) or "{}"))
    except (ValueError, TypeError):
        return None
    is_its_time = summary.since <= now.astimezone(UTC).isoformat() < summary.until
    return summary if summary.sources == sources and is_its_time else None


def save(database: Database, summary: BuildSummary) -> None:
    """Save the summary of a build."""
    database.save_note(NOTE, json.dumps(asdict(summary)))
