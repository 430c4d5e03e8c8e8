"""What the editor says of a copy stands over what was guessed; words that were taken for a field get another fate."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from dateline_news.desk.drafts.earlier_stories import letters
from dateline_news.desk.wire.segments import Disposition, Segment, Segments, dropped, metadata, shown

AND = re.compile(r"\s*[,;]\s*|\s+(?:and|&)\s+")


@dataclass(frozen=True, slots=True)
class WireOptions:
    """The options of `dateline wire`; empty where the editor said nothing."""

    section: str = ""
    source: str = ""
    source_url: str = ""
    date: str = ""
    title: str = ""
    place: str = ""
    by: str = ""
    kind: str = ""
    status: str = ""
    update: bool = False
    new: bool = False

    @property
    def settles(self) -> bool:
        """Whether they say something of the story itself, by which a draft of it may be changed."""
        return any((self.source, self.source_url, self.date, self.title, self.place, self.by, self.kind))


def with_overrules(segments: Sequence[Segment], options: WireOptions) -> Segments:
    """The segments after what the editor said of the headline, the place and the byline."""
    overruled = list(segments)
    if options.title:
        overruled = _with_title(overruled, options.title)
    if options.place:
        overruled = [_overruled(each, ("dateline",), "place-overruled", options.place) for each in overruled]
    if options.by:
        overruled = [_overruled(each, ("author", "authors"), "byline-overruled", options.by) for each in overruled]
    return overruled


def option_fields(options: WireOptions) -> dict[str, str]:
    """The fields that the options give, but for the section, the source and the date."""
    names = [name for name in AND.split(options.by) if name]
    byline = {"authors" if len(names) > 1 else "author": "; ".join(names)} if names else {}
    return {**_given(title=options.title, dateline=options.place, kind=options.kind.lower()), **byline}


def _given(**values: str) -> dict[str, str]:
    return {name: value for name, value in values.items() if value}


def _with_title(segments: Segments, title: str) -> Segments:
    """The segments with the line that is this headline as the headline; what was taken for it is text again."""
    wanted = letters(title)
    is_there = any(letters(each.text) == wanted for each in segments)
    result: Segments = []
    for each in segments:
        field = each.disposition
        is_guess = field is not None and (field.kind, field.name) == ("metadata", "title")
        if wanted and letters(each.text) == wanted:
            result.append(replace(each, disposition=metadata("title", title, "sure", "you say so")))
        elif is_guess:
            fate = shown("paragraph") if is_there else dropped("headline-overruled")
            result.append(replace(each, disposition=fate))
        else:
            result.append(each if not field or field.asks != "headline" else replace(each, disposition=_settled(field)))
    return result


def _settled(field: Disposition) -> Disposition:
    return replace(field, asks="")


def _overruled(segment: Segment, names: Sequence[str], rule: str, value: str) -> Segment:
    field = segment.disposition
    if field and field.kind == "metadata" and field.name in names and letters(field.value) != letters(value):
        return replace(segment, disposition=dropped(rule))
    return segment
