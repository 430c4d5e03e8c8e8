"""What fills the blanks of a sentence: facts fixed for a story, words and figures drawn anew."""

from collections.abc import Mapping
from datetime import datetime
from random import Random

from dateline_news.desk.demo import people
from dateline_news.desk.demo.beats import Beat, Matter
from dateline_news.desk.demo.dates import WEEKDAYS
from dateline_news.desk.demo.decks import Deck


class Slots(dict[str, str]):
    """The fixed facts of one story as a dict; a name it lacks is drawn anew at each look-up."""

    def __init__(self, rng: Random, moment: datetime, words: Mapping[str, Deck[str]], facts: dict[str, str]) -> None:
        """Take the story's `facts`, the decks of `words`, and the `moment` that dates them."""
        super().__init__(facts)
        self.rng = rng
        self.moment = moment
        self.words = words
        self._introduced = False

    def __missing__(self, name: str) -> str:
        """Draw a value for `name`; an unknown name is a KeyError, as in any dict."""
        if name in self.words:
            return self.words[name].draw()
        match name:
            case "voice":
                return f"{person(self.rng)}, {self['role']},"
            case "she":
                return self._speaker()
            case "near":
                return self._elsewhere()
        return figure(self.rng, name, self.moment)

    def but(self, **facts: str) -> "Slots":
        """Give the same slots with other facts."""
        return Slots(self.rng, self.moment, self.words, {**self, **facts})

    def _speaker(self) -> str:
        """Name the story's speaker in full the first time, as a newspaper does."""
        known, self._introduced = self._introduced, True
        return self["last"] if known else f"{self['speaker']}, {self['rank']},"

    def _elsewhere(self) -> str:
        here = (self["place"], self["region"])
        return next(place for _ in people.PLACES if (place := self.words["town"].draw()) not in here)


def figure(rng: Random, name: str, moment: datetime) -> str:
    """Give a figure: `n` a count, `id` one without comma, `pct`, `sum` of money, `year` before."""
    match name:
        case "n":
            return f"{rng.randrange(112, 9800):,}"
        case "id":
            return f"{rng.randrange(1000, 9999)}"
        case "pct":
            return f"{rng.randrange(6, 71)} per cent"
        case "sum":
            return f"{rng.randrange(12, 90) / 10:.1f} million crowns"
        case "year":
            return f"{moment.year - rng.randrange(2, 40)}"
    raise KeyError(name)


def person(rng: Random) -> str:
    """Give an invented first and last name."""
    return f"{rng.choice(people.FIRST_NAMES)} {rng.choice(people.LAST_NAMES)}"


def facts(rng: Random, moment: datetime, beat: Beat, matter: Matter) -> dict[str, str]:
    """Give what stays the same through a story on `matter`, named as the grammars name it."""
    body, other = rng.sample(beat.bodies, 2)
    place, region = rng.sample(list(people.ABROAD) if beat.abroad else people.PLACES, 2)
    speaker = person(rng)
    return {
        "body": body,
        "other": other,
        "matter": matter.phrase,
        "Matter": matter.phrase[0].upper() + matter.phrase[1:],
        "word": matter.word,
        "speaker": speaker,
        "last": speaker.split()[-1],
        "rank": rng.choice(people.ROLES),
        "place": place,
        "region": region,
        "dateline": f"{place}, {people.ABROAD[place]}" if beat.abroad else place,
        "weekday": WEEKDAYS[moment.weekday()],
    }
