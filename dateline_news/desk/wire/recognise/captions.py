"""Captions and credits of pictures, told by their labels and by what they end with; and an agency's name at the end."""

import re
from collections.abc import Sequence
from dataclasses import replace

from dateline_news.desk.wire.recognise.boilerplate_rules import RULES
from dateline_news.desk.wire.recognise.head.byline.among_lines import is_button
from dateline_news.desk.wire.recognise.head.byline.line import byline
from dateline_news.desk.wire.recognise.head.dateline.no_dateline import read_dateline
from dateline_news.desk.wire.recognise.head.headline.candidates import repeats
from dateline_news.desk.wire.recognise.head.prose import ends_sentence, is_prose, lead_at
from dateline_news.desk.wire.recognise.tail.end_marks import is_desk_mark
from dateline_news.desk.wire.recognise.vocabulary.agencies import CORRESPONDENT, KNOWN_NAME
from dateline_news.desk.wire.recognise.vocabulary.names_of_bodies import is_named_as_body
from dateline_news.desk.wire.recognise.vocabulary.picture_words import LABELS, OPENINGS, WORDS
from dateline_news.desk.wire.segments import Segment, Segments, claimed, cut, dropped, metadata, shown
from dateline_news.desk.wire.split.paragraphs import SENTENCE

MOST_WORDS = 45  # of a caption
FEWEST_OF_PAIR, MOST_OF_PAIR = 5, 30  # of one that stands in a block with nothing but its credit, and is no subhead
LONGEST_CREDIT = 90  # characters
MOST_OF_NAME = 6  # words of whose picture it is
AGENCY = rf"(?:{KNOWN_NAME})"
CREDIT = rf"(?i:{WORDS})"
SIGN = r"(?:\s*[:：|/]\s*|\s*[–—-]\s+)"  # between the word and whose it is
LABEL = re.compile(rf"[(\[،,]?\s*(?:{CREDIT}(?:{SIGN})\S|(?i:{LABELS})|(?:[A-Z][\w.]* ){{1,3}}(?i:photos?)\s*/\s*\S)")
SURE = re.compile(rf"[(\[،,]?\s*(?i:{LABELS})")
OF_PICTURE = re.compile(rf"(?:{LABELS})", re.IGNORECASE)
WORDED = re.compile(OPENINGS, re.IGNORECASE)
ALONE = re.compile(
    rf"{AGENCY}\s?/\s?[A-ZÀ-Þ][\w.’'-]+(?: [A-ZÀ-Þ][\w.’'-]+){{0,2}}|[(\[]?\s*(?:{CREDIT}|{AGENCY}(?:\s*[/,|]\s*(?:{AGENCY}|{CREDIT}))*)\s*[)\]]?\.?"
)
OF_WHOM = rf"(?:\s*[:/,|–—-]\s*(?:{AGENCY}|[A-Z][\w .’'-]{{0,40}})|\s+(?i:by|courtesy)\s+[\w .’'-]{{1,40}})?"
IN_CAPITALS = r"[A-ZÀ-Þ][A-ZÀ-Þ’'-]+(?: [A-ZÀ-Þ][A-ZÀ-Þ.’'-]+){1,3}"  # who took it
TAIL = re.compile(
    r"(?:(?:\s|(?<=[.!?”’\"۔]))[–—―-]{1,2}\s*|\s*[|/]\s*|\s*\(|\s*\[|\s©\s*[\w .’'-]{1,40}[/|]\s*)\s*"
    rf"(?:{CREDIT}{OF_WHOM}(?:/{AGENCY})?|{AGENCY}(?:\s*[/,|]\s*[\w .’'-]{{1,30}})?)\s*[)\]]?\.?$"
    rf"|(?<=[.!?”\"])\s+{AGENCY}\s?/\s?[^\W\d_a-z][\w .’'-]{{1,40}}\.?$"
    rf"|(?<=[a-zà-ÿ][.!?]){IN_CAPITALS}$"
    rf"|(?<=[.!?”\"])\s+(?:/\s+{IN_CAPITALS}|{IN_CAPITALS}\s+/\s+\S.{{1,30}})$"
    rf"|(?<=[.!?”\"।۔؟)])\s+{CREDIT}{SIGN}(?:[^\W\d_]\.\s?)*[^.!?:;।۔؟]{{2,60}}\.?$"  # a sentence, and whose picture it is
    rf"|(?:\t|\s{{3,}}){CREDIT}\s*[:：]\s*[^.!?:;।۔؟]{{1,20}}(?:\.\s?[^.!?:;।۔؟]{{2,40}})?$"  # behind a gap
    rf"|\s[–—-]{{1,2}}\s+{CREDIT}\s*[:：]\s*[^.!?:;।۔؟]{{2,60}}$"
    r"|\s©\s?(?!\d{4})[^.!?:;।۔؟©]{2,60}$"
    rf"|\s*[(\[](?:{AGENCY}\s)?{CREDIT}(?:{SIGN}|\s+(?i:by|courtesy of|provided (?:by|to)|supplied by)\s+|\s+(?=[A-ZÀ-Þ]))[^()\[\]]{{2,60}}[)\]]\.?$"
    rf"|\s*\([^()]{{3,60}} (?i:via) {AGENCY}\)$"
    r"|(?<![.!?\s])\s+\[[A-ZÀ-Þ][\w .’'-]{2,30}/[A-ZÀ-Þ][\w .’'-]{1,30}\]$"
)
# Above a text nothing is a sentence of it: there any name behind a sentence is whose picture it is.
TAIL_OF_HEAD = re.compile(r"(?<=[.!?…”\"۔।])\s+[–—|/-]\s+(?P<name>[^.!?:;|/]{3,60})$|\s\((?P<bracket>[^()]{3,40})\)$")
ONLY_AGENCY = re.compile(rf"\s*[–—―(\[=-]*\s*(?P<agency>{AGENCY}(?:\s*[/,&]\s*{AGENCY})*)\s*[)\]]?\.?")
PHOTO_BY = re.compile(rf"\s*\((?i:photo|picture|image)s? by [^()/]{{2,40}}/\s*(?P<agency>{AGENCY})[^()]{{0,60}}\)$")
# What follows may be stuck to it as well: `—AFP/FileSAMPLE TOWN: …`.
STUCK = r"(?:[A-Z][a-z]+(?=[A-Z]{2})|(?:File|Photo|Handout)(?=[A-Z]))"
GLUED = re.compile(
    rf"(?<=[.!?”’\"۔])\s?[–—―-]{{1,2}}\s?{AGENCY}(?:(?P<stuck>\s?/\s?{STUCK})|(?P<picture>\s?/\s?\w+)?(?:\s+(?=\S)|$))"
)
NAMES_PICTURE = re.compile(rf"(?i:{WORDS})")
MARK = re.compile(RULES["picture-mark"], re.IGNORECASE)  # that there are pictures, and no credit
ENDS = re.compile(r"[.!?”\"’۔]\s*$")  # a sentence
HAS_PICTURES = re.compile(r"\w \((?:with )?(?:photos|pictures|video|videos|gallery)\)$", re.IGNORECASE)  # a headline
PROSE = 20  # words of a text with an agency stuck to it that is no caption
RULE = "caption"


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
        return cut(segment, (0, glued.end(), dropped(RULE))) if read_dateline(rest) else [segment]
    if glued["picture"] or len(segment.text.split()) < PROSE:
        return [segment]
    agency = re.sub(r"^\W+|\W+$", "", glued[0])
    return cut(segment, (glued.start(), glued.end(), metadata("source", agency)))


