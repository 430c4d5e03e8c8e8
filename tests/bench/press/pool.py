"""What the stories of the corpus are put together from: sentences and asides of the demo, filled in beforehand.

A hundred thousand stories are to be written in less than a minute, so nothing is put into words for one
of them; each draws from what is here. No two stories share a paragraph, but for the rarest chance.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from random import Random

from dateline_news.desk.demo import furniture, headlines, prose
from dateline_news.desk.demo.rota import Rota
from dateline_news.desk.demo.slots import Slots, facts

FILLINGS = 60  # of every grammar, each on a matter of its own
MOMENT = datetime.fromisoformat("2018-06-30 12:00")  # which year the figures in a sentence speak of matters to nobody
GRAMMARS = (
    *(prose.OPENINGS, prose.DETAILS, prose.VOICES, prose.FIGURES, prose.BACKGROUND),
    *(prose.DOUBTS, prose.NEXT, prose.ARGUMENTS, prose.SCENES),
)


@dataclass(frozen=True, slots=True)
class Pool:
    """Every part of a story, in many versions. All but the headlines are Markdown."""

    headlines: tuple[str, ...]
    summaries: tuple[str, ...]
    sentences: tuple[str, ...]
    subheads: tuple[str, ...]
    lists: tuple[str, ...]
    quotes: tuple[str, ...]
    tables: tuple[str, ...]
    codes: tuple[str, ...]


def pool(rng: Random) -> Pool:
    """Everything filled in, the same for the same state of `rng`."""
    rota = Rota(rng)
    slots = [_slots(rota) for _ in range(FILLINGS)]
    lines = [grammar for grammars in GRAMMARS for grammar in grammars]
    return Pool(
        headlines=_filled(headlines.GRAMMARS["news"], slots, headlines.headline),
        summaries=_filled(prose.SUMMARIES["news"], slots, prose.sentence),
        sentences=_filled(lines, slots, prose.sentence),
        subheads=_filled(prose.SUBHEADS, slots, prose.sentence),
        lists=tuple(furniture.listing(rng, one) for one in slots),
        quotes=tuple(furniture.quote(rng, one) for one in slots),
        tables=tuple(furniture.table(rng, one) for one in slots),
        codes=tuple(furniture.code(rng, one) for one in slots),
    )


def _filled(
    grammars: list[str] | tuple[str, ...], slots: list[Slots], fill: Callable[[str, Slots], str]
) -> tuple[str, ...]:
    return tuple(dict.fromkeys(fill(grammar, one) for one in slots for grammar in grammars))


def _slots(rota: Rota) -> Slots:
    beat = rota.beats.draw()
    known = facts(rota.rng, MOMENT, beat, rota.matters[beat.section].draw())
    return Slots(rota.rng, MOMENT, rota.words, {**known, "earlier": ""})
