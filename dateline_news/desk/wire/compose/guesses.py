"""How sure the desk is of each field of a draft, and why: by the recogniser's own words, or by what stands around it."""

import re
from collections.abc import Iterator, Mapping, Sequence

from dateline_news.desk.drafts.draft import Grade, Guess
from dateline_news.desk.wire.compose.overrules import WireOptions
from dateline_news.desk.wire.compose.source.source_of import source_of
from dateline_news.desk.wire.recognise.head.shared_words import stems
from dateline_news.desk.wire.recognise.vocabulary import agencies
from dateline_news.desk.wire.segments import Segment

YOU = "you say so"
# The fields of the header, as people call them, and the option that gives each.
FIELDS = {
    "title": ("headline", "title"), "dateline": ("place", "place"), "date": ("date", "date"),
    "source": ("source", "source"), "author": ("byline", "by"), "authors": ("byline", "by"),
    "embargo": ("embargo", ""), "kind": ("kind", "kind"),
}  # fmt: skip
WANTED_NAMES = {"title": "headline", "dateline": "place"}  # the names in Wanted that are not the field's own
LONG_WORD = 4


def guesses(segments: Sequence[Segment], fields: Mapping[str, str], options: WireOptions, lead: str) -> Iterator[Guess]:
    """The guesses of a draft, in the order of the report; the section's is made with the section."""
    for name, (label, option) in FIELDS.items():
        value = fields.get(name, "")
        if label in fields.get("wanted", "").split(", "):
            yield Guess(label, value, "needs you", _doubt(segments, name, label))
        elif name == "kind":
            yield _kind(value, options)
        elif value:
            is_given = bool(option and getattr(options, option))
            yield Guess(label, value, "sure", YOU) if is_given else _graded(segments, name, label, value, lead)


def wanted(segments: Sequence[Segment]) -> list[str]:
    """The names of what the recognisers were not sure of, in the order of the copy."""
    names: list[str] = []
    for field in (segment.disposition for segment in segments):
        if field and field.asks:
            names.append(field.asks)
        elif field and field.kind == "metadata" and field.grade == "needs you":
            names.append(WANTED_NAMES.get(field.name, field.name))
    return list(dict.fromkeys(names))


def _doubt(segments: Sequence[Segment], name: str, label: str) -> str:
    fields = [each.disposition for each in segments if each.disposition]
    unsure = [
        field.grounds for field in fields if field.asks == label or (field.name == name and field.grade == "needs you")
    ]
    otherwise = {
        "embargo": "it is held, and not clear until when",
        "source": "only one line at the top or the foot of a page names it, and it may be somebody else's",
    }
    return next(filter(None, unsure), otherwise.get(label, f"no line is clearly its {label}"))


def _kind(value: str, options: WireOptions) -> Guess:
    if options.kind:
        return Guess("kind", value, "sure", YOU)
    return Guess("kind", value or "news", "likely", "a label says so" if value else "no label says otherwise")


def _graded(segments: Sequence[Segment], name: str, label: str, value: str, lead: str) -> Guess:
    """The guess of a field that segments gave; where its recogniser said nothing, by what is plain of it."""
    own = [
        each
        for each in segments
        if each.disposition and (each.disposition.kind, each.disposition.name) == ("metadata", name)
    ]
    for each in own:
        if each.disposition and each.disposition.grade:
            return Guess(label, value, each.disposition.grade, each.disposition.grounds or f"line {each.line} says so")
    grade, grounds = _plain(name, value, lead, own, segments)
    return Guess(label, value, grade, grounds)


def _plain(name: str, value: str, lead: str, own: Sequence[Segment], segments: Sequence[Segment]) -> tuple[Grade, str]:
    line = f"line {own[0].line} says so" if own else ""
    if name == "title":
        shared = shared_words(value, lead)
        return (
            ("sure", f"the lead has its words {', '.join(shared[:3])}")
            if len(shared) > 1
            else ("likely", "it stands above the text")
        )
    if name == "dateline":
        return (
            ("sure", "it is in capitals before the text")
            if value.split(",", maxsplit=1)[0].isupper()
            else ("likely", "it stands before the text")
        )
    if name == "source":
        return _plain_source(value, line, segments)
    if name == "date" and not own:
        return "likely", "it is the day until which the copy is held"
    if name == "date" and len(own) > 1:
        return "sure", f"lines {' and '.join(dict.fromkeys(str(each.line) for each in own))} agree"
    return "sure", line


def _plain_source(value: str, line: str, segments: Sequence[Segment]) -> tuple[Grade, str]:
    is_known = bool(agencies.KNOWN.search(value) or agencies.WORDED.search(value))
    named, at = source_of(segments)
    grounds = line or (f"line {at} names it" if named == value else "it is where the address leads")
    return ("sure" if is_known and line else "likely"), grounds


def shared_words(title: str, text: str) -> list[str]:
    """The words of a headline that a text has too, whatever their endings."""
    stems_of_text = stems(text)
    return [word for word in _words(title) if stems(word) & stems_of_text]


def _words(text: str) -> list[str]:
    words = re.findall(r"[^\W\d_]+", text.casefold())
    return list(dict.fromkeys(word for word in words if len(word) >= LONG_WORD or not word.isascii()))
