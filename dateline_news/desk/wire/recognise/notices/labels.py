"""Recognises what says to a desk what a copy is: labels before headlines, lines in brackets, slug lines."""

from collections.abc import Sequence
from dataclasses import replace

from dateline_news.desk.wire.recognise import dates
from dateline_news.desk.wire.recognise.head.prose import is_prose
from dateline_news.desk.wire.recognise.notices import message_kinds as kinds
from dateline_news.desk.wire.recognise.notices.advisories import with_advisory
from dateline_news.desk.wire.recognise.notices.message_kinds import KIND_OF, MessageKind
from dateline_news.desk.wire.recognise.vocabulary.cover_words import SUBJECT_LINE
from dateline_news.desk.wire.recognise.vocabulary.labels import INVITES
from dateline_news.desk.wire.segments import Disposition, Segment, Segments, claimed, cut, dropped, metadata

HEAD, FAR = (
    8,
    16,
)  # unclaimed segments from the top among which labels stand; that have a line to themselves above the text
TEXT = 12  # words of a sentence that is no line with place and date
LONGEST = 400  # characters of a line in brackets
ORDER: tuple[MessageKind, ...] = ("kill", "advisory", "correction", "update", "story")
CLOSING = {"(": ")", "[": "]"}
SIGN = "wire-sign"  # what teleprinters set around a line: ^ and <


def with_labels(segments: Sequence[Segment]) -> Segments:
    """Recognise labels, editors' lines and the slug line at the head, and what was added in sending at the foot."""
    recognised: Segments = []
    seen, is_above_text = 0, True
    rest = list(segments)
    while rest:
        segment, rest = rest[0], rest[1:]
        if not segment.unclaimed or seen >= HEAD:
            is_far = segment.unclaimed and is_above_text and seen < FAR
            recognised += (is_far and _far(segment, rest)) or [segment]
            seen += segment.unclaimed
            is_above_text = is_above_text and not is_prose(segment.text)
            continue
        seen += 1
        is_first = seen <= 3  # noqa: PLR2004  lines at the very top
        parts = (
            _signs(segment)
            or _slug(segment, is_first=is_first)
            or _taken_back(segment, is_first=is_first)
            or _editors_line(segment, rest, is_above_text=is_above_text)
        )
        parts = (
            parts
            or (is_above_text and (_bracketed(segment) or _signed(segment, is_first=is_first)))
            or _label(segment, is_first=is_first, is_above_text=is_above_text)
        )
        is_above_text = is_above_text and not (is_prose(segment.text) and len(segment.text.split()) >= TEXT)
        open_at = next((at for at, part in enumerate(parts) if part.unclaimed), None)
        if open_at is not None:
            rest, parts = [*parts[open_at:], *rest], parts[:open_at]  # two labels may stand in a row
            seen -= 1
        recognised += parts if parts or open_at is not None else [segment]
        rest = _without_bracket_below(parts, rest, recognised)
    return _with_foot(with_advisory(_with_subject(recognised)))


def message_kind(segments: Sequence[Segment]) -> MessageKind:
    """What a copy is to a desk, by the labels that its segments were recognised as; the gravest counts."""
    rules = {segment.disposition.name for segment in segments if segment.disposition}
    rules |= {segment.disposition.grounds for segment in segments if segment.disposition}
    return min((KIND_OF.get(rule, "story") for rule in rules), key=ORDER.index, default="story")


def _with_subject(segments: Segments) -> Segments:
    """The segments with the label that the subject of the uppermost mail opens with as the grounds of its line."""
    for index, segment in enumerate(segments):
        match = SUBJECT_LINE.fullmatch(segment.text) if segment.is_dropped_as("mail-header") else None
        if match and segment.disposition:
            subject = replace(segment, text=match["subject"], disposition=None)
            rule = _rule_of(subject, is_first=True)
            return [
                *segments[:index],
                replace(segment, disposition=replace(segment.disposition, grounds=rule)),
                *segments[index + 1 :],
            ]
    return segments


def _signed(segment: Segment, *, is_first: bool) -> Segments:
    """The headline of an office that has its sign before a label; the label is its grounds."""
    match = kinds.SIGNED.match(segment.text)
    rule = _rule_of(replace(segment, text=segment.text[match.end() :]), is_first=is_first) if match else ""
    return [claimed(segment, metadata("title", segment.text, grounds=rule))] if rule else []


def _rule_of(headline: Segment, *, is_first: bool) -> str:
    """The rule of the label in a line above the text, but for that of an advisory; an empty string if it has none."""
    parts = _bracketed(headline) or _label(headline, is_first=is_first, is_above_text=True)
    names = (part.disposition.name for part in parts if part.disposition)
    return next((name for name in names if KIND_OF.get(name, "advisory") != "advisory"), "")


def _far(segment: Segment, rest: Sequence[Segment]) -> Segments:
    """A line below a long letterhead that is a correction's label, or says what it takes the place of."""
    is_line = kinds.LINES["correction-line"].match(segment.text) and _closes(segment.text, rest)
    rule = kinds.whole_label(segment.text) or ("correction-line" if is_line else "")
    return [claimed(segment, dropped(rule))] if rule.startswith("correction") else []


def _signs(segment: Segment) -> Segments:
    """The segment without a teleprinter's signs around it, or a sign of urgency before its label, which are dropped."""
    text = segment.text
    urgency = kinds.URGENCY.match(text)
    if urgency and any(form.match(text, urgency.end()) for form in kinds.OPENING.values()):
        return cut(segment, (0, urgency.end(), dropped(SIGN)))
    end = len(text.rstrip("<=^ "))
    if not text.startswith("^") and not text.endswith((" =", "<")):
        return []
    spans = [
        *([(0, 1, dropped(SIGN))] if text[0] == "^" else []),
        *([(end, len(text), dropped(SIGN))] if 1 < end < len(text) else []),
    ]
    return cut(segment, *spans) if spans else []


