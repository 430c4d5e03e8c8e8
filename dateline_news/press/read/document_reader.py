"""From the text of a source to a document: the ending of its path says which format it is in."""

from collections.abc import Mapping
from typing import Any

from dateline_news.model import characters
from dateline_news.model.diagnostics import Diagnostic
from dateline_news.model.document import Document, Field
from dateline_news.press.markup.foreign import foreign_reader
from dateline_news.press.read.documents import front_matter
from dateline_news.press.read.file_types import MARKDOWN, RESTRUCTURED


def read_document(text: str, path: str, settings: Mapping[str, Any]) -> Document:
    """The document in the text of a file at a path under the content folder."""
    foreign = foreign_reader(settings)
    text, unfit = _printable(text)
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
    document = foreign.document(document, text, path, settings["STORY_INPUTS"])
    document.diagnostics += unfit
    return document


def _printable(text: str) -> tuple[str, list[Diagnostic]]:
    """A text without the characters that no page may hold, and a diagnostic for each line that has some."""
    if not characters.first(text):
        return text, []
    lines = enumerate(map(characters.refusal, text.split("\n")), 1)
    diagnostics = [Diagnostic("", at, "text", refusal, "foreign") for at, refusal in lines if refusal]
    return characters.mended(text), diagnostics


def _is_own_language(field: Field, settings: Mapping[str, Any]) -> bool:
    """Whether a field says what goes without saying: web pages name their language even where it is the paper's."""
    own = str(settings["DEFAULT_LANG"]).lower().partition("-")[0]
    return field.name == "lang" and field.text.lower().partition("-")[0] == own
