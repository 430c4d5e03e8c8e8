"""A post from social media, set from the copy."""

from html import escape

import pytest
from selectolax.lexbor import LexborNode

from dateline_news.press.markup.blocks import parse_body
from tests.theme.drawing import drawn, words
from tests.theme.examples import POST

COPY = """Sailing with @deckhand & #Harbour.
Both of us <here>. pic.twitter.com/AbCdEf1234
– Harbour — Office (@harbour_fm) March 1, 2026"""
LABELS = ("Picture on X:", "Set from the copy; nothing is loaded from X.")


def post(copy: str) -> LexborNode:
    """The post that the press reads from a quote in copy, drawn."""
    (block,) = parse_body(f"<blockquote><p>{escape(copy)}</p></blockquote>").blocks
    assert block.pop("type") == "post"
    return drawn("post", **block)


def test_the_example_is_what_the_press_makes_of_copy() -> None:
    (block,) = parse_body(f"<blockquote><p>{escape(COPY)}</p></blockquote>").blocks
    assert {name: value for name, value in block.items() if name != "type"} == {
        **POST,
        "text": [*POST["text"][:-1], {"text": ".\n"}, {"text": "Both of us <here>."}],
    }


@pytest.mark.parametrize(
    "copy",
    [
        COPY,
        "No picture.\n— A Name (@a) March 1, 2026",
        "pic.twitter.com/AbCdEf1234 stands in the text\n— A Name (@a) March 1, 2026",
        "Two: pic.twitter.com/AbCdEf1234 pic.twitter.com/GhIjKl5678\n-- A Name (@a) March 1, 2026",
    ],
)
def test_a_post_keeps_the_copys_order_and_every_word(copy: str) -> None:
    shown = words(post(copy))
    for label in LABELS:
        shown = shown.replace(label, " ")
    assert shown.split() == copy.split()


def test_the_attribution_stands_under_the_quote_and_not_in_it() -> None:
    figure = post(COPY)
    assert words(figure.css_first("blockquote")) == "Sailing with @deckhand & #Harbour. Both of us <here>."
    assert words(figure.css_first("figcaption p")) == "– Harbour — Office (@harbour_fm) March 1, 2026"


def test_lines_of_the_copy_stay_lines() -> None:
    quote = post(COPY).css_first("blockquote")
    assert quote
    assert quote.text().strip().splitlines() == ["Sailing with @deckhand & #Harbour.", "Both of us <here>."]


def test_handles_and_hashtags_lead_to_x_and_the_picture_to_its_address() -> None:
    assert {words(link): link.attributes["href"] for link in post(COPY).css("a")} == {
        "@deckhand": "https://x.com/deckhand",
        "#Harbour": "https://x.com/hashtag/Harbour",
        "pic.twitter.com/AbCdEf1234": "https://pic.twitter.com/AbCdEf1234",
        "@harbour_fm": "https://x.com/harbour_fm",
    }


def test_the_picture_is_labelled_and_not_loaded() -> None:
    figure = post(COPY)
    assert words(figure.css_first(".post-picture")) == "Picture on X: pic.twitter.com/AbCdEf1234"
    assert not figure.css("img, picture, video, iframe, script, [src]")


def test_a_post_without_a_picture_has_no_line_for_one() -> None:
    assert not drawn("post", **{**POST, "pictures": []}).css(".post-picture")


def test_the_day_of_a_post_is_there_for_machines() -> None:
    time = post(COPY).css_first("time")
    assert time
    assert time.attributes["datetime"] == "2026-03-01"
