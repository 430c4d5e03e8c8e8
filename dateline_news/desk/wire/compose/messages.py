"""Copies that are no stories: a kill, a correction of an earlier story, a word to editors. What is to be done is told."""

import os
import re
import shlex
from collections.abc import Iterator, Sequence

from dateline_news.desk.drafts.draft import shortened
from dateline_news.desk.drafts.earlier_stories import EarlierStories, EarlierStory, each_once
from dateline_news.desk.wire.recognise.notices.message_kinds import MessageKind
from dateline_news.desk.wire.segments import Segment

QUOTES = "“”\"'„«»‘’"
NAMED = re.compile(r"\bslug(?:ged|line)?:?\s+[“\"]?(?P<name>[A-Z][^\s,;“”\"]*(?:[ -]+[A-Z][^\s,;“”\"]*)*)")
HEADLINED = re.compile(
    rf"(?:head(?:ed|lined?)|titled|entitled|titulad[ao]|intitulée?|Titel|بعنوان)[,:]?\s*[{QUOTES}](?P<name>[^{QUOTES}]+)[{QUOTES}]"
)
DATELINED = re.compile(
    r"(?:datelined|mit (?:der )?Ortsmarke|datée? (?:de|d[’']|à)|fechad[ao] en|datad[ao] (?:de|em)|datat[ao] (?:da)?),?\s?[“\"«„]?(?P<name>[A-ZÀ-Þ][\w’'-]+(?:[ -][A-ZÀ-Þ][\w’'-]+){0,2})"
)
# How a correction speaks of the story that had it wrong: then it is no story itself.
OF_AN_EARLIER = re.compile(
    r"\b(?:in\s+(?:a|an|its|our|the)\s+(?:\w+\s+){0,3}(?:story|article|report|version|item|dispatch)|an?\s+earlier\s+(?:version|story)"
    r"|reported\s+(?:erroneously|incorrectly|wrongly)|erroneously|misstated|misidentified|(?:should|ought\s+to)\s+(?:have\s+)?read"
    r"|en\s+(?:una|la)\s+(?:nota|noticia|información)|in\s+(?:einer|der)\s+meldung|dans\s+(?:une|la|notre)\s+(?:dépêche|article)"
    r"|em\s+(?:uma|reportagem))",
    re.IGNORECASE,
)
# How it goes on where the whole of it follows.
AGAIN = re.compile(
    r"\b(?:updated|corrected|revised|full|complete) (?:press )?(?:release|story|version|text|article|statement) (?:reads|is as follows)"
    r"|(?:el texto|la nota|la noticia|le texte|la dépêche|o texto|il testo) (?:corregid[oa]|rectificad[oa]|corrigée?|rectifiée?|corrigido|corretto)"
    r"|(?:korrigierte|berichtigte|vollständige) (?:fassung|meldung|mitteilung) (?:lautet|folgt)",
    re.IGNORECASE,
)
MOST_WORDS = 200  # of a correction alone
DO = {
    "kill": "write Status: draft into it and publish at once; what readers should know of it: {correct} --kind retraction",
    "correction": "{correct}",
}


def is_correction_alone(texts: Sequence[str]) -> bool:
    """Whether a copy only says what an earlier story had wrong."""
    text = " ".join(texts)
    return len(text.split()) <= MOST_WORDS and bool(OF_AN_EARLIER.search(text)) and not AGAIN.search(text)


def about_message(kind: MessageKind, segments: Sequence[Segment], earlier: EarlierStories) -> str:
    """What a message that is no story says, of which stories, and what to do about each."""
    texts = [each.text for each in segments if each.unclaimed]
    if kind == "advisory":
        return "is a word to editors, and no story"
    noun = "a kill" if kind == "kill" else "a correction of an earlier story"
    stories = list(stories_meant(segments, earlier))
    if not stories:
        names = "; ".join(dict.fromkeys(_names(segments))) or shortened(" ".join(texts))
        return f"is {noun}, and no draft; no story of this paper is known by what it names ({names}): look for it"
    return f"is {noun}, and no draft; " + "; ".join(_advice(kind, story, texts) for story in stories)


def correct_command(file: os.PathLike[str], text: str, kind: str = "") -> str:
    """The command that corrects a story, with the text filled in."""
    words = shlex.quote(" ".join(text.split()))
    return f"dateline correct {shlex.quote(os.path.relpath(file))} {words}{f' --kind {kind}' if kind else ''}"


def stories_meant(segments: Sequence[Segment], earlier: EarlierStories) -> Iterator[EarlierStory]:
    """The stories that a message names: by their slug line or headline, else by the words of those."""
    names = list(_names(segments))
    sure = list(each_once([*map(earlier.by_slugline, names), *map(earlier.by_headline, names)]))
    yield from sure or each_once(map(earlier.by_words, names))


def headlines_named(segments: Sequence[Segment]) -> Iterator[str]:
    """The headlines that a message says other stories have."""
    return _all_named(HEADLINED, segments)


def places_named(segments: Sequence[Segment]) -> Iterator[str]:
    """The places from which a message says that other stories are."""
    return _all_named(DATELINED, segments)


def _all_named(form: re.Pattern[str], segments: Sequence[Segment]) -> Iterator[str]:
    for each in segments:
        yield from (match["name"].strip(" .") for match in form.finditer(each.text))


def _names(segments: Sequence[Segment]) -> Iterator[str]:
    """The slug lines and headlines that a message names."""
    lines = {
        each.line
        for each in segments
        if each.disposition and each.disposition.name in ("kill-label", "correction-label")
    }
    for each in segments:
        field = each.disposition
        if field and field.name == "slugline":
            yield field.value
        elif field is None or field.name == "title":
            yield from (match["name"].strip(" .") for form in (NAMED, HEADLINED) for match in form.finditer(each.text))
            if each.line in lines:
                yield re.sub(r"\s+story$", "", each.text).strip(f" {QUOTES}")


def _advice(kind: MessageKind, story: EarlierStory, texts: Sequence[str]) -> str:
    path = os.path.relpath(story.file)
    if story.status in ("draft", "skip"):
        return f"{path} is what it means, and a draft: " + ("delete it" if kind == "kill" else "change it")
    text = max(texts, key=len, default="")
    return f"{path} is what it means: " + DO[kind].format(correct=correct_command(story.file, text))
