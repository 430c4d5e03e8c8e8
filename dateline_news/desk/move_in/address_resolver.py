"""From what they published to where it is here: what has moved, what leads to the nearest list, what cannot be kept."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from dateline_news.desk.move_in.old_site import Theirs
from dateline_news.desk.move_in.recording_writer import Published
from dateline_news.desk.move_in.this_paper import Here, Place
from dateline_news.model.addresses import output_paths
from dateline_news.model.addresses.served_files import FEEDS, PAGES, UnservedError, file_of, written
from dateline_news.model.diagnostics import Problem

LISTS = {"category": "categories", "tag": "tags", "author": "authors"}
WHOLE = ("FEED_ALL", "FEED")  # the settings of a feed of everything
PASSED = ("draft",)  # nobody was led to them
SETTINGS = {
    "category": "CATEGORY_SAVE_AS", "tag": "TAG_SAVE_AS", "author": "AUTHOR_SAVE_AS", "template": "TEMPLATE_PAGES",
    "source": "OUTPUT_SOURCES", "file": "STATIC_PATHS", "list": "DIRECT_TEMPLATES",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Route:
    """An old address and the new one, both from the root, what it was, and whether the new one is only the nearest."""

    old: str
    new: str
    row: Published
    is_nearest: bool


@dataclass(slots=True)
class Routes:
    """What comes of their addresses."""

    moved: list[Route] = field(default_factory=list)
    same: list[Published] = field(default_factory=list)
    passed: list[Published] = field(default_factory=list)
    lost: list[Problem] = field(default_factory=list)


def routes(theirs: Theirs, here: Here) -> Routes:
    """Where every address that they published leads here. Theirs come in any order, ours too."""
    found, known = Routes(), {row.file for row in theirs.rows}
    grounds = Grounds(here)
    taken: set[str] = set()
    for row in sorted(theirs.rows, key=lambda row: (row.kind, row.file)):
        if row.kind in PASSED:
            found.passed.append(row)
            continue
        to, is_nearest = target(row, here)
        if to is None:
            found.lost.append(_problem(row, theirs, f"/{row.file} {_why(row, here)}"))
            continue
        olds = [old for old in _olds(row, known) if old not in taken]
        taken.update(olds)
        for old in olds:
            if old == to.file or _is_published_so(old, row, to):
                found.same.append(row)
            elif wrong := grounds.fault(old, to.file):
                found.lost.append(_problem(row, theirs, f"{written(old)} {wrong}"))
            else:
                found.moved.append(Route(written(old), written(to.file), row, is_nearest))
                grounds.take(old)
    return found


def _is_published_so(old: str, row: Published, to: Place) -> bool:
    """Whether it is the address, and not the file, that this paper publishes as well."""
    return old != row.file and row.url.strip("/") == to.url.strip("/")


def _olds(row: Published, known: set[str]) -> Iterator[str]:
    """The files that answer a row's addresses: its own, and that of its URL, where that is nobody else's."""
    yield row.file
    url = row.url.partition("#")[0]
    if url and not re.match(r"[a-z][a-z0-9+.-]*:|//", url, re.IGNORECASE):
        try:
            file = file_of(f"/{url.lstrip('/')}")
        except UnservedError:
            return
        if file not in known:
            yield file


def target(row: Published, here: Here) -> tuple[Place | None, bool]:
    """Where a file of theirs is here, and whether that is only the nearest list; None where nothing is near."""
    if row.kind in ("article", "page", "file"):
        return here.pieces.get(row.source), False
    if row.kind == "feed":
        return _feed(row, here)
    if row.kind == "source":
        return None, False
    steps = list(_lists(row, here))
    found = next((at for at, step in enumerate(steps) if step), None)
    return (None, False) if found is None else (steps[found], found > 0 or row.number > 1)


def _lists(row: Published, here: Here) -> Iterator[Place | None]:
    """What may stand in for a list, the nearest first."""
    if row.kind == "period":
        yield from (here.period(row.period[:length]) for length in range(len(row.period), 0, -1))
    elif row.kind in LISTS:
        yield here.label(row.kind, row.name)
        yield here.list(LISTS[row.kind])
    elif row.kind == "list" and (row.name != "index" or row.number == 1):
        yield here.list(row.name)
    else:
        yield None  # it has no page of its own here
    if row.kind != "template":
        yield here.list("archives")
    yield here.list("index")


def _feed(row: Published, here: Here) -> tuple[Place | None, bool]:
    """The same feed; else one of the same stories, in the other format; else that of all stories."""
    formats = (row.format, {"ATOM": "RSS", "RSS": "ATOM"}[row.format])
    own = [here.feed(row.source, one, row.name) for one in formats]
    steps = [*own, *(here.feed(setting, one, "") for one in formats for setting in WHOLE)]
    found = next((at for at, step in enumerate(steps) if step), None)
    return (None, False) if found is None else (steps[found], row.source not in WHOLE and found >= len(own))


class Grounds:
    """The ground that this paper stands on: where no redirect may stand."""

    def __init__(self, here: Here) -> None:
        """Take the paper."""
        self.files = {file.lower(): file for file in here.files}
        self.folders: set[str] = set()
        for file in here.files:
            self._note_folders(file)

    def fault(self, old: str, to: str) -> str:
        """Why an old file cannot lead to a new one, as half a sentence; empty if it can."""
        if wrong := output_paths.fault(old):
            return wrong
        key = old.lower()
        if (there := self.files.get(key)) is not None:
            return "is the address of another page here" if there == old else f"differs from /{there} by capitals alone"
        above = next((one.as_posix() for one in PurePosixPath(key).parents if one.as_posix() in self.files), "")
        if key in self.folders or above:
            return f"would be a file where {above or old} is a folder or a file here"
        ending, new = (PurePosixPath(path).suffix.lower() for path in (old, to))
        if ending not in PAGES and new not in FEEDS and ending != new:
            return f"ends in {ending or 'nothing'}, and hosts show no page there"
        return ""

    def take(self, old: str) -> None:
        """Let a redirect stand there, so that no other does."""
        self.files[old.lower()] = old
        self._note_folders(old)

    def _note_folders(self, file: str) -> None:
        folder = file.lower().rpartition("/")[0]
        while folder and folder not in self.folders:
            self.folders.add(folder)
            folder = folder.rpartition("/")[0]


def _why(row: Published, here: Here) -> str:
    if row.source in here.held:
        return f"is not published here yet ({here.held[row.source]}); move in again when it is"
    if row.source in here.faulty:
        fault = here.faulty[row.source]
        return f"has no counterpart: {fault.field}: {fault.message}"
    if row.kind == "file":
        return "is copied here only if a piece shows it; name its folder in STATIC_PATHS"
    if row.kind == "source":
        return "is the source of a piece, which this paper does not publish"
    if row.kind == "feed":
        return "was a feed, and this paper has none that is near"
    return "is no piece of this paper; ARTICLE_PATHS and PAGE_PATHS say where they are looked for"


def _problem(row: Published, theirs: Theirs, message: str) -> Problem:
    """What cannot be kept, by the line that gave it its address."""
    if row.kind in ("article", "page"):
        file = theirs.content / row.source
        return Problem(str(file), _line(file, r"^:?(save_as|url|slug|title)\b"), "address", message)
    setting = SETTINGS.get(row.kind, f"{row.source}_{row.format}")
    setting = f"{('YEAR', 'MONTH', 'DAY')[len(row.period) - 1]}_ARCHIVE_SAVE_AS" if row.period else setting
    return Problem(str(theirs.settings), _line(theirs.settings, rf"^{setting}\b"), setting, message)


def _line(file: Path, pattern: str) -> int:
    """The first line of a file that is so, or 1."""
    try:
        lines = file.read_text(encoding="utf-8-sig", errors="replace").splitlines()
    except OSError:
        return 1
    return next((at for at, line in enumerate(lines, 1) if re.match(pattern, line, re.IGNORECASE)), 1)


def counted(rows: Iterable[Published], key: Callable[[Published], str] = lambda row: row.kind) -> dict[str, int]:
    """How many rows there are of each kind."""
    found: dict[str, int] = {}
    for row in rows:
        found[key(row)] = found.get(key(row), 0) + 1
    return found
