"""What the head of a message that is no story says, as far as it is sure: machines get it, and desks find it again by that."""

import itertools
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from dateline_news.desk.wire.compose.date.story_date import StoryDate
from dateline_news.desk.wire.compose.embargo import Embargo
from dateline_news.desk.wire.compose.guesses import WANTED_NAMES
from dateline_news.desk.wire.compose.messages import headlines_named, places_named
from dateline_news.desk.wire.recognise.head.dateline.no_dateline import is_strong, read_dateline
from dateline_news.desk.wire.recognise.headline import reads_as_headline
from dateline_news.desk.wire.recognise.notices.message_kinds import MessageKind
from dateline_news.desk.wire.segments import Segment

FIELDS = ("title", "dateline", "source", "author", "authors")
FIELD_OF = {name: header for header, name in WANTED_NAMES.items()}


def message_fields(
    kind: MessageKind, dated: StoryDate, fields: Mapping[str, str], hold: Embargo, sent: date | None
) -> dict[str, str]:
    """The fields of a message: a kill or a correction has its own headline with its label, else that of the story which it kills.

    One that names no day is of the day on which it was sent, and never of that until which it is held.
    """
    unsure = {FIELD_OF.get(name, name) for name in fields["wanted"].split(", ")}
    named = {name: fields[name] for name in FIELDS if fields.get(name) and name not in unsure}
    own = {*_own_headlines(kind, dated.segments)}
    if kind == "correction" and len(own) == 1:
        named["title"] = own.pop()
    if kind == "kill":
        headlines = own or {*headlines_named(dated.segments)}
        named["title"] = headlines.pop() if len(headlines) == 1 else ""
        places = {named["dateline"]} if "dateline" in named else _places_of(dated.segments)
        named["dateline"] = places.pop() if len(places) == 1 else ""
    if dated.day:
        named["date"] = dated.iso
    elif sent:
        named["date"] = sent.isoformat()
    named |= {"wanted": "embargo"} if hold.is_wanted else {"embargo": hold.iso}
    return {name: value for name, value in named.items() if value}


def _places_of(segments: Sequence[Segment]) -> set[str]:
    """The places before the text of a message, of which all may be a label; or those from which it says that other stories are."""
    datelines = (read_dateline(each.text) for each in segments)
    return {each.place for each in datelines if each and is_strong(each)} or {*places_named(segments)}


def until_when(fields: Mapping[str, str]) -> str:
    """How it is told that a message is held; an empty string if it is not."""
    if fields.get("wanted"):
        return "; it is held, and nobody can say until when"
    return f"; it is held until {fields['embargo']}" if "embargo" in fields else ""


def _own_headlines(kind: MessageKind, segments: Sequence[Segment]) -> Iterator[str]:
    """The headlines of a message that stand behind its label on a line of their own: `KILL: Ferry fire`."""
    for label, title in itertools.pairwise(segments):
        is_behind = label.is_dropped_as(f"{kind}-label") and title.line == label.line
        if is_behind and not title.is_dropped_as(f"{kind}-label") and reads_as_headline(title.text):
            yield f"{label.text} {title.text}"
