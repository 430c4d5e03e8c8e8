"""The parts of a dateline: a place, a day and a source in brackets, in any order that copy has them, and an end mark."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dateline_news.desk.wire.recognise import dates
from dateline_news.desk.wire.recognise.dates.names import WEEKDAY_PATTERN
from dateline_news.desk.wire.recognise.vocabulary.agencies import KNOWN, RANK, SPELLED, WORDED
from dateline_news.desk.wire.segments import Span, dropped, metadata

DASH = r"(?:[\u2010-\u2015\u2212\u2e3a\u2e3b\ufe58\ufe63\uff0d]|-{1,3}|ـ)"
CASED = r"[A-ZÀ-ÖØ-ÞĀ-ŽȘȚА-ЯΑ-Ω](?:[\w.’'`-]){0,40}"
UNCASED = r"[\u0620-\u065f\u0670-\u06d3\u06d5-\u06ef\u0750-\u077f\u200c\u0900-\u0963\u0971-\u0dff]{1,40}"
PARTICLE = r"(?:of|the|al|el|la|le|de|del|du|da|do|dos|los|las|upon|and|on|am|an|der|sur|en)"


def _place(word: str) -> str:
    name = rf"{word}(?: (?:{PARTICLE} ){{0,2}}{word}){{0,3}}"
    return rf"{name}(?:\s*[/,،]\s*{name}){{0,2}}"


PLACES = re.compile(rf"(?P<cased>{_place(CASED)})|(?P<uncased>{_place(UNCASED)})")
LAND = re.compile(rf"\s?[(\[](?:{_place(CASED)}|{_place(UNCASED)})[)\]](?=\s?[,،.]|\s?[–—-])")
SQUARE_LAND = re.compile(rf"\s?\[{_place(CASED)}\]")
BOTH_LANDS = re.compile(rf"\s?\({_place(CASED)}\)\s?\[{_place(CASED)}\]")
GAP = re.compile(r"[\s/,،-]+")  # between the words of a place
BEFORE_DAY = re.compile(
    rf"\s+\|\s+|\s*[۔.]\s*(?=\d)|\s*[,،.:]?\s+(?:(?:le|den|am|on|em|a|el|في|{DASH}{{1,2}})\s+)?|\s*{DASH}{{1,2}}\s*"
)
SHORT_DAY = re.compile(rf"\s*{DASH}{{1,2}}\s*\d\d/\d\d/\d\d(?=\s*{DASH})|\s*[,،]?\s+\d\d?/\d\d?(?=\s*[(\[/])")
WEEKDAY_ALONE = re.compile(rf"\s*[,،]\s*(?:{WEEKDAY_PATTERN})(?=\.?\s*(?:{DASH}|[(:]))", re.IGNORECASE)
BRACKET = re.compile(
    rf"\s*[,،]?\s*(?P<dash>{DASH}{{1,2}})?\s*"
    r"(?:\((?P<round>[^()\[\]]{2,80}?)\)|\[(?P<square>[^()\[\]]{2,80}?)\]|/(?P<slashed>[^()\[\]/]{2,40}?)/(?=\s)"
    r"|[\"“«]\s?(?P<quoted>[^\"“”«»]{2,30}?)\s?[\"”»](?=\s*[:–—-]))"
)
AFTER_COMMA = re.compile(r"\s*[,،]\s*(?P<name>(?:[^,،.।۔:()–—]|\.(?=\w)){2,40}?)(?=\s*[।۔:–—]|\s+-)")
END = re.compile(
    rf"\s*(?P<colon>[:：])(?!//|\d)\s*|\s*(?P<dash>\.?\s?(?:{DASH}{{1,2}}|_{{1,3}}(?=\s)))(?=\s|$|[^\W\d_]|[\"“‘'«„])\s*"
    r"|\s*(?P<stop>[۔।]{1,4})\s+|(?<=[)\]])(?P<period>\.)\s+|\s+(?P<sign>>>|»|›|•|\|)\s+"
)
AFTER_DAY = re.compile(r"(?P<period>\.)\s+(?=[\"“‘'«„]?[A-ZÀ-Þ])")  # as releases have it: `Kellburg, 4. Mai 2023. Die…`
BEFORE_INNER_DAY = re.compile(r"[\s/,،|–—-]*$")
MARKS = " -–—/,،|۔"  # around the parts of a bracket
# What papers have in the bracket of a dateline where the copy was handed out.
HANDOUT = re.compile(
    r"پ\s?[۔.]?\s?ر[۔.]?|پریس ریلیز|پریس نوٹ|PR|P\.R\.|Press Release|PRESS RELEASE|प्रे\.?\s?वि\.?|प्रेस विज्ञप्ति"
)
SITE = re.compile(r"[\w-]+\.(?:com|net|org|info|tv|[a-z]{2})", re.IGNORECASE)  # KOMPAS.com
MOST_PARTS = 4  # of a dateline: place, day, source, day
ABBREVIATED = 5  # letters of an abbreviated land, with its stop
LONGEST_SOURCE = 4  # words of a source that nobody knows


@dataclass(frozen=True, slots=True)
class Dateline:
    """A dateline at the beginning of a text: its spans, and what speaks for it.

    `source` says how the bracket is known: `known` by name, `worded` by a word such as desk, `any`, or empty where there
    is none; `end` is `colon`, `dash`, `stop`, `period` or empty.
    """

    spans: tuple[Span, ...]
    place: str
    source: str
    has_day: bool
    end: str

    @property
    def stop(self) -> int:
        """Where the text begins behind it."""
        return self.spans[-1][1]

    @property
    def is_upper(self) -> bool:
        """Whether the first name of the place is written in capitals, as agencies do."""
        return is_upper(self.place)


def is_upper(place: str) -> bool:
    """Whether the first name of a place is written in capitals."""
    first = re.split(r"[/,،(\[]", place)[0].strip()
    return len(first) > 1 and first.isupper()


def candidates(text: str) -> Iterator[Dateline]:
    """What a text may be read to open with: with the longest place first, and without one last."""
    place = PLACES.match(text)
    while place:
        land = LAND.match(text, place.end()) or SQUARE_LAND.match(text, place.end())
        if both := BOTH_LANDS.match(text, place.end()):
            yield _behind(text, both.end())
        if land and not is_source(land[0].strip(" ()[]")):
            yield _behind(text, land.end())
        yield _behind(text, place.end())
        shorter = max((gap.start() for gap in GAP.finditer(place[0])), default=0)  # by one word
        place = PLACES.match(text, 0, shorter) if shorter else None
    yield _behind(text, 0)


def bare_place(place: str) -> str:
    """A place without the stop of the mark behind it, `AKTAU. March 12`, but with that of an abbreviated land, `KELL, Ill.`; and without `À`."""
    place = place.removeprefix("À ")
    last = place.split()[-1] if place.split() else ""
    is_land = "." in last[:-1] or (len(last) <= ABBREVIATED and last != place)
    return place if is_land else place.removesuffix(".")


def is_source(name: str) -> bool:
    """Whether something is an agency by its name, by a word in it, or as the address of a paper."""
    return bool(KNOWN.fullmatch(name) or WORDED.search(name) or SITE.fullmatch(name) or SPELLED.fullmatch(name))


def _behind(text: str, place_end: int) -> Dateline:
    """The dateline whose place ends at an index."""
    place = text[:place_end].strip(" ,،-–—")
    spans: list[Span] = [(0, place_end, metadata("dateline", place))] if place_end else []
    has_day, source, at = False, "", place_end
    while len(spans) < MOST_PARTS:
        if not has_day and (day := _day(text, at)):
            spans.append(day)
            has_day = True
        elif short := SHORT_DAY.match(text, at):
            spans.append((at, short.end(), dropped("day-in-digits")))
        elif place and not has_day and (weekday := WEEKDAY_ALONE.match(text, at)):  # `LOWMERE, Thursday. –`
            spans.append((at, weekday.end(), dropped("weekday")))
        elif not source and (bracketed := _source(text, at)):
            source, parts = bracketed
            has_day = has_day or len(parts) > 1 or parts[0][2].name == "filed"
            spans += parts
        else:
            break
        at = spans[-1][1]
    end = END.match(text, at) if spans else None
    if not end and place and is_day_last(spans):
        end = AFTER_DAY.match(text, at)
    if end:
        begin, _, disposition = spans[-1]
        spans[-1] = (begin, end.end(), disposition)
    if spans and place != bare_place(place):
        place = bare_place(place)
        spans[0] = (*spans[0][:2], metadata("dateline", place))
    return Dateline(tuple(spans), place, source, has_day, end.lastgroup or "" if end else "")


def is_day_last(spans: Sequence[Span]) -> bool:
    """Whether a whole day ends what opens a text."""
    field = spans[-1][2]
    return field.name == "filed" and any(day.is_whole for day in dates.dates_in(field.value))


def _day(text: str, at: int) -> Span | None:
    """The day that stands right at an index."""
    gap = BEFORE_DAY.match(text, at) if at else None
    day = dates.date_at(text, gap.end() if gap else at) if gap or not at else None
    if not day or not (day.month_day or day.is_whole):
        return None
    return at, day.end, metadata("filed", text[day.begin : day.end])


def _source(text: str, at: int) -> tuple[str, list[Span]] | None:
    """How the source at an index is known, and the spans of it and of a day in its bracket."""
    named = AFTER_COMMA.match(text, at) if at else None
    if named and is_source(named["name"].strip()):
        return "known", [(at, named.end(), metadata("source", named["name"].strip()))]
    bracket = BRACKET.match(text, at)
    return _in_bracket(bracket, at) if bracket else None


def _is_told(name: str) -> bool:
    """Whether a bracket is an agency spelled out, a rank, or a writer of whom it says `سے`, from: `(محمد رفیق سے)`."""
    return bool(SPELLED.fullmatch(name) or RANK.fullmatch(name) or HANDOUT.fullmatch(name)) or (
        name.endswith(" سے") and 1 < len(name.split()) <= LONGEST_SOURCE
    )


def _in_bracket(bracket: re.Match[str], at: int) -> tuple[str, list[Span]] | None:
    """The same, of a bracket."""
    group = next(name for name in ("round", "square", "slashed", "quoted") if bracket[name] is not None)
    inside = bracket[group]
    day = next((day for day in dates.dates_in(inside) if day.is_whole or day.month_day), None)
    name = (inside[: day.begin] + inside[day.end :] if day else inside).strip(MARKS)
    how = "known" if KNOWN.fullmatch(name) else "worded" if WORDED.search(name) or _is_told(name) else "any"
    is_long = how == "any" and (len(name.split()) > LONGEST_SOURCE or group == "quoted")
    if day and not name:
        return "", [(at, bracket.end(), metadata("filed", inside[day.begin : day.end]))]
    if (":" in name and not day) or is_long or not any(map(str.isalpha, name)):  # a ticker with its exchange, a remark
        return None
    source = metadata("source", name) if not HANDOUT.fullmatch(name) else dropped("label")
    if not day:
        return how, [(at, bracket.end(), source)]
    filed = metadata("filed", inside[day.begin : day.end])
    if inside[day.end :].strip(MARKS):  # the day comes first
        edge = bracket.start(group) + day.end
        return how, [(at, edge, filed), (edge, bracket.end(), source)]
    edge = bracket.start(group) + len(BEFORE_INNER_DAY.sub("", inside[: day.begin]))
    return how, [(at, edge, source), (edge, bracket.end(), filed)]
