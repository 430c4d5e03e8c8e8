"""The lines of a head that are the name of what issues the copy: over several lines, above its address, or as the text has it."""

import re
from collections.abc import Sequence

from dateline_news.desk.wire.recognise.vocabulary.names_of_bodies import (
    LETTERHEAD,
    MAY_BE_BODY,
    is_named_as_body,
    may_be_body,
)
from dateline_news.desk.wire.recognise.vocabulary.press_offices import PRESS_OFFICE
from dateline_news.desk.wire.segments import Segment

MOST_LINES = 3  # over which a name is broken
MOST_WORDS = 8  # of a name; a line that has more is a headline that an address stands near
MOST_UNCASED = 5  # of one in a script without capitals, where nothing else tells it from a sentence
SHORT_NAME = 5
# The office of somebody, by what he is: nothing else in these scripts tells a letterhead from a sentence.
OF_OFFICER = re.compile(
    r"دفتر(?: \S+){0,3} (?:آفیسر|افسر|کمشنر|پولیس|ناظم|سپرنٹنڈنٹ|انجینئر|ڈائریکٹر)(?: (?!(?:نے|میں|کو|سے|پر|کا|کی|کے|سیل|بند)(?:\s|$))\S+){0,2}"
    r"|कार्यालय (?:\S+ ){0,3}(?:अधीक्षक|आयुक्त|अधिकारी|निदेशक|अभियंता),?(?: (?!(?:ने|में|को|से|पर|का|की|के|सील|बंद)(?:\s|$))\S+){0,2}"
)
STATE_CODE = re.compile(r"[A-Z]{2},?")  # of a land's state, behind a place
PLACE_WORDS = 3
PHONE = r"(?:\+\d|\(0|\b0)\d{0,4}[\d\s()./-]{6,}\d"
CONTACT = re.compile(
    rf"\S@\S+\.\w|://|\bwww\.|{PHONE}|\bp\.?\s?o\.? ?box\b|\b(?:tel|fax|phone|telephone|teléfono|telefone|telefon|téléphone)\b\.?\s*:?\s*[+(\d]"
    r"|^\d{4,6} [^\W\d]+$|(?:straße|strasse|str\.|platz|weg|allee|gasse|ufer|damm) ?\d+ ?[a-z]?$|^(?:rua|avenida|av\.|calle|plaza|c/|via|viale|piazza|corso|jl\.|jalan) [^\d:]{2,40},? \d+\b.{0,30}$"
    r"|^\d+[a-z]?,? (?:rue|place|avenue|boulevard|bd|quai|impasse|chemin|allée) |^\d+[a-z]? (?:\w+ ){1,3}(?:street|st|road|rd|avenue|ave|square|lane|drive|boulevard|blvd|close|plaza|terrace|crescent)\b[\w ,.-]{0,40}$"
    r"|(?:فون|ٹیلی فون|فیکس|هاتف|فاكس|تلفن|दूरभाष|फोन|फैक्स)\s*:",
    re.IGNORECASE,
)


def lines_of_bodies(segments: Sequence[Segment], lead: int) -> set[int]:
    """The indexes of the lines above the text that are the name of a body, or of a part of it."""
    below = "\n".join(segment.text for segment in segments[lead:])
    lines = [index for index in range(lead) if segments[index].unclaimed]
    names = {
        index
        for index in lines
        if _is_above_contact(segments, index)
        or _is_above_press_office(segments, index)
        or _is_name_in(segments[index].text, below)
        or is_branch(segments[index].text, below)
        or body_of_town(segments[index].text, segments)
        or OF_OFFICER.fullmatch(segments[index].text)
    }
    for begin in lines:
        for end in range(begin + 2, begin + MOST_LINES + 1):
            part = [index for index in range(begin, end) if index in lines]
            if len(part) == end - begin and _is_one_name([segments[index] for index in part]):
                names.update(part)
    return names


def is_branch(line: str, text: str) -> bool:
    """Whether a line is a body that a text names, and behind it where that is: `Sample Weather Service Kell VT`."""
    words = line.split()
    for end in range(len(words) - 1, max(1, len(words) - 1 - PLACE_WORDS), -1):
        place = " ".join(word for word in words[end:] if not STATE_CODE.fullmatch(word))
        body = " ".join(words[:end])
        is_place = not place or re.search(rf"\b(?:in|at|near) {re.escape(place)}\b", text, re.IGNORECASE)
        if is_place and may_be_body(body) and re.search(rf"\b{re.escape(body)}\b", text):
            return True
    return False


def body_of_town(line: str, segments: Sequence[Segment]) -> str:
    """The body of whose name a line has the town of the dateline behind it: `City Library Kell`; an empty string if it is no such."""
    towns = {
        each.disposition.value.casefold()
        for each in segments
        if each.disposition and each.disposition.name == "dateline"
    }
    body, _, town = line.rpartition(" ")
    return body.rstrip(",") if town.casefold() in towns and may_be_body(body.rstrip(",")) else ""


def is_contact(text: str) -> bool:
    """Whether a line says how to reach somebody."""
    return bool(CONTACT.search(text))


def _is_one_name(lines: Sequence[Segment]) -> bool:
    """Whether lines that stand right below one another are one name of an office: `MINISTRY` / `OF TIDES`."""
    joined = " ".join(line.text for line in lines)
    is_block = len({line.block for line in lines}) == 1
    return (
        is_block
        and len(joined.split()) <= MOST_WORDS
        and is_named_as_body(joined)
        and bool(LETTERHEAD.fullmatch(joined))
    )


def _is_above_contact(segments: Sequence[Segment], index: int) -> bool:
    """Whether a line is a name in the block of an address, above it."""
    text, block = segments[index].text, segments[index].block
    words = text.split()
    is_cased = text.upper() != text.lower()
    if len(words) > (MOST_WORDS if is_cased else MOST_UNCASED) or not (is_named_as_body(text) or may_be_body(text)):
        return False
    below = [segment for segment in segments[index + 1 : index + 6] if segment.block == block]
    return any(is_contact(segment.text) for segment in below)


def _is_above_press_office(segments: Sequence[Segment], index: int) -> bool:
    """Whether a line is called as bodies are, and a press office stands right below in its block."""
    line, below = segments[index], segments[index + 1 : index + 2]
    is_over = any(each.block == line.block and PRESS_OFFICE.fullmatch(each.text) for each in below)
    return is_over and is_named_as_body(line.text) and bool(MAY_BE_BODY.fullmatch(line.text))


def _is_name_in(text: str, below: str) -> bool:
    """Whether a short line in capitals stands whole in the text, with a capital there: `DES MOBILITÉS RURALES`."""
    if not text.isupper() or not 1 < len(text.split()) <= SHORT_NAME:
        return False
    places = re.finditer(rf"(?<!\w){re.escape(text.strip())}(?!\w)", below, re.IGNORECASE)
    return any(any(word[0].isupper() for word in place[0].split()) for place in places)
