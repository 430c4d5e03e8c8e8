"""The signals by which plugins take part in the plan.

    facts        (archive) → (source of a story, {name: plain data}) pairs, shown on that story's page
    pages        (archive) → Page and File entries
    head         (page, front=…) → {name: plain data} for the head of a page, or {}
    after_all    (paper, entries=every file that is planned so far) → Page, File and CopiedFile entries, and PlanFaults

Facts and pages are planned in every build, heads only for the pages that are drawn. What takes long to make, or
is read from the cache, is planned as `Deferred`. What the archive was asked for each is recorded in it.
"""

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import replace
from importlib import import_module

from blinker import Signal

from dateline_news.model.archive import Archive
from dateline_news.model.deferred import TextOf, resolve
from dateline_news.model.paper import Front
from dateline_news.press.plan.files import File, Page

facts = Signal("what plugins found out about stories")
pages = Signal("the files that plugins plan")
head = Signal("what plugins add to a page's head")
after_all = Signal("what plugins plan once every other file is known")


def add_facts(archive: Archive) -> Archive:
    """The archive, with every fact that the plugins know laid beside its story."""
    facts_of = {story.source: story.facts for story in archive.paper.all_stories}
    for plugin in facts.receivers_for(archive):
        asked = archive.begin_plugin()
        for source, more in plugin(archive):
            facts_of[source].update(more)
            asked[source] = archive.asked
    return archive


def plan_files(archive: Archive) -> list[Page | File]:
    """Every file of the edition."""
    entries = []
    for plugin in pages.receivers_for(archive):
        asked = archive.begin_plugin()
        for entry in plugin(archive):
            entries.append(entry)
            asked[entry.path] = archive.asked
    return entries


def add_head(page: Page, front: Front, text_of: TextOf) -> Page:
    """A page with its inputs made, and with what the plugins say in its head."""
    page = replace(page, inputs=resolve(page.inputs, text_of))
    more = {name: value for _, added in head.send(page, front=front) for name, value in added.items()}
    return replace(page, inputs={**page.inputs, **more})


def register_plugins(names: Iterable[str]) -> None:
    """Load plugins by their names, as Pelican does, in a process that it has not started."""
    for name in names:
        with suppress(ImportError):  # one that is found in another way only has nothing in a head
            import_module(name).register()
