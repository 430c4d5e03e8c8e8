"""Whose copy it is by the name over its page: a paper's, or one that addresses or other lines of the copy have as well."""

import re
from collections.abc import Iterator, Sequence

from dateline_news.desk.wire.compose.source.of_lines import SITE_WORDS, Named, is_stamp
from dateline_news.desk.wire.recognise import dates
from dateline_news.desk.wire.recognise.dates.names import WEEKDAY_PATTERN
from dateline_news.desk.wire.recognise.head.headline.menus import is_menu
from dateline_news.desk.wire.recognise.head.prose import is_prose
from dateline_news.desk.wire.recognise.head.sections import is_section
from dateline_news.desk.wire.recognise.vocabulary.labels import RELEASE, is_label
from dateline_news.desk.wire.recognise.vocabulary.names_of_bodies import (
    PAPER_WORD,
    WORD_OF_BODY,
    is_named_as_body,
    names_paper,
)
from dateline_news.desk.wire.recognise.vocabulary.press_offices import PRESS_OFFICE
from dateline_news.desk.wire.segments import Segment, letters

TOP, BELOW = 6, 2  # segments from the top that may be the masthead, and below it that tell it
PARTS = re.compile(r"\s*[|·•»›]\s*|\s+[–—-]\s+|\s{3,}")
IN_MENU = re.compile(r"\s*[|·•»›>]\s*|\s{2,}")
SIGNS = re.compile(r"[\d:@/→☰()\[\]]")  # that no name has
SITE = re.compile(r"\w-\w|\w\.\w{2,4}$")  # of a name of one word that is no section's
HOST = re.compile(r"(?<![\w.-])(?:\w[\w-]*\.)+[a-z]{2,}(?![\w@-])", re.IGNORECASE)
# What hosts have behind a name.
BEHIND_NAME = re.compile(r"(?:news|online|media|web|tv|today|live|mail|paper|ng|uk|gh|ke|za|pk|in|au|nz|ie)?")
RELEASED = re.compile(rf"\W*(?:{RELEASE})\b", re.IGNORECASE)  # above which stands an office, and no paper
FEWEST_LETTERS = 3  # of a name that is a host's
FOLIO = re.compile(
    r"(?:page|seite|página|pagina|sayfa|halaman|صفحہ|صفحة|صفحه|पृष्ठ|पेज)\s*\d{1,3}(?!\d).{0,40}", re.IGNORECASE
)
# What only papers and newsletters have below their names.
ISSUE = re.compile(
    r"(?:.*[\s|·,])?(?:issue|edition|ausgabe|numéro|número|edición|edição|edizione|numero|sayı|edisi|العدد|شمارہ|شماره|अंक)"
    r"\s*(?:(?:no\.?|nr\.?|n[º°])?\s*#?\s*\d{1,6}(?:\s*[|·,].*)?|(?:dated|of|vom|du|de|del|di)\s.{0,12}\d{4})",
    re.IGNORECASE,
)
# Words that papers are called by, and sections as well: `Sample News`.
WEAK = re.compile(r"(?:.*\s)?(?:news|समाचार|haber|nachrichten|express|star|standard)", re.IGNORECASE)
# What stands in the line over a printed page, beside the paper: its parts, and the number of the page with the section.
FOLIO_LINES, MOST_OF_FOLIO = 3, 16
FOLIO_PARTS = re.compile(
    rf"\s*[|·•»›]\s*|\s+[–—-]\s+|\s{{2,}}|,\s+|\s+(?=(?:{WEEKDAY_PATTERN})(?!\w))|(?<!\w)(?={FOLIO.pattern})",
    re.IGNORECASE,
)
PAGE = re.compile(
    rf"{FOLIO.pattern}|(?:[^\W\d_]+ ){{0,2}}[A-Z]?\d{{1,3}}|\d{{1,3}}(?: [^\W\d_]+){{0,2}}", re.IGNORECASE
)
# How papers are called: by a word of theirs first, behind an article, or last.
CALLED = re.compile(
    rf"(?:(?:the|il|lo|la|le|el|o|a|die|der|das) |l[’'])?(?:{PAPER_WORD.pattern})\s.+|.+\s(?:{PAPER_WORD.pattern})",
    re.IGNORECASE,
)
# How a picture that is not drawn is told.
OF_LOGO = re.compile(r"(?:^|[\s-])logo$", re.IGNORECASE)
HOME = re.compile(
    r"\W*(?:home|startseite|start|accueil|inicio|portada|início|capa|ana ?sayfa|beranda|ہوم|صفحہ اول|سرورق|الرئيسية|خانه|होम|मुखपृष्ठ)\s*[/>›»→]",
    re.IGNORECASE,
)
ACRONYM = re.compile(r"[A-Z]{2,5}")
MENU = ("menu", "breadcrumb", "section-name")
APART = ("letterhead", "above-text", "section-name")
FURNITURE = ("contact", "foot", "page-foot", "rights", "subscribe", "also-read", "role-of-writer", "page-title", "posted-by")  # fmt: skip


