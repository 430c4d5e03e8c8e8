"""The press: how a build runs. This plugin takes over from Pelican between reading and writing.

Pelican finds and reads the posts (through reader.py), and copies static files. In between, the press
makes plain data of them (archive.py), checks what only shows when everything is read (links.py,
plan.py), plans the edition (plan.py and the plugins that connect to it), draws it (draw.py) and puts it
in the place of the old one (edition.py). The handlers below are the only code that knows the order in
which Pelican calls.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pelican import signals
from pelican.generators import Generator
from pelican.log import console
from pelican.readers import Readers
from pelican.urlwrappers import Author, Category, Tag

from newsroom.paper import Paper
from newsroom.press import links, plan, release, setting
from newsroom.press.archive import Archive
from newsroom.press.draw import drawn, undeclared
from newsroom.press.edition import MARK, Edition
from newsroom.press.furniture import furnished
from newsroom.press.reader import PostReader, UnreadReader
from newsroom.problems import Problem, stop

LABELS = {"author": Author, "category": Category, "tag": Tag}


def begin(pelican: Any) -> None:
    """Check the settings, and turn Pelican's output to the edition that is made beside the old one."""
    settings = pelican.settings
    stop(setting.faults(settings))
    edition = Edition(Path(settings["OUTPUT_PATH"]), settings["OUTPUT_RETENTION"])
    if fault := edition.fault():
        raise SystemExit(fault)
    settings.update(READINGS={}, EDITION=edition, OUTPUT_PATH=str(edition.next))
    settings.update(CACHE_CONTENT=False, LOAD_CONTENT_CACHE=False)  # Pelican's cache knows of no readings
    pelican.output_path = str(edition.next)
    pelican.delete_outputdir = False  # it would delete before anything is read


def add_reader(readers: Readers) -> None:
    """Let our reader read Markdown, and say of the formats it does not read that it does not."""
    for reader in (PostReader, UnreadReader):
        for extension in reader.file_extensions:
            readers.reader_classes[extension] = reader


def hold_back(generator: Any) -> None:
    """Keep what a generator of Pelican's has read; its pages are the press's to draw."""
    generator.generate_output = lambda *_: None
    generator.settings.setdefault("READ", {})[type(generator).__name__] = generator


class Press(Generator):
    """Comes after Pelican's generators of articles and pages, and before that of static files."""

    def generate_context(self) -> None:
        """Let only those files be copied that something published shows or offers."""
        read = self.settings["READ"]
        articles, pages = read["ArticlesGenerator"], read["PagesGenerator"]
        self.articles = [one for shelf in release.STORIES for one in getattr(articles, shelf)]
        self.pages = [one for shelf in release.PAGES for one in getattr(pages, shelf)]
        self.readings = self.settings["READINGS"]
        public = {one.relative_source_path for one in (*self.articles, *self.pages)}
        self.public = self.settings["PUBLIC"] = {path: path in public for path in self.readings}
        files = links.pictures((path, self.readings[path]) for path in public if path in self.readings)
        self.context["static_links"] = {file for file in files if (Path(self.path) / file).is_file()}

    def generate_output(self, writer: Any) -> None:
        """Check, enrich, plan, and if nothing is wrong draw and write the edition beside the old one."""
        del writer  # Pelican's own: every file of ours goes through the edition
        self._note_broken_links()
        archive = Archive(self.settings, self.readings, self.context["static_content"])
        paper = plan.enriched(archive.paper(self.articles, self.pages))
        entries = plan.planned(paper)
        stop(self._problems(entries))
        self._print(entries, paper)

    def _problems(self, entries: list[plan.Page | plan.File]) -> Iterator[Problem]:
        """All problems of all posts, of the plan, and of the theme."""
        for found in self.readings.values():
            yield from found.problems
        copied = [static.save_as for static in self.context["staticfiles"]]
        yield from plan.clashes(entries, copied, Path(self.path).name)
        yield from self._missing_lists({entry.path for entry in entries})
        for template in sorted({entry.template for entry in entries if isinstance(entry, plan.Page)}):
            yield from undeclared(Path(self.theme), template)

    def _missing_lists(self, paths: set[str]) -> Iterator[Problem]:
        """Links to a section, a topic or an author that has no page."""
        for found in self.readings.values():
            for reference in found.references:
                indicator, name = links.parted(reference.target)
                if indicator in LABELS and LABELS[indicator](name, self.settings).save_as not in paths:
                    message = f"{reference.target} leads nowhere: no published story has this {indicator}"
                    yield Problem(found.source, reference.line, "link", message)

    def _print(self, entries: list[plan.Page | plan.File], paper: Paper) -> None:
        edition: Edition = self.settings["EDITION"]
        edition.write(MARK, b"")
        edition.stories = len(paper.stories)
        for entry in entries:
            if isinstance(entry, plan.Page):
                page = furnished(plan.headed(entry, paper), paper, Path(self.theme))
                edition.write(page.path, drawn(Path(self.theme), page.template, page.inputs).encode())
                edition.pages += 1
            else:
                edition.write(entry.path, entry.write(entry.inputs))

    def _note_broken_links(self) -> None:
        for path, found in self.readings.items():
            for fault in links.faults(found, path, self.public, Path(self.path), Path(self.theme)):
                found.fault(*fault)


def publish(pelican: Any) -> None:
    """Everything is written: let the new edition take the place of the old, and say so in a line."""
    edition: Edition = pelican.settings["EDITION"]
    edition.publish()
    print(edition.report())  # noqa: T201  the one line that a person waits for
    console.quiet = True  # Pelican's own closing line counts neither pages nor what was held back


def press(pelican: Any) -> type[Press]:
    """Tell Pelican of the press."""
    del pelican
    return Press


def register() -> None:
    """Stand where Pelican calls."""
    signals.initialized.connect(begin)
    signals.readers_init.connect(add_reader)
    signals.get_generators.connect(press)
    signals.article_generator_pretaxonomy.connect(release.release_stories)
    signals.article_generator_finalized.connect(hold_back)
    signals.page_generator_finalized.connect(release.release_pages)
    signals.page_generator_finalized.connect(hold_back)
    signals.static_generator_finalized.connect(release.withhold)
    signals.finalized.connect(publish)
