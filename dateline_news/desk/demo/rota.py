"""Who and what comes next: the decks that a whole newsroom is dealt from."""

from random import Random

from dateline_news.desk.demo import furniture, headlines, people, pictures, prose, urdu
from dateline_news.desk.demo.beats import BEATS
from dateline_news.desk.demo.dates import MONTHS
from dateline_news.desk.demo.decks import Deck

FEW = ("three", "four", "five", "six", "seven", "eight", "nine")


class Rota:
    """One deck for everything that a reader would notice if it came twice in a row."""

    def __init__(self, rng: Random) -> None:
        """Let `rng` decide everything; one story in 25 is in Urdu, one has a mile of headline."""
        self.rng = rng
        self.beats = Deck(rng, [beat for beat in BEATS for _ in range(beat.share)])
        self.matters = {beat.section: Deck(rng, beat.matters) for beat in BEATS}
        self.kinds = Deck(rng, ["news"] * 17 + ["analysis"] * 3 + ["opinion"] * 3 + ["feature"] * 2)
        self.voices = Deck(rng, ["short", "long", "urdu"] + ["plain"] * 22)
        self.grammars = {kind: Deck(rng, lines) for kind, lines in headlines.GRAMMARS.items()}
        self.grammars["urdu"] = Deck(rng, urdu.HEADLINES)
        self.summaries = {kind: Deck(rng, lines) for kind, lines in prose.SUMMARIES.items()}
        self.summaries["urdu"] = Deck(rng, urdu.SUMMARIES)
        self.words = {name: Deck(rng, words) for name, words in headlines.WORDS.items()}
        self.words["role"] = Deck(rng, people.ROLES)
        self.words["town"] = Deck(rng, people.PLACES)
        self.abroad = Deck(rng, people.ABROAD)
        self.words["month"] = Deck(rng, MONTHS)
        self.words["few"] = Deck(rng, FEW)
        self.asides = Deck(rng, furniture.ASIDES)
        self.authors = Deck(rng, people.AUTHORS)
        self.bylines = Deck(rng, [1] * 13 + [2] * 3 + [0] * 5)
        self.pictured = Deck(rng, [True, False, False])
        # A deck of decks, so that two pictures of one design stand far apart.
        self.designs = Deck(rng, [Deck(rng, tones) for tones in pictures.DESIGNS])