def with_captions(segments: Sequence[Segment]) -> Segments:
    """Recognise captions and credits that have lines to themselves: apart, or shown as such where they may be of the text."""
    text_at = next((index for index, segment in enumerate(segments) if segment.unclaimed and is_prose(segment.text)), 0)
    lead = lead_at(segments)
    recognised: Segments = []
    for index, segment in enumerate(segments):
        is_of_head = index < text_at and _is_of_head(segments, index, text_at)
        is_above = index < lead < len(segments)
        if (
            not segment.unclaimed
            or is_of_head
            or not (
                is_caption(segment.text)
                or (is_above and _is_of_paper(segments, index))
                or (index and _is_below_label(segments[index - 1], segment))
            )
        ):
            recognised.append(segment)
        elif marked := _without_mark(segment):
            recognised += marked
        elif is_button(segments, index):
            recognised.append(claimed(segment, dropped("share-buttons")))
        elif index < text_at and ONLY_AGENCY.fullmatch(segment.text):
            recognised.append(claimed(segment, metadata("source", re.sub(r"^\W+|\W+$", "", segment.text))))
        elif index and segments[index - 1].line == segment.line and (tail := TAIL.search(segment.text)):  # a lede
            recognised += cut(segment, (tail.start(), tail.end(), dropped(RULE)))
        else:
            if recognised and recognised[-1].unclaimed and segment.text.startswith(recognised[-1].text):
                recognised[-1] = claimed(recognised[-1], dropped("caption-repeated"))  # its words for who cannot see it
            is_sure = is_above or is_sure_caption(segment.text)
            recognised.append(claimed(segment, dropped(RULE) if is_sure else shown(RULE)))
    recognised = _with_pairs(recognised, lead)
    left_out = sum(len(each.text.split()) for each in recognised if each.is_dropped_as(RULE))
    of_text = sum(len(each.text.split()) for each in recognised if each.unclaimed and is_prose(each.text))
    return recognised if 2 * left_out < of_text else [_shown_again(segment) for segment in recognised]


def _shown_again(segment: Segment) -> Segment:
    """A caption as it is shown in a copy that is hardly anything but captions."""
    return replace(segment, disposition=shown(RULE)) if segment.is_dropped_as(RULE) else segment


