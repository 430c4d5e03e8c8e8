"""What an item says to desks and not to readers: until when it is held. Wire copy is read by the same functions."""

import re
from dataclasses import dataclass, field, replace
from datetime import date

from dateline_news.desk.importing.conversion.safe_blocks import SafeBlocks
from dateline_news.desk.importing.item import Drop, Item
from dateline_news.desk.wire.compose.embargo import Embargo, embargo
from dateline_news.desk.wire.recognise.notices import with_holds
from dateline_news.desk.wire.segments import Segment
from dateline_news.press.markup import safe_html

WORDS = re.compile(r"<(?:p|h[1-6]|div|blockquote)\b")  # blocks that may be a notice
TITLE = -1  # the block of the headline, among those of the copy


@dataclass(slots=True)
class ItemNotices:
    """An item and its copy without the notices, and until when it is held; `drops` are the notices."""

    item: Item
    copy: SafeBlocks
    held: Embargo
    drops: list[Drop] = field(default_factory=list)

    @property
    def remarks(self) -> list[str]:
        """What a person has to look at."""
        return [doubt for _, doubt in self.held.doubts]


def without_notices(item: Item, copy: SafeBlocks, day: date) -> ItemNotices:
    """Take the lines that hold an item back, or let it go, out of its headline and its copy; a sentence stays whole."""
    texts = [safe_html.text(html) if WORDS.match(html) else "" for html in copy.html]
    lines = [Segment(text, item.line, block) for block, text in enumerate(texts) if text]
    title = [Segment(item.title, item.line, TITLE)] if item.title else []
    held = embargo(with_holds([*title, *lines]), day)
    open_blocks = {each.block for each in held.segments if each.unclaimed}
    gone = {each.block for each in held.segments} - open_blocks
    headline = " ".join(each.text for each in held.segments if each.block == TITLE and each.unclaimed)
    drops = [Drop("notice", item.title)] if headline != item.title else []
    drops += [Drop("notice", texts[block]) for block in sorted(gone - {TITLE})]
    left = [html for block, html in enumerate(copy.html) if block not in gone]
    return ItemNotices(replace(item, title=headline), copy._replace(html=left), held, drops)
