"""Listings, tables and lists of labels."""

import pytest

from tests.theme.drawing import drawn, words
from tests.theme.examples import CODE, HARD, LABELS, MONTHS, TABLE


@pytest.mark.parametrize(("component", "html"), [("code", CODE), ("table", TABLE)], ids=["code", "table"])
def test_a_frame_that_scrolls_can_be_reached_by_keyboard_and_has_a_name(component: str, html: str) -> None:
    frame = drawn(component, html=html).css_first("div")
    assert frame
    # No landmark: a story may have several, and landmarks of one name cannot be told apart.
    expected = {"class": component, "role": "group", "tabindex": "0", "aria-label": component.capitalize()}
    assert frame.attributes.items() >= expected.items()


def test_a_listing_reads_from_left_to_right_on_every_page() -> None:
    frame = drawn("code", html=CODE).css_first("div")
    assert frame
    assert frame.attributes["dir"] == "ltr"


def test_a_table_reads_as_its_page_does() -> None:
    assert not drawn("table", html=TABLE).css("[dir]")


def test_a_listing_is_shown_as_it_was_typed() -> None:
    assert words(drawn("code", html=CODE).css_first("code")) == "return 1 < 2 & 3"


def test_every_label_leads_to_its_page_and_says_how_many_stories_it_has() -> None:
    body = drawn("labels", labels=LABELS, root="../")
    assert [words(row) for row in body.css("li")] == [f"{HARD} 12", "R&D 1"]
    assert [link.attributes["href"] for link in body.css("a")] == ["../topics/budget.html", "../topics/rd.html"]


def test_every_month_leads_to_its_page_and_says_how_many_stories_it_has() -> None:
    body = drawn("months", months=MONTHS, root="../")
    assert [words(row) for row in body.css("li")] == ["March 4"]
    assert [link.attributes["href"] for link in body.css("a")] == ["../2026/03/index.html"]


@pytest.mark.parametrize(("component", "arguments"), [("labels", {"labels": []}), ("months", {"months": []})])
def test_an_empty_list_is_not_drawn(component: str, arguments: dict[str, list[object]]) -> None:
    assert not drawn(component, **arguments, root="").css("ul")
