"""Lines of the head that name the field which they are: `Headline: …`, `Standfirst: …`, as editing systems write them."""

import re
from collections.abc import Sequence

from dateline_news.desk.wire.recognise.head.prose import is_prose
from dateline_news.desk.wire.recognise.vocabulary.labels import RELEASE
from dateline_news.desk.wire.segments import Segment, Segments, cut, dropped, metadata

FIELDS = {
    "title": rf"{RELEASE}|headline|head ?line|hed|title|titel|überschrift|titre|título|titular|titolo|başlık|judul|العنوان|عنوان|سرخی|शीर्षक",
    "summary": (
        r"sub-?(?:head(?:line|ing)?|title)|deck|dek|standfirst|strapline|untertitel|unterzeile|chapô|sous-titre|subtítulo|bajada|entradilla|sottotitolo"
        r"|العنوان الفرعي|ذیلی سرخی|उपशीर्षक"
    ),
    "dateline": r"dateline",
}
LABELLED = re.compile(
    "(?:"
    + "|".join(f"(?P<{name}>{words})" for name, words in FIELDS.items())
    + r")\s*[:：]\s*(?P<value>\S+(?: \S+){2,30})",
    re.IGNORECASE,
)
HEAD = 16  # segments from the top


def with_labelled_fields(segments: Sequence[Segment]) -> Segments:
    """Recognise the first line of each field that its own label names."""
    recognised: Segments = []
    seen: set[str] = set()
    for index, segment in enumerate(segments):
        if index >= HEAD or (segment.unclaimed and is_prose(segment.text) and not LABELLED.fullmatch(segment.text)):
            return [*recognised, *segments[index:]]
        match = LABELLED.fullmatch(segment.text) if segment.unclaimed else None
        name = next((name for name in FIELDS if match and match[name]), "")
        if not match or name in seen or is_prose(match["value"]):
            recognised.append(segment)
            continue
        seen.add(name)
        label, value = (0, match.start("value"), dropped("label")), match["value"]
        field = metadata(name, value, "sure", f"line {segment.line} says so")
        recognised += cut(segment, label, (match.start("value"), len(segment.text), field))
    return recognised
