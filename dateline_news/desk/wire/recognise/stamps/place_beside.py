"""What stands beside a stamp on its line and is a place, with an agency or without: `PTI | Kellpur | Updated: May 4, 2023 07:55 pm IST`.

A section, a writer or a paper may stand there as well. It is a place where the copy speaks of it as of one, or where it is a city
of the world.
"""

import itertools
import re
from collections.abc import Sequence

from dateline_news.desk.wire.recognise.boilerplate_rules import MENU_WORD
from dateline_news.desk.wire.recognise.head.dateline.parts import is_source
from dateline_news.desk.wire.recognise.head.dateline.sureness import is_known_as_place
from dateline_news.desk.wire.recognise.stamps.place_and_day import PLACE, is_no_place
from dateline_news.desk.wire.recognise.vocabulary.agencies import KNOWN
from dateline_news.desk.wire.segments import Segment, Span, metadata

BAR = re.compile(r"\s+[|·•]\s+")
BESIDE = re.compile(rf"\W*(?:(?P<agency>{KNOWN.pattern})(?:\s*[|·•,/–—-]\s*|\s+|\W*$))?(?:{PLACE})?\W*")


def with_place_beside(text: str, spans: Sequence[Span], segments: Sequence[Segment]) -> list[Span]:
    """The spans of a line of stamps, with those of a place and of an agency that they leave."""
    if not spans or any(field.name == "dateline" for _, _, field in spans):
        return list(spans)
    edges = [0, *(edge for begin, end, _ in spans for edge in (begin, end)), len(text)]
    left = [(begin, end) for begin, end in zip(edges[::2], edges[1::2], strict=True) if text[begin:end].strip()]
    parts = [part for begin, end in left for part in _parts(text, begin, end)]
    beside = [span for begin, end in parts for span in _beside(text, begin, end, segments)]
    places = [span for span in beside if span[2].name == "dateline"]
    return sorted([*spans, *beside], key=lambda span: span[:2]) if len(places) == 1 else list(spans)


def _parts(text: str, begin: int, end: int) -> list[tuple[int, int]]:
    """The parts of a line between bars."""
    bars = [match.end() for match in BAR.finditer(text, begin, end)]
    return [each for each in itertools.pairwise([begin, *bars, end]) if text[slice(*each)].strip()]


def _beside(text: str, begin: int, end: int, segments: Sequence[Segment]) -> list[Span]:
    """The spans of an agency and a place that are all of a part of a line."""
    match = BESIDE.fullmatch(text, begin, end)
    if not match or not match["place"]:
        return [(begin, end, metadata("source", match["agency"]))] if match and match["agency"] else []
    place, others = match["place"], [each for each in segments if each.text != text]
    is_other = is_no_place(place) or MENU_WORD.fullmatch(place) or is_source(place)
    if is_other or not is_known_as_place(place, others):
        return []
    field = metadata("dateline", place, "likely", "it stands beside the stamp, and is a place")
    edge = match.start("place") if match["agency"] else begin
    agency = [(begin, edge, metadata("source", match["agency"]))] if match["agency"] else []
    return [*agency, (edge, end, field)]
