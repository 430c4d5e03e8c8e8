"""What an item says to desks and not to readers: hold it, kill it, it is corrected. Read as wire copy is."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from dateline_news.desk.importing.compose.page_lines import STAMPS, TITLE, opening_of, read_page
from dateline_news.desk.importing.conversion.cut_opening import cut_opening
from dateline_news.desk.importing.conversion.safe_blocks import SafeBlocks
from dateline_news.desk.importing.item import Drop, Graded, Item
from dateline_news.desk.importing.plain_text import letters
from dateline_news.desk.wire.compose.embargo import Embargo, embargo
from dateline_news.desk.wire.recognise.notices import with_holds
from dateline_news.desk.wire.recognise.notices.holds import AT_ONCE, HOLD
from dateline_news.desk.wire.recognise.notices.labels import message_kind
from dateline_news.desk.wire.recognise.notices.message_kinds import MessageKind
from dateline_news.desk.wire.segments import Segment, Segments
from dateline_news.press.markup import safe_html

WORDS = re.compile(r"<(?:p|h[1-6]|div|blockquote)\b")  # blocks that may be a notice
RULES = {"author": "byline", "authors": "byline", HOLD: "notice", AT_ONCE: "notice"} | dict.fromkeys(
    STAMPS, "date-line"
)
AROUND = -2  # the block of what stands around the story, among those of the copy


@dataclass(slots=True)
class ItemNotices:
    """An item and its copy without the notices, what it is to a desk, and until when it is held.

    `drops` are the notices, `lines` all that was read for them.
    """

    item: Item
    copy: SafeBlocks
    hold: Embargo
    kind: MessageKind
    lines: Segments
    drops: list[Drop] = field(default_factory=list)

    @property
    def remarks(self) -> list[str]:
        """What a person has to look at."""
        return [doubt for _, doubt in self.hold.doubts]

    def labels(self) -> str:
        """What it says of its being a correction or a newer version."""
        rules = ("correction-line", "version-line")
        texts = [each.text for each in self.lines if each.disposition and each.disposition.name in rules]
        return " ".join(texts).strip("() ")


def read_lines(item: Item, copy: SafeBlocks) -> Segments:
    """The headline and the blocks of an item, claimed where they say something to desks; of a page, other lines too."""
    texts = [safe_html.text(html) if WORDS.match(html) else "" for html in copy.html]
    lines = [Segment(text, block + 2, block) for block, text in enumerate(texts) if text]
    title = [Segment(item.title, 1, TITLE)] if item.title else []
    return read_page(title, lines) if item.is_page else with_holds([*title, *lines])


def without_notices(item: Item, copy: SafeBlocks, read: Segments, day: date) -> ItemNotices:
    """Take what an item says to desks out of its headline and its copy, as they were read; a sentence stays whole.

    Of a page, what stands around the story may hold it back too, and bylines, a dateline and furniture are taken out.
    """
    hold = embargo([*read, *_holds_around(item)], day)
    html, drops = _without(copy.html, read)
    headline = " ".join(each.text for each in read if each.block == TITLE and each.unclaimed)
    item = replace(item, title=headline, **_fields(item, read)) if item.is_page else replace(item, title=headline)
    return ItemNotices(item, copy._replace(html=html), hold, message_kind(read), read, drops)


def _without(html: Sequence[str], read: Sequence[Segment]) -> tuple[list[str], list[Drop]]:
    """The blocks of a copy without what is claimed of them, and that."""
    left: list[str] = []
    drops = [Drop(_rule(each), each.text) for each in read if each.block == TITLE and not each.unclaimed]
    for block, written in enumerate(html):
        parts = [each for each in read if each.block == block]
        taken = [each for each in parts if not each.unclaimed]
        if taken and len(taken) < len(parts) and not opening_of(parts):  # a hold that a sentence goes on behind
            taken = []
        if taken:
            drops.append(Drop(_rule(taken[0]), " ".join(each.text for each in taken)))
        if len(taken) < len(parts) or not parts:
            left.append(cut_opening(written, len(letters("".join(each.text for each in taken)))) if taken else written)
    return left, drops


def _fields(item: Item, read: Sequence[Segment]) -> dict[str, Any]:
    """What the lines of a page say that it does not declare itself, with how sure that is."""
    lines = {each.disposition.name: each.disposition for each in reversed(read) if each.disposition}
    values: dict[str, Any] = {}
    grades: dict[str, Graded] = {}
    if byline := lines.get("authors") or lines.get("author"):
        names = byline.value.split(", ")
        grades["byline"] = ("sure", "a line of the page says so")
        values["authors"] = item.authors or names
    if place := lines.get("dateline"):
        values["place"], grades["place"] = (
            place.value,
            (place.grade or "sure", place.grounds or "it stands before the text"),
        )
    credit = [lines[name].value for name in ("source", "credit") if name in lines]
    return {**values, "credit": "; ".join(credit), "grades": {**grades, **item.grades}}


def _holds_around(item: Item) -> Segments:
    """The lines around a story that hold it, and nothing else of what stands there."""
    lines = with_holds([Segment(text, item.line, AROUND) for text in item.around])
    return [each for each in lines if each.disposition and each.disposition.name == HOLD]


def _rule(segment: Segment) -> str:
    """The rule that words are dropped by."""
    name = segment.disposition.name if segment.disposition else ""
    return RULES.get(name, name)
