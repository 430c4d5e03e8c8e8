"""Whole papers in another language than English: no page, no feed and no head says a word that was not translated."""

import re
import subprocess
import sys
from html import unescape
from typing import Any

import pytest

from dateline_news.languages import folders, language
from dateline_news.model.paper import LABEL_KINDS, Correction, Label, Paper
from dateline_news.press import plan
from dateline_news.press.plan.in_language import words
from dateline_news.press.render.jinja import draw
from tests.papers import ROOT, THEME, author, edition, live_story, moment, paper, static_page, story

# Names, codes and formats that are the same in every language.
NAMES = {"atom", "rss", "json", "utc", "javascript"}
HIDDEN = re.compile(r"<(script|style|code)\b.*?</\1>", re.DOTALL)
READ_OUT = re.compile(r'\b(?:aria-label|alt|title|label|placeholder)="([^"]*)"|name="description" content="([^"]*)"')
WORD = re.compile(r"[a-z]{2,}")
LETTERS = "ءبپتٹ"


def name(number: int) -> str:
    """A name without a Latin letter."""
    return f"نام {LETTERS[number % len(LETTERS)]}{number}"


def paper_in(lang: str, **more: Any) -> Paper:
    """A paper of stories of every kind, some corrected or retracted; none of its copy has a Latin letter."""
    kinds = ("news", "analysis", "opinion", "feature", "explainer", "review", "letter", "obituary", "paid")
    sections = [Label(name(number), f"s{number}", f"s{number}.html") for number in range(3)]
    topics = tuple(Label(name(number), f"t{number}", f"topics/t{number}.html") for number in range(2))
    stories = [
        story(
            name(number), f"2026-0{1 + number % 3}-{number + 10} 09:30", text="<p>متن</p>", slug=f"a{number}",
            kind=kind,
            section=sections[number % 3], topics=topics, lang=lang, own={}, source_name=name(8), dateline=name(9),
            authors=(author(name(7)),) if kind in ("opinion", "news") else (),
            corrections=tuple(
                Correction(moment("2026-03-20"), kind, name(5)) for kind in ("correction", "retraction", "update")
            ) if number in (3, 4) else (),
            modified=moment("2026-03-21 10:00") if number == 3 else None,
            points=(name(1),), standing="", picture=None,
        )
        for number, kind in enumerate(kinds)
    ]  # fmt: skip
    thread, series = (Label(name(number), f"l{number}", f"l/{number}.html") for number in range(2))
    common: dict[str, Any] = {"lang": lang, "own": {}, "section": sections[0], "thread": (thread,), "series": (series,)}
    stories += [
        live_story(
            name(part), f"2026-03-2{part} 09:30", f"<h2>09:40 {name(part)}</h2><p>متن</p>", slug=f"l{part}", part=part,
            live_ended=moment("2026-03-25 18:00") if part == 2 else None, **common,
        )
        for part in (1, 2, 3)
    ]  # fmt: skip
    about = static_page(name(3), "<p>متن</p>", lang=lang, own={}, path="about.html", source="pages/about.md")
    names = {"name": name(1), "tagline": name(2), "owner": name(3), "lang": lang}
    return paper(*stories, pages=(about,), **names, **more)


def drawn(of: Paper) -> dict[str, str]:
    """Every page of a paper, by its path."""
    pages = {path: page for path, page in edition(of).items() if isinstance(page, plan.Page)}
    return {
        path: draw(THEME, page.template, page.inputs, language=words(of.front, page.lang))
        for path, page in pages.items()
    }


def english(html: str) -> set[str]:
    """The words in Latin letters that a page shows or has read out."""
    html = HIDDEN.sub("", html)
    shown = [text for pair in READ_OUT.findall(html) for text in pair] + [re.sub(r"<[^>]*>", "\n", html)]
    text = unescape("\n".join(shown)).lower()
    return {*WORD.findall(re.sub(r"[\w/.:-]+\.(html|xml|json)\b|https?://\S+", "", text))} - NAMES


