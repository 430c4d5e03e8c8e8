"""The edition that stands: what it was planned from, so that a build in which nothing has changed plans nothing."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from typing import Any

from dateline_news.model.digests import digest
from dateline_news.press.cache.database import Source, Store

NOTE = "stand"
EVER = datetime.min.replace(tzinfo=UTC)
NEVER = datetime.max.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Stand:
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


def of_sources(rows: Iterable[Source], shapes: Any) -> str:
    """The digest of what everything is planned from."""
    return digest((shapes, sorted(row.proof for row in rows)))


def of_originals(files: Mapping[str, str]) -> str:
    """The digest of files by path: their digests."""
    return digest(sorted(files.items()))


def kept(store: Store, sources: str, now: datetime) -> Stand | None:
    """What is noted of the last edition, if it was planned from the same sources and the same pieces are due now."""
    try:
        stand = Stand(**json.loads(store.noted(NOTE) or "{}"))
    except (ValueError, TypeError):
        return None
    is_its_time = stand.since <= now.astimezone(UTC).isoformat() < stand.until
    return stand if stand.sources == sources and is_its_time else None


def keep(store: Store, stand: Stand) -> None:
    """Note an edition."""
    store.note(NOTE, json.dumps(asdict(stand)))
