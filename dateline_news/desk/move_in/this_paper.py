"""Where the pieces, lists and feeds of a content folder stand in this paper, under the settings of this folder."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

from blinker import ANY
from pelican.contents import Static
from pelican.urlwrappers import Author, Category, Tag

from dateline_news.model.addresses import of_pages
from dateline_news.model.diagnostics import Problem
from dateline_news.model.roots import content_root as content_folder
from dateline_news.plugins.feeds.channels import LABELS as FEEDS
from dateline_news.press import plan
from dateline_news.press.assemble.paper_builder import PaperBuilder
from dateline_news.press.cache.database import Database
from dateline_news.press.plan import signals
from dateline_news.press.read.day_order import day_order
from dateline_news.press.read.sources import current_rows

Settings = dict[str, Any]
LABELS = {"category": Category, "tag": Tag, "author": Author}
SIGNALS = (plan.facts, plan.pages, plan.head, plan.after_all)
SITE = "https://paper.example"  # only whole addresses need it, and none is written


class Place(NamedTuple):
    """A file of this paper, and the address under which it is published."""

    file: str
    url: str


@dataclass(frozen=True)
class Here:
    """The paper of this folder, as far as an address of another site may lead to it."""

    settings: Settings
    files: frozenset[str]  # of the whole edition
    pieces: Mapping[str, Place]  # by source; files that are copied among them
    held: Mapping[str, str]  # pieces that nobody sees yet, by source: what keeps them
    faulty: Mapping[str, Problem]  # pieces that cannot be read, by source: the first problem

    def label(self, kind: str, name: str) -> Place | None:
        """The page of a category, a tag or an author, if there is one."""
        one = LABELS[kind](name, self.settings)
        return self._place(one.save_as, one.url)

    def list(self, name: str) -> Place | None:
        """The page of a direct template (index, archives, tags, …), if there is one."""
        known = {"index", "archives", "tags", "categories", "authors"}
        name = name.upper() if name in known else ""
        return (
            self._place(of_pages.file_of(name, self.settings), of_pages.address_of(name, self.settings))
            if name
            else None
        )

    def period(self, parts: tuple[int, ...]) -> Place | None:
        """The page of a year, a month or a day, if there is one."""
        year, month, day = (*parts, 1, 1)[:3]
        name, at = of_pages.PERIODS[len(parts) - 1], datetime(year, month, day)  # noqa: DTZ001  a day of the calendar
        file = of_pages.file_of_period(name, at, self.settings)
        return self._place(file, of_pages.address_of_period(name, at, self.settings))

    def feed(self, setting: str, ending: str, name: str) -> Place | None:
        """The feed that a setting (CATEGORY_FEED, …) and a format (ATOM, RSS) have, of a label by its name."""
        kinds = {of: kind for kind, of in FEEDS.items()}
        slug = LABELS[kinds[setting]](name, self.settings).slug if setting in kinds else ""
        pattern = str(self.settings.get(f"{setting}_{ending}") or "")
        file = pattern.format(slug=slug, lang=name)
        return self._place(file, file)

    def _place(self, file: str, url: str) -> Place | None:
        return Place(file, url) if file in self.files else None


def here(content: Path, settings: Mapping[str, Any]) -> Here:
    """Read a content folder as a build of this paper would, in the lenient mode, and see where everything stands."""
    given = {**settings, "PATH": str(content), "READINGS": {}, "STORY_FIELDS": "lenient", "PREVIEW": False}
    given["SITEURL"], given["DAY_ORDER"] = given["SITEURL"] or SITE, day_order(given)
    with TemporaryDirectory() as folder:
        store = Database(Path(folder), "")
        try:
            return _here(content, given, store)
        finally:
            store.close()


def _here(content: Path, settings: Settings, store: Database) -> Here:
    rows, faulty, _ = current_rows(settings, store)
    archive = PaperBuilder(settings, rows.values(), faulty, store.text)
    held = {one.row.path: one.standing or "Skipped — not published" for one in archive.held}
    statics = _statics(archive.files(), content, settings)
    paper = archive.paper(statics, lambda _: (1, 1))
    with _plugins(settings["PLUGINS"]):
        files = {entry.path for entry in signals.plan_files(paper)}
    pieces = {one.source: Place(one.path, one.url) for one in (*paper.all_stories, *paper.pages, *paper.hidden_pages)}
    pieces |= {path: Place(one.save_as, one.url) for path, one in statics.items()}
    first = {path: min(problems) for path, problems in faulty.items()}
    return Here(settings, frozenset(files | {one.file for one in pieces.values()}), pieces, held, first)


def _statics(shown: set[str], content: Path, settings: Settings) -> dict[str, Static]:
    """The files that would be copied: those that pieces show, and those in STATIC_PATHS; by their sources."""
    root = content_folder(settings)
    found = {path for path in shown if root.holds(path)}
    for start in settings["STATIC_PATHS"]:
        found |= {path for path, _ in root.files(start, root.is_hidden)}
    extra = settings["EXTRA_PATH_METADATA"]
    said = {path: {name.lower(): value for name, value in extra.get(path, {}).items()} for path in sorted(found)}
    return {path: Static("", more, settings, str(content / path), {}) for path, more in said.items()}


@contextmanager
def _plugins(names: list[str]) -> Iterator[None]:
    """The plugins of this paper, connected to the plan."""
    before = {id(one) for signal in SIGNALS for one in signal.receivers_for(ANY)}
    for name in names:
        if str(name).startswith("dateline_news.") and name != "dateline_news.press":
            import_module(name).register()
    try:
        yield
    finally:
        for signal in SIGNALS:
            for one in list(signal.receivers_for(ANY)):
                if id(one) not in before:
                    signal.disconnect(one)
