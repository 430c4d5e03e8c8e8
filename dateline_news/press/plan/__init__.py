"""The plan of an edition: every file it will hold, and the plain data each is made from.

A plugin takes part by connecting to one of three signals:

    facts    (paper) → (source of a story, {name: plain data}) pairs, shown on that story's page
    pages    (paper) → Page and File entries
    head     (page, front=…) → {name: plain data} for the head of a page, or {}

Facts and pages are planned in every build, heads only for the pages that are drawn. What takes long to make, or
is read from the store, is planned as `Made` (deferred.py).
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from blinker import Signal

from dateline_news.model.addresses.output_paths import key
from dateline_news.model.deferred import made
from dateline_news.model.diagnostics import Problem
from dateline_news.model.paper import Front, Paper

facts = Signal("what plugins found out about stories")
pages = Signal("the files that plugins plan")
head = Signal("what plugins add to a page's head")

Inputs = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Page:
    """A page to draw: its file, the template, the template's inputs, and the source it comes from.

    `subject` is the story or page that it shows, for the plugins that describe it in the head; templates
    never see it.
    """

    path: str
    template: str
    inputs: Any  # a dict of them, or what makes one
    source: str = ""
    subject: Any = None


@dataclass(frozen=True, slots=True)
class File:
    """A file to write that is no page: its path, the function that writes it, and that one's inputs."""

    path: str
    write: Callable[[Inputs], bytes]
    inputs: Inputs = field(default_factory=dict)
    source: str = ""


@dataclass(frozen=True, slots=True)
class Original:
    """A file that is copied as it is: its path in the edition, where it lies, and the digest of its content."""

    path: str
    file: Path
    digest: str
    source: str = ""


Entry = Page | File | Original
Labelled = Callable[[Entry, str], Problem | None]


def _nobody_s(entry: Entry, rival: str) -> None:
    del entry, rival


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


def headed(page: Page, front: Front) -> Page:
    """A page with its inputs made, and with what the plugins say in its head."""
    page = replace(page, inputs=made(page.inputs))
    more = {name: value for _, added in head.send(page, front=front) for name, value in added.items()}
    return replace(page, inputs={**page.inputs, **more})


def clashes(entries: Sequence[Entry], content: str, labelled: Labelled = _nobody_s) -> Iterator[Problem]:
    """Problems for files of one address. `content` is the content folder's name, for the report.

    `labelled` gives the problem for a page without a source and for what its file is the address of as well, if any.
    Addresses that differ by case or Unicode form only are one on many machines; a file cannot be a folder as well.
    """
    paths = [key(entry.path) for entry in entries]
    folders = _folders(paths)
    if len(set(paths)) == len(paths) and folders.isdisjoint(paths):
        return
    taken: dict[str, Entry] = {}
    for entry in sorted(entries, key=lambda entry: not isinstance(entry, Original)):
        name = key(entry.path)
        if name in folders and isinstance(entry, Original):
            message = f"{entry.path} is also the name of a folder of the site; rename it"
            yield Problem(f"{content}/{entry.source}", 1, "address", message)
        elif name in taken:
            yield from _rivals(entry, taken[name], content, labelled)
        elif name in folders:
            below = [other for other, path in zip(entries, paths, strict=True) if path.startswith(f"{name}/")]
            yield from _file_and_folder(entry, below, content, labelled)
        taken.setdefault(name, entry)


def _folders(paths: Iterable[str]) -> set[str]:
    """All the folders that files lie in, at any depth."""
    found: set[str] = set()
    for path in paths:
        folder = path.rpartition("/")[0]
        while folder and folder not in found:
            found.add(folder)
            folder = folder.rpartition("/")[0]
    return found


def _file_and_folder(page: Entry, below: Sequence[Entry], content: str, labelled: Labelled) -> Iterator[Problem]:
    """Problems for a page whose name a folder has as well, and for what is in that; one with a source tells of many."""
    first, *others = sorted(below, key=lambda entry: not entry.source)
    right = "give one of them another address"
    if page.source:
        wrong = f"{page.path} is also the name of the folder of {first.path}, of {_named(first, content)}; {right}"
        yield Problem(f"{content}/{page.source}", 1, "address", wrong)
    told = [] if page.source and others else [entry for entry in below if entry.source]
    for entry in told:
        wrong = f"{entry.path} would lie in a folder of the name of {page.path}, {_named(page, content)}; {right}"
        yield Problem(f"{content}/{entry.source}", 1, "address", wrong)
    if not page.source and not told:
        yield labelled(page, _named(first, content)) or Problem(
            "pelicanconf.py", 1, "address", f"{page.path} is also the name of the folder of {first.path}; rename one"
        )


def _rivals(entry: Entry, earlier: Entry, content: str, labelled: Labelled) -> Iterator[Problem]:
    """Problems for each of two files of one address that comes from a source."""
    sourced = [
        (one, other)
        for one, other in ((entry, earlier), (earlier, entry))
        if one.source and not isinstance(one, Original)
    ]
    for one, other in sourced:
        yield _clash(one, other, content)
    pairs = ((entry, earlier), (earlier, entry))
    told = [fault for one, other in pairs if (fault := labelled(one, _named(other, content)))]
    yield from told
    if isinstance(entry, Original) and isinstance(earlier, Original) and entry.source:
        message = f"is one with {earlier.path} on many machines; rename one of them"
        yield Problem(f"{content}/{entry.source}", 1, "address", message)
    elif isinstance(earlier, Original) and earlier.source and not sourced and not told:
        message = f"is copied to {entry.path}, which is also the address of a page of the site; rename it"
        yield Problem(f"{content}/{earlier.source}", 1, "address", message)
    elif not sourced and not told:
        yield Problem("pelicanconf.py", 1, "address", f"two files of the site would be {entry.path}; rename one")


def _named(entry: Entry, content: str) -> str:
    return f"{content}/{entry.source}" if entry.source else "another page of the site"


def _clash(one: Entry, other: Entry, content: str) -> Problem:
    rival = _named(other, content)
    return Problem(
        f"{content}/{one.source}",
        1,
        "address",
        f"{one.path} is also the address of {rival}; give one of them another Slug",
    )
