"""Resolve old addresses: what has moved, what leads to the nearest list, what cannot be kept."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import product
from pathlib import Path
from urllib.parse import urlsplit

from dateline_news.desk.move_in.occupied_paths import OccupiedPaths
from dateline_news.desk.move_in.old_site import OldSite
from dateline_news.desk.move_in.recording_writer import PublishedFile
from dateline_news.desk.move_in.this_paper import PaperFile, ThisPaper
from dateline_news.model.addresses.served_files import UnservedError, file_of, written
from dateline_news.model.diagnostics import Diagnostic
from dateline_news.model.paper import LABEL_KINDS

OF_ALL = ("FEED_ALL", "FEED")  # the settings of a feed of everything
SETTINGS = {
    **{kind.name: f"{kind.setting}_SAVE_AS" for kind in LABEL_KINDS.values()}, "template": "TEMPLATE_PAGES",
    "source": "OUTPUT_SOURCES", "file": "STATIC_PATHS", "list": "DIRECT_TEMPLATES",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class MovedAddress:
    """An old address and the new one, both from the root, what it was, and whether the new one is only the nearest."""

    old: str
    new: str
    row: PublishedFile
    is_nearest: bool


@dataclass(slots=True)
class ResolvedAddresses:
    """What comes of their addresses."""

    moved: list[MovedAddress] = field(default_factory=list)
    unchanged: list[PublishedFile] = field(default_factory=list)
    drafts: list[PublishedFile] = field(default_factory=list)  # nobody was led to them
    lost: list[Diagnostic] = field(default_factory=list)


def resolve(site: OldSite, paper: ThisPaper) -> ResolvedAddresses:
    """Where every address that they published leads here. Theirs come in any order, ours too."""
    addresses, files = ResolvedAddresses(), {row.file for row in site.rows}
    bases = _bases(site.address, paper.settings["SITEURL"])
    occupied, resolved, uncopied = OccupiedPaths(paper.files), set[str](), list[PublishedFile]()
    for row in sorted(site.rows, key=lambda row: (row.kind, row.file)):
        if row.kind == "draft":
            addresses.drafts.append(row)
            continue
        new, is_nearest = target(row, paper)
        if new is None and row.kind == "file":
            uncopied.append(row)
            continue
        if new is None:
            addresses.lost.append(_problem(row, site, f"/{row.file} {_reason(row, paper)}"))
            continue
        faults = []
        for base, named in product(bases, _olds(row, files)):
            old = f"{base}/{named}".lstrip("/")
            if old in resolved:
                continue
            resolved.add(old)
            is_published_so = old == named != row.file and row.url.strip("/") == new.url.strip("/")
            if old == new.file or is_published_so:
                addresses.unchanged.append(row)
            elif wrong := occupied.fault(old, new.file):
                faults.append(_problem(row, site, f"{written(old)} {wrong}"))
            else:
                addresses.moved.append(MovedAddress(written(old), written(new.file), row, is_nearest))
                occupied.add(old)
        addresses.lost += faults[: len(faults) // len(bases) or 1]  # the same under each path is told once
    if uncopied:
        addresses.lost.append(_problem(uncopied[0], site, _uncopied(uncopied)))
    return addresses


def _bases(theirs: str, ours: str) -> list[str]:
    """The paths under which their addresses are asked for here: that of their site, unless it is this paper's too.

    Where hosts differ, or ours is not known yet, nobody can tell whether the old one sends readers on with that path.
    """
    their_site, our_site = urlsplit(theirs), urlsplit(ours)
    base = their_site.path.rstrip("/")
    if base == our_site.path.rstrip("/"):
        return [""]
    return [base] if their_site.netloc == our_site.netloc else [base, ""] if base else [""]


def _uncopied(rows: list[PublishedFile]) -> str:
    """The line about files that are copied here only if a piece shows them, and what copies all of them."""
    starts = sorted({row.source.partition("/")[0] for row in rows})
    several = f"/{rows[0].file} and {len(rows) - 1:,} more files are" if rows[1:] else f"/{rows[0].file} is"
    named = ", ".join(f'"{start}"' for start in starts)
    return f"{several} copied here only if a piece shows it; STATIC_PATHS = [{named}] copies all of it"


def _olds(row: PublishedFile, files: set[str]) -> Iterator[str]:
    """The files that answer a row's addresses: its own, and that of its URL, where that is nobody else's."""
    yield row.file
    url = row.url.partition("#")[0]
    if url and not re.match(r"[a-z][a-z0-9+.-]*:|//", url, re.IGNORECASE):
        try:
            file = file_of(f"/{url.lstrip('/')}")
        except UnservedError:
            return
        if file not in files:
            yield file


def target(row: PublishedFile, paper: ThisPaper) -> tuple[PaperFile | None, bool]:
    """Where a file of theirs is here, and whether that is only the nearest list; None where nothing is near."""
    if row.kind in ("article", "page", "file"):
        return paper.pieces.get(row.source), False
    if row.kind == "feed":
        steps = _feeds(row, paper)
        alike = len(steps) if row.source in OF_ALL else 2  # how many of them hold the same stories
    else:
        steps = list(_lists(row, paper))
        alike = 1 if row.number == 1 else 0
    at = next((at for at, step in enumerate(steps) if step), None)
    return (None, False) if at is None else (steps[at], at >= alike)


def _lists(row: PublishedFile, paper: ThisPaper) -> Iterator[PaperFile | None]:
    """What may stand in for a list, the nearest first; for a source nothing."""
    if row.kind == "source":
        return
    if row.kind == "period":
        yield from (paper.period_page(row.period[:length]) for length in range(len(row.period), 0, -1))
    elif row.kind in LABEL_KINDS:
        yield paper.label_page(row.kind, row.name)
        yield paper.list_page(LABEL_KINDS[row.kind].plural)
    elif row.kind == "list" and (row.name != "index" or row.number == 1):
        yield paper.list_page(row.name)
    else:
        yield None  # it has no page of its own here
    if row.kind != "template":
        yield paper.list_page("archives")
    yield paper.list_page("index")


def _feeds(row: PublishedFile, paper: ThisPaper) -> list[PaperFile | None]:
    """The same feed; one of the same stories, in the other format; those of all stories."""
    formats = (row.format, {"ATOM": "RSS", "RSS": "ATOM"}[row.format])
    own = [paper.feed(row.source, ending, row.name) for ending in formats]
    return [*own, *(paper.feed(setting, ending, "") for ending in formats for setting in OF_ALL)]


def _reason(row: PublishedFile, paper: ThisPaper) -> str:
    """Why an old address leads nowhere here."""
    if row.source in paper.unpublished:
        return f"is not published here yet ({paper.unpublished[row.source]}); move in again when it is"
    if row.source in paper.faulty:
        fault = paper.faulty[row.source]
        return f"has no counterpart: {fault.field}: {fault.message}"
    if row.kind == "source":
        return "is the source of a piece, which this paper does not publish"
    if row.kind == "feed":
        return "was a feed, and this paper has none that is near"
    return "is no piece of this paper; ARTICLE_PATHS and PAGE_PATHS say where they are looked for"


def _problem(row: PublishedFile, site: OldSite, message: str) -> Diagnostic:
    """What cannot be kept, by the line that gave it its address."""
    if row.kind in ("article", "page"):
        file = site.content / row.source
        return Diagnostic(str(file), _line(file, r"^:?(save_as|url|slug|title)\b"), "address", message)
    setting = SETTINGS.get(row.kind, f"{row.source}_{row.format}")
    setting = f"{('YEAR', 'MONTH', 'DAY')[len(row.period) - 1]}_ARCHIVE_SAVE_AS" if row.period else setting
    return Diagnostic(str(site.settings), _line(site.settings, rf"^{setting}\b"), setting, message)


def _line(file: Path, pattern: str) -> int:
    """The first line of a file that is so, or 1."""
    try:
        lines = file.read_text(encoding="utf-8-sig", errors="replace").splitlines()
    except OSError:
        return 1
    return next((at for at, line in enumerate(lines, 1) if re.match(pattern, line, re.IGNORECASE)), 1)
