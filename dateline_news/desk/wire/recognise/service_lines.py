"""Lines of the head that machines and desks write for one another: codes, slugs, files of pictures, cues, crumbs.

Each is told by how all of it is built, not by what it says, so that one that nobody has seen is told as well.
"""

import re
from collections.abc import Sequence

from dateline_news.desk.wire.recognise import dates
from dateline_news.desk.wire.recognise.boilerplate_rules import MENU
from dateline_news.desk.wire.recognise.head.byline.line import byline
from dateline_news.desk.wire.recognise.head.prose import is_prose
from dateline_news.desk.wire.recognise.notices.message_kinds import LINES, SLUG, version_in
from dateline_news.desk.wire.recognise.stamps.lines import COUNT
from dateline_news.desk.wire.recognise.vocabulary import web_words
from dateline_news.desk.wire.recognise.vocabulary.cover_words import DATED, HEADER
from dateline_news.desk.wire.recognise.vocabulary.head_labels import INVOCATION, NOTE, PAIR, REFERENCE
from dateline_news.desk.wire.recognise.vocabulary.names_of_bodies import WORD_OF_BODY
from dateline_news.desk.wire.recognise.vocabulary.reader_words import CHAT, FORWARDED_CHAT
from dateline_news.desk.wire.segments import Disposition, Segment, Segments, claimed, dropped, metadata

LONGEST = 600  # characters: such lines are short, and a long one would be looked through from each of its signs
HEAD = 30  # segments from the top among which such lines stand
RULE = re.compile(r"[-–—_=*~•.\s/|+·]{3,}|[-–—_=*]{2,}")
FILE = re.compile(r"\b[\w-]{3,}\.(?:jpe?g|png|tiff?|gif|eps|mp[34]|mov|wav|docx?|pdf)\b", re.IGNORECASE)
PIXELS = re.compile(r"\d{3,5}\s?[x×]\s?\d{3,5}(?:\s?px)?")
CUE = re.compile(r"\[[^\[\]]{1,60}\]|[*(]{2}[^()*]{1,60}[*)]{2}")
CODE = re.compile(r"[A-Za-z]\d{4}|[A-Z]{1,4}\d{1,5}|[A-Z]{1,5}[-/]?\d{3,8}")
CODE_PART = re.compile(
    r"[A-Z]{0,5}\d{1,10}[A-Z]{0,3}|[a-z]{1,4}\d{1,5}|[a-z]{1,4}|[A-Z]{1,4}|[A-Za-z]{1,4}(?:[-/][A-Za-z0-9]{1,5}){1,4}"
)
TOKEN = re.compile(r"\S+")
SLUG_WORD = r"[^\W_][\w’'.&]*"
KEYWORDS = re.compile(
    rf"(?:[a-z] ){{0,4}}(?P<slug>{SLUG_WORD}(?:[-/]{SLUG_WORD})+/?)(?P<rest>(?:[\s,]+\S+){{0,3}}?)(?P<bracket>\s*\([^()]*\))?"
)
AGENCY_SLUG = re.compile(r"(?:.*\s)?(?P<slug>(?:BC|AP)-[A-Z]{2}--\w.*?)(?:,.*)?")
LEAD_LABEL = re.compile(r"(?:^|[\s-])(?:\d{1,2}(?:ST|ND|RD|TH))?\s?LD\b")  # of agencies of South Asia: `-LD RESCUE`
CRUMB = re.compile(r"\s*[›»→]\s*|\s+[>/|]\s+|\s*::\s*")
ARROW = re.compile(r"\s[›→>]\s")  # of a path and of nothing else, so that two names are one
# A path or a menu with nothing but wide gaps in it, or all of it words of menus.
GAPPED = re.compile(
    rf"(?:{web_words.HOME})(?:\s{{2,}}\S+(?: \S+){{0,3}}){{1,6}}|(?:{web_words.HOME})(?: (?:{MENU}|{web_words.SECTIONS})){{2,5}}",
    re.IGNORECASE,
)
CRUMB_WORDS, LAST_CRUMB_WORDS, MOST_CODE = 4, 20, 10  # words of a crumb, of the last; parts of a line of codes
FEWEST_DIGITS, FEWEST_CRUMBS = 6, 3  # of a number that is a line, of a path that nothing else tells
MAY_BE_DATED = ("cue", "reference-number")  # what has a number may have a day: `News Release 9-Oct-2024`
DOUBLE = 2  # parts of a label with its number, or of a double name
MAIL = re.compile(rf"(?P<name>{HEADER}|{DATED})\s*:\s*\S.*", re.IGNORECASE)
FORWARDED = re.compile(
    r"[-–_\s>]*(?:(?:begin )?forwarded (?:message|by)|original message|weitergeleitete nachricht|mensaje (?:reenviado|original)"
    r"|message (?:transféré|d[’']origine)|رسالة معاد توجيهها).{0,60}|(?:on|am|le|el) .{6,60}\b(?:wrote|schrieb|a écrit|escribió)\b.{0,60}:",
    re.IGNORECASE,
)
SENT = re.compile(DATED, re.IGNORECASE)
FEWEST_FIELDS = 2  # lines of a mail's header


