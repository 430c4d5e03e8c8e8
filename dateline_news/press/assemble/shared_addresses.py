"""Settles which piece stands at an address that several have, in the lenient mode, where that stops no build.

A list of the paper keeps its address, and so does the first story by its source path, before those that wait. A page
goes to the address that its own path says. Any other gets a suffix of its own path, and never a number: so where a
piece stands does not depend on how many others there are.
"""

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import PurePosixPath
from typing import Any

from pelican.utils import slugify

from dateline_news.model.addresses import encoded
from dateline_news.model.addresses.of_pages import NOT_FOUND, PERIODS, file_of, file_of_period
from dateline_news.model.addresses.output_paths import key
from dateline_news.model.diagnostics import Diagnostic
from dateline_news.model.digests import digest
from dateline_news.model.paper import LABEL_KINDS
from dateline_news.press.assemble.piece import Piece
from dateline_news.press.cache.rows import Record, dump_record, source_row
from dateline_news.press.read.path_metadata import BUNDLE, DRAFTS, POSTS

Settings = Mapping[str, Any]
CHECKSUM = 6  # characters of the checksum of a path, where no folder tells it from others
FOLDER = f"/{BUNDLE}"  # how the file of an address ends that is a folder, without its ending


def settled(pieces: Sequence[Piece], settings: Settings) -> tuple[list[Piece], list[Diagnostic]]:
    """The pieces, each with an address of its own, and a notice of each that is not where it would be."""
    content, notices = PurePosixPath(settings["PATH"]).name, []
    taken = {key(file): name for file, name in lists(pieces, settings)}
    groups = _sharing(pieces, taken)
    sharing = {piece.row.path: piece for group in groups.values() for piece in group}
    taken |= {key(piece.record.path): "" for piece in pieces if piece.row.path not in sharing}
    for piece in sorted(sharing.values(), key=lambda piece: (bool(piece.standing), piece.row.path)):
        wanted, source = key(piece.record.path), piece.row.path
        path = next(path for path in _paths(piece, settings) if key(path) not in taken)
        others = (f"{content}/{other.row.path}" for other in groups[wanted] if other is not piece)
        rival = taken.get(wanted) or min(others, default="")
        taken[key(path)] = f"{content}/{source}"
        if path != piece.record.path:
            sharing[source] = _moved(piece, path)
            message = f"{piece.record.path} is also the address of {rival}, so this is {path} here"
            notices.append(Diagnostic(f"{content}/{source}", 1, "address", message, "foreign"))
    return [sharing.get(piece.row.path, piece) for piece in pieces], notices


def lists(pieces: Iterable[Piece], settings: Settings) -> Iterator[tuple[str, str]]:
    """The files of the paper's own lists and pages, each with what it is called."""
    yield NOT_FOUND, "the page for what is not there"
    listed = [piece for piece in pieces if piece.record.is_story and piece.record.status != "hidden"]
    kinds = {kind for piece in listed for kind, labels in piece.record.labels.items() if labels}
    kinds |= {name for name, kind in LABEL_KINDS.items() if kind.is_always_listed}
    yield file_of("INDEX", settings), "the front page"
    names = [
        ("ARCHIVES", "stories"),
        *((LABEL_KINDS[kind].plural.upper(), LABEL_KINDS[kind].attribute) for kind in sorted(kinds)),
    ]
    names += [("CORRECTIONS", "corrections")] * any(piece.record.corrections for piece in listed)
    yield from ((file_of(name, settings), f"the paper's own list of all {what}") for name, what in names)
    for piece in listed:
        if piece.date:
            for period in PERIODS:
                yield file_of_period(period, piece.date.at, settings), f"the archive of a {period.lower()}"
        for kind, labels in piece.record.labels.items() if not piece.record.is_translation else ():
            yield from (
                (path, f"the {LABEL_KINDS[kind].attribute.removesuffix('s')} “{name}”") for name, _, path, *_ in labels
            )


def _sharing(pieces: Iterable[Piece], lists: Container[str]) -> dict[str, list[Piece]]:
    """The pieces that have an address in common with a list or with one another, by the key of that address."""
    by_key: dict[str, list[Piece]] = {}
    for piece in pieces:
        if piece.record.path and not piece.record.introduces:
            by_key.setdefault(key(piece.record.path), []).append(piece)
    return {name: group for name, group in by_key.items() if len(group) > 1 or name in lists}


def _paths(piece: Piece, settings: Settings) -> Iterator[str]:
    """The addresses that a piece may have, the one that it prefers first; the last is nobody else's."""
    record, source = piece.record, piece.row.path
    folders = _folders(source, settings)
    if record.is_story:
        yield record.path
    elif by_path := _by_path(record, "/".join([*folders, record.slug])):
        yield by_path
    if suffix := folders or _folder_of_its_own(source, settings):
        yield _suffixed(record.path, "-".join(suffix))
    yield _suffixed(record.path, digest(source)[:CHECKSUM])
    yield _suffixed(record.path, digest(source))


def _folders(source: str, settings: Settings) -> list[str]:
    """The slugs of the folders in which a piece lies, without those that say no more than that it is one."""
    place = PurePosixPath(source)
    return _slugs((place.parent.parent if place.stem == BUNDLE else place.parent).parts, settings)


def _folder_of_its_own(source: str, settings: Settings) -> list[str]:
    return _slugs(PurePosixPath(source).parts[-2:-1], settings)


def _slugs(folders: Iterable[str], settings: Settings) -> list[str]:
    substitutions = settings["SLUG_REGEX_SUBSTITUTIONS"]
    named = (folder for folder in folders if folder not in (POSTS, DRAFTS))
    return [slug for folder in named if (slug := slugify(folder, regex_subs=substitutions))]


def _parts(path: str) -> tuple[str, str]:
    """The part of a path that names its piece, and how the path ends: `a/b`, `/index.html` or `.html`."""
    stem, dot, ending = path.rpartition(".")
    base = stem.removesuffix(FOLDER)
    return base, f"{stem[len(base) :]}{dot}{ending}"


def _by_path(record: Record, named: str) -> str:
    """The address of a piece with the whole way to it in place of its name; empty where it has another name."""
    base, ending = _parts(record.path)
    before, name, after = base.rpartition(record.slug)
    return f"{before}{named}{after}{ending}" if name and (not before or before.endswith("/")) else ""


def _suffixed(path: str, suffix: str) -> str:
    base, ending = _parts(path)
    return f"{base}-{suffix}{ending}"


def _moved(piece: Piece, path: str) -> Piece:
    """A piece at another address: what is made of its row is made anew."""
    record = piece.record
    old, new = (encoded(_parts(file)[0]) for file in (record.path, path))
    url = record.url.replace(old, new, 1) if old in record.url else encoded(path)
    identity = record.identity.replace(old, new, 1) if old in record.identity else ""
    line = record.line and digest((record.line, path))
    return changed(piece, replace(record, path=path, url=url, identity=identity, line=line))


def changed(piece: Piece, record: Record) -> Piece:
    """A piece with another record: its row has another checksum then, by which everybody knows it."""
    row = piece.row
    anew = source_row(row.path, (row.size, row.mtime), row.digest, dump_record(record), row.copy)
    return piece._replace(row=anew, record=record)
