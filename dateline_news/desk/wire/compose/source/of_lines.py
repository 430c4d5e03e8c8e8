"""Whose copy it is by what a line says of that: a byline, a signature, a line of rights, the title of a page."""

import itertools
import re
from collections.abc import Iterator, Sequence

from dateline_news.desk.wire.recognise.head.headline.candidates import is_named_in
from dateline_news.desk.wire.recognise.head.letterhead import ISSUED, STATEMENT, issuer_of_statement
from dateline_news.desk.wire.recognise.head.prose import is_prose
from dateline_news.desk.wire.recognise.head.sections import is_section
from dateline_news.desk.wire.recognise.head.shared_words import stems
from dateline_news.desk.wire.recognise.head.writer_accounts import house_of
from dateline_news.desk.wire.recognise.vocabulary.agencies import KNOWN_NAME
from dateline_news.desk.wire.recognise.vocabulary.foot_words import ISSUER
from dateline_news.desk.wire.recognise.vocabulary.names_of_bodies import WORD_OF_BODY, is_named_as_body, names_paper
from dateline_news.desk.wire.recognise.vocabulary.press_offices import house_of_office
from dateline_news.desk.wire.segments import Segment

Named = tuple[str, int]  # a source, and the line that says so
ABOUT = re.compile(rf"(?:{ISSUER})", re.IGNORECASE)
ROLE = re.compile(r"\b(?:writer|reporter|correspondent|editor|desk|columnist|staff)s?$|\bof\b", re.IGNORECASE)
FOR = re.compile(r"(?:^|\s)(?:special (?:to|for)|for|of)\s+(?=(?:[Tt]he )?[A-Z])", re.IGNORECASE)
HOUSE_OF_PAPERS = re.compile(
    r"(?:[A-Z][\w.’'&-]* ){1,4}(?:Media(?: Group| Network| House)?|Newspapers|News|Press|Broadcasting|Publications)"
)
YEAR = r"(?:19|20)\d\d(?:\s?[–-]\s?(?:19|20)?\d\d)?"
HOLDER = re.compile(
    rf"(?:(?:copyright|©|\(c\)|کاپی رائٹ|جملہ حقوق محفوظ(?: ہیں)?|جميع الحقوق محفوظة|حقوق النشر(?: محفوظة)?)[\s©:.,]*)+(?:{YEAR})?[\s,.:–-]*"
    rf"(?:by\s+|لـ\s?|ل(?=\w{{4}})|©\s*)?(?P<name>(?:[A-Z]\.\s?)*[^\d,.;|–©]{{2,60}}?)\s*"
    rf"(?:[,.;|–©]|\s-\s|{YEAR}|$|all rights|alle rechte|tous droits|todos los|todos os)",
    re.IGNORECASE,
)
NO_HOLDER = re.compile(
    r"all rights.*|riproduzione.*|reproducción.*|todos (?:los|os) .*|tutti i .*|alle rechte.*|tous droits.*|click for.*|محفوظة|ہیں|reserved",
    re.IGNORECASE,
)
AGENCY_CODE = re.compile(
    rf"(?:[a-z] )*(?P<name>{KNOWN_NAME})(?=[-\d\s./:]|$)|.*\s(?P<later>{KNOWN_NAME})(?:(?:/\w+)?\s+\d{{2,}}|-[A-Z]{{1,4}}\d+$)"
)
DOUBLED = re.compile(r"([A-Z])\1")  # a button for the size of letters, that an agency's sign may look like
# To whom people in a text have spoken, as papers say of themselves.
TOLD = re.compile(
    r"(?:لـ?\s?|إلى )(?:صحيفة )?«(?P<arabic>[^«»]{3,30})»|\btold (?:the )?(?P<english>[A-Z][\w’'.-]*(?: [A-Z][\w’'.-]*){0,3})"
    r"|\b(?:sagte|erklärte|berichtete|erzählte)\b[^.]{0,40}? (?:dem|der) [„»\"“]?(?P<german>[A-ZÀ-Þ][\w’'.-]*(?: [A-ZÀ-Þ][\w’'.-]*){0,3})"
    r"|\b(?:dijo|declaró|contó|explicó|ha detto|ha spiegato|a déclaré|a expliqué|a confié|disse|afirmou|contou)\b[^.]{0,30}? (?:à|au|al?|ao)\s(?:la )?[«“\"]?\s?(?P<romance>[A-ZÀ-Þ][\w’'.-]*(?: (?:de |del |di |la )?[A-ZÀ-Þ][\w’'.-]*){0,3})"
)
TOLD_AGENCY = re.compile(
    rf"(?:(?:گفت\W?و\W?گو|گفتگو|مصاحبه) با|به گزارش) (?:خبرنگار |خبرگزاری )*(?P<persian>{KNOWN_NAME})(?!\w)|(?<!\w)(?P<turkish>{KNOWN_NAME}) muhabir(?:ler)?ine"
    rf"|(?<!\w)(?P<urdu>{KNOWN_NAME}) سے (?:گفتگو|بات چیت)|(?<!\w)(?P<hindi>{KNOWN_NAME}) (?:से बातचीत|से कहा|को बताया)"
)
OF_PICTURE = r"(?:\({0}\)|(?:photos?|fotos?|picture|pic|bild|صورة|تصوير)\s?:\s*{0}(?: / .*)?)\W*$"
AGENCY_LINE = re.compile(rf"(?:The )?(?P<name>{KNOWN_NAME})(?: (?:[A-Za-z]+ ?)?[Dd]esk| [A-Z][a-z]+)?")
AGENCY_BEHIND = re.compile(rf"(?:,\s*|\s[(/])(?P<name>{KNOWN_NAME})(?: [A-Z][a-z]+)?\W*$")
WITH_AGENCY = re.compile(rf"\s(?:with|mit|avec|con|com)\s+(?P<name>{KNOWN_NAME})\W*$")
SOURCE_LINE = re.compile(r"source(?: ?:)? (?P<name>\S.{1,60}?)(?: ?/[a-z]{1,4}(?: ?/[a-z]{1,4})*/?)?", re.IGNORECASE)
ORIGINAL = re.compile(r"original-content von:\s*(?P<name>[^,]{3,60}),?.*", re.IGNORECASE)
BEHIND_TITLE = re.compile(r".*(?:\s[|»·•]\s+|\s*\|\s*|\s[–—-]\s)(?P<name>[^|»·•–—]{2,50})")
PRINTED = re.compile(
    r"\W*(?:(?:first |originally )?(?:published|printed|appeared)|veröffentlicht|erschienen|pubblicato)\s+in\s+(?P<name>[^,:،]{2,40}),",
    re.IGNORECASE,
)
# What a house says below its text of the text itself, and when that went out: `This report by … was first published`.
REPORT_BY = re.compile(
    r"\W*(?:this|the above) (?:report|story|article|item|dispatch) (?:by|from|of) (?:(?-i:the) )?(?P<name>[^,:;.]{2,40}?) (?:was|has been) (?:(?:first|originally) )?(?:published|issued|posted)\b.*"
    r"|(?:ce(?:t|tte)?) (?:texte|article|dépêche|reportage) (?:de |d[’'])(?P<french>[^,:;.]{2,40}?) a (?:d[’']abord |initialement )?été (?:initialement |d[’']abord )?publiée?\b.*",
    re.IGNORECASE,
)
STAMPS = ("published", "created", "printed", "updated", "saved", "date", "modified", "earlier-change", "date-overruled")
HEAD, FOOT = 24, 8  # segments from the top and from the end that may say it
FAR_FOOT = 14  # and the furniture of a page
# What only the house that puts a copy out says at its foot, and of itself.
OF_ITSELF = re.compile(
    rf"(?:the )?(?P<agency>{KNOWN_NAME})(?:['’]s)?(?: (?:news )?agency)? (?:web ?site|site)\b.{{10,}}"
    r"|(?:the )?(?P<house>(?-i:[A-Z])[\w.’'-]*(?: (?-i:[A-Z])[\w.’'-]*){0,4}) (?:is not responsible for (?:the )?(?:content|accuracy|views)|(?:accepts|takes) no (?:responsibility|liability)|reserves (?:the right|all rights)|and its (?:journalists|editors|licensors)|(?:may )?(?:earns?|receives?) (?:a )?commission)\b.*"
    rf"|(?P<turkish>{KNOWN_NAME}) web sitesinde.{{10,}}"
    r"|(?:.*\W)?(?:download|get|install) the (?P<app>(?-i:[A-Z])[\w.’'-]*(?: (?-i:[A-Z])[\w.’'-]*){0,3}) app\b.*",
    re.IGNORECASE,
)
SIGNED_SOURCE = re.compile(
    r"(?:source|quelle|fuente|fonte|kaynak|sumber|المصدر|ماخذ|منبع|स्रोत)\s*:\s*(?P<name>[^/:]{2,40}?)\s*(?:/\s?[a-z]{1,4}\s?)+/?",
    re.IGNORECASE,
)
TOP = 8  # segments from the top
STATION = re.compile(
    r"(?=.*(?:radio|FM|MHz|إذاعة|ریڈیو|रेडियो))(?:[^\W\d][\w’'&.-]* ){1,4}\d{2,3}[.,]\d{1,2}(?: ?(?:FM|AM|MHz|kHz))?",
    re.IGNORECASE,
)
LETTER_OF = re.compile(
    r"(?:the |das |le |la |el |il )?(?:(?:official|weekly|fortnightly|monthly|quarterly|annual) )?(?:(?:news)?letter|bulletin|circular|organ|mitteilungsblatt|amtsblatt|rundbrief"
    r"|(?:bulletin|lettre)(?: d[’']information)?|boletín(?: informativo)?|boletim(?: informativo)?|bollettino|notiziario|buletin)"
    r" (?:(?:of|from) (?:the )?|de[rs] |von |de la |de l[’']|del? |du |d[ao] |dell[a’']\s?|di )(?P<name>\S.{3,60})",
    re.IGNORECASE,
)
SITE_WORDS = 6  # of a paper's name


