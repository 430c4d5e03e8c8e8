"""What is settled about an invented story before a word of it is written."""

from datetime import datetime
from typing import NamedTuple

from dateline_news.desk.demo import urdu
from dateline_news.desk.demo.beats import OPINION, Beat, Matter
from dateline_news.desk.demo.rota import Rota
from dateline_news.desk.demo.slots import Slots, facts

COLUMNS = 0.75


class Plan(NamedTuple):
    """A story to come; `voice` is plain, short or long (its headline), or urdu (all of it)."""

    beat: Beat
    matter: Matter
    kind: str
    voice: str
    section: str
    slots: Slots
    leads: bool


def plan(rota: Rota, moment: datetime, earlier: str, *, leads: bool) -> Plan:
    """Settle the story of `moment`, which may refer to the one at the path `earlier`.

    The story that `leads` the front page is plain news, so that a paper of two stories has one.
    """
    rng, beat = rota.rng, rota.beats.draw()
    matter = rota.matters[beat.section].draw()
    kind, voice = ("news", "plain") if leads else (rota.kinds.draw(), rota.voices.draw())
    # Three words, or a hundred and forty characters, are the wire's ways, not a columnist's.
    kind = "news" if voice in ("short", "long") else kind
    known = {**facts(rng, moment, beat, matter), "earlier": earlier}
    words = {**rota.words, "town": rota.abroad} if beat.abroad else rota.words
    slots = Slots(rng, moment, words, known)
    slots = urdu.in_urdu(slots) if voice == "urdu" else slots
    section = OPINION if kind == "opinion" and rng.random() < COLUMNS else beat.section
    return Plan(beat, matter, kind, voice, section, slots, leads)
