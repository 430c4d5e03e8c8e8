"""A WordPress export (WXR), read as it streams by: 5,000 posts take no more memory than the longest.

WXR is RSS with elements of its own; WordPress documents it in the file's first comment and in
wp-admin/includes/export.php. Posts become items. Pages, attachments, drafts, private and
protected posts, and what is in the bin are passed over, each with its reason.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from urllib.parse import unquote

from dateline_news.desk.importing.item import Broken, Found, Item, Passed
from dateline_news.desk.importing.plain_text import plain
from dateline_news.desk.importing.sources.wordpress_shortcodes import unfolded
from dateline_news.desk.importing.sources.xml_records import Element, Record, records

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
NO_CATEGORY = "uncategorized"


@dataclass(slots=True)
class Site:
    """What an export says once for all its posts."""

    title: str = ""
    link: str = ""
    lang: str = ""
    names: dict[str, str] = field(default_factory=dict)  # login → the name shown
    files: dict[str, str] = field(default_factory=dict)  # an attachment's number → its address


def items(path: Path) -> Iterator[Found]:
    """What the export at a path holds, in its order. Raises OSError if it cannot be read."""
    site = _site(path)
    for record in records(path, "item"):
        yield record if isinstance(record, Broken) else _found(record, site)


def _site(path: Path) -> Site:
    """Read once for what stands behind the posts that need it."""
    site = Site()
    for record in records(path, "item", also=("wp:author", "title", "link", "language")):
        if isinstance(record, Broken):
            continue
        if record.name == "wp:author":
            site.names[record.text("wp:author_login")] = plain(record.text("wp:author_display_name"))
        elif record.name == "item":
            if record.text("wp:post_type") == "attachment":
                site.files[record.text("wp:post_id")] = record.text("wp:attachment_url")
        else:
            _say(site, record)
    return site


def _say(site: Site, record: Record) -> None:
    """The channel's own title, link and language; the first one counts."""
    name = {"title": "title", "link": "link", "language": "lang"}[record.name]
    if not getattr(site, name):
        setattr(site, name, plain(record.own))


def _found(record: Record, site: Site) -> Found:
    title = plain(record.text("title"))
    name = title or record.text("link") or "without a title"
    kind, status = record.text("wp:post_type") or "post", record.text("wp:status") or "publish"
    if kind == "attachment":
        return Passed(record.line, record.text("wp:attachment_url") or name, OTHER_TYPES[kind])
    if kind != "post":
        return Passed(record.line, name, OTHER_TYPES.get(kind, f"is of the type {kind}, not a post"))
    if status != "publish":
        return Passed(record.line, name, NOT_PUBLIC.get(status, f"has the status {status} there"))
    if record.text("wp:post_password"):
        return Passed(record.line, name, "is protected by a password there")
    return _item(record, title, site)


def _item(record: Record, title: str, site: Site) -> Item:
    raw = record.text("content:encoded")
    html, drops = unfolded(raw)
    labels = _labels(record.all("category"))
    author = record.text("dc:creator")
    made = Item(
        line=record.line,
        title=title,
        published=_moment(record, "wp:post_date") or record.text("pubDate"),
        modified=_moment(record, "wp:post_modified"),
        html=html,
        base=record.text("link") or site.link,
        broken_lines="<!-- wp:" not in raw,
        link=record.text("link"),
        slug=unquote(record.text("wp:post_name")),
        authors=[site.names.get(author) or author] if author else [],
        category=next((name for kind, name in labels if kind == "category"), ""),
        summary=plain(record.text("excerpt:encoded")),
        lang=site.lang,
        source=site.title,
        drops=drops,
    )
    made.tags = [name for kind, name in labels if kind in ("category", "post_tag") and name != made.category]
    made.notes = _notes(record, site)
    return made


def _labels(elements: list[Element]) -> list[tuple[str, str]]:
    """Kind and name of each category and tag; WordPress's “Uncategorized” is none."""
    named = [(one.given.get("domain", "category"), plain(one.text), one.given.get("nicename", "")) for one in elements]
    return [(kind, name) for kind, name, slug in named if name and slug.casefold() != NO_CATEGORY]


def _moment(record: Record, name: str) -> str:
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


def _notes(record: Record, site: Site) -> list[str]:
    notes = []
    said = {one.parts.get("wp:meta_key"): one.parts.get("wp:meta_value", "") for one in record.all("wp:postmeta")}
    if picture := site.files.get(said.get("_thumbnail_id", "")):
        notes.append(f"Its picture was {picture}; it was not fetched.")
    if comments := len(record.all("wp:comment")):
        notes.append(f"{comments} {'comment was' if comments == 1 else 'comments were'} left behind.")
    return notes
