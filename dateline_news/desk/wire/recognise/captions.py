"""Captions and credits of pictures, told by their labels and by what they end with; and an agency's name at the end."""

import re
from collections.abc import Sequence

from dateline_news.desk.wire.recognise.head.headline.candidates import repeats
from dateline_news.desk.wire.recognise.head.no_dateline import read_dateline
from dateline_news.desk.wire.recognise.head.prose import is_prose
from dateline_news.desk.wire.recognise.vocabulary.agencies import KNOWN_NAME
from dateline_news.desk.wire.segments import Segment, Segments, claimed, cut, dropped, metadata, shown

MOST_WORDS = 45  # of a caption
LONGEST_CREDIT = 90  # characters
AGENCY = rf"(?:{KNOWN_NAME})"
PICTURE = r"(?i:(?:file |stock |handout |courtesy )?(?:photos?|pictures?|images?|videos?|fotos?|bild(?:er)?|fotografía|foto dok))"
CREDIT = rf"(?:{PICTURE}|(?i:screen ?grab|handout|courtesy|illustration))"
LABELS = (
    rf"{CREDIT}(?i:\s+(?:credits?|courtesy|by|source|caption))?\s*[:：]\s*\S",
    r"(?i:(?:photo|picture|image|video)s?\s+(?:by|courtesy|credit))\s+\S",
    r"(?i:caption|credits?)\s*:",
    r"(?i:in (?:this|the) (?:file )?(?:photo|picture|image)[^.]{0,40},|a file (?:photo|picture|image) (?:of|shows)\b)",
    r"(?i:file photo)\s*[:–—-]",
    r"(?:تصویر|فوٹو|صورة)\s*:",
)
LABEL = re.compile(rf"[(\[]?\s*(?:{'|'.join(LABELS)})")
ALONE = re.compile(rf"[(\[]?\s*(?:{CREDIT}|{AGENCY}(?:\s*[/,|]\s*(?:{AGENCY}|{CREDIT}))*)\s*[)\]]?\.?")
OF_WHOM = r"(?:\s*[:/,|–—-]\s*[A-Z][\w .’'-]{0,40}|\s+(?i:by|courtesy)\s+[\w .’'-]{1,40})?"
TAIL = re.compile(
    r"(?:(?:\s|(?<=[.!?”’\"۔]))[–—―-]{1,2}\s*|\s*[|/]\s*|\s*\(|\s*\[|\s©\s*[\w .’'-]{1,40}[/|]\s*)\s*"
    rf"(?:{CREDIT}{OF_WHOM}(?:/{AGENCY})?|{AGENCY}(?:\s*[/,|]\s*[\w .’'-]{{1,30}})?)\s*[)\]]?\.?$"
    rf"|(?<=[.!?”\"])\s+{AGENCY}\s?/\s?[^\W\d_][\w .’'-]{{1,40}}\.?$"
)
ONLY_AGENCY = re.compile(rf"\s*[–—―(\[=-]*\s*(?P<agency>{AGENCY}(?:\s*[/,&]\s*{AGENCY})*)\s*[)\]]?\.?")
PHOTO_BY = re.compile(rf"\s*\((?i:photo|picture|image)s? by [^()/]{{2,40}}/\s*(?P<agency>{AGENCY})[^()]{{0,60}}\)$")
GLUED = re.compile(rf"(?<=[.!?”’\"۔])\s?[–—―-]{{1,2}}\s?{AGENCY}(?P<picture>\s?/\s?\w+)?(?:\s+(?=\S)|$)")
ENDS = re.compile(r"[.!?”\"’۔]\s*$")  # a sentence
HAS_PICTURES = re.compile(r"\w \((?:with )?(?:photos|pictures|video|videos|gallery)\)$", re.IGNORECASE)  # a headline
PROSE = 20  # words of a text with an agency stuck to it that is no caption