def beside_byline(segments: Sequence[Segment]) -> Iterator[Named]:
    """The agency that a byline has behind its name: `By Anna Roe, Associated Press`."""
    for segment in left_out(segments, "author", "authors"):
        if match := AGENCY_BEHIND.search(segment.text):
            yield match["name"], segment.line


def house_of_writer(segments: Sequence[Segment]) -> Iterator[Named]:
    """The paper for which a writer works: behind the name in a byline, or on the line below that."""
    for segment in left_out(segments, "author", "authors", "role-of-writer"):
        parts = [FOR.sub("", part.strip()) for part in FOR.sub(", ", segment.text).split(",")]
        for part in parts if segment.is_dropped_as("role-of-writer") else parts[1:]:
            is_paper = len(part.split()) > 1 and names_paper(part) and not ROLE.search(part)
            if is_paper and not is_section(part):
                yield part, segment.line
    writers = ", ".join(
        each.disposition.value
        for each in segments
        if each.disposition and each.disposition.name in ("author", "authors")
    )
    for segment in left_out(segments, "role-of-writer", "foot"):
        house = house_of(segment.text, writers)
        if names_paper(house) and not is_section(house):
            yield house, segment.line
    for above, segment in itertools.pairwise(segments):
        is_below = above.block == segment.block and any(left_out([above], "author", "role-of-writer", "posted-by"))
        if is_below and segment.is_dropped_as("letterhead", "above-text") and HOUSE_OF_PAPERS.fullmatch(segment.text):
            yield segment.text, segment.line


