"""Who sent a copy, where no line of the copy itself is its source: the press office in a mail's header or a chat, whose spokesman signs."""

import re
from collections.abc import Iterator, Sequence

from dateline_news.desk.wire.compose.source.addresses import whole_name
from dateline_news.desk.wire.recognise.head.headline.candidates import is_named_in
from dateline_news.desk.wire.recognise.vocabulary.names_of_bodies import BODY, LETTERHEAD, is_named_as_body
from dateline_news.desk.wire.recognise.vocabulary.press_offices import PRESS
from dateline_news.desk.wire.segments import Segment, letters

FROM = re.compile(
    r"(?:\W*(?:from|von|de|da|dari|kimden|van|من|از|منجانب)\s*[:：]|\[[^\[\]]{6,30}\])\s*[\"“]?(?P<name>[^<>@:\"”]{3,60}?)[\"”:]?\s*(?:<(?P<address>[\w.+-]+@[\w.-]+)>.*)?",
    re.IGNORECASE,
)
GROUP = r"(?: (?:gp|grp|group|cell|list)(?: \d)?)?"  # to which a press office sends
EDGE = re.compile(rf"^(?:{PRESS}){GROUP}(?!\w)[\s,|:–—-]*|[\s,|:–—-]*(?<!\w)(?:{PRESS}){GROUP}$", re.IGNORECASE)
OF_PR = re.compile(
    r".*\b(?:pr|public relations|communications|comms|media|marketing|consult\w*)(?: agency)?", re.IGNORECASE
)
HEADER = ("mail-header", "contact", "foot", "below-end", "mail-signature")  # that name whoever sends
SPOKESMAN = re.compile(
    r"\W*(?:spokes(?:person|man|woman)(?: (?:for|of))?(?: the)?|porte-parole (?:de |du |de la |d[’'])|portavoz (?:de la|del|de)|sprecher(?:in)? (?:der|des|von)"
    r"|ترجمان|متحدث باسم|المتحدث (?:الرسمي )?باسم|الناطق باسم|سخنگوی|प्रवक्ता)[\s,]*(?P<name>\S.{2,50}?)\W*",
    re.IGNORECASE,
)
FOOT = 8  # segments at the end, among which a release is signed


def senders(segments: Sequence[Segment]) -> Iterator[tuple[str, int]]:
    """The names of who sent a copy, each with its line; of mails that were forwarded the last one's first."""
    fields = [segment.disposition for segment in segments if segment.disposition]
    places = {field.value.split(",")[0].casefold() for field in fields if field.name == "dateline"}
    copy = "\n".join(other.text for other in segments if not other.is_dropped_as(*HEADER, "chat-line"))
    for segment in reversed(segments):
        match = FROM.fullmatch(segment.text) if segment.is_dropped_as("mail-header", "chat-line") else None
        if not match:
            continue
        name = match["name"].strip()
        bare = EDGE.sub("", EDGE.sub("", name)).strip(" ,|-")
        whole = whole_name(bare, segments)
        is_named = bare != name and (whole != bare or is_named_in(bare, copy))  # else a person
        is_office = bool(LETTERHEAD.fullmatch(bare) or (is_named_as_body(bare) and BODY.fullmatch(bare)))
        address = (match["address"] or "").rpartition("@")
        plain = _plain(bare).removeprefix("the")
        is_of_host = plain in _plain(address[2]) or (bare != name and plain in _plain(address[0]))
        if bare and (is_named or ((is_office or is_of_host) and not OF_PR.fullmatch(name))):
            yield (name if bare.casefold() in places else whole), segment.line


def spokesmen(segments: Sequence[Segment]) -> Iterator[tuple[str, int]]:
    """The bodies for which somebody signs as who speaks for them, and which other lines name, each with its line."""
    for segment in segments[-FOOT:]:
        match = SPOKESMAN.fullmatch(segment.text)
        others = "\n".join(other.text for other in segments if other is not segment)
        if match and is_named_in(match["name"], others):
            yield match["name"], segment.line


def _plain(name: str) -> str:
    return "".join(filter(str.isalnum, letters([name]).casefold()))