@pytest.mark.parametrize("lang", ["ur", "ar"])
def test_no_page_of_a_paper_has_a_word_that_was_not_translated(lang: str) -> None:
    of = paper_in(lang, NEWEST=2, NEWSLETTER="/about.html", NOTICE=name(4), PREVIEW=False)
    pages = drawn(of)
    assert {path: english(html) for path, html in pages.items() if english(html)} == {}
    templates = {page.template for page in edition(of).values() if isinstance(page, plan.Page)}
    assert templates >= {
        "article",
        "index",
        "page",
        "404",
        "follow",
        "corrections",
        "period_archives",
        "archives",
        "tags",
    }
    assert templates >= {*LABEL_KINDS}
    assert all(f'<html lang="{lang}" dir="rtl">' in html for html in pages.values())


def test_a_text_that_was_not_translated_is_found() -> None:
    assert english(drawn(paper_in("en"))["index.html"]) >= {"latest", "topics", "march"}


def test_no_feed_and_no_head_has_a_word_that_was_not_translated() -> None:
    files = edition(paper_in("ur"))
    shown = [
        (path, name, text)
        for path, file in files.items()
        for name in ("title", "description", "sentence")
        if isinstance(file.inputs, dict) and isinstance(text := file.inputs.get(name), str)
    ]
    assert [row for row in shown if english(row[2])] == []
    items = [item for file in files.values() for item in file.inputs.get("items", [])]
    assert items
    assert [
        item
        for item in items
        if english(" ".join([item["title"], item["day"], item["content"] or item["description"]]))
    ] == []


@pytest.mark.parametrize(
    ("lang", "day"), [("de", "18. März 2026"), ("fr", "18 mars 2026"), ("es", "18 de marzo de 2026")]
)
def test_days_are_written_as_the_language_writes_them(lang: str, day: str) -> None:
    pages = drawn(paper_in(lang))
    assert day in pages["2026/03/18/a8.html"]
    assert not re.search(r"\b(January|February|March)\b", "".join(pages.values()))


def test_a_paper_in_a_language_without_a_catalogue_says_so_and_speaks_english() -> None:
    front = drawn(paper_in("sw"))["index.html"]
    assert '<html lang="sw" dir="ltr">' in front
    assert ">Latest<" in front or "Latest</a>" in front


def test_a_story_in_another_language_stands_on_a_page_of_that_language() -> None:
    urdu = story("خبر", "2026-03-01 09:30", text="<p>متن</p>", slug="a", lang="ur")
    page = drawn(paper(urdu, story("News", "2026-03-02", lang="en")))["2026/03/01/a.html"]
    assert '<html lang="ur" dir="rtl">' in page
    assert "اشاعت: <time" in page
    assert '<a href="../../../world.html" lang="en" dir="ltr">World</a>' in page, "the names are the paper's"
    assert "<h1>خبر</h1>" in page, "and the story is of the page's language"
    assert english(page) <= {"world", "the", "sample", "owner", "paper", "for", "tests", "news", "example", "org"}


def test_a_story_in_a_language_without_a_catalogue_keeps_the_paper_s_words() -> None:
    page = drawn(paper(story("Habari", "2026-03-01 09:30", slug="a", lang="sw")))["2026/03/01/a.html"]
    assert '<html lang="en" dir="ltr">' in page
    assert '<h1 lang="sw" dir="ltr">Habari</h1>' in page


def test_english_of_another_land_belongs_to_english() -> None:
    page = drawn(paper(story("Colour", "2026-03-01", slug="a", lang="en-GB")))["2026/03/01/a.html"]
    assert '<html lang="en" dir="ltr">' in page


def test_a_changed_catalogue_changes_the_pages_of_its_language_alone() -> None:
    of = paper()
    before = words(of.front, "ur")
    assert repr(before) == repr(language("ur", folders(of.settings)))
    assert "ur" not in repr(words(of.front, "en"))


def test_planning_a_paper_with_stories_in_other_languages_loads_no_catalogue() -> None:
    """Each build plans every file, and few of them are made."""
    code = (
        "import sys; from tests.papers import *; "
        "of = paper(story('A', '2026-03-01'), story('خبر', '2026-03-02', lang='ur', kind='paid', slug='u')); "
        "f = fingerprints(of); sys.exit('babel' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False).returncode == 0
