"""From an item to what a post file takes: its day, section, slug, fields, body and notes."""

import re
from dataclasses import dataclass, field
from datetime import date

from dateline_news.desk import post
from dateline_news.desk.importing.conversion.markdown import markdown, proven, signs
from dateline_news.desk.importing.conversion.safe_blocks import Blocks, blocks
from dateline_news.desk.importing.drafts import item_date as moments
from dateline_news.desk.importing.drafts.header import Fields, Header
from dateline_news.desk.importing.drafts.press_reader import Press
from dateline_news.desk.importing.item import Drop, Item
from dateline_news.desk.wire.topics import names
from dateline_news.model.fields import SLUG
from dateline_news.model.moments import read
from dateline_news.press.markup import safe_html

HEADING = re.compile(r"<h[1-6]>(.*)</h[1-6]>", re.DOTALL)
LONGEST_NAME = 200  # bytes of a slug in a file's name, which may have 255 with all that stands around it
HEADLINE = "It needs a headline: write one over Title, then take the line Wanted out"


@dataclass(frozen=True, slots=True)
class ImportOptions:
    """What the editor said: a section for all, and a day for items without one of their own."""

    section: str = ""
    day: str = ""


@dataclass(slots=True)
class Draft:
    """A post that is ready to be written.

    `drops` is what was left out of it, `remarks` are for a person to look at, `facts` are worth knowing.
    """

    day: date
    section: str
    slug: str
    fields: Fields
    body: str
    notes: list[str]
    drops: list[Drop] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)
    facts: list[str] = field(default_factory=list)


class NotADraftError(Exception):
    """An item that cannot become a draft as it is: the field it is about, and what would be right."""

    def __init__(self, name: str, message: str) -> None:
        """Remember the field."""
        super().__init__(message)
        self.field = name


def draft(item: Item, options: ImportOptions, press: Press) -> Draft:
    """Make a draft of an item. Raises NotADraftError."""
    when = _day(item, options)
    try:
        return _draft(item, when, options.section, press)
    except RecursionError:
        raise NotADraftError("text", "is nested too deeply to be read; save it in a simpler form") from None


def _draft(item: Item, when: moments.Day, ordered: str, press: Press) -> Draft:
    copy = _copy(item)
    if not copy.html:
        raise NotADraftError("text", "has no text; nothing can be made of it")
    section, facts = _section(item, ordered, press)
    wanted = signs("\n".join(copy.html))
    header = Header(item, press)
    fields = header.fields(when, press.desk.sections.get(section, item.category), wanted.words)
    remarks = [*filter(None, ["" if item.title else HEADLINE, when.doubt]), *item.doubts, *header.remarks]
    notes = [*remarks, *item.notes, *_named(copy), *_topics(item, wanted.words, press)]
    body = markdown(copy.html)
    found = press.reading(post.text(fields, body, notes))
    if signs(found.html) != wanted:
        body = proven(copy.html, press.read)
        found = press.reading(post.text(fields, body, notes))
    remarks += [f"{one.field}: {one.message}" for one in found.problems]
    slug = _slug(item.slug) or press.desk.slug(fields["title"]) or f"item-{item.digest[:8]}"
    drops = [*item.drops, *copy.drops, *header.drops]
    return Draft(when.day, section, slug, fields, body, notes, drops, remarks, facts)


def _day(item: Item, options: ImportOptions) -> moments.Day:
    """The item's own day, or else the editor's."""
    try:
        if item.published:
            return moments.day(item.published)
        wrong = "has no date"
    except ValueError as error:
        wrong = f"has a date that does not serve: {error}"
    if not options.day:
        raise NotADraftError("date", f"{wrong}; say --date YYYY-MM-DD")
    given = read(options.day)
    return moments.Day(given.text, given.at.date())


def _section(item: Item, ordered: str, press: Press) -> tuple[str, list[str]]:
    """The slug of the section: as the editor says, or the item's own first category, or the paper's first."""
    desk = press.desk
    if ordered:
        return desk.slug(ordered), []
    own = desk.slug(item.category)
    if not own:
        first = next(iter(desk.sections))
        return first, [f"section {desk.sections[first]}: nobody named one"]
    return own, [] if own in desk.sections else [f"section {item.category}: it is new to this paper"]


def _copy(item: Item) -> Blocks:
    """The copy in blocks; a first heading that only says the title again is the title."""
    copy = blocks(item.html, item.base, broken_lines=item.broken_lines)
    first = HEADING.fullmatch(copy.html[0]) if len(copy.html) > 1 else None
    if first and item.title and safe_html.text(first[1]) == item.title:
        copy.html = copy.html[1:]
        copy.drops.append(Drop("headline-repeated", item.title))
    return copy


def _slug(given: str) -> str:
    """The slug that it had, where that can stand in an address and in a file's name."""
    fits = SLUG.fullmatch(given) and len(given.encode()) <= LONGEST_NAME and not given.startswith(".")
    return given if fits else ""


def _named(copy: Blocks) -> list[str]:
    return [f"Picture in the copy, now a link: {one}" for one in copy.pictures]


def _topics(item: Item, words: list[str], press: Press) -> list[str]:
    """Topics to think of, for an item that brings none."""
    if item.tags:
        return []
    text = " ".join([item.title, *words])
    used, named = press.desk.topics.used(text), names([text])
    notes = [f"Topics of this paper that the copy names: {', '.join(used)}"] * bool(used)
    return notes + [f"Names in the copy: {', '.join(named)}"] * bool(named)