def with_service_lines(segments: Sequence[Segment]) -> Segments:
    """Recognise the lines of the head that are no text, down to the first prose."""
    recognised = list(segments)
    for index, segment in enumerate(segments[:HEAD]):
        if not segment.unclaimed:
            continue
        if field := _mail_field(segments, index) or service_line(segment.text):
            recognised[index] = claimed(segment, field)
        elif is_prose(segment.text):
            break
    return recognised


def service_line(text: str) -> Disposition | None:
    """What becomes of a line that is built as no text is; None for any other."""
    is_note = LINES["correction-line"].match(text) or LINES["version-line"].match(text)  # a cue, by its brackets
    if len(text) > LONGEST or is_note:
        return None
    for rule, form in (("rule", RULE), ("cue", CUE), ("forwarded", FORWARDED), ("reference-number", REFERENCE),
                       ("invocation", INVOCATION), ("chat-line", CHAT), ("chat-line", FORWARDED_CHAT), ("desk-note", NOTE), ("picture-file", PIXELS), ("count", COUNT)):  # fmt: skip
        if form.fullmatch(text) and not (rule in MAY_BE_DATED and dates.dates_in(text)):
            return dropped(rule)
    if FILE.search(text) and not is_prose(text):
        return dropped("picture-file")
    if len(PAIR.findall(text)) > 1 and not is_prose(text) and not dates.dates_in(text):
        return dropped("script-cue")
    if is_crumbs(text) and byline(text) is None:
        return dropped("breadcrumb")
    return _slug(text) or (dropped("code-line") if is_code_line(text) else None)


def is_code_line(text: str) -> bool:
    """Whether a line is numbers and short codes, with no word in it and no date."""
    tokens = TOKEN.findall(text)
    tokens = [token for token in tokens if not RULE.fullmatch(token)] or tokens
    if len(tokens) == 1:
        return text in ("NNNN", "ZCZC") or bool(CODE.fullmatch(text)) or (text.isdigit() and len(text) >= FEWEST_DIGITS)
    if len(tokens) > MOST_CODE or dates.dates_in(text) or not any(map(str.isdigit, text)):
        return False
    numbers = [token for token in tokens if any(map(str.isdigit, token))]
    is_label = len(tokens) == DOUBLE and tokens[0].isupper()  # `PG 4`
    return (len(numbers) > 1 or is_label) and all(map(CODE_PART.fullmatch, tokens))


def is_crumbs(text: str) -> bool:
    """Whether a line is the path to a page: short names with the same sign between them."""
    if GAPPED.fullmatch(text):
        return True
    parts = [part.strip() for part in CRUMB.split(text)]
    fewest = FEWEST_CRUMBS - bool(ARROW.search(text))
    if len(parts) < fewest or not all(parts[:-1]) or ":" in text or is_prose(parts[-1]) or dates.dates_in(text):
        return False
    longest = LAST_CRUMB_WORDS if len(parts) >= FEWEST_CRUMBS else CRUMB_WORDS
    return all(len(part.split()) <= CRUMB_WORDS for part in parts[:-1]) and len(parts[-1].split()) <= longest


def _slug(text: str) -> Disposition | None:
    """The slug line of an agency: key words without spaces between them, and hardly anything else."""
    agency = AGENCY_SLUG.fullmatch(text)
    if agency:
        return metadata("slugline", agency["slug"].strip(), "sure", version_in(text))
    match = KEYWORDS.fullmatch(text)
    if not match or SLUG.fullmatch(text) or dates.dates_in(text) or WORD_OF_BODY.search(match["rest"]):
        return None
    slug = match["slug"]
    count = len(re.split(r"[-/]", slug.strip("/")))
    is_upper = slug.isupper() and (match["rest"] + "A").isupper()
    is_path = slug.endswith("/") or (count > DOUBLE and not match["rest"].strip())
    if not (is_path or (is_upper and (count > DOUBLE or match["bracket"]))):
        return None
    version = version_in(text) or ("version-label" if LEAD_LABEL.search(text) and slug.isupper() else "")
    return metadata("slugline", slug.strip("/"), "sure", version)


def _mail_field(segments: Sequence[Segment], index: int) -> Disposition | None:
    """What becomes of a line of the header of a mail, which has several."""
    match = MAIL.fullmatch(segments[index].text)
    near = segments[max(0, index - 3) : index + 4]
    if not match or sum(bool(MAIL.fullmatch(line.text)) for line in near) < FEWEST_FIELDS:
        return None
    if SENT.fullmatch(match["name"]):
        return metadata("mailed", segments[index].text) if dates.dates_in(segments[index].text) else None
    return dropped("mail-header")
