"""Read a WordPress export (WXR) as it streams by: 5,000 posts take no more memory than the longest.

WXR is RSS with elements of its own; WordPress's wp-admin/includes/export.php documents it. Public posts become items;
all else is skipped, each with its reason.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta, timezone
from pathlib import Path
from urllib.parse import unquote

from dateline_news.desk.importing.item import Item, SkippedItem, SourceItem
from dateline_news.desk.importing.plain_text import one_line
from dateline_news.desk.importing.sources.wordpress_shortcodes import without_shortcodes
from dateline_news.desk.importing.sources.xml_records import XmlElement, records
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
        if isinstance(record, Diagnostic):
            yield record
        elif reason := _reason_to_skip(record):
            name = record.text_of("wp:attachment_url") or one_line(record.text_of("title")) or record.text_of("link")
            yield SkippedItem(record.line, name or "without a title", reason)
        else:
            yield _item(record, info)


def _info(path: Path) -> ExportInfo:
    """What an export says of itself, which may stand behind the posts that need it."""
    info = ExportInfo()
    for record in records(path, "item", also=("wp:author", "title", "link", "language")):
        if isinstance(record, Diagnostic):
            continue
        if record.name == "wp:author":
            info.names[record.text_of("wp:author_login")] = one_line(record.text_of("wp:author_display_name"))
        elif record.name == "item":
            if record.text_of("wp:post_type") == "attachment":
                info.files[record.text_of("wp:post_id")] = record.text_of("wp:attachment_url")
        elif not getattr(info, record.name):  # the channel's own; the first one counts
            setattr(info, record.name, one_line(record.text))
    return info


def _reason_to_skip(record: XmlElement) -> str:
    """Why a record is no story to import; an empty string if it is one."""
    kind, status = record.text_of("wp:post_type") or "post", record.text_of("wp:status") or "publish"
    if kind != "post":
        return OTHER_TYPES.get(kind, f"is of the type {kind}, not a post")
    if status != "publish":
        return NOT_PUBLIC.get(status, f"has the status {status} there")
    return "is protected by a password there" if record.text_of("wp:post_password") else ""


def _item(record: XmlElement, info: ExportInfo) -> Item:
    written = record.text_of("content:encoded")
    html, drops = without_shortcodes(written)
    labels = _labels(record.all("category"))
    author = record.text_of("dc:creator")
    category = next((name for kind, name in labels if kind == "category"), "")
    return Item(
        line=record.line,
        title=one_line(record.text_of("title")),
        published=_moment(record, "wp:post_date") or record.text_of("pubDate"),
        modified=_moment(record, "wp:post_modified"),
        html=html,
        base=record.text_of("link") or info.link,
        broken_lines="<!-- wp:" not in written,
        link=record.text_of("link"),
        slug=unquote(record.text_of("wp:post_name")),
        authors=[info.names.get(author) or author] if author else [],
        category=category,
        tags=[name for kind, name in labels if kind in ("category", "post_tag") and name != category],
        summary=one_line(record.text_of("excerpt:encoded")),
        lang=info.language,
        source=info.title,
        drops=drops,
        notes=_notes(record, info),
    )


def _labels(elements: list[XmlElement]) -> list[tuple[str, str]]:
    """Kind and name of each category and tag; WordPress's “Uncategorized” is none."""
    named = [element for element in elements if element.attributes.get("nicename", "").casefold() != "uncategorized"]
    labels = ((element.attributes.get("domain", "category"), one_line(element.text)) for element in named)
    return [(kind, name) for kind, name in labels if name]


def _moment(record: XmlElement, name: str) -> str:
    """A date with its zone: WordPress writes it by the site's clock, and again by Greenwich's."""
    written = record.text_of(name)
    if not written or written.startswith("0000"):
        return ""
    try:
        local, universal = map(datetime.fromisoformat, (written, record.text_of(f"{name}_gmt")))
        minutes = round((local - universal).total_seconds() / 60)
        return local.replace(tzinfo=timezone(timedelta(minutes=minutes))).isoformat(" ")
    except ValueError:
        return written


def _notes(record: XmlElement, info: ExportInfo) -> list[str]:
    notes = []
    values = {meta.text_of("wp:meta_key"): meta.text_of("wp:meta_value") for meta in record.all("wp:postmeta")}
    if picture := info.files.get(values.get("_thumbnail_id", "")):
        notes.append(f"Its picture was {picture}; it was not fetched.")
    if comments := len(record.all("wp:comment")):
        notes.append(f"{comments} {'comment was' if comments == 1 else 'comments were'} left behind.")
    return notes
