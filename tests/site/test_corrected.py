"""What was put right, on the pages of the miniature paper."""

import json
from typing import Any

import pytest

from tests.site.built import Site, words

CORRECTED, RETRACTED = "2026/02/12/corrected.html", "2026/02/11/retracted.html"
LIST, FEED = "corrections.html", "feeds/corrections.atom.xml"
FIRST = 'The bridge is 46 metres long. An earlier version said "64 metres" & counted the ramps.'


def notes(page: Any) -> list[tuple[str, str, str]]:
    """The corrections that a story shows, top to bottom: the word, the day, the text."""
    return [
        (
            note.css_first("b").text(),
            note.css_first("time").attributes["datetime"],
            note.css_first("p:last-child").text(),
        )
        for note in page.css(".correction")
    ]


def order(page: Any, *selectors: str) -> list[int]:
    """Where the first element of each selector stands among all of the page."""
    every = page.css("body *")
    return [next(at for at, node in enumerate(every) if node == page.css_first(selector)) for selector in selectors]


def test_a_story_shows_its_corrections_before_its_text(paper: Site) -> None:
    page = paper.page(CORRECTED)
    shown = notes(page)
    assert [note[:2] for note in shown] == [
        ("Correction", "2026-02-13"),
        ("Clarification", "2026-02-13"),
        ("Update", "2026-02-16"),
    ]
    assert shown[0][2] == FIRST
    places = order(page, "h1", ".byline", ".correction", ".reading")
    assert places == sorted(places)


def test_a_retraction_comes_before_everything_else_of_its_story(paper: Site) -> None:
    page = paper.page(RETRACTED)
    places = order(page, ".headline .correction", "h1", ".byline", "article > .correction", ".reading")
    assert places == sorted(places)
    assert [note[0] for note in notes(page)] == ["Retraction", "Correction"]
    assert words(page.css_first(".kicker")) == ["Region", "Retracted"]
    assert page.css_first("title").text() == "Retracted: Lighthouse at Port Ellery to be moved inland — Dateline"
    assert page.css_first("h1").text() == "Lighthouse at Port Ellery to be moved inland"


def test_numbers_follow_the_order_in_the_file_wherever_an_entry_stands(paper: Site) -> None:
    ids = [node.attributes["id"] for node in paper.page(RETRACTED).css(".correction")]
    assert ids == ["correction-2", "correction-1"]


def test_structured_data_has_the_correction_in_full(paper: Site) -> None:
    data = json.loads(paper.page(CORRECTED).css_first('script[type="application/ld+json"]').text())["@graph"][0]
    assert data["correction"][0]["text"] == f"Correction: {FIRST}"
    assert data["dateModified"] == "2026-02-16T17:40:00+00:00"


def test_the_list_names_every_entry_newest_first_and_leads_to_it(paper: Site) -> None:
    page = paper.page(LIST)
    days = [node.attributes["datetime"] for node in page.css(".day > h2 time")]
    assert days == ["2026-02-16", "2026-02-14", "2026-02-13", "2026-02-12"]
    links = [node.attributes["href"] for node in page.css(".correction h3 a")]
    assert links == [
        f"{CORRECTED}#correction-3",
        f"{RETRACTED}#correction-2",
        f"{CORRECTED}#correction-2",
        f"{CORRECTED}#correction-1",
        f"{RETRACTED}#correction-1",
    ]


def test_the_list_offers_its_feed(paper: Site) -> None:
    offered = [str(node.attributes["href"]) for node in paper.page(LIST).css('link[type="application/atom+xml"]')]
    assert offered == ["feeds/all.atom.xml", FEED]
    assert FEED in paper.files


def test_the_foot_leads_to_the_list(paper: Site) -> None:
    assert [node.text() for node in paper.page(CORRECTED).css('.foot a[href$="corrections.html"]')] == ["Corrections"]


@pytest.mark.parametrize("path", ["region.html", "topics/bridges.html", "2026/02/index.html"])
def test_lists_mark_a_retracted_story(paper: Site, path: str) -> None:
    (card,) = [node for node in paper.page(path).css(".card") if "Lighthouse" in node.css_first("h2, h3").text()]
    assert card.css_first(".kicker .retracted").text() == "Retracted"
    assert len(paper.page(path).css(".retracted")) == 1


def test_a_paper_that_corrected_nothing_has_no_list(own: Site) -> None:
    assert {LIST, FEED} & own.files == set()
    assert not [path for path in own.pages if 'corrections.html"' in own.text(path)]


def test_the_policy_has_a_name_of_its_own(own: Site) -> None:
    assert own.page("corrections-policy.html").css_first("h1").text() == "Corrections policy"
