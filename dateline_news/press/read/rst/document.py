"""Parses a post to docutils' tree without anything but its text: the same in every folder, on every machine."""

import copy
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from importlib.util import find_spec
from typing import Any

from docutils import frontend, io, nodes
from docutils.parsers import rst
from docutils.parsers.rst import directives, roles
from docutils.readers import standalone
from docutils.transforms import writer_aux
from docutils.utils import normalize_language_tag
from docutils.writers import html5_polyglot

from dateline_news.press.read.rst.directives import register

# What a paper may set by DOCUTILS_SETTINGS: how text is read and set, and nothing that reads files or shows messages.
HARMLESS = {
    "attribution", "auto_id_prefix", "character_level_inline_markup", "compact_field_lists", "compact_lists",
    "doctitle_xform", "footnote_references", "id_prefix", "language_code", "pep_base_url", "pep_references",
    "rfc_base_url", "rfc_references", "section_self_link", "sectnum_depth", "sectnum_prefix", "sectnum_start",
    "sectnum_suffix", "sectnum_xform", "sectsubtitle_xform", "smart_quotes", "smartquotes_locales", "tab_width",
    "table_style", "trim_footnote_reference_space",
}  # fmt: skip
REGISTRIES: Any = (vars(roles)["_roles"], vars(directives)["_directives"])
STANDALONE: Any = standalone.Reader
OURS = {
    "docinfo_xform": False,  # it marks empty and long fields as errors, and makes text of names
    "embed_stylesheet": False,
    "file_insertion_enabled": False,
    "halt_level": 5,  # above all there are: what is wrong is told, and the rest is still read
    "raw_enabled": True,  # all HTML is made safe afterwards
    "report_level": 2,
    "stylesheet_path": [],
    "toc_backlinks": False,  # headings are no links
    "traceback": True,
    "warning_stream": False,
}


@dataclass(frozen=True, slots=True)
class DocutilsDocument:
    """A post's tree, and the messages of docutils while it was read, in their order."""

    tree: nodes.document
    messages: list[nodes.system_message]


class _Reader(STANDALONE):
    """Reads a text that stands alone as docutils does, and collects the messages."""

    def __init__(self) -> None:
        super().__init__(parser=rst.Parser())
        self.messages: list[nodes.system_message] = []

    def new_document(self) -> nodes.document:
        tree: nodes.document = super().new_document()
        tree.reporter.attach_observer(self.messages.append)
        return tree


class _Writer(html5_polyglot.Writer):
    """Applies the transforms of docutils' HTML5 writer, without those that make messages part of the text."""

    def get_transforms(self) -> list[Any]:
        return [writer_aux.Admonitions]


def parse(source: str, path: str, settings: Mapping[str, Any]) -> DocutilsDocument:
    """Parse a post; `path` names it, `settings` are Pelican's."""
    options = _options(settings)
    options.line_length_limit = max(len(source), options.line_length_limit)  # beyond it docutils reads nothing at all
    reader = _Reader()
    with _registries_restored():
        register()
        tree = reader.read(io.StringInput(source, source_path=path), reader.parser, options)
        tree.transformer.populate_from_components((reader, reader.parser, _Writer()))
        tree.transformer.apply_transforms()
    return DocutilsDocument(tree, reader.messages)


def language(settings: Mapping[str, Any]) -> str:
    """The language of the names of fields and directives: the paper's if docutils knows it, otherwise English."""
    code = (settings.get("DOCUTILS_SETTINGS") or {}).get("language_code")
    for tag in normalize_language_tag(code or settings.get("DEFAULT_LANG") or "en"):
        name = tag.replace("-", "_")
        if name.isidentifier() and all(
            find_spec(f"{package}.{name}") for package in ("docutils.languages", "docutils.parsers.rst.languages")
        ):
            return name
    return "en"


def _options(settings: Mapping[str, Any]) -> Any:
    """The settings of docutils: its own, those that a paper may choose, and ours."""
    options = copy.copy(_defaults())
    by_paper = settings.get("DOCUTILS_SETTINGS") or {}
    for name, value in {**{name: by_paper[name] for name in HARMLESS & by_paper.keys()}, **OURS}.items():
        setattr(options, name, value)
    options.language_code = language(settings)
    options.listings = settings.get("PYGMENTS_RST_OPTIONS") or {}
    return options


@lru_cache(maxsize=1)
def _defaults() -> Any:
    """The settings of docutils itself, of no configuration file; to gather them takes longer than to read a post."""
    return frontend.get_default_settings(rst.Parser, standalone.Reader, html5_polyglot.Writer)


@contextmanager
def _registries_restored() -> Iterator[None]:
    """Restore docutils' roles and directives afterwards: it keeps what a post defines for the whole process."""
    before = [(registry, dict(registry)) for registry in REGISTRIES]
    try:
        yield
    finally:
        for registry, entries in before:
            registry.clear()
            registry.update(entries)
