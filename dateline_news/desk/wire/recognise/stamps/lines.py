"""What a line with a stamp has beside it: other stamps, how long ago that was, a source between bars, a headline."""

import itertools
import re

from dateline_news.desk.wire.recognise import dates
from dateline_news.desk.wire.recognise.boilerplate_rules import MENU_WORD
from dateline_news.desk.wire.recognise.dates.ago import AGO
from dateline_news.desk.wire.recognise.head.letterhead import ADDRESS
from dateline_news.desk.wire.recognise.stamps.place_and_day import OTHER_DAY
from dateline_news.desk.wire.recognise.vocabulary.agencies import WRITER
from dateline_news.desk.wire.recognise.vocabulary.names_of_bodies import names_paper
from dateline_news.desk.wire.recognise.vocabulary.stamp_labels import LABEL, role
from dateline_news.desk.wire.segments import Disposition, Span, dropped, metadata

# Between stamps, with what says that the next is the same day in another calendar.
SEPARATORS = re.compile(
    r"(?:[\s|,،۔·•()\[\]/–—ـ\u200e\u200f-]|and(?=\s(?:last\s)?(?:updated|modified))|(?:الموافق|بمطابق|مطابق(?: با)?|برابر(?: با)?|مصادف(?: با)?)\s*[:：]?)*(?:\.\s*$)?"
)
ENDS_WITH_SEPARATOR = re.compile(r"\s*[|·•–—-]+\s*$|\s*\($")
BARS = (re.compile(r"\s*[|·•]\s*"), re.compile(r"\s+[–—-]\s+"), re.compile(r"\s+/\s+"))
CLOCK = re.compile(
    r"(?:at|à|um|a las|às)?\s*\d{1,2}\s?[:.h]\s?\d\d(?:\s?(?:[ap]\.?m\.?|uhr|h|hrs))?(?:\s[A-Z]{2,4}(?!\w))?",
    re.IGNORECASE,
)
READING_TIME = re.compile(r"\d{1,2}[\s-]*min(?:ute)?s?(?:\s+read)?", re.IGNORECASE)
# Of a newsletter or a paper, beside its day.
ISSUE = r"(?:issue|edition|vol(?:ume)?|no|nr|ausgabe|heft|número|numéro|edición|édition|edição|numero|sayı|edisi|العدد|شمارہ|अंक)\.?\s*[#№:]?\s*\d{1,5}"
# How often a page was read, or spoken of, as pages say it.
COUNTED = (
    r"comments?|views?|shares?|reads?|hits|likes?|kali(?: dibaca)?|dibaca|dilihat|komentar|vistas|visitas|comentarios?|visualiza\w+|acessos|comentários?"
    r"|vues|lectures|commentaires?|aufrufe|kommentare?|okunma|görüntülenme|yorum|letture|visite|commenti"
    r"|(?:ال)?مشاهد(?:ة|ات)|قراءة|(?:ال)?تعليقات|مناظر|تبصرے|بازدید|نفر|نظر|बार|टिप्पणियाँ"
)
COUNT = re.compile(
    rf"\W*\d[\d.,]* ?(?:{COUNTED})|\W{{1,3}}\d+|(?:{COUNTED})\s*:?\s*\(?\d[\d.,]*\)?(?: kali| x)?", re.IGNORECASE
)
NUMBER = re.compile(ISSUE, re.IGNORECASE)
NAME = re.compile(r"[^\W\d_a-z][\w.’'-]+(?: [^\W\d_a-z][\w.’'-]*){1,2}")
SPEECH = re.compile(
    r"(?:(?:\w+[’']s )?(?:opening |keynote )?(?:speech|address|remarks|lecture)|rede|ansprache|grußwort|festrede|discours|allocution|discurso|palabras|intervención|discorso"
    r"|intervento|konuşma|pidato|sambutan|كلمة|خطاب|تقریر|سخنرانی|भाषण)(?!\w)",
    re.IGNORECASE,
)
SITE_BEHIND = re.compile(r"[\s|·•–—-]+(?:https?://|www\.)[\w.-]+/?$")
BEFORE_DAY = re.compile(r"(?:\s+(?:on|il|pada|il giorno)|\s*[,–—|-])?\s*$", re.IGNORECASE)
PLACE_OF_SPEECH = re.compile(r"\W*|,?\s+(?:in|im|at|à|au|en|a|em|na|no|di|zu)\s[^.!?:;]{3,80}", re.IGNORECASE)
FEWEST_OF_SPEECH = 4  # words of its headline in front of its day
BY_NAME = re.compile(r"(?i:by|von|par|por|di) [^\W\d_][\w.’'-]*(?: [^\W\d_][\w.’'-]*){1,3}")
PAGE_NUMBER = r"(?:page|p\.|pg\.?|seite|página|pagina|sayfa|صفحہ|صفحة|पृष्ठ) ?[a-z]?\d{1,3}"
IN_PART = re.compile(  # what stands beside a stamp
    r"(?:source|editor|edited by|author|writer|by|agency|via|quelle|fuente|fonte|von|par|por|oleh|di|penulis|yazar|door)\b\s*:?\s*\S.{0,40}"
    rf"|{READING_TIME.pattern}|{PAGE_NUMBER}|{WRITER.pattern}|{COUNT.pattern}|{ISSUE}|temps de lecture.{{0,12}}"
    r"|(?:updated|posted|published)? ?(?:\d{1,3}|an?) ?(?:m|h|d|min|mins|hr|hrs|minutes?|hours?|days?) ago",
    re.IGNORECASE,
)


