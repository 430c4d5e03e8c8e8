"""A piece: a post on its way into the paper, with its row of the cache and what keeps it from readers."""

from collections.abc import Iterator
from datetime import datetime
from typing import NamedTuple

from dateline_news.model.paper import Moment
from dateline_news.model.release_status import standing
from dateline_news.press.cache.in_process import InProcessCache
from dateline_news.press.cache.rows import FAULTY, Record, SourceRow, WrittenMoment, parse_record
from dateline_news.press.read import link_syntax

UNREAD = {"skip", FAULTY}


class Piece(NamedTuple):
    """A post on its way into the paper."""

    row: SourceRow
    record: Record
    date: Moment | None
    standing: str

    @property
    def is_read(self) -> bool:
        """Whether its editor wants it to be read at all, now or later."""
        return self.record.status not in UNREAD

    @property
    def due(self) -> datetime | None:
        """When it may be seen, by its date and its embargo."""
        moments = [moment.at for moment in (self.date, moment_of(self.record.embargo)) if moment]
        return max(moments) if moments else None

    @property
    def changed(self) -> Moment | None:
        """When it was last changed, as its header says; that moment may still be to come."""
        return moment_of(self.record.modified)

    @property
    def files(self) -> Iterator[str]:
        """The files under the content folder that it shows or links to."""
        if self.record.targets:
            yield from link_syntax.files(self.row.path, self.record.targets)
        yield from self.pictures

    @property
    def pictures(self) -> Iterator[str]:
        """The files that its lead picture may be: a path under the content folder; in the lenient mode, beside it."""
        if self.record.image:
            named = self.record.image["image"]
            written = link_syntax.as_written(named)
            yield written
            if written != named and not link_syntax.is_outside(file := link_syntax.named_file(written, self.row.path)):
                yield file

    @property
    def withheld(self) -> Iterator[str]:
        """The files that are withheld with it: those, and the files that it names where no page shows them."""
        yield from self.files
        if self.record.named:
            yield from link_syntax.files(self.row.path, map(link_syntax.as_near, self.record.named))


def piece_of(row: SourceRow, now: datetime, cache: InProcessCache | None) -> Piece:
    """The piece that a row describes, and what keeps it from readers at `now`."""
    parsed = cache.records.get(row.row_checksum) if cache else None
    if not parsed:
        record = parse_record(row.about)
        parsed = (record, moment_of(record.date), moment_of(record.embargo))
        if cache:
            cache.records.put(row.row_checksum, parsed)
    record, date, embargo = parsed
    if record.status in UNREAD:
        return Piece(row, record, None, "")
    return Piece(row, record, date, standing(record.status, date, embargo, now))


def moment_of(written: WrittenMoment | None) -> Moment | None:
    """The moment that a record holds as [ISO 8601, whether a time was written, time zone]; None if it holds none."""
    if not written:
        return None
    iso, timed, zone = written
    return Moment(datetime.fromisoformat(iso), timed, zone)
