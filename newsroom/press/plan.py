"""The plan of an edition: every file it will hold, and the plain data each is made from.

A plugin takes part by connecting to one of three signals:

    facts    (paper) → (source of a story, {name: plain data}) pairs, shown on that story's page
    pages    (paper) → Page and File entries
    head     (page, paper=…) → {name: plain data} for the head of a page, or {}
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from blinker import Signal

from newsroom.paper import Paper
from newsroom.problems import Problem

facts = Signal("what plugins found out about stories")
pages = Signal("the files that plugins plan")
head = Signal("what plugins add to a page's head")

Inputs = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Page:
    """A page to draw: its file, the template, the template's inputs, and the source it comes from.

    `subject` is the story or page that it shows, for the plugins that describe it in the head; it is
    no input, and drawing never sees it.
    """

    path: str
    template: str
    inputs: Inputs
    source: str = ""
    subject: Any = None


@dataclass(frozen=True, slots=True)
class File:
    """A file to write that is no page: its path, the function that writes it, and that one's input."""

    path: str
    write: Callable[[Inputs], bytes]
    inputs: Inputs = field(default_factory=dict)
    source: str = ""


def enriched(paper: Paper) -> Paper:
    """The paper, with every fact that the plugins know laid beside its story."""
    known = {story.source: story.facts for story in paper.all_stories}
    for _, found in facts.send(paper):
        for source, more in found:
            known[source].update(more)
    return paper


def planned(paper: Paper) -> list[Page | File]:
    """Every file of the edition."""
    return [entry for _, entries in pages.send(paper) for entry in entries]


def headed(page: Page, paper: Paper) -> Page:
    """A page with what the plugins say in its head."""
    more = {name: value for _, added in head.send(page, paper=paper) for name, value in added.items()}
    return replace(page, inputs={**page.inputs, **more})


def clashes(entries: Iterable[Page | File], others: Iterable[str], content: str) -> Iterator[Problem]:
    """Problems for files of one address.

    Addresses that differ by case only are one on many machines; a file cannot be a folder as well.
    `others` are files that Pelican copies. `content` is the folder's name for the report.
    """
    files, others = list(entries), list(others)
    taken: dict[str, Page | File | None] = {path.lower(): None for path in others}
    folders = {
        "/".join(parts[:depth])
        for parts in (path.lower().split("/") for path in (*(file.path for file in files), *others))
        for depth in range(1, len(parts))
    }
    for entry in files:
        key = entry.path.lower()
        if key in taken or key in folders:
            earlier = taken.get(key)
            yield from (
                _clash(one, other, content) for one, other in ((entry, earlier), (earlier, entry)) if one and one.source
            )
            if not entry.source and not (earlier and earlier.source):
                yield Problem(
                    "pelicanconf.py", 1, "address", f"two files of the site would be {entry.path}; rename one"
                )
        taken.setdefault(key, entry)
    for path in others:
        if path.lower() in folders:
            yield Problem(
                f"{content}/{path}", 1, "address", f"{path} is also the name of a folder of the site; rename it"
            )


def _clash(one: Page | File, other: Page | File | None, content: str) -> Problem:
    rival = f"{content}/{other.source}" if other and other.source else "another page of the site"
    return Problem(
        f"{content}/{one.source}",
        1,
        "address",
        f"{one.path} is also the address of {rival}; give one of them another Slug",
    )
