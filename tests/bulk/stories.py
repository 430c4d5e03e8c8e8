"""Stories as a newspaper has them, decided by a seed.

Ten sections, 300 topics with four a story (a few are in the news all the time, most are not), 40 authors, some 600
words a story, most of them in plain paragraphs, as most copy is. Plain stories are such as any program can build; the
others also have what Dateline knows: times, pictures, posts, corrections, links to each other, a second language.
"""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from itertools import accumulate
from random import Random
from typing import NamedTuple

from tests.bulk.phrases import Phrases, phrases_of
from tests.bulk.words import AUTHORS, LANGUAGES, SECTIONS, TOPICS

LAST_DAY = date(2025, 12, 31)
SLOPE = 20  # the larger, the less do topics differ in how often they come up: a rank weighs 1 / (rank + SLOPE)
WEIGHTS = tuple(accumulate(1 / (rank + SLOPE) for rank in range(len(TOPICS))))
TOPICS_A_STORY = 4
WORDS = 380, 640  # each paragraph ends with the sentence that reaches its share, and asides come on top
PARAGRAPHS = 8, 12
LONGEST_SLUG = 60
PICTURES = 12
KINDS = ("news",) * 17 + ("analysis",) * 3 + ("opinion",) * 3 + ("feature",) * 2
TWO_AUTHORS = 1 / 10
SUBHEADS = INLINE = 1 / 3  # one or two of them; links and emphasis, in one or two paragraphs
LIST, QUOTE, TABLE_OR_CODE = 1 / 8, 1 / 10, 1 / 50
# What plain stories have not.
URDU, PICTURE, POST, LINK, CORRECTION, MODIFIED, SOURCE = 1 / 25, 1 / 3, 1 / 6, 1 / 5, 1 / 20, 1 / 7, 1 / 8


class Story(NamedTuple):
    """A story; `body` is Markdown, `more` the fields of its header that only Dateline knows."""

    date: str
    slug: str
    title: str
    section: str
    topics: tuple[str, ...]
    authors: tuple[str, ...]
    summary: str
    body: str
    more: Mapping[str, str]

    @property
    def file(self) -> str:
        """Its file within a folder of sections: `world/2021-07-14-slug.md`."""
        return f"{self.section.lower()}/{self.date[:10]}-{self.slug}.md"

    @property
    def text(self) -> str:
        """What the file says, for Pelican and for Dateline."""
        byline = {"Author" if len(self.authors) == 1 else "Authors": ", ".join(self.authors)}
        header = {"Title": self.title, "Date": self.date, "Category": self.section, "Tags": ", ".join(self.topics)}
        header |= {**byline, "Summary": self.summary, **self.more}
        return "".join(f"{name}: {text}\n" for name, text in header.items()) + f"\n{self.body}\n"


def stories(count: int, seed: int = 1, years: int = 4, *, plain: bool = False) -> Iterator[Story]:
    """So many stories of so many years, oldest first; the same for the same arguments."""
    writer = Writer(seed, plain=plain)
    days = (LAST_DAY - date(LAST_DAY.year - years + 1, 1, 1)).days
    ages = sorted((writer.rng.randint(1, days) for _ in range(count - 1)), reverse=True)
    for number, age in enumerate([*ages, 0]):
        yield writer.story(number, LAST_DAY - timedelta(age))