def told(segments: Sequence[Segment]) -> Iterator[Named]:
    """The paper to which somebody in the text has spoken, where it has taken a picture as well."""
    for segment in segments:
        names = TOLD.finditer(segment.text) if segment.is_shown_as("paragraph", "quote") else ()
        for name in (next(filter(None, match.groupdict().values())) for match in names):
            credit = re.compile(OF_PICTURE.format(re.escape(name)), re.IGNORECASE)
            if any(credit.search(each.text) for each in segments if not is_prose(each.text)):
                yield name, segment.line


def told_agency(segments: Sequence[Segment]) -> Iterator[Named]:
    """The agency to whose own writer somebody has spoken, where several lines name it."""
    for segment in segments:
        match = TOLD_AGENCY.search(segment.text)
        name = next(filter(None, match.groupdict().values())) if match else ""
        if name and sum(name in each.text for each in segments) > 1:
            yield name, segment.line


def with_agency(segments: Sequence[Segment]) -> Iterator[Named]:
    """The agency whose words a paper's own writers have used: `By Anna Roe with AAP`."""
    for segment in left_out(segments, "author", "authors"):
        if match := WITH_AGENCY.search(segment.text):
            yield match["name"], segment.line


def signed(segments: Sequence[Segment]) -> Iterator[Named]:
    """What signs a copy at its foot, and the agency in its codes."""
    yield from _matches(segments, SOURCE_LINE, "source-line")
    yield from _matches(segments, ORIGINAL, "original")
    for segment in left_out(
        segments, "desk-initials", "desk-code", "code-line", "slugline", "date", "sent-date-not-used"
    ):
        is_button = DOUBLED.fullmatch(segment.text) and segment not in at_end(segments)
        if (match := AGENCY_CODE.match(segment.text)) and not is_button:
            yield match["name"] or match["later"], segment.line
    for segment in at_end(segments):
        if match := AGENCY_LINE.fullmatch(segment.text) or SIGNED_SOURCE.fullmatch(segment.text):
            yield match["name"], segment.line