def masthead(segments: Sequence[Segment]) -> Iterator[Named]:
    """The name at the top of a page that a paper's words, a host or the furniture of the page tell for one."""
    for at, segment, name in _tops(segments):
        is_logo = OF_LOGO.search(PARTS.split(segment.text)[0]) and WORD_OF_BODY.search(name) and not _is_any(name)
        is_long = len(name.split()) + bool(SITE.search(name)) > 1
        is_over = _is_over_menu(segments, at)
        is_paper = is_long and names_paper(name) and not is_section(name)
        is_dated = _is_over_date(segments, at) and not WEAK.fullmatch(name)
        is_called_so = at == 0 and is_paper and bool(CALLED.fullmatch(name)) and not WEAK.fullmatch(name)
        is_site = at == 0 and _is_over_home(segments, at) and not is_section(name) and not _is_any(name)
        if not is_paper and _is_place(name, segments):
            continue
        if (
            is_logo
            or (is_paper and (is_over or is_dated))
            or (is_called_so and _is_alone(segments, at))
            or (is_site and (is_long or ACRONYM.fullmatch(name)) and not _is_place(name, segments))
            or (is_long and not is_section(name) and _is_over_issue(segments, at))
            or _is_host(name, segments)
            or (is_over and not is_section(name) and not _is_any(name) and _is_told(name, segments, segment.line))
        ):
            yield name, segment.line


def folio(segments: Sequence[Segment]) -> Iterator[Named]:
    """The paper in the line over a printed page, which has a day too: `SAMPLE GAZETTE  Friday, May 4, 2023  NEWS 7`."""
    first = segments[0].line if segments else 0
    for line in range(first, first + FOLIO_LINES):
        parts = [each for each in segments if each.line == line]
        if any(each.disposition and each.disposition.name == "title" for each in parts):
            return
        text = "  ".join(each.text for each in parts)
        written = next((day for day in dates.dates_in(text) if day.is_whole), None)
        if written is None or len(text.split()) > MOST_OF_FOLIO or is_prose(text):
            continue
        names = [part.strip(" *_.") for part in FOLIO_PARTS.split(text)]
        has_page = any(PAGE.fullmatch(part) for part in names) or HOST.search(text)
        for name in names:
            is_paper = _may_be_name(name) and len(name.split()) > 1 and names_paper(name) and not is_section(name)
            if is_paper and has_page and not PAGE.fullmatch(name):
                yield name, line


def weak_masthead(segments: Sequence[Segment]) -> Iterator[Named]:
    """The name at the top of a page that nothing but its place there tells for one: it may be a section's."""
    for at, segment, name in _tops(segments):
        is_apart = at == 0 and not WEAK.fullmatch(name)
        is_paper = len(name.split()) > 1 and names_paper(name) and (is_apart or _is_over_date(segments, at))
        is_first = at == 0 and _is_over_menu(segments, at)
        if not is_section(name) and not _is_any(name) and (is_paper or is_first):
            yield name, segment.line


def _tops(segments: Sequence[Segment]) -> Iterator[tuple[int, Segment, str]]:
    """The lines above the headline that may be a masthead: index, segment, and the name in it."""
    menus = [each.text for each in segments[: 2 * TOP] if each.is_dropped_as(*MENU) or is_menu(each.text)]
    sections = {part.strip() for text in menus for part in IN_MENU.split(text)[1:]}  # the first may be the paper
    for at, segment in enumerate(segments[:TOP]):
        if segment.disposition and segment.disposition.name == "title":
            return
        is_apart = segment.is_dropped_as(*APART) or (segment.is_shown_as("paragraph") and not is_prose(segment.text))
        parts = [OF_LOGO.sub("", part.strip(" *_")) for part in PARTS.split(segment.text)] if is_apart else []
        names = [part for part in parts if _may_be_name(part) and part not in sections]
        papers = [part for part in names if names_paper(part) and not is_section(part)]
        for name in (papers or names)[:1]:
            yield at, segment, name


