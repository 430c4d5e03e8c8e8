"""Make a draft of an item: the day, section, slug, fields, body and notes of a post file."""

import re
from dataclasses import dataclass
from datetime import date

from dateline_news.desk import post_writer
from dateline_news.desk.importing.conversion.markdown import markdown, proven_markdown, signature
from dateline_news.desk.importing.conversion.safe_blocks import SafeBlocks, safe_blocks
from dateline_news.desk.importing.drafts.draft_header import Fields, HeaderBuilder
from dateline_news.desk.importing.drafts.item_date import ItemDate, item_date
from dateline_news.desk.importing.drafts.press_reader import PressReader
from dateline_news.desk.importing.item import Drop, Item, NotImportableError
from dateline_news.desk.wire.compose.repeated_names import repeated_names
from dateline_news.model import moments
from dateline_news.model.fields import SLUG
from dateline_news.press.markup import safe_html

HEADING = re.compile(r"<h[1-6]>(.*)</h[1-6]>", re.DOTALL)
LONGEST_NAME = 200  # bytes of a slug in a file's name, which may have 255 with all that stands around it
HEADLINE = "It needs a headline: write one over Title, then take the line Wanted out"


@dataclass(slots=True)
class ImportedDraft:
    """A post that is ready to be written."""

    day: date
    section: str
    slug: str
    fields: Fields
    body: str
    notes: list[str]
    drops: list[Drop]  # what was left out of it
    remarks: list[str]  # what a person should look at
    facts: list[str]  # what is worth knowing


def make_draft(item: Item, press: PressReader, section: str = "", day: str = "") -> ImportedDraft:
    """Make a draft of an item, in a section or its own, of its own day or else of a day. Raises NotImportableError."""
    date = _date(item, day)
    try:
        return _make_draft(item, date, section, press)
    except RecursionError:
        raise NotImportableError("is nested too deeply to be read; save it in a simpler form", field="text") from None


def _make_draft(item: Item, date: ItemDate, ordered: str, press: PressReader) -> ImportedDraft:
    copy = _copy(item)
    if not copy.html:
        raise NotImportableError("has no text; nothing can be made of it", field="text")
    section, facts = _section(item, ordered, press)
    wanted = signature("\n".join(copy.html))
    header = HeaderBuilder(item, press)
    fields = header.fields(date, press.desk.sections.get(section, item.category), wanted.words)
    remarks = [*filter(None, ["" if item.title else HEADLINE, date.doubt]), *item.doubts, *header.remarks]
    pictures = [f"Picture in the copy, now a link: {picture}" for picture in copy.pictures]
    notes = [*remarks, *item.notes, *pictures, *_topics(item, wanted.words, press)]
    body = markdown(copy.html)
    reading = press.reading(post_writer.text(fields, body, notes))
    if signature(reading.html) != wanted:
        body = proven_markdown(copy.html, press.html)
        reading = press.reading(post_writer.text(fields, body, notes))
    remarks += [f"{problem.field}: {problem.message}" for problem in reading.problems]
    slug = _slug(item.slug) or press.desk.slug(fields["title"]) or f"item-{item.digest[:8]}"
    drops = [*item.drops, *copy.drops, *header.drops]
    return ImportedDraft(date.day, section, slug, fields, body, notes, drops, remarks, facts)


def _date(item: Item, day: str) -> ItemDate:
    """The item's own day, or else the editor's."""
    try:
        if item.published:
            return item_date(item.published)
        wrong = "has no date"
    except ValueError as error:
        wrong = f"has a date that does not serve: {error}"
    if not day:
        raise NotImportableError(f"{wrong}; say --date YYYY-MM-DD", field="date")
    given = moments.read(day)
    return ItemDate(given.text, given.at.date())


def _section(item: Item, ordered: str, press: PressReader) -> tuple[str, list[str]]:
    """The slug of the section: as the editor says, or the item's own first category, or the paper's first."""
    desk = press.desk
    if ordered:
        return desk.slug(ordered), []
    own = desk.slug(item.category)
    if not own:
        first = next(iter(desk.sections))
        return first, [f"section {desk.sections[first]}: nobody named one"]
    return own, [] if own in desk.sections else [f"section {item.category}: it is new to this paper"]


def _copy(item: Item) -> SafeBlocks:
    """The copy in blocks; a first heading that only says the title again is the title."""
    copy = safe_blocks(item.html, item.base, broken_lines=item.broken_lines)
    first = HEADING.fullmatch(copy.html[0]) if len(copy.html) > 1 else None
    if first and item.title and safe_html.text(first[1]) == item.title:
        del copy.html[0]
        copy.drops.append(Drop("headline-repeated", item.title))
    return copy


def _slug(slug: str) -> str:
    """The slug that it had, where that can stand in an address and in a file's name."""
    fits = SLUG.fullmatch(slug) and len(slug.encode()) <= LONGEST_NAME and not slug.startswith(".")
    return slug if fits else ""


def _topics(item: Item, words: list[str], press: PressReader) -> list[str]:
    """Topics to think of, for an item that brings none."""
    if item.tags:
        return []
    text = " ".join([item.title, *words])
    used, named = press.desk.topics_in(text), repeated_names([text])
    notes = [f"Topics of this paper that the copy names: {', '.join(used)}"] * bool(used)
    return notes + [f"Names in the copy: {', '.join(named)}"] * bool(named)
