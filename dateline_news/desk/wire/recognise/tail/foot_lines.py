"""Lines that only the foot of a copy has, and blocks that it does not."""

import re
from collections.abc import Mapping, Sequence

from dateline_news.desk.wire.recognise.head.prose import is_prose
from dateline_news.desk.wire.recognise.tail.contacts import DETAIL
from dateline_news.desk.wire.recognise.tail.desk_codes import is_mostly_code
from dateline_news.desk.wire.recognise.tail.end_marks import end_rule
from dateline_news.desk.wire.recognise.to_readers import is_call
from dateline_news.desk.wire.recognise.vocabulary import foot_words
from dateline_news.desk.wire.recognise.vocabulary.press_offices import PRESS_OFFICE
from dateline_news.desk.wire.segments import Segment

MOST_OF_LABEL = 14  # words
SIGNS = re.compile(
    r"[→▾▼▲↑↓×✕☰≡★♡♥🔔🙏📷©®]|[#@]\w|https?://\S+$|www\.\S+$|[^\s@]{1,64}@[^\s@]{1,250}\.\w+|^\d{1,2}/\d{1,2}$|\s\d{1,2}/\d{1,2}$|\(file attached\)"
)
VALUE = re.compile(r"(?:\d{1,2}[.)]\s+)?[^\W\d_].*\d")  # a row of a table
SERVICE = re.compile(
    r"(?!(?:tel|phone|mob|fax|cell|t:|m:|هاتف|فون))[^\W\d_][^:]{2,30}: [\d ()+-]{5,}", re.IGNORECASE
)  # whom readers call
# Rules that drop what stands below a story only.
OF_FOOT = ("contact", "comments", "share-buttons", "end-mark", "desk-initials", "desk-code", "cookies", "subscribe", "paging",
           "notes-to-editors", "original", "transmission-line", "source-line")  # fmt: skip
LOOKED_AT = 600  # characters: what tells a line of the foot stands early in it


def _pattern(table: Mapping[str, str]) -> re.Pattern[str]:
    words = "|".join(table.values()).replace(" ?", r"\s?").replace(" ", r"\s+")
    return re.compile(rf"[\W_]{{0,4}}(?:{words})", re.IGNORECASE)


PAGE, SENTENCE, SIGNED = map(_pattern, (foot_words.PAGE, foot_words.SENTENCES, foot_words.SIGNED))


def is_foot_line(segment: Segment) -> bool:
    """Whether a line is one that only the foot of a copy has."""
    text = segment.text[:LOOKED_AT]
    if segment.disposition:
        return segment.is_dropped_as(*OF_FOOT) or segment.disposition.name == "rights"
    return bool(
        SENTENCE.match(text)
        or is_call(text)
        or SIGNED.match(text)
        or end_rule(text)
        or SIGNS.search(text)
        or is_mostly_code(text)
        or PRESS_OFFICE.fullmatch(text)
        or (
            len(text.split()) <= MOST_OF_LABEL
            and (PAGE.match(text) or (DETAIL.search(text) and not SERVICE.fullmatch(text)))
        )
    )


def is_tag_line(text: str) -> bool:
    """Whether a line is what a page files a copy under, which some have above it: `Tags: …`, `برچسب‌ها: …`."""
    label = PAGE.match(text)
    return label is not None and bool(re.match(r"[^\s:：]{0,5}\s?[:：]", text[label.end() - 1 :]))


def is_story(segment: Segment) -> bool:
    """Whether a segment is a sentence of the story."""
    return segment.unclaimed and is_prose(segment.text) and not (SENTENCE.match(segment.text) or is_call(segment.text))


def tables(segments: Sequence[Segment]) -> set[int]:
    """The blocks that are a table, or numbers to call: lines, most of them with a number, and none that only a foot has."""
    blocks: dict[int, list[Segment]] = {}
    for segment in segments:
        blocks.setdefault(segment.block, []).append(segment)
    return {
        number
        for number, block in blocks.items()
        if 2 * sum(bool(VALUE.match(each.text)) for each in block) > max(2, len(block))
        and not any(map(is_foot_line, block))
    }
