"""Captions and credits of pictures, told by their labels and by what they end with; and an agency's name at the end."""

import re
from collections.abc import Sequence

from dateline_news.desk.wire.segments import Segment, Segments, claimed, cut, metadata, shown

MOST_WORDS = 45  # of a caption
LONGEST_CREDIT = 90  # characters
AGENCY = (
    r"(?:AFP|AP|APP|EPA|EFE|DPA|dpa|ANI|PTI|PPI|NNI|INP|UNI|PID|ISPR|TASS|Reuters|REUTERS|Xinhua|Getty Images|Getty"
    r"|Anadolu|Bloomberg)"
)
PICTURE = r"(?i:(?:file |stock |handout |courtesy )?(?:photos?|pictures?|images?|videos?))"
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
    r"(?:\s[–—―-]{1,2}\s*|\s*[|/]\s*|\s*\(|\s*\[)\s*"
    rf"(?:{CREDIT}{OF_WHOM}|{AGENCY}(?:\s*[/,|]\s*[\w .’'-]{{1,30}})?)\s*[)\]]?\.?$"
)
ONLY_AGENCY = re.compile(rf"\s*[–—―(\[-]*\s*(?P<agency>{AGENCY}(?:\s*[/,&]\s*{AGENCY})*)\s*[)\]]?\.?")
ENDS = re.compile(r"[.!?”\"’۔]\s*$")  # a sentence


def with_signature(segments: Sequence[Segment]) -> Segments:
    """Recognise the agency that signs a copy: behind its last sentence, or on its last line."""
    unclaimed = [index for index, segment in enumerate(segments) if segment.unclaimed]
    if len(unclaimed) < 2:  # noqa: PLR2004  a signature is under something
        return list(segments)
    index = unclaimed[-1]
    last = segments[index]
    parts = [last]
    if match := ONLY_AGENCY.fullmatch(last.text):
        parts = [claimed(last, metadata("source", match["agency"]))]
    elif (tail := TAIL.search(last.text)) and ONLY_AGENCY.fullmatch(tail[0]) and ENDS.search(last.text[: tail.start()]):
        agency = re.sub(r"^\W+|\W+$", "", tail[0])
        parts = cut(last, (tail.start(), len(last.text), metadata("source", agency)))
    return [*segments[:index], *parts, *segments[index + 1 :]]


def with_captions(segments: Sequence[Segment]) -> Segments:
    """Recognise captions and credits that have lines to themselves."""
    return [claimed(segment, shown("caption")) if _is_caption(segment.text) else segment for segment in segments]


def _is_caption(text: str) -> bool:
    if len(text.split()) > MOST_WORDS:
        return False
    return bool(LABEL.match(text) or ALONE.fullmatch(text) or TAIL.search(text[-LONGEST_CREDIT:]))
