"""Reads the paper of this folder as readers have it: as plain data, from the cache of the builds where it is right."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from urllib.parse import unquote

from jinja2 import Environment

from dateline_news.desk.build_settings import settings_of_build
from dateline_news.desk.move_in.this_paper import shown_files
from dateline_news.desk.posts import settings_here
from dateline_news.languages import Language
from dateline_news.model.archive import Archive
from dateline_news.model.diagnostics import stop
from dateline_news.model.paper import Copy, CopyText
from dateline_news.model.roots import Root, content_root
from dateline_news.press.assemble.paper_builder import PaperBuilder
from dateline_news.press.assemble.static_files import StaticFiles
from dateline_news.press.assemble.template_files import overrides
from dateline_news.press.cache import keys
from dateline_news.press.cache.database import BrokenDatabaseError, Database
from dateline_news.press.cache.shared_database import DatabaseInUseError, SharedDatabase
from dateline_news.press.cache.texts import read_copy
from dateline_news.press.plan import words
from dateline_news.press.read.sources import current_rows
from dateline_news.press.render.jinja import ENGLISH, environment

Settings = dict[str, Any]
NO_ADDRESS = (
    "Links in a {0} need the paper's whole address, and SITEURL is not set. Write: "
    "SITEURL=https://example.org dateline {0}"
)
NOT_BUILT = "{} is not in {}: build the paper first (dateline build), and again after a change."


@dataclass(frozen=True, slots=True)
class PublishedPaper:
    """The paper without what nobody sees yet, and the folder of its last edition."""

    archive: Archive
    settings: Settings
    database: Database

    def text_of(self, copy: Copy) -> CopyText:
        """The text of a story."""
        return read_copy(copy, self.database)

    def words(self, lang: str = "") -> Language:
        """The paper's own words where something is in a language; without one, in the paper's."""
        return words(self.archive.front, lang)

    def templates(self, lang: str = "") -> Environment:
        """The templates of the paper, with those words."""
        language = self.words(lang)
        theme = Path(self.settings["THEME"])
        return environment(theme, overrides(self.settings), ENGLISH if language.is_source else language)

    def picture(self, address: str) -> bytes:
        """A picture of the last edition by its address there. Raises SystemExit with a sentence if it is not there."""
        path, output = unquote(address), Root(Path(self.settings["OUTPUT_PATH"]))
        try:
            return output.read(path)
        except OSError:
            raise SystemExit(NOT_BUILT.format(path, output.name)) from None


@contextmanager
def published_paper(verb: str) -> Iterator[PublishedPaper]:
    """The paper of this folder, under its public settings.

    Raises SystemExit with sentences where it has no address (`verb` is what to say then), or a post that a build would
    refuse.
    """
    settings = settings_here("publishconf.py")
    content = Path(settings["PATH"]).resolve()
    if not settings.get("SITEURL"):
        raise SystemExit(NO_ADDRESS.format(verb))
    with settings_of_build(content, settings) as ready, ExitStack() as stack:
        ready |= {"READINGS": {}, "CACHE_CONTENT": False, "LOAD_CONTENT_CACHE": False}
        yield _read(content, ready, _database(ready, stack))


def _database(settings: Settings, stack: ExitStack) -> Database:
    """The cache of the builds; where it is in use or broken, one of its own that is thrown away."""
    key = keys.record_key(keys.setting_digests(settings), keys.code_digest(settings["PLUGINS"]))
    try:
        database: Database = SharedDatabase(Path(settings["CACHE_PATH"]), key, settings["OUTPUT_PATH"])
        database.source_rows()
    except (DatabaseInUseError, BrokenDatabaseError, SystemExit):
        database = Database(Path(stack.enter_context(TemporaryDirectory())), key)
    stack.callback(database.close)
    return database


def _read(content: Path, settings: Settings, database: Database) -> PublishedPaper:
    rows, faulty, _ = current_rows(settings, database)
    stop(problem for problems in faulty.values() for problem in problems)
    builder = PaperBuilder(settings, rows.values(), ())
    files = StaticFiles(content_root(settings), database)
    paper = builder.paper(shown_files(builder.files(), content, settings), files)
    stop(builder.link_resolver.problems)
    return PublishedPaper(Archive(paper), settings, database)
