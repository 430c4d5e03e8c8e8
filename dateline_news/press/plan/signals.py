"""Sends the signals by which plugins plan files.

    facts        (archive) → (source of a story, {name: plain data}) pairs, shown on that story's page
    pages        (archive) → Pages, Files and Bundles
    head         (page, front=…) → {name: plain data} for the head of a page, or {}
    after_all    (paper, entries=every file that is planned so far) → Pages, Files, CopiedFiles and PlanFaults

Facts and pages are planned in every build, heads only for the pages that are drawn. What takes long to compute, or
is read from the cache, is planned as `Deferred`. The archive records what was asked for each.
"""

from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import replace
from importlib import import_module
from typing import Any, TypeVar

from blinker import Signal

from dateline_news.model.archive import Archive
from dateline_news.model.deferred import TextOf, resolve
from dateline_news.model.paper import Front
from dateline_news.press.plan.files import Bundle, File, Page

Plugin = TypeVar("Plugin", bound=Callable[..., Any])

facts = Signal("what plugins found out about stories")
pages = Signal("the files that plugins plan")
head = Signal("what plugins add to a page's head")
IN_EACH_LANGUAGE: set[Any] = set()
after_all = Signal("what plugins plan once every other file is known")


def add_facts(archive: Archive) -> Archive:
    """Add to each story the facts that plugins have about it; return the archive."""
    facts_of = {story.source: story.facts for story in archive.paper.all_stories}
    for plugin in facts.receivers_for(archive):
        questions = archive.begin_plugin()
        for source, more in plugin(archive):
            facts_of[source].update(more)
            questions[source] = archive.questions
    return archive


def plan_files(archive: Archive) -> list[Page | File | Bundle]:
    """The pages and files that plugins plan."""
    files = []
    for plugin in pages.receivers_for(archive):
        questions = archive.begin_plugin()
        for file in plugin(archive):
            files.append(file)
            questions[file.path] = archive.questions
    return files + [file for lang, of in archive.in_languages.items() for file in _files_in(lang, of)]


def in_each_language(plugin: Plugin) -> Plugin:
    """Let a plugin of pages plan them also for each language that has a front of its own, with its stories alone."""
    IN_EACH_LANGUAGE.add(plugin)
    return plugin


def _files_in(lang: str, archive: Archive) -> Iterator[Page | File]:
    """The pages and files of the front of a language."""
    for plugin in pages.receivers_for(archive):
        if plugin in IN_EACH_LANGUAGE:
            questions = archive.begin_plugin()
            for file in plugin(archive):
                yield replace(file, lang=lang) if isinstance(file, Page) else file
                questions[file.path] = archive.questions


def add_head(page: Page, front: Front, text_of: TextOf) -> Page:
    """A page with its deferred inputs computed, and with what the plugins say in its head.

    Raises SystemExit for a page without a title, which every head has.
    """
    page = replace(page, inputs=resolve(page.inputs, text_of))
    if "title" not in page.inputs:
        raise SystemExit(f"{page.path} has no title; the plugin that plans it is to give `title` among its inputs")
    more = {name: value for _, added in head.send(page, front=front) for name, value in added.items()}
    return replace(page, inputs={**page.inputs, **more})


def register_plugins(names: Iterable[str]) -> None:
    """Load plugins by their names, as Pelican does, in a process that it has not started."""
    for name in names:
        with suppress(ImportError):  # one that is found in another way only has nothing in a head
            import_module(name).register()
