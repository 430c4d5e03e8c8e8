"""Whom to ask about a release: contact blocks and notes to editors, kept out of the text and told."""

import re
from collections.abc import Sequence
from itertools import groupby

from dateline_news.desk.wire.recognise.head.prose import PARAGRAPH, is_prose
from dateline_news.desk.wire.recognise.vocabulary.names_of_bodies import ENDS_WITH_FIRM
from dateline_news.desk.wire.segments import Segment, Segments, claimed, dropped

LABEL = re.compile(
    r"\W*(?:(?:for )?(?:further|more) (?:information|details|enquiries)(?:,? (?:please )?(?:contact|call|write to))?"
    r"|(?:enquiries|inquiries|for enquiries)|(?:media|press|investor|news|public) (?:contacts?|enquiries|inquiries|relations(?: contacts?)?)|contacts?(?: (?:details|information|us))?"
    r"|(?:presse)?kontakt|ansprechpartner(?:in)?|contactos?(?: (?:de prensa|de medios|para la prensa))?|contacts? presse"
    r"|contatos?(?: (?:de|para a|à) imprensa)?|basın iletişim|iletişim|kontak(?: media)?|contatti(?: stampa)?"
    r"|رابطہ|رابطے کے لیے|للتواصل|للاستفسار|جهة الاتصال|तماس|संपर्क)\s*(?:[:：]\s*(?P<rest>.*))?",
    re.IGNORECASE,
)
NOTES = re.compile(
    r"\W*(?:notes? (?:to|for) (?:the )?(?:editors?|readers?(?=:))|editors?[’'] notes?|hinweise? für (?:die )?redaktion(?:en)?|note aux rédactions"
    r"|nota(?:s)? (?:a|para) (?:los )?(?:editores|redactores))\W*(?:\s.*)?",
    re.IGNORECASE,
)
# Eight figures at the end of a line, `02181422`, are the day and the hour of a desk, and no telephone.
DETAIL = re.compile(
    r"[^\s@]{1,64}@[^\s@]{1,250}\.\w+|(?:\+|\b0(?!\d{7}$))[\d ()/–-]{6,}\d|\b\d{3}[-. ]\d{4}\b|\b(?:tel|phone|telephone|mobile|mob|fax|cell|e-?mail|telefon|teléfono|tél|www)\b|p\.?\s?o\.? box \d|private bag \d|postfach \d"
    r"|(?:هاتف|تلفون|تليفون|فاكس|ص\.?\s?ب\b|صندوق بريد|جوال|فون|تلفن|فیکس|موبائل|फोन|फ़ोन|मोबाइल|मोबा?\.|दूरभाष|ফোন)[^\w\s]*\s*[:：.]?\s*[+(\d]",
    re.IGNORECASE,
)
MAIL = re.compile(r"[^\s@]{1,64}@[^\s@]{1,250}\.\w+")
FEWEST_PARAGRAPHS = 2  # of a story above a block of an address
MOST_OF_NAME = 6  # words of the name behind a label
MOST_LINES, MOST_WORDS = 7, 14  # of a contact block below its label; of a line of it


def with_contacts(segments: Sequence[Segment]) -> Segments:
    """Drop contact blocks and notes to editors, by rules that say so."""
    recognised = list(segments)
    for index in range(len(segments)):
        if recognised[index].unclaimed and (rule := _rule(segments, index)):
            for near in _block(segments, index, rule):
                recognised[near] = claimed(recognised[near], dropped(rule))
    return _with_address_blocks(recognised)


def _with_address_blocks(segments: Segments) -> Segments:
    """Drop the blocks that are whom to ask though no word says so: lines, one of which is an address for mail."""
    recognised: Segments = []
    paragraphs = 0
    for _, group in groupby(segments, lambda segment: segment.block):
        block = list(group)
        lines = [segment.text for segment in block if segment.unclaimed]
        is_block = 1 < len(lines) <= MOST_LINES and not any(map(is_prose, lines)) and any(map(MAIL.search, lines))
        is_block = is_block and paragraphs >= FEWEST_PARAGRAPHS
        recognised += [claimed(segment, dropped("contact")) for segment in block] if is_block else block
        paragraphs += sum(map(is_prose, lines))
    return recognised


def _rule(segments: Sequence[Segment], index: int) -> str:
    """The rule by which a block that is to be dropped begins at an index."""
    text = segments[index].text
    if len(text.split()) > PARAGRAPH:
        return ""
    label = LABEL.fullmatch(text)
    if label and DETAIL.search(label["rest"] or ""):
        return "contact"
    if label and len((label["rest"] or "").split()) <= MOST_OF_NAME:
        below = [
            near
            for near in segments[index + 1 : index + 1 + MOST_LINES]
            if not label["rest"] or near.block == segments[index].block
        ]
        return "contact" if any(DETAIL.search(segment.text) for segment in below) else ""
    return "notes-to-editors" if NOTES.fullmatch(text) else ""


def _block(segments: Sequence[Segment], first: int, rule: str) -> list[int]:
    """The indexes of the lines that belong to a block: notes go on to the end of their list, a contact to its last detail."""
    last = first
    for index in range(first + 1, len(segments)):
        segment = segments[index]
        if not segment.unclaimed or index - first > MOST_LINES or len(segment.text.split()) > 2 * PARAGRAPH:
            break
        if rule == "contact" and not _may_be_detail(segments, index, last):
            break
        if (
            rule == "notes-to-editors"
            and segment.block != segments[last].block
            and last > first
            and not _is_item(segment)
        ):
            break
        last = index
    return list(range(first, last + 1))


def _may_be_detail(segments: Sequence[Segment], index: int, last: int) -> bool:
    """Whether a line is a name, an address or a number in a contact block."""
    text, above = segments[index].text, segments[last]
    if DETAIL.search(text):
        return len(text.split()) <= MOST_WORDS
    label = LABEL.fullmatch(above.text)
    is_near = segments[index].block == above.block or (label and not label["rest"])
    is_line = len(text.split()) <= MOST_WORDS and (text[-1] not in ".!?" or ENDS_WITH_FIRM.search(text))
    return bool(is_near and is_line)


def _is_item(segment: Segment) -> bool:
    return bool(re.match(r"\W*\d{1,2}[.)]|[•●▪*–-]\s", segment.text))
