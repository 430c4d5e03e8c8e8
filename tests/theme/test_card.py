"""A story in a list."""

from datetime import UTC, datetime
from types import SimpleNamespace
from typing import Any

import pytest
from selectolax.lexbor import LexborNode

from dateline_news.model import cards
from dateline_news.model.kinds import KINDS
from dateline_news.model.paper import Label, Moment
from tests.theme.drawing import drawn, words
from tests.theme.examples import HARBOUR, HARD, IN_URDU, PICTURE, ROOT, STORY, URDU, story

EVERYTHING = ("picture", "section", "standfirst", "opening", "date")


def card(shows: tuple[str, ...] = EVERYTHING, level: int = 2, **changes: object) -> LexborNode:
    """The card of a story that differs from the usual one, on a page in a folder."""
    return drawn("card", story=story(**{"opening": "", **changes}), root=ROOT, level=level, shows=shows)


def attributes(node: LexborNode, selector: str) -> dict[str, str | None]:
    """The attributes of the first element that a selector finds."""
    element = node.css_first(selector)
    assert element, selector
    return dict(element.attributes)


def test_the_example_of_a_story_has_the_press_s_own_inputs() -> None:
    real: Any = SimpleNamespace(
        title=STORY["title"], path=STORY["path"], description=STORY["standfirst"], kind="news",
        kind_name="", own={}, retracted=False, paid=False, standing="", live_ended=None,
        section=Label("Region", "region", "region.html"), picture=HARBOUR,
        date=Moment(datetime(2026, 2, 25, tzinfo=UTC), timed=False),
    )  # fmt: skip
    assert cards.card(real) == STORY


def test_a_card_without_a_picture_has_no_img() -> None:
    assert not card(picture=None).css("img")


def test_a_picture_stands_only_where_it_is_asked_for() -> None:
    assert not card(shows=("standfirst",)).css("img")
    assert len(card(shows=("picture",)).css("img")) == 1


def test_a_picture_keeps_its_place_and_its_words() -> None:
    image = attributes(card(), "img")
    assert image == {
        "src": f"{ROOT}{PICTURE['path']}", "alt": PICTURE["alt"], "width": "1200", "height": "800",
        "class": "tint tint-7", "fetchpriority": "high",
    }  # fmt: skip


def test_only_a_picture_further_down_waits_to_be_loaded() -> None:
    assert "loading" not in attributes(card(), "img")
    assert attributes(card(shows=("picture", "lazy")), "img")["loading"] == "lazy"


@pytest.mark.parametrize("level", [2, 3])
def test_the_headline_has_the_level_that_the_page_gives_it(level: int) -> None:
    assert [node.tag for node in card(level=level).css("h1, h2, h3, h4")] == [f"h{level}"]


def test_one_link_leads_from_the_page_to_the_story() -> None:
    assert [link.attributes["href"] for link in card(shows=()).css("a")] == [f"{ROOT}2026/02/25/ferry.html"]


def test_the_headline_and_the_standfirst_are_read_as_they_were_written() -> None:
    body = card(title=HARD, standfirst=HARD)
    assert (words(body.css_first("h2")), words(body.css_first(".standfirst"))) == (HARD, HARD)


def test_a_missing_field_of_a_story_leaves_no_element() -> None:
    body = card(shows=("section", "standfirst", "opening"), standfirst="", opening="")
    assert not body.css(".standfirst, .opening")


def test_a_story_in_another_language_says_so_on_all_of_its_words() -> None:
    body = card(title=URDU, standfirst=URDU, opening=URDU, own=IN_URDU)
    for selector in ("h2 a", ".standfirst", ".opening"):
        assert attributes(body, selector).items() >= IN_URDU.items(), selector
    assert attributes(body, "article")["dir"] == "rtl"


def test_the_section_of_a_story_in_another_language_stays_in_the_papers() -> None:
    assert not [name for name in attributes(card(own=IN_URDU), ".kicker a") if name in ("lang", "dir")]
    assert "lang" not in attributes(card(own=IN_URDU), "article")


def test_a_story_in_the_papers_language_says_nothing_of_it() -> None:
    assert not card().css("[lang], [dir]")


def test_news_is_not_labelled() -> None:
    assert not card(kind="news").css(".kind, .news")
    assert not card(shows=()).css(".kicker")


@pytest.mark.parametrize("kind", [*KINDS][1:])
def test_a_kind_other_than_news_is_marked_in_words_and_by_a_class(kind: str) -> None:
    body = card(shows=(), kind=kind, kind_name=KINDS[kind].name)
    assert words(body.css_first(".kicker")) == KINDS[kind].name
    assert kind in (attributes(body, "article")["class"] or "").split()


def test_a_card_shows_the_day_and_no_time() -> None:
    minute = {"iso": "2026-03-01T09:30:00+05:00", "day": "1 March 2026", "time": "09:30", "zone": "PKT"}
    assert words(card(date=minute).css_first("time")) == "1 March 2026"
