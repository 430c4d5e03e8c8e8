"""How sure the parts of a dateline are, and by what: a place with nothing but a mark behind it may be anybody."""

import re
from collections.abc import Sequence
from dataclasses import replace

from dateline_news.desk.wire.recognise.head.dateline.known_places import is_city
from dateline_news.desk.wire.recognise.head.dateline.parts import Dateline, is_source
from dateline_news.desk.wire.recognise.head.shared_words import MARKS
from dateline_news.desk.wire.recognise.vocabulary.agencies import KNOWN_NAME, RANK
from dateline_news.desk.wire.segments import Disposition, Segment, dropped

# What stands beside a place and beside no person, in each language: `in Kell`, `Kell’de`, `في كيل`, `کیل میں`, `केल में`.
BEFORE_PLACE = r"(?:in|at|near|outside|around|nach|bei|aus|im|en|à|em|hacia|desde|nel|vicino a|ke|di|في|بمدينة|مدينة|إلى|ب?محافظة|محافظ|ببلدة|بلدة|بلدية|بولاية|ولاية|در|شہر|ضلع|ضلعے)\s"
BEHIND_PLACE = r"[’'](?:d[ae]n?|t[ae]n?|y[ae]|[ae])(?!\w)|\s(?:میں|شہر|ضلع|में|जिले|शहर|थाना)(?!\w)|(?=\b)-based\b"
# Papers that name their man on the spot where others name an agency.
NAMED_WRITER = re.compile(
    r"(?:نامہ نگار|نمائندہ(?: خصوصی)?|رپورٹر|رپورٹ\s?:?|از|संवाददाता|प्रतिनिधि|by|from)\s+(?P<name>\S+(?:\s\S+){1,3})"
    r"|(?P<behind>\S+(?:\s\S+){1,3}) سے",
    re.IGNORECASE,
)

# A desk of an agency, behind its name: `dpa/bb`.
DESK = re.compile(rf"(?P<agency>{KNOWN_NAME})\s*/\s*(?!(?:{KNOWN_NAME})$)[a-z]{{2,4}}")
TOP = 4  # segments from the top that may be a masthead
OF_PAPER = re.compile(r"نمائندہ (?P<paper>\S+)")


def graded(field: Disposition, dateline: Dateline, segments: Sequence[Segment]) -> Disposition:
    """A part of a dateline, with its grade and the grounds for it."""
    if field.name == "source" and (writer := NAMED_WRITER.fullmatch(field.value)):
        if _is_of_masthead(writer["name"] or writer["behind"], segments):
            return dropped("rank-of-writer")
        return replace(
            field,
            name="author",
            value=writer["name"] or writer["behind"],
            grade="likely",
            grounds="it stands where an agency does",
        )
    if field.name == "source" and RANK.fullmatch(field.value):
        return dropped("rank-of-writer")
    if field.name == "source" and (paper := OF_PAPER.fullmatch(field.value)):
        return replace(
            field, value=paper["paper"], grade="likely", grounds="its man on the spot stands where an agency does"
        )
    if field.name == "source":
        is_agency = is_source(field.value)
        return replace(
            field,
            value=desk["agency"] if (desk := DESK.fullmatch(field.value)) else field.value,
            grade="sure" if is_agency else "likely",
            grounds="it is an agency before the text" if is_agency else "it stands where an agency does",
        )
    return _graded_place(field, dateline, segments) if field.name == "dateline" else field


def _is_of_masthead(name: str, segments: Sequence[Segment]) -> bool:
    """Whether a name is not of a paper's man on the spot but of the paper, whose masthead has it: `نمائندہ صبح نو`."""
    plain = MARKS.sub("", name)
    tops = (MARKS.sub("", segment.text) for segment in segments[:TOP])
    return any(plain in top and len(top.split()) <= len(plain.split()) + 1 for top in tops)


def _graded_place(field: Disposition, dateline: Dateline, segments: Sequence[Segment]) -> Disposition:
    may_be_writer = dateline.end == "period" and " " in dateline.place and not dateline.is_upper and not dateline.source
    if may_be_writer and not is_spoken_of(dateline.place, segments):  # `Anna Roe, 4 May 2023. The…`
        return replace(field, grade="needs you", grounds="a day stands behind it, and a writer may have one there too")
    if dateline.source or dateline.has_day:
        return replace(field, grade="sure", grounds="a day or a source stands beside it before the text")
    if dateline.is_upper:
        return replace(field, grade="sure", grounds="it is in capitals before the text")
    if is_named_elsewhere(dateline.place, segments):
        return replace(field, grade="likely", grounds="it stands before the text, and the copy names it")
    if not dateline.place[0].isupper():
        return replace(field, grade="likely", grounds="it stands before the text, in a script without capitals")
    return replace(field, grade="needs you", grounds="only a mark stands behind it, and nothing else names it")


def is_named_elsewhere(place: str, segments: Sequence[Segment]) -> bool:
    """Whether a copy names a place beside where a text opens with it."""
    first = re.split(r"[,،/(\[]", place)[0].strip()
    name = re.compile(rf"(?<!\w){re.escape(first)}(?!\w)", re.IGNORECASE)
    return sum(len(name.findall(segment.text)) for segment in segments) > 1


def is_known_as_place(name: str, segments: Sequence[Segment]) -> bool:
    """Whether a name is that of a city, or texts speak of it as of a place, and have no word that is written so."""
    first = re.split(r"[,،/(\[]", name)[0].strip()
    texts = [segment.text for segment in segments]
    has_case = first.upper() != first.lower()
    if has_case and any(re.search(rf"(?<!\w){re.escape(first.lower())}(?!\w)", text) for text in texts):
        return False
    return is_spoken_of(first, segments) or is_city(first)


def is_spoken_of(place: str, segments: Sequence[Segment]) -> bool:
    """Whether texts speak of a name as of a place, as they do of no person."""
    first = re.escape(re.split(r"[,،/(\[]", place)[0].strip())
    spoken = re.compile(rf"(?<!\w){BEFORE_PLACE}{first}(?![\w’'])|(?<!\w){first}(?:{BEHIND_PLACE})", re.IGNORECASE)
    return any(spoken.search(segment.text.replace("İ", "I")) for segment in segments)
