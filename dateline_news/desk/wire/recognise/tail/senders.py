"""Who stands below a story as its sender: an office and its officer, or what a writer is whom the byline names."""

import re
from collections.abc import Sequence

from dateline_news.desk.wire.recognise.head.byline.line import byline
from dateline_news.desk.wire.recognise.head.prose import ends_sentence
from dateline_news.desk.wire.recognise.tail.foot_lines import is_foot_line
from dateline_news.desk.wire.recognise.vocabulary.press_offices import OFFICERS, PRESS_OFFICE
from dateline_news.desk.wire.segments import Segment

HEAD = 20  # segments from the top, among which a byline is
MOST_LINES, MOST_WORDS = 4, 7  # of a signature, and of each of its lines
MOST_OF_ACCOUNT = 60  # words about a writer
# What is said of a writer behind the name, and in no sentence of a story.
DOES = (
    r"(?:reported|contributed|reports|writes) (?:this (?:story|report) )?(?:from|for|on|to)\b|covers\b|(?:is|was) (?:an?|the) (?:\S+ ){0,6}?(?:reporter|correspondent|journalist|writer|editor|columnist|bureau chief|freelancer?)"
    r"|(?:ist|war) (?:\S+ ){0,3}?(?:Korrespondent|Redakteur|Reporter|Journalist)|est (?:\S+ ){0,2}?(?:journaliste|correspondante?)|es (?:\S+ ){0,2}?(?:periodista|corresponsal)"
)
SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-ZÀ-Þ])")
SAID = re.compile(r"\b(?:said|says|told|sagte|dijo)\b")
PRONOUN = re.compile(r"(?:she|he|they|her|his|their|seine?|ihre?|sus?|sie|er|elle|il|ella|él)\b", re.IGNORECASE)


def accounts_of_writers(segments: Sequence[Segment]) -> set[int]:
    """The indexes of the paragraphs at the end that say of the writers what they are, or from where they have reported."""
    writers = _writers_of(segments[:HEAD])
    accounts: set[int] = set()
    for index in reversed(range(len(segments))):
        if not segments[index].unclaimed or is_foot_line(segments[index]):
            continue
        if not _is_account(segments[index].text, writers):
            break
        accounts.add(index)
    return accounts


def _writers_of(head: Sequence[Segment]) -> list[str]:
    """The names of the writers whom a byline among some lines names."""
    fields = [each.disposition or byline(each.text) for each in head]
    return [
        name
        for field in fields
        if field and field.name in ("author", "authors")
        for name in field.value.split(", ")
        if " " in name
    ]


def _is_account(text: str, writers: Sequence[str]) -> bool:
    """Whether all sentences of a paragraph say of writers what they are, or from where they have reported."""
    names = "|".join(re.escape(name) for writer in writers for name in (writer, writer.rsplit(maxsplit=1)[-1]))
    if not names or len(text.split()) > MOST_OF_ACCOUNT or SAID.search(text):
        return False
    of_sender = re.compile(rf"(?:{names}),?(?: (?:and|und|et|y) (?:{names}))? (?:{DOES})")
    first, *others = SENTENCE.split(text)
    return bool(of_sender.match(first)) and all(of_sender.match(each) or PRONOUN.match(each) for each in others)


def signed_at(segments: Sequence[Segment], last: int) -> int:
    """The index of the lines with which an office or its officer signs, nothing but which stands below the last sentence; their number if none do."""
    lines = [at for at in range(last + 1, len(segments)) if segments[at].unclaimed]
    is_signature = (
        0 < len(lines) <= MOST_LINES
        and segments[lines[0]].block != segments[last].block
        and len({segments[at].block for at in lines}) == 1
        and all(len(segments[at].text.split()) <= MOST_WORDS and not ends_sentence(segments[at].text) for at in lines)
        and any(OFFICERS.fullmatch(segments[at].text) or PRESS_OFFICE.fullmatch(segments[at].text) for at in lines)
    )
    return lines[0] if is_signature else len(segments)
