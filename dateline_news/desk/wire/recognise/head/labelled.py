"""Lines of the head that name the field which they are: `Headline: …`, `Standfirst: …`, as editing systems write them."""

import re
from collections.abc import Sequence

from dateline_news.desk.wire.recognise.head.prose import ends_sentence, is_prose
from dateline_news.desk.wire.recognise.head.shared_words import stems
from dateline_news.desk.wire.recognise.vocabulary.labels import INVITES, RELEASE, without_label
from dateline_news.desk.wire.recognise.vocabulary.names_of_bodies import is_named_as_body, may_be_body
from dateline_news.desk.wire.segments import Segment, Segments, claimed, cut, dropped, metadata

FIELDS = {
    "title": rf"{RELEASE}|headline|head ?line|hed|title|titel|überschrift|titre|título|titular|titolo|başlık|judul|العنوان|عنوان|سرخی|शीर्षक",
    "summary": (
        r"sub-?(?:head(?:line|ing)?|title)|deck|dek|standfirst|strapline|utl\.?|untertitel|unterzeile|chapô|sous-titre|subtítulo|bajada|entradilla|sottotitolo"
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
# Lines of a form without colons, several of which stand together: `FROM The Registrar`, `STATUS Immediate`.
OF_FORM = re.compile(
    r"(?P<label>FROM|TO|DATE|STATUS|SUBJECT|RE|REF|TIME|ISSUED|RELEASE|CONTACT|TEL|CLASSIFICATION)(?::\s*|\s+)\S.{1,80}"
)
SAYS_LITTLE = ("FROM", "TO", "STATUS", "CLASSIFICATION")  # of the story itself
HEAD = 16  # segments from the top
# A label that nothing but a headline has, so that what stands above it is a note to a desk.
BELOW_NOTE = re.compile(
    r"(?:headline|head ?line|hed|überschrift|schlagzeile|titular|başlık|سرخی|शीर्षक)\s*[:：]\s*\S", re.IGNORECASE
)
MOST_OF_NOTE = 60  # words
# What stands over a summary, and over the text below it, as pages in Hindi have both: `सार` … `विस्तार`.
OVER_SUMMARY = re.compile(
    r"(?:सार|सारांश|संक्षेप|خلاصہ|خلاصه|(?:ال)?ملخص|özet|summary|in brief|ringkasan)\s*[:：]?", re.IGNORECASE
)
OVER_TEXT = re.compile(
    r"(?:विस्तार|विस्तृत|تفصیلات?|شرح خبر|(?:ال)?تفاصيل|detay(?:lar)?|in detail|full story)\s*[:：]?", re.IGNORECASE
)
MOST_OF_SUMMARY, NEAR = 70, 4  # words; segments from one label to the other


def with_labelled_fields(segments: Sequence[Segment]) -> Segments:
    """Recognise the first line of each field that its own label names."""
    segments = _with_labels_alone(segments)
    recognised: Segments = []
    seen: set[str] = set()
    top = _end_of_note(segments)
    for index, segment in enumerate(segments):
        is_text = index >= top and segment.unclaimed and is_prose(segment.text)
        if index >= HEAD or (is_text and not LABELLED.fullmatch(segment.text)):
            return [*recognised, *segments[index:]]
        if segment.unclaimed and _is_of_form(segments, index):
            recognised.append(claimed(segment, dropped("label")))
            continue
        match = LABELLED.fullmatch(segment.text) if segment.unclaimed else None
        name = next((name for name in FIELDS if match and match[name]), "")
        is_other = match and name == "title" and (INVITES.match(segment.text) or _is_issuer(match, segments))
        if not match or name in seen or is_prose(match["value"]) or is_other:
            recognised.append(segment)
            continue
        seen.add(name)
        label, value = (0, match.start("value"), dropped("label")), match["value"]
        field = metadata(name, value, "sure", f"line {segment.line} says so")
        recognised += cut(segment, label, (match.start("value"), len(segment.text), field))
    return recognised


def _with_labels_alone(segments: Sequence[Segment]) -> Segments:
    """The summary and the labels over it and over the text, where both have lines to themselves."""
    recognised = list(segments)
    over = [at for at, each in enumerate(segments[:HEAD]) if each.unclaimed and OVER_SUMMARY.fullmatch(each.text)]
    below = [at for at, each in enumerate(segments) if each.unclaimed and OVER_TEXT.fullmatch(each.text)]
    if not over or not below or not 1 < below[0] - over[0] <= NEAR or below[0] + 1 == len(segments):
        return recognised
    between = range(over[0] + 1, below[0])
    lines = [at for at in between if segments[at].unclaimed and ends_sentence(segments[at].text)][:1]
    if sum(len(segments[at].text.split()) for at in lines) > MOST_OF_SUMMARY:
        return recognised
    for at in (over[0], below[0]):
        recognised[at] = claimed(segments[at], dropped("label"))
    for at in lines:
        recognised[at] = claimed(segments[at], metadata("summary", segments[at].text, "sure", "a label stands over it"))
    return recognised


def _end_of_note(segments: Sequence[Segment]) -> int:
    """The index of a labelled headline below a few sentences to a desk; 0 if there is none."""
    labelled = (at for at, each in enumerate(segments[:HEAD]) if each.unclaimed and BELOW_NOTE.match(each.text))
    end = next(labelled, 0)
    words = sum(len(each.text.split()) for each in segments[:end] if each.unclaimed)
    return end if words <= MOST_OF_NOTE else 0


def _is_of_form(segments: Sequence[Segment], index: int) -> bool:
    """Whether a line is one of a form that says nothing of the story: from whom, to whom, how it may be used."""
    match = OF_FORM.fullmatch(segments[index].text)
    near = [each for each in segments[max(0, index - 1) : index + 2] if each is not segments[index]]
    is_form = any(each.block == segments[index].block and OF_FORM.fullmatch(each.text) for each in near)
    return bool(match and match["label"] in SAYS_LITTLE) and is_form


def _is_issuer(match: re.Match[str], segments: Sequence[Segment]) -> bool:
    """Whether a name stands behind the label of a release, of which the lead says no more than a word: who issues it."""
    value = match["value"]
    if not (without_label(match[0]) == value and value.upper() != value.lower() and is_named_as_body(value)):
        return False
    lead = next((each.text for each in segments if each.unclaimed and is_prose(each.text)), "")
    return may_be_body(value) or len(stems(value) & stems(lead)) <= 1
