"""Invented stories as Markdown files: a header, a headline, and copy that belongs together."""

import re
from collections.abc import Iterator
from datetime import datetime
from random import Random
from typing import NamedTuple

from dateline_news.desk.demo import headlines, prose, urdu
from dateline_news.desk.demo.header import header
from dateline_news.desk.demo.plan import Plan, plan
from dateline_news.desk.demo.rota import Rota

LONGEST_SLUG = 72
TRIES = 20
PARAGRAPHS_A_HEAD = 4
FURNISHED = 8  # paragraphs, above which a story has two asides
WORDS = 290, 660, 380  # least, most and usual, before the furniture


class Story(NamedTuple):
    """A finished story: the path of its file under `content/`, and what the file says."""

    path: str
    text: str


def stories(rng: Random, moments: list[datetime]) -> Iterator[Story]:
    """Give a story for each of the `moments`; the last one leads the front page.

    No two have the same day and slug; no headline comes twice while the grammars have others.
    """
    rota, titles, names, earlier = Rota(rng), set[str](), set[str](), ""
    for number, moment in enumerate(moments, start=1):
        planned = plan(rota, moment, earlier, leads=number == len(moments))
        title = _title(rota, planned, titles)
        slug = _slug(planned.matter.phrase if planned.voice == "urdu" else title)
        name = _free(f"{moment:%Y-%m-%d}-{slug}", names)
        earlier = f"articles/{planned.section.lower()}/{name}.md"
        lines = "".join(f"{key}: {text}\n" for key, text in header(rota, planned, title).items())
        yield Story(earlier, f"{lines}\n{_copy(rota, planned)}\n")


def _title(rota: Rota, planned: Plan, taken: set[str]) -> str:
    grammars = rota.grammars[planned.kind if planned.voice == "plain" else planned.voice]
    for _ in range(TRIES):
        title = headlines.headline(grammars.draw(), planned.slots)
        if title not in taken:
            break
    taken.add(title)
    return title


def _slug(words: str) -> str:
    slug = re.sub(r"[^a-z0-9]+", "-", words.lower().replace("'", "")).strip("-")
    return slug if len(slug) <= LONGEST_SLUG else slug[:LONGEST_SLUG].rsplit("-", 1)[0]


def _free(wanted: str, taken: set[str]) -> str:
    """Give a name that is not taken, numbered if need be: an address holds the day and the slug, not the section."""
    name, number = wanted, 1
    while name in taken:
        number += 1
        name = f"{wanted}-{number}"
    taken.add(name)
    return name


def _copy(rota: Rota, planned: Plan) -> str:
    rng, slots = rota.rng, planned.slots
    if planned.voice == "urdu":
        return urdu.body(rng, slots)
    copy = prose.paragraphs(rng, planned.kind, slots, round(rng.triangular(*WORDS)))
    # Each aside once: two footnotes under one mark would be one.
    for aside in dict.fromkeys(rota.asides.draw() for _ in range(2 if len(copy) > FURNISHED else 1)):
        copy.insert(rng.randrange(2, len(copy)), aside(rng, slots))
    heads = rng.sample(prose.SUBHEADS, len(prose.SUBHEADS))
    for place in range(PARAGRAPHS_A_HEAD, len(copy) - 1, PARAGRAPHS_A_HEAD + 1):
        copy.insert(place, f"## {prose.sentence(heads.pop(), slots)}")
    return "\n\n".join(copy)