def of_head(segments: Sequence[Segment]) -> Iterator[Named]:
    """The station with its frequency, or the body whose newsletter a copy is, as a line of its head says it."""
    for segment in segments[:TOP]:
        station, letter = STATION.fullmatch(segment.text), LETTER_OF.fullmatch(segment.text)
        if station:
            yield segment.text, segment.line
        elif letter and is_named_as_body(letter["name"]) and WORD_OF_BODY.search(letter["name"]):
            yield letter["name"], segment.line


def issued(segments: Sequence[Segment]) -> Iterator[Named]:
    """Who issues a copy, as a line of its head or its foot says it."""
    title = next(
        (each.disposition.value for each in segments if each.disposition and each.disposition.name == "title"), ""
    )
    for segment in [*segments[:HEAD], *segments[-FOOT:]]:
        others = "\n".join(other.text for other in segments if other.line != segment.line)
        if name := _issuer(segment, others, title):
            yield name, segment.line


def _issuer(segment: Segment, others: str, title: str) -> str:
    """The body that a line says a copy is by, where other lines or a headline stand beside it; an empty string if it says none."""
    if segment.is_dropped_as("mail-header"):
        return ""
    match = ISSUED.fullmatch(segment.text)
    label = STATEMENT.fullmatch(segment.text) if title and ":" in segment.text else None
    if name := issuer_of_statement(segment.text):
        return name
    if match and is_named_in(name := house_of_office(match["name"]), others):
        return name
    return label["name"] if label and _is_name(label["name"], title) else ""


def _is_name(text: str, title: str) -> bool:
    """Whether what stands behind the label of a release is a name, and not what the headline says."""
    has_case = text.upper() != text.lower()
    is_name = has_case and is_named_as_body(text) and len(text.split()) <= SITE_WORDS
    return is_name and len(stems(text) & stems(title)) <= 1


