"""Make a draft of an item: the day, section, slug, fields, body and notes of a post file."""

import re

from dateline_news.desk.drafts import post_writer
from dateline_news.desk.drafts.draft import NoDraftError, topic_notes, wanted_note
from dateline_news.desk.drafts.repeated_names import repeated_names
from dateline_news.desk.importing.compose.draft_header import HeaderBuilder
from dateline_news.desk.importing.compose.item_date import ItemDate, date_of_lines, item_date
from dateline_news.desk.importing.compose.item_guesses import GIVEN, SAID, item_grades, item_guesses, wanted
from dateline_news.desk.importing.compose.item_messages import about_earlier, is_no_story
from dateline_news.desk.importing.compose.item_notices import ItemNotices, read_lines, without_notices
from dateline_news.desk.importing.compose.press_reader import PressReader
from dateline_news.desk.importing.conversion.markdown import markdown, proven_markdown, signature
from dateline_news.desk.importing.conversion.safe_blocks import SafeBlocks, safe_blocks
from dateline_news.desk.importing.item import Drop, Graded, ImportedDraft, Item
from dateline_news.desk.wire.compose.overrules import WireOptions
from dateline_news.desk.wire.segments import Segments
from dateline_news.model import moments
from dateline_news.model.fields import SLUG
from dateline_news.model.moments import clock
from dateline_news.press.markup import safe_html

HEADING = re.compile(r"<h[1-6]>(.*)</h[1-6]>", re.DOTALL)
NOTHING_SAID = WireOptions()
LONGEST_NAME = 200  # bytes of a slug in a file's name, which may have 255 with all that stands around it


def compose(draft: ImportedDraft, item: Item, press: PressReader, options: WireOptions = NOTHING_SAID) -> None:
    """Compose the draft of an item, of which an editor says what the options say; or say that it is no story.

    Raises NoDraftError, and then the draft is as it was.
    """
    try:
        copy = _copy(item)
        read = read_lines(item, copy)
        date = _date(item, options.date, read)
        notices = without_notices(item, copy, read, date.day)
        if not is_no_story(draft, notices, press.profile, options):
            _compose(draft, notices, date, options, press)
    except RecursionError:
        raise NoDraftError("is nested too deeply to be read; save it in a simpler form", field="text") from None


def _compose(
    draft: ImportedDraft, notices: ItemNotices, date: ItemDate, options: WireOptions, press: PressReader
) -> None:
    item, copy = notices.item, notices.copy
    if not copy.html:
        raise NoDraftError("has no text; nothing can be made of it", field="text")
    signed = signature("\n".join(copy.html))
    section, grade, facts = _section(item, options.section, press, signed.words)
    grades = item_grades(item, signed.words, date, notices.hold, grade)
    names = wanted(grades, options)
    header = HeaderBuilder(item, press, options)
    name = press.profile.sections.get(section, "" if item.is_page else item.category)
    fields = header.fields(date, name, signed.words, names)
    fields |= {"embargo": notices.hold.iso} if notices.hold.iso else {}
    remarks = [*map(wanted_note, names), *notices.remarks]
    remarks += about_earlier(notices, date.day, press.profile)
    pictures = [f"Picture in the copy, now a link: {picture}" for picture in copy.pictures]
    grounds = [f"{name}: {grades[name][1]}" for name in names if name != "embargo"]  # of which a remark tells
    asides = [*header.remarks]
    asides += [f"whom to ask: {drop.text}" for drop in notices.drops if drop.rule == "contact"]
    notes = [
        *remarks,
        *filter(None, [date.doubt]),
        *asides,
        *grounds,
        *item.notes,
        *pictures,
        *_topics(item, signed.words, press),
    ]
    body = markdown(copy.html)
    reading = press.reading(post_writer.text(fields, body, notes))
    if signature(reading.html) != signed:
        body = proven_markdown(copy.html, press.html)
        reading = press.reading(post_writer.text(fields, body, notes))
    remarks += [f"{problem.field}: {problem.message}" for problem in reading.problems]
    draft.day, draft.section, draft.fields, draft.body, draft.notes = date.day, section, fields, body, notes
    draft.guesses = [*item_guesses(fields, grades, options)]
    draft.slug = _slug(item.slug) or press.profile.slug(fields["title"]) or f"item-{item.digest[:8]}"
    draft.remarks, draft.facts = [(draft.line, remark) for remark in remarks], [*facts, *notices.hold.facts]
    draft.asides = [(draft.line, aside) for aside in asides]
    draft.drops = [*item.drops, *notices.drops, *copy.drops, *header.drops]


def _date(item: Item, day: str, read: Segments) -> ItemDate:
    """The item's own day, or else the editor's, which for a page comes first; a page without either is of today."""
    wrong = "has no date"
    if day and item.is_page:
        return _given_date(day)
    if stamped := date_of_lines(item, read):
        return stamped
    if item.published:
        try:
            return item_date(item.published)
        except ValueError as error:
            wrong = f"has a date that does not serve: {error}"
    if day:
        return _given_date(day)
    if not item.is_page:
        raise NoDraftError(f"{wrong}; say --date YYYY-MM-DD", field="date")
    today = clock.now().date()
    return ItemDate(str(today), today, grade=("needs you", f"the page {wrong}; today stands there meanwhile"))


def _given_date(day: str) -> ItemDate:
    moment = moments.read(day)
    return ItemDate(moment.text, moment.at.date(), grade=GIVEN)


def _section(item: Item, ordered: str, press: PressReader, words: list[str]) -> tuple[str, Graded, list[str]]:
    """The slug of the section, its grade, and what is worth knowing: the editor's, or the item's, or that of its words.

    A page's is none where it is new to the paper: a site has others than this paper.
    """
    profile = press.profile
    if ordered:
        return profile.slug(ordered), GIVEN, []
    own = profile.slug(item.category)
    if own in profile.sections:
        return own, ("sure", "the page says so" * item.is_page), []
    if own and not item.is_page:
        new = f"section {item.category}: it is new to this paper"
        return own, SAID, [new]
    text = " ".join([item.title, *item.tags, *words])
    slug, grounds = profile.section_words.proposal(text, profile.sections)
    return slug, ("likely" if slug else "needs you", grounds), []


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
