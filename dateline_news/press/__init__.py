"""The press: how a build runs. This plugin takes over from Pelican: it reads, plans, and prints an edition.

    build/       a build, step by step; it asks the other rooms in this order
    read/        which posts have changed, and what each says: a record; markup/ makes safe HTML of what they hold
    assemble/    the records together: the paper as plain data, and what only shows when everything is read
    plan/        every file of the edition, and what it is made of, as the plugins plan it
    render/      the files that are not as they were, drawn by several processes (processes/)
    pictures/    what pictures are, and the renditions of them that readers get
    output/      the new edition takes the place of the old in one step
    cache/       what earlier builds have read and drawn

Pelican finds the static files. It reads the posts only where a plugin that was made for Pelican looks at them
(build/pelican_lists.py). The handlers below are the only code that knows the order in which Pelican calls.
"""

from contextlib import nullcontext
from functools import partial
from typing import Any

from pelican import signals
from pelican.generators import Generator
from pelican.log import console
from pelican.readers import Readers

from dateline_news.press.build import pelican_lists, rounds, unused_settings
from dateline_news.press.build.build import Build
from dateline_news.press.plan.signals import after_all


def take_over(pelican: Any) -> None:
    """Take over Pelican's builds; nothing is done before one of them begins."""
    rounds.take_over(pelican)
    # Pelican's spinner would be drawn over our bar, and its thread be there when workers are forked.
    console.status = lambda *_, **__: nullcontext()
    pelican.delete_outputdir = False  # it would delete before anything is read


def add_reader(readers: Readers) -> None:
    """Let our reader read every format that Pelican reads."""
    if not readers.settings["BUILD"].reads_with_pelican:
        return
    from dateline_news.press.read.pelican_reader import PostReader  # noqa: PLC0415  loaded only where it is needed

    for extension in PostReader.file_extensions:
        readers.reader_classes[extension] = PostReader


def find_files(generator: Any) -> None:
    """Let Pelican's generators find what may be read: Pelican follows every link, and copies what is hidden."""
    generator.get_files = partial(generator.settings["BUILD"].list_files, generator)


def keep_from_writing(generator: Any) -> None:
    """Keep Pelican from writing what a generator of its own has found: that is the press's to print."""
    generator.generate_output = lambda *_: None


class PressGenerator(Generator):
    """Comes after Pelican's generators of articles and pages, and before that of static files."""

    def generate_context(self) -> None:
        """Read what has changed, and let only those files be copied that something published shows or offers."""
        build: Build = self.settings["BUILD"]
        build.read()
        files = build.readable_files()
        self.context["static_links"] = {file for file in files if not build.root.is_beside(file)}
        self.context["static_content"] |= {
            file: build.static_beside(file) for file in files - self.context["static_links"]
        }
        self.context["generated_content"] |= dict.fromkeys(row.path for row in build.rows)


def withhold_files(generator: Any) -> None:
    """Take away the static files that nothing but unpublished pieces names, and those pieces themselves.

    STATIC_PATHS may have a whole folder copied, and Pelican knows of no source that is skipped.
    """
    build: Build = generator.settings["BUILD"]
    withheld = build.withheld()
    for file in withheld:
        generator.context["static_content"].pop(file, None)
    files = generator.context["staticfiles"]
    files[:] = [file for file in files if file.relative_source_path not in withheld]
    build.statics = generator.context["static_content"]
    generator.generate_output = lambda *_: build.copy_theme()


def publish(pelican: Any) -> None:
    """Everything is found: plan, check, print, and say so in a line."""
    print(pelican.settings["BUILD"].print())  # noqa: T201  the one line that a person waits for
    console.quiet = True  # Pelican's own closing line counts neither pages nor what was held back


def press_generator(pelican: Any) -> type[PressGenerator]:
    """Tell Pelican of the press."""
    del pelican
    return PressGenerator


def register() -> None:
    """Connect the handlers to Pelican's signals."""
    signals.initialized.connect(take_over)
    signals.readers_init.connect(add_reader)
    signals.get_generators.connect(press_generator)
    signals.generator_init.connect(find_files)
    signals.article_generator_pretaxonomy.connect(pelican_lists.release_stories)
    signals.article_generator_finalized.connect(keep_from_writing)
    signals.page_generator_finalized.connect(pelican_lists.release_pages)
    signals.page_generator_finalized.connect(keep_from_writing)
    signals.static_generator_context.connect(pelican_lists.unsign_file)
    signals.static_generator_finalized.connect(withhold_files)
    signals.finalized.connect(publish)
    after_all.connect(unused_settings.menu_faults)