def _bracketed(segment: Segment) -> Segments:
    """The segment without what an agency sets in a bracket, or before a stroke or a hyphen, in front of its headline."""
    match = kinds.BRACKETED.match(segment.text)
    if not match:
        return []
    rules = {"killed": "kill-label", "corrected": "correction-label", "newer": "version-label"}
    rule = next((rule for name, rule in rules.items() if match[name]), "service-label")
    return cut(segment, (0, match.end(), dropped(rule)))


def _slug(segment: Segment, *, is_first: bool) -> Segments:
    """The slug line, whose label for a version or a kill is its grounds."""
    match = kinds.SLUG.fullmatch(segment.text) if is_first else None
    if not match:
        return []
    groups = ("named", "ap", "bc", "path", "capitals", "labelled", "topic")
    name = next(match[group] for group in groups if match[group]).strip(" ^/")
    return [claimed(segment, metadata("slugline", name, "sure", kinds.version_in(segment.text)))]


def _taken_back(segment: Segment, *, is_first: bool) -> Segments:
    """The segment as a kill, if it says at the very top that a story is not to be used."""
    is_kill = is_first and len(segment.text) <= LONGEST and kinds.TAKES_BACK.match(segment.text)
    return [claimed(segment, dropped("kill-label"))] if is_kill else []


def _editors_line(segment: Segment, rest: Sequence[Segment], *, is_above_text: bool) -> Segments:
    text = segment.text
    if is_above_text and kinds.TO_DESKS.match(text) and not kinds.whole_label(text):
        return [claimed(segment, dropped("editors-line"))]
    for rule, form in kinds.LINES.items():
        if len(text) <= LONGEST and form.match(text) and (text[0] not in "([" or _closes(text, rest)):
            return [claimed(segment, dropped(rule))]
    return []


def _closes(text: str, rest: Sequence[Segment]) -> bool:
    """Whether a bracket that a line opens is closed at its end, or at the end of one just below."""
    sign = CLOSING.get(text[0], ")")
    return text.rstrip(" .").endswith(sign) or (
        sign not in text and any(line.text.rstrip(" .").endswith(sign) for line in rest[:3])
    )


def _without_bracket_below(parts: Segments, rest: Segments, recognised: Segments) -> Segments:
    """The rest without the lines into which a bracket goes on that the last segment has opened; they get its fate."""
    field = parts[-1].disposition if parts else None
    sign = CLOSING.get(parts[-1].text[:1], "") if field and field.name in kinds.LINES else ""
    if not field or not sign or sign in parts[-1].text:
        return rest
    for index, line in enumerate(rest[:3]):
        recognised.append(claimed(line, field))
        if sign in line.text:
            return rest[index + 1 :]
    return rest


def _label(segment: Segment, *, is_first: bool, is_above_text: bool) -> Segments:
    """The label that a line opens with or is, apart from what stands behind it."""
    text = segment.text
    rule = kinds.whole_label(text)
    if is_first and len(text) <= kinds.LONGEST_LABEL and kinds.CORRECTS_STORY.match(text) and not is_prose(text):
        rule = "correction-label"
    rule = "kill-label" if is_first and kinds.WITHDRAWN.fullmatch(text) else rule
    rule = rule or (kinds.of_release(text) if is_above_text and len(text) <= LONGEST else "")
    if rule and (rule != "advisory-label" or is_above_text):
        return [claimed(segment, dropped(rule))]
    for rule, form in kinds.OPENING.items():
        match = form.match(text)
        is_clear = match and (kinds.is_in_capitals(match["label"]) or INVITES.match(text))
        is_invitation = is_above_text and INVITES.match(text)
        if match and is_clear and (rule != "advisory-label" or is_first or is_invitation):
            return cut(segment, (0, match.end(), dropped(rule)))
    match = kinds.COLON.match(text) if is_above_text else None
    if match and not dates.date_at(text, match.end()) and not (match["newer"] and is_prose(text)):
        rule = "kill-label" if match["killed"] else "version-label" if match["newer"] else "correction-label"
        return cut(segment, (0, match.end(), dropped(rule)))
    standing = kinds.STANDING.match(text)
    is_standing = standing and kinds.is_label_in_capitals(standing[0])
    if match := standing if is_standing else kinds.UPDATED.match(text):
        rule = "correction-label" if match.groupdict().get("corrected") else "version-label"
        return cut(segment, (0, match.end(), dropped(rule)))
    if is_above_text and (match := kinds.SUFFIX.search(text)) and match.start():
        group = match.lastgroup or ""
        rule = {"updated": "version-label", "killed": "kill-label"}.get(group, group.replace("_", "-"))
        return cut(segment, (match.start(), len(text), dropped(rule)))
    return []


def _with_foot(segments: Segments) -> Segments:
    """The segments with what was added to the last of them in sending."""
    last = [index for index, segment in enumerate(segments) if segment.unclaimed][-3:]
    for index in last:
        text = segments[index].text
        rule = "transmission-line" if kinds.TRANSMISSION.fullmatch(text) else ""
        if index == last[-1] and kinds.INITIALS.fullmatch(text):
            rule = "desk-initials"
        field: Disposition | None = dropped(rule) if rule else None
        segments[index] = claimed(segments[index], field) if field else segments[index]
    return segments