def with_signature(segments: Sequence[Segment]) -> Segments:
    """Recognise the agency that signs a copy: behind its last sentence, or on its last line."""
    unclaimed = [index for index, segment in enumerate(segments) if segment.unclaimed]
    if not unclaimed:
        return list(segments)
    index = unclaimed[-1]
    last = segments[index]
    parts = [last]
    if len(unclaimed) > 1 and (match := ONLY_AGENCY.fullmatch(last.text)):  # it is under something
        parts = [claimed(last, metadata("source", match["agency"]))]
    elif (tail := TAIL.search(last.text)) and ONLY_AGENCY.fullmatch(tail[0]) and ENDS.search(last.text[: tail.start()]):
        agency = re.sub(r"^\W+|\W+$", "", tail[0])
        parts = cut(last, (tail.start(), len(last.text), metadata("source", agency)))
    elif photo := PHOTO_BY.search(last.text):
        parts = cut(last, (photo.start(), photo.end(), metadata("source", photo["agency"])))
    return [*segments[:index], *parts, *segments[index + 1 :]]


def with_parted_credits(segments: Sequence[Segment]) -> Segments:
    """Part texts from the credits that are stuck to them: a lede from a caption before it, a paragraph from its agency."""
    return [part for segment in segments for part in (_parted(segment) if segment.unclaimed else [segment])]


def _parted(segment: Segment) -> Segments:
    glued = GLUED.search(segment.text)
    if not glued:
        return [segment]
    rest = segment.text[glued.end() :]
    if rest:
        return cut(segment, (0, glued.end(), shown("caption"))) if read_dateline(rest) else [segment]
    if glued["picture"] or len(segment.text.split()) < PROSE:
        return [segment]
    agency = re.sub(r"^\W+|\W+$", "", glued[0])
    return cut(segment, (glued.start(), glued.end(), metadata("source", agency)))


def with_captions(segments: Sequence[Segment]) -> Segments:
    """Recognise captions and credits that have lines to themselves."""
    text_at = next((index for index, segment in enumerate(segments) if segment.unclaimed and is_prose(segment.text)), 0)
    recognised: Segments = []
    for index, segment in enumerate(segments):
        is_headline = index < text_at and (
            HAS_PICTURES.search(segment.text) or _is_page_title(segments, index, text_at)
        )
        if not segment.unclaimed or is_headline or not is_caption(segment.text):
            recognised.append(segment)
        elif index < text_at and ONLY_AGENCY.fullmatch(segment.text):
            recognised.append(claimed(segment, metadata("source", re.sub(r"^\W+|\W+$", "", segment.text))))
        elif index and segments[index - 1].line == segment.line and (tail := TAIL.search(segment.text)):  # a lede
            recognised += cut(segment, (tail.start(), tail.end(), shown("caption")))
        else:
            if recognised and recognised[-1].unclaimed and segment.text.startswith(recognised[-1].text):
                recognised[-1] = claimed(recognised[-1], dropped("caption-repeated"))  # its words for who cannot see it
            recognised.append(claimed(segment, shown("caption")))
    return recognised


def _is_page_title(segments: Sequence[Segment], index: int, text_at: int) -> bool:
    """Whether a line is the title of a page that ends with whose page it is: another line has it without that."""
    text = segments[index].text
    return any(len(other.text) < len(text) and repeats(text, other.text) for other in segments[:text_at])


def is_caption(text: str) -> bool:
    """Whether all of a text is the caption or the credit of a picture."""
    if len(text.split()) > MOST_WORDS:
        return False
    if LABEL.match(text) or ALONE.fullmatch(text):
        return True
    tail = TAIL.search(text[-LONGEST_CREDIT:])
    return bool(tail) and not _is_list_of_names(text)


def _is_list_of_names(text: str) -> bool:
    """Whether a line is names and offices, and what it ends with one of them: `Anna Roe, Press Office (AP)`."""
    return text.endswith(")") and not any(word[0].islower() for word in text.split()) and "." not in text
