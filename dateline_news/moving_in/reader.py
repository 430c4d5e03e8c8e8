"""What the press asks of readers of other programs' posts, and which function answers."""

import re
from collections.abc import Iterable

from dateline_news.model.document import Document
from dateline_news.moving_in import embeds, field_names, header_formats, lenience, markdown_dialect, tables, tags
from dateline_news.moving_in.field_values import is_untemplated, is_yes
from dateline_news.moving_in.map_fields import map_fields
from dateline_news.moving_in.tags.pages import without_tags
from dateline_news.press.markup.foreign import ForeignReader

AS_OTHERS = re.compile(r"---[ \t]*\n[a-z][a-z_]*:")


def translated(document: Document, text: str, path: str, extra: Iterable[str]) -> Document:
    """A document with our fields, and without template tags.

    `text` is the source's, `path` its place under the content folder, `extra` the names of fields that plugins read.
    """
    # A header that is read as Pelican's may be in the form of other programs.
    is_as_others = AS_OTHERS.match(text) and not any(map(is_untemplated, document.fields))
    has_tags = document.is_foreign or is_as_others
    document.fields, diagnostics = map_fields(document.fields, path, extra)
    document.diagnostics += diagnostics
    if has_tags and document.html is None:
        document.copy, diagnostics = tags.translated(document.copy, document.first_line, path)
        document.diagnostics += diagnostics
    return document


def withholds(name: str, value: str) -> bool:
    """Whether a field keeps a page from readers: by a name that means a draft, and a yes."""
    return field_names.squash(name) in field_names.DRAFTS and bool(is_yes(value))


READER = ForeignReader(
    header=header_formats.header,
    fields=tables.fields,
    our_name=field_names.our_name,
    is_theirs=field_names.is_theirs,
    withholds=withholds,
    page=without_tags,
    document=translated,
    differs=markdown_dialect.differs,
    converter=markdown_dialect.converter,
    html=embeds.unembedded,
    complete=lenience.complete,
    judge=lenience.judge,
)
