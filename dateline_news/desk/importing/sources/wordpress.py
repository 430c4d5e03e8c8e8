"""Read a WordPress export (WXR) as it streams by: 5,000 posts take no more memory than the longest.

WXR is RSS with elements of its own; WordPress's wp-admin/includes/export.php documents it. Public posts become items;
all else is skipped, each with its reason.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from urllib.parse import unquote

from dateline_news.desk.importing.item import Item, SkippedItem, SourceItem
from dateline_news.desk.importing.plain_text import one_line
from dateline_news.desk.importing.sources.wordpress_shortcodes import without_shortcodes
from dateline_news.desk.importing.sources.xml_records import XmlElement, XmlRecord, records
from dateline_news.model.diagnostics import Diagnostic

NOT_PUBLIC = {
    "auto-draft": "is an unsaved draft there",
    "draft": "is a draft there",
    "future": "is not published there yet",
    "inherit": "belongs to another post there",
    "pending": "waits for review there",
    "private": "is private there",
    "trash": "lies in the bin there",
}
OTHER_TYPES = {
    "attachment": "is an attachment; nothing is fetched",
    "page": "is a page, not a post; write it anew in content/pages",
}


@dataclass(slots=True)
class ExportInfo:
    """What an export says once for all its posts."""

    title: str = ""
    link: str = ""
    language: str = ""
    names: dict[str, str] = field(default_factory=dict)  # login → the name shown
    files: dict[str, str] = field(default_factory=dict)  # an attachment's number → its address


def items(path: Path) -> Iterator[SourceItem]:
    """The items of the export at a path, in its order. Raises OSError if it cannot be read."""
    info = _info(path)
    for record in records(path, "item"):
        yield record if isinstance(record, Diagnostic) else _source_item(record, info)


def _info(path: Path) -> ExportInfo:
    """What an export says of itself, which may stand behind the posts that need it."""
    info = ExportInfo()
    for record in records(path, "item", also=("wp:author", "title", "link", "language")):
        if isinstance(record, Diagnostic):
            continue
        if record.name == "wp:author":
            info.names[record.text("wp:author_login")] = one_line(record.text("wp:author_display_name"))
        elif record.name == "item":
            if record.text("wp:post_type") == "attachment":
                info.files[record.text("wp:post_id")] = record.text("wp:attachment_url")
        elif not getattr(info, record.name):  # the channel's own; the first one counts
            setattr(info, record.name, one_line(record.own))
    return info


def _source_item(record: XmlRecord, info: ExportInfo) -> SourceItem:
    title = one_line(record.text("title"))
    name = title or record.text("link") or "without a title"
    kind, status = record.text("wp:post_type") or "post", record.text("wp:status") or "publish"
    if kind == "attachment":
        return SkippedItem(record.line, record.text("wp:attachment_url") or name, OTHER_TYPES[kind])
    if kind != "post":
        return SkippedItem(record.line, name, OTHER_TYPES.get(kind, f"is of the type {kind}, not a post"))
    if status != "publish":
        return SkippedItem(record.line, name, NOT_PUBLIC.get(status, f"has the status {status} there"))
    if record.text("wp:post_password"):
        return SkippedItem(record.line, name, "is protected by a password there")
    return _item(record, title, info)


def _item(record: XmlRecord, title: str, info: ExportInfo) -> Item:
    written = record.text("content:encoded")
    html, drops = without_shortcodes(written)
    labels = _labels(record.all("category"))
    author = record.text("dc:creator")
    category = next((name for kind, name in labels if kind == "category"), "")
    return Item(
        line=record.line,
        title=title,
        published=_moment(record, "wp:post_date") or record.text("pubDate"),
        modified=_moment(record, "wp:post_modified"),
        html=html,
        base=record.text("link") or info.link,
        broken_lines="<!-- wp:" not in written,
        link=record.text("link"),
        slug=unquote(record.text("wp:post_name")),
        authors=[info.names.get(author) or author] if author else [],
        category=category,
        tags=[name for kind, name in labels if kind in ("category", "post_tag") and name != category],
        summary=one_line(record.text("excerpt:encoded")),
        lang=info.language,
        source=info.title,
        drops=drops,
        notes=_notes(record, info),
    )


def _labels(elements: list[XmlElement]) -> list[tuple[str, str]]:
    """Kind and name of each category and tag; WordPress's “Uncategorized” is none."""
    labels = []
    for element in elements:
        name, slug = one_line(element.text), element.attributes.get("nicename", "")
        if name and slug.casefold() != "uncategorized":
            labels.append((element.attributes.get("domain", "category"), name))
    return labels


def _moment(record: XmlRecord, name: str) -> str:
    """A date with its zone: WordPress writes it by the site's clock, and again by Greenwich's."""
    local, universal = record.text(name), record.text(f"{name}_gmt")
    if not local or local.startswith("0000"):
        return ""
    try:
        minutes = round((datetime.fromisoformat(local) - datetime.fromisoformat(universal)).total_seconds() / 60)
    except ValueError:
        return local
    sign = "-" if minutes < 0 else "+"
    return f"{local}{sign}{abs(minutes) // 60:02}:{abs(minutes) % 60:02}"


def _notes(record: XmlRecord, info: ExportInfo) -> list[str]:
    notes = []
    elements = record.all("wp:postmeta")
    values = {element.parts.get("wp:meta_key"): element.parts.get("wp:meta_value", "") for element in elements}
    if picture := info.files.get(values.get("_thumbnail_id", "")):
        notes.append(f"Its picture was {picture}; it was not fetched.")
    if comments := len(record.all("wp:comment")):
        notes.append(f"{comments} {'comment was' if comments == 1 else 'comments were'} left behind.")
    return notes
