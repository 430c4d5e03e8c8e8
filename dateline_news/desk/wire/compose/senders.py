"""Who sent a copy, where no line of the copy itself is its source: the press office in a mail's header, whose spokesman signs."""

import re
from collections.abc import Iterator, Sequence

from dateline_news.desk.wire.recognise.head.headline.candidates import is_named_in
from dateline_news.desk.wire.recognise.head.letterhead import issuer_of_statement
from dateline_news.desk.wire.segments import Segment, letters

PRESS = (
    r"presse(?:stelle|team|büro|abteilung)?|press(?: (?:office|team|desk|section))?|media(?: (?:office|team|relations|centre))?|communications?(?: (?:office|team))?"
    r"|comms|pr|news(?:room| desk)?|info|public relations|kommunikation|medien(?:stelle)?|prensa|imprensa|comunicaci[oó]n|comunicação|(?:service |bureau )?(?:de )?(?:presse|communication)"
    r"|ufficio stampa|stampa|basın|humas|secretary|office|kontakt|المكتب الإعلامي|شعبہ تعلقات عامہ"
)
PRESS_OFFICE = re.compile(PRESS, re.IGNORECASE)
FROM = re.compile(
    r"\W*(?:from|von|de|da|dari|kimden|van|من|از|منجانب)\s*[:：]\s*[\"“]?(?P<name>[^<>@:\"”]{3,60}?)[\"”]?\s*<[\w.+-]+@(?P<host>[\w.-]+)>.*",
    re.IGNORECASE,
)
EDGE = re.compile(rf"^(?:{PRESS})(?!\w)[\s,|:–—-]*|[\s,|:–—-]*(?<!\w)(?:{PRESS})$", re.IGNORECASE)
SPOKESMAN = re.compile(
    r"\W*(?:spokes(?:person|man|woman)(?: (?:for|of))?(?: the)?|porte-parole (?:de |du |de la |d[’'])|portavoz (?:de la|del|de)|sprecher(?:in)? (?:der|des|von)"
    r"|ترجمان|متحدث باسم|المتحدث (?:الرسمي )?باسم|الناطق باسم|سخنگوی|प्रवक्ता)[\s,]*(?P<name>\S.{2,50}?)\W*",
    re.IGNORECASE,
)
HEAD = 24  # segments from the top, among which a statement says whose it is
FOOT = 8  # segments at the end, among which a release is signed


def senders(segments: Sequence[Segment]) -> Iterator[tuple[str, int]]:
    """The names of who sent a copy, each with its line; of mails that were forwarded the last one's first."""
    for segment in segments[:HEAD]:
        if name := issuer_of_statement(segment.text):
            yield name, segment.line
    for segment in reversed(segments):
        match = FROM.fullmatch(segment.text) if segment.is_dropped_as("mail-header") else None
        name = match["name"].strip() if match else ""
        bare = EDGE.sub("", EDGE.sub("", name)).strip(" ,|-")
        others = "\n".join(other.text for other in segments if other is not segment)
        is_office = bare != name and is_named_in(bare, others)  # else it may be a person
        if match and bare and (is_office or _plain(bare) in _plain(match["host"])):
            yield bare, segment.line
    for segment in segments[-FOOT:]:
        match = SPOKESMAN.fullmatch(segment.text)
        others = "\n".join(other.text for other in segments if other is not segment)
        if match and is_named_in(match["name"], others):
            yield match["name"], segment.line


def _plain(name: str) -> str:
    return "".join(filter(str.isalnum, letters([name]).casefold()))
