"""Places pieces that were written for another program: each at an address of its own, with a redirect from its old one.

In the strict mode each stays where it is: two of one address are a problem there, which the plan finds.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import PurePosixPath
from typing import Any

from dateline_news.model.addresses.old_addresses import OldAddresses, Placed
from dateline_news.model.addresses.output_paths import key
from dateline_news.model.addresses.served_files import UnservedError, file_of
from dateline_news.model.diagnostics import Diagnostic
from dateline_news.press.assemble import shared_addresses
from dateline_news.press.assemble.piece import Piece
from dateline_news.press.read import link_syntax


@dataclass(frozen=True, slots=True)
class PlacedPieces:
    """Pieces where they stand, what is told of that, and where they stood before."""

    pieces: list[Piece]
    notices: list[Diagnostic] = field(default_factory=list)
    old_addresses: OldAddresses = field(default_factory=OldAddresses)


def placed(pieces: list[Piece], settings: Mapping[str, Any]) -> PlacedPieces:
    """The pieces where they stand."""
    if settings["STORY_FIELDS"] != "lenient":
        return PlacedPieces(pieces)
    from dateline_news.press.markup.foreign import lenient_reader  # noqa: PLC0415  what reads takes long to load

    foreign = lenient_reader(settings)
    introducing = [piece for piece in pieces if piece.record.introduces]  # whose address is that of a list
    others = [piece for piece in pieces if not piece.record.introduces]
    settled, notices = shared_addresses.settled(others, settings)
    old = foreign.addresses([_placed(piece) for piece in settled], settings) if foreign else OldAddresses()
    content = PurePosixPath(settings["PATH"]).name
    sources = {piece.row.path for piece in settled}
    of_addresses = (
        replace(notice, file=f"{content}/{notice.file}") if notice.file in sources else notice
        for notice in old.notices()
    )
    return PlacedPieces([*introducing, *_with_redirects(settled, old, settings)], [*notices, *of_addresses], old)


def _placed(piece: Piece) -> Placed:
    record, section = piece.record, piece.record.labels.get("category", [["", ""]])[0][1]
    is_near = link_syntax.NEAR
    links = tuple(
        (link_syntax.as_written(target), line)
        for target, line, _ in record.references
        if link_syntax.split_target(target)[0] == is_near
    )
    date = record.date[0] if record.date else ""
    named = (record.path, record.slug, record.title, record.lang, date, section)
    return Placed(piece.row.path, *named, tuple(record.categories), record.is_own, record.is_named, links)


def _with_redirects(pieces: list[Piece], old: OldAddresses, settings: Mapping[str, Any]) -> list[Piece]:
    """The pieces, each of which also answers at the address that it had, where nothing else does."""
    taken = {key(file) for file, _ in shared_addresses.lists(pieces, settings)}
    taken |= {key(piece.record.path) for piece in pieces}
    taken |= {key(file) for piece in pieces for file in _files(piece.record.aliases)}
    redirected = []
    for piece in pieces:
        before = [old.of(piece.row.path), *map(old.below_base, piece.record.aliases)]
        more = [address for address in before for file in _files([address] * bool(address)) if key(file) not in taken]
        taken |= {key(file) for file in _files(more)}
        aliases = [*piece.record.aliases, *more]
        redirected.append(shared_addresses.changed(piece, replace(piece.record, aliases=aliases)) if more else piece)
    return redirected


def _files(addresses: Iterable[str]) -> list[str]:
    """The files that answer addresses, of those that a file can answer."""
    files = []
    for address in addresses:
        try:
            files.append(file_of(address))
        except UnservedError:
            continue
    return files