class Writer:
    """Makes one story after the other."""

    def __init__(self, seed: int | str, *, plain: bool) -> None:
        self.rng, self.plain, self.earlier = Random(seed), plain, ""  # noqa: S311  it makes copy, and keeps no secret
        self.phrases = {lang: phrases_of(self.rng, words) for lang, words in LANGUAGES.items()}

    def story(self, number: int, day: date) -> Story:
        """A story of a day; that of the last day leads. `number` keeps its headline and slug apart from all others."""
        rng, is_lead = self.rng, day == LAST_DAY
        lang = "ur" if not (self.plain or is_lead) and rng.random() < URDU else "en"
        phrases = self.phrases[lang]
        headline = rng.choice(phrases.headlines)
        time = "18:40" if is_lead else f"{rng.randrange(6, 18):02}:{rng.randrange(60):02}"
        story = Story(
            date=str(day) if self.plain else f"{day} {time}",
            slug=f"{slug(headline) or lang}-{number}",
            title=f"{headline} ({number})",
            section=rng.choice(SECTIONS),
            topics=self._topics(),
            authors=tuple(rng.sample(AUTHORS, 2 if rng.random() < TWO_AUTHORS else 1)),
            summary=" ".join(rng.sample(phrases.summaries, rng.choice((1, 2)))),
            body="\n\n".join(self._blocks(phrases)),
            more={} if self.plain else self._more(lang, day, is_lead=is_lead),
        )
        self.earlier = story.file
        return story

    def _topics(self) -> tuple[str, ...]:
        topics: dict[str, None] = {}
        while len(topics) < TOPICS_A_STORY:
            topics |= dict.fromkeys(self.rng.choices(TOPICS, cum_weights=WEIGHTS))
        return tuple(topics)

    def _more(self, lang: str, day: date, *, is_lead: bool) -> dict[str, str]:
        rng, words, phrases = self.rng, LANGUAGES[lang], self.phrases[lang]
        more = {"Kind": "news", "Priority": "8"} if is_lead else {"Kind": rng.choice(KINDS), "Lang": lang}
        if is_lead or rng.random() < PICTURE:
            more |= {"Image": f"images/hills-{rng.randrange(PICTURES)}.avif", "Image_alt": words.alt}
            more |= {"Image_caption": rng.choice(phrases.captions), "Image_credit": "Picture Desk"}
        if rng.random() < SOURCE:
            more |= {"Source": "Ellery Wire", "Source_url": f"https://ellery-wire.example/{day:%Y/%m}"}
        if rng.random() < MODIFIED:
            more["Modified"] = f"{day} 23:30"
        if rng.random() < CORRECTION:
            more["Correction"] = f"{day + timedelta(1)} (correction) {rng.choice(phrases.sentences)}"
        return more

    def _blocks(self, phrases: Phrases) -> list[str]:
        rng = self.rng
        count = rng.randint(*PARAGRAPHS)
        words = rng.randint(*WORDS) // count
        blocks = [self._paragraph(phrases, words) for _ in range(count)]
        for at in rng.sample(range(count), rng.choice((1, 2))) if rng.random() < INLINE else ():
            blocks[at] = self._marked(blocks[at])
        asides = [(LIST, phrases.lists), (QUOTE, phrases.quotes), (TABLE_OR_CODE, phrases.tables_and_codes)]
        if not self.plain:
            earlier = [f"The background is told in [an earlier report]({{filename}}/articles/{self.earlier})."]
            asides += [(POST, phrases.posts), (LINK if self.earlier else 0, earlier)]
        for share, pieces in asides:
            if rng.random() < share:
                blocks.insert(rng.randrange(2, len(blocks)), rng.choice(pieces))
        places = rng.sample(range(3, len(blocks)), rng.choice((1, 2))) if rng.random() < SUBHEADS else ()
        for at in sorted(places, reverse=True):
            blocks.insert(at, rng.choice(phrases.subheads))
        return blocks

    def _paragraph(self, phrases: Phrases, words: int) -> str:
        sentences: list[str] = []
        while words > 0:
            sentences.append(self.rng.choice(phrases.sentences))
            words -= sentences[-1].count(" ") + 1
        return " ".join(sentences)

    def _marked(self, paragraph: str) -> str:
        """The paragraph with a link or emphasis on three words of it."""
        words = paragraph.split(" ")
        at = self.rng.randrange(len(words) - 3)
        piece = " ".join(words[at : at + 3])
        linked = f"[{piece}](https://six-rivers.example/papers/{self.rng.randrange(1, 10_000)})"
        marked = self.rng.choice((linked, linked, f"*{piece}*", f"**{piece}**"))
        return " ".join([*words[:at], marked, *words[at + 3 :]])


def slug(headline: str) -> str:
    """The words of a headline as they stand in an address, no more than fit."""
    words = "".join(letter if letter.isascii() and letter.isalnum() else " " for letter in headline.lower())
    return "-".join(words.split())[:LONGEST_SLUG].rstrip("-")
