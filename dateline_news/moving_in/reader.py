"""What the press asks of readers of other programs' posts, and which function answers."""

import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from posixpath import join, normpath
from typing import Any

from dateline_news.model.diagnostics import Diagnostic
from dateline_news.model.document import Document, Field
from dateline_news.moving_in import (
    addresses,
    beside,
    embeds,
    entities,
    field_names,
    header_formats,
    lenience,
    markdown_dialect,
    tables,
    tags,
)
from dateline_news.moving_in import settings as foreign_settings
from dateline_news.moving_in.field_values import is_untemplated, is_yes
from dateline_news.moving_in.map_fields import categories, map_fields
from dateline_news.moving_in.settings.authors import named
from dateline_news.moving_in.tags import shown_files
from dateline_news.moving_in.tags.pages import without_plugin_tags, without_tags
from dateline_news.press.markup.foreign import ForeignReader, ForeignSite

AS_OTHERS = re.compile(r"---[ \t]*\n[a-z][a-z_]*:")


def translated(document: Document, text: str, path: str, settings: Mapping[str, Any]) -> Document:
    """A document with our fields, and without template tags.

    `text` is the source's, `path` its place under the content folder, `settings` are Pelican's.
    """
    is_lenient = settings["STORY_FIELDS"] == "lenient"
    # A header that is read as Pelican's may be in the form of other programs.
    is_as_others = AS_OTHERS.match(text) and not any(map(is_untemplated, document.fields))
    has_tags = document.is_foreign or is_as_others
    document.categories = categories(document.fields, path)
    document.fields, diagnostics = map_fields(document.fields, path, settings["STORY_INPUTS"])
    if authors := settings.get("MOVED_FROM", {}).get("authors"):
        document.fields = [
            replace(field, values=tuple(named(value, authors) for value in field.values))
            if field.name in ("author", "authors")
            else field
            for field in document.fields
        ]
    document.diagnostics += diagnostics
    if is_lenient:
        document.fields, notices = withheld(document.fields)
        document.fields, diagnostics = entities.decoded(document.fields)
        diagnostics += [*notices, *_in_bundle(path, settings)]
        document.diagnostics += diagnostics
    is_pelicans = not (document.is_foreign or is_as_others)
    if document.html is None and (has_tags or (is_pelicans and is_lenient)):
        files = shown_files.ShownFiles(settings) if is_lenient else None
        copy = (document.copy, document.first_line, path)
        document.copy, diagnostics = tags.translated(*copy, files, is_pelicans=is_pelicans)
        document.diagnostics += diagnostics
    elif is_pelicans and is_lenient and "{%" in (document.html or ""):
        document.html, diagnostics = without_plugin_tags(document, path, shown_files.ShownFiles(settings))
        document.diagnostics += diagnostics
    return document


def _in_bundle(path: str, settings: Mapping[str, Any]) -> list[Diagnostic]:
    """Tells of a source that is a file of a page's own to Hugo, and so no page."""
    if settings["EXTRA_PATH_METADATA"].get(path) != {"status": "skip"}:
        return []
    why = "lies in the folder of another page, so Hugo makes no page of it, and it is left out; move it to publish it"
    return [Diagnostic("", 1, "file", why, "foreign")]


def withheld(fields: list[Field]) -> tuple[list[Field], list[Diagnostic]]:
    """Fields of which one that lets Hugo make no page of a piece is a status, and told."""
    headless = next((field for field in fields if field.name == "headless" and is_yes(field.text)), None)
    if headless is None:
        return fields, []
    others = [field for field in fields if field != headless and field.name != "status"]
    why = "says that there is no page of it, so it is left out; take the line out to publish it"
    skip = Field("status", ("skip",), headless.line)
    return [*others, skip], [Diagnostic("", headless.line, "headless", why, "foreign")]


def withholds(name: str, value: str) -> bool:
    """Whether a field keeps a page from readers: by a name that means a draft, and a yes."""
    return field_names.squash(name) in field_names.DRAFTS and bool(is_yes(value))


def site(settings: Mapping[str, Any]) -> dict[str, Any]:
    """What is known of the site that the content was written for: what the paper's settings say, or its own."""
    return dict(settings.get("MOVED_FROM") or foreign_settings.read(Path(settings["PATH"])).moved_from())


def masthead(settings: Mapping[str, Any]) -> ForeignSite:
    """What the settings of the site say that the content was written for."""
    theirs = foreign_settings.read(Path(settings["PATH"]))
    computed = tuple(name for name in theirs.computed if name in foreign_settings.TAKEN)
    count = len(theirs.authors)
    more = (f"{count} author{'s' * (count > 1)} of {', '.join(theirs.author_files)}",) if count else ()
    return ForeignSite(normpath(join(Path(settings["PATH"]).name, theirs.file)), theirs.ours, computed, more)


READER = ForeignReader(
    header=header_formats.header,
    fields=tables.fields,
    our_name=field_names.our_name,
    is_theirs=field_names.is_theirs,
    withholds=withholds,
    page=without_tags,
    document=translated,
    shown_files=shown_files.digests,
    masthead=masthead,
    beside=beside.folders_beside,
    differs=markdown_dialect.differs,
    converter=markdown_dialect.converter,
    html=embeds.unembedded,
    complete=lenience.complete,
    site=site,
    addresses=addresses.old_addresses,
    judge=lenience.judge,
)