def _with_pairs(segments: Segments, lead: int) -> Segments:
    """Recognise the caption that has a block with nothing but its credit, which is right above or below it."""
    recognised = list(segments)
    for index in range(1, len(segments)):
        pair = segments[index - 1 : index + 1]
        near = segments[max(0, index - 2) : index + 2]
        named = [each for each in pair if each.is_dropped_as(RULE) and is_credit(each.text)]
        is_block = len({each.block for each in pair}) == 1 == len(named)
        if not is_block or sum(each.block == pair[0].block for each in near) != len(pair):
            continue
        at = index if named[0] is pair[0] else index - 1
        count = len(segments[at].text.split())
        is_long_above = count >= FEWEST_OF_PAIR and at < index and bool(LABEL.match(named[0].text))
        is_clear = at < lead or is_long_above or ends_sentence(segments[at].text)
        if is_clear and count <= MOST_OF_PAIR:
            recognised[at] = claimed(segments[at], dropped(RULE))
    return recognised


def is_credit(text: str) -> bool:
    """Whether a line says whose a picture is, and nothing of what it shows."""
    return len(text.split()) <= MOST_OF_NAME + 2 and bool(LABEL.match(text) or ALONE.fullmatch(text))


def is_sure_caption(text: str) -> bool:
    """Whether a caption can be no sentence of a story: it names a picture, or ends as no sentence does."""
    if WORDED.match(text):
        return False
    if SURE.match(text) or ALONE.fullmatch(text):
        return True
    if LABEL.match(text):
        return not (is_prose(text) and ends_sentence(text))
    tail = TAIL.search(text)
    if not tail:
        return False
    before, is_of_agency = text[: tail.start()], bool(ONLY_AGENCY.fullmatch(tail[0]))
    is_signed = is_of_agency or (SENTENCE.search(before) and not NAMES_PICTURE.search(tail[0]))
    return not (is_signed and ends_sentence(before))


def _is_of_paper(segments: Sequence[Segment], index: int) -> bool:
    """Whether a line above the text ends with whose picture it is: a name behind a sentence, or one that has a line to itself in a bracket."""
    text = segments[index].text
    tail = TAIL_OF_HEAD.search(text)
    if not tail or len(text.split()) > MOST_WORDS or not is_named_as_body(tail["name"] or tail["bracket"]):
        return False
    if tail["name"]:
        return len(tail["name"].split()) <= MOST_OF_NAME and len(text[: tail.start()].split()) > len(
            tail["name"].split()
        )
    name = tail["bracket"].casefold()
    others = [each.text.casefold() for each in segments if each is not segments[index]]
    is_quoted = any(f"{quotes[0]}{name}{quotes[1]}" in other for other in others for quotes in ("«»", "“”", "''", '""'))
    return is_quoted or any(other.strip(" .:«»*") == name for other in others)


def _is_below_label(above: Segment, segment: Segment) -> bool:
    """Whether a line stands right below the label that has a line to itself, `Image caption,`."""
    return above.block == segment.block and above.text[-1] in ",:" and bool(OF_PICTURE.fullmatch(above.text))


def _without_mark(segment: Segment) -> Segments:
    """A byline, or a sentence of the text, apart from what it says behind that of pictures; nothing if it is none."""
    tail = TAIL.search(segment.text)
    before = segment.text[: tail.start()] if tail else ""
    if tail and (byline(before) or (MARK.fullmatch(tail[0].strip()) and is_prose(before))):
        return cut(segment, (tail.start(), len(segment.text), dropped("picture-mark")))
    is_inside = tail and MARK.fullmatch(tail[0].strip(" .")) and is_prose(segment.text)
    return [segment] if is_inside else []


def _is_of_head(segments: Sequence[Segment], index: int, text_at: int) -> bool:
    """Whether a line is a headline, a byline, or the title of a page that ends with whose page it is: another line has it without that."""
    text = segments[index].text
    is_title = any(len(other.text) < len(text) and repeats(text, other.text) for other in segments[:text_at])
    field = byline(text)
    is_byline = CORRESPONDENT.fullmatch(text) or (field is not None and field.name in ("author", "authors"))
    return bool(is_title or is_byline or HAS_PICTURES.search(text))


def is_caption(text: str) -> bool:
    """Whether all of a text is the caption or the credit of a picture."""
    if len(text.split()) > MOST_WORDS:
        return False
    if LABEL.match(text) or WORDED.match(text) or ALONE.fullmatch(text):
        return True
    tail = TAIL.search(text[-LONGEST_CREDIT:])
    return tail is not None and not (is_desk_mark(tail[0].strip()) or _is_list_of_names(text))


def _is_list_of_names(text: str) -> bool:
    """Whether a line is names and offices, and what it ends with one of them: `Anna Roe, Press Office (AP)`."""
    return text.endswith(")") and not any(word[0].islower() for word in text.split()) and "." not in text
