"""Who else had a part in a copy: `(Reporting by …; Editing by …)`, on a line of its own or behind the last sentence."""

import re
from collections.abc import Sequence

from dateline_news.desk.wire.recognise.head.prose import is_prose
from dateline_news.desk.wire.recognise.vocabulary.agencies import KNOWN_NAME
from dateline_news.desk.wire.segments import Segment, Segments, Span, cut, metadata

WORK = (
    r"(?:additional |further )?(?:reporting|writing|editing|compiled|edited|written|translated|graphics?|photography|research)"
    r"(?: and (?:reporting|writing|editing))? by|with (?:additional |further )?(?:reporting|inputs?) (?:by|from)"
    r"|(?:berichtet|redigiert|bearbeitet) von|redaktion:|(?:reportage|édité|écrit|rédigé) (?:de|par)|(?:édité|version française) par"
    r"|(?:reporte|información|editado|escrito|redactado|redacción) (?:de|por)|(?:reportagem|edição|edição de texto) (?:de|por)"
    r"|haber(?:-kamera)?\s*:|kamera\s*:|fotoğraf\s*:|editor\s*:|editado por|edited by\s*:?|إعداد|تحرير|ترجمة|تغطية صحفية|ادارت|تدوین"
)
SURE = re.compile(rf"(?P<open>[(\[]\s*)?(?:{WORK})\s+\S.{{1,300}}?(?(open)\s*[)\]])\.?", re.IGNORECASE)
# A sentence that says who else had a part; and who took the picture, behind its caption.
CONTRIBUTED = re.compile(
    r"[^.]{3,160}\bcontributed (?:to this (?:report|story|article|dispatch)|(?:additional |further )?reporting)\b[^.]{0,60}\.?"
    r"|(?:con|com|avec|mit|con la) (?:información|informações|informaciones|aportes|agences?|material|informationen|colaboración)(?: de| von| d[’'])? [^.]{2,60}\.?"
    r"|[^.]{3,120}(?:ha contribuido|contribuyó|a contribué|contribuiu|trug|trugen) (?:a|à|para|zu) (?:est[ea]|ce|cette|diese[rmn]?|esta) \S+(?: bei)?\.?"
    r"|(?:this (?:report|story) (?:was|has been) )?(?:first |originally )?published [^.]{0,40}by the canadian press[^.]{0,40}\.?",
    re.IGNORECASE,
)
PHOTO = re.compile(
    rf"(?<=[.!?”\"۔])\s+\((?:(?:{KNOWN_NAME}) )?(?:file )?(?:photos?|pictures?|images?) (?:by|courtesy(?: of)?) [^()/]{{2,60}}\)\.?$",
    re.IGNORECASE,
)
AT_END = re.compile(rf"(?<=[.!?”\"۔])\s+\((?:{WORK})\s+[^()]{{2,300}}\)\.?$", re.IGNORECASE)
NAMED = re.compile(r"by\s+(?-i:[A-Z])|:|[^\x00-\u024f]|(?:von|par|de|por)\s+(?-i:[A-Z])", re.IGNORECASE)
MOST_WORDS = 45


def with_credits(segments: Sequence[Segment]) -> Segments:
    """Recognise credits; they become the field of that name."""
    text_at = next((index for index, segment in enumerate(segments) if segment.unclaimed and is_prose(segment.text)), 0)
    return [
        part
        for index, segment in enumerate(segments)
        for part in cut(segment, *_spans(segment, is_below=index > text_at))
    ]


def _spans(segment: Segment, *, is_below: bool) -> list[Span]:
    """The spans of a credit; a line without brackets is one only below the beginning of the text, since it may be a byline."""
    text = segment.text
    if not segment.unclaimed or not (is_below or text[0] in "(["):
        return []
    if (
        len(text.split()) <= MOST_WORDS
        and SURE.fullmatch(text)
        and (text[0] in "([" or NAMED.search(text))
        and not _is_sentence(text)
    ):
        return [(0, len(text), metadata("credit", _plain(text)))]
    if is_below and len(text.split()) <= MOST_WORDS and CONTRIBUTED.fullmatch(text):
        return [(0, len(text), metadata("credit", text))]
    match = AT_END.search(text) or PHOTO.search(text)
    return [(match.start(), match.end(), metadata("credit", _plain(match[0])))] if match else []


def _is_sentence(text: str) -> bool:
    """Whether a line without a bracket is a sentence, such as one that praises the reporting of somebody."""
    return text[0] not in "([" and bool(re.search(r"\b(?:was|were|is|are|has|had|have|will|said)\b", text))


def _plain(text: str) -> str:
    """A credit without the brackets around it."""
    bare = text.strip().removesuffix(".")
    return bare[1:-1].strip() if bare[:1] in "([" and bare[-1:] in ")]" else text.strip()
