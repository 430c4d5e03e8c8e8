"""Where a copy was broken in sending or in printing: lines of the browser on each page, and of the wire before each take.

What goes on below such lines in the middle of a sentence is the rest of the paragraph above.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from dateline_news.desk.wire.recognise.head.prose import ends_sentence
from dateline_news.desk.wire.recognise.notices.holds import HOLD
from dateline_news.desk.wire.recognise.notices.message_kinds import SLUG
from dateline_news.desk.wire.segments import Disposition, Segment, Segments, claimed, cut, dropped, letters, shown

PAGE_FOOT = re.compile(r"(?:https?://|www\.)\S+\s+\d{1,3}\s?/\s?\d{1,3}", re.IGNORECASE)
PAGE_NUMBER = re.compile(
    r"\W*(?:page|seite|página|pagina|sayfa|halaman|صفحة|صفحہ|पृष्ठ) \d{1,3}(?: ?(?:of|von|de|di|/|dari|من) ?\d{1,3})?\W*|[-–—]\s?(?!30)\d{1,3}\s?[-–—]",
    re.IGNORECASE,
)
PAGE_HEAD = re.compile(r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4},? +\d{1,2}[:.]\d\d(?: ?[ap]\.?m\.?)?\s{2,}\S.*", re.IGNORECASE)
RUNNING = re.compile(r".{10,}(?:\s{3,}|\s\|\s).{4,}")  # a line that pages repeat
DIGIT = re.compile(r"\d+")
# Where a story goes on in print.
JUMP = (
    r"(?:continued|turn|cont[’']?d|see story|more) (?:on|from|to|,)? ?(?:page|p\.|pg\.?) ?[A-Z]?\d+|fortsetzung (?:auf|von) seite \d+|(?:suite|lire la suite) (?:en |à la |de la )?page \d+"
    r"|(?:continúa|sigue|pasa|viene) (?:en|a|de) (?:la )?(?:página|pág\.?) \d+|continua (?:na|a|alla|da) (?:página|pág\.?|pagina|pag\.?) \d+|devamı \d+\.? ?sayfada|bersambung ke hal\S* \d+"
    r"|بقیہ (?:صفحہ|نمبر).{0,20}|باقی صفحہ.{0,20}|(?:التتمة|تتمة|البقية) .{0,16}\d{1,3}|शेष (?:पृष्ठ|पेज).{0,16}"
)
MORE = re.compile(
    rf"\W*(?:{JUMP})\W*|"
    r"(?:[(\[_*–—-]+\s*more\s*[)\]_*–—-]+|[\W_]*(?-i:MORE)(?:\W+(?-i:MORE))*[\W_]*)|\W*(?:more (?:to )?follows?|\(mf\)|mehr folgt|fortsetzung folgt|folgt mehr|sigue|continúa|segue|continua|suite|à suivre|devamı var|bersambung|يتبع|جاری ہے|ادامه دارد|जारी)\W*",
    re.IGNORECASE,
)
TAKE = re.compile(
    r"(?<!\w)(?:\d(?:st|nd|rd|th) add|add \d|\d(?:st|nd|rd|th) take|take \d|page \d|p\. ?\d)(?!\w)", re.IGNORECASE
)
PICK_UP = re.compile(r"[^\W\d_][^:]{1,40}: (?P<words>.{2,60})")
MOST_OF_TAKE, FEWEST, NEAR = 12, 5, 6  # words of a line before a take, of a text that is broken off; lines of a break
RULE, PAGING, SAID = "break", "paging", "pronouncer"
PRONOUNCER = re.compile(r"\((?=[^()]*[a-z])(?=[^()]*[A-Z]{2})[A-Za-z’']+(?:[- ][A-Za-z’']+)+\)")


def with_breaks(segments: Sequence[Segment]) -> Segments:
    """Drop the lines of breaks, and join what they parted."""
    repeated = _running_lines(segments)
    recognised: Segments = []
    for segment in segments:
        is_break = segment.unclaimed and (segment.text in repeated or _is_break(segment.text))
        is_break = is_break or (segment.unclaimed and _picks_up(segment.text, recognised))
        rule = PAGING if segment.unclaimed and PAGE_NUMBER.fullmatch(segment.text) else RULE if is_break else ""
        parts = [claimed(segment, dropped(rule))] if rule else _without_pronouncers(_rest(segment, recognised))
        recognised += parts
    return recognised


def with_rests(segments: Sequence[Segment]) -> Segments:
    """Give the rest of what became no text the fate of that, so that it is not joined to another paragraph."""
    recognised: Segments = []
    above: Disposition | None = None
    for segment in segments:
        is_rest = segment.is_shown_as("rest")
        if is_rest and above and above.kind != "shown":
            recognised.append(replace(segment, disposition=dropped(above.name)))
            continue
        recognised.append(segment)
        if not (is_rest or _parts(segment) or segment.is_dropped_as(SAID)):
            above = segment.disposition
    return recognised


def _without_pronouncers(segment: Segment) -> Segments:
    """A text in capitals without what tells how names are said: `EAMONN (AY-mun) ROE`."""
    spans = [(*match.span(), dropped(SAID)) for match in PRONOUNCER.finditer(segment.text)] if segment.unclaimed else []
    if not spans or any(map(str.islower, PRONOUNCER.sub("", segment.text))):
        return [segment]
    parts = cut(segment, *spans)
    return [claimed(part, shown("rest" if index else "paragraph")) for index, part in enumerate(parts)]


def _is_break(text: str) -> bool:
    is_take = len(text.split()) <= MOST_OF_TAKE and bool(TAKE.search(text)) and bool(SLUG.fullmatch(text))
    return is_take or any(form.fullmatch(text) for form in (PAGE_FOOT, PAGE_HEAD, MORE))


def _running_lines(segments: Sequence[Segment]) -> set[str]:
    """The lines that stand on several pages, but for their numbers."""
    lines = [each.text for each in segments if each.unclaimed and RUNNING.fullmatch(each.text)]
    counts = Counter(DIGIT.sub("0", line) for line in lines)
    return {line for line in lines if counts[DIGIT.sub("0", line)] > 1 and not ends_sentence(line)}


def _picks_up(text: str, above: Sequence[Segment]) -> bool:
    """Whether a line below a break names the words with which the text above it ends."""
    match = PICK_UP.fullmatch(text)
    if not match or not above or not _parts(above[-1]):
        return False
    last = next((each.text for each in reversed(above) if each.unclaimed), "")
    ends = letters([match["words"]]).strip('"“”.')
    return bool(ends) and letters([last]).rstrip('"“”.').endswith(ends)


def _parts(segment: Segment) -> bool:
    """Whether a line may stand in the middle of a sentence: at the end of a page, with the embargo there again."""
    is_hold = segment.disposition is not None and segment.disposition.name == HOLD
    return is_hold or segment.is_dropped_as(RULE, PAGING)


def _rest(segment: Segment, above: Sequence[Segment]) -> Segment:
    """A segment, as the rest of the text above if a break has parted the two in a sentence."""
    if not segment.unclaimed or not above or not _parts(above[-1]):
        return segment
    last = next((each for each in reversed(above[-NEAR:]) if not _parts(each)), None)
    is_open = last is not None and last.unclaimed and len(last.text.split()) >= FEWEST and not ends_sentence(last.text)
    first = segment.text[0]
    goes_on = first.islower() or (first.isalnum() and not first.isupper())
    return claimed(segment, shown("rest")) if is_open and goes_on else segment
