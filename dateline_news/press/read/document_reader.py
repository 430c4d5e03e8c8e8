"""Reads the text of a source as a document, in the format that the ending of its path names."""

from collections.abc import Mapping
from typing import Any

from dateline_news.model import characters
from dateline_news.model.diagnostics import Diagnostic
from dateline_news.model.document import Document, Field
from dateline_news.press.markup.foreign import foreign_reader
from dateline_news.press.read.documents import front_matter
from dateline_news.press.read.file_types import MARKDOWN, RESTRUCTURED


def read_document(text: str, path: str, settings: Mapping[str, Any]) -> Document:
    """Read the text of a file at a path under the content folder as a document."""
    foreign = foreign_reader(settings)
    text, diagnostics = _printable(text)
    ending = path.rpartition(".")[2]
    if ending in MARKDOWN:
        document = front_matter.read(text, path, foreign)
    elif ending in RESTRUCTURED:
        from dateline_news.press.read import rst  # noqa: PLC0415  docutils takes long to load, and most papers need none

        document = rst.read(text, path, settings)
    else:
        from dateline_news.press.read.documents import html_posts  # noqa: PLC0415  likewise

        document = html_posts.read(text, path, foreign)
        document.fields = [field for field in document.fields if not _is_own_language(field, settings)]
    document = foreign.document(document, text, path, settings)
    document.diagnostics += diagnostics
    return document


def _printable(text: str) -> tuple[str, list[Diagnostic]]:
    """A text without the characters that no page may hold, and a diagnostic for each line that has some."""
    if not characters.first(text):
        return text, []
    lines = enumerate(map(characters.refusal, text.split("\n")), 1)
    return characters.mended(text), [Diagnostic("", line, "text", why, "foreign") for line, why in lines if why]


def _is_own_language(field: Field, settings: Mapping[str, Any]) -> bool:
    """Whether a field names the paper's own language: web pages do so, and it goes without saying."""
    own = str(settings["DEFAULT_LANG"]).lower().partition("-")[0]
    return field.name == "lang" and field.text.lower().partition("-")[0] == own
