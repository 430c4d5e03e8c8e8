"""Until when a copy is held: what its notices say together. One that nobody can date keeps the draft a draft."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime

from dateline_news.desk.drafts.draft import Remark
from dateline_news.desk.wire.compose.zones_of_a_land import SEVERAL, in_zone_of_land
from dateline_news.desk.wire.recognise.notices.held_until import HeldUntil, held_until
from dateline_news.desk.wire.recognise.notices.hold_words import EMBARGO, MAY_HOLD
from dateline_news.desk.wire.recognise.notices.holds import HOLD, hold_in_sentence
from dateline_news.desk.wire.segments import Disposition, Segment, Segments, dropped, metadata

SUBJECT = re.compile(rf"(?i:[^:\[\]]{{2,12}}:\s*){{1,3}}(?:\S+\s)?[\[(]?(?i:{EMBARGO})(?:[\])]|\s?[:–—-]\s)")
NO_ZONE = "it names no zone, so it is on the paper's clock"


@dataclass(frozen=True, slots=True)
class Embargo:
    """The segments with their holds settled, the moment as a header writes it, and what a person has to look at."""

    segments: Segments
    iso: str = ""
    day: date | None = None
    doubts: list[Remark] = field(default_factory=list)
    facts: list[str] = field(default_factory=list)

    @property
    def is_wanted(self) -> bool:
        """Whether a person has to say until when it is held."""
        return bool(self.doubts)


def embargo(segments: Sequence[Segment], story: date | None) -> Embargo:
    """Settle the holds of a copy whose story is of a day; where it has several, the latest moment counts."""
    segments, zone_grounds = _with_zones(segments)
    holds = [(each.line, until) for each in segments if (until := _hold(each))]
    holds = [(line, until) for line, until in holds if until.on(story)] or holds
    in_text = [] if holds else list(_in_text(segments, story))
    if not holds:
        doubts = [(line, f"It says in a sentence that it is held until {until.iso(story)}") for line, until in in_text]
        doubts = doubts or [
            (line, "Its subject says that it is held, and nothing says until when") for line in _in_subject(segments)
        ]
        latest = max((until.iso(story) for _, until in in_text), key=_order, default="")
        return Embargo(list(segments), latest, _day(latest), doubts)
    moments = sorted({until.iso(story) for _, until in holds}, key=_order)
    moments = [each for each in moments if not any(other != each and other.startswith(each) for other in moments)]
    doubts = [(line, f"It is held, and {doubt}") for line, until in holds for doubt in until.all_doubts(story)]
    doubts += [(holds[0][0], f"It is held, and {SEVERAL}")] * (SEVERAL in zone_grounds)
    if len(moments) > 1:
        doubts.append((holds[0][0], f"It is held until {' and until '.join(moments)}; the later one stands"))
    iso = moments[-1]
    clear = [until for _, until in holds if until.iso(story) == iso and until.at and not until.zone]
    facts = [f"embargo {iso}: {why}" for why in ([NO_ZONE] if clear else zone_grounds)] if not doubts else []
    settled = [_settled(segment, iso, story, is_doubtful=bool(doubts)) for segment in segments]
    return Embargo(settled, iso, _day(iso), list(dict.fromkeys(doubts)), facts)


def _with_zones(segments: Sequence[Segment]) -> tuple[Segments, list[str]]:
    """The segments, their holds in the zones that the copy's own signs tell, and the grounds for each."""
    text = "\n".join(segment.text for segment in segments)
    grounds: list[str] = []
    clear = list(segments)
    for index, segment in enumerate(segments):
        field = segment.disposition
        if field and (field.kind, field.name) == ("metadata", HOLD):
            notice, why = in_zone_of_land(field.value, text)
            grounds += [why] * bool(why)
            clear[index] = replace(segment, disposition=replace(field, value=notice))
    return clear, grounds


def read(notice: str) -> HeldUntil:
    """Until when a notice says that a copy is held."""
    match = MAY_HOLD.search(notice)
    return held_until(notice, match.start() if match else 0)


def _hold(segment: Segment) -> HeldUntil | None:
    field = segment.disposition
    return read(field.value) if field and (field.kind, field.name) == ("metadata", HOLD) else None


def _in_text(segments: Sequence[Segment], story: date | None) -> Iterator[tuple[int, HeldUntil]]:
    """The moments that sentences of the text name, unless the story is of a later day: then they are history."""
    for segment in segments:
        is_text = segment.unclaimed or segment.is_shown_as("paragraph")
        is_left_out = (
            segment.disposition is not None and segment.disposition.kind == "dropped"
        )  # whatever it was taken for
        until = hold_in_sentence(segment.text) if is_text or is_left_out else None
        day = until.on(story) if until else None
        if until and day and not (story and day < story):
            yield segment.line, until


def _in_subject(segments: Sequence[Segment]) -> Iterator[int]:
    """The lines of mails' subjects that begin with the word: `Asunto: NP EMBARGADA - …`, `Subject: [EMBARGO] …`."""
    yield from (each.line for each in segments if each.is_dropped_as("mail-header") and SUBJECT.match(each.text))


def _settled(segment: Segment, iso: str, story: date | None, *, is_doubtful: bool) -> Segment:
    """A segment whose hold has become the field, or a sign that it is wanted."""
    until = _hold(segment)
    if until is None:
        return segment
    own = until.iso(story)
    field: Disposition = dropped("held-until-later")
    if own == iso:
        field = (
            metadata("embargo", iso, "needs you" if is_doubtful else "sure") if iso else metadata("wanted", "embargo")
        )
    elif not own:
        field = dropped("hold-without-a-time")
    return replace(segment, disposition=field)


def _order(iso: str) -> datetime:
    """What the later of two moments is told by: one without a zone is of the paper's, which is not known here."""
    at = datetime.fromisoformat(iso or "0001-01-01")
    return at if at.tzinfo else at.replace(tzinfo=UTC)


def _day(iso: str) -> date | None:
    return date.fromisoformat(iso[:10]) if iso else None
