"""Sources into manuscripts: each format and each program's habits, until all of them say the same in the same way.

front_matter.py    Pelican's header, YAML, TOML, JSON     header.py, yaml_header.py, toml_header.py
map_fields.py          what others call our fields            field_names.py has the table
tags/              template tags in Markdown copy, of Jekyll, Hugo and Eleventy
restructured/      reStructuredText
webpage.py         HTML
"""

import re
from collections.abc import Mapping
from typing import Any

from dateline_news.model import characters
from dateline_news.model.document import Document, Field, Query
from dateline_news.moving_in import map_fields, tags
from dateline_news.moving_in.field_names import squash
from dateline_news.press.read.documents import field_values, front_matter
from dateline_news.press.read.file_types import MARKDOWN, RESTRUCTURED

AS_OTHERS = re.compile(r"---[ \t]*\n[a-z][a-z_]*:")


def read_document(text: str, path: str, settings: Mapping[str, Any]) -> Document:
    """The manuscript in the text of a file; the ending of its path says what it is written in."""
    text, unfit = _printable(text)
    ending = path.rpartition(".")[2]
    if ending in MARKDOWN:
        found = front_matter.parted(text, path)
    elif ending in RESTRUCTURED:
        from dateline_news.press.read import rst  # noqa: PLC0415  docutils takes long to load, and most papers need none

        found = rst.parted(text, path, settings)
    else:
        from dateline_news.press.read.documents import html_posts  # noqa: PLC0415  likewise

        found = html_posts.parted(text, path)
        found.fields = [one for one in found.fields if not _is_own_language(one, settings)]
    is_tagged = found.is_foreign or _is_as_others(text, found)
    found.fields, queries = map_fields.map_fields(found.fields, path, settings["STORY_INPUTS"])
    found.queries += [*queries, *unfit]
    if is_tagged and found.html is None:
        found.copy, queries = tags.translated(found.copy, found.first_line, path)
        found.queries += queries
    return found


def _printable(text: str) -> tuple[str, list[Query]]:
    """A text without the characters that no page may hold, and a query for each line that has some."""
    if not characters.first(text):
        return text, []
    lines = enumerate(map(characters.refusal, text.split("\n")), 1)
    queries = [Query("text", refusal, at, is_foreign=True) for at, refusal in lines if refusal]
    return characters.mended(text), queries


def _is_as_others(text: str, found: Document) -> bool:
    """Whether a header that is read as Pelican's is in the form of other programs, whose tags the copy may hold."""
    untagged = (field_values.is_untemplated(squash(one.name), one.text) for one in found.fields)
    return bool(AS_OTHERS.match(text)) and not any(untagged)


def _is_own_language(field: Field, settings: Mapping[str, Any]) -> bool:
    """Whether a field says what goes without saying: web pages name their language even where it is the paper's."""
    own = str(settings["DEFAULT_LANG"]).lower().partition("-")[0]
    return field.name == "lang" and field.text.lower().partition("-")[0] == own