def _is_place(name: str, segments: Sequence[Segment]) -> bool:
    """Whether the text has something happen in what a name is, or the copy comes from there."""
    form = re.compile(rf"\b(?:in|near|bei|en|em) (?=[A-ZÀ-Þ])(?i:{re.escape(name)})\b")
    fields = [each.disposition for each in segments if each.disposition]
    places = {field.value.split(",")[0].casefold() for field in fields if field.name == "dateline"}
    return name.casefold() in places or any(
        form.search(each.text) for each in segments if each.is_shown_as("paragraph")
    )


def _is_any(name: str) -> bool:
    """Whether a word is what any such body is called: `Council`."""
    return bool(WORD_OF_BODY.fullmatch(name))


def _may_be_name(part: str) -> bool:
    words = part.split()
    is_short = 0 < len(words) <= SITE_WORDS and not SIGNS.search(part) and "  " not in part  # as menus have
    return is_short and not is_label(part) and not PRESS_OFFICE.fullmatch(part) and is_named_as_body(part)


def _is_over_menu(segments: Sequence[Segment], at: int) -> bool:
    """Whether a menu, the number of a page or the name of a section is below a line, or right above it."""
    below = [*segments[max(0, at - 1) : at], *segments[at + 1 : at + 1 + BELOW]]
    return any(
        each.is_dropped_as(*MENU) or is_menu(each.text) or FOLIO.fullmatch(each.text) or is_section(each.text)
        for each in below
        if not each.is_shown_as("heading") and not RELEASED.match(each.text)
    )


def _is_over_home(segments: Sequence[Segment], at: int) -> bool:
    """Whether the way to a page begins right below a line, at its home."""
    below = segments[at + 1 : at + 2]
    return any(each.is_dropped_as(*MENU) and HOME.match(each.text) for each in below)


def _is_alone(segments: Sequence[Segment], at: int) -> bool:
    """Whether a line has a block to itself, or above words as those of a menu."""
    below = [each for each in segments if each.block == segments[at].block and each.line != segments[at].line]
    return all(each.is_dropped_as(*MENU) or len(each.text.split()) <= BELOW or is_stamp(each) for each in below)


def _is_over_date(segments: Sequence[Segment], at: int) -> bool:
    """Whether the next line of the block is a day."""
    below = next((each for each in segments[at + 1 :] if each.line != segments[at].line), None)
    return below is not None and below.block == segments[at].block and is_stamp(below)


def _is_over_issue(segments: Sequence[Segment], at: int) -> bool:
    """Whether the block has the number or the day of an issue beside a line, or right below."""
    near = [each for each in segments[at + 1 : at + 1 + BELOW] if each.block == segments[at].block]
    beside = " ".join(each.text for each in near if each.line == segments[at].line)
    return any(map(ISSUE.fullmatch, [beside, *(each.text for each in near)]))


def _is_host(name: str, segments: Sequence[Segment]) -> bool:
    """Whether an address or a site in the copy has the name for its host."""
    plain = _plain(name)
    forms = [form for form in (plain, plain.removeprefix("the")) if len(form) >= FEWEST_LETTERS and form.isascii()]
    hosts = (host for segment in segments for host in HOST.findall(segment.text.rpartition("@")[2]))
    labels = {label.replace("-", "") for host in hosts for label in host.lower().split(".")[:-1]}
    return any(
        label.startswith(form) and BEHIND_NAME.fullmatch(label[len(form) :]) for label in labels for form in forms
    )


def _is_told(name: str, segments: Sequence[Segment], line: int) -> bool:
    """Whether other lines of the copy have a name: the furniture in any letters, the text in the same."""
    form = re.compile(rf"(?<!\w){re.escape(name)}(?!\w)")
    anyhow = re.compile(form.pattern, re.IGNORECASE)
    for segment in segments:
        field = segment.disposition
        if segment.line == line or not field or field.name == "title":
            continue
        is_furniture = field.kind != "shown" and (field.name in FURNITURE or is_stamp(segment))
        if (anyhow if is_furniture else form).search(segment.text) and not is_section(segment.text):
            return True
    return False


def _plain(name: str) -> str:
    return "".join(filter(str.isalnum, letters([name]).casefold()))
