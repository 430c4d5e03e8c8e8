"""What says that a copy ends, and the desk's initials: on its last lines, and behind its last sentence."""

import re
from collections.abc import Sequence

from dateline_news.desk.wire.recognise.boilerplate_rules import END_MARK, INITIALS, UNCASED
from dateline_news.desk.wire.recognise.tail.desk_codes import is_code
from dateline_news.desk.wire.recognise.vocabulary.agencies import KNOWN_NAME, SPELLED
from dateline_news.desk.wire.segments import Segment, Segments, claimed, cut, dropped, metadata

NAME = r"[^\W\d_][^\W\d_.’'-]*"
SIGN_OFF = re.compile(
    rf"(?:{KNOWN_NAME})\s+(?:{INITIALS.pattern})|(?:{KNOWN_NAME})(?:\s?/\s?{NAME}(?: {NAME}){{0,2}}){{1,4}}"
)
SIGN = re.compile(rf"[\W_]{{0,4}}(?:{KNOWN_NAME})[\W_]{{0,4}}")
BEHIND_SPELLED = re.compile(
    rf"(?P<sign>[^۔:/–-]+)[۔:/–-]\s*[{UNCASED}]{{1,2}}(?:[\s/۔.-]+[{UNCASED}]{{1,2}}){{0,5}}[۔.]?"
)
OF_DESK = re.compile(r"[A-Z]{2,6}(?: [A-Z]{2,6}){0,3}")  # who has seen to a copy
# Behind the last sentence: a mark, or the day and the hour of a desk in eight figures (`02181422`).
STUCK = re.compile(
    r"(?<=[.!?”\"])\s+(?:Enditem|Endit|ENDS|\(ENDS\)|-30-|###|(?:[01]\d[0-3]\d|[0-3]\d[01]\d)[0-2]\d[0-5]\d)\s*$"
)
SIGNED = re.compile(rf"(?<=[.!?”\"۔।])\s+(?P<agency>{KNOWN_NAME})(?P<initials>(?: [A-Z]{{2,4}}){{1,4}}(?: \d{{8}})?)$")
MARK = re.compile(r"(?<=[.!?”\"۔।])\s+(?P<mark>(?:[(\[–—-]?\w{0,12} )?\S{0,20}/\S{0,20}(?: \S{1,12})?)$")
SITE = re.compile(r"(?<=\))\s*[(\[](?:https?://|www\.)[^\s()]+[)\]]\.?$")  # of the agency in the bracket before it
ABOUT = re.compile(r"(?:about|über|à propos de|acerca de|sobre|hakkında|tentang) \S", re.IGNORECASE)
MOST_ABOUT = 8  # lines about who issues a copy
SOURCE_LINE = re.compile(r"SOURCE:? (?P<name>[A-Z].{1,60})")


def with_end_marks(segments: Sequence[Segment]) -> Segments:
    """Drop end marks and initials from the end of a copy upwards, as far as nothing else stands below."""
    recognised = list(segments)
    for index in reversed(range(1, len(segments))):
        segment = recognised[index]
        if not segment.unclaimed:
            continue
        rule = end_rule(segment.text) or ("desk-initials" if _is_below_sign(recognised, index) else "")
        if not rule:
            above = _mark_above_boilerplate(recognised, index)
            if above is not None:
                recognised[above] = claimed(recognised[above], dropped("end-mark"))
                continue
            return [*recognised[:index], *_last(segment), *recognised[index + 1 :]]
        recognised[index] = claimed(segment, dropped(rule))
    return recognised


def _is_below_sign(segments: Sequence[Segment], index: int) -> bool:
    """Whether a line is a few short words in capitals right below the agency that signs a copy, or below its end mark."""
    above = next((each for each in reversed(segments[:index]) if each.unclaimed), None)
    is_sign = above is not None and (
        SIGN.fullmatch(above.text) or END_MARK.fullmatch(above.text) or SIGNED.search(above.text)
    )
    return bool(is_sign) and bool(OF_DESK.fullmatch(segments[index].text))


def _mark_above_boilerplate(segments: Sequence[Segment], last: int) -> int | None:
    """The index of an end mark with nothing below it but a few lines about who issues the copy."""
    for index in range(max(1, last - MOST_ABOUT), last):
        below = next((segment for segment in segments[index + 1 :] if segment.unclaimed), None)
        is_mark = segments[index].unclaimed and END_MARK.fullmatch(segments[index].text)
        if is_mark and below and ABOUT.match(below.text):
            return index
    return None


def end_rule(text: str) -> str:
    """The rule of a line that says that a copy ends, or who saw to it; an empty string if it is none."""
    if END_MARK.fullmatch(text):
        return "end-mark"
    if SOURCE_LINE.fullmatch(text):
        return "source-line"
    signed = SIGN_OFF.fullmatch(text) or _is_spelled(text)
    if signed or is_desk_mark(text):
        return "desk-initials"
    return "desk-code" if is_code(text) else ""


def is_desk_mark(text: str) -> bool:
    """Whether a line is nothing but the initials of a desk, in brackets or not."""
    return bool(INITIALS.fullmatch(text) or INITIALS.fullmatch(text.strip("()[]–—- ")))


def _is_spelled(text: str) -> bool:
    """Whether a line is the sign of an agency, spelled out in letters, and initials behind it: `یو این آئی۔ م ع۔`."""
    match = BEHIND_SPELLED.fullmatch(text)
    return match is not None and bool(SPELLED.fullmatch(match["sign"].strip()))


def _last(segment: Segment) -> Segments:
    """The last line of the text, without what is stuck to its last sentence."""
    if match := SITE.search(segment.text):
        parts = cut(segment, (match.start(), len(segment.text), dropped("address")))
        return [*_last(parts[0]), *parts[1:]]
    if match := STUCK.search(segment.text):
        return cut(segment, (match.start(), match.end(), dropped("end-mark")))
    if match := SIGNED.search(segment.text):
        source = (match.start(), match.end("agency"), metadata("source", match["agency"]))
        return cut(segment, source, (match.start("initials"), match.end(), dropped("desk-initials")))
    if (match := MARK.search(segment.text)) and end_rule(match["mark"]):
        return cut(segment, (match.start(), match.end(), dropped("desk-initials")))
    return [segment]
