"""Moving in: everything about other programs' folders, and no more. A plugin: PLUGINS names it after the press.

In: the text of a source that was written for another program. Out: the fields, the Markdown and the HTML that it means.

    reader                                   what the press asks for, and which function answers
    header_formats, toml_header, tables      headers in TOML and JSON, and their tables as plain fields
    field_names, map_fields, field_values    what others call our fields, and how theirs become ours
    beside                                   folders of pictures beside the content
    entities                                 signs that fields name as HTML does
    tags/                                    template tags of Jekyll, Hugo and Eleventy, and of Pelican's plugins
    markdown_dialect, html_blocks, kramdown  Markdown as they read it
    embeds/                                  what would be loaded from other hosts, as plain links
    settings/                                what their settings files say, of which nothing is run
    addresses/                               where pieces stood there, and which piece a link means
    lenience                                 what the lenient mode lets pass
"""

from typing import Any

from pelican import signals


def foreign_reader() -> Any:
    """The ForeignReader of other programs' posts: what it needs takes long to load, and most builds read nothing."""
    from dateline_news.moving_in.reader import READER  # noqa: PLC0415  see above

    return READER


def add_to(settings: dict[str, Any]) -> None:
    """Let whoever reads posts by these settings find the reader."""
    settings["FOREIGN_READER"] = foreign_reader


def _add_to_settings(pelican: Any) -> None:
    add_to(pelican.settings)


def register() -> None:
    """Give the press its reader."""
    signals.initialized.connect(_add_to_settings)
