"""Declares what reading asks of a plugin that reads other programs' posts, and what it does without such a plugin.

Such a plugin (dateline_news/moving_in) puts a function that gives its ForeignReader into the settings, as
FOREIGN_READER: settings shape records, and go along to workers that are spawned.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar

from markdown import Markdown

from dateline_news.model.diagnostics import Diagnostic
from dateline_news.model.document import Document
from dateline_news.model.fields import Page
from dateline_news.press.markup import safe_html
from dateline_news.press.markup.header_values import Fields, Header, NamedValue, flatten

Value = TypeVar("Value")
Rewritten = tuple[str, list[Diagnostic]]  # a text, and diagnostics about what was changed in it


@dataclass(slots=True)
class Submission:
    """A post before its fields are checked; a lenient reading may change it, and says so in diagnostics."""

    document: Document
    source: str  # its name in reports
    fields: dict[str, str]
    path_fields: Mapping[str, str]
    contract: type[Page]
    day_order: str  # what the folder proves of days in numbers: see model/moments/orders.py
    diagnostics: list[Diagnostic] = field(default_factory=list)
    is_left_out: bool = False


def _none(*_: object) -> None:
    return


def _no(*_: object) -> bool:
    return False


def _unchanged(value: Value, *_: object) -> Value:
    return value


def _as_written(text: str, *_: object) -> Rewritten:
    return text, []


@dataclass(frozen=True, slots=True)
class ForeignReader:
    """The functions by which reading asks such a plugin; those that it does not set know of nothing foreign.

    A `path` is that of a source under the content folder, `first_line` (from 1) the line of it on which a text begins.
    """

    header: Callable[[str], Header | None] = _none  # (text) → a header in a format of theirs
    fields: Callable[[list[NamedValue]], Fields] = flatten
    our_name: Callable[[str], str] = _unchanged  # (name of a field) → the name that it has here
    is_theirs: Callable[[str], bool] = _no  # (name of a field) → whether only other programs' headers have it
    withholds: Callable[[str, str], bool] = _no  # (name, value) → whether such a field keeps a page from readers
    page: Callable[[str, int, str], Rewritten] = _as_written  # (HTML, first_line, path) → without template tags
    # (document, text, path, names that plugins read) → with our fields, and without template tags
    document: Callable[[Document, str, str, Iterable[str]], Document] = _unchanged
    differs: Callable[[str], bool] = _no  # (Markdown) → whether it needs the converter below
    converter: Callable[[Mapping[str, Any]], Markdown] = safe_html.markdown  # (the setting MARKDOWN) → of their dialect
    # Where STORY_FIELDS is lenient:
    html: Callable[[str, str, int], Rewritten] = _as_written  # (HTML, copy, first_line) → without what loads by itself
    complete: Callable[[Submission], None] = _none
    # (what a field has against the contract, its value, the contract) → the same, or why it may be passed over
    judge: Callable[[Diagnostic, str, type[Page]], Diagnostic] = _unchanged


NOTHING_FOREIGN = ForeignReader()


def foreign_reader(settings: Mapping[str, Any]) -> ForeignReader:
    """The reader that a plugin has put into the settings, otherwise one that knows of nothing foreign."""
    load: Callable[[], ForeignReader] | None = settings.get("FOREIGN_READER")
    return load() if load else NOTHING_FOREIGN


def lenient_reader(settings: Mapping[str, Any]) -> ForeignReader | None:
    """The reader that lets posts pass with what they lose; None unless the settings ask for it and have one."""
    is_lenient = settings["STORY_FIELDS"] == "lenient" and "FOREIGN_READER" in settings
    return foreign_reader(settings) if is_lenient else None
