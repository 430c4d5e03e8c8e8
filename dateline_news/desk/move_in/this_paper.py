"""Find where the pieces, lists and feeds of a content folder stand in this paper, under the settings of this folder."""

from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

from blinker import ANY
from pelican.contents import Static

from dateline_news.model.addresses import of_pages
from dateline_news.model.archive import Archive
from dateline_news.model.diagnostics import Diagnostic
from dateline_news.model.paper import LABEL_KINDS
from dateline_news.model.roots import content_root as content_folder
from dateline_news.press import plan
from dateline_news.press.assemble.paper_builder import PaperBuilder
from dateline_news.press.assemble.static_files import StaticFiles
from dateline_news.press.build.stand_ins import stand_in
from dateline_news.press.cache.database import Database
from dateline_news.press.pictures.measure import Measure
from dateline_news.press.plan import signals
from dateline_news.press.read import label_slugs
from dateline_news.press.read.day_order import note_facts
from dateline_news.press.read.sources import current_rows

Settings = dict[str, Any]
LISTS = {"index", "archives", *(kind.plural for kind in LABEL_KINDS.values())}
SIGNALS = (plan.facts, plan.pages, plan.head, plan.after_all)
SITE = "https://paper.example"  # only whole addresses need it, and none is written


class PaperFile(NamedTuple):
    """A file of this paper, and the address under which it is published."""

    file: str
    url: str


@dataclass(frozen=True)
class ThisPaper:
    """The paper of this folder, as far as an address of another site may lead to it."""

    settings: Settings
    files: frozenset[str]  # of the whole edition
    pieces: Mapping[str, PaperFile]  # by source; files that are copied among them
    unpublished: Mapping[str, str]  # pieces that nobody sees yet, by source: what keeps them
    faulty: Mapping[str, Diagnostic]  # pieces that cannot be read, by source: the first problem
    before: Mapping[str, str] = field(default_factory=dict)  # the addresses that pieces had elsewhere, by source
    labels: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # the names of those that they have, by kind

    def label_page(self, kind: str, name: str) -> PaperFile | None:
        """The page of a category, a tag or an author, if there is one."""
        label = label_slugs.maker(kind)(name, self.settings)
        return self._planned(label.save_as, label.url)

    def list_page(self, name: str) -> PaperFile | None:
        """The page of a direct template (index, archives, tags, …), if there is one."""
        if name not in LISTS:
            return None
        name = name.upper()
        return self._planned(of_pages.file_of(name, self.settings), of_pages.address_of(name, self.settings))

    def period_page(self, parts: tuple[int, ...]) -> PaperFile | None:
        """The page of a year, a month or a day, if there is one."""
        year, month, day = (*parts, 1, 1)[:3]
        name, at = of_pages.PERIODS[len(parts) - 1], datetime(year, month, day)  # noqa: DTZ001  a day of the calendar
        file = of_pages.file_of_period(name, at, self.settings)
        return self._planned(file, of_pages.address_of_period(name, at, self.settings))

    def feed(self, setting: str, ending: str, name: str) -> PaperFile | None:
        """The feed that a setting (CATEGORY_FEED, …) and a format (ATOM, RSS) have, of a label by its name."""
        kind = setting.removesuffix("_FEED").lower()
        slug = label_slugs.maker(kind)(name, self.settings).slug if kind in LABEL_KINDS else ""
        file = str(self.settings.get(f"{setting}_{ending}") or "").format(slug=slug, lang=name)
        return self._planned(file, file)

    def _planned(self, file: str, url: str) -> PaperFile | None:
        return PaperFile(file, url) if file in self.files else None


class UnreadFiles(StaticFiles):
    """Static files that nobody opens: where a page stands does not depend on its pictures."""

    def measure(self, path: str) -> Measure:
        """A picture of any kind."""
        del path
        return Measure(1, 1)


def this_paper(content: Path, settings: Mapping[str, Any]) -> ThisPaper:
    """Read a content folder as a build of this paper would, in the lenient mode, and see where everything stands."""
    ours = {**settings, "PATH": str(content), "READINGS": {}, "STORY_FIELDS": "lenient", "PREVIEW": False}
    stand_in(ours, [Path("pelicanconf.py").resolve()])
    ours["SITEURL"] = ours["SITEURL"] or SITE
    note_facts(ours)
    with TemporaryDirectory() as folder, closing(Database(Path(folder), "")) as database:
        return _this_paper(content, ours, database)


def _this_paper(content: Path, settings: Settings, database: Database) -> ThisPaper:
    rows, faulty, _ = current_rows(settings, database)
    builder = PaperBuilder(settings, rows.values(), faulty)
    unpublished = {piece.row.path: piece.standing or "Skipped — not published" for piece in builder.excluded}
    statics = shown_files(builder.files(), content, settings)
    paper = builder.paper(statics, UnreadFiles(content_folder(settings), database))
    with _plugins(settings["PLUGINS"]):
        files = {entry.path for entry in signals.plan_files(Archive(paper))}
    pieces = {
        piece.source: PaperFile(piece.path, piece.url)
        for piece in (*paper.all_stories, *paper.pages, *paper.hidden_pages)
    }
    pieces |= {path: PaperFile(static.save_as, static.url) for path, static in statics.items()}
    first = {path: min(problems) for path, problems in faulty.items()}
    old = builder.link_resolver.old_addresses
    return ThisPaper(
        settings,
        frozenset(files | {piece.file for piece in pieces.values()}),
        pieces,
        unpublished,
        first,
        before={source: address for source in sorted(pieces) if (address := old.of(source))},
        labels={name: tuple(label.name for label in paper.labels_of(kind)) for name, kind in LABEL_KINDS.items()},
    )


def shown_files(shown: set[str], content: Path, settings: Settings) -> dict[str, Static]:
    """The files that would be copied: those that pieces show, and those in STATIC_PATHS; by their sources."""
    root, extra = content_folder(settings), settings["EXTRA_PATH_METADATA"]
    paths = {path for path in shown if root.holds(path)}
    for start in settings["STATIC_PATHS"]:
        paths |= {path for path, _ in root.files(start, root.is_hidden)}
    metadata = {path: {name.lower(): value for name, value in extra.get(path, {}).items()} for path in sorted(paths)}
    return {path: Static("", fields, settings, str(content / path), {}) for path, fields in metadata.items()}


@contextmanager
def _plugins(names: list[str]) -> Iterator[None]:
    """Connect the plugins of this paper to the plan, for as long as it is made."""
    before = {id(receiver) for signal in SIGNALS for receiver in signal.receivers_for(ANY)}
    own = (name for name in names if str(name).startswith("dateline_news."))
    signals.register_plugins(name for name in own if name != "dateline_news.press")
    try:
        yield
    finally:
        for signal in SIGNALS:
            for receiver in list(signal.receivers_for(ANY)):
                if id(receiver) not in before:
                    signal.disconnect(receiver)
