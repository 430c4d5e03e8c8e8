"""What the head of a message that is no story says, as far as it is sure: machines get it, and desks find it again by that."""

from collections.abc import Mapping

from dateline_news.desk.wire.compose.date.story_date import StoryDate
from dateline_news.desk.wire.compose.guesses import WANTED_NAMES
from dateline_news.desk.wire.compose.messages import headlines_named
from dateline_news.desk.wire.recognise.notices.message_kinds import MessageKind

FIELDS = ("title", "dateline", "source", "author", "authors")
FIELD_OF = {name: header for header, name in WANTED_NAMES.items()}


def message_fields(kind: MessageKind, dated: StoryDate, fields: Mapping[str, str]) -> dict[str, str]:
    """The fields of a message: the headline of a kill is that of the story which it kills."""
    unsure = {FIELD_OF.get(name, name) for name in fields["wanted"].split(", ")}
    named = {name: fields[name] for name in FIELDS if fields.get(name) and name not in unsure}
    if kind == "kill":
        headlines = set(headlines_named(dated.segments))
        named["title"] = headlines.pop() if len(headlines) == 1 else ""
    if not dated.problems and not dated.doubts:
        named["date"] = dated.iso
    return {name: value for name, value in named.items() if value}