def printed(segments: Sequence[Segment]) -> Iterator[Named]:
    """The paper that a line below the text says a copy was printed in: `Published in Daily Sample, May 4th, 2023`."""
    last = max((each.line for each in segments if each.is_shown_as("paragraph", "item")), default=0)
    for segment in filter(is_stamp, segments):
        match = PRINTED.match(segment.text) or REPORT_BY.fullmatch(segment.text)
        name = next(filter(None, match.groupdict().values())) if match else ""
        if name and segment.line >= last - 1 and is_named_as_body(name):
            yield name, segment.line


def about(segments: Sequence[Segment]) -> Iterator[Named]:
    """The body that a title over its own account at the foot names: `About Sample Pumps`."""
    for segment in left_out(segments, "about-issuer", "below-end", "notes-to-editors"):
        match = ABOUT.fullmatch(segment.text.partition(":")[0].strip("#* "))
        name = next(filter(None, match.groupdict().values()), "") if match else ""
        text = "\n".join(other.text for other in segments if _is_of_story(other))
        is_named = is_named_in(name, text) and (" " in name or re.search(rf"[a-z,] {re.escape(name)}\b", text))
        if name and len(name.split()) <= SITE_WORDS and is_named:
            yield name, segment.line


def _is_of_story(segment: Segment) -> bool:
    is_title = segment.disposition is not None and segment.disposition.name == "title"
    return segment.unclaimed or is_title or segment.is_shown_as("paragraph", "quote")


def of_itself(segments: Sequence[Segment]) -> Iterator[Named]:
    """The house that a line at the foot of a page says something of for itself: that it is not responsible for other sites."""
    for segment in at_end(segments, FAR_FOOT):
        match = OF_ITSELF.fullmatch(segment.text)
        is_of_app = match and match["app"] and (segment.is_shown_as("paragraph") or not names_paper(match["app"]))
        if match and not is_of_app:  # of anybody's app, or in the story
            yield next(filter(None, match.groupdict().values())), segment.line


def rights(segments: Sequence[Segment]) -> Iterator[Named]:
    """The holder of the rights, as a line says it."""
    for segment in left_out(segments, "rights"):
        match = HOLDER.search(segment.text)
        name = match["name"].strip(" -–.") if match else ""
        if name and not NO_HOLDER.fullmatch(name) and len(name.split()) <= SITE_WORDS:
            yield name, segment.line


def behind_title(segments: Sequence[Segment]) -> Iterator[Named]:
    """The paper whose name stands behind a page's title."""
    for name, line in _matches(segments, BEHIND_TITLE, "page-title"):
        if len(name.split()) <= SITE_WORDS:
            yield name, line


def at_end(segments: Sequence[Segment], most: int = FOOT) -> Sequence[Segment]:
    """The last segments of a copy, as far as they stand below the beginning of its text."""
    lead = next((at for at, each in enumerate(segments) if each.is_shown_as("paragraph") and is_prose(each.text)), -1)
    return segments[max(lead + 1, len(segments) - most) :]


def is_stamp(segment: Segment) -> bool:
    """Whether a segment is a day of a page or of a paper, whatever has become of it."""
    field = segment.disposition
    is_apart = field is not None and field.kind != "shown"
    return field is not None and is_apart and (field.name in STAMPS or field.name.endswith("-date-not-used"))


def left_out(segments: Sequence[Segment], *rules: str) -> Iterator[Segment]:
    """The segments that are shown nowhere, by these rules or as these fields."""
    for segment in segments:
        field = segment.disposition
        if field and field.kind != "shown" and field.name in rules:
            yield segment


def _matches(segments: Sequence[Segment], form: re.Pattern[str], *rules: str) -> Iterator[Named]:
    for segment in left_out(segments, *rules):
        if match := form.fullmatch(segment.text):
            yield match["name"].strip(), segment.line
