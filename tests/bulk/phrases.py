"""The parts of stories, their blanks filled in beforehand.

A hundred thousand stories are to be written in less than a minute, so nothing is put into words for one of them; each
draws from what is here. No two stories share a paragraph, but for the rarest chance.
"""

from collections.abc import Iterable
from random import Random
from typing import NamedTuple

from tests.bulk.words import AUTHORS, SPEAKERS, Words

FILLINGS = 100  # of every pattern, each on a matter of its own
MONTHS = "January February March April May June July August September October November December".split()
FEW = "three four five six seven eight nine".split()
CODES = (
    "```python\ndef next_boat(sailings: list[int]) -> int | None:\n    return min(sailings, default=None)  # {n}\n```",
    "```sql\nSELECT quay, count(*) AS landings FROM arrivals WHERE year = {year} GROUP BY quay; -- by quay\n```",
    '```json\n{{"place": "{place}", "year": {year}, "in_favour": 0.61, "checked": true}}\n```',
)


class Phrases(NamedTuple):
    """Every part of a story, in many versions. All but the headlines are Markdown."""

    headlines: list[str]
    summaries: list[str]
    sentences: list[str]
    subheads: list[str]
    captions: list[str]
    lists: list[str]
    quotes: list[str]
    posts: list[str]
    tables_and_codes: list[str]


def phrases_of(rng: Random, words: Words) -> Phrases:
    """All parts of stories in a language, the same for the same state of `rng`."""

    def filled(patterns: Iterable[str]) -> list[str]:
        return [_fill(rng, words, pattern) for pattern in patterns for _ in range(FILLINGS)]

    return Phrases(
        headlines=filled(words.headlines),
        summaries=filled(words.summaries),
        sentences=filled(words.sentences),
        subheads=filled(f"## {pattern}" for pattern in words.subheads),
        captions=filled([words.caption]),
        lists=filled("\n".join(f"{mark} {item}" for item in words.items) for mark in ("-", "1.")),
        quotes=filled(f"> {pattern}\n>\n> — {{speaker}}" for pattern in words.sentences),
        posts=filled(map(_post, words.sentences)),
        tables_and_codes=filled([_table(words, 1), _table(words, 5), *CODES]),
    )


def _fill(rng: Random, words: Words, pattern: str) -> str:
    """The pattern without blanks: on a matter of its own, its first letter a capital."""
    body, other = rng.sample(words.bodies, 2)
    place, region = rng.sample(words.places, 2)
    names = {"body": body, "other": other, "place": place, "region": region, "matter": rng.choice(words.matters)}
    drawn = {"speaker": rng.choice(SPEAKERS), "month": rng.choice(MONTHS), "few": rng.choice(FEW)}
    figures = {
        "id": rng.randrange(11, 99),
        "n": f"{rng.randrange(112, 9800):,}",
        "pct": f"{rng.randrange(6, 71)} per cent",
        "sum": f"{rng.randrange(12, 90) / 10} million crowns",
        "year": rng.randrange(1975, 2010),
    }
    line = pattern.format(**names, **drawn, **figures)
    return line[0].upper() + line[1:]


def _post(sentence: str) -> str:
    name = AUTHORS[len(sentence) % len(AUTHORS)]
    signature = f"— {name} (@demo_{name.split()[0].lower()}) {{month}} {len(sentence) % 28 + 1}, 2021"
    return f"> {sentence} #DemoNews pic.twitter.com/demo{{id}}\n>\n> {signature}"


def _table(words: Words, years: int) -> str:
    head = ["| |" + "".join(f" {2020 - back} |" for back in range(years, 0, -1)), "|:---|" + "---:|" * years]
    return "\n".join([*head, *(f"| {place} |" + " {n} |" * years for place in words.places)])
