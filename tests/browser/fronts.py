"""Front pages that are hard to compose, each of a paper of invented stories, drawn without a build.

`write(folder)` draws each of CASES into a folder of its own, with the pictures that it shows: what test_fronts.py holds
against what is true of every front, and what `invoke screenshots` takes pictures of.
"""

import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from functools import cache
from itertools import cycle, islice
from pathlib import Path
from random import Random
from typing import Any

from dateline_news.model.archive import Archive
from dateline_news.model.paper import Paper, Picture, Story
from dateline_news.plugins import front_page
from dateline_news.press.plan import signals
from dateline_news.press.render.base_inputs import add_base_inputs
from dateline_news.press.render.jinja import draw
from tests import papers
from tests.bulk import files
from tests.bulk.phrases import phrases_of
from tests.bulk.words import AUTHORS, LANGUAGES, SECTIONS, TOPICS

NAME, NOON = "The Six Rivers Observer", datetime(2026, 3, 3, 12, 40)  # noqa: DTZ001  a text is made of it
PICTURES = 4
STORIES = 44
OPINION = "Letters"
KINDS = ("news", "news", "analysis", "news", "feature", "news", "news", "news")
TWENTY_WORDS = "After eleven weeks of talks and two storms the harbour board agrees on who is to pay for the new ferry"
URDU = "ur"


@cache
def _phrases(lang: str) -> tuple[list[str], ...]:
    """Headlines, standfirsts and sentences of a language, each in an order that looks like none."""
    phrases = phrases_of(Random(3), LANGUAGES[lang])  # noqa: S311  it makes copy, and keeps no secret
    mixing = Random(5)  # noqa: S311  likewise
    kinds = (phrases.headlines, phrases.summaries, phrases.sentences)
    return tuple(mixing.sample(texts, len(texts)) for texts in kinds)


def _newest_first(count: int, lang: str = "en") -> Iterator[Story]:
    """So many stories, some a day, as a paper of this language has them: every third has a picture."""
    headlines, standfirsts, sentences = map(cycle, _phrases(lang))
    for number, headline, standfirst in zip(range(count), headlines, standfirsts, strict=False):
        section = SECTIONS[number % len(SECTIONS)]
        yield papers.story(
            headline,
            f"{NOON - timedelta(hours=3.7 * number):%Y-%m-%d %H:%M}",
            section,
            "".join(f"<p>{' '.join(islice(sentences, 6))}</p>" for _ in range(3)),
            slug=f"story-{number}",
            standfirst=standfirst,
            description=standfirst,
            picture=_picture(number) if number % 3 == 0 else None,
            kind="opinion" if section == OPINION else KINDS[number % len(KINDS)],
            topics=(papers.topic(TOPICS[number % 7]),),
            authors=(papers.author(AUTHORS[number % len(AUTHORS)]),),
            lang=lang,
        )


def _picture(number: int) -> Picture:
    path, caption = (
        f"images/hills-{number % PICTURES}.avif",
        "The hills above the river, drawn: all of this is invented.",
    )
    return Picture(path, "Hills under a pale sky", *files.SIZE, caption, "Picture Desk")


def _paper(stories: Iterable[Story], **more: Any) -> Paper:
    sections = tuple(papers.slug(name) for name in SECTIONS)
    return papers.paper(*stories, pages=(papers.static_page(),), name=NAME, **{"sections": sections} | more)


def _led(paper_of: Iterable[Story] | None = None, **lead: Any) -> Paper:
    """A paper whose first story has what is given, and leads."""
    first, *others = paper_of or _newest_first(STORIES)
    return _paper([replace(first, **{"priority": 5} | lead), *others])


def _quiet() -> Paper:
    return _paper(replace(story, kind="news") for story in _newest_first(2))


def _without_pictures() -> Paper:
    return _paper(replace(story, picture=None) for story in _newest_first(STORIES))


def _only_pictures() -> Paper:
    return _paper(replace(story, picture=_picture(number)) for number, story in enumerate(_newest_first(STORIES)))


def _forty_sections() -> Paper:
    names = [f"{section} {part}".strip() for part in ("", "South", "and Isles", "Abroad") for section in SECTIONS]
    numbered = enumerate(_newest_first(2 * len(names)))
    return _paper(
        (replace(story, section=papers.section(names[number % len(names)])) for number, story in numbered),
        sections=tuple(map(papers.slug, names)),
    )


def _urdu_lead() -> Paper:
    first, *_ = _newest_first(1, URDU)
    return _led([first, *islice(_newest_first(STORIES), 1, None)])


def _urdu() -> Paper:
    return _paper((replace(story, own={}) for story in _newest_first(STORIES, URDU)), lang=URDU)


CASES: Mapping[str, Callable[[], Paper]] = {
    "an ordinary day": lambda: _paper(_newest_first(STORIES)),
    "a quiet day": _quiet,
    "a quiet day without pictures": lambda: _paper(replace(story, picture=None) for story in _newest_first(2)),
    "a big day": lambda: _led(priority=9),
    "no pictures": _without_pictures,
    "only pictures": _only_pictures,
    "forty sections": _forty_sections,
    "a headline of twenty words": lambda: _led(title=TWENTY_WORDS),
    "a headline of twenty words on a big day": lambda: _led(title=TWENTY_WORDS, priority=9),
    "a headline of one word": lambda: _led(title="Resigned"),
    "an Urdu lead in an English paper": _urdu_lead,
    "an Urdu paper": _urdu,
}


def write(folder: Path, *, with_face: bool = False) -> dict[str, str]:
    """Draw each case into the folder: its name → the path of its front page; the face of headlines may come along."""
    files.draw_pictures(folder, PICTURES)
    paths = {name: f"{name.replace(' ', '-').lower()}/index.html" for name in CASES}
    for name, path in paths.items():
        place = (folder / path).parent
        (place / "images").mkdir(parents=True)
        for picture in folder.glob("*.avif"):
            shutil.copy(picture, place / "images")
        if with_face:
            shutil.copytree(papers.THEME / "static" / "fonts", place / "theme" / "fonts")
        (folder / path).write_text(_drawn(CASES[name]()), encoding="utf-8")
    return paths


def _drawn(paper: Paper) -> str:
    """The front page of a paper."""
    (planned,) = front_page.pages(Archive(paper))
    with papers.plugins():
        page = signals.add_head(planned, paper.front, papers.text_of)
    return draw(papers.THEME, page.template, add_base_inputs(page, paper.front, papers.THEME).inputs)