def stamp_at(text: str, begin: int) -> tuple[Disposition, int] | None:
    """The stamp that begins at an index: its disposition (whose value is the date), and where it ends."""
    label = LABEL.match(text, begin)
    written = dates.date_at(text, label.end() if label else begin)
    return (metadata(role(label), text[begin : written.end]), written.end) if written else None


def _time_ago(text: str, begin: int) -> tuple[Disposition, int] | None:
    """What says how long ago something was when the page was saved, or only the hour: nobody knows when that was."""
    ago = AGO.match(text, begin)
    if ago:
        return dropped("relative-time"), ago.end()
    clock = CLOCK.match(text, begin) if begin and LABEL.search(text[:begin]) else None
    return (dropped("time-alone"), clock.end()) if clock else None


def between_bars(text: str) -> list[Span]:
    """The spans of a stamp that stands between bars with a source or a name: `Source: Agency | 2023-05-04 | Editor: pell`."""
    return next(filter(None, (_between(text, bar) for bar in BARS)), [])


def _between(text: str, bar: re.Pattern[str]) -> list[Span]:
    edges = [(0, 0), *(match.span() for match in bar.finditer(text)), (len(text), len(text))]
    parts = [(begin, end) for (_, begin), (end, _) in itertools.pairwise(edges)]
    stamps = {
        at: spans
        for at, (begin, end) in enumerate(parts)
        if (spans := all_of_line(text[begin:end], may_lack_label=True))
    }
    others = [part for at, part in enumerate(parts) if at not in stamps]
    if len(stamps) != 1 or not others or not all(_may_stand_beside(text[slice(*part)]) for part in others):
        return []
    ((at, stamps_there),) = stamps.items()
    spans = [(*edge, dropped("separator")) for number, edge in enumerate(edges[1:-1], 1) if number not in (at, at + 1)]
    spans += [
        (*part, dropped("reading-time"))
        for part in others
        if any(form.fullmatch(text, *part) for form in (READING_TIME, COUNT, NUMBER))
    ]
    begin, end = edges[at][0], edges[at + 1][1]
    ends = [parts[at][0] + stop for _, stop, _ in stamps_there[:-1]]
    shown = zip([begin, *ends], [*ends, end], stamps_there, strict=True)
    return sorted([*spans, *((first, last, stamp[2]) for first, last, stamp in shown)], key=lambda span: span[:2])


def _may_stand_beside(text: str) -> bool:
    """Whether a part of a line may stand between bars beside a stamp: a source, a count, or a name of two words or three."""
    return bool(
        IN_PART.fullmatch(text)
        or (NAME.fullmatch(text) and not MENU_WORD.fullmatch(text))
        or ADDRESS.fullmatch(text)
        or names_paper(text)
    )


def all_of_line(text: str, *, may_lack_label: bool) -> list[Span]:
    """The spans of the stamps that are all a line has, but for the site of a page; none if it has anything else."""
    if (site := SITE_BEHIND.search(text)) and not LABEL.match(text):
        stamps = all_of_line(text[: site.start()], may_lack_label=may_lack_label)
        return [*stamps, (site.start(), len(text), dropped("address"))] if stamps else []
    begin = _past_separators(text, 0)
    spans: list[Span] = []
    while begin < len(text):
        label = LABEL.match(text, begin)
        stamp = stamp_at(text, begin) or _time_ago(text, label.end() if label else begin)
        if stamp is None or not (may_lack_label or spans or label):
            return []
        disposition, stop = stamp
        end = _past_separators(text, stop)
        spans.append((spans[-1][1] if spans else 0, end, disposition))
        begin = end
    return spans


def end_of_line(text: str) -> list[Span]:
    """The span of a whole date behind a separator at the end of a line that is short: a headline with its date."""
    for written in dates.dates_in(text)[-1:]:
        before = text[: written.begin]
        label = next((match for match in LABEL.finditer(before) if match.end() == len(before)), None)
        begin = label.start() if label else written.begin
        separator = ENDS_WITH_SEPARATOR.search(text[:begin])
        if not separator and (WRITER.fullmatch(text[:begin].strip()) or BY_NAME.fullmatch(text[:begin].strip())):
            separator = re.search(r"\s*$", text[:begin])
        if separator and _is_of_something_else(text[: separator.start()], text[begin]):
            return []
        is_last = not text[written.end :].strip(" .|)]")
        if is_last and separator and separator.start() and written.day:
            return [(separator.start(), len(text), metadata(role(label), text[begin : written.end]))]
    return []


def of_speech(text: str) -> list[Span]:
    """The span of the day, and of the place, of a speech behind what its headline says of it."""
    for written in dates.dates_in(text) if SPEECH.match(text) else []:
        before = BEFORE_DAY.search(text[: written.begin])
        if before is None or len(text[: before.start()].split()) < FEWEST_OF_SPEECH:
            continue
        if written.is_whole and PLACE_OF_SPEECH.fullmatch(text[written.end :]):
            return [(before.start(), len(text), metadata("created", text[written.begin : written.end]))]
    return []


def _is_of_something_else(before: str, first: str) -> bool:
    """Whether the words in front of a date say what happens then, or are the first day of several."""
    return bool(OTHER_DAY.fullmatch(before)) or (first.isdigit() and before[-1:].isdigit())


def _past_separators(text: str, begin: int) -> int:
    match = SEPARATORS.match(text, begin)
    return match.end() if match else begin
