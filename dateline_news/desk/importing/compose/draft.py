"""Make a draft of an item: the day, section, slug, fields, body and notes of a post file."""

import re

from dateline_news.desk.drafts import post_writer
from dateline_news.desk.drafts.draft import NoDraftError, topic_notes, wanted_note
from dateline_news.desk.drafts.repeated_names import repeated_names
from dateline_news.desk.importing.compose.draft_header import HeaderBuilder
from dateline_news.desk.importing.compose.item_date import ItemDate, item_date
from dateline_news.desk.importing.compose.item_notices import ItemNotices, without_notices
from dateline_news.desk.importing.compose.press_reader import PressReader
from dateline_news.desk.importing.conversion.markdown import markdown, proven_markdown, signature
from dateline_news.desk.importing.conversion.safe_blocks import SafeBlocks, safe_blocks
from dateline_news.desk.importing.item import Drop, ImportedDraft, Item
from dateline_news.model import moments
from dateline_news.model.fields import SLUG, WANTED
from dateline_news.press.markup import safe_html

HEADING = re.compile(r"<h[1-6]>(.*)</h[1-6]>", re.DOTALL)
LONGEST_NAME = 200  # bytes of a slug in a file's name, which may have 255 with all that stands around it


def compose(draft: ImportedDraft, item: Item, press: PressReader, section: str = "", day: str = "") -> None:
    """Compose the draft of an item, in a section or its own, of its own day or else of a day.

    Raises NoDraftError, and then the draft is as it was.
    """
    date = _date(item, day)
    try:
        _compose(draft, item, date, section, press)
    except RecursionError:
        raise NoDraftError("is nested too deeply to be read; save it in a simpler form", field="text") from None


def _compose(draft: ImportedDraft, item: Item, date: ItemDate, ordered: str, press: PressReader) -> None:
    notices = without_notices(item, _copy(item), date.day)
    item, copy = notices.item, notices.copy
    if not copy.html:
        raise NoDraftError("has no text; nothing can be made of it", field="text")
    wanted = signature("\n".join(copy.html))
    section, facts = _section(item, ordered, press, wanted.words)
    header = HeaderBuilder(item, press)
    fields = header.fields(date, press.profile.sections.get(section, item.category), wanted.words)
    names = [name for name in WANTED if name in _wanted(item, section, notices)]
    fields |= {name: value for name, value in (("embargo", notices.held.iso), ("wanted", ", ".join(names))) if value}
    remarks = [*map(wanted_note, names), *filter(None, [date.doubt]), *notices.remarks, *item.doubts, *header.remarks]
    pictures = [f"Picture in the copy, now a link: {picture}" for picture in copy.pictures]
    notes = [*remarks, *item.notes, *pictures, *_topics(item, wanted.words, press)]
    body = markdown(copy.html)
    reading = press.reading(post_writer.text(fields, body, notes))
    if signature(reading.html) != wanted:
        body = proven_markdown(copy.html, press.html)
        reading = press.reading(post_writer.text(fields, body, notes))
    remarks += [f"{problem.field}: {problem.message}" for problem in reading.problems]
    draft.day, draft.section, draft.fields, draft.body, draft.notes = date.day, section, fields, body, notes
    draft.slug = _slug(item.slug) or press.profile.slug(fields["title"]) or f"item-{item.digest[:8]}"
    draft.remarks, draft.facts = [(draft.line, remark) for remark in remarks], [*facts, *notices.held.facts]
    draft.drops = [*item.drops, *notices.drops, *copy.drops, *header.drops]


def _date(item: Item, day: str) -> ItemDate:
    """The item's own day, or else the editor's."""
    try:
        if item.published:
            return item_date(item.published)
        wrong = "has no date"
    except ValueError as error:
        wrong = f"has a date that does not serve: {error}"
    if not day:
        raise NoDraftError(f"{wrong}; say --date YYYY-MM-DD", field="date")
    moment = moments.read(day)
    return ItemDate(moment.text, moment.at.date())


def _wanted(item: Item, section: str, notices: ItemNotices) -> set[str]:
    """The names of what a person has to settle."""
    wanted = {"headline": not item.title, "section": not section, "embargo": notices.held.is_wanted}
    return {name for name, is_wanted in wanted.items() if is_wanted}


def _section(item: Item, ordered: str, press: PressReader, words: list[str]) -> tuple[str, list[str]]:
    """The slug of the section: as the editor says, or the item's first category, or that of its words."""
    profile = press.profile
    if ordered:
        return profile.slug(ordered), []
    own = profile.slug(item.category)
    if not own:
        text = " ".join([item.title, *item.tags, *words])
        slug, grounds = profile.section_words.proposal(text, profile.sections)
        return slug, [f"section {profile.sections[slug]}: {grounds}" if slug else f"section: {grounds}"]
    return own, [] if own in profile.sections else [f"section {item.category}: it is new to this paper"]


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
    return topic_notes(press.profile.topics_in(text), repeated_names([text]))
