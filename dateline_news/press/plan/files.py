"""The planned files of an edition: pages to draw, files to write, files to copy, and bundles of files."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from dateline_news.model.deferred import TextOf

Inputs = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Page:
    """A page to draw: its file, the template, the template's inputs, and the source it comes from.

    `subject` is the story or page that it shows, for plugins that describe it in the head; templates do not get it.
    """

    path: str
    template: str
    inputs: Any  # a dict of them, or a Deferred one
    source: str = ""
    subject: Any = None
    lang: str = ""  # its language, where that is not the paper's (`page_language`)


@dataclass(frozen=True, slots=True)
class File:
    """A file to write that is no page: its path, the function that gives its bytes, and the function's inputs."""

    path: str
    write: Callable[[Inputs], bytes]
    inputs: Inputs = field(default_factory=dict)
    source: str = ""


@dataclass(frozen=True, slots=True)
class CopiedFile:
    """A file to copy: its path in the edition, the file itself, and the digest of its content."""

    path: str
    file: Path
    digest: str
    source: str = ""


@dataclass(frozen=True, slots=True)
class Bundle:
    """Files that are made together, and whose names nobody knows before: their folder, what makes them, and of what.

    They are made once, and kept by the digest of the inputs (render/bundles.py); so these name all that they depend on.
    The function gets the inputs, and what gives the text of a `Copy` in them.
    """

    path: str
    make: Callable[[Inputs, TextOf], dict[str, bytes]]
    inputs: Inputs = field(default_factory=dict)
    source: str = ""


SingleFile = Page | File | CopiedFile
PlannedFile = SingleFile | Bundle


def shown_source(file: PlannedFile) -> str:
    """The source of what a page shows, with its facts; empty for any other file, which has none of them."""
    return file.source if isinstance(file, Page) else ""
