"""Declares what reading asks of a plugin that reads other programs' posts, and what it does without such a plugin.

Such a plugin (dateline_news/moving_in) puts a function that gives its ForeignReader into the settings, as
FOREIGN_READER: settings shape records, and go along to workers that are spawned.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from markdown import Markdown

from dateline_news.model.addresses.old_addresses import OldAddresses, Placed
from dateline_news.model.diagnostics import Diagnostic
from dateline_news.model.document import Document
from dateline_news.model.fields import PieceFields
from dateline_news.press.markup import safe_html
from dateline_news.press.markup.header_values import Fields, Header, NamedValue, flatten

Settings = Mapping[str, Any]
Rewritten = tuple[str, list[Diagnostic]]  # a text, and diagnostics about what was changed in it


@dataclass(slots=True)
class Submission:
    """A post before its fields are checked; a lenient reading may change it, and says so in diagnostics."""

    document: Document
    source: str  # its name in reports
    fields: dict[str, str]
    path_fields: Mapping[str, str]
    contract: type[PieceFields]
    day_order: str  # what the folder proves of days in numbers: see model/moments/orders.py
    diagnostics: list[Diagnostic] = field(default_factory=list)
    is_left_out: bool = False


@dataclass(frozen=True, slots=True)
class ForeignSite:
    """What the settings of another program say of its site that can stand in for a paper's settings, by our names."""

    file: str = ""
    values: Mapping[str, Any] = field(default_factory=dict)
    computed: tuple[str, ...] = ()  # of its names, those whose values only that program could work out
    more: tuple[str, ...] = ()  # what else is taken


@dataclass(frozen=True, slots=True)
class ForeignReader:
    """The functions by which reading asks such a plugin; those that it does not set know of nothing foreign.

    A `path` is that of a source under the content folder, `first_line` (from 1) the line of it on which a text begins.
    """

    # (text) → a header in a format of theirs
    header: Callable[[str], Header | None] = lambda _text: None
    fields: Callable[[list[NamedValue]], Fields] = flatten
    # (name of a field) → the name that it has here
    our_name: Callable[[str], str] = lambda name: name
    # (name of a field) → whether only other programs' headers have it
    is_theirs: Callable[[str], bool] = lambda _name: False
    # (name, value) → whether such a field keeps a page from readers
    withholds: Callable[[str, str], bool] = lambda _name, _value: False
    # (HTML, first_line, path) → without template tags
    page: Callable[[str, int, str], Rewritten] = lambda html, _first_line, _path: (html, [])
    # (document, text, path, Pelican's settings) → with our fields, and without template tags
    document: Callable[[Document, str, str, Settings], Document] = lambda document, _text, _path, _settings: document
    # (Pelican's settings) → the digests of files that posts show the text of, by their paths, where that is lenient
    shown_files: Callable[[Settings], dict[str, str]] = lambda _settings: {}
    # (Pelican's settings) → what another program's settings say of its site, of content outside the paper
    masthead: Callable[[Settings], ForeignSite] = lambda _settings: ForeignSite()
    # (Pelican's settings) → folders whose files are found as if they lay in the content: what a path begins with, where
    beside: Callable[[Settings], list[tuple[str, str]]] = lambda _settings: []
    # (Markdown) → whether it needs the converter below, which is (the setting MARKDOWN) → of their dialect
    differs: Callable[[str], bool] = lambda _copy: False
    converter: Callable[[Mapping[str, Any]], Markdown] = safe_html.markdown
    # Where STORY_FIELDS is lenient: (HTML, copy, first_line) → without what loads by itself
    html: Callable[[str, str, int], Rewritten] = lambda html, _copy, _first_line: (html, [])
    complete: Callable[[Submission], None] = lambda _post: None
    # (Pelican's settings) → what the settings of the other program say of the folder of content, as plain data
    site: Callable[[Mapping[str, Any]], dict[str, Any]] = lambda _settings: {}
    # (all pieces, Pelican's settings) → where they stood
    addresses: Callable[[Sequence[Placed], Mapping[str, Any]], OldAddresses] = lambda _pieces, _settings: OldAddresses()
    # (what a field has against the contract, its value, the contract) → the same, or why it may be passed over
    judge: Callable[[Diagnostic, str, type[PieceFields]], Diagnostic] = lambda diagnostic, _value, _contract: diagnostic


NOTHING_FOREIGN = ForeignReader()


def foreign_reader(settings: Mapping[str, Any]) -> ForeignReader:
    """The reader that a plugin has put into the settings, otherwise one that knows of nothing foreign."""
    load: Callable[[], ForeignReader] | None = settings.get("FOREIGN_READER")
    return load() if load else NOTHING_FOREIGN


def lenient_reader(settings: Mapping[str, Any]) -> ForeignReader | None:
    """The reader that lets posts pass with what they lose; None unless the settings ask for it and have one."""
    is_lenient = settings["STORY_FIELDS"] == "lenient" and "FOREIGN_READER" in settings
    return foreign_reader(settings) if is_lenient else None
