"""The corpus: stories as a newsroom has them, decided by a seed, in the flavour of each contender.

Ten sections, 300 topics with four a story (a few are in the news all the time, most are not), 40 authors,
fifteen years of days without a time, some 600 words a story. Most paragraphs are plain, as most copy is;
the shares of what a converter has to work for are written below. No pictures.
"""

import json
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import accumulate
from random import Random
from typing import NamedTuple

from dateline_news.desk.demo.decks import chance
from dateline_news.desk.demo.people import FIRST_NAMES, LAST_NAMES
from tests.bench.press.pool import Pool, pool

FIRST_DAY, LAST_DAY = date(2011, 1, 1), date(2025, 12, 31)
SECTIONS = tuple("World Region Politics Business Culture Science Sport Weather Travel Letters".split())
PLACES = tuple("Harbour Valley Bridge Quay Market Upland Island River Moor Coast Mill Ferry Abbey Lock Heath".split())
MATTERS = tuple(
    "accounts books boats buses customs fairs fees gardens homes lamps letters maps music parks repairs roads schools"
    " tides votes wages".split()
)
TOPICS = tuple(f"{place} {matter}" for matter in MATTERS for place in PLACES)
AUTHORS = tuple(f"{FIRST_NAMES[n % len(FIRST_NAMES)]} {LAST_NAMES[n % len(LAST_NAMES)]}" for n in range(40))
TOPICS_A_STORY = 4
SLOPE = 20  # the larger, the less do topics differ in how often they come up: a rank weighs 1 / (rank + SLOPE)
WEIGHTS = tuple(accumulate(1 / (rank + SLOPE) for rank in range(len(TOPICS))))

WORDS = (
    380,
    640,
)  # at least, at most; each paragraph ends with the sentence that reaches its share, and asides come on top
PARAGRAPHS = 8, 12
TWO_AUTHORS = 1 / 10
SUBHEADS = INLINE = 1 / 3  # one or two of them; links and emphasis, in one or two paragraphs
LIST, QUOTE, TABLE_OR_CODE = 1 / 8, 1 / 10, 1 / 50
LONGEST_SLUG = 60


class Story(NamedTuple):
    """One story, in nobody's flavour yet; `body` is Markdown that all contenders read alike."""

    day: date
    slug: str
    title: str
    section: str
    topics: tuple[str, ...]
    authors: tuple[str, ...]
    summary: str
    body: str

    @property
    def file(self) -> str:
        """Its file within a folder of sections: `world/2021-07-14-slug.md`."""
        return f"{self.section.lower()}/{self.day}-{self.slug}.md"

    @property
    def page(self) -> str:
        """Its page in Dateline's output: `2021/07/14/slug.html`."""
        return f"{self.day:%Y/%m/%d}/{self.slug}.html"


def stories(count: int, seed: int = 1) -> Iterator[Story]:
    """So many stories, oldest first; the same for the same count and seed."""
    rng = chance(seed)
    parts = pool(rng)
    days = (LAST_DAY - FIRST_DAY).days
    for number, back in enumerate(sorted((rng.randrange(days) for _ in range(count - 1)), reverse=True)):
        yield story(rng, parts, number, LAST_DAY - timedelta(back + 1))
    yield story(rng, parts, count - 1, LAST_DAY)


def story(rng: Random, parts: Pool, number: int, day: date) -> Story:
    """A story of a day; `number` keeps its slug apart from all others."""
    title = rng.choice(parts.headlines)
    return Story(
        day=day,
        slug=f"{slug(title)}-{number}",
        title=title,
        section=rng.choice(SECTIONS),
        topics=_topics(rng),
        authors=tuple(rng.sample(AUTHORS, 2 if rng.random() < TWO_AUTHORS else 1)),
        summary=rng.choice(parts.summaries),
        body=_body(rng, parts),
    )


def slug(title: str) -> str:
    """The words of a title as they stand in an address, no more than fit."""
    words = "".join(letter if letter.isascii() and letter.isalnum() else " " for letter in title.lower())
    return "-".join(words.split())[:LONGEST_SLUG].rstrip("-")


def for_pelican(one: Story) -> str:
    """The story as Pelican and Dateline read it."""
    head = {
        "Title": one.title,
        "Date": str(one.day),
        "Category": one.section,
        "Tags": ", ".join(one.topics),
        "Author" if len(one.authors) == 1 else "Authors": ", ".join(one.authors),
        "Summary": one.summary,
    }
    return "".join(f"{name}: {text}\n" for name, text in head.items()) + f"\n{one.body}\n"


def for_hugo(one: Story) -> str:
    """The story as Hugo reads it: YAML (of which JSON's strings and lists are a part), then the same body."""
    head = {
        "title": one.title,
        "date": str(one.day),
        "slug": one.slug,
        "tags": one.topics,
        "authors": one.authors,
        "summary": one.summary,
    }
    lines = "".join(f"{name}: {json.dumps(value, ensure_ascii=False)}\n" for name, value in head.items())
    return f"---\n{lines}---\n\n{one.body}\n"


def _topics(rng: Random) -> tuple[str, ...]:
    drawn: dict[str, None] = {}
    while len(drawn) < TOPICS_A_STORY:
        drawn |= dict.fromkeys(rng.choices(TOPICS, cum_weights=WEIGHTS))
    return tuple(drawn)


def _body(rng: Random, parts: Pool) -> str:
    copy = _paragraphs(rng, parts)
    if rng.random() < INLINE:
        for at in rng.sample(range(len(copy)), rng.choice((1, 2))):
            copy[at] = _marked(rng, copy[at])
    for share, pieces in ((LIST, parts.lists), (QUOTE, parts.quotes), (TABLE_OR_CODE, parts.tables + parts.codes)):
        if rng.random() < share:
            copy.insert(rng.randrange(2, len(copy)), rng.choice(pieces))
    if rng.random() < SUBHEADS:
        for at in sorted(rng.sample(range(3, len(copy)), rng.choice((1, 2))), reverse=True):
            copy.insert(at, f"## {rng.choice(parts.subheads)}")
    return "\n\n".join(copy)


def _paragraphs(rng: Random, parts: Pool) -> list[str]:
    count = rng.randint(*PARAGRAPHS)
    each = rng.randint(*WORDS) // count
    return [_paragraph(rng, parts, each) for _ in range(count)]


def _paragraph(rng: Random, parts: Pool, words: int) -> str:
    said: list[str] = []
    while words > 0:
        said.append(rng.choice(parts.sentences))
        words -= said[-1].count(" ") + 1
    return " ".join(said)


def _marked(rng: Random, paragraph: str) -> str:
    """The paragraph with a link or emphasis on three words of it."""
    words = paragraph.split(" ")
    at = rng.randrange(len(words) - 3)
    piece = " ".join(words[at : at + 3])
    linked = f"[{piece}](https://six-rivers.example/papers/{rng.randrange(1, 10_000)})"
    return " ".join([*words[:at], rng.choice((linked, linked, f"*{piece}*", f"**{piece}**")), *words[at + 3 :]])
